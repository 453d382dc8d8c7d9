//! Tools as they were when they were first seen, and prompts, templates of resources and what a server says of itself. A server that
//! changes a description later, or describes something so that models do something else, is found out before a model sees it (T11).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use masec_engine::intent::{Steering, is_name_telling};
use masec_engine::provenance::twin as letters;
use masec_model::{CompactString, Decision, Described, Hints, Stop, Threat};
use masec_wire::mcp::{INSTRUCTIONS, PROMPT, Tool};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest, Sha256};

use crate::guard::{Unavailable, now};
use crate::state::{Shelf, State};

/// A tool as it is pinned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The server.
    pub server: String,
    /// The tool; `prompt:NAME`, `template:URI` or `instructions:` where it is something else.
    pub tool: String,
    /// SHA-256 of its description, its schema and hints included, hexadecimal.
    pub digest: String,
    /// What the server hinted at then of what it does.
    #[serde(default)]
    pub hints: Shown,
    /// When it was pinned, microseconds since 1970.
    pub since: i64,
    /// What the server shows now, where that is something else: it is kept from models until somebody accepts it.
    pub shown: Option<String>,
    /// What it hints at now, where that is something else.
    #[serde(default)]
    pub shown_hints: Option<Shown>,
    /// Why it is kept from models.
    pub withheld: Option<String>,
    /// The servers for one of whose tools it can be taken, as it is shown now, where nobody accepted that.
    #[serde(default, deserialize_with = "like")]
    pub like: Like,
    /// Whether somebody accepted it as it is pinned.
    #[serde(default)]
    pub accepted: bool,
}

impl Pin {
    /// SHA-256 of what the server shows now.
    pub(crate) fn as_shown(&self) -> &str {
        self.shown.as_ref().unwrap_or(&self.digest)
    }
}

/// For whose something that was pinned can be taken; `None` where nobody looked, as in the state of older releases.
pub type Like = Option<Vec<String>>;

/// Reads these; a release before named the first of them alone.
pub(crate) fn like<'de, D: Deserializer<'de>>(text: D) -> Result<Like, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept {
        First(String),
        All(Vec<String>),
    }
    Ok(Option::deserialize(text)?.map(|kept| match kept {
        Kept::First(name) => vec![name],
        Kept::All(names) => names,
    }))
}

/// A server's hints on a tool (MCP's annotations), as they are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shown {
    read_only: Option<bool>,
    destructive: Option<bool>,
    idempotent: Option<bool>,
    open_world: Option<bool>,
}

impl From<Hints> for Shown {
    fn from(hints: Hints) -> Self {
        Self {
            read_only: hints.read_only,
            destructive: hints.destructive,
            idempotent: hints.idempotent,
            open_world: hints.open_world,
        }
    }
}

impl From<Shown> for Hints {
    fn from(shown: Shown) -> Self {
        Self {
            read_only: shown.read_only,
            destructive: shown.destructive,
            idempotent: shown.idempotent,
            open_world: shown.open_world,
        }
    }
}

/// The rule by which a tool is kept from agents.
pub const TOOL_PIN: &str = "tool-pin";

/// The pinned tools of every server.
#[derive(Debug)]
pub struct Pins {
    all: Mutex<BTreeMap<String, Pin>>,
    /// Servers whose hints count as if the operator gave them.
    believed: Vec<CompactString>,
    state: Arc<State>,
}

/// Pins kept at most; a server that shows ever new tools is withheld past it.
const MOST: usize = 65_536;

