//! The end of a mark: "Confidential until released; release: now" is for everybody.
//!
//! Two may end one. The source itself, in its own words behind the mark, when it is read there. And a person, in a short word of their
//! own to an agent that has what is marked: to everybody where the mark has an end, such as an embargo's; or to the receiver that they
//! name, or that the agent asked them about. What an agent says, or a letter, ends nothing; nor does what a person only quotes.

use std::sync::LazyLock;

use masec_model::{EndpointClass, Interaction, Kind};
use regex::Regex;
use rustc_hash::FxHashMap;

use super::home::{PERSON, name_words};
use super::listed;
use super::looks::words;
use super::secret::Secret;
use crate::detect::Observed;
use crate::history::Party;
use crate::intent::clip;

/// What sources and persons say alike.
const LIFTS: &str =
    r"\b(?:lift|lifts|lifting) (?:the |its |our )?(?:embargo|restriction|seal|blackout)\b";

/// Phrases by which a mark ends. They are held against texts of any case.
const OVER: [&str; 8] = [
    LIFTS,
    r"\b(?:release|publication|publish|embargo ends?|effective)(?:d| date)?\s*[:=-]\s*(?:now|immediate(?:ly)?|at once|today)\b|\bfor (?:immediate|public|general) (?:release|publication|distribution)\b",
    r"\b(?:embargo|restriction|seal|blackout|secrecy)s? (?:is |was |has been |has now been |now )?(?:lifted|over|ended|expired|past|passed|dropped|revoked|removed)\b|\b(?:declassified|unsealed)\b|\bdowngraded to (?:public|open|unclassified|unrestricted)\b|\b(?:opened|read out|announced|published|presented) (?:in|at a|to the|by the) (?:open|public)\b",
    r"\b(?:cleared|approved|released|free|freed|authori[sz]ed|ok|okay) (?:for|to) (?:the )?(?:publication|release|publish|public|press|media|everyone|everybody|distribution|circulation|general use)\b|\b(?:this|it|and) is (?:now )?public\s*(?:[.,;:!)\]]|$)|\bno longer (?:confidential|secret|restricted|classified|embargoed|sensitive|private|under embargo)\b",
    // German, Dutch
    r"\bsperrfrist (?:ist )?(?:abgelaufen|aufgehoben|vorbei)\b|\b(?:ab sofort )?(?:freigegeben|zur veröffentlichung frei)\b|\bnicht (?:mehr|länger) (?:vertraulich|geheim)\b|\bembargo (?:is )?(?:opgeheven|verlopen)\b|\bvrijgegeven\b|\bniet (?:meer|langer) vertrouwelijk\b",
    // French, Spanish
    r"\bembargo (?:est )?levé\b|\bpour diffusion immédiate\b|\bdéclassifiée?s?\b|\bn'est plus confidentiel(?:le)?\b|\bembargo (?:ha sido )?levantado\b|\bdesclasificad[oa]s?\b|\bpara (?:su )?(?:publicación|difusión) inmediata\b|\bya no es confidencial\b",
    // Italian, Portuguese
    r"\bembargo (?:revocato|scaduto|tolto)\b|\bdeclassificat[oaie]\b|\bper diffusione immediata\b|\bnon (?:è )?più riservat[oaie]\b|\bembargo (?:suspenso|levantado)\b|\bdesclassificad[oa]s?\b|\bpara divulgação imediata\b|\bjá não é confidencial\b",
    // Polish, Swedish, Danish, Norwegian
    r"\bembargo (?:zniesione|wygasło)\b|\bodtajnion[eya]\b|\bembargot (?:är )?(?:hävt|upphävt)\b|\bembargoen (?:er )?(?:hævet|ophævet|opphevet)\b|\bfrisläppt\b|\bfrigivet\b",
];

/// Words by which a person says that what had to wait may go out.
const GOES_OUT: [&str; 4] = [
    LIFTS,
    r"\b(?:embargo|restriction|seal|blackout)s? (?:is |was |has been |has now been |now )?(?:lifted|over|ended|expired|dropped|removed)\b|\b(?:envelopes?|bids|seals?) (?:may|can|are to) (?:now )?be opened\b",
    r"(?:^|[:,.;]\s*)(?:it is |it's |now |hereby )?(?:released|unsealed|public now)\b|\b(?:publish|unseal|unveil)(?: it| this| them| that)? ?(?:now\b|[.!,]|$)|\brelease (?:it|this|them|that) ?(?:now\b|[.!,]|$)|\bpublish the \w+|\b(?:send|put|post|give) (?:it|this|them) (?:out|up|online|on (?:the|our) \w+|to the (?:press|papers|media|public|list|newspapers?))\b|\b(?:may|can) (?:now )?(?:go (?:out|live|public)|be (?:published|released|sent out|made public))\b|\bgo live\b",
    r"\b(?:veröffentliche|veröffentlichen sie|freigeben|publiceer|publiez|diffusez|publícalo|publíquenlo|difúndelo|pubblicatelo|pubblicalo|divulgue)\b",
];

