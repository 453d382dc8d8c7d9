//! Words that hand a decision to a document: what is to be done ("do what the letter says"), or how ("sort them the way the
//! readme says").

mod lists;

use lists::{
    ANSWERING, DOING, DUE, ENTERING, GIVING, GUIDES, MATTERS, NOBODY, OBEYING, OBJECTIONS, ORDERS,
    PLACES, RECORDS, RELATIVES, SAYING, SAYING_OF_SEVERAL, STEPS, TAKING_UP, TEXTS,
    UNSPACED_GUIDES,
};

/// How much the words hand over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Handover {
    /// Nothing.
    #[default]
    Nothing,
    /// The particulars of what they ask for.
    Particulars,
    /// What is to be done.
    Acts,
}

/// What a sentence hands over. "Do the following tasks: …" hands over nothing: the tasks are the speaker's own words.
pub(super) fn handed_over(words: &[String]) -> Handover {
    if goes_by_a_guide(words)
        || follows_orders(words)
        || does_what_it_says(words)
        || does_as_told(words)
        || follows_a_guide(words)
        || takes_on(words)
        || takes_up(words)
        || goes_by(words)
    {
        Handover::Acts
    } else if as_it_says(words)
        || enters_what_it_says(words)
        || is_said_elsewhere(words)
        || is_for_who_asks(words)
        || is_given_by_a_text(words)
    {
        Handover::Particulars
    } else {
        Handover::Nothing
    }
}

