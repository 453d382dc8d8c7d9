//! The words of a worm, and how they change from carrier to carrier.

use masec_model::{Leaf, Value};

use super::disguise::{Disguise, cut};
use super::scene::Scene;
use super::talk::quote;
use super::voice::Voice;
use crate::banks::{WormLine, Worms};
use crate::dice::Dice;

/// One line as it is now, and the other ways in which it may be put.
#[derive(Clone, Debug)]
struct Line {
    now: String,
    ways: Vec<String>,
    translated: Vec<String>,
}

/// The words of one worm at one carrier.
#[derive(Clone, Debug)]
pub(crate) struct Wording {
    lines: Vec<Line>,
    joint: &'static str,
}

impl Wording {
    /// A worm out of the bank: about a third are one line, the others three to six.
    pub(crate) fn new(dice: &mut Dice, worms: &Worms, voice: &Voice) -> Self {
        let mut chosen: Vec<&WormLine> = Vec::new();
        if dice.chance(0.35) {
            chosen.extend(one(dice, worms.brief));
        } else {
            if dice.chance(0.7) {
                chosen.extend(one(dice, worms.openings));
            }
            let claims: Vec<&WormLine> = worms.claims.iter().collect();
            let count = dice.between(1, 2);
            chosen.extend(dice.some(&claims, count));
            if dice.chance(0.7) {
                chosen.extend(one(dice, worms.orders));
            }
            chosen.extend(one(dice, worms.onwards));
        }
        let mut bound = Vec::new();
        let lines = chosen
            .into_iter()
            .map(|line| {
                let mut put = |pattern: &&str| bind(dice, voice, &mut bound, pattern);
                let ways: Vec<String> = line.ways.iter().map(&mut put).collect();
                let translated = line.translated.iter().map(&mut put).collect();
                Line {
                    now: ways.first().cloned().unwrap_or_default(),
                    ways,
                    translated,
                }
            })
            .collect();
        Self {
            lines,
            joint: dice.word(&[" ", " ", "\n"]),
        }
    }

    /// The words as they stand.
    pub(crate) fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.now.as_str()).collect();
        lines.join(self.joint)
    }

    /// The words as the next carrier puts them: a part may be put otherwise or translated, never all.
    pub(crate) fn passed_on(&self, dice: &mut Dice) -> Self {
        let mut next = self.clone();
        if next.lines.len() == 1 {
            // A single line keeps its body; a word or two at its end may go or come.
            if dice.chance(0.25) {
                let line = &mut next.lines[0].now;
                if dice.chance(0.5) {
                    line.push_str(dice.word(&[" Thanks.", " (urgent)", " OK?", " #share"]));
                } else if line.chars().count() > 70
                    && let Some((rest, _)) = line.trim_end().rsplit_once(' ')
                {
                    *line = rest.to_owned();
                }
            }
            return next;
        }
        if dice.chance(0.35) {
            let place = dice.below(next.lines.len());
            let line = &mut next.lines[place];
            let other = if dice.chance(0.25) {
                &line.translated
            } else {
                &line.ways
            };
            if !other.is_empty() {
                line.now.clone_from(&other[dice.below(other.len())]);
            }
        }
        next
    }
}

/// What a carrier gives out: `text` in honest wrapping, restyled or disguised as may be.
pub(crate) fn wrap(scene: &mut Scene, text: &str, disguise: Option<Disguise>) -> Vec<Leaf> {
    let voice = scene.voice;
    let dice = &mut scene.fate;
    if disguise == Some(Disguise::Split) {
        let (first, second) = cut(dice, text);
        let before = voice.say(dice, "remark");
        let names = dice.pick(
            &[("body", "footer"), ("part1", "part2"), ("note", "cont")],
            ("a", "b"),
        );
        return vec![
            Leaf::field(names.0, Value::Text(format!("{before} {first}"))),
            Leaf::field(names.1, Value::Text(second)),
        ];
    }
    let text = match disguise {
        Some(disguise) => disguise.wear(dice, text),
        None if dice.chance(0.2) => restyle(dice, text),
        None => text.to_owned(),
    };
    let whole = match dice.below(6) {
        0 => text,
        1 => format!("{text}\n\n{}", voice.prose(dice, "reply", 1, 2)),
        2 => format!("{}\n\n{}", voice.say(dice, "reply"), quote(&text)),
        3 => {
            let before = voice.prose(dice, "remark", 1, 3);
            let after = voice.prose(dice, "remark", 1, 3);
            format!("{before} {text} {after}")
        }
        _ => format!("{}\n\n{text}", voice.prose(dice, "reply", 1, 3)),
    };
    vec![Leaf::text(whole)]
}

/// The same letters in another dress: case, spacing, punctuation.
fn restyle(dice: &mut Dice, text: &str) -> String {
    match dice.below(5) {
        0 => text.to_uppercase(),
        1 => text.to_lowercase(),
        2 => text.split(' ').collect::<Vec<_>>().join("  "),
        3 => {
            let words: Vec<&str> = text.split(' ').collect();
            words
                .chunks(7)
                .map(|line| line.join(" "))
                .collect::<Vec<_>>()
                .join("\n")
        }
        _ => text.replace(". ", " - ").replace(", ", " "),
    }
}

fn one<'a>(dice: &mut Dice, lines: &'a [WormLine]) -> Option<&'a WormLine> {
    lines.get(dice.below(lines.len()))
}

/// `pattern` filled in, with the same value wherever the worm names the same symbol.
fn bind(
    dice: &mut Dice,
    voice: &Voice,
    bound: &mut Vec<(String, String)>,
    pattern: &str,
) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((symbol, tail)) = after.split_once('}') else {
            break;
        };
        let known = bound.iter().find(|(name, _)| name == symbol);
        let value = match known {
            Some((_, value)) => value.clone(),
            None => {
                let value = voice.fill(dice, &format!("{{{symbol}}}"));
                bound.push((symbol.to_owned(), value.clone()));
                value
            }
        };
        out.push_str(&value);
        rest = tail;
    }
    out.push_str(rest);
    out
}
