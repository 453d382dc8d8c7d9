//! Domains at which the network has its mail: those that the operator declares, or else those at which letters to agents were seen
//! to arrive. Anybody may call himself by an agent's name at a domain of his own; only at its own does what was sent to the name
//! come out at the agent. In a recording, which has no operator to ask, the first
//! domain at which an agent is written to is taken for the network's until a letter is seen to arrive.

use std::collections::VecDeque;

use masec_model::{CompactString, EndpointClass, Interaction, Kind, Shape};
use rustc_hash::{FxHashMap, FxHashSet};

use super::home::host;
use super::outside::{Agents, box_name, is_host, mailbox, names_a_receiver};
use crate::detect::{Observed, letter as head};
use crate::history::{Party, Seq};
use crate::settings::Settings;

/// Letters remembered that have not arrived, the newest, and domains.
const MAX_UNDER_WAY: usize = 1 << 12;
const MAX_DOMAINS: usize = 256;
/// Receivers of the first letters that are remembered.
const MAX_WRITTEN: usize = 64;
/// The longest field that is read for receivers, and receivers of one letter.
const LONGEST: usize = 2048;
const MAX_RECEIVERS: usize = 16;
/// The longest parts of an address (RFC 5321).
const LONGEST_NAME: usize = 64;
const LONGEST_DOMAIN: usize = 253;
/// Agents that are enough to tell that a domain is not one of them alone's.
const TWO: usize = 2;
/// Lines of a letter's head.
const HEAD: usize = 12;

/// A letter under way: who sent it, by number and as a mailbox spells it, and the names and domains of its receivers.
#[derive(Debug)]
struct Letter {
    sender: Party,
    from: CompactString,
    to: Vec<(CompactString, CompactString)>,
}

/// What is known of the network's own mail.
#[derive(Debug, Default)]
pub(super) struct Post {
    /// The network's domains as the operator wrote them down; no others count where there are any.
    declared: Vec<CompactString>,
    /// Whether the first domain at which an agent is written to is taken for the network's.
    presumes: bool,
    /// The first who were written to, in order, as they were spelt, and at which domain: some turn out to be agents later.
    written: Vec<(CompactString, CompactString)>,
    /// Letters by number, with the names and domains of the receivers; and the numbers in order.
    under_way: FxHashMap<Seq, Letter>,
    order: VecDeque<Seq>,
    /// Who read letters that say they are to them, at which domain; and how many at each.
    addressed: FxHashSet<(Party, CompactString)>,
    readers: FxHashMap<CompactString, u32>,
    /// The first who wrote to each domain, two at most.
    writers: FxHashMap<CompactString, Vec<Party>>,
    /// Domains at which letters arrived.
    arrived: FxHashSet<CompactString>,
}

