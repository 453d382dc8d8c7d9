//! What stands behind an agent's act: everything it was told and read itself, and everything that the agents who briefed
//! it were told and read. A value that comes by way of a colleague keeps the standing that it had on the colleague's
//! desk, so that passing it on launders nothing, and costs nothing where it was sound.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::desk::{Desk, Desks, Document, DocumentLeaf};
use super::grounding::holds;
use super::identifiers::{IdentifierKind, identifiers};
use crate::history::Party;
use crate::intent::{Asked, Requests, ToolCard, Voice, content_words};
use crate::provenance::normalise::normalise;

/// How many fields of a record are looked at.
const MOST_SIBLINGS: usize = 32;
/// How many desks upstream are looked at.
const MOST_DESKS: usize = 12;

/// A document with its standing towards the principal.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    /// The document.
    pub document: &'a Document,
    /// Whether the principal's words name it: by an argument of the call that fetched it, or by a field in it.
    pub named: bool,
    /// Whether the principal handed the decision to it.
    pub is_authority: bool,
}

/// All that stands behind an agent's acts in one session.
pub struct Reading<'a> {
    own: &'a Desk,
    principal: &'a Desk,
    /// The desks of colleagues upstream whose own principals spoke to them.
    others: Vec<&'a Desk>,
    operators: Vec<&'a Desk>,
    documents: Vec<Read<'a>>,
    topics: OnceCell<BTreeSet<String>>,
    said: OnceCell<BTreeSet<String>>,
}

impl<'a> Reading<'a> {
    /// What stands behind `agent` in `session`; `None` where it has no desk.
    pub fn new(desks: &'a Desks, agent: Party, session: u64) -> Option<Self> {
        let own = desks.get(agent, session)?;
        let upstream = upstream(desks, own, session);
        let principal = upstream
            .iter()
            .copied()
            .find(|desk| !desk.principal().is_empty())
            .unwrap_or(own);
        let others = upstream
            .iter()
            .copied()
            .filter(|desk| !std::ptr::eq(*desk, principal) && !desk.principal().is_empty())
            .collect();
        let mut reading = Self {
            own,
            principal,
            others,
            operators: vec![own],
            documents: Vec::new(),
            topics: OnceCell::new(),
            said: OnceCell::new(),
        };
        for desk in &upstream {
            for document in desk.documents().filter(|document| !document.is_briefing) {
                reading.documents.push(reading.standing(document));
            }
        }
        reading.name_by_authority();
        Some(reading)
    }

    fn standing(&self, document: &'a Document) -> Read<'a> {
        // Nobody here can say what it is that somebody outside calls by the name that the principal used.
        if document.is_foreign {
            return Read {
                document,
                named: false,
                is_authority: false,
            };
        }
        let by_call = document
            .arguments
            .iter()
            .any(|argument| self.principal_names(argument) || self.principal_counts(argument));
        let by_field = || {
            document
                .leaves
                .iter()
                .any(|leaf| leaf.is_field && self.principal_names(&leaf.text))
        };
        let is_authority = by_call && self.principal.requests().hands_over();
        Read {
            document,
            named: document.followed || by_call || by_field(),
            is_authority,
        }
    }

    /// What an authority names, the principal names.
    fn name_by_authority(&mut self) {
        let authorities: Vec<&Document> = self.authorities().collect();
        if authorities.is_empty() {
            return;
        }
        for read in self
            .documents
            .iter_mut()
            .filter(|read| !read.document.is_foreign)
        {
            let by_authority = |argument: &String| {
                is_distinctive(argument)
                    && authorities
                        .iter()
                        .flat_map(|document| &document.leaves)
                        .any(|leaf| holds(leaf.normal(), &naming_form(argument)))
            };
            read.named |= read.document.arguments.iter().any(by_authority);
        }
    }

    /// Whether the principal's words name `text`: it is distinctive and stands in them.
    fn principal_names(&self, text: &str) -> bool {
        !self.principal.principal().is_empty()
            && is_distinctive(text)
            && (holds(self.principal.principal_normal(), &naming_form(text))
                || self.spells_out(text))
    }

    /// Whether the principal's words give `text`, the number of something: "order 30118".
    fn principal_counts(&self, text: &str) -> bool {
        let text = text.trim();
        let is_number = (4..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
        is_number && !is_year && holds(self.principal.principal_normal(), text)
    }

    /// Whether the principal's words say what a name is made of: "the electrician's bill" is `bill_electrician.txt`.
    fn spells_out(&self, name: &str) -> bool {
        let mut topics = 0;
        let all_said = name_words(name).all(|word| {
            let is_topic = self.said().contains(&word);
            topics += usize::from(is_topic);
            is_topic || holds(self.principal.principal_normal(), &word)
        });
        all_said && topics > 0
    }

    fn authorities(&self) -> impl Iterator<Item = &'a Document> {
        self.documents
            .iter()
            .filter(|read| read.is_authority)
            .map(|read| read.document)
    }

    /// What the principal said.
    pub fn principal(&self) -> &'a str {
        self.principal.principal()
    }

