//! Records made ready on the caller's thread: everything that needs no order.

use std::sync::{Mutex, PoisonError};

use masec_model::Timestamp;
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use tlog_tiles::Hash;

use crate::entry::Entry;
use crate::error::{LedgerError, Result};
use crate::frame::Body;
use crate::payload::{Commitment, MAX_PAYLOAD, SALT, commit};
use crate::tree::leaf_hash;

/// An entry to be, and its payload.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The entry; its time and its payload's hash are filled in.
    pub entry: Entry<'a>,
    /// What can be erased later; a payload may be empty, which is not the same as none.
    pub payload: Option<&'a [u8]>,
}

/// What batches are made with and can be used again.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    /// Buffers: fresh ones cost a page fault each 4 KB.
    kept: Mutex<Vec<Batch>>,
    salts: Mutex<Salts>,
}

/// Where salts come from: a generator with a seed of the system's, since asking the system for each entry's costs more than the rest
/// of what is done for it.
#[derive(Debug, Default)]
struct Salts {
    generator: Option<ChaCha12Rng>,
    /// Batches until it gets another seed.
    left: u32,
}

/// Batches that are salted from one seed.
const A_SEED: u32 = 1_024;

impl Salts {
    fn fill(&mut self, salts: &mut [u8]) -> Result<()> {
        if self.left == 0 {
            // What was there is not used again where the system gives no other.
            self.generator = None;
        }
        let generator = match &mut self.generator {
            Some(generator) => generator,
            none => {
                let mut seed = [0; 32];
                getrandom::fill(&mut seed).map_err(|error| {
                    LedgerError::Key(format!("the system gives no randomness for salts: {error}"))
                })?;
                self.left = A_SEED;
                none.insert(ChaCha12Rng::from_seed(seed))
            }
        };
        self.left -= 1;
        generator.fill_bytes(salts);
        Ok(())
    }
}

/// Buffers that are kept.
const KEPT: usize = 16;

impl Pool {
    fn take(&self) -> Batch {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.pop().unwrap_or_default()
    }

    /// Takes back what has been written.
    pub(crate) fn give(&self, batches: impl Iterator<Item = Batch>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        for mut batch in batches {
            if kept.len() < KEPT && batch.body.weight() <= MAX_KEPT {
                batch.body.clear();
                batch.leaves.clear();
                kept.push(batch);
            }
        }
    }
}

/// Larger buffers are not kept.
const MAX_KEPT: usize = 8 << 20;

/// Payloads of one batch, in bytes: what a frame can hold, with as much again of other batches.
const MAX_BATCH: usize = MAX_PAYLOAD;

/// Records in the form in which they are written.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) body: Body,
    pub(crate) leaves: Vec<Hash>,
    pub(crate) at: Timestamp,
    /// It holds an act on the log itself, which stands alone in its frame.
    pub(crate) control: bool,
}

pub(crate) fn prepare(records: Vec<Record<'_>>, at: Timestamp, pool: &Pool) -> Result<Batch> {
    let bytes = records
        .iter()
        .filter_map(|record| record.payload)
        .fold(0usize, |all, payload| all.saturating_add(payload.len()));
    if bytes > MAX_BATCH {
        return Err(LedgerError::TooLarge {
            what: "a batch",
            bytes,
            limit: MAX_BATCH,
        });
    }
    let mut salts = vec![
        0;
        SALT * records
            .iter()
            .filter(|record| record.payload.is_some())
            .count()
    ];
    if !salts.is_empty() {
        let mut from = pool.salts.lock().unwrap_or_else(PoisonError::into_inner);
        from.fill(&mut salts)?;
    }
    let mut salts = salts.as_chunks::<SALT>().0.iter();
    let mut batch = pool.take();
    batch.at = at;
    batch.control = false;
    for Record { mut entry, payload } in records {
        entry.at = at.0;
        batch.control |= entry.seen.is_none();
        let body = &mut batch.body;
        let mut length = None;
        if let (Some(payload), Some(salt)) = (payload, payload.and_then(|_| salts.next())) {
            let bytes = u32::try_from(payload.len())
                .ok()
                .filter(|_| payload.len() <= MAX_PAYLOAD);
            let bytes = bytes.ok_or(LedgerError::TooLarge {
                what: "a payload",
                bytes: payload.len(),
                limit: MAX_PAYLOAD,
            })?;
            entry.payload = Some(Commitment {
                hash: commit(salt, payload),
                bytes,
            });
            body.payloads.extend_from_slice(salt);
            body.payloads.extend_from_slice(payload);
            length = Some(bytes);
        }
        let start = body.entries.len();
        let bytes = loop {
            match entry.encode(&mut body.entries) {
                // Names are strangers' to choose; refusing long ones would let them stop the log.
                Err(LedgerError::TooLarge { .. }) if entry.shorten() => {}
                done => break done?,
            }
        };
        // `encode` refuses what is longer.
        body.line(u16::try_from(bytes).unwrap_or(u16::MAX), length);
        if body.weight() > 2 * MAX_BATCH {
            return Err(LedgerError::TooLarge {
                what: "a batch",
                bytes: body.weight(),
                limit: 2 * MAX_BATCH,
            });
        }
        batch
            .leaves
            .push(leaf_hash(body.entries.get(start..).unwrap_or_default()));
    }
    Ok(batch)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_salt_comes_twice_and_seeds_are_renewed() {
        let mut salts = Salts::default();
        let mut seen = BTreeSet::new();
        for batch in 0..3 * A_SEED {
            let mut salt = [0; SALT];
            salts.fill(&mut salt).unwrap();
            assert!(seen.insert(salt), "batch {batch}");
            assert_eq!(salts.left, A_SEED - 1 - batch % A_SEED);
        }
        // Two logs have nothing in common.
        let mut salt = [0; SALT];
        Salts::default().fill(&mut salt).unwrap();
        assert!(!seen.contains(&salt));
    }
}
