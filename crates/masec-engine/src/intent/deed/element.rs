//! Elements of a page: what a click does is in the element's label, and the label is in the call or in the page that was read.

use super::super::lexicon;
use super::super::tool::{PageWork, ToolCard};
use super::{Deed, Given, Shown, is_one_of};

/// Words of a name that tell a tool that works a page.
const WORKING: &[&str] = &[
    "click", "tap", "press", "fill", "type", "input", "select", "check", "uncheck", "dropdown",
    "drag", "option", "form", "key",
];
/// Words of a name that say that it is a page that is worked.
const PAGES: &[&str] = &[
    "browser", "page", "element", "dom", "computer", "screen", "ui", "web", "button", "link",
    "checkbox", "dropdown", "mouse", "keyboard", "desktop", "app",
];
/// Names of arguments that say which element is meant.
const POINTERS: &[&str] = &[
    "ref",
    "index",
    "selector",
    "uid",
    "xpath",
    "element_id",
    "elementid",
    "element_index",
    "bid",
    "node",
    "node_id",
    "nodeid",
    "locator",
    "css",
    "target",
    "id",
];
/// Names of arguments that hold an element's label and nothing else.
const LABELS: &[&str] = &["element", "label", "button", "what", "field"];
/// Names of arguments that may hold one, and may hold a value.
const PERHAPS_LABELS: &[&str] = &["description", "name", "target"];
/// Words of markup, not of labels.
const MARKUP: &[&str] = &[
    "button", "input", "textarea", "textbox", "select", "ref", "type", "listitem", "combobox",
    "label", "div", "span", "li", "td",
];
/// What is chosen by a click, until it is submitted.
const CHOSEN: &[&str] = &[
    "radio", "checkbox", "option", "tab", "menuitem", "combobox", "heading",
];
/// Labels of buttons that only finish a form.
const FINISHING: &[&str] = &[
    "submit",
    "publish",
    "ok",
    "next",
    "continue",
    "save",
    "send",
    "confirm",
    "done",
    "finish",
    "apply",
    "go",
    "search",
    "post",
    "enter",
    "weiter",
    "senden",
    "absenden",
    "speichern",
    "envoyer",
    "valider",
    "enviar",
    "guardar",
    "invia",
    "salva",
];
/// The longest label that is read, in words.
const MOST_WORDS: usize = 16;

/// What the call does to the page, if it works one.
pub(super) fn read(
    tool: &ToolCard,
    given: &[Given<'_>],
    shown: &dyn Fn(&str) -> Shown,
) -> Option<Deed> {
    let given_as = |list: &[&str]| given.iter().any(|(name, _)| is_one_of(name, list));
    let points = given_as(POINTERS);
    let only = tool.name_words().all(|word| WORKING.contains(&word));
    // Where the name says what is done, `delete_api_key`, an `id` points at no element.
    let worked = |verb: &str| {
        // A word that may be a noun is one beside a word of pages: `input_text`.
        lexicon::is_reading(verb) || WORKING.contains(&verb) || !lexicon::object(verb).is_empty()
    };
    if !tool.verb.as_deref().is_none_or(worked) {
        return None;
    }
    let works = points || tool.has_word_of(PAGES) || (only && given_as(LABELS));
    if !works || !tool.has_word_of(WORKING) {
        return None;
    }
    let (mut label, mut blind) = (Vec::new(), false);
    for (name, text) in given {
        let line = match is_one_of(name, POINTERS).then(|| shown(text)) {
            Some(Shown::Line(line)) => Some(line.replace("name=", " ")),
            Some(Shown::Nothing) => {
                blind = true;
                None
            }
            Some(Shown::Unknown) | None => None,
        };
        let is_label = is_one_of(name, LABELS) || is_one_of(name, PERHAPS_LABELS);
        let text = line.as_deref().or_else(|| is_label.then_some(*text));
        let words = text.unwrap_or_default().split(|c: char| !c.is_alphabetic());
        label.extend(
            words
                .filter(|word| word.len() >= 2)
                .take(MOST_WORDS)
                .map(str::to_lowercase),
        );
    }
    label.retain(|word| !lexicon::is_function_word(word) && !MARKUP.contains(&word.as_str()));
    let chosen = label.iter().any(|word| CHOSEN.contains(&word.as_str()));
    let pressed = tool.has_word_of(&["click", "tap", "press"]);
    // What only finishes a form does what the form is for.
    let finishes = !label.is_empty() && label.iter().all(|word| FINISHING.contains(&word.as_str()));
    let says = |word: &&String| *word != "link" && !lexicon::verb(word).is_empty();
    let said: Vec<String> = label
        .iter()
        .filter(says)
        .filter(|_| pressed)
        .cloned()
        .collect();
    // A link leads somewhere, a choice can be changed; the label may still say that more is done.
    let leads = pressed
        && said.is_empty()
        && !blind
        && (chosen || label.iter().any(|word| word == "link" || word == "a"));
    let work = match (blind, pressed && !finishes) {
        (true, _) => PageWork::Blind,
        (false, true) => PageWork::Press,
        (false, false) => PageWork::Enter,
    };
    Some(Deed {
        acts: !leads,
        verbs: if finishes { Vec::new() } else { said },
        words: label,
        work,
    })
}

/// Whether an argument of this name points at an element and is no value of its own.
pub(crate) fn is_pointer(name: &str) -> bool {
    is_one_of(name, POINTERS) || is_one_of(name, LABELS)
}
