//! Exports that were acknowledged and are not in the ledger yet: their spans still wait for others. They are on the disk
//! before their sender hears that they were taken, so that a killed gateway tells them when it is started again.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::BASE64;
use masec_wire::otlp::Encoding;
use serde::{Deserialize, Serialize};

use crate::guard::Unavailable;
use crate::state::{Shelf, State};

/// An export as it came, expanded.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    sender: String,
    protobuf: bool,
    bytes: String,
}

/// An export that an earlier process took and did not tell.
#[derive(Debug)]
pub(super) struct Left {
    pub(super) number: u64,
    pub(super) sender: String,
    pub(super) encoding: Encoding,
    pub(super) bytes: Vec<u8>,
}

/// The exports on the disk, by number.
#[derive(Debug)]
pub(super) struct Spool {
    state: Arc<State>,
    numbers: Mutex<BTreeSet<u64>>,
}

impl Spool {
    /// What there is, and what an earlier process left.
    pub(super) fn open(state: Arc<State>) -> Result<(Self, Vec<Left>), Unavailable> {
        let mut left = Vec::new();
        for (key, kept) in state.all::<Kept>(Shelf::Spans)? {
            let unusable = || Unavailable(format!("spans that wait cannot be read: {key}"));
            left.push(Left {
                number: key.parse().map_err(|_| unusable())?,
                sender: kept.sender,
                encoding: match kept.protobuf {
                    true => Encoding::Protobuf,
                    false => Encoding::Json,
                },
                bytes: BASE64
                    .decode(kept.bytes.as_bytes())
                    .map_err(|_| unusable())?,
            });
        }
        let numbers = left.iter().map(|left| left.number).collect();
        let spool = Self {
            state,
            numbers: Mutex::new(numbers),
        };
        Ok((spool, left))
    }

    /// Keeps an export; it is on the disk when this returns.
    pub(super) fn keep(
        &self,
        number: u64,
        sender: &str,
        encoding: Encoding,
        bytes: &[u8],
    ) -> Result<(), Unavailable> {
        let kept = Kept {
            sender: sender.to_owned(),
            protobuf: encoding == Encoding::Protobuf,
            bytes: BASE64.encode(bytes),
        };
        self.state.put(Shelf::Spans, &[(key(number), Some(kept))])?;
        self.lock().insert(number);
        Ok(())
    }

    /// Everything before this number is in the ledger.
    pub(super) fn told_before(&self, number: u64) -> Result<(), Unavailable> {
        let told: Vec<u64> = self.lock().range(..number).copied().collect();
        if told.is_empty() {
            return Ok(());
        }
        let gone: Vec<(String, Option<Kept>)> =
            told.iter().map(|number| (key(*number), None)).collect();
        self.state.put(Shelf::Spans, &gone)?;
        self.lock().retain(|kept| *kept >= number);
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeSet<u64>> {
        self.numbers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keys are sorted as texts.
fn key(number: u64) -> String {
    format!("{number:020}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_told_is_there_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state");
        {
            let state = Arc::new(State::open(&path).expect("state"));
            let (spool, left) = Spool::open(state).expect("a spool");
            assert!(left.is_empty());
            for number in [9, 10, 11] {
                let bytes = [number as u8, 0xff];
                let kept = spool.keep(number, "clerk", Encoding::Protobuf, &bytes);
                kept.expect("room");
            }
            spool.told_before(10).expect("state");
        }
        let state = Arc::new(State::open(&path).expect("state"));
        let (spool, left) = Spool::open(state).expect("a spool");
        let found: Vec<_> = left
            .iter()
            .map(|left| (left.number, &left.bytes[..]))
            .collect();
        assert_eq!(found, [(10, &[10, 0xff][..]), (11, &[11, 0xff][..])]);
        assert_eq!(
            (left[0].sender.as_str(), left[0].encoding),
            ("clerk", Encoding::Protobuf)
        );
        spool.told_before(u64::MAX).expect("state");
        drop(spool);
    }
}
