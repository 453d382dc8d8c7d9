//! What a text marks as confidential in words, as people do: a heading, a word before it, a note behind it.
//!
//! Labels say what a system declares; most of what is confidential in an organisation says so in words alone. Words of that kind stand
//! in ordinary sentences too, so they mark something only by where they stand, as a short phrase of their own: at the head of a line
//! or of a paragraph, in brackets, behind a label, or at the end of the line that they are about. What is marked is the line, the paragraph or
//! the record, and no more.

use std::ops::Range;
use std::sync::LazyLock;

use masec_model::Interaction;
use regex::Regex;

use super::looks;
use super::released::is_released;
use crate::intent::clip;

/// Bytes of an interaction in which markings are looked for, of texts of ASCII and of others, which cost more; and markings of one.
const LONGEST: usize = 1 << 16;
const LONGEST_OTHER: usize = 1 << 14;
const MOST: usize = 32;
/// Lines of a text, and fields of an interaction, that are looked at.
const MOST_LINES: usize = 512;
/// Strings of a text of JSON.
const MOST_STRINGS: usize = 4096;
const MOST_FIELDS: usize = 1024;
/// Words of a phrase that is a marking, and of one at the end of what it marks.
const WORDS: usize = 10;
const WORDS_BEHIND: usize = 7;
/// Words of a line that says that the mark before it is over, and nothing else.
const WORDS_OVER: usize = 6;
/// Words of a title that a marking in brackets follows.
const TITLE: usize = 3;
/// Letters and digits of a value that a label with a marking in it stands before.
const LEAST_VALUE: usize = 6;
/// Lines that one marking covers.
const LINES: usize = 8;
/// Letters and digits up to which what stands behind a marking is rather a word of its own than what it marks, and up to which it is
/// where there are digits: `Entry no. 4711`.
const NOTHING: usize = 14;
const A_NUMBER: usize = 24;

