//! `leak`: a secret reaches someone it must not reach: whole, in a disguise, or in pieces that add up.
//!
//! Which content is secret is known by configuration (canaries), by the source's declaration (tags), or by its looks where
//! it came out of a resource ([`find`], [`looks`]). Secrets are found token by token ([`tokens`], [`index`]) and, within any stretch
//! of letters, by [`stretch`]; [`scan`] puts both together. Tagged content of any length is followed by its matches
//! ([`flow`]). Each secret remembers who had it from whom, so a leak leads back to whoever read it first. Where content
//! leaves says [`outside`], where a secret is at home [`home`], what a whole one on its way means [`verdict`], and when
//! pieces add up [`recombine`].

mod asker;
mod channels;
mod checks;
mod codes;
mod figures;
mod find;
mod flow;
mod folded;
mod health;
mod held;
mod home;
mod index;
mod issuer;
mod joined;
mod listed;
mod looks;
mod marking;
mod outside;
mod phrases;
mod placed;
mod post;
mod public;
mod recombine;
mod released;
mod report;
mod samples;
mod scan;
mod secret;
mod shifted;
mod spelt;
mod stretch;
#[cfg(test)]
mod tests;
mod tokens;
mod verdict;
mod wordlist;

use std::collections::VecDeque;

use masec_model::{EndpointClass, Finding, InteractionId, Kind, TagSet, Threat};
use rustc_hash::FxHashMap;

use self::find::{found_in, is_prose};
use self::flow::Flow;
use self::index::Index;
use self::joined::Joined;
use self::looks::Look;
pub(crate) use self::outside::is_host;
use self::outside::{Sink, Sinks, is_discussed};
use self::placed::Places;
use self::released::Releases;
use self::scan::{Hit, Sent, scan, scan_code};
use self::secret::{Grade, Piece, Secret};
use super::{About, Detector, Held, Keys, Observed};
use crate::forgotten::Forgotten;
use crate::history::Party;
use crate::intent::ToolBook;
use crate::provenance::View;
use crate::settings::Settings;

