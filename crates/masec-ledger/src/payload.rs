//! Payloads beside entries. An entry holds `SHA-256(domain, salt, payload)`; salt and payload lie in the segment, and when
//! both are overwritten with zeros, nothing can be guessed from the hash and every proof still holds.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// Bytes of a salt.
pub const SALT: usize = 16;
/// Largest payload, in bytes.
pub(crate) const MAX_PAYLOAD: usize = 1 << 30;
const DOMAIN: &[u8; 16] = b"masec/payload/1\n";

/// What an entry holds of its payload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// The salted hash.
    pub hash: Digest32,
    /// How long the payload is, in bytes.
    pub bytes: u32,
}

/// 32 bytes, hexadecimal in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest32(pub [u8; 32]);

impl Serialize for Digest32 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = [0; 64];
        HEXLOWER.encode_mut(&self.0, &mut text);
        serializer.serialize_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Digest32 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        let mut bytes = [0; 32];
        if text.len() != 64 || HEXLOWER.decode_mut(text.as_bytes(), &mut bytes).is_err() {
            return Err(serde::de::Error::custom("a hash is 64 hexadecimal digits"));
        }
        Ok(Self(bytes))
    }
}

/// The salted hash of a payload.
pub fn commit(salt: &[u8; SALT], payload: &[u8]) -> Digest32 {
    let mut hasher = Sha256::new();
    hasher.update(DOMAIN);
    hasher.update(salt);
    hasher.update(payload);
    Digest32(hasher.finalize().into())
}

/// What lies where a payload should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// The payload, and it is the one that the entry speaks of.
    Whole(Vec<u8>),
    /// Zeros: it was erased.
    Erased,
    /// Something else.
    Altered,
    /// The entry has none.
    None,
}

/// How what is stored stands to what the entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    Whole,
    Erased,
    Altered,
}

/// Looks at `stored` (salt and payload) against the entry's commitment.
pub(crate) fn fit(commitment: &Commitment, stored: &[u8]) -> Fit {
    match stored.split_first_chunk::<SALT>() {
        Some((salt, payload)) if payload.len() == commitment.bytes as usize => {
            if commit(salt, payload) == commitment.hash {
                Fit::Whole
            } else if stored.iter().all(|&byte| byte == 0) {
                Fit::Erased
            } else {
                Fit::Altered
            }
        }
        _ => Fit::Altered,
    }
}