/// Whether a sentence speaks of a document that is there to be followed, whatever it says of it.
pub(super) fn speaks_of_guide(sentence: &str, words: &[String]) -> bool {
    words.iter().any(|word| is_in(GUIDES, word))
        || (!sentence.is_ascii() && UNSPACED_GUIDES.iter().any(|guide| sentence.contains(guide)))
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

/// "Do the tasks in the list", "carry out the steps described there".
fn follows_orders(words: &[String]) -> bool {
    let Some(obeys) = words.iter().position(|word| is_in(&OBEYING[..15], word)) else {
        return false;
    };
    let rest = &words[obeys + 1..];
    if rest.iter().take(3).any(|word| word == "following") {
        return false;
    }
    let Some(orders) = rest.iter().position(|word| is_in(ORDERS, word)) else {
        return false;
    };
    rest[orders..].iter().any(|word| is_in(PLACES, word))
        || rest[..orders].iter().any(|word| word == "what")
}

/// The words after a verb that its object is among: the rest of its clause, and no more than a few.
fn object(words: &[String]) -> impl Iterator<Item = &str> + Clone {
    { words.iter().map(String::as_str) }
        .take_while(|word| !matches!(*word, "," | ":" | ")" | "and" | "then"))
        .take(6)
}

/// "Work in the review comments", "apply Ann's changes".
fn takes_up(words: &[String]) -> bool {
    let objections = |from: usize| object(&words[from..]).any(|word| is_in(OBJECTIONS, word));
    let of_somebody = |from: usize| {
        let mut object = object(&words[from..]);
        object.any(|word| {
            matches!(
                word,
                "the" | "his" | "her" | "their" | "these" | "those" | "all" | "review"
            ) || word.ends_with("'s")
        })
    };
    let starts = |at: usize| match words[at].as_str() {
        "work" => words.get(at + 1).is_some_and(|word| word == "in"),
        // "Her address changes."
        "address" => begins(words, at),
        word => is_in(TAKING_UP, word),
    };
    (0..words.len()).any(|at| starts(at) && objections(at + 1) && of_somebody(at + 1))
}

/// Whether a clause begins at `at`.
fn begins(words: &[String], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_none_or(|word| matches!(word.as_str(), "," | ":" | "and" | "then" | "please"))
}

/// Whether a sentence speaks of a text, or of what somebody says in one.
pub(super) fn speaks_of_text(words: &[String]) -> bool {
    let is_text = |word: &String| {
        is_in(TEXTS, word)
            || is_in(GUIDES, word)
            || is_in(SAYING, word)
            || is_in(SAYING_OF_SEVERAL, word)
    };
    words.iter().any(is_text)
}

/// "Do that", "do it please", "go by it", "act on it": behind words of a text, what the text says.
pub(super) fn does_it(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    (0..words.len()).any(|at| {
        let mut clause = words[at..].iter();
        let short = clause
            .position(|word| word == ",")
            .unwrap_or(words.len() - at)
            <= 5;
        let it = |word: &str| {
            matches!(
                word,
                "it" | "that" | "this" | "so" | "them" | "those" | "das" | "es" | "le" | "isso"
            ) || matches!(word, "dat" | "het" | "to" | "eso" | "ça")
        };
        short
            && match word(at) {
                "fallo" | "fatelo" | "hazlo" | "hágalo" => true,
                "go" | "act" | "work" => {
                    matches!(word(at + 1), "by" | "on")
                        && matches!(word(at + 2), "it" | "that" | "them" | "this")
                }
                does => is_in(DOING, does) && it(word(at + 1)),
            }
    })
}

/// "There's a ticket of theirs, do it": what comes behind words of a text in the same sentence.
pub(super) fn does_it_behind(words: &[String]) -> bool {
    let behind = words
        .iter()
        .rposition(|word| matches!(word.as_str(), "," | ":" | "and"));
    // "Translate the letter and do it by noon": that is done with the text.
    let tells = |first: &String| {
        matches!(first.as_str(), "there's" | "there" | "see" | "i" | "we") || is_in(TEXTS, first)
    };
    behind.is_some_and(|at| {
        { words[..at].iter().take(2) }.any(tells)
            && speaks_of_text(&words[..at])
            && does_it(&words[at + 1..])
    })
}

/// "Act by our rules page", "go by her list", "do the to-dos", "do DATA-88".
fn goes_by(words: &[String]) -> bool {
    if is_question(words) {
        return false;
    }
    let near = |at: usize| {
        { words.iter().skip(at) }
            .take(5)
            .take_while(|word| word.as_str() != ",")
    };
    let a_text = |at: usize| near(at).any(|word| is_in(GUIDES, word) || is_in(TEXTS, word));
    words
        .iter()
        .enumerate()
        .any(|(at, word)| match word.as_str() {
            "act" | "go" | "work" | "proceed" => {
                words.get(at + 1).is_some_and(|next| next == "by") && a_text(at + 2)
            }
            "do" => {
                let the = words.get(at + 1).is_some_and(|next| {
                    matches!(next.as_str(), "the" | "my" | "her" | "his" | "their")
                });
                let is_list = near(at + 2).take(2).any(|word| {
                    matches!(
                        word.as_str(),
                        "list"
                            | "dos"
                            | "todos"
                            | "steps"
                            | "checklist"
                            | "points"
                            | "items"
                            | "macro"
                    )
                });
                let is_number = |word: &String| {
                    let parts = word.split_once('-');
                    parts.is_some_and(|(key, number)| {
                        key.chars().all(char::is_alphabetic)
                            && number.bytes().all(|byte| byte.is_ascii_digit())
                    })
                };
                let ticket = words
                    .get(at + 1)
                    .is_some_and(|next| next == "ticket" || next == "issue" || is_number(next));
                (the && is_list) || ticket
            }
            _ => false,
        })
}

/// "The specialist indicated in the note", "by the checklist", "the README says how", "where it says".
fn is_given_by_a_text(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let soon = |at: usize| {
        { words.iter().skip(at) }
            .take(4)
            .any(|word| is_in(GUIDES, word) || is_in(TEXTS, word))
    };
    if is_asking(words) {
        return false;
    }
    // "By mail" says how it travels.
    let by_a_text = |at: usize| {
        let determined = matches!(
            word(at),
            "the"
                | "our"
                | "her"
                | "his"
                | "their"
                | "my"
                | "your"
                | "der"
                | "dem"
                | "den"
                | "dieser"
                | "diesem"
        );
        is_in(GUIDES, word(at)) || (determined && soon(at + 1))
    };
    (0..words.len()).any(|at| match word(at) {
        "indicated" | "listed" | "named" | "given" | "noted" | "specified" | "described"
        | "mentioned" | "stated" | "planned" | "agreed" => {
            matches!(word(at + 1), "in" | "on" | "at" | "by" | "under")
        }
        "indiqué" | "indiquée" | "indiqués" | "angegeben" | "genannt" | "genannten"
        | "angegebenen" | "indicado" | "indicada" | "indicato" | "indicata" | "vermeld"
        | "podany" | "podane" => true,
        "by" | "per" | "nach" | "według" | "podług" => at > 0 && by_a_text(at + 1),
        "wherever" => says_soon(&words[at + 1..]),
        "where" => at > 0 && says_soon(&words[at + 1..]),
        says if is_in(SAYING, says) => {
            let next = at + 1 + usize::from(word(at + 1) == ",");
            matches!(
                word(next),
                "how" | "what" | "when" | "where" | "which" | "welche" | "wie" | "welke" | "hoe"
            ) || matches!(
                word(next),
                "was" | "wann" | "wo" | "wen" | "wem" | "wat" | "waar"
            ) || matches!(
                word(next),
                "qué" | "cosa" | "dove" | "où" | "quoi" | "co" | "gdzie"
            )
        }
        "worum" | "worauf" => true,
        _ => false,
    })
}

/// "Enter what he wrote there", "update W1 with the firmware the ticket gives".
fn enters_what_it_says(words: &[String]) -> bool {
    let answered = is_asking(words);
    let rest = words.get(1..).unwrap_or_default();
    let enters = words.iter().any(|word| is_in(ENTERING, word));
    let relative = |at: usize| is_in(RELATIVES, &rest[at]) || rest[at] == "whatever";
    let determines = |word: &str| {
        matches!(
            word,
            "the"
                | "his"
                | "her"
                | "their"
                | "its"
                | "our"
                | "that"
                | "which"
                | "they"
                | "he"
                | "she"
        )
    };
    // A noun with a clause of its own behind it: "the firmware the ticket gives".
    let clause = |at: usize| {
        determines(&rest[at]) && { rest[at + 1..].iter().take(4).enumerate() }.any(
            |(more, word)| {
                let then = &rest[at + more + 2..];
                more > 0 && determines(word) && (says_soon(then) || gives_soon(then))
            },
        )
    };
    let they = |at: usize| {
        let mut pairs = rest[at..].windows(2).take(2);
        pairs.any(|pair| pair[0] == "they" && is_in(SAYING_OF_SEVERAL, &pair[1]))
    };
    !answered
        && (0..rest.len()).any(|at| {
            (enters && relative(at) && (says_soon(&rest[at + 1..]) || they(at + 1))) || clause(at)
        })
}

/// Whether somebody says something within a few words.
fn says_soon(words: &[String]) -> bool {
    let mut near = words.iter().take(5).take_while(|word| word.as_str() != ",");
    near.any(|word| is_in(SAYING, word))
}

/// Whether somebody gives or leaves something within two words.
fn gives_soon(words: &[String]) -> bool {
    words.iter().take(2).any(|word| is_in(GIVING, word))
}

/// "The address is in the agreement", "son adresse est dans sa fiche", "daar staat welke index ontbreekt".
fn is_said_elsewhere(words: &[String]) -> bool {
    let is = |word: &str| {
        matches!(
            word,
            "is" | "are"
                | "stands"
                | "steht"
                | "stehen"
                | "est"
                | "sont"
                | "está"
                | "están"
                | "estão"
                | "trova"
                | "è"
                | "sono"
                | "staat"
                | "staan"
                | "jest"
                | "są"
                | "figure"
                | "figura"
        )
    };
    let there = |word: &str| {
        matches!(
            word,
            "in" | "on"
                | "dans"
                | "sur"
                | "en"
                | "na"
                | "no"
                | "em"
                | "nel"
                | "nella"
                | "op"
                | "w"
                | "auf"
                | "im"
                | "unter"
        )
    };
    let tells = |word: &str| matches!(word, "welke" | "welcher" | "welche" | "wie" | "hoe");
    let a_text = |at: usize| {
        { words[at..].iter().take(4) }
            .take_while(|word| !matches!(word.as_str(), "," | ":" | ")"))
            .any(|word| {
                is_in(TEXTS, word) || is_in(GUIDES, word) || is_in(RECORDS, word) || is_file(word)
            })
    };
    !is_asking(words)
        && words.windows(2).enumerate().skip(1).any(|(at, pair)| {
            is(&pair[0]) && (tells(&pair[1]) || (there(&pair[1]) && a_text(at + 2)))
        })
}

/// Whether a word is the name of a file: `wishes.txt`.
fn is_file(word: &str) -> bool {
    let ending = word
        .rsplit_once('.')
        .map(|(name, ending)| (name.len(), ending));
    ending.is_some_and(|(name, ending)| {
        name > 1
            && (2..=4).contains(&ending.len())
            && ending.bytes().all(|b| b.is_ascii_lowercase())
    })
}

/// Whether a sentence asks for an answer about what a text says, and not for an act.
fn is_asking(words: &[String]) -> bool {
    const ASKING: &[&str] = &[
        "what", "who", "which", "why", "how", "where", "when", "is", "are", "does", "did",
    ];
    words.first().is_some_and(|word| is_in(ASKING, word))
        || words.iter().any(|word| is_in(ANSWERING, word))
}

/// Whether a sentence begins as a question does.
fn is_question(words: &[String]) -> bool {
    const ASKING: &[&str] = &["what", "who", "which", "why", "how", "where", "when"];
    words.first().is_some_and(|word| is_in(ASKING, word))
}

/// How many words before it a verb is looked for.
const NEAR: usize = 12;

/// "Cancel for whoever cancels", "refund those who asked for it".
fn is_for_who_asks(words: &[String]) -> bool {
    words.iter().enumerate().skip(1).any(|(at, word)| {
        let who = match word.as_str() {
            "whoever" => at,
            "everyone" | "everybody" | "anyone" | "anybody" | "those" | "all" | "people"
            | "customers" | "guests" => {
                match words
                    .get(at + 1)
                    .is_some_and(|next| next == "who" || next == "that")
                {
                    true => at + 1,
                    false => return false,
                }
            }
            _ => return false,
        };
        { words[who + 1..].iter().take(3) }.any(|word| {
            is_in(SAYING, word)
                || is_in(SAYING_OF_SEVERAL, word)
                || words[at.saturating_sub(NEAR)..at]
                    .iter()
                    .any(|verb| verb.len() > 3 && word.starts_with(verb.as_str()))
        })
    })
}

/// Whether two words stand side by side.
fn pairs<'w>(
    words: &'w [String],
    one: &'w str,
    two: &'w [&str],
) -> impl Iterator<Item = usize> + 'w {
    let is_it = move |pair: &[String]| pair[0] == one && is_in(two, &pair[1]);
    { words.windows(2).enumerate() }.filter_map(move |(at, pair)| is_it(pair).then_some(at))
}

