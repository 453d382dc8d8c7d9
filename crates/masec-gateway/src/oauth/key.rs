//! The private key by which the gateway proves itself to an authorization server (`private_key_jwt`, RFC 7523).

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair,
    RSA_PKCS1_SHA256, RsaKeyPair,
};
use data_encoding::BASE64URL_NOPAD;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::pki_types::pem::PemObject;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::trouble::Trouble;

/// How long an assertion counts.
const LIFETIME: Duration = Duration::from_secs(120);

/// A private key, and what it is called where its public half is known.
#[derive(Clone)]
pub struct SigningKey {
    key: Arc<Kind>,
    id: Option<String>,
    /// Of the file, to tell whether it is another.
    print: [u8; 32],
}

enum Kind {
    Ecdsa(EcdsaKeyPair, &'static str),
    Ed25519(Ed25519KeyPair),
    Rsa(RsaKeyPair),
}

impl PartialEq for SigningKey {
    fn eq(&self, other: &Self) -> bool {
        self.print == other.print && self.id == other.id
    }
}

impl Eq for SigningKey {}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({:?})", self.id)
    }
}

impl SigningKey {
    /// The key in a file's text, if it is one that signs.
    pub fn parse(text: &str, id: Option<&str>) -> Option<Self> {
        let der = PrivatePkcs8KeyDer::from_pem_slice(text.as_bytes()).ok()?;
        let der = der.secret_pkcs8_der();
        let ecdsa = |algorithm, name| {
            let pair = EcdsaKeyPair::from_pkcs8(algorithm, der).ok()?;
            Some(Kind::Ecdsa(pair, name))
        };
        let key = ecdsa(&ECDSA_P256_SHA256_FIXED_SIGNING, "ES256")
            .or_else(|| ecdsa(&ECDSA_P384_SHA384_FIXED_SIGNING, "ES384"))
            .or_else(|| Ed25519KeyPair::from_pkcs8(der).ok().map(Kind::Ed25519))
            .or_else(|| RsaKeyPair::from_pkcs8(der).ok().map(Kind::Rsa))?;
        Some(Self {
            key: Arc::new(key),
            id: id.map(str::to_owned),
            print: Sha256::digest(text.as_bytes()).into(),
        })
    }

    fn algorithm(&self) -> &'static str {
        match &*self.key {
            Kind::Ecdsa(_, name) => name,
            Kind::Ed25519(_) => "EdDSA",
            Kind::Rsa(_) => "RS256",
        }
    }

    /// What proves to `audience` that whoever sends it is `client`, once and for a short time.
    pub(super) fn assertion(&self, client: &str, audience: &str) -> Result<String, Trouble> {
        let unsigned = || Trouble::Config("the client's key does not sign".to_owned());
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.map_err(|_| unsigned())?.as_secs();
        let mut header = json!({"alg": self.algorithm(), "typ": "JWT"});
        if let Some(id) = &self.id {
            header["kid"] = id.as_str().into();
        }
        let claims = json!({
            "iss": client, "sub": client, "aud": audience, "iat": now, "exp": now + LIFETIME.as_secs(),
            "jti": random::<16>().map_err(|_| unsigned())?,
        });
        let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let message = format!("{}.{}", part(&header), part(&claims));
        let signature = self.sign(message.as_bytes()).ok_or_else(unsigned)?;
        Ok(format!("{message}.{}", BASE64URL_NOPAD.encode(&signature)))
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        let random = SystemRandom::new();
        match &*self.key {
            Kind::Ecdsa(key, _) => {
                let signature = key.sign(&random, message).ok()?;
                Some(signature.as_ref().to_vec())
            }
            Kind::Ed25519(key) => Some(key.sign(message).as_ref().to_vec()),
            Kind::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .ok()?;
                Some(signature)
            }
        }
    }
}

/// So many bytes that nobody guesses, as text of addresses.
pub(super) fn random<const N: usize>() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes)?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
    use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, PKCS_ED25519};

    use super::*;

    #[test]
    fn others_believe_what_it_signs() {
        let kinds = [
            (&PKCS_ECDSA_P256_SHA256, Algorithm::ES256),
            (&PKCS_ECDSA_P384_SHA384, Algorithm::ES384),
            (&PKCS_ED25519, Algorithm::EdDSA),
        ];
        for (kind, algorithm) in kinds {
            let pair = KeyPair::generate_for(kind).expect("a key");
            let key = SigningKey::parse(&pair.serialize_pem(), Some("k1")).expect("a key");
            assert!(!format!("{key:?}").contains("PRIVATE"));
            let text = key
                .assertion("me", "https://login.example")
                .expect("signed");
            let public = match algorithm {
                Algorithm::EdDSA => DecodingKey::from_ed_der(pair.public_key_raw()),
                _ => DecodingKey::from_ec_der(pair.public_key_raw()),
            };
            let mut validation = Validation::new(algorithm);
            validation.set_audience(&["https://login.example"]);
            let read = decode::<Value>(&text, &public, &validation).expect("believed");
            assert_eq!(read.header.kid.as_deref(), Some("k1"));
            assert_eq!(read.claims["iss"], "me");
            assert_eq!(read.claims["sub"], "me");
            let again = key
                .assertion("me", "https://login.example")
                .expect("signed");
            assert_ne!(again, text, "each is of one use");
        }
        assert!(SigningKey::parse("no key", None).is_none());
    }
}