impl Pins {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let all = state.all::<Pin>(Shelf::Pins)?.into_iter().collect();
        Ok(Self {
            all: Mutex::new(all),
            believed: Vec::new(),
            state,
        })
    }

    /// The same, which believe what these servers hint at.
    #[must_use]
    pub fn believing(self, servers: Vec<CompactString>) -> Self {
        Self {
            believed: servers,
            ..self
        }
    }

    /// How a tool is described that may be called, where it was ever listed.
    pub fn described(&self, server: &str, tool: &str) -> Option<Box<Described>> {
        let all = self.lock();
        let pin = all.get(&key(server, tool))?;
        Some(Box::new(Described {
            digest: pin.digest.as_str().into(),
            hints: pin.hints.into(),
            believed: self.believed.iter().any(|name| name == server),
        }))
    }

    /// Looks at what `server` says of its tools. New ones are pinned; the stops are of those that no model may be shown.
    pub fn look(&self, server: &str, tools: &[Tool]) -> Result<Vec<(String, Stop)>, Unavailable> {
        let mut all = self.current()?;
        let around = Around::of(&all, server, tools);
        let (mut stops, mut changes) = (Vec::new(), Vec::new());
        for tool in tools {
            let key = key(server, &tool.name);
            let digest = digest(tool);
            let known = all.get(&key).cloned();
            let mut pin = known.clone().unwrap_or_else(|| Pin {
                server: server.to_owned(),
                tool: tool.name.clone(),
                digest: digest.clone(),
                hints: tool.hints.into(),
                since: now().0,
                shown: None,
                shown_hints: None,
                withheld: None,
                like: None,
                accepted: false,
            });
            let changed = pin.digest != digest;
            // What somebody accepted is theirs to answer for.
            let accepted = known.is_some() && !changed && pin.withheld.is_none();
            let hidden = (!accepted).then(|| hidden_text(tool)).flatten();
            let twins = match accepted {
                true => Vec::new(),
                false => twins(&all, server, &tool.name),
            };
            let twin = twins.first().cloned();
            // What was harmless may be none beside a tool that came later.
            let steers = match pin.accepted && !changed {
                true => Steering::default(),
                false => around.steering(tool),
            };
            pin.like = Some(twins.into_iter().map(|(server, _)| server).collect());
            pin.shown = changed.then(|| digest.clone());
            pin.shown_hints = changed.then(|| tool.hints.into());
            pin.withheld = if changed {
                Some(format!(
                    "its description is not the one that was pinned{}",
                    turned(pin.hints.into(), tool.hints)
                ))
            } else if let Some(place) = hidden {
                Some(format!("its {place} holds text that people do not see"))
            } else if steers.is_steering() {
                Some(format!("its description {}", steers.reason()))
            } else if known.is_none() && all.len() >= MOST {
                Some("too many tools are pinned to look after another".to_owned())
            } else {
                twin.map(|other| {
                    format!(
                        "its name can be taken for `{}` of server `{}`",
                        other.1, other.0
                    )
                })
            };
            if let Some(reason) = &pin.withheld {
                stops.push((tool.name.clone(), stop(server, &tool.name, reason)));
            }
            if known.as_ref() != Some(&pin) && (known.is_some() || all.len() < MOST) {
                changes.push((key.clone(), Some(pin.clone())));
                all.insert(key, pin);
            }
        }
        if !changes.is_empty() {
            self.state.put(Shelf::Pins, &changes)?;
        }
        Ok(stops)
    }

    /// Why this tool may not be called, if it may not.
    pub fn stop(&self, server: &str, tool: &str) -> Option<Stop> {
        let all = self.lock();
        let reason = all.get(&key(server, tool))?.withheld.as_ref()?;
        Some(stop(server, tool, reason))
    }

    /// Somebody accepts a tool as the server shows it now; `None` where it has shown none, and `false` beside the pin as it is
    /// where `may` says that it is not theirs to accept.
    pub fn accept(
        &self,
        server: &str,
        tool: &str,
        may: impl FnOnce(&Pin) -> bool,
    ) -> Result<Option<(Pin, bool)>, Unavailable> {
        let mut all = self.current()?;
        let key = key(server, tool);
        let Some(mut pin) = all.get(&key).cloned() else {
            return Ok(None);
        };
        if !may(&pin) {
            return Ok(Some((pin, false)));
        }
        if let Some(shown) = pin.shown.take() {
            pin.digest = shown;
            pin.hints = pin.shown_hints.take().unwrap_or_default();
        }
        (pin.withheld, pin.like, pin.accepted) = (None, Some(Vec::new()), true);
        pin.since = now().0;
        self.state.put(Shelf::Pins, &[(key.clone(), Some(&pin))])?;
        all.insert(key, pin.clone());
        Ok(Some((pin, true)))
    }

    /// All of them.
    pub fn list(&self) -> Vec<Pin> {
        self.lock().values().cloned().collect()
    }

    /// All of them, what other processes pinned since among them.
    fn current(&self) -> Result<std::sync::MutexGuard<'_, BTreeMap<String, Pin>>, Unavailable> {
        let mut all = self.lock();
        if self.state.is_shared(Shelf::Pins) {
            *all = self.state.all(Shelf::Pins)?.into_iter().collect();
        }
        Ok(all)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Pin>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What else there is beside what a server offers.
struct Around {
    /// The names of its own tools, in small letters; `None` where it has listed none yet, so that any may be one.
    own: Option<BTreeSet<String>>,
    /// The names of other servers' tools that are no everyday words, in small letters.
    others: Vec<String>,
}