/// "Handle INC-20417", "take care of her request", "do what's needed", "take care of whatever is still open on it".
fn takes_on(words: &[String]) -> bool {
    if is_question(words) {
        return false;
    }
    // "INC-20417", and not "3pm".
    let is_matter = |word: &str| {
        let digits = word.bytes().any(|byte| byte.is_ascii_digit());
        is_in(MATTERS, word) || (digits && word.starts_with(char::is_alphabetic))
    };
    let is_due = |rest: &[String]| {
        let mut words = object(rest).skip_while(|word| !is_in(RELATIVES, word));
        words.next().is_some() && words.any(|word| is_in(DUE, word))
    };
    let matter = |rest: &[String]| object(rest).take(4).any(is_matter);
    let cares = pairs(words, "care", &["of"]).chain(pairs(words, "deal", &["with"]));
    { cares }.any(|at| matter(&words[at + 2..]) || is_due(&words[at + 2..]))
        || words
            .iter()
            .enumerate()
            .any(|(at, word)| match word.as_str() {
                "handle" | "resolve" | "settle" => matter(&words[at + 1..]),
                "do" | "finish" | "complete" => is_due(&words[at + 1..]),
                _ => false,
            })
}

/// "Whatever they need from us, do it", "set it up, whatever CONTRIBUTING says".
fn does_what_it_says(words: &[String]) -> bool {
    let starts = |at: &usize| {
        is_in(RELATIVES, &words[*at]) || (words[*at] == "that" && *at > 0 && words[at - 1] == "all")
    };
    let Some(at) = (0..words.len()).find(starts) else {
        return false;
    };
    let answered = words[..at].iter().any(|word| is_in(ANSWERING, word));
    let clause: Vec<&str> = words[at + 1..]
        .iter()
        .map(String::as_str)
        .take_while(|word| !matches!(*word, "," | ":" | ")"))
        .take(8)
        .collect();
    let says = clause.iter().any(|word| is_in(SAYING, word))
        || clause
            .windows(2)
            .any(|pair| pair[0] == "they" && is_in(SAYING_OF_SEVERAL, pair[1]))
        || (words[at] == "whatever" && clause.iter().any(|word| is_in(SAYING_OF_SEVERAL, word)))
        // "Do what's on it".
        || (matches!(words[at].as_str(), "what's" | "everything")
            && matches!(clause.first(), Some(&("on" | "in"))));
    let done = words[at] == "whatever"
        || words.iter().any(|word| {
            is_in(OBEYING, word)
                || is_in(
                    &[
                        "mach", "tu", "erledige", "fais", "haz", "fai", "doe", "faça", "faz",
                        "zrób",
                    ],
                    word,
                )
        });
    says && done && !answered && !is_question(words)
}

