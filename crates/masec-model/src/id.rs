//! Ids and times. Ids are UUIDs of version 7 (RFC 9562); recorded traffic gets ids derived from what it is and where it
//! stood, so that the same input has the same ids in every run.

use std::fmt;
use std::str::FromStr;

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Whole milliseconds since 1970, never negative.
    pub fn millis(self) -> u64 {
        u64::try_from(self.0 / 1000).unwrap_or(0)
    }

    /// Seconds from `earlier` to this; negative if time ran backwards.
    pub fn seconds_since(self, earlier: Self) -> f64 {
        (self.0 - earlier.0) as f64 / 1e6
    }
}

/// The id of an interaction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct InteractionId(pub u128);

impl InteractionId {
    /// A version 7 UUID of `time` and of 74 bits of `entropy` (its low bits), which recorded traffic derives from
    /// where it stood and live traffic draws at random.
    pub fn v7(time: Timestamp, entropy: u128) -> Self {
        let millis = u128::from(time.millis() & 0xFFFF_FFFF_FFFF);
        let a = (entropy >> 62) & 0xFFF;
        let b = entropy & 0x3FFF_FFFF_FFFF_FFFF;
        Self((millis << 80) | (0x7 << 76) | (a << 64) | (0b10 << 62) | b)
    }
}

impl fmt::Display for InteractionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.0;
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            n >> 96,
            (n >> 80) & 0xFFFF,
            (n >> 64) & 0xFFFF,
            (n >> 48) & 0xFFFF,
            n & 0xFFFF_FFFF_FFFF
        )
    }
}

impl fmt::Debug for InteractionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The value of each hexadecimal digit; of any other byte one that is none.
static DIGITS: [u8; 256] = {
    let mut table = [u8::MAX; 256];
    let mut digit = 0;
    while digit < 16 {
        table[b"0123456789abcdef"[digit] as usize] = digit as u8;
        table[b"0123456789ABCDEF"[digit] as usize] = digit as u8;
        digit += 1;
    }
    table
};

/// A text that is no UUID in its hyphenated form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseIdError;

impl fmt::Display for ParseIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is 32 hexadecimal digits in groups of 8-4-4-4-12")
    }
}

impl std::error::Error for ParseIdError {}

impl FromStr for InteractionId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let Ok(bytes) = <&[u8; 36]>::try_from(text.as_bytes()) else {
            return Err(ParseIdError);
        };
        let hyphens = [8, 13, 18, 23].iter().all(|place| bytes[*place] == b'-');
        // What is no digit shows in the upper bits of all digits together.
        let mut all = 0;
        let mut digits = |range: std::ops::Range<usize>| {
            bytes[range].iter().fold(0, |n, byte| {
                let digit = DIGITS[usize::from(*byte)];
                all |= digit;
                n << 4 | u64::from(digit)
            })
        };
        let upper = digits(0..8) << 32 | digits(9..13) << 16 | digits(14..18);
        let lower = digits(19..23) << 48 | digits(24..36);
        if !hyphens || all > 0xF {
            return Err(ParseIdError);
        }
        Ok(Self(u128::from(upper) << 64 | u128::from(lower)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_and_variant_are_those_of_rfc_9562() {
        let id = InteractionId::v7(Timestamp(1_700_000_000_123_456), u128::MAX).to_string();
        assert_eq!(&id[14..15], "7");
        assert!(matches!(&id[19..20], "8" | "9" | "a" | "b"));
        assert!(id.starts_with("018bcfe5-687b"));
    }

    #[test]
    fn text_and_back() {
        let id = InteractionId::v7(Timestamp(5_000), 42);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().to_uppercase().parse(), Ok(id));
        let all = InteractionId(0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF);
        assert_eq!(all.to_string().parse(), Ok(all));
        assert_eq!("018bcfe5-687b".parse::<InteractionId>(), Err(ParseIdError));
        assert_eq!(
            "018bcfe5-687b_7fff-bfff-ffffffffffff".parse::<InteractionId>(),
            Err(ParseIdError)
        );
        assert_eq!(
            "zzzzzzzz-0000-7000-8000-000000000000".parse::<InteractionId>(),
            Err(ParseIdError)
        );
    }
}