impl Around {
    fn of(all: &BTreeMap<String, Pin>, server: &str, listed: &[Tool]) -> Self {
        let is_tool = |name: &str| !name.contains(':');
        let pinned = all.values().filter(|pin| is_tool(&pin.tool));
        let (mine, theirs): (Vec<&Pin>, Vec<&Pin>) = pinned.partition(|pin| pin.server == server);
        let names = mine.iter().map(|pin| pin.tool.as_str());
        let names = names.chain(listed.iter().map(|tool| tool.name.as_str()));
        let own: BTreeSet<String> = { names.filter(|name| is_tool(name)) }
            .map(str::to_lowercase)
            .collect();
        // Two servers of one make have the same tools: until both are known, neither speaks of the other's.
        let known = !own.is_empty();
        // What is withheld itself is nobody's tool.
        let theirs = { theirs.iter() }
            .filter(|pin| known && pin.withheld.is_none() && is_name_telling(&pin.tool))
            .map(|pin| pin.tool.to_lowercase())
            .filter(|name| !own.contains(name));
        let others: BTreeSet<String> = theirs.collect();
        Self {
            others: others.into_iter().collect(),
            own: known.then_some(own),
        }
    }

    fn steering(&self, tool: &Tool) -> Steering {
        let is_own = |name: &str| self.own.as_ref().is_none_or(|own| own.contains(name));
        let texts = tool.texts.iter().map(|(_, text)| text.as_str());
        Steering::of(texts, &is_own, &self.others)
    }
}

fn key(server: &str, tool: &str) -> String {
    // A server's name holds no slash.
    format!("{server}/{tool}")
}

/// Which hints are others than they were, for a person to read; empty where none is.
fn turned(was: Hints, is: Hints) -> String {
    let say =
        |hint: Option<bool>| hint.map_or("unsaid", |hint| if hint { "true" } else { "false" });
    let turned: Vec<String> = was
        .all()
        .into_iter()
        .zip(is.all())
        .filter(|(was, is)| was != is)
        .map(|((name, was), (_, is))| format!("`{name}` was {} and is {}", say(was), say(is)))
        .collect();
    match turned.is_empty() {
        true => String::new(),
        false => format!(" (hints: {})", turned.join(", ")),
    }
}

fn digest(tool: &Tool) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(tool.canonical.as_bytes()))
}

fn stop(server: &str, tool: &str, reason: &str) -> Stop {
    let shown: String = tool.chars().take(80).collect();
    let shown = shown.escape_debug();
    let what = match tool {
        INSTRUCTIONS => "the introduction".to_owned(),
        _ if tool.starts_with(PROMPT) => format!("`{shown}`"),
        _ => format!("tool `{shown}`"),
    };
    Stop {
        decision: Decision::Deny,
        threat: Threat::T11,
        rule: TOOL_PIN.into(),
        argument: None,
        reason: format!(
            "{what} of server `{server}` is kept from agents: {reason}"
        ),
        advice: "compare what the server says of the tool with what it said before; accept it or leave it out"
            .to_owned(),
        origin: None,
        span: None,
    }
}

/// Where in a tool's description text stands that a person reading it would not see: tag characters, bidirectional
/// controls, zero-width runs, other controls.
fn hidden_text(tool: &Tool) -> Option<String> {
    let name = ("name".to_owned(), tool.name.clone());
    std::iter::once(&name)
        .chain(&tool.texts)
        .find(|(_, text)| text.chars().any(is_hidden))
        .map(|(place, _)| place.chars().take(80).collect())
}

/// Whether a character is one that people do not see and parsers do.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c, '\u{e0000}'..='\u{e007f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Known tools whose name looks the same though they are others: one of each server that has one.
fn twins(all: &BTreeMap<String, Pin>, server: &str, tool: &str) -> Vec<(String, String)> {
    let (looks, plain) = (skeleton(tool), plain(tool));
    // The same name on two servers is common, and each has its own address; spelt with other letters that look the same,
    // it is there to be mistaken. What is withheld itself is nobody's original.
    let twins = all.values().filter(|pin| {
        pin.withheld.is_none()
            && (pin.server.as_str(), pin.tool.as_str()) != (server, tool)
            && skeleton(&pin.tool) == looks
            && self::plain(&pin.tool) != plain
    });
    let mut found: Vec<(String, String)> = Vec::new();
    for twin in twins {
        if !found.iter().any(|(known, _)| *known == twin.server) {
            found.push((twin.server.clone(), twin.tool.clone()));
        }
    }
    found
}

/// A name without case and separators.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-' | '.' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// How a name looks: letters of other scripts that look Latin as their Latin ones, digits that look like letters as these,
/// without case, spaces and marks.
pub(crate) fn skeleton(name: &str) -> String {
    plain(name)
        .chars()
        .filter(|c| !is_hidden(*c))
        .map(|c| match letters::twin(c) {
            'п' => 'n',
            'ı' | 'l' | '1' | '|' => 'i',
            '0' => 'o',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests;
