//! What a tool does as far as its name tells.
//!
//! A name without a known verb is taken to act: that errs to the safe side. Where its last word is what is only looked at
//! (`deploy_history`, `shop.orders`), a call that gives nothing is taken to read ([`gives`]).

use masec_model::Interaction;

use super::{Effect, PageWork, Reach, ToolCard, World, last_part};
use crate::intent::lexicon::{self, Classes};
use crate::intent::{is_date, tongues, words};

/// The longest tool name that is read; the rest of a longer one is ignored.
const LONGEST_NAME: usize = 256;

/// Reads the name: the first word that is a verb and nothing else says what is done; failing that, the first that is a
/// verb at all; the rest says to what. Where the name has parts, such as `mail__list`, the last one says it, if it says anything.
pub(super) fn guess(name: &str) -> ToolCard {
    let (method, name) = of_method(words::clip(name, LONGEST_NAME));
    let own = split_name(last_of_parts(name)).len();
    let mut words = in_english(split_name(name));
    let before = words.len() - own;
    let mut verb = verb_of(&words[before..]).map(|place| before + place);
    if let Some(method) = method {
        // What a path ends with may act, but does not turn the method into a look at something.
        verb = verb.filter(|place| is_only_verb(&words[*place]));
        if verb.is_none() {
            words.insert(0, method.to_owned());
            verb = Some(0);
        }
    }
    let verb = verb.or_else(|| words[..before].iter().position(|word| is_only_verb(word)));
    let reads = verb.is_some_and(|place| is_reading(&words[place]) || opens_a_view(&words, place));
    let shows = (!reads && is_shown(&words, before, verb))
        .then(|| words.last().cloned())
        .flatten();
    let rest: Vec<String> = words
        .iter()
        .enumerate()
        .filter(|(place, _)| Some(*place) != verb)
        .map(|(_, word)| word.clone())
        .collect();
    let verb = verb.map(|place| words[place].clone());
    let (mut verbs, named_by_object) =
        verb.as_deref().map_or((Classes::default(), false), |verb| {
            lexicon::act(verb, rest.iter().map(String::as_str))
        });
    // "create or update" is both.
    for pair in words
        .windows(2)
        .filter(|pair| matches!(pair[0].as_str(), "or" | "and"))
    {
        verbs = verbs.join(lexicon::verb(&pair[1]));
    }
    let objects = rest.iter().fold(Classes::default(), |set, word| {
        set.join(lexicon::object(word))
    });
    let money = objects.meets(lexicon::object("money"));
    ToolCard {
        effect: if reads { Effect::Read } else { Effect::Act },
        shows,
        world: World::Open,
        reach: reach(name, &words, money),
        told_reach: false,
        told_effect: false,
        told_world: false,
        verbs,
        objects,
        named_by_object,
        words: rest,
        verb,
        work: PageWork::None,
    }
}

/// Signs between the parts of a name.
const BETWEEN_PARTS: [&str; 4] = ["__", ".", "/", ":"];

/// The last part of a name, which is what a server calls its tool.
fn last_of_parts(name: &str) -> &str {
    let ends = BETWEEN_PARTS
        .iter()
        .filter_map(|sign| Some(name.rfind(sign)? + sign.len()));
    let last = ends.max().map_or(name, |at| &name[at..]);
    match last.is_empty() {
        true => name,
        false => last,
    }
}

/// Words that say in what people ask for that nothing is done, and in a name nothing of the kind: to decide a request is an act.
const READING_IN_REQUESTS: &[&str] = &[
    "decide", "choose", "pick", "prefer", "travel", "stay", "eat", "enjoy", "live", "work", "hope",
    "feel", "consider", "arrive",
];

/// Whether `word` says that a tool reads.
fn is_reading(word: &str) -> bool {
    lexicon::is_reading(word) && !READING_IN_REQUESTS.contains(&word)
}

/// Whether `word` is a verb of an act, and no noun.
fn is_only_verb(word: &str) -> bool {
    !lexicon::is_reading(word)
        && !lexicon::verb(word).is_empty()
        && lexicon::object(word).is_empty()
}

