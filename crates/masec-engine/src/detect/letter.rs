//! Whom a letter says that it is from: the field, or the line of its head, that the mail's own tools write.

use masec_model::Interaction;

/// Leaves that are looked at, and lines of a head.
const LEAVES: usize = 16;
const HEAD: usize = 12;
/// The longest name with an address, in bytes.
const LONGEST: usize = 320;

/// Who a letter that is read says it is from: the mailbox without the name beside it, or the name where there is no mailbox.
pub(super) fn sender(interaction: &Interaction) -> Option<&str> {
    let leaves = interaction.content.iter().take(LEAVES);
    let found = leaves
        .filter_map(|leaf| Some((leaf.path.as_str(), leaf.value.as_text()?)))
        .find_map(|(path, text)| match is_from(path) {
            true => Some(text),
            false => in_head(text),
        })?;
    let found = found.trim();
    (found.len() <= LONGEST && !found.is_empty()).then(|| mailbox(found))
}

fn is_from(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or_default();
    last.eq_ignore_ascii_case("from") || last.eq_ignore_ascii_case("sender")
}

/// What stands behind `From:` in the head with which a text begins.
fn in_head(text: &str) -> Option<&str> {
    let head = { text.lines() }
        .take(HEAD)
        .take_while(|line| !line.trim().is_empty());
    { head }.find_map(|line| {
        let (name, rest) = line.split_once(':')?;
        name.eq_ignore_ascii_case("from").then_some(rest)
    })
}

/// The mailbox of `Ann Lee <ann@desk.example>`.
fn mailbox(text: &str) -> &str {
    let bracketed = text
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    bracketed.map_or(text, |(inner, _)| inner.trim())
}

#[cfg(test)]
mod tests {
    use masec_model::Leaf;

    use super::*;
    use crate::detect::testkit::plain_interaction;

    fn check(path: &str, text: &str, expect: Option<&str>) {
        let mut letter = plain_interaction();
        letter.content = vec![Leaf::text("first"), Leaf::text(text)];
        letter.content[1].path = path.into();
        assert_eq!(sender(&letter), expect, "{path}: {text}");
    }

    #[test]
    fn a_letter_says_in_a_field_or_in_its_head_whom_it_is_from() {
        check("from", "ann", Some("ann"));
        check(
            "items[0].from",
            "Ann Lee <ann@desk.example>",
            Some("ann@desk.example"),
        );
        check(
            "",
            "To: ben\nFrom: ann@desk.example\n\nHello",
            Some("ann@desk.example"),
        );
        check("body", "From Monday on we open at nine", None);
        check("", "Hello\n\nFrom: ann@desk.example", None);
        check("from", "", None);
    }
}
