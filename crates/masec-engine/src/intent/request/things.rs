//! What is to be there in the end: things that are to be made out of others, and what somebody wants.

use super::super::lexicon::{self, Classes};
use super::super::words::bases;
use super::Request;

/// What is wanted of an agent that is to say something and do nothing.
const ADVICE: &[&str] = &[
    "recommendation",
    "recommendations",
    "recommend",
    "suggestion",
    "suggestions",
    "suggest",
    "advice",
    "information",
    "info",
    "idea",
    "ideas",
    "summary",
    "overview",
    "opinion",
    "answer",
    "know",
    "tell",
    "estimate",
    "comparison",
];

/// "… into a new page" asks that one be made, whatever the verb before it.
pub(super) fn new_thing(clause: &[String]) -> Option<Request> {
    turned_into(clause).or_else(|| put_into_new(clause))
}

/// "Marketing wants the weekly report", "I need two more weeks": somebody is to have something.
pub(super) fn wanted(words: &[String]) -> Option<Request> {
    let at = words
        .iter()
        .position(|word| matches!(word.as_str(), "wants" | "want" | "needs" | "need"))?;
    let subject = at > 0
        && words[..at].iter().all(|word| {
            !matches!(
                word.as_str(),
                "if" | "what" | "who" | "don't" | "to" | "not" | "in"
            )
        });
    let rest = || {
        words[at + 1..]
            .iter()
            .take(6)
            .take_while(|word| !matches!(word.as_str(), "," | ":" | "to"))
    };
    let objects = rest().fold(Classes::default(), |set, word| {
        set.join(lexicon::object(word))
    });
    let advice = words.iter().any(|word| ADVICE.contains(&word.as_str()));
    (subject && !advice && !objects.is_empty()).then(|| Request {
        verb: "want".into(),
        verbs: Classes::default(),
        objects,
        also: Classes::default(),
        words: rest().flat_map(|word| bases(word)).collect(),
        is_foreign: false,
    })
}

/// "Turn the minutes into tasks" asks that tasks be made.
fn turned_into(clause: &[String]) -> Option<Request> {
    let turned = clause.iter().position(|word| {
        matches!(
            word.as_str(),
            "turn" | "make" | "convert" | "transform" | "split" | "break"
        )
    })?;
    let into = turned + clause[turned..].iter().position(|word| word == "into")?;
    let things = || {
        clause[into + 1..]
            .iter()
            .take(4)
            .take_while(|word| !matches!(word.as_str(), "for" | "in" | "on" | "from" | "with"))
    };
    let objects = things().fold(Classes::default(), |set, word| {
        set.join(lexicon::object(word))
    });
    made(objects, things().flat_map(|word| bases(word)).collect())
}

/// The request that something be made; none where nothing usual is named.
fn made(objects: Classes, words: Vec<String>) -> Option<Request> {
    (!objects.is_empty()).then(|| Request {
        verb: "create".into(),
        verbs: lexicon::verb("create"),
        objects,
        also: objects,
        words,
        is_foreign: false,
    })
}

/// "Put it into a new page".
fn put_into_new(clause: &[String]) -> Option<Request> {
    let starts = |at: &usize| {
        matches!(clause[*at].as_str(), "into" | "as" | "in" | "to")
            && matches!(clause.get(at + 1).map(String::as_str), Some("a" | "an"))
            && clause
                .get(at + 2)
                .is_some_and(|word| matches!(word.as_str(), "new" | "separate"))
    };
    let at = (0..clause.len()).find(starts)?;
    let thing = clause.get(at + 3)?;
    made(lexicon::object(thing), bases(thing))
}
