//! What came beside a message, as the core is told of it: text that an agent behind another gateway read, with its labels, and
//! labels of the message as a whole.

use masec_engine::Carried;
use masec_model::{
    CompactString, Decision, DeclaredLabels, Endpoint, Identity, Interaction, Kind, Leaf, Origin,
    OriginSet, Shape, Stop, Threat, Value, Vouched,
};

use super::claims::{Claims, Labels, Passage, Source, Stretch, Vouches};
use super::seal::Unsound;
use crate::config::Gateway;
use crate::guard::refusal;

/// What came beside a message.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    /// What whoever says it read.
    pub(crate) reads: Vec<Read>,
    /// Labels of all of it.
    pub(crate) labels: DeclaredLabels,
    /// The task that it is part of over there, and so here; empty where none was said.
    pub(crate) task: String,
    /// Whether whoever says it had read what others wrote.
    pub(crate) read: bool,
    /// What is wrong with what came, if anything.
    pub(crate) stops: Vec<Stop>,
}

/// Something that was read behind another gateway.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    source: CompactString,
    content: Vec<Leaf>,
    pub(super) labels: DeclaredLabels,
}

/// What unsigned labels that are no origin are called together: anybody can make up as many as they like.
const SAID: &str = "data-taint";
/// What unsigned labels of text that others wrote begin with.
const UNTRUSTED: &str = "untrusted";

impl Read {
    /// A document that a message brought by address: strangers may have written it.
    pub(crate) fn file(url: &str, text: &str) -> Self {
        Self {
            source: url.into(),
            content: vec![Leaf::text(text.to_owned())],
            labels: DeclaredLabels {
                secrecy: Vec::new(),
                taint: OriginSet::of(Origin::OpenTool),
                ..DeclaredLabels::default()
            },
        }
    }

    /// The reading, as an interaction of whoever says it.
    pub(crate) fn deed(self, reader: &Endpoint, channel: &str, session: &str) -> Interaction {
        Interaction {
            id: Default::default(),
            time: None,
            kind: Kind::Read,
            from: Endpoint::resource(self.source),
            to: reader.clone(),
            channel: channel.into(),
            session: session.into(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content: self.content,
            identity: Identity::Verified,
            labels: self.labels,
            place: Default::default(),
        }
    }
}

impl Heard {
    /// The labels of what it says here. What prompted a message need not stand in it, and is no reason to take it for a stranger's.
    pub(crate) fn here(&self) -> DeclaredLabels {
        let mut labels = self.labels.clone();
        if self.read {
            labels.taint = labels.taint.join(OriginSet::of(Origin::OpenTool));
        }
        labels
    }

    /// What another gateway says of a message of this content; `name` is what its tags are called here. What it answers for counts
    /// where the same operator runs it.
    pub(super) fn of(
        claims: &Claims,
        gateway: &Gateway,
        content: &[Leaf],
        name: &dyn Fn(&str) -> CompactString,
    ) -> Self {
        let vouches = claims.vouched.as_ref().filter(|_| gateway.is_ours);
        let vouched = vouches.map_or(Vec::new(), Vouches::here);
        let named = |labels: &Labels| DeclaredLabels {
            secrecy: labels.secrecy.iter().map(|tag| name(tag)).collect(),
            taint: labels.origins(),
            ..DeclaredLabels::default()
        };
        let mut heard = Self {
            labels: doubtful(named(&claims.rest)),
            task: claims.task.clone(),
            read: claims.read,
            ..Self::default()
        };
        let text = |leaf: &Leaf| leaf.value.as_text().map_or(0, str::len);
        // Stretches that overlap do not make a message longer than it is.
        let mut room = 2 * content.iter().map(text).sum::<usize>();
        for source in &claims.sources {
            let labels = named(&source.labels);
            match excerpt(source, content, &mut room) {
                Some(content) => heard.reads.push(Read {
                    source: format!("{}:{}", gateway.name, source.id).into(),
                    labels: DeclaredLabels {
                        taint: labels.taint.join(OriginSet::of(Origin::Peer)),
                        vouched: within(&vouched, &content),
                        ..labels
                    },
                    content,
                }),
                // Where it stands cannot be told, so it is all of it.
                None => heard.join(doubtful(labels)),
            }
        }
        heard
            .reads
            .extend(claims.passages.iter().filter_map(|passage| {
                Some(Read {
                    source: format!("{}:{}", gateway.name, passage.id).into(),
                    content: vec![Leaf::text(words(passage, content)?)],
                    // Words are shared by chance, so they make nothing secret and come from nowhere in particular.
                    labels: DeclaredLabels {
                        taint: OriginSet::of(Origin::Peer),
                        ..DeclaredLabels::default()
                    },
                })
            }));
        heard.labels.vouched = vouched;
        heard.labels.answered_for = gateway.is_ours && claims.answers && !claims.task.is_empty();
        heard
    }

    /// A message of which nobody answers for what its author read.
    pub(super) fn unguarded() -> Self {
        Self {
            labels: DeclaredLabels {
                secrecy: Vec::new(),
                taint: OriginSet::of(Origin::Peer),
                ..DeclaredLabels::default()
            },
            ..Self::default()
        }
    }

