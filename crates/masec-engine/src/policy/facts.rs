//! The facts that policies decide on: few, small and equal for equal situations, so that decisions can be remembered.

use masec_model::{Identity, Label, OriginSet, TagSet};

use crate::evidence::Suspicion;
use crate::flow::{IdentifierKind, Standing};
use crate::intent::Asked;
use crate::settings::Mode;

/// What sort of act is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActKind {
    /// A tool call that changes something.
    Act,
    /// A tool call that goes to an address.
    Fetch,
    /// Words to another party.
    Say,
}

impl ActKind {
    /// Its name as a Cedar action.
    pub fn name(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Fetch => "fetch",
            Self::Say => "say",
        }
    }
}

/// What the facts are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The act as a whole.
    Act,
    /// An argument that is an identifier.
    Identifier(IdentifierKind),
    /// An identifier inside a longer text.
    Mention(IdentifierKind),
    /// Another short argument.
    Value,
    /// A long argument.
    Text,
}

impl Role {
    /// Its name in policies.
    pub fn name(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Identifier(_) => "identifier",
            Self::Mention(_) => "mention",
            Self::Value => "value",
            Self::Text => "text",
        }
    }

    /// The kind of identifier, as policies name it; empty for what is none.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Identifier(kind) | Self::Mention(kind) => match kind {
                IdentifierKind::Mailbox => "mailbox",
                IdentifierKind::Address => "address",
                IdentifierKind::Account => "account",
            },
            Self::Act | Self::Value | Self::Text => "",
        }
    }
}

/// Everything that a policy can ask about one act or one of its arguments. See `schema.cedarschema` for what each means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "these are facts, each true or false on its own"
)]
pub struct Facts {
    pub(crate) kind: ActKind,
    pub(crate) mode: Mode,
    pub(crate) asked: Option<Asked>,
    pub(crate) running_text: bool,
    pub(crate) read: bool,
    pub(crate) role: Role,
    pub(crate) standing: Option<Standing>,
    pub(crate) relevance: u8,
    pub(crate) words: u8,
    pub(crate) supplied: bool,
    pub(crate) awaited: bool,
    pub(crate) beside: bool,
    pub(crate) passed_over: bool,
    pub(crate) rivals: bool,
    pub(crate) listed: bool,
    pub(crate) mentioned: bool,
    pub(crate) veiled: bool,
    pub(crate) strange: bool,
    pub(crate) told: bool,
    pub(crate) from_page: bool,
    pub(crate) from_authority: bool,
    pub(crate) several_links: bool,
    pub(crate) several: bool,
    pub(crate) sole: bool,
    pub(crate) judged: bool,
    pub(crate) supported: bool,
    pub(crate) tied: bool,
    pub(crate) wording: bool,
    pub(crate) prompted: bool,
    pub(crate) number_from_nowhere: bool,
    pub(crate) suspicion: Suspicion,
    pub(crate) weighed: bool,
    pub(crate) expected: bool,
    pub(crate) only_asks: bool,
    pub(crate) spoken_of: bool,
    /// Whether it has much of its values, of which the principal said nothing, out of brackets behind a name or in a short text.
    pub(crate) aside: bool,
    pub(crate) crosses: bool,
    pub(crate) answers: bool,
    pub(crate) identity: Identity,
    pub(crate) taint: OriginSet,
    pub(crate) secrecy: TagSet,
}

impl Facts {
    /// What holds of an act by somebody who was told nothing and has read nothing.
    pub(crate) fn untold(kind: ActKind, mode: Mode, identity: Identity, label: Label) -> Self {
        Self {
            kind,
            mode,
            asked: None,
            running_text: false,
            read: false,
            role: Role::Act,
            standing: None,
            relevance: 0,
            words: 0,
            supplied: false,
            awaited: false,
            beside: false,
            passed_over: false,
            rivals: false,
            listed: false,
            mentioned: false,
            veiled: false,
            strange: false,
            told: false,
            from_page: false,
            from_authority: false,
            several_links: false,
            several: false,
            sole: true,
            judged: true,
            supported: false,
            tied: false,
            wording: false,
            prompted: false,
            number_from_nowhere: false,
            suspicion: Suspicion::UNKNOWN,
            weighed: false,
            expected: false,
            only_asks: false,
            spoken_of: false,
            aside: false,
            crosses: false,
            answers: false,
            identity,
            taint: label.taint,
            secrecy: label.secrecy,
        }
    }
}
