//! Whose each thing is that operators see and decide on: the one place that says so.
//!
//! The gateway's own operators reach everything. One of an organisation reaches what is wholly its own, and of what it shares with
//! another it may refuse anything and allow only what its own policies hold, so that nobody consents on somebody else's behalf.
//! What the gateway's own operators did is theirs to undo.

use masec_engine::{Concern, Holder};
use serde::{Deserialize, Serialize};

use crate::config::{Organisation, Organisations};
use crate::mcp::pins::Like;

/// How the name of a person who is an operator begins in interactions; nobody else is called so.
pub const OPERATOR: &str = "operator:";

/// Who decides, and for whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    /// The operator's name.
    #[serde(rename = "by")]
    pub name: String,
    /// The organisation that they decide for; the gateway's own where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

/// How much of something somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// That it is there and whose it is, and not what is in it.
    Part,
    /// Nothing: to them it is not there.
    Nothing,
}

/// Why somebody may not decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Barred {
    /// To them it is not there.
    Unseen,
    /// It is another's to decide, as these words say.
    Theirs(String),
}

impl By {
    /// One of the gateway's own operators.
    pub fn gateways(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            organisation: None,
        }
    }

    /// The same as another sees it, who is told which operator it is of their own organisation alone.
    pub(crate) fn seen_by(self, other: &Self) -> Self {
        match self.organisation == other.organisation {
            true => self,
            false => Self {
                name: String::new(),
                ..self
            },
        }
    }

    /// Of something held. What an agent says is its organisation's; whoever it goes to has not got it yet, and sees what is in it
    /// where it is theirs to let in.
    pub fn sight(&self, concern: &Concern) -> Sight {
        let Some(own) = &self.organisation else {
            return Sight::Whole;
        };
        match concern.organisations.contains(own) {
            true if concern.author.as_ref() == Some(own) || self.may_lift(concern) => Sight::Whole,
            true => Sight::Part,
            false => Sight::Nothing,
        }
    }

    /// Whether a consent of theirs lets pass what is held.
    pub fn may_lift(&self, concern: &Concern) -> bool {
        let Some(own) = &self.organisation else {
            return true;
        };
        lifter(concern) == Some(own)
    }

    /// Whether they may decide so on something held: who has a part in it may refuse it.
    pub fn may_decide(&self, yes: bool, concern: &Concern) -> Result<(), Barred> {
        match self.sight(concern) {
            Sight::Nothing => Err(Barred::Unseen),
            _ if !yes || self.may_lift(concern) => Ok(()),
            _ => Err(Barred::Theirs(whose(concern))),
        }
    }
}

/// The organisation that may let pass on its own what is held: the one whose policy holds it, or the only one that it is about.
fn lifter(concern: &Concern) -> Option<&String> {
    if concern.strangers {
        return None;
    }
    let (mut network, mut holders) = (false, Vec::new());
    for holder in &concern.held_by {
        match holder {
            Holder::Crossing => return None,
            Holder::Network => network = true,
            Holder::Organisation(name) => holders.push(name),
        }
    }
    let alone = match concern.organisations.as_slice() {
        [alone] => Some(alone),
        _ => None,
    };
    match (holders.as_slice(), network) {
        ([], true) => alone,
        ([one], true) => alone.filter(|alone| alone == one),
        ([one], false) => concern.organisations.iter().find(|name| name == one),
        _ => None,
    }
}

/// Whose it is to let pass what is held, in words.
pub(crate) fn whose(concern: &Concern) -> String {
    if let Some(name) = lifter(concern) {
        return format!(
            "it is for operators of organisation `{name}` to grant, whose policy holds it; you may deny it"
        );
    }
    let why = if concern.held_by.contains(&Holder::Crossing) {
        "the crossing between organisations holds it, which is of neither"
    } else if concern.strangers {
        "somebody who belongs to no organisation has a part in it"
    } else {
        "it is about several organisations, and no policy of one of them alone holds it"
    };
    format!("it is for the gateway's own operators to grant: {why}; you may deny it")
}

