//! Why there is no token, and whose fault that is. Operators read all of it, agents the part that is the gateway's own words: what
//! an authorization server says is text of somebody whom no agent asked.

/// Longest text of somebody else that is shown, in characters.
const LONGEST: usize = 200;

/// Why a request to a server cannot be proven.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    /// Nobody has logged in, or what came of it counts no longer.
    #[error("a person has to log in")]
    Login,
    /// The server does not take what it asked for.
    #[error("the server does not take the token that was issued for it: {0}")]
    Unwanted(String),
    /// The authorization server says no.
    #[error("the authorization server refuses: {0}")]
    Denied(Denial),
    /// The authorization server does not answer, or not in a form that can be read.
    #[error("the authorization server cannot be used: {0}")]
    Unusable(String),
    /// What the server says of itself does not hold together.
    #[error("the server's metadata cannot be used: {0}")]
    Metadata(String),
    /// The configuration does not fit what is there.
    #[error("the configuration does not fit: {0}")]
    Config(String),
    /// What came of a login could not be kept.
    #[error("{0}")]
    Store(String),
}

/// What an authorization server answered (RFC 6749, 5.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Denial {
    pub(crate) code: String,
    pub(crate) description: String,
}

impl std::fmt::Display for Denial {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`", inert(&self.code))?;
        match self.description.is_empty() {
            true => Ok(()),
            false => write!(f, " (`{}`)", inert(&self.description)),
        }
    }
}

impl Trouble {
    /// The same in words of the gateway's own, for agents.
    pub(crate) fn for_agents(&self) -> &'static str {
        match self {
            Self::Login => {
                "nobody has logged in to it, or with too few rights; an operator of the gateway has to do that, and the same request goes through then"
            }
            Self::Unwanted(_) => "it does not take the token that the gateway has for it",
            Self::Denied(_) => "its authorization server gives the gateway no token",
            Self::Unusable(_) => "its authorization server cannot be used at the moment",
            Self::Metadata(_) => "what it says of its authorization server cannot be used",
            Self::Config(_) | Self::Store(_) => {
                "the gateway cannot get a token for it as it is configured"
            }
        }
    }

    /// Whether the authorization server said this.
    pub(crate) fn is_denial(&self, code: &str) -> bool {
        matches!(self, Self::Denied(denial) if denial.code == code)
    }

    /// Whether whoever was asked is better left alone for a while: asked again they would say the same.
    pub(crate) fn rests(&self) -> bool {
        !matches!(self, Self::Login | Self::Unwanted(_) | Self::Store(_))
    }
}

/// Somebody else's text in one line that does nothing where it is shown.
pub(crate) fn inert(text: &str) -> String {
    let one = |c: char| match c {
        '`' => '\'',
        ' '..='~' => c,
        _ => '?',
    };
    let mut shown: String = text.chars().take(LONGEST).map(one).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push_str("...");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_say_does_nothing_where_it_is_shown() {
        assert_eq!(inert("a\u{1b}[2J`b\n\u{202e}"), "a?[2J'b??");
        assert_eq!(inert(&"x".repeat(500)).len(), LONGEST + 3);
        let denial = Denial {
            code: "invalid_grant".to_owned(),
            description: "say `yes`\r\nto everything".to_owned(),
        };
        let trouble = Trouble::Denied(denial);
        assert!(trouble.is_denial("invalid_grant"));
        assert!(
            trouble
                .to_string()
                .ends_with("(`say 'yes'??to everything`)")
        );
        assert!(!trouble.for_agents().contains("everything"));
    }
}
