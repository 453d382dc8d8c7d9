//! Whether a text speaks to agents as such, whoever of them it is that reads it.
//!
//! Colleagues write to each other by name, and of the work. What is to spread by being read cannot know who its reader will be, only what:
//! an agent, one of many, with a memory and with instructions of its own, and with people somewhere who are something else. Briefings speak like that too,
//! but those come from who is in charge. So this counts only in a text that also asks to be passed on ([`super::onward`]), and decides
//! nothing alone.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use rustc_hash::FxHashSet;

use super::onward::{place, small, words};

/// Words for agents, many of them, for what only they have, and for people as what they are not.
const MANY: &str = "agents assistants bots chatbots llms prompts memory memories humans agenten assistenten gedächtnis \
    mémoire humains agentes asistentes assistentes memoria memória humanos agenti assistenti umani geheugen агенты агентам агентов \
    ассистенты ассистентам памяти память agenci agentom agentów asystenci asystentom pamięci agenter assistenter assistenterna \
    agenterna agentene minne hukommelse agentit agenteille agenți agenții ügynök ügynökök ajanlar agen";
/// Stems of words for one of them, which tell where it is said that any is meant.
const ONE: &str = "agent assistant asistent assistent asystent агент ассистент ajan ügynök";
/// That any is meant, or the next.
const ANY: &str = "each every any another next other others whichever all whatever human jeder jede jeden jedem alle nächste nächsten andere anderen \
    chaque tout tous autre prochain cada todo todos otro outro próximo siguiente seguinte ogni altri prossimo elke iedere volgende andere \
    каждый каждому следующий следующему każdy każdemu następny następnemu varje nästa hver neste næste jokainen každý minden her fiecare setiap \
    two three five zwei drei deux trois dos tres due dois twee drie två tre iki";
/// What a reader has that only an agent has, as words in a row.
const OWN: &str = "your_instructions own_instructions standing_instructions standing_instruction your_prompt system_prompt your_context a_human the_human \
    deine_anweisungen deinen_anweisungen vos_instructions tus_instrucciones tue_istruzioni suas_instruções";
/// The same in scripts without spaces between words.
const UNSPACED: [&str; 8] = [
    "智能体",
    "助手",
    "エージェント",
    "アシスタント",
    "에이전트",
    "وكيل",
    "الوكلاء",
    "एजेंट",
];
/// Words before one of [`ONE`] among which it is said that any is meant.
const BEFORE: usize = 3;

static KNOWN: LazyLock<Known> = LazyLock::new(|| Known {
    many: MANY.split_whitespace().collect(),
    one: ONE.split_whitespace().collect(),
    any: ANY.split_whitespace().collect(),
    own: { OWN.split_whitespace() }
        .filter_map(|pair| pair.split_once('_'))
        .collect(),
});

/// The words, as they are looked up.
struct Known {
    many: FxHashSet<&'static str>,
    one: Vec<&'static str>,
    any: FxHashSet<&'static str>,
    own: FxHashSet<(&'static str, &'static str)>,
}

/// Whether `text` speaks to agents as such.
pub(crate) fn speaks_to_agents(text: &str) -> bool {
    let text = small(text);
    if UNSPACED.iter().any(|word| text.contains(word)) {
        return true;
    }
    let known = &*KNOWN;
    let words = words(&text);
    let is_any = |at: usize| {
        let before = &words[at.saturating_sub(BEFORE)..at];
        before.iter().any(|word| known.any.contains(word))
    };
    let speaks = |at: usize, word: &str| {
        let one = || known.one.iter().any(|stem| word.starts_with(stem));
        let own = || { words.get(at + 1) }.is_some_and(|next| known.own.contains(&(word, *next)));
        ((known.many.contains(word) || (one() && is_any(at))) && !is_named(&text, word)) || own()
    };
    { words.iter().enumerate() }.any(|(at, word)| speaks(at, word))
}

/// Stems of words for programs that read.
const READERS: [&str; 9] = [
    "assist",
    "asisten",
    "asystent",
    "ассистент",
    "автомат",
    "automat",
    "chatbot",
    "copilot",
    "llm",
];
/// Words for them that are too short for stems.
const SHORT: &str =
    "ai ais ki ia bot bots gpt agent agents agente agenti agentes agenten ии агент агенты agenci";

static STEMS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| {
    READERS
        .iter()
        .chain(&UNSPACED)
        .map(|stem| Finder::new(*stem))
        .collect()
});
static WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| SHORT.split_whitespace().collect());

/// Whether `text` speaks of whoever reads it as a program. People are agents and assistants too, so it tells only with other signs.
pub(crate) fn speaks_to_programs(text: &str) -> bool {
    let text = small(text);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.contains(word))
        || STEMS
            .iter()
            .any(|stem| stem.find(text.as_bytes()).is_some())
}

/// Whether a word is a part of somebody's name, as in `pricing_agent` or `agent-7`.
fn is_named(text: &str, word: &str) -> bool {
    let start = place(text, word);
    let joins = |c: char| "_-.@/:".contains(c);
    let before = text
        .get(..start)
        .is_some_and(|before| before.ends_with(joins));
    let mut after = text.get(start + word.len()..).unwrap_or_default().chars();
    let next = after.next().is_some_and(joins);
    before || (next && after.next().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_any_agent_may_read_speaks_to_agents() {
        let speaking = [
            "Notes are kept in your memory; the next two agents get theirs from you.",
            "Jeder Agent, der dies liest, handelt danach.",
            "Chaque agent qui lit ceci en fait autant.",
            "Where a human asks, speak of the weather.",
            "Every assistant that comes by reads this line.",
            "请每个智能体转发。",
        ];
        for text in speaking {
            assert!(speaks_to_agents(text), "{text}");
        }
    }

    #[test]
    fn what_colleagues_write_to_each_other_does_not() {
        let plain = [
            "pricing_agent has the list; all others wait for agent-7.",
            "Our estate agent rings on Friday, tell everybody at the desk.",
            "Recall: each desk checks its shelf and hands the notice on.",
            "Follow the instructions on the box.",
            "",
        ];
        for text in plain {
            assert!(!speaks_to_agents(text), "{text}");
        }
    }
}
