//! Domains at which the network's own agents have their mail: known by letters that arrived. Anybody may call himself by an
//! agent's name at a domain of his own; only at its own does what was sent to the name come out at the agent.

use std::collections::VecDeque;

use masec_model::{CompactString, EndpointClass, Interaction, Kind, Shape};
use rustc_hash::{FxHashMap, FxHashSet};

use super::outside::{mailbox, names_a_receiver};
use crate::detect::Observed;
use crate::history::{Party, Seq};

/// Letters remembered that have not arrived, the newest, and domains.
const MAX_UNDER_WAY: usize = 1 << 12;
const MAX_DOMAINS: usize = 256;
/// Letters that must have arrived at a domain.
const ARRIVED: u32 = 2;
/// The longest field that is read for receivers, and receivers of one letter.
const LONGEST: usize = 2048;
const MAX_RECEIVERS: usize = 16;
/// The longest parts of an address (RFC 5321).
const LONGEST_NAME: usize = 64;
const LONGEST_DOMAIN: usize = 253;

/// A letter under way: who sent it, and the names and domains of its receivers.
#[derive(Debug)]
struct Letter {
    sender: Party,
    to: Vec<(CompactString, CompactString)>,
}

/// What is known of the network's own mail.
#[derive(Debug, Default)]
pub(super) struct Post {
    /// Letters by number, with the names and domains of the receivers; and the numbers in order.
    under_way: FxHashMap<Seq, Letter>,
    order: VecDeque<Seq>,
    /// Letters that arrived, by domain.
    arrived: FxHashMap<CompactString, u32>,
}

impl Post {
    /// Takes note of letters that are sent and that arrive.
    pub(super) fn hear(&mut self, observed: &Observed<'_>) {
        let interaction = observed.interaction;
        match interaction.from.class {
            EndpointClass::Agent if interaction.kind == Kind::ToolCall => {
                let mut to: Vec<(CompactString, CompactString)> = receivers(interaction)
                    .map(|(name, domain)| (name.into(), domain.to_lowercase().into()))
                    .collect();
                to.sort();
                to.dedup();
                // Of a name at two domains it is not known at which it arrived.
                let once = |name: &str| to.iter().filter(|(other, _)| other == name).count() == 1;
                let to: Vec<_> = { to.iter() }
                    .filter(|(name, _)| once(name))
                    .cloned()
                    .collect();
                if !to.is_empty() {
                    let sender = observed.from;
                    self.send(observed.seq, Letter { sender, to });
                }
            }
            EndpointClass::Resource if interaction.to.class == EndpointClass::Agent => {
                self.arrive(observed);
            }
            _ => {}
        }
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
            // One letter arrives once at each.
            let name = &observed.interaction.to.name;
            let at = letter.to.iter().position(|(to, _)| to == name);
            let Some((_, domain)) = at.map(|at| letter.to.swap_remove(at)) else {
                continue;
            };
            if self.arrived.len() < MAX_DOMAINS || self.arrived.contains_key(&domain) {
                *self.arrived.entry(domain).or_default() += 1;
            }
        }
    }

    /// Whether an address is that of one of the network's own agents.
    pub(super) fn is_own(&self, address: &str, agents: &FxHashSet<CompactString>) -> bool {
        mailbox(address).is_some_and(|(name, domain)| {
            agents.contains(name) && { self.arrived.get(domain.to_lowercase().as_str()) }
                .is_some_and(|count| *count >= ARRIVED)
        })
    }
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
