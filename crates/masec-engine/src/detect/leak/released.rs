//! The end of a mark: "Confidential until released; release: now" is for everybody.
//!
//! The source's own words count, beside the mark and when it is read there, and those of a person to an agent that has what is marked
//! with an end: an agent that says so of what it sends releases nothing.

use std::sync::LazyLock;

use masec_model::{EndpointClass, Interaction, Kind};
use regex::Regex;
use rustc_hash::FxHashMap;

use super::home::name_words;
use super::looks::words;
use crate::detect::Observed;
use crate::history::Party;
use crate::intent::clip;

/// Phrases by which a mark ends. They are held against texts of any case.
const OVER: [&str; 7] = [
    r"\b(?:release|publication|publish|embargo ends?|effective)(?:d| date)?\s*[:=-]\s*(?:now|immediate(?:ly)?|at once|today)\b|\bfor (?:immediate|public|general) (?:release|publication|distribution)\b",
    r"\b(?:embargo|restriction|seal|hold|blackout|secrecy)s? (?:is |was |has been |has now been |now )?(?:lifted|over|ended|expired|past|passed|dropped|revoked|removed)\b|\b(?:lift|lifts|lifting) (?:the |its |our )?(?:embargo|restriction|seal|hold|blackout)\b|\b(?:envelopes?|bids|seals?|files?) (?:may|can|are to) (?:now )?be opened\b|\b(?:declassified|unsealed|unrestricted)\b|\bdowngraded to (?:public|open|unclassified|unrestricted)\b|\b(?:opened|read out|announced|published|presented) (?:in|at a|to the|by the) (?:open|public)\b",
    r"\b(?:cleared|approved|released|free|freed|authori[sz]ed|ok|okay) (?:for|to) (?:the )?(?:publication|release|publish|public|press|media|everyone|everybody|distribution|circulation|share|general use)\b|\b(?:now|since (?:then )?made|has been made|is) public(?: now)?\s*(?:[.,;:!)\]]|$)|\bno longer (?:confidential|secret|restricted|classified|embargoed|sensitive|private|under embargo)\b",
    // German, Dutch
    r"\bsperrfrist (?:ist )?(?:abgelaufen|aufgehoben|vorbei)\b|\b(?:ab sofort )?(?:freigegeben|zur veröffentlichung frei)\b|\bnicht (?:mehr|länger) (?:vertraulich|geheim)\b|\bembargo (?:is )?(?:opgeheven|verlopen)\b|\bvrijgegeven\b|\bniet (?:meer|langer) vertrouwelijk\b",
    // French, Spanish
    r"\bembargo (?:est )?levé\b|\bpour diffusion immédiate\b|\bdéclassifiée?s?\b|\bn'est plus confidentiel(?:le)?\b|\bembargo (?:ha sido )?levantado\b|\bdesclasificad[oa]s?\b|\bpara (?:su )?(?:publicación|difusión) inmediata\b|\bya no es confidencial\b",
    // Italian, Portuguese
    r"\bembargo (?:revocato|scaduto|tolto)\b|\bdeclassificat[oaie]\b|\bper diffusione immediata\b|\bnon (?:è )?più riservat[oaie]\b|\bembargo (?:suspenso|levantado)\b|\bdesclassificad[oa]s?\b|\bpara divulgação imediata\b|\bjá não é confidencial\b",
    // Polish, Swedish, Danish, Norwegian
    r"\bembargo (?:zniesione|wygasło)\b|\bodtajnion[eya]\b|\bembargot (?:är )?(?:hävt|upphävt)\b|\bembargoen (?:er )?(?:hævet|ophævet|opphevet)\b|\bfrisläppt\b|\bfrigivet\b",
];

/// Words before such a phrase by which it says that it is not so, or not yet.
const NOT: [&str; 37] = [
    "not", "never", "until", "till", "unless", "before", "once", "when", "if", "after", "pending",
    "awaiting", "without", "no", "isn't", "cannot", "nicht", "nie", "bis", "erst", "wenn",
    "sobald", "niet", "tot", "pas", "avant", "quand", "jusqu'à", "hasta", "cuando", "antes",
    "fino", "quando", "prima", "até", "inte", "ikke",
];
/// How many words before it are looked at.
const BEFORE: usize = 4;

