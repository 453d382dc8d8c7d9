//! Numbers that issuers publish for tests and manuals: nobody's, where the text beside them says that it is an example.
//!
//! By itself such a number is followed like any other: who makes up a card in a test of this detector takes one of these.

use super::looks::words;
use crate::intent::clip;

/// Cards in the documentation of payment services, and accounts in that of the IBAN registry, folded, in order.
const PUBLISHED: [&str; 38] = [
    "2223003122003222",
    "30569309025904",
    "3530111333300000",
    "3566002020360505",
    "371449635398431",
    "378282246310005",
    "378734493671000",
    "38520000023237",
    "4000000000000002",
    "4000056655665556",
    "4012888888881881",
    "4111111111111111",
    "4222222222222",
    "4242424242424242",
    "5105105105105100",
    "5200828282828210",
    "5555555555554444",
    "6011000990139424",
    "6011111111111117",
    "6200000000000005",
    "at611904300234573201",
    "be68539007547034",
    "ch9300762011623852957",
    "de75512108001245126199",
    "de89370400440532013000",
    "dk5000400440116243",
    "es9121000418450200051332",
    "fi2112345600000785",
    "fr1420041010050500013m02606",
    "gb29nwbk60161331926819",
    "gb82west12345698765432",
    "ie29aibk93115212345678",
    "it60x0542811101000000123456",
    "nl91abna0417164300",
    "no9386011117947",
    "pl61109010140000071219812874",
    "pt50000201231234567890154",
    "se4550000000058398257466",
];

/// Words by which a text says that what stands in it is no real one.
const EXAMPLES: [&str; 20] = [
    "tests",
    "sandbox",
    "example",
    "examples",
    "sample",
    "samples",
    "test",
    "testing",
    "dummy",
    "fake",
    "demo",
    "specimen",
    "placeholder",
    "manual",
    "training",
    "documentation",
    "beispiel",
    "exemple",
    "ejemplo",
    "esempio",
];

/// Bytes of a text that are read for it.
const LONGEST: usize = 1 << 12;

/// Whether a folded number is one that is published so.
pub(super) fn is_published(folded: &str) -> bool {
    PUBLISHED.binary_search(&folded).is_ok()
}

/// Whether a text says that it is about examples.
pub(super) fn speaks_of_examples(text: &str) -> bool {
    words(clip(text, LONGEST)).any(|word| EXAMPLES.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::leak::checks::{is_card, is_iban};

    #[test]
    fn they_are_in_order_and_right() {
        assert!(PUBLISHED.is_sorted());
        for one in PUBLISHED {
            assert!(is_card(one) || is_iban(one), "{one}");
            assert!(is_published(one));
        }
    }
}