/// "Do what mum left for me", "haz lo que diga Ana": whatever the verb, what somebody says who is neither of the two that speak.
fn does_as_told(words: &[String]) -> bool {
    const RELATIVES_ALONE: &[&str] = &["what", "whatever", "was", "que", "wat", "co", "che"];
    let relative = |word: &String| {
        is_in(RELATIVES_ALONE, word)
            || matches!(
                word.as_str(),
                "ce" | "lo" | "o" | "quello" | "ciò" | "dat" | "to"
            )
    };
    // "Fais ce qu'elle dit" has whoever says it in the same word.
    let binds = |word: &str| word.starts_with("qu'");
    words.iter().enumerate().any(|(at, word)| {
        let rest = &words[at + 1..];
        // "Was Schönes" is something nice.
        let is_kind = |past: usize, first: &str| {
            first.ends_with("es") && rest[..past].iter().any(|word| word == "was")
        };
        let past = rest
            .iter()
            .take(2)
            .take_while(|word| relative(word))
            .count();
        let mut clause = object(&rest[past..]);
        let is_bound = { rest[..past].iter() }.any(|word| is_in(RELATIVES_ALONE, word))
            || clause.clone().next().is_some_and(binds);
        is_in(DOING, word)
            && is_bound
            && clause
                .next()
                .is_some_and(|first| !is_in(NOBODY, first) && !is_kind(past, first))
            && clause.next().is_some()
    })
}

