//! What goes into one resource and comes out of another: mail, calendars, tickets and queues. The tool that takes a text and the
//! box in which it is found are seldom the same, and what lies between is not seen.

use std::hash::Hasher;
use std::num::NonZeroU64;

use masec_model::{EndpointClass, Interaction, Kind};
use rustc_hash::FxHasher;

use super::appeal::Appeal;
use super::strain::Strain;
use crate::detect::{Observed, letter as head};
use crate::history::Party;

/// Deposits remembered of one strain, the newest.
const MAX_SENT: usize = 64;
/// Names remembered of one deposit, and the longest text that is searched for them.
const MAX_NAMES: usize = 48;
const LONGEST: usize = 512;

/// A strain put into a tool.
#[derive(Clone, Debug)]
pub(super) struct Deposit {
    /// Who put it there.
    pub(super) sender: Party,
    /// The tool that took it.
    pub(super) tool: Party,
    /// The names in the call's short arguments, hashed.
    names: Vec<u64>,
}

/// Remembers that the strain was put into a tool, and for whom.
pub(super) fn deposit(strain: &mut Strain, observed: &Observed<'_>) {
    let asks = strain.appeal.is_some_and(Appeal::asks);
    let into = observed.interaction.to.class == EndpointClass::Resource;
    if !into || (observed.interaction.kind != Kind::ToolCall && !asks) {
        return;
    }
    if strain.sent.len() >= MAX_SENT {
        strain.sent.remove(0);
    }
    strain.sent.push(Deposit {
        sender: observed.from,
        tool: observed.to,
        names: names(observed.interaction),
    });
}

/// Who put into a tool what `observed` brings out of a resource: the last whose call names the reader; else, of a text that asks to
/// be passed on, the last who put it there; else, where nobody is known to have written it there (`written`), the last of all.
pub(super) fn sender<'s>(
    strain: &'s Strain,
    observed: &Observed<'_>,
    written: bool,
) -> Option<&'s Deposit> {
    let reader = hash(&observed.interaction.to.name.to_lowercase());
    let mut others = { strain.sent.iter().rev() }.filter(|one| one.sender != observed.to);
    let named = { others.clone() }.find(|one| one.names.contains(&reader));
    let asks = strain.appeal.is_some_and(Appeal::asks);
    let here = { others.clone() }.find(|one| asks && one.tool == observed.from);
    named
        .or(here)
        .or_else(|| others.next().filter(|_| !written))
}

/// Whom a letter that an agent reads says that it is from, hashed; `None` for all else.
pub(super) fn letter(observed: &Observed<'_>) -> Option<NonZeroU64> {
    let interaction = observed.interaction;
    let is_read = interaction.from.class == EndpointClass::Resource
        && interaction.to.class == EndpointClass::Agent;
    let sender = is_read.then(|| head::sender(interaction)).flatten()?;
    NonZeroU64::new(hash(&sender.to_lowercase()))
}

/// Whether `observed` brings the very letter with which the strain came in, to one more of those whom its sender wrote to: nobody here
/// handed that on.
pub(super) fn is_same_letter(strain: &Strain, observed: &Observed<'_>) -> bool {
    strain.root.letter.is_some() && strain.root.letter == letter(observed)
}

/// The names that the call's short arguments are, or lists of names; of addresses what stands before the `@`.
fn names(interaction: &Interaction) -> Vec<u64> {
    { interaction.told() }
        .filter_map(|leaf| leaf.value.as_text())
        .filter(|text| text.len() <= LONGEST)
        .flat_map(|text| text.split([',', ';']).take(MAX_NAMES))
        .filter_map(|part| {
            let part = part.trim_matches(|c: char| c.is_whitespace() || "<>\"".contains(c));
            let name = part.split_once('@').map_or(part, |(name, _)| name);
            (!name.is_empty() && !name.contains(char::is_whitespace)).then_some(name)
        })
        .take(MAX_NAMES)
        .map(|name| hash(&name.to_lowercase()))
        .collect()
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
