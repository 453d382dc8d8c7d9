//! Base58, as addresses of ledgers and short links have it: a number in 58 digits, without `0`, `O`, `I` and `l`.

/// The longest run that is a number of it, in digits: reading one takes time that grows with the square of its length.
const LONGEST: usize = 512;
/// Digits that stand for themselves in no order but this.
const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

const NONE: u8 = 0xFF;
const VALUES: [u8; 128] = {
    let mut values = [NONE; 128];
    let mut place = 0;
    while place < DIGITS.len() {
        values[DIGITS[place] as usize] = place as u8;
        place += 1;
    }
    values
};

/// The bytes that `run` stands for.
pub(super) fn decode(run: &[u8], out: &mut Vec<u8>) -> bool {
    if run.len() > LONGEST || !is_mixed(run) {
        return false;
    }
    // The number, lowest part first; each part holds 32 bits.
    let mut number: Vec<u32> = Vec::with_capacity(run.len() / 5 + 1);
    for byte in run {
        let value = VALUES.get(usize::from(*byte)).copied().unwrap_or(NONE);
        if value == NONE {
            return false;
        }
        let mut carry = u64::from(value);
        for part in &mut number {
            carry += u64::from(*part) * 58;
            *part = (carry & 0xFFFF_FFFF) as u32;
            carry >>= 32;
        }
        if carry > 0 {
            number.push((carry & 0xFFFF_FFFF) as u32);
        }
    }
    let bytes = number.iter().rev().flat_map(|part| part.to_be_bytes());
    out.extend(bytes.skip_while(|byte| *byte == 0));
    true
}

/// Whether digits, capitals and small letters are among one another, as in random numbers and not in words and names of things.
fn is_mixed(run: &[u8]) -> bool {
    let upper = run.iter().any(u8::is_ascii_uppercase);
    let lower = run.iter().any(u8::is_ascii_lowercase);
    upper && lower
}

#[cfg(test)]
mod tests {
    use super::super::View;
    use super::super::tests::{check, nothing};

    #[test]
    fn numbers_are_read_and_words_are_not() {
        check(
            "Address: 2NEpo7TZRRrLZSi2U for now",
            View::Codes,
            "Hello World!",
        );
        check(
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
            View::Codes,
            "The quick brown fox jumps over the lazy dog.",
        );
        for honest in [
            "InternationalOrganisation",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "see README and CONTRIBUTINGnotes",
        ] {
            nothing(honest);
        }
    }
}
