//! The key that the gateway signs agents' cards and labels of messages with, and the signatures of others.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use ed25519_dalek::{Signer, SigningKey};
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, DecodingKey};
use masec_wire::a2a::{Card, Signature};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// The private key that cards are signed with (Ed25519).
pub struct CardKey {
    key: SigningKey,
    id: String,
}

impl std::fmt::Debug for CardKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CardKey({})", self.id)
    }
}

/// Why a card is signed by nobody who counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unsigned {
    /// It has no signature.
    #[error("it is not signed")]
    Missing,
    /// None of its signatures is by one of the keys.
    #[error("none of its signatures is by a key that counts")]
    Nobodys,
}

/// Longest protected header, in bytes of base64.
const LONGEST: usize = 4096;

impl CardKey {
    /// Reads the key, or makes one where there is none.
    pub fn open(path: &Path) -> io::Result<Self> {
        let bad = |words: &str| io::Error::new(io::ErrorKind::InvalidData, words.to_owned());
        if !path.exists() {
            let mut seed = [0_u8; 32];
            getrandom::fill(&mut seed).map_err(|_| bad("no randomness for a key"))?;
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut options = OpenOptions::new();
            let mut file = options
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)?;
            writeln!(file, "{}", HEXLOWER.encode(&seed))?;
            file.sync_all()?;
            return Ok(Self::of(&seed));
        }
        if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
            return Err(bad(
                "the key can be read by others; `chmod 600` it, or make a new one if they may have read it",
            ));
        }
        let text = fs::read_to_string(path)?;
        let seed = HEXLOWER.decode(text.trim().as_bytes()).ok();
        let seed: Option<[u8; 32]> = seed.and_then(|seed| seed.try_into().ok());
        let seed = seed.ok_or_else(|| bad("the key is not 64 hexadecimal digits"))?;
        Ok(Self::of(&seed))
    }

    /// The key of this seed (RFC 8032).
    pub fn of(seed: &[u8; 32]) -> Self {
        let key = SigningKey::from_bytes(seed);
        let print = Sha256::digest(key.verifying_key().as_bytes());
        Self {
            id: BASE64URL_NOPAD.encode(&print[..12]),
            key,
        }
    }

    /// Its id in key sets and signatures.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// Signs bytes that say themselves what the signature is for.
    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.sign(bytes).to_bytes()
    }

    /// The public half, as a key set (RFC 7517).
    pub fn public(&self) -> String {
        let x = BASE64URL_NOPAD.encode(self.key.verifying_key().as_bytes());
        json!({"keys": [{
            "kty": "OKP", "crv": "Ed25519", "x": x, "kid": self.id, "alg": "EdDSA", "use": "sig",
        }]})
        .to_string()
    }

    /// The card, signed; `keys` is where the public half is.
    pub(super) fn signed(&self, card: Card, keys: &str) -> Card {
        let header = json!({"alg": "EdDSA", "typ": "JOSE", "kid": self.id, "jku": keys});
        let protected = BASE64URL_NOPAD.encode(header.to_string().as_bytes());
        let payload = BASE64URL_NOPAD.encode(card.signed_form().as_bytes());
        let signature = self.key.sign(format!("{protected}.{payload}").as_bytes());
        card.signed(&Signature {
            protected,
            signature: BASE64URL_NOPAD.encode(&signature.to_bytes()),
        })
    }
}

/// The card as one of these keys signed it, and which.
pub(super) fn verified(card: &Card, keys: &JwkSet) -> Result<(Card, String), Unsigned> {
    let signatures = card.signatures();
    if signatures.is_empty() {
        return Err(Unsigned::Missing);
    }
    let forms: Vec<(String, Card)> = card
        .forms()
        .into_iter()
        .map(|(text, card)| (BASE64URL_NOPAD.encode(text.as_bytes()), card))
        .collect();
    for signature in &signatures {
        let Some((algorithm, kid)) = header(&signature.protected) else {
            continue;
        };
        let meant = |key: &&Jwk| kid.is_none() || key.common.key_id == kid;
        for key in keys.keys.iter().filter(meant) {
            let Ok(decoding) = DecodingKey::from_jwk(key) else {
                continue;
            };
            for (payload, form) in &forms {
                let message = format!("{}.{payload}", signature.protected);
                let holds = jsonwebtoken::crypto::verify(
                    &signature.signature,
                    message.as_bytes(),
                    &decoding,
                    algorithm,
                );
                if holds.unwrap_or(false) {
                    let name = key.common.key_id.clone();
                    return Ok((form.clone(), name.unwrap_or_else(|| "unnamed".to_owned())));
                }
            }
        }
    }
    Err(Unsigned::Nobodys)
}

/// What a protected header says of the signature: the algorithm, of those with a public key, and the key. One that asks for
/// more than is understood here is none (RFC 7515, `crit`).
fn header(protected: &str) -> Option<(Algorithm, Option<String>)> {
    if protected.len() > LONGEST {
        return None;
    }
    let bytes = BASE64URL_NOPAD.decode(protected.as_bytes()).ok()?;
    let said: Map<String, Value> = serde_json::from_slice(&bytes).ok()?;
    if said.contains_key("crit") || said.contains_key("b64") {
        return None;
    }
    let algorithm = match said.get("alg")?.as_str()? {
        "EdDSA" => Algorithm::EdDSA,
        "ES256" => Algorithm::ES256,
        "ES384" => Algorithm::ES384,
        "RS256" => Algorithm::RS256,
        "RS384" => Algorithm::RS384,
        "RS512" => Algorithm::RS512,
        "PS256" => Algorithm::PS256,
        "PS384" => Algorithm::PS384,
        "PS512" => Algorithm::PS512,
        _ => return None,
    };
    let kid = said.get("kid").and_then(Value::as_str).map(str::to_owned);
    Some((algorithm, kid))
}