impl Post {
    /// One that has seen no letter.
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            presumes: settings.presume_mail,
            declared: { settings.domains.iter() }
                .map(|domain| domain.to_lowercase().into())
                .collect(),
            ..Self::default()
        }
    }

    /// Takes note of letters that are sent and that arrive.
    pub(super) fn hear(&mut self, observed: &Observed<'_>) {
        if !self.declared.is_empty() {
            return;
        }
        let interaction = observed.interaction;
        match interaction.from.class {
            EndpointClass::Agent if interaction.kind == Kind::ToolCall => {
                let own = box_name(&interaction.from.name);
                let mut to: Vec<(CompactString, CompactString)> = Vec::new();
                for (name, domain) in receivers(interaction) {
                    let domain = CompactString::from(domain.to_lowercase());
                    let folded = box_name(name);
                    if folded != own {
                        self.note(name, &domain, observed.from);
                    }
                    to.push((folded, domain));
                }
                to.sort();
                to.dedup();
                // Of a name at two domains it is not known at which it arrived.
                let once = |name: &str| to.iter().filter(|(other, _)| other == name).count() == 1;
                let to: Vec<_> = { to.iter() }
                    .filter(|(name, _)| once(name))
                    .cloned()
                    .collect();
                if !to.is_empty() {
                    let (sender, from) = (observed.from, own);
                    self.send(observed.seq, Letter { sender, from, to });
                }
            }
            EndpointClass::Resource if interaction.to.class == EndpointClass::Agent => {
                self.arrive(observed);
                if self.presumes {
                    self.address(observed);
                }
            }
            _ => {}
        }
    }

    /// Takes note of who is written to, and where.
    fn note(&mut self, name: &str, domain: &CompactString, writer: Party) {
        let one = (CompactString::from(name), domain.clone());
        if self.written.len() < MAX_WRITTEN && !self.written.contains(&one) {
            self.written.push(one);
        }
        if self.writers.len() < MAX_DOMAINS || self.writers.contains_key(domain) {
            let writers = self.writers.entry(domain.clone()).or_default();
            if writers.len() < TWO && !writers.contains(&writer) {
                writers.push(writer);
            }
        }
    }

    /// Takes note of whom a letter that is read says it is for. Whoever sends one may write there what he likes, so it takes two readers
    /// and more than any other domain has.
    fn address(&mut self, observed: &Observed<'_>) {
        let reader = box_name(&observed.interaction.to.name);
        let leaves = { observed.interaction.content.iter() }.take(MAX_RECEIVERS);
        let to = leaves.filter_map(|leaf| {
            let text = leaf.value.as_text()?;
            let last = leaf.path.rsplit('.').next().unwrap_or_default();
            let header = || {
                let head = { text.lines() }
                    .take(HEAD)
                    .take_while(|line| !line.is_empty());
                { head }.find_map(|line| line.strip_prefix("To: "))
            };
            match last.eq_ignore_ascii_case("to") {
                true => Some(text),
                false => header(),
            }
        });
        for one in to
            .filter(|text| text.len() <= LONGEST)
            .flat_map(boxes)
            .take(MAX_RECEIVERS)
        {
            let Some((name, domain)) =
                mailbox(one).filter(|(_, domain)| domain.len() <= LONGEST_DOMAIN)
            else {
                continue;
            };
            if box_name(name) != reader || self.addressed.len() >= MAX_UNDER_WAY {
                continue;
            }
            let domain = CompactString::from(domain.to_lowercase());
            if self.addressed.insert((observed.to, domain.clone())) {
                *self.readers.entry(domain).or_default() += 1;
            }
        }
    }

    /// Whether most letters that agents read are to their own names at this domain, as the letters say: two or more, or one where two
    /// agents wrote there.
    fn is_addressed(&self, domain: &str) -> bool {
        let count = self.readers.get(domain).copied().unwrap_or_default();
        let most = self.readers.values().copied().max().unwrap_or_default();
        let writers = self.writers.get(domain).map_or(0, Vec::len);
        (count >= 2 || (count == 1 && writers >= TWO)) && count == most
    }

    fn send(&mut self, seq: Seq, letter: Letter) {
        if self.order.len() >= MAX_UNDER_WAY
            && let Some(oldest) = self.order.pop_front()
        {
            self.under_way.remove(&oldest);
        }
        self.order.push_back(seq);
        self.under_way.insert(seq, letter);
    }

    fn arrive(&mut self, observed: &Observed<'_>) {
        if self.under_way.is_empty() {
            return;
        }
        for found in observed.matches {
            let Some(letter) = self.under_way.get_mut(&found.origin) else {
                continue;
            };
            // What its sender gets back is an answer.
            if letter.sender == observed.to {
                continue;
            }
            // What an agent wrote comes in as from its own box. Whoever sends a letter may say so, so that an operator is asked instead.
            let head = self.presumes.then(|| head::sender(observed.interaction));
            let own = { head.flatten().and_then(mailbox) }
                .filter(|(name, _)| box_name(name) == letter.from)
                .map(|(_, domain)| CompactString::from(domain.to_lowercase()));
            if let Some(domain) = own
                && self.arrived.len() < MAX_DOMAINS
            {
                self.arrived.insert(domain);
            }
            // One letter arrives once at each.
            let name = box_name(&observed.interaction.to.name);
            let at = letter.to.iter().position(|(to, _)| *to == name);
            let Some((_, domain)) = at.map(|at| letter.to.swap_remove(at)) else {
                continue;
            };
            if self.arrived.len() < MAX_DOMAINS {
                self.arrived.insert(domain);
            }
        }
    }

    /// Whether an address is one of the network's own: any at a domain that is declared, an agent's at one that is learnt; in a
    /// recording any there, too, unless it is a provider's.
    pub(super) fn is_own(&self, address: &str, agents: &Agents) -> bool {
        let Some((name, domain)) = mailbox(address) else {
            return false;
        };
        let domain = domain.to_lowercase();
        if !is_host(&domain) {
            return false;
        }
        if !self.declared.is_empty() {
            return { self.declared.iter() }.any(|own| is_within(&domain, own));
        }
        // In a recording agents are written to before they are heard of.
        let is_colleague =
            |name: &str| agents.knows(&box_name(name)) || (self.presumes && agents.resembles(name));
        let first = || self.written.iter().find(|(name, _)| is_colleague(name));
        let presumed = || {
            self.presumes
                && self.arrived.is_empty()
                && first().is_some_and(|(_, first)| *first == domain)
        };
        let arrived = self.arrived.contains(domain.as_str()) || self.is_addressed(&domain);
        // Where there is an operator to ask, a name that no agent bears may be anybody's.
        match is_colleague(name) {
            true => arrived || presumed(),
            false => arrived && self.presumes && !is_shared(&domain),
        }
    }

    /// Whether a host is one of the network's: at a domain that is declared, or below it; in a recording also where its letters arrive.
    pub(super) fn is_own_host(&self, host: &str) -> bool {
        let host = host.to_lowercase();
        match self.declared.is_empty() {
            false => self.declared.iter().any(|own| is_within(&host, own)),
            true => {
                let mut arrived = self.arrived.iter().filter(|own| !is_shared(own));
                self.presumes && arrived.any(|own| is_within(&host, own))
            }
        }
    }

    /// Whether a text is an address of the web at one of the network's hosts.
    pub(super) fn is_own_address(&self, text: &str) -> bool {
        let address = text.trim();
        let is_one = !address.contains(char::is_whitespace)
            && (address.starts_with("http://") || address.starts_with("https://"));
        is_one && host(address).is_some_and(|host| self.is_own_host(host))
    }
}