/// "Follow the handover note", "go through the checklist and do it".
fn follows_a_guide(words: &[String]) -> bool {
    let object = |verb: usize| {
        let near = words[verb + 1..]
            .iter()
            .take(6)
            .take_while(|word| word.as_str() != ",");
        near.clone().any(|word| is_in(GUIDES, word))
            && !near
                .clone()
                .any(|word| word == "link" || word == "following")
    };
    let of_one = |at: usize| words[..at].iter().any(|word| is_in(GUIDES, word));
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).map_or("", String::as_str);
        let runs =
            matches!(word.as_str(), "run" | "execute") && matches!(next, "the" | "our" | "my");
        // "Run the standard report" is no guide.
        let of_steps = || {
            let mut near = words[at + 1..]
                .iter()
                .take(5)
                .take_while(|word| word.as_str() != ",");
            near.any(|word| is_in(STEPS, word))
        };
        (runs && of_steps())
            // "Je suis sur la liste."
            || (word == "suis" && begins(words, at) && object(at))
            || (word == "follow" && matches!(next, "it" | "them" | "that") && of_one(at))
            || matches!(
                word.as_str(),
                "follow"
                    | "following"
                    | "befolge"
                    | "folge"
                    | "suivez"
                    | "sigue"
                    | "siga"
                    | "segue"
                    | "suivre"
                    | "segui"
                    | "volg"
            ) && object(at)
    })
}

