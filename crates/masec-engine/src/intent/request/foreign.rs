//! Requests in languages that are read by their stems alone.

use super::super::lexicon::{self, Classes};
use super::super::tongues;
use super::{Request, implied_object};

/// What a sentence in another language asks for: each of its verbs, on all that it names.
pub(super) fn foreign(sentence: &[String]) -> impl Iterator<Item = Request> {
    let nouns: Vec<&str> = sentence
        .iter()
        .filter_map(|word| tongues::noun(word))
        .collect();
    let objects = nouns.iter().fold(Classes::default(), |set, noun| {
        set.join(lexicon::object(noun))
    });
    sentence
        .iter()
        .filter_map(|word| tongues::verb(word))
        .map(move |verb| {
            let (verbs, _) = lexicon::act(verb, nouns.iter().copied());
            Request {
                verb: verb.to_owned(),
                verbs: lexicon::verb_with(verb, verbs, objects),
                objects: objects.join(implied_object(verb)),
                also: Classes::default(),
                words: nouns.iter().map(|noun| (*noun).to_owned()).collect(),
                is_foreign: true,
            }
        })
}