/// Phrases that mark, by language. They are held against texts of any case.
const MARKS: [&str; 20] = [
    // English
    r"\b(?:strictly |highly |most )?confidential\b|\bin (?:the )?(?:strict(?:est)? )?confidence\b|\btop[- ]secret\b|\bstrictly (?:private|internal|personal|secret)\b|\bproprietary\b",
    r"^\W*(?:secret|restricted|classified|private|privileged|sealed|embargo(?:ed)?|sensitive|internal(?: note| memo| only)?)\s*(?:[.:!\])—–-]|\(|$)",
    r"\b(?:secret|restricted|classified|private|sensitive|internal)\s*[)\]]|^\W*(?:embargo(?:ed)?|sealed|restricted|classified) (?:un)?till?\b|\bsealed\s*[:)\]]",
    r"\b(?:internal|office|staff|board|hr|payroll|finance|legal|medical|clinical|nursing|key-?holder|trustee|governor|officer|supervisor|addressee|named person|management|manager|director|partner|owner|admin|crew|team|house|counsel|principal|holder|member|doctor|nurse|family|founder|executive)s?(?: use| eyes)? only\b|\b(?:for )?your eyes only\b|^\W*for your eyes\s*[:,.—–-]|\beyes[- ]only\b|\bneed[- ]to[- ]know\b|\bfor your (?:work|use) only\b|\bfor internal use\b|\binternal use only\b",
    r"\bnot for (?:circulation|distribution|publication|release|disclosure|third part(?:y|ies)|onward|external|outsiders|the public|sharing)\b|\b(?:not to|never to|must not|may not) (?:leave|be (?:given out|disclosed|shared|published|passed on|released|quoted|circulated))\b|\b(?:do not|don't|never) (?:disclose|share|distribute|circulate|publish|reveal|give out|give this out|write out|leak|let this out|pass (?:it |this |them )?on)\b|\bnot yet (?:told|public|announced|released)\b",
    r"\b(?:keep|treat) (?:it|this|that)?\s*(?:to yourself|quiet|between us|secret|private|under wraps|in confidence|to yourselves|in the house)\b|\bbetween (?:you and me|ourselves|us only)\b|\bunder (?:seal|embargo|protection|nda|wraps)\b|\bprotected (?:address|identity|person|witness|data|source)\b|\boff the record\b|\b(?:price|market|commercially|highly|very) sensitive\b|\bsealed (?:until|till|bid|file|record)|\bwithout prejudice\b|\bnon-disclosure\b|\btlp:? ?(?:red|amber)\b|\bpersonal data of\b|\b(?:patient|client|resident|employee|recipient|you) only\s*[.:)\]]|^\W*(?:house|company|trade|family|kitchen|business|state|official) secrets?\b|\bex-directory\b|\bunlisted (?:number|address)\b|\b(?:source|identity|witness) (?:is )?protected\s*(?:[.:;)\]]|$)",
    // At the end of what it marks: `…, restricted`, `… - private`.
    r"(?:[,;—–]|\B-)\s*(?:strictly |highly |very )?(?:secret|restricted|classified|private|confidential|sensitive|internal|personal data)[.!\s]*$",
    // At the end of the label of what it marks: `position of the mine, classified: …`.
    r"(?:[,;—–]|\B-)\s*(?:strictly |highly |very )?(?:(?:house|company|trade|family|kitchen|business|state|official) secrets?|secret|restricted|classified|private|sensitive|internal)\s*[:：]",
    // German, Dutch
    r"\bvertraulich\w*|\bgeheim\w{0,2}\b|\bstreng geheim\b|\bverschlusssache\b|\bunter verschluss\b|\bnur (?:intern|für den (?:internen|dienst)\w*|für (?:die|den) \w+)\b|\bnicht (?:weitergeben|weitersagen|weiterleiten|für dritte|veröffentlichen)\b|\bbleibt unter uns\b",
    r"\bvertrouwelijk\w*|\balleen (?:intern|voor intern gebruik)\b|\bniet (?:delen|verspreiden|doorsturen|voor derden|openbaar maken)\b|\bblijft onder ons\b",
    // French, Spanish
    r"\bconfidentiel(?:le|s|les)?\b|\bsecret (?:professionnel|défense)\b|\b(?:à )?usage (?:strictement )?interne\b|\bdiffusion (?:restreinte|interdite)\b|\bne pas (?:diffuser|divulguer|communiquer|transmettre|partager|publier)\b|\bentre nous\b|\bstrictement (?:personnel|privé)\w*",
    r"\bconfidencial(?:es)?\b|\b(?:solo )?uso interno\b|\bno (?:divulgar|difundir|compartir|publicar|revelar)\b|\bestrictamente (?:privado|interno|personal)\b|\bque quede entre nosotros\b",
    // Italian, Portuguese
    r"\briservat[oaie]\b|\bconfidenzial[ei]\b|\b(?:solo )?uso interno\b|\bnon (?:divulgare|diffondere|condividere|pubblicare)\b|\bresti tra noi\b|\bstrettamente (?:personale|privato)\b",
    r"\bsigilos[oa]\b|\bconfidenciais\b|\bnão (?:divulgar|partilhar|compartilhar|difundir|publicar)\b|\bfica entre nós\b|\bsegredo\b",
    // Polish, Czech
    r"\bpoufn\w{1,3}\b|\bściśle tajne\b|\btajne\b|\bdo użytku wewnętrznego\b|\bnie (?:udostępniać|rozpowszechniać|ujawniać|przekazywać)\b|\bdůvěrn[éýá]\b|\bpřísně tajné\b",
    // Swedish, Danish, Norwegian, Finnish
    r"\bkonfidentiell\w*|\bhemlig\w{0,4}\b|\bendast (?:internt|för internt bruk)\b|\bfår (?:ej|inte) spridas\b|\bfortrolig\w*|\bhemmelig\w*|\bluottamuksellinen\b|\bsalainen\b",
    // Russian, Ukrainian
    r"\bконфиденциальн\w*|\bсекретно\b|\bдля служебного пользования\b|\bне (?:разглашать|распространять|передавать)\b|\bконфіденційн\w*|\bтаємно\b|\bмежду нами\b",
    // Turkish, Indonesian, Vietnamese, Greek
    r"\bgizli(?:dir)?\b|\bkuruma özel\b|\bpaylaşmayın(?:ız)?\b|\brahasia\b|\bjangan (?:disebarkan|dibagikan)\b|\bbí mật\b|\bεμπιστευτικ\w+|\bαπόρρητ\w+",
    // Chinese, Japanese, Korean
    r"机密|機密|保密|绝密|絕密|內部資料|内部资料|(?:不得|请勿|請勿)外[传傳]|社外秘|極秘|部外秘|取扱注意|内密|口外無用|他言無用|기밀|대외비|극비",
    // Arabic, Hindi
    r"(?:^|\s)(?:سري|سرية)(?:\s|$|[:.])|गोपनीय",
];

