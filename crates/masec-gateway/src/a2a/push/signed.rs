//! The gateway's signature on news that it sends (RFC 9421, with RFC 9530 for the body), by the key that it signs cards with: an
//! address that anybody may send to can tell what came through the gateway, and that nobody changed it. Its public half is where that
//! of cards is.

use bytes::Bytes;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use sha2::{Digest, Sha256};

use crate::a2a::CardKey;

/// What such a signature is for, so that none of another kind is taken for one.
const TAG: &str = "masec-news";
const DIGEST: HeaderName = HeaderName::from_static("content-digest");
const INPUT: HeaderName = HeaderName::from_static("signature-input");
const SIGNATURE: HeaderName = HeaderName::from_static("signature");
/// What news are sent as.
const KIND: HeaderValue = HeaderValue::from_static("application/json");

/// Headers of a `POST` of this body to this address at this second since 1970, signed; `None` where there is no randomness.
pub(in crate::a2a) fn headers(
    key: &CardKey,
    to: &Uri,
    body: &Bytes,
    second: i64,
) -> Option<HeaderMap> {
    let mut nonce = [0_u8; 16];
    getrandom::fill(&mut nonce).ok()?;
    let digest = format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)));
    let params = format!(
        r#"("@method" "@target-uri" "content-type" "content-digest");created={second};keyid="{}";alg="ed25519";nonce="{}";tag="{TAG}""#,
        key.id(),
        BASE64URL_NOPAD.encode(&nonce),
    );
    let signature = BASE64.encode(&key.sign(base(to, &digest, &params).as_bytes()));
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, KIND);
    headers.insert(DIGEST, HeaderValue::try_from(digest).ok()?);
    headers.insert(
        INPUT,
        HeaderValue::try_from(format!("masec={params}")).ok()?,
    );
    let signature = format!("masec=:{signature}:");
    headers.insert(SIGNATURE, HeaderValue::try_from(signature).ok()?);
    Some(headers)
}

/// What is signed (RFC 9421, 2.5).
fn base(to: &Uri, digest: &str, params: &str) -> String {
    format!(
        "\"@method\": POST\n\"@target-uri\": {to}\n\"content-type\": application/json\n\"content-digest\": {digest}\n\"@signature-params\": {params}"
    )
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signature, Verifier, VerifyingKey};

    use super::*;

    #[test]
    fn a_receiver_can_tell_who_sent_them_and_that_they_are_whole() {
        let key = CardKey::of(&[7; 32]);
        let public: serde_json::Value = serde_json::from_str(&key.public()).expect("JSON");
        let x = public["keys"][0]["x"].as_str().expect("a key");
        let x = BASE64URL_NOPAD.decode(x.as_bytes()).expect("base64");
        let public = VerifyingKey::from_bytes(&x.try_into().expect("32 bytes")).expect("a key");
        let to: Uri = "https://hooks.example/x?y=1".parse().expect("an address");
        let body = Bytes::from_static(b"{\"task\":{}}");
        let headers = headers(&key, &to, &body, 1_700_000_000).expect("headers");
        let text = |name: &str| headers[name].to_str().expect("text").to_owned();
        let params = text("signature-input");
        let params = params.strip_prefix("masec=").expect("a label");
        assert!(params.contains(";created=1700000000;") && params.contains(key.id()));
        let signature = text("signature");
        let signature = signature
            .strip_prefix("masec=:")
            .and_then(|it| it.strip_suffix(':'));
        let signature = BASE64
            .decode(signature.expect("a label").as_bytes())
            .expect("base64");
        let signature = Signature::from_slice(&signature).expect("a signature");
        // As a receiver makes it out of what reached it.
        let holds = |method: &str, to: &str, digest: &str| {
            let base = [
                format!("\"@method\": {method}"),
                format!("\"@target-uri\": {to}"),
                "\"content-type\": application/json".to_owned(),
                format!("\"content-digest\": {digest}"),
                format!("\"@signature-params\": {params}"),
            ];
            public
                .verify(base.join("\n").as_bytes(), &signature)
                .is_ok()
        };
        let digest = |body: &[u8]| format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)));
        let (to, own) = ("https://hooks.example/x?y=1", digest(&body));
        assert_eq!(text("content-digest"), own);
        assert!(holds("POST", to, &own));
        assert!(!holds("PUT", to, &own));
        assert!(!holds("POST", "https://other.example/x?y=1", &own));
        assert!(!holds("POST", to, &digest(b"{\"task\":1}")));
    }
}
