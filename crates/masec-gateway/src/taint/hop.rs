//! Both ends of one exchange between agents, as labels beside its messages need them.

use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;
use masec_engine::Carried;
use masec_model::{CompactString, DeclaredLabels, Leaf};
use masec_wire::a2a::{Answer, Call, Stamp, Taint};

use super::claims::{Claims, Labels, Vouches, Way, passages, said, whole};
use super::heard::Heard;
use super::seal::{Expected, LONGEST, Seal, Unsound, millis, sum};
use crate::config::{Behind, Gateway, Peer, Taint as Here};
use crate::guard::Unavailable;

/// Both ends of one exchange between agents.
#[derive(Clone, Debug)]
pub(crate) struct Hop {
    seal: Arc<Seal>,
    /// This gateway, where it has a name.
    here: Option<Arc<Here>>,
    /// The gateway that whoever asks is behind.
    caller: Option<Arc<Gateway>>,
    by: CompactString,
    peer: Arc<Peer>,
    /// The number of the labels that came beside the request.
    came: Option<String>,
    /// The number of those that went on beside it.
    went: Option<String>,
}

/// What whoever is at the other end is told of a message besides, since a gateway is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Which way it goes.
    pub way: Way,
    /// Whether the same operator runs that gateway, so that it is told what this one answers for.
    pub ours: bool,
    /// Whether it is for the agent that speaks.
    pub author: bool,
}

impl Telling {
    /// To this gateway; `known` is whether anybody answers for the agent that speaks.
    fn to(gateway: &Gateway, way: Way, known: bool) -> Self {
        let ours = gateway.is_ours;
        Self {
            way,
            ours,
            author: ours && known,
        }
    }
}

/// What is said, as it was ruled on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Speech<'a> {
    /// Its content.
    pub(crate) content: &'a [Leaf],
    /// What of it was read.
    pub(crate) carried: &'a Carried,
    /// Labels that it came with itself.
    pub(crate) declared: &'a DeclaredLabels,
    /// The task that it is part of; empty where none is known.
    pub(crate) task: &'a str,
}

impl Hop {
    /// Between a caller, behind a gateway of its own or not, and a peer.
    pub(crate) fn new(
        seal: Arc<Seal>,
        here: Option<Arc<Here>>,
        (by, caller): (CompactString, Option<Arc<Gateway>>),
        peer: Arc<Peer>,
    ) -> Self {
        Self {
            seal,
            here,
            caller,
            by,
            peer,
            came: None,
            went: None,
        }
    }

    /// The numbers of the labels beside the request, that came and that went on, by which labels beside what comes of it are told.
    pub(crate) fn numbers(&self) -> (Option<String>, Option<String>) {
        (self.came.clone(), self.went.clone())
    }

    /// The same, of the request that had these.
    pub(crate) fn numbered(self, (came, went): (Option<String>, Option<String>)) -> Self {
        Self { came, went, ..self }
    }

    /// What came beside a request. `content` is what it says, before anything was changed.
    pub(crate) fn request(
        &mut self,
        call: &Call<'_>,
        content: impl FnOnce() -> Vec<Leaf>,
    ) -> Heard {
        let Some(bound) = call.bound() else {
            return Heard::default();
        };
        let Some(gateway) = self.caller.clone() else {
            return unsigned(Heard::default(), call.taint(), &call.said_labels());
        };
        let opened = self.opened(call.taint(), &gateway, Way::Request, &bound);
        let claims = opened.as_ref().ok();
        self.came = claims.map(|claims| claims.nonce.clone());
        self.heard(opened, &gateway, content)
    }

    /// The same of an answer, or of one event of a stream.
    pub(crate) fn answer(&self, answer: &Answer<'_>, content: impl FnOnce() -> Vec<Leaf>) -> Heard {
        let gateway = match &self.peer.behind {
            Behind::Here => {
                return unsigned(Heard::default(), answer.taint(), &answer.said_labels());
            }
            Behind::Nothing => {
                return unsigned(Heard::unguarded(), answer.taint(), &answer.said_labels());
            }
            Behind::Gateway(gateway) => gateway,
        };
        let Some(bound) = answer.bound() else {
            // An error has no place for labels.
            return Heard::unguarded();
        };
        let opened = self.opened(answer.taint(), gateway, Way::Answer, &bound);
        self.heard(opened, gateway, content)
    }

    fn opened(
        &self,
        taint: Taint<'_>,
        from: &Gateway,
        way: Way,
        bound: &str,
    ) -> Result<Claims, Unsound> {
        let token = match taint {
            Taint::Token(token) => token,
            Taint::Missing => return Err(Unsound::Missing),
            Taint::Odd => return Err(Unsound::Unreadable),
        };
        let expected = Expected {
            from,
            here: self.here.as_ref().map_or("", |here| &here.name),
            way,
            agent: match way {
                Way::Request => &self.peer.name,
                Way::Answer => &self.peer.name_there,
            },
            re: self.went.as_deref().filter(|_| way == Way::Answer),
            bound,
            now: millis(),
        };
        self.seal.opened(token, &expected)
    }

    fn heard(
        &self,
        opened: Result<Claims, Unsound>,
        from: &Gateway,
        content: impl FnOnce() -> Vec<Leaf>,
    ) -> Heard {
        let here = self.here.as_ref().map_or("", |here| here.name.as_str());
        match opened {
            Ok(claims) => {
                let content = match claims.sources.is_empty() && claims.passages.is_empty() {
                    true => Vec::new(),
                    false => content(),
                };
                let name = |tag: &str| self.seal.name(here, &from.name, tag);
                Heard::of(&claims, from, &content, &name)
            }
            Err(why) => Heard::unsound(why, &from.name),
        }
    }