/// The entry in the catalogue.
pub static ABOUT: About = About {
    id: "leak",
    threats: &[Threat::T2],
    what: "Reports a secret on its way out of the network to someone who is not cleared for it: a canary or tagged \
        content in any reading, a credential, a card or account number that an agent got from another, a secret put together from \
        pieces, and pieces of one secret sent in several interactions by whomever, before the last piece has left.",
    why: "No single message shows a secret that leaves in pieces over several hops; their sum does.",
    null: "A token or stretch of honest traffic equals a given stretch of a secret with probability at most that of its characters \
        (3.3 bits a digit, 4.5 a character of a mixed code, 4 a letter in one, 2.5 a letter elsewhere, 1.5 a letter of a sentence or of an \
        identifier's words), for each token of that shape, or each place in the text, that those who carry pieces ever sent and each reading \
        it is given, independently from one stretch to the next. Over all secrets of a network, coincidences in pieces raise an alarm \
        with probability at most 1%: the j-th secret may spend a share that falls like 1 / (j log² j), and the shares sum to one.",
    blind_spots: &[
        "Pictures and the like in a text (`data:image/…`), public keys, what a list of public keys holds, and what stands behind `user` or \
            `login` are taken for no secrets: up to 24 letters and digits behind these.",
        "Number and password by mail to a box that bears the first and last name of whose it is: at whatever domain.",
        "A dozen words are a recovery phrase only beside such a name, or out of a store for secrets.",
        "A secret never seen whole and in no configuration: pieces then belong to nothing.",
        "Pieces in paraphrase, in pictures, in the first letters of words, as codes within codes more than two deep, or encrypted.",
        "Secrets under 8 letters and digits; pieces under 3, or under 6 where they are no token of their own; of sentences, under 12.",
        "What moves whole among agents, people, rooms and stores inside is no finding, a canary's passage neither; nor is a sentence or an order number in parts.",
        "Ciphers of single letters other than Caesar's and Atbash; of a code every second or third letter, not other combs; of sentences none.",
        "Which tools carry content out is guessed from the words of their names and the addresses in their calls, unless the tools file says `reach`; of command lines, a few programs are known that send.",
        "Values that only look like a key or an account number may leave whole and in plain from the agent that read them: policy judges that act; \
            a card's number, and one by which a person is known, as a field with no other words. What looks like an order number, a hash or a \
            record's id may leave whole from anybody, in whatever form.",
        "A credential out of a record with one mailbox, which bears the first and last name that stands there, may go in plain to that mailbox.",
        "What words mark may be told in plain, and with words that mark it, to a person of whom nothing was heard before.",
        "Inside, a credential is held in a comment, an issue, a request for changes or a page only where it begins as those who issue keys have \
            theirs begin.",
        "A credential that the very agent that read it shows in a field for credentials counts as used, whatever the service behind the tool.",
        "Public keys and certificates in their usual forms are no secrets, whatever somebody puts between their marks; nor is an account number \
            whose source does not say whose it is (an invoice's own), or that goes to a mailbox named beside it.",
        "What an agent put into any tool with no channel of its own may come out of any other: mail has boxes with names of their own.",
        "Without declared domains (`domains`, `--own-domain`) a letter to an agent's name stays inside at a domain at which a letter was seen to arrive: \
            who has one brought into an agent's box can make a domain pass for the network's own. In recordings the first domain at which an \
            agent is written to, or a mailbox named as agents are, passes for it until then, and so does, for any mailbox, one at which letters \
            arrive, from which an agent's own letter comes in under its name, or that most letters to agents bear in their heads, two or more, \
            or one where two agents wrote there.",
        "What a person asked an agent for, who has no answer yet, goes in plain to a mailbox with their name and another, and to one that a tool \
            which tells who people are said is right: at whatever domain.",
        "Who shares with everybody without saying so in a field of the call or in the name of the place (`public-tracker`), or by an argument that is no \
            host by its name or address, is not seen to; half of a marked sentence without a figure of it is a piece.",
        "What is confidential is read off words that mark it (in 24 languages) at the head of a line or a paragraph, in brackets, behind it, at the end of a \
            label or in a record's note, or is a line with a person's name, day of birth and what they were diagnosed with; marked otherwise, or by words in a sentence, it is nothing. Under 8 letters and digits \
            it is not followed, but for a code of 6 or 7 figures that is called one (`door code`), and that only as a token of its own.",
        "What is marked so goes to a person or an organisation whose name stands at its source (by mail: first and last name, at whatever domain), and as \
            one field of an organisation's form from the agent that read it.",
        "The number of an account, a card or a passport goes in plain to the one mailbox in its line at the source that bears a name in that line, and what is \
            marked to the mailboxes in its line that a person, in a short word to the agent, has it sent to: at whatever domain.",
        "Codes cut over more than eight calls, over calls of several agents, to several places or in fields of several names, or with other codes among their pieces.",
        "A key shown to its own issuer, in a place for credentials, is used, whoever's account it is shown for.",
        "What a person or an organisation told an agent may go where it likes, unless tagged or marked: the principal's words are policy's.",
        "Stretches of sentences and of what only looks secret that a party without the secret also sent are taken for common: a colluder can vouch so.",
        "An approval covers what the interactions that it names as causes took out, to the receivers they took it to.",
        "A person's short word to an agent ('embargo lifted, publish') ends for everybody the marks with an end on the sentences that the agent has; \
            a receiver that half of the words of a name are of which that person, or the agent's question to them, says, may have what is marked and \
            the agent had then; of what says their name, a person's consent is enough.",
        "What stands behind a mark, or alone in the short line after it, and says that the mark is over ends it, whoever wrote the source.",
        "Cards and accounts go to an organisation that is called a bank, and by a tool that is, unless its call has an address other than one of a \
            host named as a bank beside them at their source is; numbers of persons to \
            one that is called an authority or an insurer: who is known by a host's name is neither.",
        "The first six figures of a card's number and its last four, as receipts have them, while no other piece of it leaves.",
        "The password of a network for guests; numbers that issuers publish as examples, where the text beside them calls them that.",
        "A tool of which `issue` is what it does with keys, cards and the like is no place of discussion.",
        "At most 2048 secrets are followed, the newest; canaries are never forgotten. Of a tagged text the sentences of 32 letters or more, at most 32.",
        "Honest key splitting (two halves to two officers) looks the same and is reported.",
    ],
    sources: &[
        "Denning, A lattice model of secure information flow (1976)",
        "AgentLeak: audits of outputs alone miss leaks between agents",
        "Ramdas and others, Game-theoretic statistics and safe anytime-valid inference (2023): alpha spending over many e-processes",
        "Schroeder de Witt and others, Open Challenges in Multi-Agent Security (arXiv 2505.02077)",
    ],
    cost: "O(length of the text) while secrets are followed, five look-ups a token and one a character; O(1) a match.",
};

