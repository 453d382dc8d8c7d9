//! Secrecy tags of others, under names that are not one's own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use masec_model::CompactString;

/// Tags told apart of one gateway; the core tells 64 apart in all. More of them share one name, which is stricter.
const MOST: usize = 16;
/// Longest tag, in bytes.
const LONGEST: usize = 96;
/// What the others are called together.
const OTHERS: &str = "others";

/// The tags that were heard of, by gateway.
#[derive(Debug, Default)]
pub(super) struct Names(Mutex<BTreeMap<CompactString, BTreeSet<String>>>);

impl Names {
    /// What `tag` of `gateway` is called at the gateway `here`. What comes home has its own name again.
    pub(super) fn here(&self, here: &str, gateway: &CompactString, tag: &str) -> CompactString {
        let own = tag.strip_prefix(here);
        if let Some(own) = own.and_then(|rest| rest.strip_prefix(':')) {
            return own.into();
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(gateway.clone()).or_default();
        let fits = tag.len() <= LONGEST && (known.contains(tag) || known.len() < MOST);
        let tag = if fits { tag } else { OTHERS };
        if fits && !known.contains(tag) {
            known.insert(tag.to_owned());
        }
        format!("{gateway}:{tag}").into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_apart_by_gateway_up_to_a_bound() {
        let names = Names::default();
        let here = |gateway: &str, tag: &str| names.here("south", &gateway.into(), tag);
        assert_eq!(here("north", "hr"), "north:hr");
        assert_eq!(here("west", "hr"), "west:hr");
        assert_eq!(here("north", "south:payroll"), "payroll");
        assert_eq!(here("north", "southern:x"), "north:southern:x");
        for n in 0..20 {
            here("north", &format!("tag{n}"));
        }
        assert_eq!(here("north", "one more"), "north:others");
        assert_eq!(here("north", "hr"), "north:hr");
        assert_eq!(here("west", &"x".repeat(200)), "west:others");
    }
}
