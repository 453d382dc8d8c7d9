//! Who asks an agent for what is held about them: the person that spoke to it last and has no answer yet, and whoever a tool of the house
//! said has the mailbox that a letter goes to. What either gets is told to whom it belongs; a text that was read can bring neither about,
//! nor can an outsider who asks.

use masec_model::{CompactString, EndpointClass, Interaction, Kind, Leaf, Value};
use rustc_hash::{FxHashMap, FxHashSet};

use super::home::goes_to;
use super::looks::words;
use super::outside::mailbox;
use crate::detect::Observed;
use crate::history::Party;
use crate::person::bears;

/// Agents spoken to, questions under way and mailboxes confirmed that are remembered.
const MAX_ASKED: usize = 1 << 12;
/// The longest answer that is read, and the longest address, in bytes.
const LONGEST: usize = 512;

/// What is known of those who ask.
#[derive(Debug, Default)]
pub(super) struct Askers {
    /// The name of the person that spoke to an agent last, until it answers one.
    spoke: FxHashMap<Party, CompactString>,
    /// The mailbox that an agent asks a tool about.
    asked: FxHashMap<(Party, Party), CompactString>,
    /// The mailboxes of which an agent was told that they are whose they should be.
    confirmed: FxHashSet<(Party, CompactString)>,
}

impl Askers {
    /// Takes note of who speaks to agents, and of what they ask tools about mailboxes.
    pub(super) fn hear(&mut self, observed: &Observed<'_>) {
        let interaction = observed.interaction;
        match (interaction.from.class, interaction.to.class) {
            (EndpointClass::Human, EndpointClass::Agent)
                if self.spoke.len() < MAX_ASKED || self.spoke.contains_key(&observed.to) =>
            {
                let name = &interaction.from.name;
                let name = { name.split_once('@') }.map_or(name.as_str(), |(name, _)| name);
                self.spoke.insert(observed.to, name.into());
            }
            (EndpointClass::Agent, EndpointClass::Human) => {
                self.spoke.remove(&observed.from);
            }
            (EndpointClass::Agent, EndpointClass::Resource)
                if interaction.kind == Kind::ToolCall && checks_people(&interaction.to.name) =>
            {
                let mut texts = interaction
                    .content
                    .iter()
                    .filter_map(|leaf| leaf.value.as_text());
                if let Some(address) = texts.find_map(address)
                    && self.asked.len() < MAX_ASKED
                {
                    self.asked.insert((observed.from, observed.to), address);
                }
            }
            (EndpointClass::Resource, EndpointClass::Agent) => {
                let question = (observed.to, observed.from);
                if let Some(address) = self.asked.remove(&question)
                    && affirms(interaction)
                    && self.confirmed.len() < MAX_ASKED
                {
                    self.confirmed.insert((observed.to, address));
                }
            }
            _ => {}
        }
    }

    /// Whether a call is a letter to those alone who asked its sender for it.
    pub(super) fn are_told(&self, observed: &Observed<'_>) -> bool {
        let spoke = self.spoke.get(&observed.from);
        goes_to(observed.interaction, |text| {
            let confirmed = address(text)
                .is_some_and(|address| self.confirmed.contains(&(observed.from, address)));
            confirmed
                || mailbox(text)
                    .is_some_and(|(name, _)| spoke.is_some_and(|person| bears(name, person)))
        })
    }
}

/// An address that is all of a text.
fn address(text: &str) -> Option<CompactString> {
    let text = text.trim();
    let whole = text.len() <= LONGEST && !text.contains(char::is_whitespace);
    (whole && mailbox(text).is_some()).then(|| text.to_lowercase().into())
}

/// Whether a tool is there to say who somebody is.
fn checks_people(tool: &str) -> bool {
    const WORDS: [&str; 16] = [
        "verify",
        "verifier",
        "verification",
        "identity",
        "identify",
        "authenticate",
        "kyc",
        "match",
        "validate",
        "people",
        "persons",
        "contacts",
        "customers",
        "members",
        "directory",
        "registry",
    ];
    words(tool).any(|word| WORDS.contains(&word.as_str()))
}

/// Whether an answer says yes, and nowhere no.
fn affirms(interaction: &Interaction) -> bool {
    const YES: [&str; 12] = [
        "match",
        "matches",
        "matched",
        "verified",
        "registered",
        "confirmed",
        "valid",
        "genuine",
        "belongs",
        "identified",
        "authenticated",
        "true",
    ];
    const NO: [&str; 20] = [
        "no",
        "not",
        "never",
        "nobody",
        "none",
        "nothing",
        "mismatch",
        "mismatched",
        "unknown",
        "unverified",
        "unregistered",
        "unconfirmed",
        "invalid",
        "failed",
        "false",
        "different",
        "differs",
        "denied",
        "without",
        "error",
    ];
    let says = |leaf: &Leaf, of: &[&str]| {
        let path = || words(leaf.path.rsplit('.').next().unwrap_or_default());
        match &leaf.value {
            Value::Bool(yes) => {
                path().any(|word| YES.contains(&word.as_str())) && *yes == of.contains(&"true")
            }
            value => value
                .as_text()
                .is_some_and(|text| words(text).any(|word| of.contains(&word.as_str()))),
        }
    };
    let leaves = &interaction.content;
    let length = |leaf: &Leaf| leaf.value.as_text().map_or(0, str::len);
    leaves.iter().map(length).sum::<usize>() <= LONGEST
        && leaves.iter().any(|leaf| says(leaf, &YES))
        && !leaves.iter().any(|leaf| says(leaf, &NO))
}