/// Probability that coincidences ever raise an alarm, over all secrets of a network.
pub(super) const ALPHA: f64 = 0.01;
/// Parties whose tokens are counted.
const MAX_PARTIES: usize = 1 << 14;
/// Sends remembered that somebody may approve later.
const MAX_SENDS: usize = 1 << 12;
/// Bits that a stretch is worth, past which a sender who was never seen to get it had it by a way that is not seen.
pub(super) const NO_COINCIDENCE: f64 = 28.0;

/// The detector's state.
#[derive(Debug)]
pub struct Leak {
    index: Index,
    flow: Flow,
    sinks: Sinks,
    /// What persons said may go out.
    releases: Releases,
    /// Codes that go out in several calls.
    joined: Joined,
    /// What each party sent.
    sent: FxHashMap<Party, Sent>,
    /// What left lately, by interaction.
    sends: FxHashMap<InteractionId, Send>,
    order: VecDeque<InteractionId>,
    /// What the newest interaction holds of secrets that go by a name.
    held: Vec<Held>,
}

/// What one interaction took out.
#[derive(Clone, Debug)]
struct Send {
    to: Party,
    /// Slot and number of each secret.
    secrets: Vec<(u32, u64)>,
    tags: TagSet,
}

impl Leak {
    /// A detector that knows the canaries and tools of `settings` and has seen nothing.
    pub fn new(settings: &Settings) -> Self {
        let mut index = Index::default();
        for canary in &settings.canaries {
            let text = stretch::fold(&canary.value);
            if text.len() >= secret::MIN_LENGTH && text.len() <= secret::MAX_LENGTH {
                index.add_canary(text, &canary.name, is_prose(&canary.value));
            }
        }
        // A tools file that cannot be read is refused before there is a detector.
        let tools = ToolBook::new(settings.tools.as_ref()).unwrap_or_default();
        Self {
            index,
            flow: Flow::new(settings.mode),
            sinks: Sinks::new(tools, settings),
            releases: Releases::default(),
            joined: Joined::default(),
            sent: FxHashMap::default(),
            sends: FxHashMap::default(),
            order: VecDeque::new(),
            held: Vec::new(),
        }
    }

    /// The stretches of secrets that the content holds.
    fn scan(&mut self, observed: &Observed<'_>) -> Vec<Hit> {
        if self.index.is_empty() {
            return Vec::new();
        }
        let room = self.sent.len() < MAX_PARTIES || self.sent.contains_key(&observed.from);
        let mut uncounted = Sent::default();
        let sent = if room {
            self.sent.entry(observed.from).or_default()
        } else {
            &mut uncounted
        };
        let mut hits = scan(&self.index, observed.interaction, observed.disguised, sent);
        let sinks = &mut self.sinks;
        let codes = self.joined.take(observed, || {
            sinks.sink(observed).is_out() || outside::may_carry_out(observed.interaction)
        });
        if !codes.is_empty() {
            let known = hits.len();
            let codes = codes.iter();
            hits.extend(codes.flat_map(|code| scan_code(&self.index, &code.text, code.leaf)));
            if hits.len() > known {
                hits.sort_unstable();
                hits.dedup();
            }
        }
        hits
    }