    /// A message whose labels do not count: that is worth no more than one without, and what honest gateways never send goes nowhere.
    pub(super) fn unsound(why: Unsound, gateway: &str) -> Self {
        let (decision, rule, advice) = match why {
            Unsound::Missing => (
                Decision::Change,
                "taint-stripped",
                "ask whoever runs that gateway, or somebody between, where its labels go",
            ),
            _ if why.is_hostile() => (
                Decision::Deny,
                "taint-forged",
                "find out who is between the gateways; where their keys changed, mend `keys` under [[taint.gateways]]",
            ),
            _ => (
                Decision::Change,
                "taint-stale",
                "compare the clocks of both gateways, and `lifetime_seconds` with how long messages are under way",
            ),
        };
        let mut heard = Self::unguarded();
        let reason = format!("a message from behind gateway `{gateway}` counts as nobody's: {why}");
        heard.stops.push(stop(decision, rule, reason, advice));
        heard
    }

    /// Labels like a gateway's, from an agent that is behind none.
    pub(super) fn invented(&mut self) {
        self.stops.push(stop(
            Decision::Change,
            "taint-invented",
            "labels stood beside it that gateways alone put there; they were taken out".to_owned(),
            "find out where the agent has them from",
        ));
    }

    /// Labels that anybody may write: they make it stricter and nothing milder.
    pub(super) fn say(&mut self, labels: &[&str]) {
        let mut said = DeclaredLabels::default();
        for label in labels {
            match label.starts_with(UNTRUSTED) {
                true => said.taint = said.taint.join(OriginSet::of(Origin::OpenTool)),
                false if said.secrecy.is_empty() => said.secrecy.push(SAID.into()),
                false => {}
            }
        }
        self.join(doubtful(said));
    }

    fn join(&mut self, labels: DeclaredLabels) {
        self.labels.taint = self.labels.taint.join(labels.taint);
        for tag in labels.secrecy {
            if !self.labels.secrecy.contains(&tag) {
                self.labels.secrecy.push(tag);
            }
        }
    }
}

/// Labels of all of a message. Where others had a hand in it, nobody here answers for any of it.
fn doubtful(labels: DeclaredLabels) -> DeclaredLabels {
    let taint = labels.taint;
    match Carried::is_foreign(taint) {
        true => DeclaredLabels {
            taint: taint.join(OriginSet::of(Origin::Peer)),
            ..labels
        },
        false => labels,
    }
}

/// Those of `vouched` that stand in `content`.
fn within(vouched: &[Vouched], content: &[Leaf]) -> Vec<Vouched> {
    let texts = || content.iter().filter_map(|leaf| leaf.value.as_text());
    let stands = |it: &&Vouched| texts().any(|text| text.contains(it.value.as_str()));
    vouched.iter().filter(stands).cloned().collect()
}

/// What of a source is in a message; `None` where that cannot be told, or is more than there is `room` for.
fn excerpt(source: &Source, content: &[Leaf], room: &mut usize) -> Option<Vec<Leaf>> {
    let mut found = Vec::new();
    for Stretch(path, start, end) in &source.at {
        let before = found.len();
        for leaf in content.iter().filter(|leaf| leaf.path == path.as_str()) {
            let text = leaf.value.as_text();
            let Some(text) = text.and_then(|text| text.get(*start as usize..*end as usize)) else {
                continue;
            };
            *room = room.checked_sub(text.len())?;
            found.push(Leaf {
                path: leaf.path.clone(),
                value: Value::Text(text.to_owned()),
                shape: match source.field {
                    true => Shape::Field,
                    false => Shape::Running,
                },
                at: None,
            });
        }
        if found.len() == before {
            return None;
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The words of a passage that are in a message, as one passage; `None` where there are none. It is no text that anybody wrote, and is not
/// to be taken for one: the words are in the order of the alphabet, so that none of it is a copy of the message, and marks stand between
/// them, so that it is in no language. What else the passage had is told by as many words that say nothing.
fn words(passage: &Passage, content: &[Leaf]) -> Option<String> {
    let texts = content.iter().filter_map(|leaf| leaf.value.as_text());
    // Each word is told once.
    let mut room = texts.map(str::len).sum::<usize>();
    let stretch = |Stretch(path, start, end): &Stretch| {
        let leaf = content.iter().find(|leaf| leaf.path == path.as_str())?;
        let text = leaf.value.as_text()?;
        let text = text.get(*start as usize..*end as usize)?;
        room = room.checked_sub(text.len())?;
        Some(text)
    };
    let found = passage.at.iter().filter_map(stretch);
    let mut words: Vec<&str> = found
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words.dedup();
    if words.is_empty() {
        return None;
    }
    // Without digits, for numbers are looked for in whatever was read.
    let letter = |place: u8| char::from(b'a' + place);
    let others =
        (0..passage.others).map(|it| format!("unseen{}{}x", letter(it / 16), letter(it % 16)));
    let words = words.into_iter().map(str::to_owned).chain(others);
    Some(words.collect::<Vec<_>>().join(" / "))
}

fn stop(decision: Decision, rule: &str, reason: String, advice: &str) -> Stop {
    Stop {
        decision,
        ..refusal(rule, Threat::T11, reason, advice)
    }
}
