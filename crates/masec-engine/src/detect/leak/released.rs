//! What a text says of its own mark: that it is over. "Confidential until released; release: now" is for everybody.
//!
//! Only the source's own words count, beside the mark and when it is read there: an agent that says so of what it sends releases
//! nothing.

use std::sync::LazyLock;

use regex::Regex;

/// Phrases by which a mark ends. They are held against texts of any case.
const OVER: [&str; 7] = [
    r"\b(?:release|publication|publish|embargo ends?|effective)(?:d| date)?\s*[:=-]\s*(?:now|immediate(?:ly)?|at once|today)\b|\bfor (?:immediate|public|general) (?:release|publication|distribution)\b",
    r"\b(?:embargo|restriction|seal|hold|blackout|secrecy)s? (?:is |was |has been |has now been |now )?(?:lifted|over|ended|expired|past|passed|dropped|revoked|removed)\b|\b(?:declassified|unsealed|unrestricted)\b|\bdowngraded to (?:public|open|unclassified|unrestricted)\b|\b(?:opened|read out|announced|published|presented) (?:in|at a|to the|by the) (?:open|public)\b",
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

static RELEASED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let all: Vec<String> = OVER.iter().map(|one| format!("(?:{one})")).collect();
    Regex::new(&format!("(?i){}", all.join("|"))).ok()
});

/// Whether a line says that what it marks is released.
pub(super) fn is_released(line: &str) -> bool {
    let Some(released) = RELEASED.as_ref() else {
        return false;
    };
    released.find_iter(line).any(|hit| {
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