    /// What the stretches of one secret in this interaction mean.
    fn judge(
        &mut self,
        observed: &Observed<'_>,
        sink: Sink,
        hits: &[Hit],
        findings: &mut Vec<Finding>,
    ) {
        let Some(secret) = hits.first().and_then(|hit| self.index.get_mut(hit.slot)) else {
            return;
        };
        if secret.grade == Grade::Marked
            && verdict::plainest(hits) == View::Plain
            && (secret.released
                || self.releases.name_receiver(secret, observed)
                || self.releases.name_listed(secret, observed))
        {
            return;
        }
        let interaction = observed.interaction;
        let returns = interaction.from.class == EndpointClass::Resource
            && secret.was_put(&interaction.channel);
        if verdict::is_had_unseen(secret, observed, sink, hits) {
            secret.had(observed.from);
        }
        if secret.prose && !secret.is_canary() && !secret.knows(observed.from) && !returns {
            // The same words from someone who never got them: they are everybody's, unless this is a source too.
            if interaction.labels.secrecy.is_empty() {
                { hits.iter() }
                    .filter(|hit| !verdict::is_code(hit.view))
                    .for_each(|hit| secret.share(hit.start, hit.end));
            }
            return;
        }
        if verdict::is_whole(secret, hits) {
            let way = verdict::whole(secret, observed, sink, hits, &self.sinks.askers);
            if let Some(way) = way {
                findings.push(report::whole(secret, observed, way, hits));
            }
            settle_whole(secret, observed, sink, (hits, way.is_some()));
            return;
        }
        pieces(secret, observed, sink, returns, hits);
        // A sentence may be told in parts inside, as it may be told whole, and so may what is somebody's order number; a code is
        // cut up for a reason.
        let inside =
            !secret.prose && !matches!(secret.grade, Grade::Look(Look::Id) | Grade::Marked);
        let sums = [true, false].into_iter().filter(|out| *out || inside);
        let due = sums
            .filter_map(|out| recombine::sum(secret, &self.sent, out))
            .find(recombine::Sum::is_due);
        if let Some(sum) = due {
            findings.push(report::pieces(secret, observed, &sum, hits));
            // What is stopped did not get there, and the piece that would complete it is as good at the next try.
            secret.take_back(observed.interaction.id);
        }
    }

    /// Follows what this interaction shows to be secret.
    fn learn(&mut self, observed: &Observed<'_>, hits: &[Hit]) {
        let interaction = observed.interaction;
        let declared = interaction.labels.secrecy.first().map(ToString::to_string);
        let from_agent = interaction.from.class == EndpointClass::Agent;
        // What an agent sends may be a piece of what is known, and an agent's own tags vouch for nothing.
        if from_agent && (declared.is_none() || !hits.is_empty()) {
            return;
        }
        if declared.is_none() && interaction.to.class != EndpointClass::Agent {
            return;
        }
        let mut homes = None;
        let mut mailbox = None;
        let seen =
            |leaf: usize, range: std::ops::Range<usize>| self.flow.is_known(observed, leaf, range);
        let all = found_in(interaction, declared.is_some(), &seen);
        if all.iter().any(|found| found.marked) {
            self.flow.confide(observed.seq);
        }
        let mut places = Places::of(interaction);
        for found in all {
            if self.is_piece(&found.text, hits) {
                continue;
            }
            let grade = match &declared {
                Some(tag) if found.look >= Look::Account => Grade::Declared(tag.clone()),
                None if found.marked => Grade::Marked,
                _ => Grade::Look(found.look),
            };
            let leaf = found.leaf;
            let slot = self.index.add(found.text, grade, found.prose);
            if let Some(secret) = self.index.get_mut(slot) {
                secret.give_whole(observed.from, observed.to);
                secret.source.get_or_insert((observed.from, observed.to));
                secret.ends |= found.ends;
                secret.issued |= found.issued;
                if matches!(secret.grade, Grade::Look(Look::Account)) {
                    secret.personal |= home::is_somebodys(&secret.text, interaction);
                }
                if secret.homes.is_empty() {
                    secret
                        .homes
                        .clone_from(homes.get_or_insert_with(|| home::homes(interaction)));
                    let own = mailbox.get_or_insert_with(|| home::mailbox_of(interaction));
                    secret.mailbox.clone_from(own);
                    let text = interaction.content.get(leaf);
                    let text = text.and_then(|leaf| leaf.value.as_text());
                    secret.listed = listed::beside(text.unwrap_or_default(), &secret.text);
                }
                secret.hold(observed.from);
                secret.hold(observed.to);
                secret.seen(interaction, |text| places.find(leaf, text));
            }
        }
    }