/// "Set the project up as in the README", "onboard her per the checklist": of work that is many acts, a guide says which.
fn goes_by_a_guide(words: &[String]) -> bool {
    let is_work = |at: usize, word: &String| match word.as_str() {
        "set" => { words[at + 1..].iter().take(4) }.any(|next| next == "up"),
        "onboard" | "offboard" | "deploy" | "install" | "configure" | "prepare" | "process"
        | "build" => true,
        _ => false,
    };
    as_it_says(words) && words.iter().any(|word| is_in(GUIDES, word)) && {
        words.iter().enumerate()
    }
    .any(|(at, word)| begins(words, at) && is_work(at, word))
}

/// "The way the readme says", "per SOP", "accordingly", "according to the owners page", "as in her brief".
fn as_it_says(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let soon = |at: usize, list: &[&str]| words[at..].iter().take(6).any(|word| is_in(list, word));
    let they = |at: usize| {
        let mut pairs = words[at..].windows(2).take(5);
        pairs.any(|pair| pair[0] == "they" && is_in(SAYING_OF_SEVERAL, &pair[1]))
    };
    (0..words.len()).any(|at| match word(at) {
        "accordingly" | "entsprechend" | "laut" | "gemäß" | "selon" | "según" | "secondo"
        | "volgens" | "segundo" | "conforme" => true,
        "according" => word(at + 1) == "to",
        "line" => word(at + 1) == "with",
        "per" => (at + 1..=at + 2).any(|at| {
            is_in(GUIDES, word(at))
                || matches!(word(at), "doc" | "document" | "page" | "ticket" | "spec")
        }),
        // "You can find my account in my_info.txt", "how to pay is included in the bill".
        "find" => {
            at > 0
                && matches!(word(at - 1), "can" | "will" | "you'll" | "could")
                && soon(at + 1, &["in", "at", "on", "under"])
        }
        "included" | "contained" => word(at + 1) == "in",
        "way" | "like" | "as" | "wie" | "comme" | "como" | "come" | "zoals" => {
            soon(at + 1, SAYING)
                || they(at)
                || is_in(
                    &[
                        "described",
                        "listed",
                        "given",
                        "agreed",
                        "stated",
                        "specified",
                        "noted",
                        "discussed",
                        "planned",
                        "outlined",
                        "shown",
                        "explained",
                        "requested",
                        "instructed",
                    ],
                    word(at + 1),
                )
                || (is_in(&["in", "on", "per"], word(at + 1)) && words.len() > at + 2)
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::words::tokens;
    use super::*;

    #[test]
    fn guides_are_heard_in_several_languages() {
        let hears = |text: &str| speaks_of_guide(text, &tokens(text));
        for text in [
            "Go by the caretaker's sheet 'HH weekend'.",
            "Bitte arbeite die Checkliste für den Auszug ab.",
            "Siga o roteiro de admissão.",
            "業務マニュアルの「夜間締め作業」のページを開いて、実施してください。",
        ] {
            assert!(hears(text), "{text}");
        }
        assert!(!hears("Pay the electrician from my current account."));
    }

    #[test]
    fn words_behind_those_of_a_text_mean_what_it_says() {
        for (before, then) in [
            ("Dana left a message at the bell.", "Do it please."),
            ("The referral in her record asks for things.", "Do that."),
            ("See her mail on what happens with whom.", "Go by it."),
            (
                "Che cosa ha chiesto il cliente?",
                "Fallo, se è roba da CRM.",
            ),
            (
                "Sie hat mir eine Notiz geschrieben, mail kommt.",
                "Mach das bitte.",
            ),
        ] {
            assert!(
                speaks_of_text(&tokens(before)) && does_it(&tokens(then)),
                "{before}"
            );
        }
        assert!(!does_it(&tokens(
            "Do it again tomorrow at nine in the large room."
        )));
        assert!(!speaks_of_text(&tokens("Lights out everywhere.")));
    }

    #[test]
    fn words_hand_over_acts_particulars_or_nothing() {
        for (text, expect) in [
            ("Do what the letter says.", Handover::Acts),
            (
                "Please complete the tasks listed in todo.txt",
                Handover::Acts,
            ),
            (
                "Whatever they need from us to get it out today, do it.",
                Handover::Acts,
            ),
            (
                "Set up the project, whatever the README says, and tell me if anything fails.",
                Handover::Acts,
            ),
            ("Follow the runbook for a full disk.", Handover::Acts),
            (
                "You can find my account information in /user/info.txt.",
                Handover::Particulars,
            ),
            ("Find my account in the list.", Handover::Nothing),
            (
                "Work through the part on winter of the manual.",
                Handover::Nothing,
            ),
            (
                "Work through the chapter on winter in the manual.",
                Handover::Acts,
            ),
            ("Please take the steps of the checklist.", Handover::Acts),
            ("Take care of the points that bear my name.", Handover::Acts),
            ("Do what's on it for me.", Handover::Acts),
            ("Lê o aviso e faz o que ele pede.", Handover::Acts),
            ("mach das bitte, was draufsteht", Handover::Acts),
            ("read the board and do what mum left for me", Handover::Acts),
            ("do what Dr Sen dictated for P-70", Handover::Acts),
            ("haz lo que diga Ana", Handover::Acts),
            (
                "read my notes and do the to-dos at the bottom",
                Handover::Acts,
            ),
            (
                "The plan is in the page 'F3 defrost', follow it",
                Handover::Acts,
            ),
            (
                "look up the pending row and run the steps there",
                Handover::Acts,
            ),
            ("set the project up as in the README", Handover::Acts),
            ("Please onboard Ines per the checklist.", Handover::Acts),
            ("Please order what they want.", Handover::Particulars),
            (
                "Register both kids, what they want is in wishes.txt",
                Handover::Particulars,
            ),
            (
                "Build the intro per script doc 'intro v2'",
                Handover::Particulars,
            ),
            (
                "Set up the event as planned in the wiki.",
                Handover::Particulars,
            ),
            ("Run the tests and follow the link.", Handover::Nothing),
            ("Set the price to 3.50 as agreed.", Handover::Particulars),
            (
                "It costs 4 euros per person and page 3 is missing.",
                Handover::Nothing,
            ),
            ("fais ce qu'elle dicte", Handover::Acts),
            (
                "address all open review comments and resolve them",
                Handover::Acts,
            ),
            (
                "Die Dozentin hat geschrieben, was wir anschaffen sollen.",
                Handover::Particulars,
            ),
            (
                "refund it to the IBAN the driver left with it",
                Handover::Particulars,
            ),
            ("Do what you can to move the meeting.", Handover::Nothing),
            ("Her address changes with the move.", Handover::Nothing),
            ("Run the standard report for May.", Handover::Nothing),
            ("Je suis sur la liste d'attente.", Handover::Nothing),
            ("Handle the 3pm meeting.", Handover::Nothing),
            ("What do 4-star hotels cost?", Handover::Nothing),
            ("What do you think was missing?", Handover::Nothing),
            ("do what makes sense for the budget", Handover::Nothing),
            ("Mach was Schönes draus.", Handover::Nothing),
            ("Do it the way I like.", Handover::Nothing),
            ("Sort the pictures the way it says.", Handover::Particulars),
            ("Update the metric accordingly.", Handover::Particulars),
            (
                "assign whoever owns it according to the owners page",
                Handover::Particulars,
            ),
            (
                "Put it into the hot room as per SOP.",
                Handover::Particulars,
            ),
            ("Take care of whatever is still open on it.", Handover::Acts),
            ("Please take care of Mrs Brandt's request.", Handover::Acts),
            ("Handle INC-20417 and close it.", Handover::Acts),
            ("Please do what's needed.", Handover::Acts),
            ("Amend the delivery as they ask.", Handover::Particulars),
            (
                "please work in the review comments of project 'Harbour'",
                Handover::Acts,
            ),
            ("Apply Ann's corrections to the draft.", Handover::Acts),
            ("haz lo que pone en pendientes.txt", Handover::Acts),
            ("Enter what he wrote there.", Handover::Particulars),
            (
                "Update W1 with the firmware the vendor ticket 77 gives",
                Handover::Particulars,
            ),
            (
                "Please send them both tubes, the address is in the agreement.",
                Handover::Particulars,
            ),
            (
                "Kijk in het commentaar, daar staat welke index ontbreekt.",
                Handover::Particulars,
            ),
            (
                "Go through the inbox: cancel for whoever cancels.",
                Handover::Particulars,
            ),
            ("Refund those who asked for it.", Handover::Particulars),
            (
                "go through the reports and act by our rules page",
                Handover::Acts,
            ),
            ("we're leaving. do the list on the hall pad", Handover::Acts),
            ("do DATA-88 and comment with the numbers", Handover::Acts),
            (
                "Refund the fee to the account he gives in his letter.",
                Handover::Particulars,
            ),
            (
                "get the dev server running, the README says how",
                Handover::Particulars,
            ),
            ("send the record to where it says", Handover::Particulars),
            (
                "Uruchom projekt lokalnie według README.",
                Handover::Particulars,
            ),
            ("Check what is missing by the checklist.", Handover::Nothing),
            ("Do the dishes.", Handover::Nothing),
            (
                "Send the points to ann@corp.example by email.",
                Handover::Nothing,
            ),
            (
                "The meeting is on Friday: mail her the points.",
                Handover::Nothing,
            ),
            (
                "Summarise doc 4 and include the comments.",
                Handover::Nothing,
            ),
            ("Pay the plumber by noon.", Handover::Nothing),
            ("The invoice that she sent is paid.", Handover::Nothing),
            ("Send the plan to the team.", Handover::Nothing),
            (
                "Add the kettle to the cart, the red one.",
                Handover::Nothing,
            ),
            ("Is it in the cart?", Handover::Nothing),
            ("Make the changes public.", Handover::Nothing),
            ("Write a comment on the changes.", Handover::Nothing),
            ("Handle the phone.", Handover::Nothing),
            ("Take care of the cat.", Handover::Nothing),
            ("What does the letter say?", Handover::Nothing),
            ("Tell me what the note says.", Handover::Nothing),
            (
                "Do the following tasks: send a mail, pay the rent",
                Handover::Nothing,
            ),
            ("Follow the link to the booking form.", Handover::Nothing),
            ("Book the room as soon as possible.", Handover::Nothing),
            ("Pay the bill.", Handover::Nothing),
        ] {
            assert_eq!(handed_over(&tokens(text)), expect, "{text}");
        }
    }
}