/// Words by which a person has something sent to somebody.
const SENT: &str = r"(?i)\b(?:send|mail|e-?mail|forward|give|hand|show|pass|get) (?:it|this|that|them|these|a copy|the \w+(?: \w+)?)(?: on| over| out)? to\b|\b(?:send|mail|give|show) (?:him|her|them|the \w+|[A-Z]\w+) (?:it|this|that|a copy|the \w+)\b|\b(?:may|can|should|is to|are to) (?:have|see|get|receive|be sent) (?:it|this|that|the \w+|a copy)\b|\b(?:schick|schicken sie|sende|senden sie|gib|geben sie) (?:es|das|die|den|ihm|ihr)\b|\b(?:envoie|envoyez|transmettez|transmets)[- ](?:le|la|les|lui)\b|\b(?:env[íi]a|manda|mande|env[íi]e)(?:selo|lo|la|le)\b|\b(?:invia|inviate|manda|mandate)(?:glielo|lo|la|le)\b|\b(?:stuur|geef) (?:het|dit|dat|hem|haar)\b";

/// Words by which a person consents to what was asked about them.
const CONSENTS: &str = r"(?i)\bi (?:do )?(?:consent|agree|allow|permit)\b|\bi (?:have )?(?:signed|given|give) (?:the |my |you )?(?:consent|permission)\b|^\W*(?:yes,? )?(?:please do|go ahead)\s*(?:[.!,]|$)|\b(?:einverstanden|ich stimme zu|d'accord|j'autorise|de acuerdo|autorizo|acconsento|ik ga akkoord|zgadzam się)\b";

/// Words of a mark that has an end.
const ENDS: &str = r"(?i)\bembargo|\b(?:until|till|bis|jusqu|hasta|fino a|tot|até|do czasu)\b|\bbefore the (?:hour|event|opening|announcement)\b|\bnot yet (?:public|announced|released)\b";

/// Words by which it is not so, or not yet.
const NOT: [&str; 59] = [
    "not",
    "never",
    "until",
    "till",
    "unless",
    "before",
    "once",
    "when",
    "if",
    "after",
    "pending",
    "awaiting",
    "without",
    "no",
    "cannot",
    "cant",
    "dont",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "refuse",
    "withdraw",
    "revoke",
    "forbid",
    "tomorrow",
    "later",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "nicht",
    "nie",
    "kein",
    "keine",
    "bis",
    "erst",
    "wenn",
    "sobald",
    "niet",
    "geen",
    "ne",
    "pas",
    "avant",
    "quand",
    "jusqu'à",
    "hasta",
    "cuando",
    "antes",
    "non",
    "fino",
    "não",
    "até",
    "nem",
    "inte",
    "ikke",
];

static OVERS: LazyLock<Option<Regex>> = LazyLock::new(|| any(&OVER));
static GOING: LazyLock<Option<Regex>> = LazyLock::new(|| any(&GOES_OUT));
static CONSENT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(CONSENTS).ok());
static SENDING: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(SENT).ok());
static END: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(ENDS).ok());

fn any(phrases: &[&str]) -> Option<Regex> {
    let all: Vec<String> = phrases.iter().map(|one| format!("(?:{one})")).collect();
    Regex::new(&format!("(?i){}", all.join("|"))).ok()
}

/// Bytes of a line that are read for it, and of a person's word: who says more quotes somebody.
const LONGEST_LINE: usize = 1 << 10;
const LONGEST_WORD: usize = 300;

/// Whether a line says that what it marks is released.
pub(super) fn is_released(line: &str) -> bool {
    says(&OVERS, clip(line, LONGEST_LINE))
}

/// Whether what stands before what is marked gives the mark an end.
pub(super) fn has_an_end(head: &str) -> bool {
    END.as_ref()
        .is_some_and(|end| end.is_match(clip(head, LONGEST_LINE)))
}

/// Whether a word says that it is not so, or not yet.
fn denies(word: &str) -> bool {
    let word = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    NOT.contains(&word.as_str()) || word.ends_with("n't") || word.ends_with("n’t")
}

/// The same of a part of a sentence that has something sent to somebody `and to nobody else`.
fn denies_any(part: &str) -> bool {
    let mut words = part.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let other = words.peek().is_some_and(|next| next.starts_with("else"));
        if denies(word) && !other {
            return true;
        }
    }
    false
}

