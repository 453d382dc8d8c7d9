//! Who is let in, and for whom.

use std::time::{SystemTime, UNIX_EPOCH};

use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256};
use serde_json::{Value, json};

use super::*;
use crate::config::{Issuer, KeySource, key_hash};

const RESOURCE: &str = "https://gateway.test/mcp/mail";

/// An issuer with a key of its own.
struct Signer {
    key: KeyPair,
    id: &'static str,
}

impl Signer {
    fn new(id: &'static str) -> Self {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).expect("a key");
        Self { key, id }
    }

    fn jwk(&self) -> Jwk {
        // An uncompressed point: 4, x, y.
        let point = self.key.public_key_raw();
        let number = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes);
        serde_json::from_value(json!({
            "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": self.id,
            "x": number(&point[1..33]), "y": number(&point[33..65]),
        }))
        .expect("a key")
    }

    fn sign(&self, header: &Header, claims: &Value) -> String {
        let key = EncodingKey::from_ec_der(&self.key.serialize_der());
        encode(header, claims, &key).expect("a token")
    }

    fn token(&self, claims: &Value) -> String {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(self.id.to_owned());
        self.sign(&header, claims)
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("a time").as_secs()
}

fn claims(more: &Value) -> Value {
    let mut claims = json!({
        "iss": "https://login.test", "aud": RESOURCE, "exp": now() + 300, "sub": "svc-clerk", "scope": "mail other",
    });
    for (name, value) in more.as_object().expect("claims") {
        claims[name] = value.clone();
    }
    claims
}

fn agent(name: &str) -> Arc<Agent> {
    Arc::new(Agent {
        name: name.into(),
        keys: vec![key_hash(format!("{name}'s key").as_bytes())],
        spiffe: vec![format!("spiffe://example.org/{name}")],
        tokens: vec![("corp".into(), format!("svc-{name}"))],
        ..Agent::default()
    })
}

fn authenticator(signers: &[&Signer], people: bool, anonymous: bool) -> Authenticator {
    let agents = [agent("clerk"), agent("planner")];
    let keys = signers.iter().map(|signer| signer.jwk()).collect();
    let issuer = Arc::new(Issuer {
        name: "corp".into(),
        url: "https://login.test".to_owned(),
        keys: KeySource::Given(JwkSet { keys }),
        audiences: vec!["masec".to_owned()],
        scopes: vec!["mail".to_owned()],
        agent_claim: "sub".to_owned(),
        people,
    });
    let issuers = [issuer];
    Authenticator {
        keys: Keys::new(agents.iter()),
        agents: agents
            .iter()
            .map(|it| (it.name.clone(), Arc::clone(it)))
            .collect(),
        spiffe: FxHashMap::default(),
        parties: Parties::new(agents.iter(), &issuers),
        rings: issuers
            .iter()
            .map(|it| Arc::new(Ring::new(Arc::clone(it))))
            .collect(),
        clients: None,
        anonymous: anonymous.then(|| agent("guest")),
    }
}

async fn check(authenticator: &Authenticator, values: &[String]) -> Result<Caller, Refused> {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append(AUTHORIZATION, value.parse().expect("a header"));
    }
    let resource = Resource {
        url: RESOURCE.to_owned(),
        metadata: String::new(),
        scopes: Vec::new(),
    };
    let shown = Shown {
        headers: &headers,
        peer: None,
        resource: Some(&resource),
    };
    let client = Upstreams::new(16).expect("certificates");
    let caller = authenticator.check(shown, &client).await?;
    Ok(Caller::clone(&caller))
}

async fn show(authenticator: &Authenticator, token: &str) -> Result<Caller, Refused> {
    check(authenticator, &[format!("Bearer {token}")]).await
}

#[tokio::test]
async fn keys_and_nothing() {
    let check = async |values: &[&str], anonymous: bool| {
        let authenticator = authenticator(&[], false, anonymous);
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        let caller = super::tests::check(&authenticator, &values).await;
        caller.map(|caller| caller.proof)
    };
    assert_eq!(check(&["Bearer clerk's key"], false).await, Ok(Proof::Key));
    assert_eq!(check(&["bearer  clerk's key"], false).await, Ok(Proof::Key));
    assert_eq!(check(&[], false).await, Err(Refused::Missing));
    assert_eq!(check(&[], true).await, Ok(Proof::Anonymous));
    // What is wrong is not taken for nothing.
    assert_eq!(check(&["Bearer wrong"], true).await, Err(Refused::Unknown));
    assert_eq!(
        check(&["Basic c2VjcmV0"], true).await,
        Err(Refused::Unreadable)
    );
    assert_eq!(check(&["Bearer "], true).await, Err(Refused::Unreadable));
    let twice = ["Bearer clerk's key", "Bearer other"];
    assert_eq!(check(&twice, false).await, Err(Refused::Unreadable));
}

