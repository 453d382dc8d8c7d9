//! What an entry says: the metadata of an interaction and what was decided, or an act on the log itself. One JSON object,
//! keys in one order, at most [`MAX_ENTRY`] bytes. Content is never in it: that is the payload's, which can be erased.

use std::borrow::Cow;

use masec_model::{Interaction, InteractionId, Outcome, Timestamp};
use serde::{Deserialize, Serialize};

use crate::error::{LedgerError, Result};
use crate::payload::Commitment;

/// Longest entry: what the length prefix of an entry bundle can say.
pub const MAX_ENTRY: usize = u16::MAX as usize;
/// Longest name, channel or other text in an entry, in bytes; the payload has it whole.
const MAX_TEXT: usize = 512;
/// Most causes, sources, stops and findings of one entry, each; the payload has them all.
const MAX_LIST: usize = 32;
/// The decision of an interaction that nobody judged.
pub const UNJUDGED: &str = "none";

/// What sort of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// The first entry: the log's origin and key.
    Genesis,
    /// An interaction and its outcome.
    Interaction,
    /// The payload of another entry was erased.
    Erase,
    /// From the next entry on another key signs.
    Rotate,
    /// A torn tail was cut when the log was opened.
    Recovered,
    /// The clock was behind the last entry, and the operator had the log go on.
    Clock,
}

impl What {
    /// Its name, as entries have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Genesis => "genesis",
            Self::Interaction => "interaction",
            Self::Erase => "erase",
            Self::Rotate => "rotate",
            Self::Recovered => "recovered",
            Self::Clock => "clock",
        }
    }
}

/// One entry. Which fields are there depends on [`What`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry<'a> {
    /// The version of this form.
    pub v: u8,
    /// When it was logged, microseconds since 1970.
    pub at: i64,
    /// What sort of entry it is.
    pub what: What,
    /// What the interaction was.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen<'a>>,
    /// The entry whose payload was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<u64>,
    /// The log's name (genesis).
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Cow<'a, str>>,
    /// The public key from here on (genesis, rotate).
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub key: Option<Cow<'a, str>>,
    /// Why (erase), what was cut (recovered), or how far the clock went back (clock).
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Cow<'a, str>>,
    /// The salted hash of the payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<Commitment>,
}

/// An interaction's metadata and outcome. Texts and lists that are too long are cut; the payload has them whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seen<'a> {
    /// The interaction's id.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// The trace or network it belongs to.
    #[serde(borrow)]
    pub trace: Cow<'a, str>,
    /// When it happened, microseconds since 1970, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// What was done.
    #[serde(borrow)]
    pub kind: Cow<'a, str>,
    /// Who did it, as `class:name`.
    #[serde(borrow)]
    pub from: Cow<'a, str>,
    /// To whom or what.
    #[serde(borrow)]
    pub to: Cow<'a, str>,
    /// The channel.
    #[serde(default, borrow, skip_serializing_if = "is_empty")]
    pub channel: Cow<'a, str>,
    /// The session.
    #[serde(default, borrow, skip_serializing_if = "is_empty")]
    pub session: Cow<'a, str>,
    /// Its place in its source.
    pub step: u32,
    /// The tool call's own id.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub call: Option<Cow<'a, str>>,
    /// The tool.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Cow<'a, str>>,
    /// What it does to which shared store; the objects are content.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub touches: Option<TouchNote<'a>>,
    /// Interactions that it says it follows.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cow<'a, str>>,
    /// Whom it was done for, nearest first.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub on_behalf_of: Vec<Cow<'a, str>>,
    /// Interactions whose content was found in it, most bytes first.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'a>>,
    /// What another gateway of the same operator answered for beside it.
    #[serde(default, skip_serializing_if = "Answered::is_nothing")]
    pub heard: Answered,
    /// What goes on beside it to another gateway of the same operator that this one answers for.
    #[serde(default, skip_serializing_if = "Answered::is_nothing")]
    pub told: Answered,
    /// What was decided.
    #[serde(borrow)]
    pub decision: Cow<'a, str>,
    /// Whether the decision took effect. Of recorded traffic it says what would have been decided: it went on all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub enforced: bool,
    /// Why it does not go through, strictest first.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub stops: Vec<StopNote<'a>>,
    /// What detectors found with it.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingNote<'a>>,
    /// Whether something above was cut to fit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
}

