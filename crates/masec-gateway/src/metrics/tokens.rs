//! What there is to tell of tokens for servers.

use serde_json::Value;

use super::{Metric, Points, Sources};
use crate::front::Front;
use crate::oauth::Standing;

impl Sources {
    /// How many servers a person has to log in to.
    pub(crate) fn logins_needed(&self) -> usize {
        self.front.as_ref().map_or(0, |front| logins_needed(front))
    }

    /// How the gateway stands with each server that wants tokens.
    pub(crate) fn tokens(&self) -> Value {
        let front = self.front.as_ref();
        let standings = front.map(|front| front.standings()).unwrap_or_default();
        let all = standings.into_iter();
        all.map(|(server, standing)| (server.to_string(), Value::from(standing.name())))
            .collect()
    }
}

fn logins_needed(front: &Front) -> usize {
    let standings = front.standings().into_iter();
    standings.filter(|(_, it)| *it == Standing::Login).count()
}

/// How many servers want a login, and what became of asking for tokens.
pub(super) fn metrics(front: &Front) -> [Metric; 2] {
    [
        Metric {
            name: "masec_logins_needed",
            dotted: "masec.logins.needed",
            unit: "{server}",
            help: "Servers that a person has to log in to.",
            by: None,
            points: Points::Now(logins_needed(front) as u64),
        },
        Metric {
            name: "masec_server_tokens_total",
            dotted: "masec.server.tokens",
            unit: "{token}",
            help: "Tokens for servers by what became of asking for them, and those that a server refused.",
            by: Some(("outcome", "masec.outcome")),
            points: Points::Counts(front.tokens().to_vec()),
        },
    ]
}
