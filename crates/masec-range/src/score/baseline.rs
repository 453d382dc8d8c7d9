//! Trivial baselines, shown beside the engine: what a few lines that know nothing of networks would have done.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::{CompactString, Endpoint, EndpointClass};

use super::judge::Alarm;
use super::trial::Trial;

/// Shortest sentence that counts, in characters after normalisation.
const SENTENCE: usize = 40;

/// How many senders make a sentence suspect.
const SENDERS: usize = 3;

/// Raises an alarm whenever a sentence of 40 characters or more has been sent by three different senders.
pub(crate) fn sentence_counter(trial: &Trial) -> Vec<Alarm> {
    let mut senders: BTreeMap<String, Vec<Endpoint>> = BTreeMap::new();
    let mut alarms = Vec::new();
    for (index, one) in trial.interactions.iter().enumerate() {
        // A resource hands out what others wrote; it is no sender.
        if one.from.class == EndpointClass::Resource {
            continue;
        }
        let texts = one.content.iter().filter_map(|leaf| leaf.value.as_text());
        let sentences: BTreeSet<String> = texts.flat_map(sentences).collect();
        for sentence in sentences {
            let who = senders.entry(sentence).or_default();
            if !who.contains(&one.from) {
                who.push(one.from.clone());
                if who.len() == SENDERS {
                    alarms.push(Alarm {
                        index,
                        threat: None,
                        zero: who.first().cloned(),
                        names: who.clone(),
                    });
                }
            }
        }
    }
    alarms
}

/// Raises an alarm at whatever an agent gives to an outside endpoint.
pub(crate) fn anything_outside(trial: &Trial) -> Vec<Alarm> {
    let outside: BTreeSet<(EndpointClass, &CompactString)> = trial
        .outside
        .iter()
        .map(|endpoint| (endpoint.class, &endpoint.name))
        .collect();
    trial
        .interactions
        .iter()
        .enumerate()
        .filter(|(_, one)| outside.contains(&(one.to.class, &one.to.name)))
        .map(|(index, one)| Alarm {
            index,
            threat: None,
            zero: Some(one.from.clone()),
            names: vec![one.from.clone()],
        })
        .collect()
}

/// The sentences of `text`: letters and digits in lower case, one space between words.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    text.split(['.', '!', '?', '\n'])
        .map(|part| {
            let words = part.split(|c: char| !c.is_alphanumeric());
            let words: Vec<String> = words
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect();
            words.join(" ")
        })
        .filter(|sentence| sentence.chars().count() >= SENTENCE)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_are_normalised_and_long() {
        let text = "Short. > This one  is LONG enough, to be counted as a sentence!";
        let found: Vec<String> = sentences(text).collect();
        assert_eq!(
            found,
            ["this one is long enough to be counted as a sentence"]
        );
    }
}
