//! What stands behind an agent's act: everything it was told and read itself, and everything that the agents who briefed
//! it were told and read. A value that comes by way of a colleague keeps the standing that it had on the colleague's
//! desk, so that passing it on launders nothing, and costs nothing where it was sound.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use masec_model::{Identity, Interaction, Vouched, WordsSum};

use super::desk::{Desk, Desks, Document, DocumentLeaf, Named};
use super::grounding::{Grounding, Standing, holds};
use super::layout::is_marginal;
use super::listings::Listings;
use crate::history::Party;
use crate::intent::{Asked, Bag, Requests, Shown, ToolCard, Voice, content_words, is_own};
use crate::provenance::normalise::normalise;
use naming::{is_distinctive, naming_form};

/// How many fields of a record are looked at.
const MOST_SIBLINGS: usize = 32;
/// How many desks upstream are looked at.
const MOST_DESKS: usize = 12;
/// The shortest command that two texts don't share by chance, in bytes.
const SHORTEST_COMMAND: usize = 12;
/// The longest handle of a record, in bytes.
const LONGEST_HANDLE: usize = 64;

/// A document with its standing towards the principal.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    /// The document.
    pub document: &'a Document,
    /// Whether the principal's words name it: by an argument of the call that fetched it, or by a field in it.
    pub named: bool,
    /// Whether the principal handed the decision to it.
    pub is_authority: bool,
    /// Whether the principal left particulars of what they asked for to it.
    pub is_consulted: bool,
}

/// All that stands behind an agent's acts in one session.
pub struct Reading<'a> {
    principal: &'a Desk,
    /// The desks of colleagues upstream whose principals said something else.
    others: Vec<&'a Desk>,
    /// The agent's own desks elsewhere and those behind them, with a principal each, where it does not say what it acts for.
    unnamed: Vec<&'a Desk>,
    operators: Vec<&'a Desk>,
    /// Whether it works for one principal alone.
    sole: bool,
    /// Whether it is one of a team.
    team: bool,
    /// Whether somebody upstream had read what is not seen here.
    unseen: bool,
    /// The agent's own desk and those upstream.
    desks: Vec<&'a Desk>,
    /// Whose these are.
    agents: Vec<Party>,
    listings: &'a Listings,
    documents: OnceCell<Vec<Read<'a>>>,
    topics: OnceCell<BTreeSet<String>>,
    said: OnceCell<BTreeSet<String>>,
    handed: OnceCell<Requests>,
}

impl<'a> Reading<'a> {
    /// What stands behind `agent` in `session`; `None` where it has no desk.
    pub fn new(desks: &'a Desks, agent: Party, session: u64) -> Option<Self> {
        let own = desks.get(agent, session)?;
        let upstream = upstream(desks, (agent, session));
        let mut agents: Vec<Party> = upstream.iter().map(|(agent, _)| *agent).collect();
        agents.sort_unstable();
        agents.dedup();
        let upstream: Vec<&Desk> = upstream
            .into_iter()
            .filter_map(|(agent, session)| desks.get(agent, session))
            .collect();
        let (principal, others) = principals(own, &upstream);
        let spoken = |desk: &Desk| !desk.principal().is_empty();
        let elsewhere = || own.elsewhere().filter_map(|it| desks.get(agent, it));
        // Whoever was told what the principal wants does it for that. Others are a colleague's, whose work has parts that nobody
        // put in words.
        let told = spoken(own) || elsewhere().any(spoken);
        let alone = upstream.len() == 1 && own.briefed_by().next().is_none();
        // Another gateway says of which task a message is, and not in which words its author was told.
        let unseen = upstream.iter().any(|desk| desk.has_unseen());
        let all_told = || {
            let mut upstream = upstream.iter();
            upstream.all(|desk| spoken(desk) || desk.is_answered_for())
        };
        let team = desks.are_of_a_team();
        // Who began on something by themselves has work of their own, whatever somebody says to them later.
        let bidden = || !team || !own.is_unbidden();
        let sole = match spoken(principal) {
            true => told && others.is_empty() && (unseen || all_told()) && bidden(),
            false => alone,
        };
        let is_unnamed = own.elsewhere().next().is_some();
        Some(Self {
            principal,
            unnamed: match is_unnamed {
                true => others.clone(),
                false => Vec::new(),
            },
            others,
            sole,
            team,
            unseen,
            operators: vec![own],
            desks: upstream,
            agents,
            listings: desks.listings(),
            documents: OnceCell::new(),
            topics: OnceCell::new(),
            said: OnceCell::new(),
            handed: OnceCell::new(),
        })
    }

