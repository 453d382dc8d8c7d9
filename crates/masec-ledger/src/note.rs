//! Keys, signed checkpoints (C2SP signed-note and tlog-checkpoint) and witnesses' cosignatures (C2SP tlog-cosignature,
//! Ed25519). Everything is read strictly: bytes that would be written otherwise are refused, so that no bit is idle.

use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, SigningKey, Verifier as _, VerifyingKey};
use signed_note::{Note, Signature, Signer, Verifier, VerifierList};
use tlog_tiles::{Checkpoint, Hash};

use crate::error::{LedgerError, Result};

/// The byte that says what a key is for, in its id.
const SIGNS_CHECKPOINTS: u8 = 1;
const COSIGNS: u8 = 4;

/// A private key: of a log or of a witness.
pub struct Secret {
    name: String,
    role: Role,
    key: SigningKey,
}

/// What a key signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A log's own checkpoints.
    Log,
    /// Other logs' checkpoints, once seen to be consistent.
    Witness,
}

impl Role {
    fn byte(self) -> u8 {
        match self {
            Self::Log => SIGNS_CHECKPOINTS,
            Self::Witness => COSIGNS,
        }
    }

    fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            SIGNS_CHECKPOINTS => Some(Self::Log),
            COSIGNS => Some(Self::Witness),
            _ => None,
        }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secret({})", self.public())
    }
}

impl Secret {
    /// A fresh key from the system's randomness.
    pub fn generate(name: &str, role: Role) -> Result<Self> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| {
            LedgerError::Key(format!("the system gives no randomness for a key: {error}"))
        })?;
        Self::from_seed(name, role, seed)
    }

    /// The key of this seed.
    pub fn from_seed(name: &str, role: Role, seed: [u8; 32]) -> Result<Self> {
        if !signed_note::is_key_name_valid(name)
            || name.contains(char::is_control)
            || name.len() > 255
        {
            return Err(LedgerError::Key(format!(
                "`{}` cannot name a key: 1 to 255 bytes without spaces, `+` and control characters, such as `example.org/fleet`",
                name.escape_debug()
            )));
        }
        Ok(Self {
            name: name.to_owned(),
            role,
            key: SigningKey::from_bytes(&seed),
        })
    }

    /// Reads the form that [`Secret::encoded`] writes (`PRIVATE+KEY+name+id+base64`).
    pub fn parse(text: &str) -> Result<Self> {
        let bad =
            || LedgerError::Key("no private key of the form `PRIVATE+KEY+name+id+key`".to_owned());
        let rest = text
            .trim_end()
            .strip_prefix("PRIVATE+KEY+")
            .ok_or_else(bad)?;
        let mut parts = rest.split('+');
        let (Some(name), Some(_), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(bad());
        };
        let encoded = rest.splitn(3, '+').nth(2).ok_or_else(bad)?;
        let bytes = BASE64.decode(encoded.as_bytes()).map_err(|_| bad())?;
        let (&role, seed) = bytes.split_first().ok_or_else(bad)?;
        let role = Role::from_byte(role).ok_or_else(bad)?;
        let seed = seed.try_into().map_err(|_| bad())?;
        let secret = Self::from_seed(name, role, seed)?;
        if secret.encoded() != text.trim_end() {
            return Err(bad());
        }
        Ok(secret)
    }

    /// As text, to be kept where nobody else reads it.
    pub fn encoded(&self) -> String {
        let mut key = vec![self.role.byte()];
        key.extend_from_slice(self.key.as_bytes());
        format!(
            "PRIVATE+KEY+{}+{:08x}+{}",
            self.name,
            self.id(),
            BASE64.encode(&key)
        )
    }

    /// The public half.
    pub fn public(&self) -> Public {
        Public {
            name: self.name.clone(),
            role: self.role,
            key: self.key.verifying_key(),
        }
    }

    /// Its name: a log's is its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn id(&self) -> u32 {
        self.public().id()
    }
}

impl Signer for Secret {
    fn name(&self) -> &str {
        &self.name
    }

    fn key_id(&self) -> u32 {
        self.id()
    }

    fn sign(&self, text: &[u8]) -> std::result::Result<Vec<u8>, ed25519_dalek::SignatureError> {
        Ok(self.key.try_sign(text)?.to_vec())
    }
}

/// A public key, to verify with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Public {
    name: String,
    role: Role,
    key: VerifyingKey,
}

