//! The name that an address for news has here. The other agent alone is told it, and by it alone what is kept of the address can be
//! found and read: the row is called by one hash of the name, and sealed with another (AES-256-GCM). So nobody who gets hold of the
//! gateway's state, or of a copy of it, has anybody's tokens by it.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

/// Bytes of a name: too many to guess, so that a plain hash of them is a key.
const BYTES: usize = 24;
/// Bytes of a nonce.
const NONCE: usize = 12;

/// A name that nobody guesses.
pub(super) struct Name([u8; BYTES]);

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It is a secret.
        write!(f, "Name({})", self.row())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64URL_NOPAD.encode(&self.0))
    }
}

impl Name {
    /// A new one; `None` where there is no randomness.
    pub(super) fn draw() -> Option<Self> {
        let mut bytes = [0_u8; BYTES];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The one that is written so, if one is.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// What its row is called.
    pub(super) fn row(&self) -> String {
        HEXLOWER.encode(&self.hash("masec news row"))
    }

    /// `plain`, which nobody reads without the name; `None` where there is no randomness.
    pub(super) fn seal(&self, plain: Vec<u8>) -> Option<String> {
        let mut sealed = plain;
        let row = self.row();
        let nonce = self
            .key()?
            .seal_in_place_append_tag(Aad::from(row.as_bytes()), &mut sealed)
            .ok()?;
        let whole = [nonce.as_ref().as_slice(), &sealed].concat();
        Some(BASE64_NOPAD.encode(&whole))
    }

    /// What was sealed with it; `None` where that was something else, or by another name.
    pub(super) fn open(&self, sealed: &str) -> Option<Vec<u8>> {
        let whole = BASE64_NOPAD.decode(sealed.as_bytes()).ok()?;
        let (nonce, sealed) = whole.split_at_checked(NONCE)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let (row, mut sealed) = (self.row(), sealed.to_vec());
        let plain = self
            .key()?
            .open_in_place(nonce, Aad::from(row.as_bytes()), &mut sealed)
            .ok()?;
        Some(plain.to_vec())
    }

    fn key(&self) -> Option<RandomizedNonceKey> {
        RandomizedNonceKey::new(&AES_256_GCM, &self.hash("masec news key")).ok()
    }

    fn hash(&self, what: &str) -> [u8; 32] {
        let hash = Sha256::new().chain_update(what).chain_update([0]);
        hash.chain_update(self.0).finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_read_by_its_name_alone() {
        let name = Name::draw().expect("randomness");
        let sealed = name.seal(b"a token".to_vec()).expect("a seal");
        assert_eq!(name.open(&sealed).as_deref(), Some(&b"a token"[..]));
        let again = name.seal(b"a token".to_vec()).expect("a seal");
        assert_ne!(sealed, again);
        let other = Name::draw().expect("randomness");
        assert_eq!(other.open(&sealed), None);
        let written = name.to_string();
        let read = Name::read(&written).expect("a name");
        assert_eq!(read.row(), name.row());
        assert!(!format!("{name:?}").contains(&written));
        // One bit of it is another thing.
        let mut bytes = BASE64_NOPAD.decode(sealed.as_bytes()).expect("base64");
        for at in [0, NONCE, bytes.len() - 1] {
            bytes[at] ^= 1;
            assert_eq!(name.open(&BASE64_NOPAD.encode(&bytes)), None, "{at}");
            bytes[at] ^= 1;
        }
        for bad in ["", "AAAA", "not base64", &written[1..]] {
            assert!(
                name.open(bad).is_none() && Name::read(bad).is_none(),
                "{bad}"
            );
        }
    }
}