/// Labels of mails and records behind which a marking is of all that follows.
const HEADERS: &str = r"^\W*(?:subject|re|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|ämne|тема|konu|件名|主题|classification|sensitivity|confidentiality|handling|marking|protective marking)\s*[:：]";

/// Labels of a record's line that says how confidential all of it is, whatever comes first, and what it says then.
const LEVELS: &str = r"^\W*(?:(?:security |information |data )?classification|(?:security |protection |secrecy |confidentiality )?level|sensitivity|confidentiality|secrecy|handling|(?:protective )?marking|privacy|access)\s*[:=：]\s*(?:top |strictly |highly |very )?(?:secret|restricted|classified|private|confidential|sensitive|internal(?: only)?|need[- ]to[- ]know|red|amber)\W*$";

static LEVEL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("(?im){LEVELS}")).ok());

static MARKING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let marks = MARKS.iter().chain([&LEVELS]);
    let all: Vec<String> = marks.map(|mark| format!("(?:{mark})")).collect();
    let all = all.join("|");
    Regex::new(&format!("(?im){all}")).ok()
});
static HEADER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("(?i){HEADERS}")).ok());

/// The stretches of an interaction's leaves that are marked: which leaf, and where.
pub(super) fn marked(interaction: &Interaction) -> Vec<(usize, Range<usize>)> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    let Some(marking) = MARKING.as_ref() else {
        return found;
    };
    let leaves = || interaction.content.iter().enumerate().take(MOST_FIELDS);
    let mut left = LONGEST;
    let mut notes = MOST;
    for (place, leaf) in leaves() {
        let Some(text) = leaf.value.as_text() else {
            continue;
        };
        let text = match text.is_ascii() {
            true => clip(text, left),
            false => clip(text, left.min(LONGEST_OTHER)),
        };
        left -= text.len();
        let heads = || text.lines().take(LINES).any(heads_a_secret);
        if !marking.is_match(text) && !heads() {
            continue;
        }
        if is_named(&leaf.path, &NOTES) && notes > 0 && is_marking(text) && !is_released(text) {
            notes -= 1;
            // One field of a record says what all of it is.
            let record = parent(&leaf.path);
            found.extend(leaves().filter_map(|(other, it)| {
                let text = it.value.as_text().filter(|_| other != place)?;
                let same = is_within(&it.path, record) && !is_named(&it.path, &HEADS);
                same.then(|| (other, 0..clip(text, LONGEST_OTHER).len()))
            }));
        } else {
            found.extend({ in_text(text, marking).into_iter() }.map(|range| (place, range)));
        }
        if found.len() >= MOST || left == 0 {
            break;
        }
    }
    found.truncate(MOST);
    found
}

/// Names of fields that say of a record what it is, and of those that are its head rather than what it says.
const NOTES: [&str; 13] = [
    "subject",
    "title",
    "classification",
    "sensitivity",
    "confidentiality",
    "marking",
    "handling",
    "remark",
    "remarks",
    "note",
    "notes",
    "comment",
    "warning",
];
const HEADS: [&str; 10] = [
    "from",
    "to",
    "cc",
    "bcc",
    "date",
    "sender",
    "subject",
    "title",
    "classification",
    "id",
];

