//! Where a secret is at home: a key that is shown to the service that it belongs to is used, not leaked.

use masec_model::{EndpointClass, Interaction, Leaf};

use super::issuer;
use super::looks::{names_a_secret, words};
use super::outside::Sink;
use super::scan::Hit;
use super::secret::{Grade, Secret};
use crate::detect::Observed;
use crate::intent::clip;

/// Names remembered of one secret's home.
const MAX_HOMES: usize = 64;
/// The longest name, in bytes, and the shortest.
const NAMES: std::ops::RangeInclusive<usize> = 4..=64;

/// Names of arguments that name a field of a form.
const FORMS: [&str; 7] = [
    "selector", "field", "element", "locator", "xpath", "input", "label",
];

/// The names of hosts and services beside a secret at its source.
pub(super) fn homes(interaction: &Interaction) -> Vec<String> {
    let mut homes: Vec<String> = Vec::new();
    let texts = interaction
        .content
        .iter()
        .filter_map(|leaf| leaf.value.as_text());
    for text in std::iter::once(interaction.from.name.as_str()).chain(texts) {
        let text = clip(text, 4096);
        for word in words(text) {
            if NAMES.contains(&word.len())
                && word.bytes().all(|byte| byte.is_ascii_lowercase())
                && !names_a_secret(&word)
                && homes.len() < MAX_HOMES
                && !homes.contains(&word)
            {
                homes.push(word);
            }
        }
    }
    homes
}

/// Words beside an account number that say whose it is.
const OWNERS: [&str; 14] = [
    "customer",
    "client",
    "employee",
    "holder",
    "owner",
    "payee",
    "patient",
    "member",
    "tenant",
    "guest",
    "staff",
    "person",
    "supplier",
    "beneficiary",
];

/// Whether the source of an account number says whose it is: by such a word, or by a mailbox beside it. What an organisation
/// prints on its invoices is told to everybody.
pub(super) fn is_somebodys(interaction: &Interaction) -> bool {
    let texts = interaction
        .content
        .iter()
        .flat_map(|leaf| [Some(leaf.path.as_str()), leaf.value.as_text()])
        .flatten();
    std::iter::once(interaction.from.name.as_str())
        .chain(texts)
        .map(|text| clip(text, 4096))
        .any(|text| text.contains('@') || words(text).any(|word| OWNERS.contains(&word.as_str())))
}

/// Words of a receiver's name that say what it is and not which.
const KINDS: [&str; 8] = [
    "office",
    "desk",
    "team",
    "department",
    "service",
    "agency",
    "authority",
    "ministry",
];

/// Whether it goes to whose it is: to a person or an organisation that the source names, or to mailboxes alone that are fields of the
/// interaction, and one at least, all of which are named there.
pub(super) fn goes_home(secret: &Secret, interaction: &Interaction) -> bool {
    let is_named = |name: &str| {
        let mut telling = words(name)
            .filter(|word| NAMES.contains(&word.len()) || word.len() == 3)
            .filter(|word| !KINDS.contains(&word.as_str()))
            .peekable();
        telling.peek().is_some() && telling.all(|word| secret.homes.contains(&word))
    };
    let to = &interaction.to;
    if matches!(to.class, EndpointClass::Human | EndpointClass::Institution) {
        return is_named(&to.name);
    }
    let texts = interaction
        .content
        .iter()
        .filter_map(|leaf| leaf.value.as_text());
    let mut boxes = texts
        .filter(|text| text.len() <= 320 && !text.trim().contains(char::is_whitespace))
        .filter_map(|text| text.trim().split_once('@'))
        .peekable();
    boxes.peek().is_some() && boxes.all(|(name, _)| is_named(name))
}

/// Whether all of it stands in fields of a record of several that goes to an organisation: a form that is filled in.
pub(super) fn fills_a_form(interaction: &Interaction, hits: &[Hit]) -> bool {
    let is_field = |leaf: &Leaf| !leaf.path.is_empty();
    let fields = interaction.content.iter().filter(|leaf| is_field(leaf));
    interaction.to.class == EndpointClass::Institution && fields.count() >= 2 && { hits.iter() }
        .all(|hit| {
            let leaf = interaction.content.get(hit.leaf as usize);
            leaf.is_some_and(|leaf| {
                let text = leaf.value.as_text().unwrap_or_default();
                is_field(leaf) && text.len() <= LONGEST_FIELD
            })
        })
}

/// The longest value of a form's field, in bytes.
const LONGEST_FIELD: usize = 64;

/// Whether the secret stands where credentials are shown alone, at home, or by the very agent that got it.
pub(super) fn is_own_use(
    secret: &Secret,
    observed: &Observed<'_>,
    sink: Sink,
    handed: bool,
    hits: &[Hit],
) -> bool {
    if secret.grade.is_look() && issuer::is_shown_to(secret, observed, hits) {
        return true;
    }
    let content = &observed.interaction.content;
    let shown = hits
        .iter()
        .all(|hit| { content.get(hit.leaf as usize) }.is_some_and(is_for_credentials));
    // A form's field may be named by another argument: `selector: "#password"`.
    let named = || {
        content.iter().any(|leaf| {
            let place = words(&leaf.path).any(|word| FORMS.contains(&word.as_str()));
            let text = leaf.value.as_text().unwrap_or_default();
            place && text.len() <= LONGEST_PLACE && names_a_secret(text)
        })
    };
    let unclaimed = secret.grade.is_look() || secret.grade == Grade::Marked;
    if !handed && unclaimed && named() {
        return true;
    }
    if !shown || secret.is_canary() {
        return false;
    }
    if sink == Sink::Addressed || (!handed && unclaimed) {
        return true;
    }
    let at_home = |name: &str| secret.homes.iter().any(|home| home == name);
    let tool = words(&observed.interaction.to.name).any(|word| at_home(&word));
    let texts = content.iter().filter_map(|leaf| leaf.value.as_text());
    let mut hosts = texts.flat_map(addresses).filter_map(host).peekable();
    // Every host that it is shown to must be one of its own.
    (hosts.peek().is_none() && tool)
        || (hosts.peek().is_some()
            && hosts.all(|host| {
                // The name just before the last, which is whose the host is: `api.name.example`.
                let own = host.rsplit('.').nth(1);
                own.is_some_and(|name| words(name).any(|word| at_home(&word)))
            }))
}

/// Whether a field is there for credentials.
pub(super) fn is_for_credentials(leaf: &Leaf) -> bool {
    let header = || {
        let text = leaf.value.as_text().unwrap_or_default();
        let name = text.split_once(':').map_or("", |(name, _)| name.trim());
        let one = text.len() <= LONGEST_HEADER && !text.contains('\n');
        one && !name.contains(char::is_whitespace) && names_credentials(name)
    };
    names_credentials(leaf.path.rsplit('.').next().unwrap_or_default()) || header()
}

/// The longest name or description of a form's field, in bytes.
const LONGEST_PLACE: usize = 160;

/// The longest header of a request, in bytes.
const LONGEST_HEADER: usize = 1024;

/// Whether the name of a field or of a parameter says so.
pub(super) fn names_credentials(name: &str) -> bool {
    names_a_secret(name) || name.eq_ignore_ascii_case("auth")
}

/// The addresses of the web in a text.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("http").filter_map(|(at, _)| {
        let rest = &text[at..];
        let scheme = rest.starts_with("http://") || rest.starts_with("https://");
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | ')' | ']'))
            .unwrap_or(rest.len());
        scheme.then(|| clip(&rest[..end], 4096))
    })
}

pub(super) fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    let host = rest.split(['/', '\\', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    host.split(':').next()
}