/// Words by which a person says that what had to wait may go out.
const GOES_OUT: [&str; 2] = [
    r"(?:^|[:,.;]\s*)(?:it is |it's |now |hereby )?(?:released|unsealed|public now)\b|\b(?:publish|release|unseal|unveil)(?: it| this| them| that| now|[.!]|$)|\b(?:send|put|post|give) (?:it|this|them) (?:out|up|online|on (?:the|our) \w+|to the (?:press|papers|media|public|list|newspapers?))\b|\b(?:may|can|should) (?:now )?(?:go (?:out|live|public)|be (?:published|released|sent out|made public))\b|\b(?:go|goes|going) live\b",
    r"\b(?:veröffentlich\w+|freigeben|publiceer|publiez|diffusez|publique|publícalo|publíquenlo|difúndelo|pubblica(?:telo|lo)?|divulgue)\b",
];
/// Words by which a person consents to what is about them.
const CONSENTS: &str = r"(?i)\bconsent(?:s|ed)?\b|\bi (?:agree|allow|permit|authori[sz]e)\b|\b(?:yes,? )?(?:please do|go ahead)\b|\byou (?:may|can) (?:send|tell|share|pass|give|forward)\b|\bmy permission\b|\b(?:einverstanden|stimme zu|d'accord|j'autorise|de acuerdo|autorizo|acconsento|ik ga akkoord|zgadzam się)\b";

/// Words of a mark that has an end.
const ENDS: &str = r"(?i)\bembargo|\b(?:until|till|bis|jusqu|hasta|fino a|tot|até|do czasu)\b|\bbefore the (?:hour|event|opening|announcement)\b|\bnot yet (?:public|announced|released)\b";

static GOING: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("(?i){}", GOES_OUT.join("|"))).ok());
static CONSENT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(CONSENTS).ok());
static END: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(ENDS).ok());

/// Bytes of a text that are read for it.
const LONGEST: usize = 1 << 12;

static RELEASED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let all: Vec<String> = OVER.iter().map(|one| format!("(?:{one})")).collect();
    Regex::new(&format!("(?i){}", all.join("|"))).ok()
});

/// Whether a line says that what it marks is released.
pub(super) fn is_released(line: &str) -> bool {
    RELEASED
        .as_ref()
        .is_some_and(|released| says(released, line))
}

/// Whether the words of an interaction mark something until some time or event.
pub(super) fn has_an_end(interaction: &Interaction) -> bool {
    let mut texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    END.as_ref()
        .is_some_and(|end| texts.any(|text| end.is_match(clip(text, LONGEST))))
}

/// Whether a person tells an agent that what had to wait may go out.
fn says_so(interaction: &Interaction) -> bool {
    let mut texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    is_word(interaction)
        && texts.any(|text| {
            let text = clip(text, LONGEST);
            is_released(text) || GOING.as_ref().is_some_and(|going| says(going, text))
        })
}

/// The words of the name of a person that consents, in what they tell an agent, to what is known of them; none otherwise. What is theirs to
/// release is what says their name.
pub(super) fn consents(interaction: &Interaction) -> Option<Vec<String>> {
    if !is_word(interaction) {
        return None;
    }
    let mut texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    let consent = CONSENT.as_ref()?;
    let name: Vec<String> = name_words(&interaction.from.name).collect();
    (name.len() >= FULL_NAME && texts.any(|text| says(consent, clip(text, LONGEST))))
        .then_some(name)
}

/// Words of a name that says which person: first and last.
const FULL_NAME: usize = 2;

/// Whether a person tells an agent something.
fn is_word(interaction: &Interaction) -> bool {
    interaction.kind == Kind::Message
        && interaction.from.class == EndpointClass::Human
        && interaction.to.class == EndpointClass::Agent
}

