//! Names of currencies and units beside a number.

/// The currency or unit that `before` ends with or `after` begins with, a number between them.
pub(super) fn beside(before: &str, after: &str) -> Option<&'static str> {
    // Both neighbours rule out nearly all units at two bytes.
    let left = UnitEnds::LAST.may_be(before.bytes().rev());
    let right = UnitEnds::FIRST.may_be(after.bytes());
    if !left && !right {
        return None;
    }
    let outer = |byte: Option<u8>| byte.map(|byte| byte.to_ascii_lowercase());
    let (left, right) = (
        outer(before.bytes().next_back()),
        outer(after.bytes().next()),
    );
    UNITS.iter().find_map(|(name, unit)| {
        if name.bytes().next_back() != left && name.bytes().next() != right {
            return None;
        }
        let ends = before.len() >= name.len()
            && before.is_char_boundary(before.len() - name.len())
            && before[before.len() - name.len()..].eq_ignore_ascii_case(name);
        let begins = after
            .get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name))
            && !after[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        (ends || begins).then_some(*unit)
    })
}

/// Ways of naming a currency.
const UNITS: &[(&str, &str)] = &[
    ("usd", "usd"),
    ("dollars", "usd"),
    ("us$", "usd"),
    ("$", "usd"),
    ("eur", "eur"),
    ("euros", "eur"),
    ("euro", "eur"),
    ("€", "eur"),
    ("gbp", "gbp"),
    ("£", "gbp"),
    ("jpy", "jpy"),
    ("yen", "jpy"),
    ("¥", "jpy"),
    ("cny", "cny"),
    ("inr", "inr"),
    ("₹", "inr"),
    ("chf", "chf"),
    ("btc", "btc"),
    ("eth", "eth"),
    ("usdt", "usdt"),
    ("usdc", "usdc"),
    ("%", "percent"),
    ("kg", "kg"),
    ("km", "km"),
    ("mg", "mg"),
    ("ml", "ml"),
    ("gb", "gb"),
    ("mb", "mb"),
];

/// For the outermost byte of a name of a currency, what may stand next to it: two bytes rule nearly any word out.
/// Bytes count by their lower five bits, which both cases of a letter share.
struct UnitEnds([u32; 32]);

impl UnitEnds {
    /// From the front of the names.
    const FIRST: Self = Self::new(true);
    /// From their end.
    const LAST: Self = Self::new(false);

    const fn new(front: bool) -> Self {
        let mut next = [0u32; 32];
        let mut at = 0;
        while at < UNITS.len() {
            let name = UNITS[at].0.as_bytes();
            let last = name.len() - 1;
            let outer = if front { name[0] } else { name[last] };
            next[(outer & 31) as usize] |= match last {
                // Anything may stand next to a name of one byte.
                0 => u32::MAX,
                _ if front => 1 << (name[1] & 31),
                _ => 1 << (name[last - 1] & 31),
            };
            at += 1;
        }
        Self(next)
    }

    /// Whether a text that begins with these bytes, from where it meets the number on, may begin with a name.
    fn may_be(&self, mut bytes: impl Iterator<Item = u8>) -> bool {
        let Some(outer) = bytes.next() else {
            return false;
        };
        let next = self.0[usize::from(outer & 31)];
        next == u32::MAX
            || bytes
                .next()
                .is_some_and(|byte| next >> (byte & 31) & 1 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What [`beside`] says, of every name asked.
    fn asked_of_all(before: &str, after: &str) -> Option<&'static str> {
        let (before, after) = (before.to_ascii_lowercase(), after.to_ascii_lowercase());
        UNITS.iter().find_map(|(name, unit)| {
            let rest = after.strip_prefix(name);
            let begins =
                rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
            (before.ends_with(name) || begins).then_some(*unit)
        })
    }

    proptest! {
        #[test]
        fn no_unit_is_ruled_out(
            before in "[a-zA-Z$€ ]{0,4}(USD|eur|€|£|US\\$|kg|Euros|yen|)",
            after in "(usd|EUR|€|%|km|dollars|btc|)[a-z $€]{0,4}",
        ) {
            prop_assert_eq!(beside(&before, &after), asked_of_all(&before, &after));
        }
    }
}