/// Whether a host is a domain, or below it.
fn is_within(host: &str, domain: &str) -> bool {
    let before = host.strip_suffix(domain);
    before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// Where anybody may have a mailbox: by the whole domain, or by the name of a provider under whatever country.
const SHARED: [&str; 52] = [
    "gmail",
    "googlemail",
    "outlook",
    "hotmail",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "aol",
    "icloud",
    "me.com",
    "mac.com",
    "proton",
    "protonmail",
    "pm.me",
    "gmx",
    "web.de",
    "t-online",
    "freenet",
    "mail",
    "yandex",
    "qq",
    "163",
    "126",
    "naver",
    "daum",
    "zoho",
    "zohomail",
    "fastmail",
    "hey.com",
    "tutanota",
    "tuta",
    "orange",
    "wanadoo",
    "free.fr",
    "laposte",
    "libero",
    "seznam",
    "comcast",
    "agentmail",
    "posteo",
    "mailbox",
    "rediffmail",
    "foxmail",
    "sina",
    "att.net",
    "list.ru",
    "bk.ru",
    "uol",
    "bol",
    "terra",
    "ukr.net",
];

/// Whether a domain, lower-case, is one at which anybody may have a mailbox.
fn is_shared(domain: &str) -> bool {
    let first = domain.split('.').next().unwrap_or_default();
    SHARED.iter().any(|one| *one == domain || *one == first)
}

/// The mailboxes that a call's fields are.
fn receivers(interaction: &Interaction) -> impl Iterator<Item = (&str, &str)> {
    let fields = { interaction.content.iter() }
        .filter(|leaf| leaf.shape == Shape::Field && names_a_receiver(&leaf.path));
    { fields.filter_map(|leaf| leaf.value.as_text()) }
        .filter(|text| text.len() <= LONGEST && text.contains('@'))
        .flat_map(boxes)
        .filter_map(mailbox)
        .filter(|(name, domain)| name.len() <= LONGEST_NAME && domain.len() <= LONGEST_DOMAIN)
        .take(MAX_RECEIVERS)
}

/// The parts of a list of receivers.
pub(super) fn boxes(text: &str) -> impl Iterator<Item = &str> {
    { text.split(|c: char| matches!(c, ',' | ';') || c.is_whitespace()) }
        .map(|part| part.trim_matches(|c: char| matches!(c, '<' | '>' | '"')))
        .filter(|part| !part.is_empty())
}