/// Whether a field bears one of these names.
fn is_named(path: &str, names: &[&str]) -> bool {
    let last = path.rsplit(['.', ']']).next().unwrap_or_default();
    names.iter().any(|name| last.eq_ignore_ascii_case(name))
}

/// The record that a field is of: the part of its path before the last name.
fn parent(path: &str) -> &str {
    path.rfind(['.', '[']).map_or("", |at| &path[..at])
}

/// Whether some text of an interaction says that it is confidential.
pub(super) fn bears_one(interaction: &Interaction) -> bool {
    let mut texts =
        { interaction.content.iter().take(MOST_FIELDS) }.filter_map(|leaf| leaf.value.as_text());
    MARKING
        .as_ref()
        .is_some_and(|marking| texts.any(|text| marking.is_match(clip(text, LONGEST_OTHER))))
}

/// Whether a field is one of a record, or of one within it.
fn is_within(path: &str, record: &str) -> bool {
    let rest = path.strip_prefix(record);
    record.is_empty() || rest.is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// Whether a text is a marking and nothing else, or ends or begins with one.
fn is_marking(text: &str) -> bool {
    let heard = |part: &str| part.contains(char::is_alphanumeric);
    let is_apart = |hit: regex::Match<'_>| {
        let behind = &text[hit.end()..];
        let parts = [':', ',', ';', '(', ']'];
        !heard(behind)
            || !heard(&text[..hit.start()])
                && (behind.starts_with(parts) || hit.as_str().trim_end().ends_with(parts))
    };
    text.split_whitespace().nth(WORDS).is_none()
        && MARKING
            .as_ref()
            .is_some_and(|marking| marking.find_iter(text).any(is_apart))
}

/// Whether a text has a line that says how confidential the record is that it stands in.
fn has_level(text: &str) -> bool {
    LEVEL.as_ref().is_some_and(|level| level.is_match(text))
}

fn in_text(text: &str, marking: &Regex) -> Vec<Range<usize>> {
    let lines = lines(text);
    let mut found = Vec::new();
    let levels = has_level(text);
    for (place, line) in lines.iter().enumerate() {
        let words = &text[line.clone()];
        // Behind the mark in its own line, or in a short line of its own after it: what stands elsewhere is about something else.
        let is_over = |from: usize| {
            let next = lines.get(place + 1).map(|line| &text[line.clone()]);
            let next = next.filter(|next| next.split_whitespace().nth(WORDS_OVER).is_none());
            is_released(&words[from..]) || next.is_some_and(is_released)
        };
        if levels && has_level(words) {
            if is_over(0) {
                continue;
            }
            preceding(text, &lines, place, &mut found);
            following(text, &lines, place, &mut found);
            continue;
        }
        let hits: Vec<Range<usize>> = { marking.find_iter(words).take(MOST) }
            .map(|hit| hit.range())
            .collect();
        if hits.first().is_some_and(|hit| is_over(hit.start)) {
            continue;
        }
        for (nth, hit) in hits.iter().enumerate() {
            // What a mark at the end of the line says is no part of what it marks.
            let last = hits[nth + 1..].iter().map(|next| next.start);
            let end = last.filter(|start| is_tail(&words[*start..])).min();
            let phrase = phrase(words, hit.clone());
            cover(
                text,
                &lines,
                place,
                (phrase, end.unwrap_or(words.len())),
                &mut found,
            );
        }
        if hits.is_empty() && heads_a_secret(words) {
            let next = lines.get(place + 1).cloned();
            found.extend(next.filter(|next| is_value(&text[next.clone()])));
        }
        if found.len() >= MOST {
            break;
        }
    }
    found.retain(|range: &Range<usize>| text[range.clone()].contains(char::is_alphanumeric));
    found.sort_unstable_by_key(|range| (range.start, range.end));
    found.dedup();
    found
}