impl Seen<'_> {
    /// Whether it was held or denied, or would have been.
    pub fn flagged(&self) -> bool {
        matches!(&*self.decision, "hold" | "deny")
    }

    /// Whether it was held or denied, so that it did not go through by itself.
    pub fn stopped(&self) -> bool {
        self.enforced && self.flagged()
    }

    /// The threats' ids in its stops and findings, as often as they stand there.
    pub fn threats(&self) -> impl Iterator<Item = &str> {
        let stops = self.stops.iter().map(|stop| &*stop.threat);
        stops.chain(self.findings.iter().map(|finding| &*finding.threat))
    }
}

/// What is done to a shared store, without the names of what is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TouchNote<'a> {
    /// `read` or `write`.
    #[serde(borrow)]
    pub how: Cow<'a, str>,
    /// The store; empty where nothing names it.
    #[serde(default, borrow, skip_serializing_if = "is_empty")]
    pub store: Cow<'a, str>,
}

/// An earlier interaction whose content came out again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source<'a> {
    /// Which.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// How many bytes of the present content are its.
    pub bytes: u32,
    /// Whether it was found in a disguise only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disguised: bool,
    /// Where most of it stands in the content: leaf, first byte, one past the last.
    #[serde(default)]
    pub at: [u32; 3],
    /// Where that stood in the earlier content.
    #[serde(default)]
    pub from: [u32; 3],
}

/// What a gateway answers for beside an interaction; which values these are stands in the payload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Whether for its author: that it works for the principal of the session.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub author: bool,
    /// For how many values in it: that they stand in documents which that principal named.
    #[serde(default, skip_serializing_if = "is_none")]
    pub values: u32,
}

impl Answered {
    /// For this author, and so many values.
    pub fn of(author: bool, values: usize) -> Self {
        Self {
            author,
            values: u32::try_from(values).unwrap_or(u32::MAX),
        }
    }

    /// Whether it is nothing.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A stop, without its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StopNote<'a> {
    /// Hold or deny.
    #[serde(borrow)]
    pub decision: Cow<'a, str>,
    /// The threat's id.
    #[serde(borrow)]
    pub threat: Cow<'a, str>,
    /// The rule's id.
    #[serde(borrow)]
    pub rule: Cow<'a, str>,
    /// The argument.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub argument: Option<Cow<'a, str>>,
    /// Where the argument came from.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Cow<'a, str>>,
}

/// A finding, without its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindingNote<'a> {
    /// The threat's id.
    #[serde(borrow)]
    pub threat: Cow<'a, str>,
    /// The detector's id.
    #[serde(borrow)]
    pub detector: Cow<'a, str>,
    /// The incident's key, hexadecimal.
    #[serde(borrow)]
    pub key: Cow<'a, str>,
    /// Who most likely started it.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub zero: Option<Cow<'a, str>>,
    /// The statistic when it was raised.
    #[serde(serialize_with = "finite")]
    pub statistic: f64,
    /// The threshold it crossed.
    #[serde(serialize_with = "finite")]
    pub threshold: f64,
}

/// JSON has no number without end, and an entry that cannot be read back would be lost: the largest there is stands for it.
fn finite<S: serde::Serializer>(
    number: &f64,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    let number = if number.is_nan() { 0.0 } else { *number };
    serializer.serialize_f64(number.clamp(f64::MIN, f64::MAX))
}

impl<'a> Entry<'a> {
    /// An entry of this sort with nothing in it yet. The time is set when it is appended.
    pub fn new(what: What) -> Self {
        Self {
            v: 1,
            at: 0,
            what,
            seen: None,
            index: None,
            origin: None,
            key: None,
            reason: None,
            payload: None,
        }
    }

