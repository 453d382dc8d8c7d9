//! Evidence bundles: entries of one incident with their payloads and proofs against one signed checkpoint, in one file that a
//! third party checks with a public key and nothing else. JSON, one line; any other bytes than those written are refused.

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use tlog_tiles::Hash;

use crate::entry::Entry;
use crate::error::{LedgerError, Result};
use crate::note::{self, Head, Public};
use crate::payload::{Fit, SALT, fit};
use crate::proof::check_inclusion;
use crate::reader::Reader;
use crate::tree::leaf_hash;

/// What a bundle begins with.
pub const FIRST: &str = "{\"format\":\"masec/bundle@v1\"";
const FORMAT: &str = "masec/bundle@v1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bundle {
    format: String,
    checkpoint: String,
    entries: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    index: u64,
    entry: String,
    proof: Vec<String>,
    /// Salt and payload, base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payload: Option<String>,
}

/// An entry of a bundle that has been checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Proven {
    /// Its place in the log.
    pub index: u64,
    /// Its bytes.
    pub entry: Vec<u8>,
    /// Its payload, where the bundle has it.
    pub payload: Option<Vec<u8>>,
}

/// Bundles these entries; their payloads too, where they are asked for and not erased.
pub fn make(reader: &Reader, indices: &[u64], payloads: bool) -> Result<Vec<u8>> {
    let mut entries = Vec::with_capacity(indices.len());
    for &index in indices {
        let payload = if payloads {
            reader.salted(index)?
        } else {
            None
        };
        entries.push(Item {
            index,
            entry: BASE64.encode(&reader.entry(index)?),
            proof: reader
                .hashes(index, reader.head())?
                .iter()
                .map(|hash| BASE64.encode(&hash.0))
                .collect(),
            payload: payload.map(|payload| BASE64.encode(&payload)),
        });
    }
    let bundle = Bundle {
        format: FORMAT.to_owned(),
        checkpoint: String::from_utf8_lossy(reader.checkpoint()).into_owned(),
        entries,
    };
    encode(&bundle)
}

fn encode(bundle: &Bundle) -> Result<Vec<u8>> {
    let mut bytes =
        serde_json::to_vec(bundle).map_err(|error| LedgerError::Proof(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Checks a bundle under `keys`, each of which must have signed its checkpoint. Everything in it is proven, or it is refused.
pub fn check(bytes: &[u8], keys: &[&Public]) -> Result<(Head, Vec<Proven>)> {
    let bad = |what: &str| LedgerError::Proof(format!("the bundle cannot be read: {what}"));
    let bundle: Bundle = serde_json::from_slice(bytes).map_err(|error| bad(&error.to_string()))?;
    if bundle.format != FORMAT || encode(&bundle)? != bytes {
        return Err(bad("it is not in its only form"));
    }
    let origin = keys
        .first()
        .map(|key| key.name())
        .ok_or_else(|| bad("no key was given"))?;
    let head = note::open(bundle.checkpoint.as_bytes(), origin, keys)?;
    let mut proven = Vec::with_capacity(bundle.entries.len());
    for item in bundle.entries {
        let decode = |text: &str| {
            BASE64
                .decode(text.as_bytes())
                .map_err(|_| bad("something is not base64"))
        };
        let entry = decode(&item.entry)?;
        let proof = item
            .proof
            .iter()
            .map(|hash| {
                Ok(Hash(
                    decode(hash)?
                        .try_into()
                        .map_err(|_| bad("a hash is not 32 bytes"))?,
                ))
            })
            .collect::<Result<Vec<_>>>()?;
        check_inclusion(&proof, head, item.index, leaf_hash(&entry))?;
        let payload = item.payload.as_deref().map(decode).transpose()?;
        let payload = match (payload, Entry::decode(&entry)?.payload) {
            (None, _) => None,
            (Some(mut stored), Some(commitment)) if fit(&commitment, &stored) == Fit::Whole => {
                Some(stored.split_off(SALT))
            }
            _ => {
                return Err(LedgerError::Proof(format!(
                    "the bundle's payload of entry {} is not the one that was logged",
                    item.index
                )));
            }
        };
        proven.push(Proven {
            index: item.index,
            entry,
            payload,
        });
    }
    Ok((head, proven))
}