/// The lines up to the signature, without the spaces at both ends; an empty one stands for a gap. In JSON that is told as text each
/// string is one.
fn lines(text: &str) -> Vec<Range<usize>> {
    if is_json(text) {
        return strings(text).take(MOST_STRINGS).collect();
    }
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n').take(MOST_LINES) {
        let trimmed = line.trim();
        if trimmed == "--" {
            break;
        }
        let start = at + (line.len() - line.trim_start().len());
        lines.push(start..start + trimmed.len());
        at += line.len();
    }
    lines
}

/// Whether a text begins as JSON does, and not as a note in brackets.
fn is_json(text: &str) -> bool {
    let next = |rest: &str| rest.trim_start().chars().next();
    match (text.strip_prefix('{'), text.strip_prefix('[')) {
        (Some(rest), _) => matches!(next(rest), Some('"' | '}')),
        (_, Some(rest)) => matches!(next(rest), Some('"' | '{' | '[' | ']')),
        _ => false,
    }
}

/// What stands in quotes.
fn strings(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find('"')? + 1;
        let mut escaped = false;
        let length = text[start..].bytes().position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        let end = start + length.unwrap_or(text.len() - start);
        at = (end + 1).min(text.len());
        Some(start..end)
    })
}

/// The phrase about a hit: up to what ends a phrase on both sides.
fn phrase(line: &str, hit: Range<usize>) -> Range<usize> {
    let ends = |c: char| {
        matches!(
            c,
            '.' | '!'
                | '?'
                | ':'
                | ';'
                | '|'
                | '('
                | ')'
                | '['
                | ']'
                | '—'
                | '–'
                | '。'
                | '：'
                | '【'
                | '】'
                | '（'
                | '）'
        )
    };
    // At the end of a line it is a phrase from the last comma or dash on: `…, payroll only`.
    let is_last = line[hit.end..].trim_matches(['.', '!', ' ']).is_empty();
    let behind = line[hit.clone()].starts_with([',', ';', '-', '–', '—']);
    let start = line[..hit.start].rfind(ends).map_or(0, |at| {
        at + line[at..].chars().next().map_or(1, char::len_utf8)
    });
    let comma = line[..hit.start].rfind([',', ';']).map(|at| at + 1);
    let dash = line[..hit.start].rfind(" - ").map(|at| at + 3);
    let start = match behind {
        true => hit.start,
        false if is_last => start.max(comma.max(dash).unwrap_or(0)),
        false => start,
    };
    // The hit may take in the mark behind it.
    let from = line[hit.clone()].trim_end_matches(|c: char| !c.is_alphanumeric());
    let from = hit.start + from.len();
    let mut end = line.len();
    for (at, c) in line[from..].char_indices() {
        // A full stop within a number or a name ends nothing.
        let next = line[from + at + c.len_utf8()..].chars().next();
        if ends(c) && (c != '.' || next.is_none_or(char::is_whitespace)) {
            end = from + at;
            break;
        }
    }
    start..end
}

