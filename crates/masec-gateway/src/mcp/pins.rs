//! Tools as they were when they were first seen, and prompts, templates of resources and what a server says of itself. A server that
//! changes a description later, or describes something so that models do something else, is found out before a model sees it (T11).

mod around;
mod entered;
mod looks;
mod namesakes;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use masec_engine::intent::Steering;
use masec_model::{CompactString, Decision, Described, Finding, Hints, Stop, Threat};
use masec_wire::mcp::{INSTRUCTIONS, PROMPT, Tool};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest, Sha256};

use self::around::Around;
pub use self::entered::Entered;
use self::looks::{hidden_text, twins};
pub(crate) use self::looks::{is_hidden, plain, skeleton};
use self::namesakes::Others;
pub use self::namesakes::{NAMESAKE, Namesake};
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
    /// Tools of other servers that have its name and are others.
    #[serde(default)]
    pub namesakes: Vec<Namesake>,
    /// Whether somebody accepted it as it is pinned.
    #[serde(default)]
    pub accepted: bool,
}

impl Pin {
    /// SHA-256 of what the server shows now.
    pub(crate) fn as_shown(&self) -> &str {
        self.shown.as_ref().unwrap_or(&self.digest)
    }

    /// As it is seen for the first time.
    fn first(server: &str, tool: &Tool, digest: &str) -> Self {
        Self {
            server: server.to_owned(),
            tool: tool.name.clone(),
            digest: digest.to_owned(),
            hints: tool.hints.into(),
            since: now().0,
            shown: None,
            shown_hints: None,
            withheld: None,
            like: None,
            namesakes: Vec::new(),
            accepted: false,
        }
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

/// What comes of a look at what a server says of its tools.
#[derive(Debug, Default)]
pub struct Looked {
    /// Which of them no model may be shown, by name, and why.
    pub stops: Vec<(String, Stop)>,
    /// What is to be told of them besides, once.
    pub findings: Vec<Finding>,
}

/// The pinned tools of every server.
#[derive(Debug)]
pub struct Pins {
    all: Mutex<BTreeMap<String, Pin>>,
    /// Who may enter which server.
    entered: ArcSwap<Entered>,
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
            entered: ArcSwap::default(),
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

    /// From now on servers are entered so.
    pub fn enter(&self, entered: Entered) {
        self.entered.store(Arc::new(entered));
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

    /// Looks at what `server` says of its tools. New ones are pinned.
    pub fn look(&self, server: &str, tools: &[Tool]) -> Result<Looked, Unavailable> {
        let mut all = self.current()?;
        let others = Others::of(&all, server, tools, &self.entered.load());
        let around = Around::of(&all, server, tools, &others);
        let (mut stops, mut changes) = (Vec::new(), Vec::new());
        let mut new_namesakes = BTreeMap::<String, Vec<String>>::new();
        for tool in tools {
            let key = key(server, &tool.name);
            let digest = digest(tool);
            let known = all.get(&key).cloned();
            let mut pin = { known.clone() }.unwrap_or_else(|| Pin::first(server, tool, &digest));
            let is_kept = known.is_some() || all.len() < MOST;
            let changed = pin.digest != digest;
            // What somebody accepted is theirs to answer for.
            let accepted = known.is_some() && !changed && pin.withheld.is_none();
            let hidden = (!accepted).then(|| hidden_text(tool)).flatten();
            let twins = match accepted {
                true => Vec::new(),
                false => twins(&all, server, &tool.name),
            };
            let twin = twins.first().cloned();
            let before = pin.namesakes.clone();
            // What is another description by now is compared once somebody accepted it.
            if !changed && is_kept {
                let (namesakes, new) = others.of_tool(&all, &pin);
                pin.namesakes = namesakes;
                for namesake in new {
                    let shared = new_namesakes.entry(namesake.server).or_default();
                    shared.push(tool.name.clone());
                }
            }
            // What was harmless may be none beside a tool that came later.
            let (steers, displaced) = match pin.accepted && !changed {
                true => (Steering::default(), None),
                false => (
                    around.steering(tool),
                    namesakes::displaced(tool, &pin.namesakes).cloned(),
                ),
            };
            let like = twins.into_iter().map(|(server, _)| server);
            let like = like.chain(displaced.iter().map(|it| it.server.clone()));
            pin.like = Some(like.collect());
            pin.shown = changed.then(|| digest.clone());
            pin.shown_hints = changed.then(|| tool.hints.into());
            pin.withheld = if changed {
                Some(format!(
                    "its description is not the one that was pinned{}",
                    turned(pin.hints.into(), tool.hints)
                ))
            } else if let Some(place) = hidden {
                Some(format!("its {place} holds text that people do not see"))
            } else if let Some(other) = displaced {
                Some(format!(
                    "it says that it is to be used in place of `{}` of server `{}`",
                    other.tool, other.server
                ))
            } else if steers.is_steering() {
                Some(format!("its description {}", steers.reason()))
            } else if !is_kept {
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
            if known.as_ref() != Some(&pin) && is_kept {
                let mut pins = namesakes::told_back(&all, &pin, &before);
                pins.push((key, pin));
                for (key, pin) in pins {
                    changes.push((key.clone(), Some(pin.clone())));
                    all.insert(key, pin);
                }
            }
        }
        if !changes.is_empty() {
            self.state.put(Shelf::Pins, &changes)?;
        }
        let told = new_namesakes.iter();
        let findings = told.map(|(other, tools)| namesakes::finding(server, other, tools));
        Ok(Looked {
            stops,
            findings: findings.collect(),
        })
    }

    /// Why this tool may not be called, if it may not.
    pub fn stop(&self, server: &str, tool: &str) -> Option<Stop> {
        let all = self.lock();
        let reason = all.get(&key(server, tool))?.withheld.as_ref()?;
        Some(stop(server, tool, reason))
    }

    /// Somebody accepts a tool as the server shows it now; `None` where it has shown none, and `false` beside the pin as it is
    /// where `may` says that it is not theirs to accept. Of its namesakes they accept those of servers that are `theirs`.
    pub fn accept(
        &self,
        server: &str,
        tool: &str,
        may: impl FnOnce(&Pin) -> bool,
        theirs: impl Fn(&str) -> bool,
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
        for namesake in &mut pin.namesakes {
            namesake.accepted |= theirs(&namesake.server);
        }
        let mut pins = namesakes::told_back(&all, &pin, &[]);
        pins.push((key, pin.clone()));
        let changes: Vec<_> = { pins.iter() }
            .map(|(key, pin)| (key.clone(), Some(pin)))
            .collect();
        self.state.put(Shelf::Pins, &changes)?;
        all.extend(pins);
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

/// Whether what is pinned by this name is a tool.
fn is_tool(name: &str) -> bool {
    !name.contains(':')
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

/// The beginning of a name, as it can be shown to people.
fn excerpt(name: &str) -> String {
    let shown: String = name.chars().take(80).collect();
    shown.escape_debug().to_string()
}

fn stop(server: &str, tool: &str, reason: &str) -> Stop {
    let shown = excerpt(tool);
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

#[cfg(test)]
mod tests;
