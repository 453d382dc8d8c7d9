//! Proofs as files that stand alone: inclusion in the form of C2SP tlog-proof (the entry itself is the extra data), and
//! consistency between two checkpoints. Checking needs the proof and a public key, nothing else.

use data_encoding::BASE64;
use tlog_tiles::Hash;

use crate::error::{LedgerError, Result};
use crate::note::{self, Head, Public};
use crate::reader::Reader;
use crate::tree::leaf_hash;

const INCLUSION: &str = "c2sp.org/tlog-proof@v1";
const CONSISTENCY: &str = "masec/consistency@v1";
/// More hashes than any tree of 2^64 entries needs.
const MAX_HASHES: usize = 128;

/// A proof that has been checked.
#[derive(Clone, Debug, PartialEq)]
pub enum Checked {
    /// The entry is in the tree.
    Inclusion {
        /// Its place.
        index: u64,
        /// Its bytes.
        entry: Vec<u8>,
        /// The tree.
        head: Head,
    },
    /// The newer tree begins with the older one.
    Consistency {
        /// The older tree.
        old: Head,
        /// The newer tree.
        new: Head,
    },
}

/// The proof that entry `index` is in the published tree.
pub fn prove_inclusion(reader: &Reader, index: u64) -> Result<Vec<u8>> {
    let entry = reader.entry(index)?;
    let hashes = reader.hashes(index, reader.head())?;
    Ok(inclusion_file(&entry, index, &hashes, reader.checkpoint()))
}

/// A proof of inclusion as a file.
pub fn inclusion_file(entry: &[u8], index: u64, hashes: &[Hash], checkpoint: &[u8]) -> Vec<u8> {
    let mut proof = format!(
        "{INCLUSION}\nextra {}\nindex {index}\n",
        BASE64.encode(entry)
    );
    push_hashes(&mut proof, hashes);
    let mut proof = proof.into_bytes();
    proof.extend_from_slice(checkpoint);
    proof
}

/// The proof that the published tree begins with the tree of `old`, a checkpoint that somebody kept.
pub fn prove_consistency(reader: &Reader, old: u64) -> Result<Vec<u8>> {
    let mut proof = format!("{CONSISTENCY}\n");
    push_hashes(&mut proof, &reader.consistency(old)?);
    let mut proof = proof.into_bytes();
    proof.extend_from_slice(reader.checkpoint());
    Ok(proof)
}

fn push_hashes(text: &mut String, hashes: &[Hash]) {
    for hash in hashes {
        text.push_str(&BASE64.encode(&hash.0));
        text.push('\n');
    }
    text.push('\n');
}

/// Checks a proof under `keys`, each of which must have signed. A consistency proof also wants the older checkpoint, which
/// `old_keys` must have signed.
pub fn check(proof: &[u8], keys: &[&Public], old: Option<(&[u8], &[&Public])>) -> Result<Checked> {
    let bad = |what: &str| LedgerError::Proof(format!("the proof cannot be read: {what}"));
    let text = std::str::from_utf8(proof).map_err(|_| bad("it is not text"))?;
    let origin = keys
        .first()
        .map(|key| key.name())
        .ok_or_else(|| bad("no key was given"))?;
    let (first, rest) = text
        .split_once('\n')
        .ok_or_else(|| bad("it has one line"))?;
    // A proof without hashes has its empty line at once.
    let (lines, checkpoint) = rest
        .strip_prefix('\n')
        .map(|checkpoint| ("", checkpoint))
        .or_else(|| rest.split_once("\n\n"))
        .ok_or_else(|| bad("there is no empty line before the checkpoint"))?;
    let head = note::open(checkpoint.as_bytes(), origin, keys)?;
    match first {
        INCLUSION => inclusion(lines, head),
        CONSISTENCY => {
            let (old, old_keys) = old.ok_or_else(|| bad("give the older checkpoint with it"))?;
            let old = note::open(old, origin, old_keys)?;
            let hashes = hashes(lines.lines())?;
            check_consistency(&hashes, old, head)?;
            Ok(Checked::Consistency { old, new: head })
        }
        other => Err(bad(&format!(
            "`{}` is no kind of proof known here",
            other.chars().take(60).collect::<String>().escape_debug()
        ))),
    }
}

fn inclusion(lines: &str, head: Head) -> Result<Checked> {
    let bad = |what: &str| LedgerError::Proof(format!("the proof cannot be read: {what}"));
    let mut lines = lines.lines();
    let extra = lines.next().and_then(|line| line.strip_prefix("extra "));
    let extra = extra.ok_or_else(|| bad("it lacks the entry (`extra`)"))?;
    let entry = BASE64
        .decode(extra.as_bytes())
        .map_err(|_| bad("`extra` is not base64"))?;
    let index = lines.next().and_then(|line| line.strip_prefix("index "));
    let index = index
        .and_then(|text| text.parse::<u64>().ok().filter(|n| n.to_string() == text))
        .ok_or_else(|| bad("it lacks the index"))?;
    let hashes = hashes(lines)?;
    check_inclusion(&hashes, head, index, leaf_hash(&entry))?;
    Ok(Checked::Inclusion { index, entry, head })
}

/// Whether `hashes` prove that the tree of `head` has `leaf` at `index`.
pub fn check_inclusion(hashes: &[Hash], head: Head, index: u64, leaf: Hash) -> Result<()> {
    if index >= head.size || hashes.len() > MAX_HASHES {
        return Err(LedgerError::Proof(
            "the proof is of an entry that the tree does not have".to_owned(),
        ));
    }
    tlog_tiles::check_record(&hashes.to_vec(), head.size, head.root, index, leaf).map_err(|_| {
        LedgerError::Proof(format!(
            "the proof does not hold: entry {index} is not in the tree as it says"
        ))
    })
}

/// Whether `hashes` prove that the tree of `new` begins with that of `old`.
pub fn check_consistency(hashes: &[Hash], old: Head, new: Head) -> Result<()> {
    let fails = |reason: String| Err(LedgerError::Proof(reason));
    if old.size > new.size {
        return fails(format!(
            "history was cut: the older checkpoint has {} entries, the newer {}",
            old.size, new.size
        ));
    }
    let holds = match old.size {
        0 => hashes.is_empty() && old.root == tlog_tiles::EMPTY_HASH,
        _ => {
            hashes.len() <= MAX_HASHES
                && tlog_tiles::check_tree(&hashes.to_vec(), new.size, new.root, old.size, old.root)
                    .is_ok()
        }
    };
    if holds {
        return Ok(());
    }
    fails(format!(
        "history was rewritten: the tree of {} entries does not begin with the {} entries of the older checkpoint",
        new.size, old.size
    ))
}

fn hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<Hash>> {
    lines
        .take(MAX_HASHES + 1)
        .map(|line| {
            let bytes = BASE64.decode(line.as_bytes()).ok();
            bytes
                .and_then(|bytes| bytes.try_into().ok())
                .map(Hash)
                .ok_or_else(|| {
                    LedgerError::Proof("the proof cannot be read: a line is no hash".to_owned())
                })
        })
        .collect()
}