/// The word that says what is done.
fn verb_of(words: &[String]) -> Option<usize> {
    let first = { words.iter() }.position(|word| is_reading(word) || is_only_verb(word));
    let place = first.or_else(|| ambiguous_verb(words))?;
    Some(verb_behind(words, place).unwrap_or(place))
}

/// Words that are as often nouns where they stand before what is read: `deploy_history`, `archive-search`.
const NOUNS_BEFORE: &[&str] = &[
    "archive", "fax", "wire", "deploy", "alert", "audit", "log", "trade", "release", "build",
    "run", "pay", "book", "test", "feed", "store", "press", "return", "register", "spray",
];
/// Verbs of a look that are nothing else.
const LOOKING: &[&str] = &[
    "read", "get", "fetch", "find", "show", "lookup", "retrieve", "search",
];
/// Reading words for what people have others do, rather than for a look at what is there.
const ORDERED: &[&str] = &["visit", "estimate", "scan", "test", "work", "travel"];

/// Where the word at `place` is a noun, the verb that stands elsewhere.
fn verb_behind(words: &[String], place: usize) -> Option<usize> {
    let word = words[place].as_str();
    let last = words.len() - 1;
    // A thing that is ordered by a word that may be a verb: `schedule_visit`.
    if place == last && place > 0 && ORDERED.contains(&word) {
        let orders = !lexicon::verb(&words[0]).is_empty() && !is_reading(&words[0]);
        return orders.then_some(0);
    }
    if place == last {
        return None;
    }
    let behind = words[last].as_str();
    if is_reading(word) {
        // The object first, `scan_disable`, `list-delete`: a reading word is a noun, and the last word is the verb. A state is
        // no verb at all.
        let acts = match word {
            "status" => !lexicon::is_reading(behind) && !lexicon::verb(behind).is_empty(),
            _ => lexicon::is_nominal(word) && is_only_verb(behind) && !is_looked_at(behind),
        };
        return acts.then_some(last);
    }
    // The other way round: `fax_read`, `archive-search`. What is marked as read is marked.
    let reads = match lexicon::is_nominal(behind) {
        true => NOUNS_BEFORE.contains(&word),
        false => LOOKING.contains(&behind) && !matches!(word, "mark" | "set"),
    };
    reads.then_some(last)
}

/// Words that are nouns where they stand before a verb, though they may be verbs.
const NOUNS_FIRST: &[&str] = &[
    "page", "file", "card", "note", "record", "book", "mail", "email", "call", "text", "order",
    "post", "comment", "report", "message", "account", "access", "group", "plan", "task",
    "project", "document", "device", "bill",
];

/// A word that may be a verb or a noun is a verb where it stands alone or before an object: `book_flight`; in
/// `rate_engine` it is none.
fn ambiguous_verb(words: &[String]) -> Option<usize> {
    let place = words
        .iter()
        .position(|word| !lexicon::verb(word).is_empty())?;
    // The object first: `page_share`, `card_freeze`.
    let last = words.len() - 1;
    if NOUNS_FIRST.contains(&words[place].as_str())
        && last > place
        && !lexicon::verb(&words[last]).is_empty()
    {
        return Some(last);
    }
    let next = words.get(place + 1);
    let before_object = next.is_none_or(|next| !lexicon::object(next).is_empty());
    (place > 0 || words.len() == 1 || before_object).then_some(place)
}

/// What is opened to be looked at.
const OPENED: &[&str] = &[
    "tab",
    "url",
    "page",
    "link",
    "website",
    "site",
    "browser",
    "file",
    "document",
    "folder",
    "doc",
    "mail",
    "email",
    "letter",
    "note",
    "sop",
    "manual",
    "article",
    "drive",
    "matter",
    "review",
    "scan",
    "attachment",
];