impl Public {
    /// Reads the form `name+id+base64`.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = || {
            LedgerError::Key(format!(
                "`{}` is no public key of the form `name+id+key`",
                text.chars().take(80).collect::<String>().escape_debug()
            ))
        };
        let text = text.trim_end();
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(_), Some(encoded)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(bad());
        };
        let bytes = BASE64.decode(encoded.as_bytes()).map_err(|_| bad())?;
        let (&role, key) = bytes.split_first().ok_or_else(bad)?;
        let key: &[u8; 32] = key.try_into().map_err(|_| bad())?;
        let public = Self {
            name: name.to_owned(),
            role: Role::from_byte(role).ok_or_else(bad)?,
            key: VerifyingKey::from_bytes(key).map_err(|_| bad())?,
        };
        if public.to_string() != text || !signed_note::is_key_name_valid(name) {
            return Err(bad());
        }
        Ok(public)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    pub fn role(&self) -> Role {
        self.role
    }

    fn id(&self) -> u32 {
        let mut key = vec![self.role.byte()];
        key.extend_from_slice(self.key.as_bytes());
        signed_note::key_id(&self.name, &key)
    }
}

impl std::fmt::Display for Public {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut key = vec![self.role.byte()];
        key.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{:08x}+{}", self.name, self.id(), BASE64.encode(&key))
    }
}

impl Verifier for Public {
    fn name(&self) -> &str {
        &self.name
    }

    fn key_id(&self) -> u32 {
        self.id()
    }

    fn verify(&self, text: &[u8], signature: &[u8]) -> bool {
        let verify = |text: &[u8], signature: &[u8]| {
            signature.try_into().is_ok_and(|bytes| {
                self.key
                    .verify(text, &ed25519_dalek::Signature::from_bytes(bytes))
                    .is_ok()
            })
        };
        match self.role {
            Role::Log => verify(text, signature),
            Role::Witness => {
                let Some((time, signature)) = signature.split_first_chunk::<8>() else {
                    return false;
                };
                verify(&cosigned(u64::from_be_bytes(*time), text), signature)
            }
        }
    }
}

/// What a witness signs: its words, the time in seconds since 1970, and the checkpoint's text.
fn cosigned(seconds: u64, text: &[u8]) -> Vec<u8> {
    let mut message = format!("cosignature/v1\ntime {seconds}\n").into_bytes();
    message.extend_from_slice(text);
    message
}

/// A tree head that somebody signed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    /// How many entries.
    pub size: u64,
    /// The root hash.
    pub root: Hash,
}

/// The signed checkpoint of `head` under every one of `keys`.
pub fn sign(origin: &str, head: Head, keys: &[&Secret]) -> Result<Vec<u8>> {
    let failed =
        |reason: String| LedgerError::Key(format!("the checkpoint cannot be signed: {reason}"));
    let text = Checkpoint::new(origin, head.size, head.root, "")
        .map_err(|error| failed(error.to_string()))?
        .to_bytes();
    let mut note = Note::new(&text, &[]).map_err(|error| failed(error.to_string()))?;
    let signers: Vec<&dyn Signer> = keys.iter().map(|&key| key as &dyn Signer).collect();
    note.add_sigs(&signers)
        .map_err(|error| failed(error.to_string()))?;
    Ok(note.to_bytes())
}

/// Adds the witness's signature at `seconds` since 1970 to a checkpoint. Whoever calls has checked consistency.
pub fn cosign(checkpoint: &[u8], witness: &Secret, seconds: u64) -> Result<Vec<u8>> {
    if witness.role != Role::Witness {
        return Err(LedgerError::Key(format!(
            "`{}` is a log's key; a witness needs one of its own",
            witness.name
        )));
    }
    let note = parse(checkpoint)?;
    let mut signature = seconds.to_be_bytes().to_vec();
    signature.extend_from_slice(&witness.key.sign(&cosigned(seconds, note.text())).to_bytes());
    let line = Signature::new(witness.name.clone(), witness.id(), signature)
        .map_err(|error| malformed(&error))?;
    let mut bytes = checkpoint.to_vec();
    bytes.extend_from_slice(&line.to_bytes());
    Ok(bytes)
}

