//! Why a token does not count. Whose fault: whoever made it or shows it, but for a key that is missing here.

use masec_model::{Stop, Threat};

use crate::guard::refusal;

/// The rule by which requests are refused for what was delegated.
pub const DELEGATION: &str = "delegation";

/// Why a token does not count, or not for this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is none where there has to be one.
    #[error(
        "nothing was delegated to it, and whoever comes here acts for somebody; send `Masec-Delegation` with a token"
    )]
    Missing,
    /// Nothing here says whose tokens count.
    #[error("tokens of delegation do not count here")]
    Off,
    /// There are several.
    #[error("more than one token of delegation came; send one `Masec-Delegation`")]
    Several,
    /// It is longer than allowed.
    #[error("the token is longer than {0} bytes")]
    Long(usize),
    /// It has more blocks than allowed.
    #[error("the token has more than {0} blocks")]
    Blocks(usize),
    /// It cannot be read.
    #[error("the token cannot be read")]
    Unreadable,
    /// It holds what is not taken.
    #[error("the token holds {0}, which is not taken here")]
    Contents(&'static str),
    /// No root key of the configuration signed it.
    #[error("the token is signed by nobody whose word counts here")]
    Root,
    /// The root that signed it may not grant this.
    #[error("whoever granted the token may not grant to this agent, or not in this person's name")]
    Grant,
    /// A signature does not hold.
    #[error("the token was changed after it was signed, or a part of it is missing")]
    Signature,
    /// The first block lacks something, or says it twice.
    #[error("the token does not say {0} once")]
    Lacks(&'static str),
    /// It was issued for somewhere else.
    #[error("the token was issued for another gateway")]
    Audience,
    /// It counts for longer than allowed.
    #[error("the token counts for more than {0} seconds")]
    Lifetime(i64),
    /// Its time is over.
    #[error("the token has expired")]
    Expired,
    /// It was taken back.
    #[error("the token was revoked")]
    Revoked,
    /// A block hands it on and is not signed by who held it.
    #[error("block {block} hands the token on and is not signed by `{holder}`, who held it")]
    Hop {
        /// Which block; the first is 0.
        block: usize,
        /// Who held it.
        holder: String,
    },
    /// It goes round in a circle.
    #[error("`{0}` holds the token twice")]
    Circle(String),
    /// It names somebody unknown.
    #[error("the token is made out to an agent that is not known here")]
    Party,
    /// Somebody else shows it than who holds it.
    #[error("the token is made out to `{0}`, and another agent shows it")]
    Holder(String),
    /// The caller acts for another person than the token.
    #[error("its own credentials and the token are of two persons")]
    Persons,
    /// It does not allow this.
    #[error("{what} is not among what {whose} allows")]
    NotAllowed {
        /// What was to be done.
        what: String,
        /// Which block says no.
        whose: String,
    },
    /// It does not allow to send there.
    #[error("it sends to a place that {0} does not allow")]
    Destination(String),
    /// The organisation of the place does not take it.
    #[error("the organisation of `{0}` does not take tokens that another organisation granted")]
    Organisation(String),
    /// It sends to more places than can be looked at.
    #[error("it names more than {0} destinations, and the token has to be asked about each")]
    Destinations(usize),
    /// It took too long to tell.
    #[error("what the token allows cannot be told within bounds")]
    Limits,
    /// The agent does with its own right what was delegated with less.
    #[error(
        "this task was delegated to it, and it does not act under what was delegated: its own rights are not those of whoever asked"
    )]
    Deputy,
    /// A token that is handed on is not made out to whom it is sent to.
    #[error("it hands on a token that is not made out to `{0}`")]
    Recipient(String),
    /// A token that is handed on does not come from the agent that sends it.
    #[error("it hands on a token that it did not delegate itself")]
    Delegator,
    /// A token that is handed on is not of what the sender acts under.
    #[error("it hands on a token that does not come from the one it acts under")]
    Origin,
}

impl Fault {
    fn threat(&self) -> Threat {
        match self {
            Self::Root
            | Self::Grant
            | Self::Signature
            | Self::Audience
            | Self::Holder(_)
            | Self::Hop { .. }
            | Self::Party
            | Self::Persons
            | Self::Delegator => Threat::T11,
            _ => Threat::T7,
        }
    }

    fn advice(&self) -> &'static str {
        match self {
            Self::Root | Self::Signature | Self::Hop { .. } | Self::Holder(_) => {
                "find out where it had the token from; `masec token show` tells what is in one"
            }
            Self::Deputy => "have the agent show the token that it was given for this task",
            Self::Expired | Self::Revoked => "whoever delegates it mints a new one where it is due",
            _ => "`masec token show` tells what a token allows; whoever delegates can mint another",
        }
    }

    /// As a reason to deny.
    pub(crate) fn stop(&self) -> Stop {
        refusal(DELEGATION, self.threat(), self.to_string(), self.advice())
    }
}