#[tokio::test]
async fn tokens_are_checked_whole() {
    let (signer, stranger) = (Signer::new("k1"), Signer::new("k1"));
    let authenticator = authenticator(&[&signer], false, true);
    let caller = show(&authenticator, &signer.token(&claims(&json!({})))).await;
    let caller = caller.expect("a good token");
    assert_eq!(
        (caller.agent.name.as_str(), caller.proof),
        ("clerk", Proof::Token)
    );
    assert_eq!(caller.name(), "clerk");

    let mut bad: Vec<(&str, String)> = [
        ("expired", json!({"exp": now() - 60})),
        ("too early", json!({"nbf": now() + 60})),
        ("another issuer's", json!({"iss": "https://evil.test"})),
        (
            "another endpoint's",
            json!({"aud": "https://gateway.test/mcp/bank"}),
        ),
        ("of no audience", json!({"aud": []})),
        ("bound elsewhere", json!({"cnf": {"jkt": "x"}})),
        (
            "bound to no connection here",
            json!({"cnf": {"x5t#S256": data_encoding::BASE64URL_NOPAD.encode(&[1; 32])}}),
        ),
        ("without a scope", json!({"scope": "other"})),
        ("nobody's", json!({"sub": "svc-nobody"})),
    ]
    .into_iter()
    .map(|(what, more)| (what, signer.token(&claims(&more))))
    .collect();
    let good = claims(&json!({}));
    bad.push(("signed by a stranger", stranger.token(&good)));
    let with = |change: fn(&mut Header)| {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some("k1".to_owned());
        change(&mut header);
        signer.sign(&header, &good)
    };
    bad.push((
        "of another key",
        with(|header| header.kid = Some("k2".to_owned())),
    ));
    bad.push((
        "an id token",
        with(|header| header.typ = Some("logout+jwt".to_owned())),
    ));
    bad.push((
        "critical",
        with(|header| header.crit = Some(vec!["b64".to_owned()])),
    ));
    let token = signer.token(&good);
    let (said, _) = token.rsplit_once('.').expect("a signature");
    bad.push(("without a signature", format!("{said}.")));
    let none = data_encoding::BASE64URL_NOPAD.encode(b"{\"alg\":\"none\"}");
    let payload = said.split('.').nth(1).expect("a payload");
    bad.push(("unsigned", format!("{none}.{payload}.")));
    for (what, token) in bad {
        assert!(show(&authenticator, &token).await.is_err(), "{what}");
    }
    // A secret that is public: the issuer's public key taken for a shared one.
    let mut header = Header::new(Algorithm::HS256);
    header.kid = Some("k1".to_owned());
    let secret = EncodingKey::from_secret(signer.key.public_key_raw());
    let forged = encode(&header, &good, &secret).expect("a token");
    assert!(show(&authenticator, &forged).await.is_err());
}

#[tokio::test]
async fn somebody_is_known_before_it_is_known_where_to() {
    let (signer, stranger) = (Signer::new("k1"), Signer::new("k1"));
    let authenticator = authenticator(&[&signer], false, false);
    let knows = async |value: Option<String>| {
        let mut headers = HeaderMap::new();
        if let Some(value) = value {
            headers.append(AUTHORIZATION, value.parse().expect("a header"));
        }
        let shown = Shown {
            headers: &headers,
            peer: None,
            resource: None,
        };
        let client = Upstreams::new(16).expect("certificates");
        authenticator.knows(shown, &client).await
    };
    let bearer =
        |signer: &Signer, more: &Value| Some(format!("Bearer {}", signer.token(&claims(more))));
    // What it is for is asked where that is known, whose it is here.
    let elsewhere = json!({"aud": "https://gateway.test/mcp/bank"});
    for (value, good) in [
        (Some("Bearer clerk's key".to_owned()), true),
        (bearer(&signer, &json!({})), true),
        (bearer(&signer, &elsewhere), true),
        (bearer(&signer, &json!({"exp": now() - 60})), false),
        (bearer(&signer, &json!({"sub": "svc-nobody"})), false),
        (bearer(&stranger, &json!({})), false),
        (Some("Bearer wrong".to_owned()), false),
        (None, false),
    ] {
        assert_eq!(knows(value.clone()).await.is_ok(), good, "{value:?}");
    }
}