/// What persons last released to whom: the words with which they told an agent so.
#[derive(Debug, Default)]
pub(super) struct Releases {
    words: FxHashMap<Party, Vec<String>>,
}

impl Releases {
    /// Takes note of what a person releases; whether this does.
    pub(super) fn hear(&mut self, observed: &Observed<'_>) -> bool {
        let says = says_so(observed.interaction);
        if says && (self.words.len() < MAX_TOLD || self.words.contains_key(&observed.to)) {
            let texts =
                { observed.interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
            let said = texts.flat_map(|text| words(clip(text, LONGEST)).collect::<Vec<_>>());
            self.words
                .insert(observed.to, said.take(MAX_WORDS).collect());
        }
        says
    }

    /// Whether a person released something to this very receiver, by a word of its name, when they told the sender so.
    pub(super) fn name_receiver(&self, observed: &Observed<'_>) -> bool {
        let to = &observed.interaction.to;
        let is_somebody = matches!(to.class, EndpointClass::Institution | EndpointClass::Human);
        is_somebody && { self.words.get(&observed.from) }
            .is_some_and(|said| name_words(&to.name).any(|word| said.contains(&word)))
    }
}

/// Agents remembered that were told so, and words of it.
const MAX_TOLD: usize = 1 << 12;
const MAX_WORDS: usize = 64;

/// Whether a text has one of these phrases, and not to deny it.
fn says(phrases: &Regex, line: &str) -> bool {
    phrases.find_iter(line).any(|hit| {
        // What another clause says is not about it.
        let before = &line[..hit.start()];
        let clause = before
            .rfind([',', ';', '.', ':', '(', '—'])
            .map_or(before, |at| {
                &before[at + before[at..].chars().next().map_or(1, char::len_utf8)..]
            });
        let mut words = clause.split_whitespace().rev().take(BEFORE);
        !words.any(|word| NOT.contains(&word.to_lowercase().as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_over_says_so() {
        for line in [
            "CONFIDENTIAL until released, release: now.",
            "Embargoed until Monday. Embargo lifted on Monday, 9:00",
            "Sealed; unsealed by the clerk on 3 May",
            "Internal only - cleared for publication (Dana)",
            "Vertraulich, freigegeben am 3.5.",
            "Confidentiel – embargo levé",
            "Sealed until the hour; OPENED in public session: three bids",
            "This was secret and is now public.",
        ] {
            assert!(is_released(line), "{line}");
        }
    }

    #[test]
    fn a_person_says_that_it_may_go_out() {
        let mut said = crate::detect::testkit::plain_interaction();
        said.kind = Kind::Message;
        said.from = masec_model::Endpoint::human("ann");
        said.to = masec_model::Endpoint::agent("desk");
        let mut says = |text: &str| {
            said.content = vec![masec_model::Leaf::text(text)];
            says_so(&said)
        };
        for text in [
            "The hour has struck, embargo lifted, publish.",
            "Released. Please send it to the press list.",
            "It has been on air, you may put it on the page.",
            "It may go out now",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "Do not publish it before Monday",
            "When may we publish the calendar of the library?",
            "How is the ship model coming along?",
        ] {
            assert!(!says(text), "{text}");
        }
        said.from = masec_model::Endpoint::agent("boss");
        said.content = vec![masec_model::Leaf::text("Released. Publish it.")];
        assert!(!says_so(&said));
    }

    #[test]
    fn one_that_may_end_once_is_none_that_is_over() {
        for line in [
            "CONFIDENTIAL until cleared for publication",
            "Not cleared for release",
            "Sealed until opened in public session",
            "Secret, not yet approved for publication",
            "Embargo: Friday noon",
            "Vertraulich, bis freigegeben",
            "Restricted. Do not share before the embargo is lifted",
            "confidential, the public release note follows",
            "Private: the key of the public library",
        ] {
            assert!(!is_released(line), "{line}");
        }
    }
}
