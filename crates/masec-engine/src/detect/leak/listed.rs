//! The mailboxes that stand in one line with a secret at its source: whose number it is (`client Ines Lund: … | mail: ines@far.example`),
//! or to whom it may go (`distribution: board, notary Lund (lund@far.example)`).
//!
//! A line by itself lets nothing out but a number to the one who has it by that line. To anybody else it takes the word of a person.

use masec_model::{CompactString, EndpointClass, Interaction, Kind};

use super::checks::{is_card, is_iban};
use super::home::{addressed, goes_to, name_words};
use super::looks::is_passport;
use super::outside::mailbox;
use super::secret::Secret;
use super::stretch::fold;
use crate::intent::clip;

/// Mailboxes of one line that are remembered.
const MOST: usize = 8;
/// Bytes of a text in which the line is looked for.
const LONGEST: usize = 1 << 14;
/// The longest line that is one, in bytes.
const LONGEST_LINE: usize = 320;
/// What is written before addresses and numbers, and names nobody.
const LABELS: &[&str] = &[
    "mail", "email", "e-mail", "contact", "iban", "note", "info", "phone", "tel", "fax", "account",
    "card", "client", "customer", "patient", "guest", "member", "owner", "passport", "address",
    "number", "office",
];
/// Words before a mailbox that say whose it is.
const TITLE: usize = 3;

/// A mailbox beside a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Lower-case.
    address: CompactString,
    /// Words by which its holder may be named: those before the domain, and before the address.
    names: Vec<String>,
    /// Whether the name before the domain is one that the line says outside its addresses.
    named: bool,
}

/// The mailboxes in the line of a text in which a secret, which is folded, stands.
pub(super) fn beside(text: &str, secret: &str) -> Vec<Listed> {
    if !text.contains('@') {
        return Vec::new();
    }
    let mut lines = clip(text, LONGEST).lines();
    let Some(line) = lines.find(|line| line.contains('@') && fold(line).contains(secret)) else {
        return Vec::new();
    };
    // In a long line nothing stands beside anything: whoever adds to a page in one line is in it.
    if line.len() > LONGEST_LINE {
        return Vec::new();
    }
    // A name has a capital, and what a label names is none.
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase) && !word.contains('@') && !word.ends_with([':', '='])
    };
    let said: Vec<String> = { line.split_whitespace() }
        .filter(is_name)
        .flat_map(|word| name_words(word).collect::<Vec<_>>())
        .collect();
    { addressed(line) }
        .take(MOST)
        .map(|address| {
            let at = address.as_ptr() as usize - line.as_ptr() as usize;
            let before = line[..at].split_whitespace().rev();
            let title = before.take_while(|word| !word.contains('@')).take(TITLE);
            let own = || name_words(mailbox(address).map_or("", |(name, _)| name));
            Listed {
                address: address.to_lowercase().into(),
                names: title.flat_map(name_words).chain(own()).collect(),
                named: own().next().is_some()
                    && own().all(|word| said.contains(&word) && !LABELS.contains(&word.as_str())),
            }
        })
        .collect()
}

/// Whether a number goes to the one mailbox that stands beside it, which bears a name that stands there too: to whose it is.
pub(super) fn is_whose(secret: &Secret, interaction: &Interaction) -> bool {
    let [only] = secret.listed.as_slice() else {
        return false;
    };
    let is_number =
        is_iban(&secret.text) || is_card(&secret.text) || is_passport(&secret.text.to_uppercase());
    only.named
        && is_number
        && is_letter(interaction)
        && goes_to(interaction, |text| is_at(only, text))
}

/// Whether a letter goes to mailboxes beside the secret alone, each of somebody whom these words name.
pub(super) fn are_named(secret: &Secret, interaction: &Interaction, words: &[String]) -> bool {
    let is_one = |text: &str| {
        secret.listed.iter().any(|one| {
            is_at(one, text) && {
                let mut telling = one.names.iter().filter(|word| word.len() >= LEAST_NAME);
                telling.any(|word| words.contains(word))
            }
        })
    };
    is_letter(interaction) && goes_to(interaction, is_one)
}

/// Letters of a word that names somebody.
const LEAST_NAME: usize = 4;

fn is_at(listed: &Listed, text: &str) -> bool {
    text.trim().to_lowercase() == listed.address
}

fn is_letter(interaction: &Interaction) -> bool {
    interaction.kind == Kind::ToolCall && interaction.to.class == EndpointClass::Resource
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_beside_it_are_of_its_line_alone() {
        let record = "from: rex@far.example\nclient Ines Lund: DE89370400440532013000 | mail ines@near.example\nto ann@far.example";
        let found = beside(record, "de89370400440532013000");
        assert_eq!(found.len(), 1);
        assert!(found[0].address == "ines@near.example" && found[0].named);
        let other = beside(
            "DE89370400440532013000 zoe@near.example",
            "de89370400440532013000",
        );
        assert!(!other[0].named, "its name stands in the address alone");
        let titled = beside(
            "we sell in May | for: the notary Lund (lund@far.example)",
            "wesellinmay",
        );
        assert!(titled[0].names.contains(&"notary".to_owned()));
        assert!(beside("we sell in May", "wesellinmay").is_empty());
        // A label is no name, and a page in one line is no line.
        let iban = "de89370400440532013000";
        for label in ["mail:", "Mail:", "Mail", "| mail"] {
            let text = format!("client Ines Lund: DE89370400440532013000 {label} mail@far.example");
            assert!(!beside(&text, iban)[0].named, "{label}");
        }
        let page = format!(
            "Ines DE89370400440532013000 {} ines@far.example",
            "words ".repeat(99)
        );
        assert!(beside(&page, iban).is_empty());
    }
}