/// What an organisation that sees no more than a part is told of whom it concerns: between whom it goes, itself, and whose it is to
/// let pass. Who else has a part in it is not its business.
pub(crate) fn in_part(concern: &Concern, own: &str) -> Concern {
    let ends = [&concern.author, &concern.receiver];
    let told = |name: &String| name == own || ends.contains(&&Some(name.clone()));
    let holds = |holder: &Holder| match holder {
        Holder::Network | Holder::Crossing => true,
        Holder::Organisation(name) => told(name) || lifter(concern) == Some(name),
    };
    let mut part = concern.clone();
    part.organisations.retain(told);
    part.owners.retain(|name| name == own);
    part.held_by.retain(holds);
    part
}

/// What of a configuration an operator reaches.
#[derive(Clone, Copy, Debug)]
pub enum Reach<'c> {
    /// The gateway's own: everything.
    Everything,
    /// What is this organisation's.
    Of(&'c Organisation),
    /// Their organisation is not there any more.
    Nothing,
}

impl<'c> Reach<'c> {
    /// Of an operator.
    pub fn of(by: &By, all: &'c Organisations) -> Self {
        let Some(own) = &by.organisation else {
            return Self::Everything;
        };
        let mut all = all.all.iter();
        all.find(|one| one.name == own.as_str())
            .map_or(Self::Nothing, Self::Of)
    }

    fn has(self, theirs: impl FnOnce(&Organisation) -> bool) -> bool {
        match self {
            Self::Everything => true,
            Self::Of(own) => theirs(own),
            Self::Nothing => false,
        }
    }

    /// Whether something that was pinned can be taken for nobody else's, where `theirs` says of a name whether it is theirs. Of
    /// what is withheld and was never looked at for that, nobody knows.
    pub fn is_alone(self, like: &Like, is_withheld: bool, theirs: impl Fn(&str) -> bool) -> bool {
        match like {
            Some(names) => names.iter().all(|name| theirs(name)),
            None => self.is_everything() || !is_withheld,
        }
    }

    /// Whether they reach everything.
    pub fn is_everything(self) -> bool {
        matches!(self, Self::Everything)
    }

    /// Whether an agent is theirs, also one that is asked.
    pub fn agent(self, name: &str) -> bool {
        self.has(|own| own.agents.contains(name) || own.peers.contains(name))
    }

    /// Whether a server is theirs.
    pub fn server(self, name: &str) -> bool {
        self.has(|own| own.servers.contains(name))
    }

    /// Whether a server, or an agent that is asked, is theirs.
    pub fn place(self, name: &str) -> bool {
        self.has(|own| own.servers.contains(name) || own.peers.contains(name))
    }

    /// Whether a root of delegation is theirs.
    pub fn root(self, name: &str) -> bool {
        self.has(|own| own.roots.contains(name))
    }

    /// Whether something that can be cut off (`agent:NAME`, `server:NAME`, `edge:AGENT>SERVER`) is theirs, on both ends of an edge.
    pub fn cut(self, what: &str) -> bool {
        match (self, what.split_once(':')) {
            (Self::Everything, _) => true,
            (_, Some(("agent", name))) => self.agent(name),
            (_, Some(("server", name))) => self.place(name),
            (_, Some(("edge", edge))) => edge
                .split_once('>')
                .is_some_and(|(agent, place)| self.agent(agent) && self.place(place)),
            _ => false,
        }
    }

    /// Whether a crossing concerns them.
    pub fn crossing(self, from: &str, to: &str) -> bool {
        self.has(|own| own.name == from || own.name == to)
    }

    /// Whether what was done in the name of this organisation, or by the gateway's own operators where it is `None`, is theirs to
    /// undo, given that what it was done to is theirs.
    pub fn undoes(self, organisation: Option<&str>) -> bool {
        self.is_everything() || organisation.is_some()
    }
}

#[cfg(test)]
mod tests;
