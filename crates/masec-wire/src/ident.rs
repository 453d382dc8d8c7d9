//! Ids for recorded traffic: the same trace, place and index always give the same id.

use masec_model::{InteractionId, Timestamp};

/// Gives out the ids of one trace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ids {
    trace: u128,
}

impl Ids {
    pub(crate) fn of(trace: &str) -> Self {
        Self {
            trace: digest(trace),
        }
    }

    /// The id of the `index`th interaction of the message or post at `step`. Without a time the step stands in for it,
    /// a millisecond each, so that ids sort in the order of the source.
    pub(crate) fn id(self, time: Option<Timestamp>, step: u32, index: u32) -> InteractionId {
        let time = time.unwrap_or(Timestamp(i64::from(step) * 1000));
        let hash = fnv(fnv(self.trace, &step.to_le_bytes()), &index.to_le_bytes());
        // The low bits of FNV mix worst: fold the high half in.
        InteractionId::v7(time, hash ^ (hash >> 64))
    }
}

/// What a name is remembered as, where it may be of any length.
pub(crate) fn digest(name: &str) -> u128 {
    fnv(OFFSET, name.as_bytes())
}

/// FNV-1a, 128 bits: fixed for ever, unlike the hashers of maps.
const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

fn fnv(seed: u128, bytes: &[u8]) -> u128 {
    bytes
        .iter()
        .fold(seed, |hash, &b| (hash ^ u128::from(b)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_fixed_ordered_and_distinct() {
        let ids = Ids::of("run#0");
        assert_eq!(
            ids.id(None, 3, 1).to_string(),
            Ids::of("run#0").id(None, 3, 1).to_string()
        );
        assert!(ids.id(None, 3, 9) < ids.id(None, 4, 0));
        let mut seen = BTreeSet::new();
        for trace in 0..20 {
            let ids = Ids::of(&format!("run#{trace}"));
            for step in 0..50 {
                for index in 0..5 {
                    assert!(seen.insert(ids.id(None, step, index)));
                }
            }
        }
    }
}
