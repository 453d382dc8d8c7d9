//! The formats: one module each, and the catalogue of them.

pub(crate) mod chat;
pub(crate) mod feed;
pub(crate) mod interaction;
pub(crate) mod otlp;
pub(crate) mod party;
pub(crate) mod team;

use std::fmt;

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Chat transcripts with tool calls.
    Chat,
    /// Transcripts of teams.
    Team,
    /// OpenTelemetry spans of generative AI.
    Otlp,
    /// Social feeds.
    Feed,
    /// Masec's own interactions.
    Interaction,
}

/// What a user needs to know of a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatInfo {
    /// Which it is.
    pub format: Format,
    /// What it is and where it comes from, one sentence.
    pub about: &'static str,
    /// What it is recognised by, one sentence.
    pub looks: &'static str,
    /// The shortest input that is read as this format without a problem.
    pub example: &'static str,
}

impl Format {
    /// Every format, in the order of the enum.
    pub const ALL: [Self; 5] = [
        Self::Chat,
        Self::Team,
        Self::Otlp,
        Self::Feed,
        Self::Interaction,
    ];

    /// Its stable name, in reports and after `--from`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Team => "team",
            Self::Otlp => "otlp",
            Self::Feed => "feed",
            Self::Interaction => "interaction",
        }
    }

    /// The format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The catalogue of formats, in the order of [`Format::ALL`].
pub fn formats() -> &'static [FormatInfo] {
    const CATALOGUE: &[FormatInfo] = &[
        chat::INFO,
        team::INFO,
        otlp::INFO,
        feed::INFO,
        interaction::INFO,
    ];
    CATALOGUE
}