    /// The entry of an interaction and what was said of it; without an outcome, its decision is `none`. `sources` are the
    /// interactions whose content it carries.
    pub fn of(
        trace: &'a str,
        interaction: &'a Interaction,
        outcome: Option<&'a Outcome>,
        sources: &[masec_model::Source],
    ) -> Self {
        let mut cut = false;
        let mut seen = Seen {
            id: id(interaction.id),
            trace: text(trace, &mut cut),
            time: interaction.time.map(|time| time.0),
            kind: interaction.kind.name().into(),
            from: party(&interaction.from, &mut cut),
            to: party(&interaction.to, &mut cut),
            channel: text(&interaction.channel, &mut cut),
            session: text(&interaction.session, &mut cut),
            step: interaction.place.step,
            call: interaction
                .place
                .call
                .as_deref()
                .map(|call| text(call, &mut cut)),
            tool: interaction
                .place
                .tool
                .as_deref()
                .map(|tool| text(tool, &mut cut)),
            touches: interaction
                .place
                .touches
                .as_deref()
                .map(|touches| TouchNote {
                    how: touches.how.name().into(),
                    store: text(&touches.store, &mut cut),
                }),
            causes: interaction
                .causes
                .iter()
                .take(MAX_LIST)
                .map(|&cause| id(cause))
                .collect(),
            on_behalf_of: interaction
                .on_behalf_of
                .iter()
                .take(MAX_LIST)
                .map(|one| party(one, &mut cut))
                .collect(),
            sources: Vec::new(),
            heard: Answered::of(
                interaction.labels.answered_for,
                interaction.labels.vouched.len(),
            ),
            told: Answered::default(),
            decision: outcome
                .map_or(UNJUDGED, |outcome| outcome.verdict.decision.name())
                .into(),
            enforced: false,
            stops: Vec::new(),
            findings: Vec::new(),
            cut: false,
        };
        for source in sources.iter().take(MAX_LIST) {
            seen.sources.push(Source {
                id: id(source.interaction),
                bytes: source.bytes,
                disguised: source.disguised,
                at: [source.at.0, source.at.1.start, source.at.1.end],
                from: [source.from.0, source.from.1.start, source.from.1.end],
            });
        }
        let (stops, found) = outcome.map_or((&[][..], &[][..]), |outcome| {
            (&outcome.verdict.stops, &outcome.findings)
        });
        for stop in stops.iter().take(MAX_LIST) {
            seen.stops.push(StopNote {
                decision: stop.decision.name().into(),
                threat: stop.threat.id().into(),
                rule: text(&stop.rule, &mut cut),
                argument: stop.argument.as_deref().map(|path| text(path, &mut cut)),
                origin: stop.origin.map(id),
            });
        }
        for finding in found.iter().take(MAX_LIST) {
            seen.findings.push(FindingNote {
                threat: finding.threat.id().into(),
                detector: finding.detector.into(),
                key: format!("{:016x}", finding.key).into(),
                zero: finding
                    .patient_zero
                    .as_ref()
                    .map(|zero| party(zero, &mut cut)),
                statistic: finding.statistic,
                threshold: finding.threshold,
            });
        }
        seen.cut = cut
            || sources.len() > MAX_LIST
            || interaction.causes.len() > MAX_LIST
            || stops.len() > MAX_LIST
            || found.len() > MAX_LIST;
        Self {
            seen: Some(seen),
            ..Self::new(What::Interaction)
        }
    }

    /// Appends the entry's bytes to `out`.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) -> Result<usize> {
        let from = out.len();
        serde_json::to_writer(&mut *out, self).map_err(|error| {
            LedgerError::Proof(format!("an entry cannot be written as JSON: {error}"))
        })?;
        let bytes = out.len() - from;
        if bytes > MAX_ENTRY {
            out.truncate(from);
            return Err(LedgerError::TooLarge {
                what: "an entry",
                bytes,
                limit: MAX_ENTRY,
            });
        }
        Ok(bytes)
    }

    /// Halves the longest of an interaction's lists, and says so in the entry; false where there is nothing left to leave out.
    pub(crate) fn shorten(&mut self) -> bool {
        let Some(seen) = &mut self.seen else {
            return false;
        };
        let lengths = [
            seen.stops.len(),
            seen.findings.len(),
            seen.sources.len(),
            seen.causes.len(),
        ];
        let longest = lengths.into_iter().max().unwrap_or(0);
        if longest == 0 {
            return false;
        }
        seen.cut = true;
        match lengths.iter().position(|&length| length == longest) {
            Some(0) => seen.stops.truncate(longest / 2),
            Some(1) => seen.findings.truncate(longest / 2),
            Some(2) => seen.sources.truncate(longest / 2),
            _ => seen.causes.truncate(longest / 2),
        }
        true
    }

    /// Reads an entry's bytes.
    pub fn decode(bytes: &'a [u8]) -> Result<Self> {
        serde_json::from_slice(bytes)
            .map_err(|error| LedgerError::Proof(format!("an entry cannot be read: {error}")))
    }

    /// When it was logged.
    pub fn logged(&self) -> Timestamp {
        Timestamp(self.at)
    }
}

fn is_empty(text: &str) -> bool {
    text.is_empty()
}

fn is_none(count: &u32) -> bool {
    *count == 0
}

/// The id in its usual form. Written by hand: an entry has several, and the formatter costs more than the rest of it.
fn id<'a>(id: InteractionId) -> Cow<'a, str> {
    let mut text = String::with_capacity(36);
    for (place, byte) in id.0.to_be_bytes().into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from(if digit < 10 {
                b'0' + digit
            } else {
                b'a' + digit - 10
            }));
        }
    }
    text.into()
}