/// Reads a checkpoint of `origin` that every one of `keys` signed, and nobody else.
///
/// A signature of a key that is not given is refused: what cannot be checked must not look checked.
pub fn open(checkpoint: &[u8], origin: &str, keys: &[&Public]) -> Result<Head> {
    let note = parse(checkpoint)?;
    let known = VerifierList::new(
        keys.iter()
            .map(|&key| Box::new(key.clone()) as Box<dyn Verifier>)
            .collect(),
    );
    let (signed, others) = note.verify(&known).map_err(|error| {
        LedgerError::Proof(format!("a checkpoint's signature does not hold: {error}"))
    })?;
    if let Some(other) = others.first() {
        return Err(LedgerError::Proof(format!(
            "a checkpoint is also signed by `{}+{:08x}`, whose public key was not given",
            other.name().escape_debug(),
            other.id()
        )));
    }
    if signed.len() != keys.len() {
        return Err(LedgerError::Proof(
            "a checkpoint lacks a signature that it should have".to_owned(),
        ));
    }
    let head = Checkpoint::from_bytes(note.text())
        .map_err(|error| LedgerError::Proof(error.to_string()))?;
    if head.origin() != origin || !head.extension().is_empty() {
        return Err(LedgerError::Proof(format!(
            "a checkpoint is of `{}`, not of `{origin}`",
            head.origin().escape_debug()
        )));
    }
    Ok(Head {
        size: head.size(),
        root: *head.hash(),
    })
}

/// The names and ids of the keys that a note says it is signed with, unverified.
pub fn signers(checkpoint: &[u8]) -> Result<Vec<String>> {
    parse(checkpoint)?;
    let text = String::from_utf8_lossy(checkpoint);
    Ok(text
        .lines()
        .filter_map(|line| line.strip_prefix("— ")?.split_once(' '))
        .map(|(name, signature)| {
            let id = BASE64.decode(signature.as_bytes()).unwrap_or_default();
            format!(
                "{name}+{}",
                data_encoding::HEXLOWER.encode(id.get(..4).unwrap_or_default())
            )
        })
        .collect())
}

/// The key's name and id, as [`signers`] gives them.
pub fn short(key: &Public) -> String {
    format!("{}+{:08x}", key.name, key.id())
}

fn parse(bytes: &[u8]) -> Result<Note> {
    let note = Note::from_bytes(bytes).map_err(|error| malformed(&error))?;
    if note.to_bytes() != bytes {
        return Err(LedgerError::Proof(
            "a checkpoint is not in its only form".to_owned(),
        ));
    }
    Ok(note)
}

fn malformed(error: &signed_note::NoteError) -> LedgerError {
    LedgerError::Proof(format!("a checkpoint cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use signed_note::{StandardSigner, StandardVerifier};

    fn secret(role: Role) -> Secret {
        Secret::from_seed("example.org/log", role, [7; 32]).unwrap()
    }

    #[test]
    fn keys_are_those_of_the_reference() {
        let ours = secret(Role::Log);
        let theirs = StandardSigner::new(&ours.encoded()).unwrap();
        assert_eq!((theirs.name(), theirs.key_id()), (ours.name(), ours.id()));
        let verifier = StandardVerifier::new(&ours.public().to_string()).unwrap();
        assert!(verifier.verify(b"text\n", &Signer::sign(&ours, b"text\n").unwrap()));
        assert_eq!(
            Secret::parse(&ours.encoded()).unwrap().public(),
            ours.public()
        );
        assert_eq!(
            Public::parse(&ours.public().to_string()).unwrap(),
            ours.public()
        );
    }

    #[test]
    fn every_bit_of_a_cosigned_checkpoint_counts() {
        let (log, witness) = (secret(Role::Log), secret(Role::Witness));
        let head = Head {
            size: 12,
            root: Hash([3; 32]),
        };
        let note = cosign(
            &sign("example.org/log", head, &[&log]).unwrap(),
            &witness,
            99,
        )
        .unwrap();
        let (log, witness) = (log.public(), witness.public());
        let keys = [&log, &witness];
        assert_eq!(open(&note, "example.org/log", &keys).unwrap(), head);
        assert!(open(&note, "example.org/log", &[&log]).is_err());
        assert!(open(&note, "example.org/other", &keys).is_err());
        for bit in 0..note.len() * 8 {
            let mut flipped = note.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(
                open(&flipped, "example.org/log", &keys).is_err(),
                "bit {bit}"
            );
        }
    }

    #[test]
    fn names_that_would_break_a_note_are_refused() {
        for name in ["", "a b", "a+b", "a\nb", &"x".repeat(256)] {
            assert!(
                Secret::from_seed(name, Role::Log, [0; 32]).is_err(),
                "{name:?}"
            );
        }
    }
}
