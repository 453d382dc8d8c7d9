//! Everything that decides, in one place.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use masec_model::{CompactString, Stop};
use masec_wire::Limits;
use rustc_hash::FxHashMap;

use crate::a2a::{Cards, News};
use crate::approvals::Approvals;
use crate::budgets::Budgets;
use crate::config::{Holds, KeyHash, key_hash};
use crate::delegation::Delegated;
use crate::guard::{Guard, Unavailable};
use crate::identity::Caller;
use crate::mcp::pins::{Entered, Pins};
use crate::quarantine::Quarantine;
use crate::redaction::Redaction;
use crate::reloads::Reloads;
use crate::state::State;
use crate::tally::Tally;
use crate::tasks::Tasks;
use crate::telemetry::Telemetry;

/// Everything that decides, shared by all dialogues.
#[derive(Debug)]
pub struct Mediator {
    /// The core and the ledger.
    pub guard: Arc<Guard>,
    /// What waits for a person.
    pub approvals: Arc<Approvals>,
    /// Tools as they were.
    pub pins: Arc<Pins>,
    /// What is cut off.
    pub quarantine: Arc<Quarantine>,
    /// The cards of agents that others talk to.
    pub cards: Arc<Cards>,
    /// Whose tasks are whose.
    pub tasks: Arc<Tasks>,
    /// Where news of tasks go.
    pub news: Arc<News>,
    /// What was delegated, and taken back.
    pub delegated: Arc<Delegated>,
    /// What agents may use.
    pub budgets: Arc<Budgets>,
    /// What outlives the process besides the ledger.
    pub state: Arc<State>,
    /// How often the configuration was read again, and what came of it.
    pub reloads: Reloads,
    /// How often each server failed.
    pub failures: Tally,
    /// What is taken out of messages.
    redactions: ArcSwap<Vec<Redaction>>,
    /// Tags of everything that a server gives out, by its name.
    secrecy: ArcSwap<Tagged>,
    /// How much of a message is looked at.
    pub limits: Limits,
    /// Where spans of requests go.
    pub telemetry: Telemetry,
    /// The last words of the principal of each agent and session.
    words: Mutex<FxHashMap<(CompactString, String), KeyHash>>,
}

/// Tags by the name of the server whose they are.
type Tagged = FxHashMap<CompactString, Vec<CompactString>>;

/// Sessions whose principal's words are remembered as told; past it they are told again.
const TOLD: usize = 16_384;

/// What outlives the process besides the ledger.
#[derive(Debug)]
pub struct Kept {
    approvals: Arc<Approvals>,
    pins: Arc<Pins>,
    quarantine: Arc<Quarantine>,
    cards: Arc<Cards>,
    tasks: Arc<Tasks>,
    news: Arc<News>,
    delegated: Arc<Delegated>,
    state: Arc<State>,
}

impl Kept {
    /// What an earlier process left; `believed` are the servers whose hints on their tools are.
    pub fn open(
        state: &Arc<State>,
        holds: Holds,
        believed: Vec<CompactString>,
    ) -> Result<Self, Unavailable> {
        Ok(Self {
            approvals: Arc::new(Approvals::open(Arc::clone(state), holds)?),
            pins: Arc::new(Pins::open(Arc::clone(state))?.believing(believed)),
            quarantine: Arc::new(Quarantine::open(Arc::clone(state))?),
            cards: Arc::new(Cards::open(Arc::clone(state))?),
            tasks: Arc::new(Tasks::open(Arc::clone(state))?),
            news: Arc::new(News::open(Arc::clone(state))?),
            delegated: Arc::new(Delegated::open(Arc::clone(state))?),
            state: Arc::clone(state),
        })
    }
}

impl Mediator {
    /// Of these parts.
    pub fn new(guard: Arc<Guard>, kept: Kept, redactions: Vec<Redaction>, limits: Limits) -> Self {
        Self {
            guard,
            approvals: kept.approvals,
            pins: kept.pins,
            quarantine: kept.quarantine,
            cards: kept.cards,
            tasks: kept.tasks,
            news: kept.news,
            delegated: kept.delegated,
            budgets: Arc::default(),
            state: kept.state,
            reloads: Reloads::default(),
            failures: Tally::default(),
            redactions: ArcSwap::from_pointee(redactions),
            secrecy: ArcSwap::default(),
            limits,
            telemetry: Telemetry::default(),
            words: Mutex::default(),
        }
    }

    /// The same, where what these servers give out has tags.
    #[must_use]
    pub fn tagging(self, secrecy: Tagged) -> Self {
        Self {
            secrecy: ArcSwap::from_pointee(secrecy),
            ..self
        }
    }

    /// From now on this is taken out of messages, what these servers give out has tags, and servers are entered so.
    pub(crate) fn change(&self, redactions: Vec<Redaction>, secrecy: Tagged, entered: Entered) {
        self.redactions.store(Arc::new(redactions));
        self.secrecy.store(Arc::new(secrecy));
        self.pins.enter(entered);
    }

    /// What is taken out of messages that are decided on.
    pub(crate) fn redactions(&self) -> Arc<Vec<Redaction>> {
        self.redactions.load_full()
    }

    /// Why this is not used as it is pinned at a server: a tool, or a prompt. Pins are a judgement like those of the core.
    pub(crate) fn unpinned(&self, server: &str, name: &str) -> Option<Stop> {
        let decides = self.guard.decides();
        decides.then(|| self.pins.stop(server, name)).flatten()
    }

    /// The same of an agent's card.
    pub(crate) fn card_unpinned(&self, peer: &str) -> Option<Stop> {
        let decides = self.guard.decides();
        decides.then(|| self.cards.stop(peer)).flatten()
    }

    /// The tags of what a server gives out.
    pub(crate) fn secrecy(&self, server: &str) -> Vec<CompactString> {
        self.secrecy.load().get(server).cloned().unwrap_or_default()
    }

    /// The same, which tells of requests.
    #[must_use]
    pub fn telling(self, telemetry: Telemetry) -> Self {
        Self { telemetry, ..self }
    }

    /// Why nothing goes between a caller and a place, if nothing does: every agent of its chain is one that may be cut off.
    pub(crate) fn cut_off(&self, caller: &Caller, place: &str) -> Option<Stop> {
        let mut agents = caller.agents();
        agents.find_map(|agent| self.quarantine.stop(&agent.name, place))
    }

    /// Whether the core has yet to hear these words in this session.
    pub(crate) fn is_new(&self, agent: &str, session: &str, words: &str) -> bool {
        let mut told = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() >= TOLD {
            told.clear();
        }
        let hash = key_hash(words.as_bytes());
        told.insert((agent.into(), session.to_owned()), hash) != Some(hash)
    }
}