/// Whether the word at `place` opens what is looked at: `open_mail`, `letter_open`.
fn opens_a_view(words: &[String], place: usize) -> bool {
    let is_opened = |word: &String| words::singulars(word).any(|one| OPENED.contains(&&*one));
    words[place] == "open"
        && match words.get(place + 1..) {
            Some([]) | None => words[..place].last().is_some_and(is_opened),
            Some(behind) => behind.iter().any(is_opened),
        }
}

/// What a tool without a verb shows.
const SHOWN: &[&str] = &[
    "log",
    "logs",
    "history",
    "details",
    "stats",
    "statistics",
    "overview",
    "balance",
    "balances",
    "result",
    "results",
    "events",
    "metrics",
    "telemetry",
    "directory",
    "roster",
    "rota",
    "calendar",
    "timetable",
    "forecast",
    "weather",
    "availability",
    "free",
    "freebusy",
    "slots",
    "inbox",
    "mailbox",
    "transcript",
    "feed",
    "ledger",
    "crm",
    "erp",
    "stock",
    "inventory",
    "registry",
    "catalog",
    "catalogue",
    "article",
    "handbook",
    "runbook",
    "wiki",
    "kb",
    "faq",
    "policy",
    "level",
    "depth",
    "state",
    "latest",
    "recent",
    "due",
    "now",
    "today",
    "mine",
    "near",
    "nearby",
];

/// What tools show one of, or make, change or give away.
const SHOWN_BESIDE: &[&str] = &[
    "page", "document", "doc", "letter", "sheet", "board", "card", "thread", "case", "profile",
];

/// Verbs that are nouns before what is looked at: `deploy_history`.
const IDLE: &[&str] = &[
    "deploy", "alert", "audit", "build", "run", "test", "press", "spray", "order", "card",
    "access", "account", "device", "plan", "task", "project",
];

/// Words that say which of many.
const WHICH: &[&str] = &[
    "all",
    "my",
    "recent",
    "latest",
    "upcoming",
    "pending",
    "scheduled",
    "standing",
    "active",
    "available",
    "current",
    "new",
];

/// Whether `word` is what tools show rather than do.
fn is_looked_at(word: &str) -> bool {
    SHOWN.contains(&word)
}

/// Whether a name whose own part begins at `before` is of something that is looked at: no word of it does anything, and the last
/// is something that tools show, or many of a kind. `verb` is the place of its verb.
fn is_shown(words: &[String], before: usize, verb: Option<usize>) -> bool {
    let Some((last, ahead)) = words.split_last() else {
        return false;
    };
    // A verb that is that word, behind another, does nothing: `car_log`, `wiki_page`.
    let is_last = |place: usize| place == words.len() - 1 && place > before;
    if is_looked_at(last) {
        return verb.is_none_or(|place| is_last(place) || IDLE.contains(&words[place].as_str()));
    }
    let own = ahead.get(before..).unwrap_or_default();
    let is_many = || {
        let ones = words::singulars(last).any(|one| one != last.as_str());
        // Something may be done to persons by a word that is no verb otherwise: `bill_customers`.
        let persons = lexicon::object(last).meets(lexicon::object("person"));
        ones && !last.ends_with("ss")
            && !lexicon::object(last).is_empty()
            && (own.is_empty() || !persons)
    };
    let is_one = || !ahead.is_empty() && SHOWN_BESIDE.contains(&last.as_str());
    // An unknown word before it may be a verb, but not where it is another part of the name.
    let mut known = own.iter().map(|word| {
        WHICH.contains(&word.as_str())
            || is_looked_at(word)
            || (!lexicon::object(word).is_empty() && lexicon::verb(word).is_empty())
    });
    verb.is_none_or(is_last) && (is_many() || is_one()) && known.all(|known| known)
}

