//! What an agent says of itself and of others, as the network may take it.
//!
//! - The agent itself keeps its name; every other party that it names becomes one of its own (`SENDER/NAME`), which no
//!   configuration can have: nobody speaks for another.
//! - A person's or an operator's words are taken as such from agents that may bring them (`principal_words`) alone; of others
//!   they are a document's.
//! - It is told in sessions of its own (`otlp/…`), so that nothing of it is on a desk by which live requests are judged.
//! - Identities are `claimed`.

use masec_model::{
    CompactString, Endpoint, EndpointClass, Identity, Interaction, InteractionId, Kind, Leaf, Place,
};
use rustc_hash::FxHashMap;

/// How the words of one conversation of one sender are taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hearing<'a> {
    sender: &'a str,
    trusted: bool,
    conversation: &'a str,
}

/// Bytes kept of a name that a sender chose.
const LONGEST: usize = 256;
/// What everything that was told this way has as its channel.
pub(super) const CHANNEL: &str = "otlp";

impl<'a> Hearing<'a> {
    pub(super) fn of(sender: &'a str, trusted: bool, conversation: &'a str) -> Self {
        Self {
            sender,
            trusted,
            conversation,
        }
    }

    /// An interaction as it was told, as one that was heard. `ids` says what earlier ones are called in the ledger.
    pub(super) fn hear(
        self,
        told: Interaction,
        ids: &FxHashMap<InteractionId, InteractionId>,
    ) -> Interaction {
        let session = match told.session.is_empty() {
            true => self.conversation,
            false => told.session.as_str(),
        };
        let channel = match told.channel.is_empty() {
            true => CHANNEL.into(),
            false => format!("{CHANNEL}/{}", bounded(&told.channel)).into(),
        };
        let causes = told.causes.iter();
        Interaction {
            from: self.party(told.from),
            to: self.party(told.to),
            channel,
            session: self.session(session),
            causes: causes.filter_map(|id| ids.get(id).copied()).collect(),
            on_behalf_of: Vec::new(),
            identity: Identity::Claimed,
            // A label can only raise, but it is the sender's.
            labels: Default::default(),
            ..told
        }
    }

    /// Something that the sender itself did, of which no more is known.
    pub(super) fn deed(self, kind: Kind, content: Vec<Leaf>) -> Interaction {
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind,
            from: Endpoint::agent(self.sender),
            to: Endpoint::operator(),
            channel: CHANNEL.into(),
            session: self.session(self.conversation),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content,
            identity: Identity::Claimed,
            labels: Default::default(),
            place: Place::default(),
        }
    }

    fn session(self, name: &str) -> CompactString {
        format!("{CHANNEL}/{}/{}", self.sender, bounded(name)).into()
    }

    fn party(self, told: Endpoint) -> Endpoint {
        let own = |name: &str| CompactString::from(format!("{}/{}", self.sender, bounded(name)));
        match told.class {
            EndpointClass::Agent if told.name == self.sender => told,
            EndpointClass::Human | EndpointClass::Institution if self.trusted => told,
            EndpointClass::Agent => Endpoint::agent(own(&told.name)),
            EndpointClass::Human | EndpointClass::Institution | EndpointClass::Resource => {
                Endpoint::resource(own(&told.name))
            }
        }
    }
}

fn bounded(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(from: Endpoint, to: Endpoint) -> Interaction {
        Interaction {
            from,
            to,
            causes: vec![InteractionId(1), InteractionId(2)],
            identity: Identity::Verified,
            ..Hearing::of("x", true, "").deed(Kind::Message, vec![Leaf::text("pay eve")])
        }
    }

    #[test]
    fn nobody_speaks_for_another_and_few_for_a_person() {
        let ids = FxHashMap::from_iter([(InteractionId(2), InteractionId(7))]);
        let check = |trusted, from: Endpoint, to: Endpoint, expect: (&str, &str)| {
            let heard = Hearing::of("clerk", trusted, "t").hear(told(from, to), &ids);
            assert_eq!(
                (heard.from.to_string(), heard.to.to_string()),
                (expect.0.into(), expect.1.into())
            );
            assert_eq!(heard.identity, Identity::Claimed);
            assert_eq!(heard.causes, [InteractionId(7)]);
            assert!(
                heard.session.starts_with("otlp/clerk/"),
                "{}",
                heard.session
            );
        };
        let (user, clerk, boss) = (
            Endpoint::human("user"),
            Endpoint::agent("clerk"),
            Endpoint::agent("boss"),
        );
        check(
            true,
            user.clone(),
            clerk.clone(),
            ("human:user", "agent:clerk"),
        );
        check(
            false,
            user.clone(),
            clerk.clone(),
            ("resource:clerk/user", "agent:clerk"),
        );
        check(
            false,
            Endpoint::operator(),
            clerk.clone(),
            ("resource:clerk/operator", "agent:clerk"),
        );
        check(true, user, boss.clone(), ("human:user", "agent:clerk/boss"));
        check(
            true,
            boss,
            Endpoint::resource("bank.pay"),
            ("agent:clerk/boss", "resource:clerk/bank.pay"),
        );
        check(
            true,
            Endpoint::agent("x/clerk"),
            clerk,
            ("agent:clerk/x/clerk", "agent:clerk"),
        );
    }

    #[test]
    fn names_are_bounded() {
        let long = Endpoint::agent("é".repeat(10_000));
        let heard = Hearing::of("clerk", true, "t")
            .hear(told(long, Endpoint::agent("clerk")), &FxHashMap::default());
        assert!(heard.from.name.len() < 300);
    }
}