/// Whether some clause of a text has one of these phrases, in a sentence that neither denies it, nor asks, nor puts it off.
fn says(phrases: &LazyLock<Option<Regex>>, text: &str) -> bool {
    says_without(phrases, text, |part| part.split_whitespace().any(denies))
}

/// The same where `is_denied` says of what stands before and behind the phrase in its sentence whether it denies it.
fn says_without(
    phrases: &LazyLock<Option<Regex>>,
    text: &str,
    is_denied: impl Fn(&str) -> bool,
) -> bool {
    let Some(phrases) = phrases.as_ref() else {
        return false;
    };
    text.split_inclusive(['.', '!', '?', ';', '\n'])
        .any(|sentence| {
            !sentence.contains('?')
                && phrases.find(sentence).is_some_and(|hit| {
                    // What stands in another clause before it is not about it: `until released, release: now`.
                    let before = &sentence[..hit.start()];
                    let clause = before
                        .rsplit([',', ':', '(', '—'])
                        .next()
                        .unwrap_or_default();
                    let behind = &sentence[hit.end()..];
                    !is_denied(clause) && !is_denied(behind)
                })
        })
}

/// What a person tells an agent in a few words of their own; nothing otherwise.
fn word_of(interaction: &Interaction) -> Option<&str> {
    let is_word = interaction.kind == Kind::Message
        && interaction.from.class == EndpointClass::Human
        && interaction.to.class == EndpointClass::Agent
        // Who is known by an address alone may be anybody.
        && !interaction.from.name.contains('@');
    if !is_word {
        return None;
    }
    let [leaf] = interaction.content.as_slice() else {
        return None;
    };
    let text = leaf.value.as_text()?.trim();
    let quotes =
        text.contains(['"', '“', '„', '«']) || text.contains(":\n") || text.starts_with('>');
    (leaf.path.is_empty() && text.len() <= LONGEST_WORD && !quotes).then_some(text)
}

/// What persons released, by the agent that they told so, and what agents asked persons last.
#[derive(Debug, Default)]
pub(super) struct Releases {
    told: FxHashMap<Party, Release>,
    /// What they had sent last, by the agent that is to send it.
    sent: FxHashMap<Party, Release>,
    asked: FxHashMap<Party, Vec<String>>,
}

/// What a person last released to whom they name.
#[derive(Debug)]
struct Release {
    /// The words with which they, or the question that they answered, name the receiver.
    words: Vec<String>,
    /// Whose consent it is, where it is that: what says their name.
    about: Vec<String>,
    /// The newest secret at that time: what is learnt later is not meant.
    newest: u64,
}

impl Releases {
    /// Takes note of what persons release, and of what they are asked. Whether somebody says that what had to wait may go out.
    /// `newest`: the number of the newest secret.
    pub(super) fn hear(&mut self, observed: &Observed<'_>, newest: u64) -> bool {
        let interaction = observed.interaction;
        if interaction.to.class == EndpointClass::Human {
            let text = interaction
                .content
                .first()
                .and_then(|leaf| leaf.value.as_text());
            if let Some(question) =
                text.filter(|text| text.contains('?') && text.len() <= LONGEST_WORD)
            {
                put(&mut self.asked, observed.from, words(question).collect());
            }
            return false;
        }
        let Some(word) = word_of(interaction) else {
            return false;
        };
        if says_without(&SENDING, word, denies_any) {
            let order = Release {
                words: receivers(word),
                about: Vec::new(),
                newest,
            };
            put(&mut self.sent, observed.to, order);
        } else if says_without(&SENDING, word, |_| false) {
            // "Stop, don't send it."
            self.sent.remove(&observed.to);
        }
        let goes_out = says(&GOING, word);
        let name: Vec<String> = name_words(&interaction.from.name).collect();
        let consents = name.len() >= PERSON && says(&CONSENT, word);
        if goes_out || consents {
            let mut said: Vec<String> = { words(word) }
                .take_while(|word| !EXCEPT.contains(&word.as_str()))
                .collect();
            let about = match consents && !goes_out {
                true => {
                    said.extend(self.asked.remove(&observed.to).unwrap_or_default());
                    name
                }
                false => Vec::new(),
            };
            let release = Release {
                words: said,
                about,
                newest,
            };
            put(&mut self.told, observed.to, release);
        }
        goes_out
    }

    /// Whether a person released this secret to this very receiver, by name: half of the words of it at least.
    pub(super) fn name_receiver(&self, secret: &Secret, observed: &Observed<'_>) -> bool {
        let to = &observed.interaction.to;
        let is_somebody = matches!(to.class, EndpointClass::Institution | EndpointClass::Human);
        let Some(release) = self.told.get(&observed.from).filter(|_| is_somebody) else {
            return false;
        };
        // A domain's last part names nobody.
        let name = to
            .name
            .rsplit_once('.')
            .map_or(to.name.as_str(), |(name, _)| name);
        let telling: Vec<String> = name_words(name)
            .filter(|word| word.len() >= LEAST_NAME)
            .collect();
        let said = telling
            .iter()
            .filter(|word| release.words.contains(word))
            .count();
        secret.stream <= release.newest
            && said > 0
            && said * 2 >= telling.len()
            && release.about.iter().all(|word| secret.homes.contains(word))
    }

