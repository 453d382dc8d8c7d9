//! Servers some of whose tools carry content out: what an agent sends such a server besides calls of its tools (arguments of a prompt,
//! a text to be completed, an address of the server's own, a method that nobody knows) goes where those tools lead.
//!
//! In live traffic alone, where a channel is one server. In a recording all tools may share one.

use masec_model::{CompactString, EndpointClass, Identity, Interaction, Kind};
use rustc_hash::FxHashSet;

use crate::intent::{Reach, ToolBook, tool_name};

/// Servers remembered.
const MOST: usize = 1 << 10;
/// How methods of the protocol that name no tool begin.
const METHODS: [&str; 2] = ["prompts/", "resources/"];

/// The servers whose tools carry content out.
#[derive(Debug, Default)]
pub(super) struct Channels {
    outward: FxHashSet<CompactString>,
}

impl Channels {
    /// Notes what a call, or a list of a server's tools, says of where they lead.
    pub(super) fn hear(&mut self, interaction: &Interaction, tools: &mut ToolBook) {
        let channel = &interaction.channel;
        let room = self.outward.len() < MOST && !self.outward.contains(channel);
        if interaction.identity == Identity::Recorded || channel.is_empty() || !room {
            return;
        }
        let leads_out = match interaction.kind {
            Kind::ToolCall if interaction.to.class == EndpointClass::Resource => {
                tools.of_call(interaction).0.reach == Reach::Outside
            }
            Kind::Join if interaction.from.class == EndpointClass::Resource => {
                let names = interaction.content.iter().filter(|leaf| {
                    let rest = leaf.path.strip_prefix("tools[");
                    let rest =
                        rest.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
                    rest == Some("].name")
                });
                let mut names = names.filter_map(|leaf| leaf.value.as_text());
                names.any(|name| tools.card(name).reach == Reach::Outside)
            }
            _ => false,
        };
        if leads_out {
            self.outward.insert(channel.clone());
        }
    }

    /// Whether an agent sends this to such a server otherwise than by a call of a tool.
    pub(super) fn lead_out(&self, interaction: &Interaction) -> bool {
        let is_besides = match interaction.kind {
            // What goes along with a call goes where the call does.
            Kind::Message => interaction.place.tool.is_none(),
            Kind::ToolCall => {
                { METHODS.iter() }.any(|method| tool_name(interaction, None).starts_with(method))
            }
            _ => false,
        };
        is_besides
            && interaction.from.class == EndpointClass::Agent
            && interaction.identity != Identity::Recorded
            && self.outward.contains(&interaction.channel)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::testkit::plain_interaction;
    use masec_model::{Endpoint, Leaf, Value};

    fn sent(kind: Kind, tool: Option<&str>, identity: Identity) -> Interaction {
        let mut sent = plain_interaction();
        sent.kind = kind;
        sent.from = Endpoint::agent("clerk");
        sent.to = Endpoint::resource("office");
        sent.channel = "office".into();
        sent.place.tool = tool.map(Into::into);
        sent.identity = identity;
        sent
    }

    fn listing(name: &str) -> Interaction {
        let mut listing = sent(Kind::Join, None, Identity::Verified);
        listing.from = Endpoint::resource("office");
        listing.content = vec![Leaf::field("tools[1].name", Value::Text(name.to_owned()))];
        listing
    }

    fn leads_out(heard: &Interaction, then: &Interaction) -> bool {
        let mut tools = ToolBook::default();
        let mut channels = Channels::default();
        channels.hear(heard, &mut tools);
        channels.lead_out(then)
    }

    #[test]
    fn what_is_sent_beside_tools_that_carry_out_leads_out() {
        let live = |kind, tool| sent(kind, tool, Identity::Verified);
        let known = [
            live(Kind::ToolCall, Some("send_email")),
            listing("send_email"),
        ];
        for known in known {
            assert!(leads_out(&known, &live(Kind::Message, None)));
            for method in ["prompts/get", "resources/read"] {
                assert!(leads_out(&known, &live(Kind::ToolCall, Some(method))));
            }
            // A call of a tool, and what goes along with it, goes where that tool leads.
            assert!(!leads_out(
                &known,
                &live(Kind::ToolCall, Some("read_letter"))
            ));
            assert!(!leads_out(
                &known,
                &live(Kind::Message, Some("read_letter"))
            ));
            // To another server, and what a person says.
            let mut other = live(Kind::Message, None);
            other.channel = "files".into();
            assert!(!leads_out(&known, &other));
            let mut person = live(Kind::Message, None);
            person.from = Endpoint::human("ann");
            assert!(!leads_out(&known, &person));
        }
    }

    #[test]
    fn servers_that_keep_things_and_recordings_are_left_alone() {
        let live = |kind, tool| sent(kind, tool, Identity::Verified);
        for known in [
            live(Kind::ToolCall, Some("read_letter")),
            listing("read_letter"),
        ] {
            assert!(!leads_out(&known, &live(Kind::Message, None)));
        }
        let recorded = |kind, tool| sent(kind, tool, Identity::Recorded);
        let known = recorded(Kind::ToolCall, Some("send_email"));
        assert!(!leads_out(&known, &recorded(Kind::Message, None)));
        assert!(!leads_out(&known, &live(Kind::Message, None)));
    }
}
