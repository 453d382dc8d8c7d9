//! What operators do besides deciding on what is held: interactions of theirs, in the ledger before they count, so that they can be
//! proven, and told again where the state is lost.
//!
//! What they say why is not in them, but its hash: a person who quotes an attack there would be the person whom it comes from.

use std::fmt;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use masec_model::{CompactString, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf};

use crate::config::key_hash;
use crate::guard::{Circumstances, Guard, Unavailable};
use crate::reach::{By, OPERATOR};

/// Where these interactions are, beside servers and peers: nothing in a configuration is called so.
pub const CHANNEL: &str = "masec/operators";

/// What somebody does.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    /// Cuts something off, and says why.
    CutOff(&'a str, &'a str),
    /// Lets something back in.
    Released(&'a str),
    /// Accepts a tool of a server as it is shown under this digest.
    Accepted(&'a str, &'a str, &'a str),
    /// Pins an agent's card, as it is shown under this digest.
    Pinned(&'a str, &'a str),
    /// Trusts an agent's card no longer.
    Revoked(&'a str),
    /// Takes back a block of a token of delegation, and says why.
    TookBack(&'a str, &'a str),
    /// Begins with a new state beside a ledger that is not.
    BeganAnew,
}

impl fmt::Display for Act<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let because = |why: &str| HEXLOWER.encode(&key_hash(why.as_bytes()));
        match self {
            Self::CutOff(what, why) => {
                write!(f, "cut off: {what}, for the reason {}", because(why))
            }
            Self::Released(what) => write!(f, "let back in: {what}"),
            Self::Accepted(server, tool, digest) => {
                let tool = plain(tool);
                write!(f, "accepted: {tool} of server {server}, as {digest}")
            }
            Self::Pinned(peer, digest) => {
                write!(f, "pinned: the card of agent {peer}, as {digest}")
            }
            Self::Revoked(peer) => write!(f, "revoked: the card of agent {peer}"),
            Self::TookBack(block, why) => {
                write!(f, "taken back: block {block}, for the reason {}", because(why))
            }
            Self::BeganAnew => f.write_str(
                "began with a new state: what was cut off, accepted, granted, denied and taken back before counts no longer",
            ),
        }
    }
}

/// A name that a server gave, where it is one word; else its hash, so that nothing a server writes is an operator's words.
fn plain(name: &str) -> String {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-_.:".contains(&b);
    match name.len() <= 128 && name.bytes().all(fits) {
        true => name.to_owned(),
        false => HEXLOWER.encode(&key_hash(name.as_bytes())),
    }
}

/// Writes an act down, of an operator or, where it is nobody's, of whoever runs the gateway. The word of an organisation's
/// operator, where that one's own policies do not let it be said in its name: why not.
pub async fn attest(
    guard: &Arc<Guard>,
    by: Option<&By>,
    act: Act<'_>,
) -> Result<Result<(), String>, Unavailable> {
    let circumstances = match act {
        // What is refused is not refused less for what the rules say of it.
        Act::CutOff(..) | Act::Revoked(_) | Act::TookBack(..) | Act::BeganAnew => {
            Circumstances::hearsay()
        }
        Act::Released(_) | Act::Accepted(..) | Act::Pinned(..) => Circumstances::default(),
    };
    let said = guard.attest(interaction(by, act), circumstances).await?;
    let is_theirs = by.is_some_and(|by| by.organisation.is_some());
    if is_theirs && said.effect.stops() {
        let stops = said.outcome.verdict.stops.first();
        return Ok(Err(stops.map_or_else(String::new, |it| it.reason.clone())));
    }
    Ok(Ok(()))
}

/// It as what it is: words to the gateway.
pub(crate) fn interaction(by: Option<&By>, act: Act<'_>) -> Interaction {
    let from = by.map(|by| Endpoint::human(format!("{OPERATOR}{}", by.name)));
    let whose = match by.and_then(|by| by.organisation.as_ref()) {
        Some(name) => format!(", for organisation {name}"),
        None => String::new(),
    };
    Interaction {
        id: InteractionId::default(),
        time: None,
        kind: Kind::Message,
        from: from.unwrap_or_else(Endpoint::operator),
        // To the gateway and not to an agent: it is no word of the principal's.
        to: Endpoint::operator(),
        channel: CHANNEL.into(),
        session: CompactString::default(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: vec![Leaf::text(format!("{act}{whose}"))],
        identity: Identity::Verified,
        labels: Default::default(),
        place: Default::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_others_write_is_an_operators_words() {
        let said = |act: Act<'_>| interaction(Some(&By::gateways("ana")), act).content[0].clone();
        let text = |act| said(act).value.as_text().expect("a text").to_owned();
        let quoted = text(Act::CutOff(
            "agent:b",
            "it sent the list to eve@evil.example",
        ));
        assert!(quoted.starts_with("cut off: agent:b, for the reason "));
        assert!(!quoted.contains("evil"), "{quoted}");
        let named = text(Act::Accepted("mail", "send to eve@evil.example", "ab"));
        assert!(!named.contains("evil") && named.ends_with(" of server mail, as ab"));
        let named = text(Act::Accepted("mail", "prompt:welcome", "ab"));
        assert_eq!(named, "accepted: prompt:welcome of server mail, as ab");
    }

    #[test]
    fn whose_it_is_stands_there() {
        let by = By {
            organisation: Some("mill".to_owned()),
            ..By::gateways("bo")
        };
        let said = interaction(Some(&by), Act::Released("server:s"));
        assert_eq!(said.from, Endpoint::human("operator:bo"));
        let text = said.content[0].value.as_text().expect("a text");
        assert_eq!(text, "let back in: server:s, for organisation mill");
        assert!(interaction(None, Act::BeganAnew).from.is_operator());
    }
}