fn party<'a>(endpoint: &masec_model::Endpoint, cut: &mut bool) -> Cow<'a, str> {
    let name = text(&endpoint.name, cut);
    let mut party = String::with_capacity(endpoint.class.name().len() + 1 + name.len());
    party.push_str(endpoint.class.name());
    party.push(':');
    party.push_str(&name);
    party.into()
}

fn text<'a>(text: &'a str, cut: &mut bool) -> Cow<'a, str> {
    if text.len() <= MAX_TEXT {
        return text.into();
    }
    *cut = true;
    let end = (0..=MAX_TEXT)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    text.get(..end).unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use masec_model::Endpoint;

    #[test]
    fn ids_and_parties_are_written_as_everywhere() {
        let number = 0x0123_4567_89ab_cdef_fedc_ba98_7654_3210;
        assert_eq!(id(InteractionId(number)), InteractionId(number).to_string());
        let mut cut = false;
        assert_eq!(
            party(&Endpoint::human("ann"), &mut cut),
            Endpoint::human("ann").to_string()
        );
        assert!(!cut);
    }

    #[test]
    fn what_is_answered_for_is_said_where_there_is_any() {
        let vouched = masec_model::Vouched {
            value: "rosa@visitors.example".into(),
            words: [0; 16],
            relevance: 1,
            is_near: false,
            from_page: false,
            from_authority: false,
            is_consulted: false,
            has_rivals: false,
            is_listed: false,
        };
        let check = |author: bool, values: usize, written: Option<&str>| {
            let mut interaction = message();
            interaction.labels.answered_for = author;
            interaction.labels.vouched = vec![vouched.clone(); values];
            let entry = Entry::of("t", &interaction, None, &[]);
            let mut bytes = Vec::new();
            entry.encode(&mut bytes).unwrap();
            let text = String::from_utf8(bytes.clone()).unwrap();
            match written {
                Some(written) => assert!(text.contains(written), "{text}"),
                None => assert!(!text.contains("heard"), "{text}"),
            }
            // The values are content, and told is what the gateway says itself.
            assert!(!text.contains("rosa") && !text.contains("told"), "{text}");
            assert_eq!(Entry::decode(&bytes).unwrap(), entry);
        };
        check(false, 0, None);
        check(true, 0, Some(r#""heard":{"author":true}"#));
        check(false, 2, Some(r#""heard":{"values":2}"#));
        check(true, 1, Some(r#""heard":{"author":true,"values":1}"#));
    }

    #[test]
    fn what_is_touched_is_said_without_the_objects() {
        use masec_model::{How, Touch};
        let mut interaction = message();
        let mut check = |touches: Option<Touch>, written: &str| {
            interaction.place.touches = touches.map(Box::new);
            let entry = Entry::of("t", &interaction, None, &[]);
            let mut bytes = Vec::new();
            entry.encode(&mut bytes).unwrap();
            let text = String::from_utf8(bytes.clone()).unwrap();
            assert_eq!(text.contains("touches"), !written.is_empty(), "{text}");
            assert!(text.contains(written) && !text.contains("plan"), "{text}");
            assert_eq!(Entry::decode(&bytes).unwrap(), entry);
        };
        check(None, "");
        let write = Touch::new(How::Write, "files", ["plan.md"]);
        check(Some(write), r#""touches":{"how":"write","store":"files"}"#);
        let read = Touch::new(How::Read, "", ["plan.md"]);
        check(Some(read), r#""touches":{"how":"read"}"#);
    }

    fn message() -> Interaction {
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind: masec_model::Kind::Message,
            from: Endpoint::agent("a"),
            to: Endpoint::agent("b"),
            channel: Default::default(),
            session: Default::default(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content: Vec::new(),
            identity: Default::default(),
            labels: Default::default(),
            place: Default::default(),
        }
    }

    #[test]
    fn an_entry_reads_back_and_what_is_too_long_is_cut() {
        let long = "é".repeat(400);
        let mut entry = Entry::new(What::Erase);
        entry.reason = Some("a \"quoted\" reason\n".into());
        let mut bytes = Vec::new();
        entry.encode(&mut bytes).unwrap();
        assert_eq!(Entry::decode(&bytes).unwrap(), entry);
        let mut cut = false;
        let shown = text(&long, &mut cut);
        assert!(cut && shown.len() <= MAX_TEXT && long.starts_with(&*shown));
        entry.reason = Some("x".repeat(MAX_ENTRY).into());
        assert!(matches!(
            entry.encode(&mut bytes),
            Err(LedgerError::TooLarge { .. })
        ));
    }
}
