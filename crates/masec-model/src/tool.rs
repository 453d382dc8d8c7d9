//! How a server describes a tool, as far as something may be decided by it.

use compact_str::CompactString;

/// The description of a tool that held when it was called, on a call and on its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// SHA-256 of the whole description, its schema and hints included, hexadecimal.
    pub digest: CompactString,
    /// What the server hints at.
    pub hints: Hints,
    /// Whether the operator believes this server's hints. What nobody vouches for can make a tool more dangerous, and
    /// nothing harmless.
    pub believed: bool,
}

/// A server's own word on what a tool does (MCP's tool annotations); `None` where it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Hints {
    /// It changes nothing (`readOnlyHint`).
    pub read_only: Option<bool>,
    /// It may destroy something (`destructiveHint`).
    pub destructive: Option<bool>,
    /// Doing it again changes nothing more (`idempotentHint`).
    pub idempotent: Option<bool>,
    /// It deals with a world of strangers (`openWorldHint`).
    pub open_world: Option<bool>,
}

impl Hints {
    /// Each with its name in our formats.
    pub fn all(self) -> [(&'static str, Option<bool>); 4] {
        [
            ("read_only", self.read_only),
            ("destructive", self.destructive),
            ("idempotent", self.idempotent),
            ("open_world", self.open_world),
        ]
    }

    /// Whether it is said to change something.
    pub fn acts(self) -> bool {
        self.read_only == Some(false) || self.destructive == Some(true)
    }

    /// Whether it is said to change nothing, and nothing that is said speaks against it.
    pub fn only_reads(self) -> bool {
        self.read_only == Some(true) && self.destructive != Some(true)
    }
}