    /// What the principal said, normalised.
    pub fn principal_normal(&self) -> &'a str {
        self.principal.principal_normal()
    }

    /// What the principal asked for.
    pub fn requests(&self) -> &'a Requests {
        self.principal.requests()
    }

    /// What the operators said, normalised.
    pub fn operators_normal(&self) -> impl Iterator<Item = &'a str> {
        self.operators.iter().map(|desk| desk.operator_normal())
    }

    /// What the operators said.
    pub fn operators(&self) -> impl Iterator<Item = &'a str> {
        self.operators.iter().map(|desk| desk.operator())
    }

    /// What the documents ask for that the principal handed the decision to; nothing where they did not.
    pub fn handed_requests(&self) -> Requests {
        let mut requests = Requests::default();
        for leaf in self.authorities().flat_map(|document| &document.leaves) {
            requests.read(&leaf.text, Voice::Document);
        }
        requests
    }

    /// What the principal's own words are about.
    fn said(&self) -> &BTreeSet<String> {
        self.said.get_or_init(|| content_words(self.principal()))
    }

    /// What the principal's words are about, and those of the documents that they handed the decision to.
    pub fn topics(&self) -> &BTreeSet<String> {
        self.topics.get_or_init(|| {
            let mut topics = self.said().clone();
            for leaf in self.authorities().flat_map(|document| &document.leaves) {
                topics.extend(content_words(&leaf.text));
            }
            topics
        })
    }

    /// Whether the record that `leaf` stands in is about what the principal spoke of: "the invoice from Acme" names the
    /// mail whose sender or subject says Acme, though no call asked for just that.
    pub fn names_record(&self, document: &Document, leaf: &DocumentLeaf) -> bool {
        let record = leaf.record();
        let siblings = document
            .leaves
            .iter()
            .filter(|other| other.is_field && other.record() == record);
        !record.is_empty()
            && !document.is_foreign
            && siblings
                .take(MOST_SIBLINGS)
                .any(|other| !content_words(&other.text).is_disjoint(self.topics()))
    }

    /// Whether a colleague's principal asked for an act of `tool` and named one of the values it is given: what a colleague
    /// was asked to have done, the agent was asked through it.
    pub fn another_asks<'t>(
        &self,
        tool: &ToolCard,
        values: &(impl Iterator<Item = &'t str> + Clone),
    ) -> bool {
        self.others.iter().any(|desk| {
            desk.requests().asked(tool) == Asked::Yes
                && values
                    .clone()
                    .filter(|value| is_distinctive(value))
                    .any(|value| holds(desk.principal_normal(), &naming_form(value)))
        })
    }

    /// The documents, own ones first, each desk's oldest first.
    pub fn documents(&self) -> &[Read<'a>] {
        &self.documents
    }

    /// Whether the agent works for the principal alone: they spoke to it, and no colleague briefed it.
    pub fn is_sole(&self) -> bool {
        std::ptr::eq(self.own, self.principal) && self.own.briefed_by().next().is_none()
    }

    /// Whether a document that was read, here or upstream, asks for an act of `tool`.
    pub fn is_prompted(&self, tool: &ToolCard) -> bool {
        self.documents
            .iter()
            .any(|read| read.document.requests().asked(tool) > Asked::No)
    }

    /// Whether a document that was read asks for an act of `tool`, or may do so unseen: in a decoded view, or in a
    /// language that is not read here.
    pub fn may_be_prompted(&self, tool: &ToolCard) -> bool {
        self.is_prompted(tool)
            || self.documents.iter().any(|read| {
                read.document.requests().speaks_of(tool)
                    || read.document.has_hidden_words()
                    || read.document.has_unread_text()
            })
    }

    /// The last document that has running text, which can carry an instruction.
    pub fn running_text(&self) -> Option<&'a Document> {
        self.documents
            .iter()
            .rev()
            .map(|read| read.document)
            .find(|document| document.has_running_text())
    }
}

/// `own` and the desks of those who briefed it, and of those who briefed them, nearest first.
fn upstream<'a>(desks: &'a Desks, own: &'a Desk, session: u64) -> Vec<&'a Desk> {
    let mut found = vec![own];
    let mut next = 0;
    while next < found.len() && found.len() < MOST_DESKS {
        for party in found[next].briefed_by() {
            let Some(desk) = desks.get(party, session) else {
                continue;
            };
            if found.len() < MOST_DESKS && !found.iter().any(|known| std::ptr::eq(*known, desk)) {
                found.push(desk);
            }
        }
        next += 1;
    }
    found
}

/// Whether `text` can name something: not a number, a date or a truth value, and at least three letters long.
fn is_distinctive(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let words = text.split_whitespace().take(17).count();
    letters >= 3
        && words <= 16
        && !matches!(
            text.trim().to_ascii_lowercase().as_str(),
            "true" | "false" | "none" | "null"
        )
}

/// The words that a file's or record's name is made of, without numbers and without an ending; none where it is no name
/// of two words or more.
fn name_words(name: &str) -> impl Iterator<Item = String> + '_ {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => stem,
        _ => name,
    };
    let stem = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    let is_name = name.len() <= 128 && !name.contains(char::is_whitespace);
    stem.split(|c: char| !c.is_alphabetic())
        .filter(move |word| is_name && word.len() >= 3)
        .map(|word| word.to_lowercase())
}

/// `text` as it would stand in a principal's words: web addresses without scheme and `www`.
fn naming_form(text: &str) -> String {
    match identifiers(text).as_slice() {
        [id] if id.kind == IdentifierKind::Address => normalise(id.text),
        _ => normalise(text),
    }
}