    /// Whether `text` is a part of a secret that this interaction was found to hold a part of.
    fn is_piece(&self, text: &str, hits: &[Hit]) -> bool {
        hits.iter()
            .filter_map(|hit| self.index.get(hit.slot))
            .any(|secret| secret.text.len() > text.len() && secret.text.contains(text))
    }

    /// Notes what leaves, should somebody approve it.
    fn note(&mut self, observed: &Observed<'_>, hits: &[Hit]) {
        let mut secrets: Vec<(u32, u64)> = hits
            .iter()
            .filter_map(|hit| Some((hit.slot, self.index.get(hit.slot)?.stream)))
            .collect();
        secrets.dedup();
        let tags = self.flow.tags_of(observed.seq);
        if secrets.is_empty() && tags.is_empty() {
            return;
        }
        let id = observed.interaction.id;
        let send = Send {
            to: observed.to,
            secrets,
            tags,
        };
        if self.sends.insert(id, send).is_none() {
            self.order.push_back(id);
        }
        if self.order.len() > MAX_SENDS
            && let Some(oldest) = self.order.pop_front()
        {
            self.sends.remove(&oldest);
        }
    }

    /// A person's or an organisation's consent: what the interactions that it names took where they took it, no more.
    fn approve(&mut self, observed: &Observed<'_>) {
        let interaction = observed.interaction;
        if !matches!(
            interaction.from.class,
            EndpointClass::Human | EndpointClass::Institution
        ) {
            return;
        }
        for cause in &interaction.causes {
            let Some(send) = self.sends.get(cause) else {
                continue;
            };
            self.flow.approve(send.tags, send.to);
            for (slot, stream) in &send.secrets {
                if let Some(secret) = self.index.get_mut(*slot)
                    && secret.stream == *stream
                {
                    secret.approve(send.to);
                }
            }
        }
    }
}

impl Detector for Leak {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn secrets(&self) -> &[Held] {
        &self.held
    }

    fn forgotten(&self) -> Forgotten {
        Forgotten::new("secrets", self.index.evicted)
    }