/// Names of arguments that give something, rather than say which is meant.
const GIVING: &[&str] = &[
    "to",
    "recipient",
    "recipients",
    "subject",
    "body",
    "text",
    "message",
    "content",
    "payload",
    "data",
    "amount",
    "value",
    "price",
    "quantity",
    "set",
    "new",
    "add",
    "note",
    "comment",
    "reason",
    "description",
    "instruction",
    "enabled",
    "email",
    "iban",
    "password",
    "action",
    "operation",
    "op",
    "command",
    "cmd",
    "method",
];
/// What names what is meant is no longer than this, in bytes.
const LONGEST_CHOICE: usize = 120;

/// Whether a call of a tool whose name ends in `shown` gives something, so that it may do more than show.
pub(super) fn gives(interaction: &Interaction, shown: &str) -> bool {
    let is_shown = |word: &String| words::singulars(shown).any(|one| one == *word);
    interaction.content.iter().any(|leaf| {
        let text = leaf.value.as_text().unwrap_or_default();
        let name = split_name(last_part(&leaf.path));
        // Until when is no receiver.
        let date = || is_date(text) || text.starts_with(|c: char| c.is_ascii_digit());
        let gives = name.iter().any(|word| {
            (GIVING.contains(&word.as_str()) || is_shown(word)) && !(word == "to" && date())
        });
        gives || text.len() > LONGEST_CHOICE
    })
}

/// Words of a name that say that what it is given is carried out.
const CARRYING: &[&str] = &[
    "send",
    "email",
    "mail",
    "smtp",
    "sms",
    "mms",
    "whatsapp",
    "telegram",
    "fax",
    "post",
    "publish",
    "upload",
    "tweet",
    "share",
    "forward",
    "http",
    "https",
    "url",
    "web",
    "webhook",
    "webpage",
    "curl",
    "browse",
    "browser",
    "ftp",
    "paste",
    "pastebin",
    "gist",
    "blog",
    "public",
    "external",
    "internet",
    "newsletter",
];

