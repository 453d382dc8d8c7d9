//! Who acts and who is acted on.

use std::fmt;

use compact_str::CompactString;

/// What sort of party an endpoint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndpointClass {
    /// A program driven by a model.
    Agent,
    /// A person.
    Human,
    /// An organisation: an operator who configures agents, or a peer behind no gateway.
    Institution,
    /// A tool, file, board, memory, channel: anything that is read, written or called.
    Resource,
}

impl EndpointClass {
    /// Every class, in the order of the enum.
    pub const ALL: [Self; 4] = [Self::Agent, Self::Human, Self::Institution, Self::Resource];

    /// Its name in every format of ours.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Human => "human",
            Self::Institution => "institution",
            Self::Resource => "resource",
        }
    }

    /// The class with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// The name that the operator goes by.
const OPERATOR: &str = "operator";
/// The name of whoever it may be; nobody can be called so.
const ANYBODY: &str = "*";

/// One party of an interaction. Names are what the source said, unverified unless the interaction's identity says more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Endpoint {
    /// What sort of party.
    pub class: EndpointClass,
    /// Its name, unique in its class within a trace.
    pub name: CompactString,
}

impl Endpoint {
    /// An endpoint of any class.
    pub fn new(class: EndpointClass, name: impl Into<CompactString>) -> Self {
        Self {
            class,
            name: name.into(),
        }
    }

    /// An agent.
    pub fn agent(name: impl Into<CompactString>) -> Self {
        Self::new(EndpointClass::Agent, name)
    }

    /// A person.
    pub fn human(name: impl Into<CompactString>) -> Self {
        Self::new(EndpointClass::Human, name)
    }

    /// An organisation.
    pub fn institution(name: impl Into<CompactString>) -> Self {
        Self::new(EndpointClass::Institution, name)
    }

    /// Whoever configured the agents: system prompts and policies come from here. The one institution whose words are not
    /// those of an outside organisation.
    pub fn operator() -> Self {
        Self::institution(OPERATOR)
    }

    /// Whether this is the operator itself ([`Endpoint::operator`]).
    pub fn is_operator(&self) -> bool {
        self.class == EndpointClass::Institution && self.name == OPERATOR
    }

    /// Whoever it may be: what is shown to strangers.
    pub fn anybody() -> Self {
        Self::institution(ANYBODY)
    }

    /// Whether this is whoever it may be ([`Endpoint::anybody`]).
    pub fn is_anybody(&self) -> bool {
        self.class == EndpointClass::Institution && self.name == ANYBODY
    }

    /// A resource.
    pub fn resource(name: impl Into<CompactString>) -> Self {
        Self::new(EndpointClass::Resource, name)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.class.name(), self.name)
    }
}