    /// The documents, own ones first, each desk's oldest first. Told when something first hangs on them: most calls read, and
    /// of what reads nothing is asked.
    pub fn documents(&self) -> &[Read<'a>] {
        self.documents.get_or_init(|| {
            let mut documents = Vec::new();
            for desk in &self.desks {
                let counts = |document: &&Document| !document.is_briefing || document.is_testimony;
                for document in desk.documents().filter(counts) {
                    let read = self.standing(document, &documents);
                    // What the team wrote comes from where its authors had it, which is here as well; unless the principal has it
                    // followed, whoever wrote it.
                    let is_own = document.is_own_work && !self.is_mere_wish(document);
                    if !is_own || read.is_authority {
                        documents.push(read);
                    }
                }
            }
            name_by_authority(&mut documents);
            documents
        })
    }

    /// Whether it is what a colleague wants of its reader, and nobody's words are known by which that could be measured. In a
    /// recording these may just not have been recorded.
    fn is_mere_wish(&self, document: &Document) -> bool {
        document.is_colleagues
            && document.identity == Identity::Verified
            && self.principal().is_empty()
            && document.wants_something()
    }

    /// `before`: what was read before it.
    fn standing(&self, document: &'a Document, before: &[Read<'a>]) -> Read<'a> {
        // Nobody here can say what it is that somebody outside calls by the name that the principal used.
        if document.is_foreign {
            return Read {
                document,
                named: false,
                is_authority: false,
                is_consulted: false,
            };
        }
        let mut known = self.known(document);
        // What was read before it says which handles are whose, and that changes as documents are forgotten.
        let by_call = known.by_call || {
            let mut arguments = document.arguments.iter();
            arguments.any(|argument| self.is_handle(argument, before))
        };
        let named = document.followed
            || by_call
            || *known.by_field.get_or_insert_with(|| {
                let mut leaves = document.leaves.iter();
                leaves.any(|leaf| leaf.is_field && self.principal_names(&leaf.text))
            });
        document.named.set(Some(known));
        let requests = self.principal.requests();
        Read {
            document,
            named,
            is_authority: by_call && requests.hands_over(),
            is_consulted: by_call && requests.defers(),
        }
    }

    /// By what the principal's words name a document, as far as that hangs on the two alone.
    fn known(&self, document: &Document) -> Named {
        let spoken = self.principal.spoken();
        let known = document.named.get();
        known
            .filter(|known| known.spoken == spoken)
            .unwrap_or_else(|| Named {
                spoken,
                by_call: document.arguments.iter().any(|argument| {
                    self.principal_names(argument) || self.principal_counts(argument)
                }) || self.speaks_out(document.tool_words()),
                by_field: None,
            })
    }

    fn authorities(&self) -> impl Iterator<Item = &'a Document> {
        authorities(self.documents())
    }

    /// What the principal said.
    pub fn principal(&self) -> &'a str {
        self.principal.principal()
    }

    /// The words of what the principal said.
    pub(crate) fn principal_words(&self) -> &'a Bag {
        self.principal.principal_words()
    }

    /// Whether what the principal said is in a language that is read here.
    pub(crate) fn is_principal_understood(&self) -> bool {
        self.principal.is_principal_understood()
    }

    /// What another network answers for of `normal`, a normalised value in `document`, as far as it means this principal's words.
    pub(crate) fn vouched(&self, document: &'a Document, normal: &str) -> Option<&'a Vouched> {
        if self.principal().is_empty() || !document.is_foreign {
            return None;
        }
        let mut all = document.vouched.iter();
        all.find(|vouched| {
            normalise(&vouched.value) == normal && vouched.words == self.principal.principal_sum()
        })
    }

    /// A sum of the principal's words, by which other networks mean them; `None` where nobody spoke.
    pub fn principal_sum(&self) -> Option<WordsSum> {
        (!self.principal().is_empty()).then(|| self.principal.principal_sum())
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
    pub fn handed_requests(&self) -> &Requests {
        self.handed.get_or_init(|| {
            let mut requests = Requests::default();
            for leaf in self.authorities().flat_map(|document| &document.leaves) {
                let lines = leaf.text.lines();
                for line in lines.filter(|line| !is_marginal(leaf, &normalise(line))) {
                    requests.read(line, Voice::Document);
                }
            }
            requests
        })
    }

    /// Whether one of the values of an act is a whole line of a document that the principal handed the decision to: a command out
    /// of the instructions.
    pub fn authority_spells<'t>(&self, values: &(impl Iterator<Item = &'t str> + Clone)) -> bool {
        self.authorities()
            .flat_map(|document| &document.leaves)
            .any(|leaf| {
                leaf.text.lines().any(|line| {
                    let line = line.trim().trim_matches('`');
                    is_distinctive(line)
                        && values.clone().any(|value| value.trim() == line)
                        && !is_marginal(leaf, &normalise(line))
                })
            })
    }

    /// Whether running text that was read has this command, word for word, and the principal does not.
    pub fn is_spelt(&self, command: &str) -> bool {
        let normal = normalise(command);
        let telling = normal.len() >= SHORTEST_COMMAND && normal.contains(' ');
        let spells = |read: &Read<'_>| {
            let mut texts = read.document.leaves.iter().filter(|leaf| !leaf.is_field);
            texts.any(|leaf| holds(leaf.normal(), &normal)) && !read.document.echoes(&normal)
        };
        telling && !holds(self.principal_normal(), &normal) && self.documents().iter().any(spells)
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

    /// Whether a value comes out of the very thing that `interaction`, a call, names as what it acts on, such as what is to be
    /// replaced in a file that was read; or names what the agent has looked at.
    pub fn is_of_target(
        &self,
        value: &str,
        grounding: &Grounding,
        interaction: &Interaction,
    ) -> bool {
        let in_text = matches!(grounding.standing, Standing::Named | Standing::Unnamed);
        let Some(read) = self
            .documents()
            .iter()
            .find(|read| in_text && Some(read.document.id) == grounding.origin)
        else {
            return false;
        };
        let is_argument = |value: &str, read: &Read<'_>| {
            is_distinctive(value)
                && read
                    .document
                    .arguments
                    .iter()
                    .any(|argument| argument.trim() == value)
        };
        if self
            .documents()
            .iter()
            .any(|read| is_argument(value.trim(), read))
        {
            return true;
        }
        let mut values = interaction.told().filter_map(|leaf| leaf.value.as_text());
        values.any(|value| is_argument(value.trim(), read))
    }

    /// How well what any principal wants fits an act of `tool`, of those for whom an agent may do it that does not say for whom.
    pub fn any_asks(&self, tool: &ToolCard) -> Asked {
        let fits = self.unnamed.iter().map(|desk| desk.requests().asked(tool));
        fits.max().unwrap_or(Asked::No)
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

    /// Whether the agent works for one principal alone: they spoke to it, or their words were handed to it with the task, and everybody
    /// upstream works for the same. What colleagues hand over counts as what it is made of, so such an agent is judged by
    /// these words as if it had all of the work to itself.
    pub fn is_sole(&self) -> bool {
        self.sole
    }

    /// Whether there is somebody by whose words its acts can be judged: what a principal whom nobody recorded wants of a team no
    /// recording says, nor what those want who began on something by themselves. Of an agent alone that is reason for doubt.
    pub fn has_measure(&self) -> bool {
        let bidden = || !self.desks.iter().any(|desk| desk.is_unbidden());
        !self.team || (!self.principal().is_empty() && (self.sole || bidden()))
    }

    /// Whether the principal asked for anything, as far as they are understood: a remark to one of a team says nothing of what they have
    /// to do.
    pub fn is_asked(&self) -> bool {
        !self.team || !self.is_principal_understood() || self.requests().ask_anything()
    }

    /// The name of who spoke last of those who are the principal; empty where nobody did.
    pub fn speaker(&self) -> &'a str {
        self.principal.speaker()
    }

    /// Whether it is one of a team.
    pub fn is_of_a_team(&self) -> bool {
        self.team
    }

    /// Whether the agent, one of a team, has answered what its principal said: what it does from then on may be work of its own.
    pub fn is_settled(&self) -> bool {
        self.team && self.operators.iter().any(|own| own.is_answered())
    }

    /// Whether somebody upstream had read what others wrote and what is not seen here, as another network says of its agents.
    pub fn is_unseen(&self) -> bool {
        self.unseen
    }

    /// Whether the agent, or somebody upstream, has read running text, here or elsewhere.
    pub fn has_read(&self) -> bool {
        self.unseen || self.running_text().is_some()
    }

    /// Whether they have read anything at all, values included.
    pub fn has_read_anything(&self) -> bool {
        let mut all = self.documents().iter();
        self.unseen || all.any(|read| read.document.says_anything())
    }

    /// Whether a document that was read, here or upstream, asks for an act of `tool`.
    pub fn is_prompted(&self, tool: &ToolCard) -> bool {
        self.documents()
            .iter()
            .any(|read| read.document.requests().lead_to(tool) > Asked::No)
    }

    /// Whether a document that was read asks for an act of `tool`, or may do so unseen: when it is read in another way, or in a
    /// language that is not read here.
    pub fn may_be_prompted(&self, tool: &ToolCard) -> bool {
        let names_first = |document: &Document| {
            let mut texts = document.leaves.iter().filter(|leaf| !leaf.is_field);
            texts.any(|leaf| self.names_first(leaf.normal(), tool))
        };
        self.is_prompted(tool)
            || self.documents().iter().any(|read| {
                read.document.requests().speaks_of(tool)
                    || read.document.has_hidden_words()
                    || self.is_in_another_language(read.document)
                    || names_first(read.document)
            })
    }

    /// Whether running text of `document` is in a language that is not read here, or that is not the principal's.
    fn is_in_another_language(&self, document: &Document) -> bool {
        document.has_unread_text()
            || document.has_strange_text(self.principal.is_principal_foreign())
    }

    /// Whether something that was read is veiled from the principal: it says something when it is read in another way, or in another language than theirs
    /// and than the rest of what was read.
    pub fn is_veiled(&self) -> bool {
        let documents = || self.documents().iter().map(|read| read.document);
        let foreign = self.principal.is_principal_foreign();
        documents().any(Document::has_hidden_words)
            || (documents().any(|document| self.is_in_another_language(document))
                && documents().any(|document| document.has_text_of_theirs(foreign)))
    }

    /// Whether a document that was read asks its reader outright for an act of `tool`.
    pub fn is_told(&self, tool: &ToolCard) -> bool {
        self.documents()
            .iter()
            .any(|read| read.document.requests().lead_to(tool) == Asked::Yes)
    }

    /// Whether `normal`, a normalised text, names what is `tool`'s own, and the principal does not.
    fn names_first(&self, normal: &str, tool: &ToolCard) -> bool {
        let own = || tool.words.iter().filter(|word| is_own(word));
        own().any(|word| holds(normal, word) && !self.requests().mention(word))
    }

    /// Whether the principal's words, as far as they are understood, ask for no act at all: they want to know something.
    pub fn wants_nothing_done(&self) -> bool {
        let requests = self.requests();
        requests.only_ask() && !requests.want_acts() && !requests.defers()
    }

    /// Whether the principal wants something done and speaks of a document that is there to be followed.
    pub fn is_guided(&self) -> bool {
        self.requests().speak_of_guide() && !self.wants_nothing_done()
    }

    /// The line of a page that was read in which the element with this pointer stands, latest page first.
    pub(crate) fn element(&self, pointer: &str) -> Shown {
        let pointer = pointer.trim();
        if pointer.is_empty() || pointer.len() > LONGEST_HANDLE {
            return Shown::Unknown;
        }
        let marks = [
            format!("[{pointer}]"),
            format!("={pointer}]"),
            format!("={pointer} "),
            format!("=\"{pointer}\""),
            format!("#{pointer}"),
            format!("({pointer})"),
        ];
        let leaves = || {
            self.documents()
                .iter()
                .rev()
                .flat_map(|read| &read.document.leaves)
        };
        let found = leaves().find_map(|leaf| {
            let mut lines = leaf.text.lines();
            lines.find(|line| marks.iter().any(|mark| line.contains(mark.as_str())))
        });
        let numbered = pointer.bytes().all(|b| b.is_ascii_digit());
        let has_pointers = |leaf: &DocumentLeaf| match numbered {
            true => leaf.text.contains("[0]") || leaf.text.contains("[1]"),
            false => leaf.text.contains("[ref=") || leaf.text.contains("uid="),
        };
        match found {
            Some(line) => Shown::Line(line.to_owned()),
            None if leaves().any(has_pointers) => Shown::Nothing,
            None => Shown::Unknown,
        }
    }

    /// The last document that has running text, which can carry an instruction.
    pub fn running_text(&self) -> Option<&'a Document> {
        self.documents()
            .iter()
            .rev()
            .map(|read| read.document)
            .find(|document| document.has_running_text())
    }
}