#[tokio::test]
async fn a_token_that_was_good_expires() {
    let signer = Signer::new("k1");
    let authenticator = authenticator(&[&signer], false, false);
    // Within the leeway for clocks, and past it a second later.
    let token = signer.token(&claims(&json!({"exp": now() - 29})));
    assert!(show(&authenticator, &token).await.is_ok());
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert!(show(&authenticator, &token).await.is_err());
}

#[tokio::test]
async fn chains_name_everybody_it_is_done_for() {
    let signer = Signer::new("k1");
    let chain = async |people: bool, more: Value| {
        let authenticator = authenticator(&[&signer], people, false);
        let caller = show(&authenticator, &signer.token(&claims(&more))).await?;
        Ok::<_, Refused>(caller.name().to_string())
    };
    let act = json!({"sub": "alice", "act": {"sub": "svc-clerk", "act": {"sub": "svc-planner"}}});
    assert_eq!(
        chain(true, act.clone()).await.as_deref(),
        Ok("clerk<agent:planner<human:alice")
    );
    // Without people, a subject that is no agent is nobody.
    assert_eq!(chain(false, act).await, Err(Refused::Party));
    let unknown = json!({"sub": "alice", "act": {"sub": "svc-clerk", "act": {"sub": "svc-x"}}});
    assert_eq!(chain(true, unknown).await, Err(Refused::Party));
    let of_agents = json!({"sub": "svc-planner", "act": {"sub": "svc-clerk"}});
    assert_eq!(
        chain(false, of_agents).await.as_deref(),
        Ok("clerk<agent:planner")
    );
    let elsewhere =
        json!({"sub": "svc-planner", "act": {"sub": "svc-clerk", "iss": "https://evil.test"}});
    assert_eq!(chain(false, elsewhere).await, Err(Refused::Party));
    // No person is called as an operator is.
    let operator = json!({"sub": "operator:ana", "act": {"sub": "svc-clerk"}});
    assert_eq!(chain(true, operator).await, Err(Refused::Party));
    // A person is no agent, and cannot act as one.
    assert_eq!(
        chain(true, json!({"sub": "alice"})).await,
        Err(Refused::Unknown)
    );
    // By no name is a person the principal whom nobody names, or two persons one.
    let mut seen = vec![nameless()];
    for name in [
        "user",
        "User",
        "person:user",
        "person:person:user",
        "person:",
    ] {
        let act = json!({"sub": name, "act": {"sub": "svc-clerk"}});
        let authenticator = authenticator(&[&signer], true, false);
        let caller = show(&authenticator, &signer.token(&claims(&act))).await;
        let caller = caller.expect("a caller");
        assert_eq!(caller.person(), Some(name));
        let endpoint = caller.on_behalf_of[0].endpoint();
        assert!(!seen.contains(&endpoint), "{endpoint}");
        seen.push(endpoint);
    }
    let alice = Party::Person("alice".into()).endpoint();
    assert_eq!(alice.to_string(), "human:alice");
}

#[tokio::test]
async fn who_was_verified_is_so_again_as_far_as_the_configuration_knows_them() {
    let signer = Signer::new("k");
    let authenticator = authenticator(&[&signer], true, true);
    let party = |name: &str| Party::Agent(agent(name));
    let check = |caller: Caller, known: bool| {
        let kept = serde_json::to_vec(&caller.remembered()).expect("JSON");
        let kept = serde_json::from_slice(&kept).expect("what was kept");
        let again = authenticator.again(&kept);
        assert_eq!(again.is_some(), known, "{caller:?}");
        if let Some(again) = again {
            assert_eq!(again.name(), caller.name());
            assert_eq!(
                (again.proof, &again.on_behalf_of),
                (caller.proof, &caller.on_behalf_of)
            );
        }
    };
    let with =
        |name: &str, proof: Proof, chain: Vec<Party>| Caller::with(agent(name), proof, chain);
    check(with("clerk", Proof::Key, Vec::new()), true);
    let chain = vec![party("planner"), Party::Person("alice".into())];
    check(with("clerk", Proof::Token, chain), true);
    // Who is not there any more is nobody, whether they asked or were acted for.
    check(with("guest", Proof::Key, Vec::new()), false);
    check(with("clerk", Proof::Token, vec![party("gone")]), false);
    // Callers without credentials are let in under one name, and are nobody else by it.
    check(with("clerk", Proof::Anonymous, Vec::new()), false);
}
