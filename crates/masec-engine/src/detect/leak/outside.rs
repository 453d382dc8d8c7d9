//! Where content leaves the network: which endpoint, by which interaction.

use masec_model::{EndpointClass, Kind, Shape};
use rustc_hash::FxHashSet;

use crate::detect::Observed;
use crate::history::Party;
use crate::intent::{Effect, Reach, ToolBook};

/// People remembered that spoke.
const MAX_SPOKEN: usize = 1 << 14;

/// What is known of the endpoints' places.
#[derive(Debug, Default)]
pub(super) struct Sinks {
    tools: ToolBook,
    /// People who said something to an agent: the principals.
    spoken: FxHashSet<Party>,
}

/// How content leaves by an interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sink {
    /// It stays inside.
    Inside,
    /// To a person whom nobody heard before, while others are known: no principal.
    Stranger,
    /// With money: what names an account belongs there.
    Payment,
    /// To an address that the call names, by a tool that is not there to carry things out.
    Addressed,
    /// Out.
    Outside,
}

impl Sink {
    /// Whether content as such leaves by it.
    pub(super) fn is_out(self) -> bool {
        matches!(self, Self::Outside | Self::Addressed)
    }
}

impl Sinks {
    pub(super) fn new(tools: ToolBook) -> Self {
        Self {
            tools,
            spoken: FxHashSet::default(),
        }
    }

    /// Notes who speaks.
    pub(super) fn hear(&mut self, observed: &Observed<'_>) {
        if observed.interaction.from.class == EndpointClass::Human && self.spoken.len() < MAX_SPOKEN
        {
            self.spoken.insert(observed.from);
        }
    }

    /// Where the interaction takes its content.
    pub(super) fn sink(&mut self, observed: &Observed<'_>) -> Sink {
        let interaction = observed.interaction;
        let to = &interaction.to;
        match to.class {
            EndpointClass::Agent => Sink::Inside,
            EndpointClass::Institution if to.is_operator() => Sink::Inside,
            EndpointClass::Institution => Sink::Outside,
            EndpointClass::Human
                if self.spoken.is_empty() || self.spoken.contains(&observed.to) =>
            {
                Sink::Inside
            }
            EndpointClass::Human => Sink::Stranger,
            EndpointClass::Resource => {
                let card = self
                    .tools
                    .card(interaction.place.tool.as_deref().unwrap_or(&to.name));
                let addressed = !card.told_reach
                    && interaction.kind == Kind::ToolCall
                    && card.effect == Effect::Act
                    && interaction.content.iter().any(|leaf| {
                        leaf.shape == Shape::Field && leaf.value.as_text().is_some_and(is_address)
                    });
                match card.reach {
                    Reach::Outside => Sink::Outside,
                    Reach::Payment => Sink::Payment,
                    Reach::Inside if addressed => Sink::Addressed,
                    Reach::Inside => Sink::Inside,
                }
            }
        }
    }
}

/// Whether a whole value is an address to which something can be sent.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 2048 || text.contains(char::is_whitespace) {
        return false;
    }
    let mail = text
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    mail || text.starts_with("http://") || text.starts_with("https://")
}