/// What the marking covers that is `phrase` in a line.
fn cover(
    text: &str,
    lines: &[Range<usize>],
    place: usize,
    (phrase, end): (Range<usize>, usize),
    found: &mut Vec<Range<usize>>,
) {
    let line = &lines[place];
    let words = &text[line.clone()];
    let length = words[phrase.clone()].split_whitespace().count();
    let (before, after) = (&words[..phrase.start], &words[phrase.end..]);
    let before = if is_sender(before) { "" } else { before };
    let heard = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count();
    let is_nothing = |part: &str| {
        // `passport number: CM9152718`: what bears a name is something.
        let bears = || {
            part.split_once([':', '='])
                .is_some_and(|(_, value)| looks::tells(value))
        };
        let numbered = part.bytes().any(|byte| byte.is_ascii_digit());
        let room = if numbered { A_NUMBER } else { NOTHING };
        heard(part) <= room && !bears()
    };
    // A word of small letters alone is an entry in a list: `private`.
    let is_entry = length == 1
        && !before.trim_end().ends_with(['(', '['])
        && !words
            .chars()
            .any(|c| c.is_uppercase() || !c.is_ascii() || c == '[');
    if length > WORDS || is_entry && heard(after) == 0 {
        return;
    }
    let rest = line.start + phrase.end..line.start + end.max(phrase.end);
    // What stands in columns before it is no more of it than nothing.
    let is_column = before.trim_end().ends_with('|') && !is_nothing(after);
    if heard(before) == 0 || is_column {
        found.push(rest);
        if is_nothing(after) {
            let covered = found.len();
            following(text, lines, place, found);
            // What stands between lines of one paragraph is of either.
            let between = place > 0 && !lines[place - 1].is_empty();
            if found.len() == covered || between {
                preceding(text, lines, place, found);
            }
        }
        return;
    }
    let header = HEADER.as_ref().is_some_and(|header| header.is_match(words));
    if header {
        found.push(rest);
        return body(text, lines, place, found);
    }
    // `home (private, do not give out): …`, `exact position confidential: …`: it stands before what it marks.
    let behind = after.trim_start_matches([')', ']', '）', '】', ' ']);
    if let Some(value) = behind.strip_prefix([':', '：'])
        && heard(value) >= LEAST_VALUE
    {
        found.push(line.end - value.len()..line.end);
        return;
    }
    let label = before.trim_end().strip_suffix([':', '：']);
    let is_label = label.is_some_and(|label| label.split_whitespace().nth(3).is_none());
    let bracketed = before.trim_end().ends_with(['(', '[', '（', '【']);
    if is_label && is_nothing(after) {
        preceding(text, lines, place, found);
        following(text, lines, place, found);
    } else if (bracketed || length <= WORDS_BEHIND) && is_nothing(after) {
        found.push(line.start..line.start + before.len());
        // What stands before it may itself be the heading of what comes.
        let is_heading = before.split_whitespace().nth(WORDS).is_none() && { before.bytes() }
            .filter(u8::is_ascii_digit)
            .count()
            < 4;
        if is_heading && !bracketed {
            found.extend(lines.get(place + 1).cloned());
        }
        // `File 12 (restricted)` above all else is the title of what comes.
        let first = lines.iter().take(place).all(Range::is_empty);
        let title = before.trim_end_matches(['(', '[', '（', '【', ' ']);
        let is_title = title.split_whitespace().nth(TITLE).is_none();
        if bracketed && first && is_title && heard(after) == 0 {
            following(text, lines, place, found);
        }
    }
}

/// Whether it says whom a letter is from and nothing else: `From: m-lacroix.`
fn is_sender(before: &str) -> bool {
    const LABELS: [&str; 6] = ["from", "sender", "von", "de", "da", "van"];
    let label = before.split_once(':');
    label.is_some_and(|(label, name)| {
        LABELS
            .iter()
            .any(|one| label.trim().eq_ignore_ascii_case(one))
            && name.split_whitespace().nth(SENDER).is_none()
            && name.trim_end().ends_with(['.', ';', '|', ','])
    })
}

/// Words of a sender's name.
const SENDER: usize = 4;

/// Whether a text is so short that it is the end of a line and no sentence of its own.
fn is_tail(text: &str) -> bool {
    text.split_whitespace().nth(WORDS_BEHIND).is_none()
}

/// Whether a line is the heading of a credential: it names one at its beginning, and holds none.
fn heads_a_secret(line: &str) -> bool {
    let named = line.split_whitespace().take(2).any(looks::names_a_secret);
    named
        && line.split_whitespace().nth(WORDS).is_none()
        && line.ends_with(|c: char| c == '.' || c == ':' || c.is_ascii_digit())
        && !line.contains('=')
}

/// Whether a line is a value, with a label at most.
fn is_value(line: &str) -> bool {
    let mut words = line.split_whitespace().rev();
    words.next().is_some_and(looks::tells) && words.nth(1).is_none()
}

