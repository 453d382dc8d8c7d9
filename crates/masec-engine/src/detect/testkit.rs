//! A small network for the detectors' tests: who says what to whom, with matches found by a plain search for shared
//! stretches of text, so that a detector is tested apart from the real provenance.

use data_encoding::BASE64;
use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Finding, Identity, Interaction, InteractionId, Kind,
    Label, Leaf, Place, Span, Timestamp,
};
use rustc_hash::FxHashMap;

use super::{Detector, Observed};
use crate::history::{History, Past, Seq, is_bare};
use crate::provenance::{Match, MatchKind, Provenance, View};
use crate::settings::Bounds;

const GRAM: usize = 28;

/// An interaction that says nothing yet.
pub(crate) fn plain_interaction() -> Interaction {
    Interaction {
        id: InteractionId(1),
        time: None,
        kind: Kind::Message,
        from: Endpoint::agent("a"),
        to: Endpoint::agent("b"),
        channel: CompactString::default(),
        session: CompactString::default(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: Vec::new(),
        identity: Identity::Recorded,
        labels: DeclaredLabels::default(),
        place: Place::default(),
    }
}

/// A detector and all that it has been shown.
pub(crate) struct World {
    detector: Box<dyn Detector>,
    history: History,
    grams: FxHashMap<Vec<u8>, (Seq, usize)>,
    /// The real provenance, in place of the plain search.
    provenance: Option<Provenance>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) step: u32,
}

impl World {
    pub(crate) fn new(detector: impl Detector + 'static) -> Self {
        Self {
            detector: Box::new(detector),
            history: History::new(1 << 16),
            grams: FxHashMap::default(),
            provenance: None,
            findings: Vec::new(),
            step: 0,
        }
    }

    /// The same over the real provenance.
    pub(crate) fn real(detector: impl Detector + 'static) -> Self {
        let bounds = Bounds {
            interactions: 1 << 14,
            passages: 1 << 18,
            values: 1 << 16,
            ..Bounds::default()
        };
        Self {
            provenance: Some(Provenance::new(&bounds)),
            ..Self::new(detector)
        }
    }

    /// `from` does `kind` to `to`, with this text; how many findings that raised.
    pub(crate) fn act(&mut self, kind: Kind, from: &Endpoint, to: &Endpoint, text: &str) -> usize {
        self.tagged(kind, from, to, text, &[])
    }

    pub(crate) fn say(&mut self, from: &str, to: &str, text: &str) -> usize {
        self.act(
            Kind::Message,
            &Endpoint::agent(from),
            &Endpoint::agent(to),
            text,
        )
    }

    pub(crate) fn write(&mut self, from: &str, file: &str, text: &str) -> usize {
        self.act(
            Kind::Write,
            &Endpoint::agent(from),
            &Endpoint::resource(file),
            text,
        )
    }

    pub(crate) fn read(&mut self, file: &str, by: &str, text: &str) -> usize {
        self.act(
            Kind::Read,
            &Endpoint::resource(file),
            &Endpoint::agent(by),
            text,
        )
    }

    pub(crate) fn tagged(
        &mut self,
        kind: Kind,
        from: &Endpoint,
        to: &Endpoint,
        text: &str,
        tags: &[&str],
    ) -> usize {
        let mut interaction = plain_interaction();
        interaction.id = InteractionId(u128::from(self.step) + 1);
        interaction.kind = kind;
        interaction.from = from.clone();
        interaction.to = to.clone();
        interaction.content = vec![Leaf::text(text)];
        interaction.labels.secrecy = tags.iter().map(|tag| CompactString::from(*tag)).collect();
        interaction.place.step = self.step;
        self.step += 1;
        self.observe(&interaction)
    }

    /// This one; how many findings it raised.
    pub(crate) fn observe(&mut self, interaction: &Interaction) -> usize {
        let seq = self.history.next_seq();
        let (from, to) = (
            self.history.party(&interaction.from),
            self.history.party(&interaction.to),
        );
        let text = interaction.content[0]
            .value
            .as_text()
            .unwrap_or_default()
            .to_owned();
        let matches = match &mut self.provenance {
            Some(provenance) => {
                let mut matches = Vec::new();
                provenance.trace(seq, interaction, &mut matches);
                matches
            }
            None => self.matches(seq, &text),
        };
        let before = self.findings.len();
        let observed = Observed {
            crosses: false,
            interaction,
            seq,
            now: Timestamp(0),
            from,
            to,
            matches: &matches,
            disguised: true,
            label: Label::default(),
            history: &self.history,
        };
        self.detector.observe(&observed, &mut self.findings);
        self.history.push(Past {
            id: interaction.id,
            kind: interaction.kind,
            from,
            to,
            session: 0,
            step: interaction.place.step,
            time: None,
            label: Label::default(),
            is_read: crate::flow::is_read(interaction),
            is_bare: is_bare(interaction),
        });
        self.findings.len() - before
    }

    /// Stretches of at least `GRAM` bytes that occurred before, plainly or in base64 words, at their first occurrence.
    fn matches(&mut self, seq: Seq, text: &str) -> Vec<Match> {
        let mut found = self.search(text.as_bytes(), View::Plain, None);
        for word in text.split_whitespace() {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            if let Ok(decoded) = BASE64.decode(word.as_bytes()) {
                let span = Span::new(start, start + word.len());
                found.extend(self.search(&decoded, View::Base64, Some(span)));
            }
        }
        self.index(seq, text.as_bytes());
        for word in text.split_whitespace() {
            if let Ok(decoded) = BASE64.decode(word.as_bytes()) {
                self.index(seq, &decoded);
            }
        }
        found
    }

    fn index(&mut self, seq: Seq, bytes: &[u8]) {
        for (place, gram) in bytes.windows(GRAM).enumerate() {
            self.grams.entry(gram.to_vec()).or_insert((seq, place));
        }
    }

    fn search(&self, bytes: &[u8], view: View, span: Option<Span>) -> Vec<Match> {
        let mut found = Vec::new();
        let mut at = 0;
        while at + GRAM <= bytes.len() {
            let Some(&(origin, place)) = self.grams.get(&bytes[at..at + GRAM]) else {
                at += 1;
                continue;
            };
            let mut length = GRAM;
            while at + length < bytes.len()
                && self.grams.get(&bytes[at + length + 1 - GRAM..=at + length])
                    == Some(&(origin, place + length + 1 - GRAM))
            {
                length += 1;
            }
            found.push(Match {
                leaf: 0,
                span: span.unwrap_or_else(|| Span::new(at, at + length)),
                origin,
                origin_leaf: 0,
                origin_span: Span::new(place, place + length),
                whole_field: false,
                kind: MatchKind::Passage,
                view,
                origin_view: View::Plain,
                fingerprint: 0,
            });
            at += length;
        }
        found
    }
}