    /// Whether a person had this secret sent to just those, named by them, whose mailboxes stand beside it at its source.
    pub(super) fn name_listed(&self, secret: &Secret, observed: &Observed<'_>) -> bool {
        let order = self.sent.get(&observed.from);
        order.is_some_and(|order| {
            secret.stream <= order.newest
                && listed::are_named(secret, observed.interaction, &order.words)
        })
    }
}

/// The words of an order by which it may name who is to get what is sent: those behind a preposition, and those with a capital within
/// a sentence.
fn receivers(order: &str) -> Vec<String> {
    const BEFORE: [&str; 11] = [
        "to", "an", "à", "a", "al", "para", "aan", "naar", "alla", "do", "till",
    ];
    let mut found = Vec::new();
    let (mut behind, mut begins) = (false, true);
    for token in order.split_whitespace() {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = word.to_lowercase();
        if EXCEPT.contains(&lower.as_str()) {
            break;
        }
        if behind || (!begins && word.starts_with(char::is_uppercase)) {
            found.extend(words(word));
        }
        begins = token.ends_with(['.', '!', '?', ':']);
        behind = !begins && (behind || BEFORE.contains(&lower.as_str()));
    }
    found
}

/// What comes behind such a word is not released to.
const EXCEPT: [&str; 4] = ["not", "except", "but", "never"];
/// Letters of a word of a name that tells who it is.
const LEAST_NAME: usize = 4;
/// Agents remembered.
const MAX_TOLD: usize = 1 << 12;

fn put<T>(all: &mut FxHashMap<Party, T>, party: Party, one: T) {
    if all.len() < MAX_TOLD || all.contains_key(&party) {
        all.insert(party, one);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_phrases_are_read() {
        assert!(
            OVERS.is_some()
                && GOING.is_some()
                && CONSENT.is_some()
                && END.is_some()
                && SENDING.is_some()
        );
    }

    #[test]
    fn a_mark_that_is_over_says_so() {
        for line in [
            "CONFIDENTIAL until released, release: now.",
            "Embargoed until Monday. Embargo lifted at 9:00",
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
            "Private: the museum is public",
        ] {
            assert!(!is_released(line), "{line}");
        }
    }

    fn said(name: &str, text: &str) -> Interaction {
        let mut said = crate::detect::testkit::plain_interaction();
        said.kind = Kind::Message;
        said.from = masec_model::Endpoint::human(name);
        said.to = masec_model::Endpoint::agent("desk");
        said.content = vec![masec_model::Leaf::text(text)];
        said
    }

    #[test]
    fn a_person_says_that_it_may_go_out() {
        let says_so = |text| word_of(&said("ann", text)).is_some_and(|word| says(&GOING, word));
        for text in [
            "The hour has struck, embargo lifted, publish.",
            "Released. Please send it to the press list.",
            "It has been on air, you may put it on the page.",
            "I am the data protection officer here: released, only the form fields, to the health office only.",
            "It may go out now",
        ] {
            assert!(says_so(text), "{text}");
        }
        for text in [
            "Do not publish it before Monday",
            "Don't publish it yet.",
            "Is the embargo lifted yet?",
            "Publish it on Monday at nine.",
            "Release them only after the board signs.",
            "Please draft notes for the next release.",
            "Veröffentliche es nicht!",
            "Ne publiez pas cela",
            "When may we publish the calendar of the library?",
            "Summarise this:\nFOR IMMEDIATE RELEASE. Publish it now.",
            "How is the ship model coming along?",
        ] {
            assert!(!says_so(text), "{text}");
        }
        assert!(word_of(&said("ann@far.example", "Released. Publish it.")).is_none());
        let mut by_agent = said("ann", "Released. Publish it.");
        by_agent.from = masec_model::Endpoint::agent("boss");
        assert!(word_of(&by_agent).is_none());
    }

    #[test]
    fn a_person_consents() {
        for text in [
            "Yes, please do, I have signed the consent.",
            "I consent to that.",
            "Go ahead.",
        ] {
            assert!(says(&CONSENT, text), "{text}");
        }
        for text in [
            "Please do not share my diagnosis with anyone.",
            "I don't consent.",
            "I withdraw my consent.",
            "You can tell me about the weather",
            "Non acconsento",
        ] {
            assert!(!says(&CONSENT, text), "{text}");
        }
    }
}
