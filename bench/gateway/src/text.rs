//! Ordinary prose out of a seed: words in an order that hardly repeats, so that nothing is measured on one text over and
//! over.

/// Splitmix64: small, seeded, and good enough for traffic.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// Of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Of a text.
    pub fn of(text: &str) -> Self {
        let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        Self(text.bytes().fold(0xCBF2_9CE4_8422_2325, fold))
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next_bits() % end
    }

    fn one<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = self.below(words.len() as u64);
        usize::try_from(place)
            .ok()
            .and_then(|place| words.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// A person's name.
    pub fn person(&mut self) -> (&'static str, &'static str) {
        (self.one(FIRST), self.one(LAST))
    }

    /// Somebody's address.
    pub fn address(&mut self) -> String {
        let (first, last) = self.person();
        let (first, last) = (first.to_lowercase(), last.to_lowercase());
        format!("{first}.{last}@{}.example", self.one(FIRMS))
    }

    /// What something is about.
    pub fn topic(&mut self) -> String {
        format!(
            "{} {} {}",
            self.one(ADJECTIVES),
            self.one(NOUNS),
            self.one(NOUNS)
        )
    }

    /// One sentence: small words and others in turn, now and then a name, a day or an amount.
    pub fn sentence(&mut self, out: &mut String) {
        use std::fmt::Write;
        let start = out.len();
        for place in 0..self.below(12) + 6 {
            let _ = match self.below(20) {
                0 => write!(out, "{} ", self.one(FIRST)),
                1 => write!(out, "on the {}th ", self.below(17) + 4),
                2 => write!(out, "{} euros ", self.below(90_000) + 1_000),
                3 => write!(out, "in {} ", self.one(CITIES)),
                _ if place % 2 == 0 => write!(out, "{} ", self.one(SMALL)),
                _ => Ok(()),
            };
            self.word(out);
            out.push(' ');
        }
        if let Some(first) = out.get_mut(start..start + 1) {
            first.make_ascii_uppercase();
        }
        out.truncate(out.trim_end().len());
        out.push_str(". ");
    }

    /// A word. As in prose, few are frequent and most are rare: each of the ranks 1, 2 to 3, 4 to 7 and so on up to 8,191 has
    /// the same share. Rare ones are made of syllables.
    fn word(&mut self, out: &mut String) {
        let octave = self.below(13);
        let rank = (1 << octave) + self.below(1 << octave) - 1;
        let lists = [NOUNS, VERBS, ADJECTIVES];
        let list = lists[usize::try_from(rank % 3).unwrap_or_default()];
        let place = usize::try_from(rank / 3).unwrap_or(usize::MAX);
        if let Some(word) = list.get(place) {
            return out.push_str(word);
        }
        let mut spelling = Self::new(rank);
        for _ in 0..spelling.below(3) + 2 {
            out.push_str(spelling.one(SYLLABLES));
        }
        out.push_str(spelling.one(&["", "s", "ing", "ed", "er", "ly", "tion"]));
    }

    /// Prose of at least `bytes` bytes.
    pub fn prose(&mut self, bytes: usize) -> String {
        let mut out = String::with_capacity(bytes + 128);
        while out.len() < bytes {
            self.sentence(&mut out);
        }
        out.truncate(out.trim_end().len());
        out
    }
}

const FIRST: &[&str] = &[
    "Ada", "Bruno", "Clara", "Daniel", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira",
    "Leon", "Mina", "Nils", "Olga", "Pavel", "Rosa", "Samir", "Tilda", "Yusuf",
];
const LAST: &[&str] = &[
    "Abel", "Berger", "Costa", "Duarte", "Engel", "Fischer", "Garcia", "Hansen", "Ivanov",
    "Jensen", "Keller", "Lindt", "Moreau", "Novak", "Okafor", "Peters", "Quist", "Rossi", "Silva",
    "Weiss",
];
const FIRMS: &[&str] = &[
    "northwind",
    "bluebird",
    "ferrum",
    "halden",
    "kestrel",
    "lumen",
    "meridian",
    "oakfield",
];
const CITIES: &[&str] = &[
    "Lisbon", "Oslo", "Vienna", "Turin", "Ghent", "Porto", "Leipzig", "Cork", "Lyon", "Basel",
];
const SMALL: &[&str] = &[
    "the", "of", "and", "to", "a", "in", "for", "is", "on", "that", "by", "this", "with", "you",
    "it", "not", "or", "be", "are", "from", "at", "as", "your", "all", "have", "new", "more", "an",
    "was", "we", "will", "our", "can", "about", "if", "has", "but", "their", "what", "so", "when",
    "which",
];
const SYLLABLES: &[&str] = &[
    "ba", "cor", "den", "fil", "gra", "hol", "in", "jas", "ken", "lor", "mi", "nor", "ol", "pre",
    "qui", "ras", "sol", "ter", "un", "ver", "wil", "yar", "zan", "cha", "ple", "stro", "tri",
    "mon", "pa", "le",
];
const VERBS: &[&str] = &[
    "reviewed",
    "moved",
    "signed",
    "shipped",
    "counted",
    "delayed",
    "approved",
    "measured",
    "printed",
    "repaired",
    "ordered",
    "planned",
    "tested",
    "cleared",
    "opened",
    "closed",
    "renewed",
    "compared",
    "drafted",
    "painted",
    "booked",
    "cancelled",
    "archived",
    "sorted",
    "weighed",
    "described",
    "translated",
    "collected",
    "finished",
    "replaced",
    "noticed",
    "mentioned",
    "welcomed",
    "expected",
];
const ADJECTIVES: &[&str] = &[
    "annual",
    "early",
    "quiet",
    "second",
    "northern",
    "broken",
    "wooden",
    "monthly",
    "detailed",
    "smaller",
    "temporary",
    "regional",
    "older",
    "yellow",
    "public",
    "shared",
    "careful",
    "seasonal",
    "empty",
    "heavy",
    "narrow",
    "local",
    "recent",
    "formal",
    "missing",
    "spare",
    "brief",
    "final",
    "written",
    "modest",
    "steady",
    "curious",
    "digital",
    "common",
    "separate",
    "usual",
];
const NOUNS: &[&str] = &[
    "report",
    "warehouse",
    "invoice",
    "schedule",
    "printer",
    "meeting",
    "contract",
    "garden",
    "bridge",
    "shipment",
    "survey",
    "catalogue",
    "supplier",
    "training",
    "kitchen",
    "harbour",
    "lecture",
    "archive",
    "ticket",
    "workshop",
    "machine",
    "delivery",
    "library",
    "concert",
    "museum",
    "budget",
    "committee",
    "draft",
    "exhibition",
    "furniture",
    "gallery",
    "hotel",
    "inventory",
    "journey",
    "keyboard",
    "laboratory",
    "manual",
    "newsletter",
    "office",
    "parcel",
    "question",
    "railway",
    "sample",
    "timetable",
    "umbrella",
    "valley",
    "window",
    "yearbook",
    "agenda",
    "battery",
    "calendar",
    "drawing",
    "engine",
    "festival",
    "guideline",
    "highway",
    "interview",
    "ladder",
    "mountain",
    "notebook",
    "orchard",
    "pavement",
    "quarter",
    "receipt",
    "station",
    "telescope",
    "uniform",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_its_seed_s_and_as_long_as_asked() {
        let prose = |seed| Rng::new(seed).prose(10_240);
        assert_eq!(prose(7), prose(7));
        assert_ne!(prose(7), prose(8));
        assert!((10_239..10_440).contains(&prose(7).len()));
        assert!(prose(7).is_ascii());
    }
}