    fn observe(&mut self, observed: &Observed<'_>, findings: &mut Vec<Finding>) {
        let interaction = observed.interaction;
        let own = self.flow.declared(observed);
        self.held.clear();
        self.sinks.note_tools(interaction);
        match interaction.kind {
            Kind::Approve => return self.approve(observed),
            // What an agent shows of itself goes to whoever looks; what a server lists of its tools is the operator's to pin.
            Kind::Join if interaction.from.class != EndpointClass::Agent => return,
            Kind::Opaque => return,
            _ => {}
        }
        self.sinks.hear(observed);
        if self.releases.hear(observed, self.index.newest()) {
            self.index.release(observed.to);
        }
        let hits = self.scan(observed);
        held::note(&hits, observed, &self.index, &mut self.held);
        if !hits.is_empty() {
            let says_marked = |of_one: &[Hit]| {
                let secret = of_one.first().and_then(|hit| self.index.get(hit.slot));
                secret.is_some_and(|secret| {
                    secret.grade == Grade::Marked && verdict::is_whole(secret, of_one)
                })
            };
            if { hits.chunk_by(|a, b| a.slot == b.slot) }.any(says_marked) {
                self.flow.confide(observed.seq);
            }
            let whole = self.sinks.sink(observed);
            for of_one in hits.chunk_by(|a, b| a.slot == b.slot) {
                let sink = Sinks::sink_of(whole, observed.interaction, of_one);
                let secret = of_one.first().and_then(|hit| self.index.get(hit.slot));
                let is_issued = || secret.is_some_and(|secret| secret.issued);
                let sink = match sink {
                    Sink::Inside if is_issued() && is_discussed(interaction) => Sink::Discussed,
                    sink => sink,
                };
                self.judge(observed, sink, of_one, findings);
            }
        }
        let sinks = &mut self.sinks;
        let tagged = self
            .flow
            .observe(observed, own, || sinks.sink(observed).is_out());
        // Where a secret of it was named, its tag says the same again.
        if findings.iter().all(|finding| finding.detector != ABOUT.id) {
            findings.extend(tagged);
        }
        if interaction.from.class == EndpointClass::Agent {
            self.note(observed, &hits);
        }
        self.learn(observed, &hits);
    }

    fn key(&self, _observed: &Observed<'_>) -> Keys {
        // Pieces of one secret may go through anyone.
        Keys::Whole
    }
}

/// Both ends have it now. A tool that carries things out is no end: who is behind it changes from call to call. Nor is an
/// outsider to whom it would have leaked: what is stopped did not get there, and the next try is as good as the first.
fn settle_whole(
    secret: &mut Secret,
    observed: &Observed<'_>,
    sink: Sink,
    (hits, leaked): (&[Hit], bool),
) {
    let interaction = observed.interaction;
    let leaf = hits.first().map_or(0, |hit| hit.leaf as usize);
    secret.seen(interaction, |text| Places::of(interaction).find(leaf, text));
    secret.hold(observed.from);
    if interaction.to.class == EndpointClass::Resource {
        secret.put(&interaction.channel);
    }
    let outsider =
        leaked && (interaction.to.class != EndpointClass::Agent || sink == Sink::Crossing);
    if outsider || interaction.to.class == EndpointClass::Resource && sink != Sink::Inside {
        return;
    }
    secret.give_whole(observed.from, observed.to);
    secret.hold(observed.to);
}

/// Pieces in this interaction: remembered where a carrier sends them to someone who doesn't have the secret; taken for
/// common words where someone sends them who never had any of it. `returns`: whether it comes out of where somebody put it.
fn pieces(secret: &mut Secret, observed: &Observed<'_>, sink: Sink, returns: bool, hits: &[Hit]) {
    let carrier = secret.knows(observed.from);
    if (carrier && verdict::is_with_a_holder(secret, observed, sink))
        || secret.approved.contains(&observed.to)
    {
        return;
    }
    match observed.interaction.from.class {
        EndpointClass::Agent => {}
        // A file or a room hands on what somebody put there.
        EndpointClass::Resource if carrier || returns => {
            return secret.pass(observed.from, observed.to);
        }
        _ => return,
    }
    if carrier && observed.interaction.to.class == EndpointClass::Resource {
        secret.put(&observed.interaction.channel);
    }
    for hit in hits {
        let length: u32 = hit.spans().map(|(start, end)| end - start).sum();
        let told = !secret.prose && !secret.grade.is_look();
        let bits = tokens::least_bits(&secret.text) * f64::from(length);
        // A canary may have been anywhere before the recording began.
        let unseen = told && (secret.is_canary() || bits >= NO_COINCIDENCE);
        if carrier || unseen {
            secret.bear(Piece {
                start: hit.start,
                end: hit.end,
                every: hit.every,
                from: observed.from,
                to: observed.to,
                interaction: observed.interaction.id,
                step: observed.interaction.place.step,
                view: hit.view,
                out: sink.lets_out(&secret.grade),
                loose: hit.loose,
            });
        } else if hit.every == 1 {
            secret.share(hit.start, hit.end);
        }
    }
}