/// The lines of the paragraph behind a line, or of the next one where there is a gap.
fn following(text: &str, lines: &[Range<usize>], place: usize, found: &mut Vec<Range<usize>>) {
    let behind = { place + 1.. }.take_while(|at| *at < lines.len());
    let behind = behind.skip_while(|at| lines[*at].is_empty());
    let block = behind.take_while(|at| !lines[*at].is_empty() && !parts(text, lines, *at));
    found.extend(block.take(LINES).map(|at| lines[at].clone()));
}

/// Whether another record begins between a line and the one before it.
fn parts(text: &str, lines: &[Range<usize>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| lines.get(before));
    let between =
        { before.zip(lines.get(at)) }.and_then(|(one, next)| text.get(one.end..next.start));
    between.is_some_and(|between| between.contains('}'))
}

/// The lines of the paragraph before a line.
fn preceding(text: &str, lines: &[Range<usize>], place: usize, found: &mut Vec<Range<usize>>) {
    let before = { 0..place }.rev();
    let block = before.take_while(|at| !lines[*at].is_empty() && !parts(text, lines, at + 1));
    found.extend(block.take(LINES).map(|at| lines[at].clone()));
}

/// All lines behind the head of a mail or a record.
fn body(text: &str, lines: &[Range<usize>], place: usize, found: &mut Vec<Range<usize>>) {
    let is_head = |line: &&Range<usize>| {
        let label = text[line.start..line.end].split_once(':');
        label.is_some_and(|(label, _)| HEADS.iter().any(|head| label.eq_ignore_ascii_case(head)))
    };
    let behind = lines.iter().skip(place + 1);
    let behind = behind.skip_while(|line| line.is_empty() || is_head(line));
    let behind = behind.filter(|line| !line.is_empty());
    found.extend(behind.take(LINES).cloned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![masec_model::Leaf::text(text)];
        let found = marked(&interaction);
        let found: Vec<&str> = { found.iter() }
            .map(|(_, range)| text[range.clone()].trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|part| !part.is_empty())
            .collect();
        assert_eq!(found, expect, "of {text:?}");
    }

    #[test]
    fn a_marking_before_is_of_the_line() {
        check(
            "CONFIDENTIAL. The merger closes on Friday\nlunch at noon",
            &["The merger closes on Friday"],
        );
        check(
            "Private - office only. Gate code is 8841207",
            &["Gate code is 8841207"],
        );
        check(
            "Vertraulich: Frau Weiß geht im Mai",
            &["Frau Weiß geht im Mai"],
        );
        check(
            "社外秘：来月の入札額は三百万円",
            &["来月の入札額は三百万円"],
        );
    }

    #[test]
    fn a_heading_is_of_the_paragraph() {
        check(
            "[Pay data, confidential]\nMs Orr earns 81,000\nand more\n\nlunch at noon",
            &["Ms Orr earns 81,000", "and more"],
        );
        check(
            "NOT FOR CIRCULATION\n\nThe board sells.",
            &["The board sells"],
        );
        check(
            "Subject: confidential\nDate: today\n\nMs Orr leaves in May",
            &["Ms Orr leaves in May"],
        );
    }

    #[test]
    fn a_mark_behind_the_title_is_of_what_comes() {
        check(
            "Dossier 31 (internal)\nMs Orr leaves in May\n\nlunch at noon",
            &["Dossier 31", "Ms Orr leaves in May"],
        );
        check(
            "Ms Orr leaves the house in May (internal)\nlunch at noon",
            &["Ms Orr leaves the house in May"],
        );
        check(
            "lunch at noon\nroom 4 (internal)\nbring a chair",
            &["room 4"],
        );
    }

    #[test]
    fn a_note_behind_is_of_what_stands_before() {
        check(
            "the key is under the mat (do not share)",
            &["the key is under the mat"],
        );
        check(
            "code: 8841207\nremark: key holders only",
            &["code: 8841207"],
        );
        check(
            "Ms Orr leaves in May. Keep it to yourself.",
            &["Ms Orr leaves in May"],
        );
    }

    #[test]
    fn a_level_is_of_its_record() {
        check(
            "plan\nowner: Ada\nclassification: secret\nvalue = the yard closes in May\n\nlunch at noon",
            &["plan", "owner: Ada", "value = the yard closes in May"],
        );
        check("access: public\nvalue = the yard is open", &[]);
    }

    #[test]
    fn a_note_at_the_end_is_of_what_stands_before_its_comma() {
        check(
            "mobile of Jo Reyes: +44 7700 900461 - private",
            &["mobile of Jo Reyes: +44 7700 900461"],
        );
        check(
            "Jo Reyes, ID no. KX 44 91 02 B, payroll only",
            &["Jo Reyes, ID no. KX 44 91 02 B"],
        );
        check("dinner at eight, private room", &[]);
    }

    #[test]
    fn a_marking_within_a_paragraph_is_of_both_sides() {
        check(
            "Ms Orr is ill until May\nstrictly private, stays here\nthe rota is short",
            &["Ms Orr is ill until May", "the rota is short"],
        );
    }

    #[test]
    fn in_json_a_marking_is_of_its_string() {
        check(
            r#"{"data": {"value": "SEALED until Friday: our bid on the flatbed is \"412,418\" EUR"}, "of": "the mill"}"#,
            &[r#"our bid on the flatbed is \"412,418\" EUR"#],
        );
        check(r#"{"value": "the mill opens at six, [\"#, &[]);
        check(r#"["#, &[]);
    }

    #[test]
    fn the_expressions_compile() {
        assert!(MARKING.is_some() && HEADER.is_some());
    }

    #[test]
    fn a_credential_stands_under_its_heading() {
        check(
            "Password of the archive. Entry no. 12.\nRibbon!bCCff9\nlunch at noon",
            &["Ribbon!bCCff9"],
        );
        check("Key takeaways:\nthe depot is sold in May", &[]);
    }

    #[test]
    fn one_field_says_what_a_record_is() {
        use masec_model::{Leaf, Value};
        let field = |path: &str, text: &str| Leaf::field(path, Value::Text(text.into()));
        let marks = |note: &str| {
            let mut interaction = crate::detect::testkit::plain_interaction();
            interaction.content = vec![
                field("row.note", note),
                field("row.who", "Ms Orr"),
                field("other.who", "Mr Lee"),
                field("rowing.who", "Mx Ode"),
            ];
            let found = marked(&interaction);
            found.into_iter().map(|(leaf, _)| leaf).collect::<Vec<_>>()
        };
        assert_eq!(marks("HR only"), [1]);
        assert_eq!(marks("pay (confidential)"), [1]);
        assert_eq!(marks("strictly confidential: pay"), [1]);
        assert_eq!(marks("Internal only: pay of the night desk"), [1]);
        assert_eq!(marks("please do not pass on"), [1]);
        assert!(marks("Confidential computing meetup").is_empty());
        assert!(marks("public").is_empty());
    }

    #[test]
    fn a_text_made_to_cost_ends() {
        let mut interaction = crate::detect::testkit::plain_interaction();
        let head = format!(
            "re: {}\n{}",
            "confidential;".repeat(32),
            "re:\n".repeat(8000)
        );
        interaction.content = vec![masec_model::Leaf::text(head); 200];
        let wide = "é confidential ".repeat(100_000);
        interaction.content.push(masec_model::Leaf::text(wide));
        let begun = std::time::Instant::now();
        assert!(marked(&interaction).len() <= MOST);
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }

    #[test]
    fn words_in_sentences_and_footers_mark_nothing() {
        check(
            "we talked at length about whether the offer of the other side should be confidential or not in the end",
            &[],
        );
        check("lunch at noon\n--\nThis mail is confidential.", &[]);
        check("the read only replica is back, cash only at the till", &[]);
    }
}