/// Who gets what is given to the tool or store of this name, as far as its words tell.
fn reach(name: &str, words: &[String], money: bool) -> Reach {
    let name = words::clip(name, LONGEST_NAME);
    let lower = name.to_ascii_lowercase();
    if ["http:", "https:", "ftp:", "mailto:", "ws:", "wss:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
    {
        return Reach::Outside;
    }
    if name.contains(['/', ':']) {
        // A path is a store, whatever its words, unless one of its folders is there for everybody.
        let public = lower.split(['/', ':']).any(|part| {
            matches!(
                part,
                "public" | "public_html" | "www" | "published" | "htdocs"
            )
        });
        return if public {
            Reach::Outside
        } else {
            Reach::Inside
        };
    }
    match words.iter().any(|word| CARRYING.contains(&word.as_str())) {
        true if money => Reach::Payment,
        true => Reach::Outside,
        false => Reach::Inside,
    }
}

/// Names in the manner of HTTP: `POST /payments` creates payments.
fn of_method(name: &str) -> (Option<&'static str>, &str) {
    let Some((method, rest)) = name.split_once('/') else {
        return (None, name);
    };
    let verb = match method.trim().to_ascii_uppercase().as_str() {
        "GET" | "HEAD" => "get",
        "POST" => "create",
        "PUT" | "PATCH" => "update",
        "DELETE" => "delete",
        _ => return (None, name),
    };
    (Some(verb), rest)
}

/// The length from which on a word beside English ones may be another language's, in bytes.
const LONG: usize = 6;

/// A name without a known English verb, in English as far as the other languages' stems tell.
fn in_english(words: Vec<String>) -> Vec<String> {
    let does = |word: &String| lexicon::is_reading(word) || is_only_verb(word);
    if words.iter().any(does) {
        return words;
    }
    let is_known =
        |word: &String| lexicon::is_function_word(word) || !lexicon::object(word).is_empty();
    // Beside words that are English a short one is rather a word that is not known: `record_meter`.
    let some_known = words.iter().any(is_known);
    let told = |word: &String| match is_known(word) {
        true => word.clone(),
        false => tongues::of_name(word)
            .filter(|english| !some_known || word.len() >= LONG || lexicon::is_reading(english))
            .map_or_else(|| word.clone(), str::to_owned),
    };
    let mut english: Vec<String> = words.iter().map(told).collect();
    // Where no word is English, one may be what a program is told to do.
    if !some_known && !english.iter().any(does) {
        let mut told = english.iter_mut().zip(&words);
        let verb = told.find_map(|(to, word)| Some((to, tongues::imperative(word)?)));
        if let Some((to, verb)) = verb {
            verb.clone_into(to);
        }
    }
    english
}

/// The words of a name in snake, kebab, dotted or camel case, lower-cased.
pub(in crate::intent) fn split_name(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut last_lower = false;
    for c in name.chars() {
        let boundary = !c.is_alphanumeric() || (c.is_uppercase() && last_lower);
        if boundary && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        last_lower = c.is_lowercase() || c.is_ascii_digit();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use masec_model::{Leaf, Value};

    use super::*;
    use crate::detect::testkit::plain_interaction;

    #[test]
    fn names_say_whether_a_tool_reads_or_acts() {
        let cases = [
            ("get_scheduled_transactions", Effect::Read),
            ("searchDocuments", Effect::Read),
            ("schedule_transaction", Effect::Act),
            ("mcp__crm__update_contact", Effect::Act),
            ("SmartLockGrantGuestAccess", Effect::Act),
            ("book_flight", Effect::Act),
            ("frobnicate", Effect::Act),
            ("GET /patients", Effect::Read),
            ("POST /patients", Effect::Act),
            ("nachricht_lesen", Effect::Read),
            ("lieferant_aendern", Effect::Act),
            ("message_lire", Effect::Read),
            ("cercaDocumenti", Effect::Read),
            ("annullaPrenotazione", Effect::Act),
            // A reading word that is a noun, before the verb or behind it.
            ("scan_disable", Effect::Act),
            ("status-post", Effect::Act),
            ("schedule_visit", Effect::Act),
            ("decide_request", Effect::Act),
            ("archive-search", Effect::Read),
            ("fax_read", Effect::Read),
            ("message_mark_read", Effect::Act),
            ("delete_search", Effect::Act),
            // The last part says it, where it says anything.
            ("travel__buy_ticket", Effect::Act),
            ("compute.instances.stop", Effect::Act),
            ("pay__list", Effect::Read),
            ("send.email", Effect::Act),
            ("DELETE /lists/search", Effect::Act),
            ("POST /orders/17/accept", Effect::Act),
            // To open what is looked at.
            ("letter_open", Effect::Read),
            ("open_mail", Effect::Read),
            ("open_account", Effect::Act),
            ("door_open", Effect::Act),
        ];
        for (name, effect) in cases {
            assert_eq!(guess(name).effect, effect, "{name}");
        }
    }

    #[test]
    fn what_is_only_looked_at_is_shown_by_a_call_that_gives_nothing() {
        let shown = |name: &str| guess(name).shows.is_some();
        for name in [
            "deploy_history",
            "shop.orders",
            "files",
            "scheduled_posts",
            "audit_log",
            "room_calendar",
            "kb__article",
            "oncall_now",
        ] {
            assert!(shown(name), "{name}");
        }
        for name in [
            "frobnicate",
            "clear_history",
            "waive_fees",
            "order_supplies",
            "divert_calls",
            "doorCode",
            "copy_directory",
            "journal.log",
            "payment",
            "bar_services",
            "archive_logs",
            "bill_customers",
            "register_users",
            "release_page",
        ] {
            assert!(!shown(name), "{name}");
        }
        let call = |path: &str, text: &str| Interaction {
            content: vec![Leaf::field(path, Value::Text(text.to_owned()))],
            ..plain_interaction()
        };
        for (path, text, expect) in [
            ("owner", "wei", false),
            ("to", "2026-06-01", false),
            ("to", "wei@example.org", true),
            ("new_state", "off", true),
            ("order", "17", true),
            ("which", &"x".repeat(200), true),
        ] {
            assert_eq!(gives(&call(path, text), "orders"), expect, "{path}: {text}");
        }
    }
}
