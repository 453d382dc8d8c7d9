//! What a request does, in the words that tokens allow it in.

use std::collections::BTreeSet;
use std::time::{Duration, UNIX_EPOCH};

use biscuit_auth::builder::{Fact, date, fact, string};
use biscuit_auth::error::{FailedCheck, Logic, Token};
use biscuit_auth::{AuthorizerBuilder, builder::Policy};
use masec_engine::provenance::values::{ValueKind, tokens};
use masec_model::{Interaction, Kind};
use masec_wire::a2a::Method;

use super::{Chain, Fault, LIMITS};

/// Destinations of one request that a token is asked about.
const DESTINATIONS: usize = 64;

/// What is done at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A tool is called; its name is the tool's.
    Call,
    /// A resource is read or watched; its name is the address.
    Read,
    /// A prompt is taken; its name is the prompt's.
    Get,
    /// An agent is told something, or where to tell it of news.
    Tell,
    /// Everything else that talking to a server or an agent takes.
    Reach,
}

impl Verb {
    /// As tokens have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Read => "read",
            Self::Get => "get",
            Self::Tell => "tell",
            Self::Reach => "reach",
        }
    }

    /// What a request over MCP does.
    pub(crate) fn of_mcp(method: &str) -> Self {
        match method {
            "tools/call" => Self::Call,
            "resources/read" | "resources/directory/read" | "resources/subscribe" => Self::Read,
            "prompts/get" => Self::Get,
            _ => Self::Reach,
        }
    }

    /// What a request over A2A does.
    pub(crate) fn of_a2a(method: Method) -> Self {
        match method {
            Method::Send | Method::Stream | Method::SetPush => Self::Tell,
            _ => Self::Reach,
        }
    }
}

/// What a request does.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// What is done.
    pub verb: Verb,
    /// The server or agent.
    pub place: &'a str,
    /// Of what, where the verb has that.
    pub name: &'a str,
    /// What it is taken apart into: where it sends to stands in its arguments.
    pub deeds: &'a [Interaction],
}

impl Act<'_> {
    fn words(&self) -> String {
        match (self.verb, self.name) {
            (verb @ (Verb::Tell | Verb::Reach), _) => {
                format!("to {} `{}`", verb.name(), self.place)
            }
            (verb, name) => {
                let name: String = name.chars().take(80).collect();
                format!("to {} `{name}` at `{}`", verb.name(), self.place)
            }
        }
    }

    /// Addresses and hosts in what a tool is called with.
    fn destinations(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let calls = self.deeds.iter().filter(|deed| deed.kind == Kind::ToolCall);
        for text in calls
            .flat_map(|deed| &deed.content)
            .filter_map(|leaf| leaf.value.as_text())
        {
            tokens(text, &mut |value| {
                let said = text.get(value.span.range()).unwrap_or_default();
                let to = match value.kind {
                    ValueKind::Url => host(said),
                    ValueKind::Email | ValueKind::Host | ValueKind::Ip => said,
                    ValueKind::Handle if said.contains('@') => said,
                    _ => return,
                };
                if found.len() <= DESTINATIONS {
                    found.insert(to.to_lowercase());
                }
            });
        }
        found
    }
}

/// The host of a URL, whatever stands before it for the eye.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let place = authority.rsplit('@').next().unwrap_or_default();
    match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => place,
    }
}

impl Chain {
    /// Whether every block of it allows this at this time, in seconds since 1970.
    pub(super) fn allows(&self, act: &Act<'_>, now: i64, policy: &Policy) -> Result<(), Fault> {
        self.counts_at(act.place)?;
        let unclear = |_| Fault::Limits;
        let destinations = act.destinations();
        if destinations.len() > DESTINATIONS {
            return Err(Fault::Destinations(DESTINATIONS));
        }
        let now = u64::try_from(now).unwrap_or_default();
        let done = [act.verb.name(), act.place, act.name];
        let asked = self.allowed.asked(now, &done, &destinations);
        if self.allowed.knows(&asked) {
            return Ok(());
        }
        let now = UNIX_EPOCH + Duration::from_secs(now);
        let done = done.map(string);
        let ambient = [fact("time", &[date(&now)]), fact("act", &done)];
        let to = |place: &String| fact("destination", &[string(place)]);
        let mut builder = AuthorizerBuilder::new().set_limits(LIMITS);
        for stated in ambient.into_iter().chain(destinations.iter().map(to)) {
            builder = builder.fact::<Fact>(stated).map_err(unclear)?;
        }
        let builder = builder.policy(policy.clone()).map_err(unclear)?;
        let mut authorizer = builder.build(&self.token).map_err(unclear)?;
        match authorizer.authorize_with_limits(LIMITS) {
            Ok(_) => {
                self.allowed.note(asked);
                Ok(())
            }
            Err(Token::FailedLogic(Logic::Unauthorized { checks, .. })) => {
                Err(self.refused(act, checks.first()))
            }
            Err(_) => Err(Fault::Limits),
        }
    }

    fn refused(&self, act: &Act<'_>, failed: Option<&FailedCheck>) -> Fault {
        let Some(FailedCheck::Block(failed)) = failed else {
            return Fault::Limits;
        };
        let whose = self.maker(usize::try_from(failed.block_id).unwrap_or(usize::MAX));
        match failed.rule.contains("destination(") {
            true => Fault::Destination(whose),
            false => Fault::NotAllowed {
                what: act.words(),
                whose,
            },
        }
    }
}
