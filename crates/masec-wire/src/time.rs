//! Times as recorders write them.

use masec_model::Timestamp;

/// Reads an RFC 3339 time (a missing offset means UTC, a blank may stand for the `T`), or a number of seconds,
/// milliseconds, microseconds or nanoseconds since 1970, told apart by size.
pub fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return epoch(text);
    }
    rfc3339(text)
}

fn epoch(text: &str) -> Option<Timestamp> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let number: i64 = whole.parse().ok()?;
    let micros = match whole.len() {
        0..=11 => number
            .checked_mul(1_000_000)?
            .checked_add(micros_of(fraction)?)?,
        12..=14 => number.checked_mul(1000)?,
        15..=17 => number,
        _ => number / 1000,
    };
    Some(Timestamp(micros))
}

/// The first six digits of a decimal fraction, as microseconds.
fn micros_of(fraction: &str) -> Option<i64> {
    let mut micros = 0;
    for place in 0..6 {
        let digit = match fraction.as_bytes().get(place) {
            Some(byte) => i64::from((*byte as char).to_digit(10)?),
            None => 0,
        };
        micros = micros * 10 + digit;
    }
    Some(micros)
}

/// Reads an RFC 3339 time.
pub(crate) fn rfc3339(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let two = |at: usize| number(text.get(at..at + 2)?);
    let shape = |at: usize, allowed: &[u8]| bytes.get(at).is_some_and(|b| allowed.contains(b));
    if !(shape(4, b"-") && shape(7, b"-") && shape(10, b"Tt ") && shape(13, b":")) {
        return None;
    }
    let (year, month, day) = (number(text.get(..4)?)?, two(5)?, two(8)?);
    let (hour, minute) = (two(11)?, two(14)?);
    let mut rest = text.get(16..)?;
    let mut second = 0;
    let mut micros = 0;
    if let Some(seconds) = rest.strip_prefix(':') {
        second = number(seconds.get(..2)?)?;
        rest = &seconds[2..];
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            let len = fraction
                .bytes()
                .position(|b| !b.is_ascii_digit())
                .unwrap_or(fraction.len());
            micros = micros_of(&fraction[..len])?;
            rest = &fraction[len..];
        }
    }
    if !(1..=12).contains(&month)
        || !(1..=31).contains(&day)
        || hour > 23
        || minute > 59
        || second > 60
    {
        return None;
    }
    let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
    Some(Timestamp((seconds - offset(rest)?) * 1_000_000 + micros))
}

/// Seconds east of Greenwich.
fn offset(text: &str) -> Option<i64> {
    let (sign, digits) = match text.as_bytes().first() {
        None => return Some(0),
        Some(b'Z' | b'z') if text.len() == 1 => return Some(0),
        Some(b'+') => (1, &text[1..]),
        Some(b'-') => (-1, &text[1..]),
        Some(_) => return None,
    };
    let hours = number(digits.get(..2)?)?;
    let minutes = match digits.get(2..)?.trim_start_matches(':') {
        "" => 0,
        minutes if minutes.len() == 2 => number(minutes)?,
        _ => return None,
    };
    Some(sign * (hours * 3600 + minutes * 60))
}

fn number(digits: &str) -> Option<i64> {
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

/// Days from 1970-01-01 to a date of the Gregorian calendar (Howard Hinnant's `days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The time in UTC as RFC 3339 writes it, to the millisecond.
pub fn utc(time: Timestamp) -> String {
    let (days, rest) = (
        time.0.div_euclid(86_400_000_000),
        time.0.rem_euclid(86_400_000_000),
    );
    let (year, month, day) = date(days);
    let (seconds, millis) = (rest / 1_000_000, rest / 1000 % 1000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
}

/// The date that is so many days from 1970-01-01 (Howard Hinnant's `civil_from_days`).
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_recorders_use() {
        let same = Some(Timestamp(1_770_124_302_603_662));
        assert_eq!(parse("2026-02-03T13:11:42.603662+00:00"), same);
        assert_eq!(parse("2026-02-03T14:11:42.603662999+01:00"), same);
        assert_eq!(parse("2026-02-03 13:11:42.603662"), same);
        assert_eq!(parse("2026-02-03T13:11:42.603662Z"), same);
        assert_eq!(parse("1770124302.603662"), same);
        assert_eq!(parse("1770124302603662"), same);
        assert_eq!(parse("1770124302603662000"), same);
        assert_eq!(parse("1970-01-01T00:00Z"), Some(Timestamp(0)));
        assert_eq!(parse("1969-12-31T23:59:59Z"), Some(Timestamp(-1_000_000)));
        for (text, micros) in [
            ("2026-02-03T13:11:42.603Z", 1_770_124_302_603_662),
            ("1970-01-01T00:00:00.000Z", 0),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2000-02-29T12:00:00.000Z", 951_825_600_000_000),
            ("1900-03-01T00:00:00.000Z", -2_203_891_200_000_000),
        ] {
            assert_eq!(utc(Timestamp(micros)), text);
        }
        for bad in [
            "",
            "yesterday",
            "2026-13-01T00:00:00Z",
            "2026-02-03",
            "é026-02-03T13:11:42",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
