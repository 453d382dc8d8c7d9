//! Numbers that prove themselves: cards and bank accounts, by their check digits.

/// 13 to 19 digits of an issuer of cards whose Luhn sum (ISO/IEC 7812-1) is right.
pub(super) fn is_card(plain: &str) -> bool {
    if !(13..=19).contains(&plain.len())
        || !plain.bytes().all(|byte| byte.is_ascii_digit())
        || !plain.starts_with(['2', '3', '4', '5', '6'])
    {
        return false;
    }
    let sum: u32 = plain
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, double) if double > 9 => double - 9,
                (_, double) => double,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Country, check digits, account: the remainder by 97 (ISO 13616) is 1.
pub(super) fn is_iban(plain: &str) -> bool {
    let bytes = plain.as_bytes();
    if !(15..=34).contains(&bytes.len())
        || !bytes.iter().all(u8::is_ascii_alphanumeric)
        || !bytes[..2].iter().all(u8::is_ascii_lowercase)
        || !bytes[2..4].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let rest = bytes[4..]
        .iter()
        .chain(&bytes[..4])
        .fold(0u32, |rest, byte| {
            if byte.is_ascii_digit() {
                (rest * 10 + u32::from(byte - b'0')) % 97
            } else {
                (rest * 100 + u32::from(byte - b'a') + 10) % 97
            }
        });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_checked() {
        assert!(is_card("4111111111111111") && !is_card("4111111111111112"));
        assert!(is_iban("de89370400440532013000") && !is_iban("de89370400440532013001"));
    }
}