fn authorities<'a>(documents: &[Read<'a>]) -> impl Iterator<Item = &'a Document> {
    let authorities = documents.iter().filter(|read| read.is_authority);
    authorities.map(|read| read.document)
}

/// What an authority names, the principal names.
fn name_by_authority(documents: &mut [Read<'_>]) {
    let authorities: Vec<&Document> = authorities(documents).collect();
    if authorities.is_empty() {
        return;
    }
    for read in documents
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

/// Whose desks stand behind what `agent` does in `session`: its own and those of the agents that briefed it, and of those who briefed
/// them, nearest first. Who does not say what they do something for may do it for whatever they were briefed for elsewhere, so
/// those desks count as well.
pub(super) fn upstream(desks: &Desks, own: (Party, u64)) -> Vec<(Party, u64)> {
    let mut found = Vec::new();
    let add = |place: (Party, u64), found: &mut Vec<(Party, u64)>| {
        let is_known = desks.get(place.0, place.1).is_some();
        if is_known && found.len() < MOST_DESKS && !found.contains(&place) {
            found.push(place);
        }
    };
    add(own, &mut found);
    let mut next = 0;
    while let Some((agent, session)) = found.get(next).copied() {
        if let Some(desk) = desks.get(agent, session) {
            for session in desk.elsewhere() {
                add((agent, session), &mut found);
            }
            for party in desk.briefed_by() {
                add((party, session), &mut found);
            }
        }
        next += 1;
    }
    found
}

/// Of the desks upstream the one whose principal it is that counts, and those whose principals said something else. A principal who
/// spoke to several of a team is one, though some heard only a part.
fn principals<'a>(own: &'a Desk, upstream: &[&'a Desk]) -> (&'a Desk, Vec<&'a Desk>) {
    let spoken = || {
        upstream
            .iter()
            .copied()
            .filter(|it| !it.principal().is_empty())
    };
    let nearest = spoken().next().unwrap_or(own);
    let holds = |whole: &Desk, part: &Desk| whole.principal().contains(part.principal());
    let fullest = spoken().fold(nearest, |fullest, desk| {
        match desk.principal().len() > fullest.principal().len() && holds(desk, fullest) {
            true => desk,
            false => fullest,
        }
    });
    (
        fullest,
        spoken().filter(|desk| !holds(fullest, desk)).collect(),
    )
}

mod naming;
mod shown;