    /// What goes beside a request to an agent behind another gateway.
    pub(crate) fn beside_request(
        &mut self,
        call: &Call<'_>,
        speech: &Speech<'_>,
    ) -> Result<Option<Stamp>, Unavailable> {
        let Behind::Gateway(to) = &self.peer.behind else {
            return Ok(None);
        };
        let (Some(here), Some(bound)) = (&self.here, call.bound()) else {
            return Ok(None);
        };
        let mut claims = claims(here, to, &bound)?;
        claims.agent = self.peer.name_there.to_string();
        claims.by = self.by.to_string();
        self.went = Some(claims.nonce.clone());
        Ok(Some(self.stamp(claims, to, speech)))
    }

    /// What goes beside a request here, where anything does; `known` is whether anybody answers for the agent that asks.
    pub(crate) fn tells_of_request(&self, known: bool) -> Option<Telling> {
        let Behind::Gateway(to) = &self.peer.behind else {
            return None;
        };
        let telling = Telling::to(to, Way::Request, known);
        self.here.is_some().then_some(telling)
    }

    /// What goes beside an answer; `known` is whether anybody answers for the agent that gives it.
    pub(crate) fn tells_of_answer(&self, known: bool) -> Option<Telling> {
        let to = self.caller.as_ref()?;
        let telling = Telling::to(to, Way::Answer, known);
        self.here.is_some().then_some(telling)
    }

    /// What goes beside an answer to an agent behind one.
    pub(crate) fn beside_answer(
        &self,
        answer: &Answer<'_>,
        speech: &Speech<'_>,
    ) -> Result<Option<Stamp>, Unavailable> {
        let (Some(here), Some(to)) = (&self.here, &self.caller) else {
            return Ok(None);
        };
        let Some(bound) = answer.bound() else {
            return Ok(None);
        };
        let mut claims = claims(here, to, &bound)?;
        claims.way = Way::Answer;
        claims.agent = self.peer.name.to_string();
        claims.by = self.peer.name.to_string();
        claims.re.clone_from(&self.came);
        Ok(Some(self.stamp(claims, to, speech)))
    }

    fn stamp(&self, mut claims: Claims, to: &Gateway, speech: &Speech<'_>) -> Stamp {
        claims.task = speech.task.to_owned();
        claims.read = speech.carried.after_reading;
        (claims.sources, claims.rest) = said(speech.carried, speech.declared, speech.content);
        if claims.way == Way::Request {
            claims.passages = passages(&speech.carried.together, speech.content);
        }
        claims.vouched = Vouches::of(&speech.carried.vouched).filter(|_| to.is_ours);
        claims.answers = to.is_ours && speech.declared.answered_for;
        let labels = plain_labels(&claims);
        let mut token = self.seal.signed(&claims);
        // What has no room is left out from what makes milder on.
        if token.len() > LONGEST && claims.vouched.take().is_some() {
            token = self.seal.signed(&claims);
        }
        if token.len() > LONGEST {
            claims.rest = whole(&claims.sources, claims.rest);
            claims.sources.clear();
            token = self.seal.signed(&claims);
        }
        // Then all of it is a stranger's, and what its words show tells little more.
        if token.len() > LONGEST {
            claims.passages.clear();
            token = self.seal.signed(&claims);
        }
        Stamp { token, labels }
    }
}

/// What is said of every message from here to there.
fn claims(here: &Here, to: &Gateway, bound: &str) -> Result<Claims, Unavailable> {
    let mut nonce = [0_u8; 16];
    getrandom::fill(&mut nonce)
        .map_err(|error| Unavailable(format!("no randomness to label messages with: {error}")))?;
    let issued = millis();
    let life = u64::try_from(here.lifetime.as_millis()).unwrap_or(u64::MAX);
    Ok(Claims {
        issuer: here.name.to_string(),
        audience: to.name.to_string(),
        issued,
        expires: issued.saturating_add(life),
        nonce: BASE64URL_NOPAD.encode(&nonce),
        way: Way::Request,
        agent: String::new(),
        by: String::new(),
        task: String::new(),
        read: false,
        re: None,
        sum: sum(bound),
        sources: Vec::new(),
        rest: Labels::default(),
        passages: Vec::new(),
        vouched: None,
        answers: false,
    })
}

/// What an agent says that has no gateway to sign for it.
fn unsigned(mut heard: Heard, taint: Taint<'_>, labels: &[&str]) -> Heard {
    if taint != Taint::Missing {
        heard.invented();
    }
    heard.say(labels);
    heard
}

/// Labels told to those who know `dataTaint` alone.
const MOST_LABELS: usize = 16;
/// The label of proposal 2041 for text that others wrote.
const UNTRUSTED: &str = "untrusted-external";

/// The labels as `dataTaint` has them.
fn plain_labels(claims: &Claims) -> Vec<String> {
    let all = || {
        let sources = claims.sources.iter().map(|source| &source.labels);
        sources.chain([&claims.rest])
    };
    let mut labels = Vec::new();
    if all().any(|labels| Carried::is_foreign(labels.origins())) {
        labels.push(UNTRUSTED.to_owned());
    }
    for tag in all().flat_map(|labels| &labels.secrecy) {
        if !labels.contains(tag) {
            labels.push(tag.clone());
        }
    }
    labels.truncate(MOST_LABELS);
    labels
}
