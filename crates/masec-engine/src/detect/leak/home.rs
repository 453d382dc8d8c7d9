//! Where a secret is at home: a key that is shown to the service that it belongs to is used, not leaked.

use masec_model::{CompactString, EndpointClass, Interaction, Kind, Leaf};

use super::checks::{is_card, is_iban};
use super::issuer;
use super::looks::{Look, names_a_secret, words};
use super::outside::{Sink, is_address, is_host, is_of_the_web, mailbox, names_a_receiver};
use super::recombine::covered;
use super::scan::Hit;
use super::secret::{Grade, MIN_LENGTH, Secret};
use super::stretch::fold;
use crate::detect::Observed;
use crate::intent::clip;
use crate::person::unaccented;

/// Names remembered of one secret's home.
const MAX_HOMES: usize = 128;
/// The longest name, in bytes, and the shortest.
const NAMES: std::ops::RangeInclusive<usize> = 3..=64;

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
        // As a mailbox has it, `McNab` is one word.
        let whole = { text.split(|c: char| !c.is_alphabetic()) }.map(str::to_lowercase);
        for word in words(text).chain(whole).map(|word| unaccented(&word)) {
            if NAMES.contains(&word.len())
                && word.chars().all(char::is_alphabetic)
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
const OWNERS: [&str; 15] = [
    "customer",
    "client",
    "employee",
    "holder",
    "cardholder",
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

/// Whether the source of a number of an account or a card says whose it is: by such a word, or by a mailbox beside it. What an
/// organisation prints on its invoices is told to everybody; a card's number nobody prints.
pub(super) fn is_somebodys(text: &str, interaction: &Interaction) -> bool {
    if is_card(text) {
        return true;
    }
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

/// The mailbox in a source where there is one alone: a person's record has theirs.
pub(super) fn mailbox_of(interaction: &Interaction) -> Option<CompactString> {
    let texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    let mut only: Option<CompactString> = None;
    for text in texts.map(|text| clip(text, 4096)) {
        for one in addressed(text) {
            let one: CompactString = one.to_lowercase().into();
            if only.get_or_insert_with(|| one.clone()) != &one {
                return None;
            }
        }
    }
    only
}

/// The mail addresses in a text.
pub(super) fn addressed(text: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '@');
    { text.split(move |c: char| !part(c)) }
        .map(|one| one.trim_matches(['.', '-']))
        .filter(|one| one.len() <= LONGEST_ADDRESS && mailbox(one).is_some())
}

/// Whether it goes by mail to the person in whose record it was, as far as anybody can tell: to the one mailbox that stands there, which
/// bears the first and last name that stands there too.
pub(super) fn goes_to_its_person(secret: &Secret, interaction: &Interaction) -> bool {
    let is_theirs = |text: &str| secret.mailbox.as_deref() == Some(text.to_lowercase().as_str());
    secret.mailbox.is_some()
        && interaction.to.class == EndpointClass::Resource
        && goes_to(interaction, is_theirs)
        && goes_home(secret, interaction, PERSON)
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

/// Words of a name that says which person: first and last.
pub(super) const PERSON: usize = 2;

/// Whether it goes to whose it is: to a person or an organisation that the source names, or by mail alone to persons whose
/// names, of `least` words, stand there.
pub(super) fn goes_home(secret: &Secret, interaction: &Interaction, least: usize) -> bool {
    let is_named = |name: &str, least: usize| {
        let telling: Vec<String> = name_words(name).collect();
        telling.len() >= least && telling.iter().all(|word| secret.homes.contains(word))
    };
    let to = &interaction.to;
    if matches!(to.class, EndpointClass::Human | EndpointClass::Institution) {
        return is_named(&to.name, 1);
    }
    goes_to(interaction, |text| {
        let name = text.split_once('@').map_or("", |(name, _)| name);
        is_named(name, least)
    })
}

/// Whether the addresses that a call names are all of receivers, and all theirs.
pub(super) fn goes_to(interaction: &Interaction, is_theirs: impl Fn(&str) -> bool) -> bool {
    let fields = interaction.content.iter().filter_map(|leaf| {
        let text = leaf.value.as_text()?.trim();
        let one = text.len() <= LONGEST_ADDRESS && !text.contains(char::is_whitespace);
        (one && is_address(text)).then_some((leaf, text))
    });
    let mut fields = fields.peekable();
    fields.peek().is_some()
        && fields.all(|(leaf, text)| names_a_receiver(&leaf.path) && is_theirs(text))
        && interaction
            .content
            .iter()
            .all(|leaf| lists_alone(leaf, &is_theirs))
}

/// Whether a field that holds receivers in another form than one address, such as a list of them with names, holds theirs alone.
fn lists_alone(leaf: &Leaf, is_theirs: impl Fn(&str) -> bool) -> bool {
    let Some(text) = leaf.value.as_text().map(str::trim) else {
        return true;
    };
    let is_list = !text.is_empty() && !is_address(text) && {
        let one_word = !text.contains(char::is_whitespace);
        (one_word && text.contains('@')) || names_a_receiver(&leaf.path)
    };
    if !is_list {
        return true;
    }
    let mut parts = text.split([',', ';']).map(|part| {
        let named = part
            .rsplit_once('<')
            .and_then(|(_, rest)| rest.trim_end().strip_suffix('>'));
        named.unwrap_or(part).trim()
    });
    text.contains('@') && parts.all(|part| part.is_empty() || (is_address(part) && is_theirs(part)))
}

/// The words of a name that say which person or organisation it is, as mailboxes spell them.
pub(super) fn name_words(name: &str) -> impl Iterator<Item = String> + '_ {
    let telling = |word: &str| {
        NAMES.contains(&word.len()) && !KINDS.contains(&word) && !OWNERS.contains(&word)
    };
    { words(name) }
        .map(|word| unaccented(&word))
        .filter(move |word| telling(word))
}

/// The longest address that a field is, in bytes.
const LONGEST_ADDRESS: usize = 320;

/// Whether one field of a record of several that goes to an organisation is the secret and nothing else: a form that is filled in.
pub(super) fn fills_a_form(secret: &Secret, interaction: &Interaction, hits: &[Hit]) -> bool {
    let fields = interaction
        .content
        .iter()
        .filter(|leaf| !leaf.path.is_empty());
    interaction.to.class == EndpointClass::Institution
        && !secret.prose
        && fields.count() >= 2
        && { hits.iter() }.all(|hit| hits.first().is_some_and(|first| first.leaf == hit.leaf))
        && { hits.iter() }.all(|hit| is_all_of(secret, interaction, hit))
}

/// Whether a call is a payment with this card or from this account: one field is the number and nothing else, named so, and another
/// says how much.
pub(super) fn pays(secret: &Secret, interaction: &Interaction, hits: &[Hit]) -> bool {
    const NUMBERS: [&str; 8] = [
        "card", "pan", "cc", "iban", "account", "number", "source", "debtor",
    ];
    const SUMS: [&str; 6] = ["amount", "sum", "total", "price", "charge", "value"];
    let has = |path: &str, of: &[&str]| {
        let last = path.rsplit('.').next().unwrap_or_default();
        words(last).any(|word| of.contains(&word.as_str()))
    };
    let is_number = |hit: &Hit| {
        { interaction.content.get(hit.leaf as usize) }.is_some_and(|leaf| has(&leaf.path, &NUMBERS))
            && is_all_of(secret, interaction, hit)
    };
    let is_sum = |leaf: &Leaf| {
        let text = leaf.value.as_text().unwrap_or_default();
        has(&leaf.path, &SUMS)
            && text.len() <= LONGEST_SUM
            && text.bytes().any(|byte| byte.is_ascii_digit())
    };
    (is_card(&secret.text) || is_iban(&secret.text))
        && hits.iter().all(is_number)
        && interaction.content.iter().any(is_sum)
}

/// Whether an account's number goes to an organisation of the network that by its name is a bank or moves money, or to a tool called so
/// in a call that names no address, or none but the bank's that stands beside the number at its source: what it is there for. Who is
/// known by a host's name alone chose that name.
pub(super) fn is_told_a_bank(secret: &Secret, interaction: &Interaction) -> bool {
    /// Words of such names; in one word they come last: `Volksbank`.
    const BANKS: [&str; 18] = [
        "bank",
        "banking",
        "banque",
        "banco",
        "banca",
        "banka",
        "pankki",
        "sparkasse",
        "caisse",
        "giro",
        "acquirer",
        "acquiring",
        "issuer",
        "payment",
        "payments",
        "clearing",
        "treasury",
        "kasse",
    ];
    /// Letters of a bank's name before or behind the word, and words of sentences that are none.
    const LEAST_BANK: usize = 4;
    const NAMELESS: [&str; 16] = [
        "your", "this", "that", "their", "with", "from", "client", "customer", "account", "card",
        "online", "open", "have", "mail", "secure", "transfer",
    ];
    /// What is no bank of money.
    const OTHERS: [&str; 16] = [
        "blood", "clothing", "data", "eye", "food", "gene", "image", "milk", "power", "river",
        "sand", "seed", "sperm", "time", "tissue", "toy",
    ];
    let to = &interaction.to;
    let mut texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    // `https://pay.northbank.example` is of the North Bank.
    let stands_there = |name: &str| secret.homes.iter().any(|home| home == name);
    let is_their_bank = |address: &str| {
        let own = host(address).and_then(|host| host.rsplit('.').nth(1));
        let own = own.map(|own| own.replace('-', "")).unwrap_or_default();
        let named = own.strip_suffix("bank").or(own.strip_prefix("bank"));
        named.is_some_and(|named| {
            named.len() >= LEAST_BANK
                && !OTHERS.contains(&named)
                && !NAMELESS.contains(&named)
                && (stands_there(&own) || stands_there(named) && stands_there("bank"))
        })
    };
    let is_elsewhere = |text: &str| is_address(text) && !is_their_bank(text);
    let may_be_one = match to.class {
        EndpointClass::Institution => !to.name.contains('.'),
        EndpointClass::Resource => {
            interaction.kind == Kind::ToolCall && texts.all(|text| !is_elsewhere(text.trim()))
        }
        _ => false,
    };
    if !(may_be_one && (is_card(&secret.text) || is_iban(&secret.text))) {
        return false;
    }
    let name: Vec<String> = words(&to.name).collect();
    let is_other = |before: &str| OTHERS.contains(&before);
    let is_bank = |word: &String| {
        let compound = word.strip_suffix("bank");
        compound.is_some_and(|before| !is_other(before)) || BANKS.contains(&word.as_str())
    };
    let is_other_bank = |pair: &[String]| is_other(&pair[0]) && pair[1] == "bank";
    name.iter().any(is_bank) && !name.windows(2).any(is_other_bank)
}

/// Whether numbers of persons go to an organisation of the network that by its name is an authority or an insurer: they know people by
/// them.
pub(super) fn is_told_an_authority(secret: &Secret, interaction: &Interaction) -> bool {
    /// Words of such names.
    const AUTHORITIES: [&str; 17] = [
        "authority",
        "ministry",
        "tax",
        "revenue",
        "customs",
        "immigration",
        "insurance",
        "insurer",
        "pension",
        "court",
        "embassy",
        "consulate",
        "government",
        "finanzamt",
        "krankenkasse",
        "urssaf",
        "police",
    ];
    let to = &interaction.to;
    to.class == EndpointClass::Institution
        && !to.name.contains('.')
        && !matches!(secret.grade, Grade::Look(Look::Credential))
        && words(&to.name).any(|word| AUTHORITIES.contains(&word.as_str()))
        && (may_be_of_a_person(&secret.text)
            || secret.prose && names_persons_by_number(interaction))
}

/// Whether a folded secret may be the number of a person or a passport: of what it is, the marks that [`codes`](super::codes) tells it by are gone.
fn may_be_of_a_person(folded: &str) -> bool {
    let figures = folded.bytes().filter(u8::is_ascii_digit).count();
    let letters = folded.len() - figures;
    let is_passport =
        (7..=10).contains(&folded.len()) && (1..=4).contains(&letters) && figures >= 5;
    is_passport || (9..=13).contains(&figures) && letters <= 1
}

/// Whether some word of it is such a number.
fn names_persons_by_number(interaction: &Interaction) -> bool {
    let texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    let mut words = texts.flat_map(|text| clip(text, 4096).split_whitespace());
    words.any(|word| may_be_of_a_person(&fold(word)))
}

/// The longest amount, in bytes.
const LONGEST_SUM: usize = 24;

/// Whether the leaf that a hit is in is the secret and nothing else.
fn is_all_of(secret: &Secret, interaction: &Interaction, hit: &Hit) -> bool {
    let leaf = interaction.content.get(hit.leaf as usize);
    let text = leaf.and_then(|leaf| leaf.value.as_text());
    text.is_some_and(|text| text.len() <= LONGEST_FIELD && fold(text) == secret.text)
}

/// Whether the leaf that a hit is in is one word, which is the secret or has little more to it, and names no place.
fn is_typed(secret: &Secret, interaction: &Interaction, hit: &Hit) -> bool {
    let leaf = interaction.content.get(hit.leaf as usize);
    let text = leaf.and_then(|leaf| leaf.value.as_text());
    text.is_some_and(|text| {
        let text = text.trim();
        let folded = fold(clip(text, LONGEST_FIELD));
        let place = || is_host(text) || text.contains(['/', '?', '$', '&']);
        text.len() <= LONGEST_FIELD
            && !text.contains(char::is_whitespace)
            && folded.contains(&secret.text)
            && (folded == secret.text
                || (folded.len() < secret.text.len() + MIN_LENGTH && !place()))
    })
}

/// Whether it is all that fields hold which are called as its source calls it, in a call that names no address: `licence` for a licence
/// key.
fn fills_its_place(secret: &Secret, interaction: &Interaction, hits: &[Hit]) -> bool {
    /// What fields are called that hold whatever is said.
    const ANYTHING: [&str; 16] = [
        "body",
        "comment",
        "content",
        "data",
        "description",
        "details",
        "message",
        "name",
        "note",
        "notes",
        "payload",
        "query",
        "subject",
        "text",
        "title",
        "value",
    ];
    let is_called = |leaf: &Leaf| {
        let last = leaf.path.rsplit('.').next().unwrap_or_default();
        words(last).any(|word| {
            word.len() > *NAMES.start()
                && !ANYTHING.contains(&word.as_str())
                && secret.homes.contains(&word)
        })
    };
    let mut texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    { hits.iter() }.all(|hit| {
        let leaf = interaction.content.get(hit.leaf as usize);
        leaf.is_some_and(is_called) && is_all_of(secret, interaction, hit)
    }) && texts.all(|text| !is_address(text.trim()))
}

/// The hits that show more of a secret than a word of it, or all where none does; `None` where what the others show elsewhere is more
/// than a word. A word of it may stand in the name of a place: `saffron-kitchens.example`, `Saffron_2107`.
fn told(hits: &[Hit]) -> Option<Vec<Hit>> {
    let is_told = |hit: &Hit| {
        hit.every > 1 || { hit.spans() }.any(|(start, end)| (end - start) as usize >= MIN_LENGTH)
    };
    let (told, rest): (Vec<Hit>, Vec<Hit>) = hits.iter().partition(|hit| is_told(hit));
    if told.is_empty() {
        return Some(rest);
    }
    let elsewhere = rest
        .iter()
        .filter(|hit| told.iter().all(|one| one.leaf != hit.leaf));
    let spans: Vec<(u32, u32)> = elsewhere.flat_map(|hit| hit.spans()).collect();
    ((covered(&spans) as usize) < MIN_LENGTH).then_some(told)
}

/// The longest value of a form's field, in bytes.
const LONGEST_FIELD: usize = 128;

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
    let Some(hits) = &told(hits) else {
        return false;
    };
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
    // Whoever types it into a form sends it to nobody by that.
    let typed = || {
        { hits.iter() }.all(|hit| is_typed(secret, observed.interaction, hit)) && { content.iter() }
            .filter_map(|leaf| leaf.value.as_text())
            .all(|text| !is_address(text.trim()))
    };
    if !handed && unclaimed && named() && typed() {
        return true;
    }
    // So does who puts it into the field that is called as its source calls it.
    if !handed
        && unclaimed
        && sink == Sink::Addressed
        && fills_its_place(secret, observed.interaction, hits)
    {
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

/// Whether a field is there for credentials: by its name, or as a header of a request that is, with one value behind its name.
pub(super) fn is_for_credentials(leaf: &Leaf) -> bool {
    let last = leaf.path.rsplit('.').next().unwrap_or_default();
    let header = || {
        let text = leaf.value.as_text().unwrap_or_default();
        let (name, value) = text.split_once(':').unwrap_or_default();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        words(last).any(|word| matches!(word.as_str(), "header" | "headers"))
            && text.len() <= LONGEST_HEADER
            && !name.is_empty()
            && name.bytes().all(plain)
            && names_credentials(name)
            && value.split_whitespace().nth(2).is_none()
    };
    // Whom a key of SSH proves is named by what it is for.
    let key = || {
        let text = leaf.value.as_text().unwrap_or_default();
        last.eq_ignore_ascii_case("identity")
            && clip(text, LONGEST_PLACE).contains("PRIVATE KEY-----")
    };
    // A second factor is shown where one logs in.
    let factor = || words(last).any(|word| matches!(word.as_str(), "totp" | "otp" | "mfa" | "2fa"));
    names_credentials(last) || factor() || header() || key()
}

/// The longest header of a request, in bytes.
const LONGEST_HEADER: usize = 1024;

/// The longest name or description of a form's field, in bytes.
const LONGEST_PLACE: usize = 160;

/// Whether the name of a field or of a parameter says so.
pub(super) fn names_credentials(name: &str) -> bool {
    names_a_secret(name) || name.eq_ignore_ascii_case("auth")
}

/// The longest address that is found in a text, in bytes.
const LONGEST_FOUND: usize = 4096;

/// The addresses of the web in a text.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("://").filter_map(|(at, _)| {
        let before = |length: usize| at.checked_sub(length).and_then(|start| text.get(start..));
        let found = { ["https", "http"].iter() }.filter_map(|scheme| before(scheme.len()));
        let rest = clip({ found }.find(|rest| is_of_the_web(rest))?, LONGEST_FOUND);
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | ')' | ']'))
            .unwrap_or(rest.len());
        Some(&rest[..end])
    })
}

/// The host and the port of what stands behind an address's scheme.
pub(super) fn authority(rest: &str) -> &str {
    let place = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    place.rsplit('@').next().unwrap_or_default()
}

/// The host of an address of the web.
pub(super) fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    authority(rest).split(':').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_however_they_are_written() {
        let text = "see HTTPS://far.example/a (http://b.example) and ftp://c.example, é://";
        let found: Vec<&str> = addresses(text).collect();
        assert_eq!(found, ["HTTPS://far.example/a", "http://b.example"]);
    }
}
