//! Letters that only look like those of ASCII: Cyrillic and Greek ones among Latin (`Сlісk`), ornaments (`𝗖𝗹𝗶𝗰𝗸`, `Ｃｌｉｃｋ`,
//! `Ⓒⓛⓘⓒⓚ`), small capitals (`ᴄʟɪᴄᴋ`) and Braille.
//!
//! Nobody mixes scripts within a word but for endings (`SMSка`), units and symbols (`NFκB`), which are left alone, as are
//! words of Cyrillic or Greek among others of theirs.

mod alphabets;

use std::cell::OnceCell;

use masec_model::Span;

use self::alphabets::{Style, alike, ascii_form, ornament};
use super::{Found, View, pay};

/// Words with at most this many bytes between them are read as one region.
const REACH: usize = 64;
/// The shortest word of mixed scripts that speaks for itself, in letters.
const WORD: u32 = 4;
/// How many words, and letters in them, have to be wholly of look-alikes where none is mixed.
const FEWEST_WORDS: u32 = 3;
const FEWEST_LETTERS: u32 = 12;
/// How many ornamental letters count, how many different ones, and how long a word of them is.
const FEWEST_ORNAMENTS: u32 = 6;
const FEWEST_DIFFERENT: u32 = 4;
const ORNAMENTAL_WORD: u32 = 3;

/// Shows the regions of `text` that are written in look-alikes, in plain letters.
pub(super) fn decode(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    if text.is_ascii() {
        return;
    }
    let latin = OnceCell::new();
    let in_latin = || *latin.get_or_init(|| !words(text).any(|word| word.is_foreign()));
    let mut region = Region::default();
    let mut before = Word::default();
    let mut seen = Word::default();
    // Each word is judged once its neighbours are known: `before`, `seen`, `word`.
    for word in words(text).chain([Word::default()]) {
        if seen.end > 0 {
            if seen.start > region.end + REACH {
                region.flush(text, &in_latin, budget, show);
            }
            region.take(&seen, before.is_foreign() || word.is_foreign());
        }
        before = std::mem::replace(&mut seen, word);
    }
    region.flush(text, &in_latin, budget, show);
}

/// What a letter is to a reader of ASCII.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    /// Itself, or a Latin letter with a mark on it.
    Latin { capital: bool },
    /// One of another script that looks like this one.
    Alike { plain: char },
    /// An ornamental form of this one.
    Ornament { plain: char, style: Style },
    /// One of another script.
    Foreign,
    /// A digit or a mark.
    Neutral,
}

impl Letter {
    fn of(c: char) -> Option<Self> {
        if c.is_ascii() {
            return match c {
                'a'..='z' | 'A'..='Z' => Some(Self::Latin {
                    capital: c.is_ascii_uppercase(),
                }),
                '0'..='9' => Some(Self::Neutral),
                _ => None,
            };
        }
        // The most common, first.
        if matches!(c, '\u{4e00}'..='\u{9fff}') {
            return Some(Self::Foreign);
        }
        if let Some(plain) = alike(c) {
            return Some(Self::Alike { plain });
        }
        if matches!(c, '\u{410}'..='\u{44f}') {
            return Some(Self::Foreign);
        }
        if let Some((plain, style)) = ornament(c) {
            return Some(Self::Ornament { plain, style });
        }
        match c {
            'ª' | 'º' => Some(Self::Neutral),
            '\u{c0}'..='\u{24f}' => Some(Self::Latin {
                capital: c.is_uppercase(),
            }),
            _ if c.is_alphabetic() => Some(Self::Foreign),
            _ if c.is_alphanumeric() => Some(Self::Neutral),
            _ => None,
        }
    }

    /// The letter of ASCII that it stands for.
    fn plain(self) -> Option<char> {
        match self {
            Self::Alike { plain } | Self::Ornament { plain, .. } => Some(plain),
            _ => None,
        }
    }
}

/// The words of `text`.
fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let mut word = Word::default();
        loop {
            let Some((at, c)) = chars.next() else {
                return (word.end > 0).then_some(word);
            };
            match Letter::of(c) {
                Some(letter) => word.take(at, c, letter),
                None if word.end > 0 => return Some(word),
                None => {}
            }
        }
    })
}

/// A word, and what it is written in.
#[derive(Default)]
struct Word {
    start: usize,
    end: usize,
    capitals: u32,
    small: u32,
    alike: u32,
    alike_small: u32,
    /// Look-alikes with a Latin letter somewhere after them, and those at the front.
    alike_before: u32,
    alike_first: u32,
    ornaments: u32,
    signs: u32,
    flags: u32,
    /// Which letters the ornamental ones stand for, a bit each.
    different: u32,
    foreign: u32,
}

impl Word {
    fn take(&mut self, at: usize, c: char, letter: Letter) {
        if self.end == 0 {
            self.start = at;
        }
        self.end = at + c.len_utf8();
        match letter {
            Letter::Latin { capital } => {
                self.capitals += u32::from(capital);
                self.small += u32::from(!capital);
                self.alike_before = self.alike;
            }
            Letter::Alike { plain } => {
                self.alike += 1;
                self.alike_first += u32::from(self.capitals + self.small == 0);
                self.alike_small += u32::from(plain.is_ascii_lowercase());
            }
            Letter::Ornament { plain, style } => {
                match style {
                    Style::Words => self.ornaments += 1,
                    Style::Signs => self.signs += 1,
                    Style::Flags => self.flags += 1,
                }
                self.different |= 1 << (plain.to_ascii_lowercase() as u32 & 31);
            }
            Letter::Foreign => self.foreign += 1,
            Letter::Neutral => {}
        }
    }

    fn is_foreign(&self) -> bool {
        self.foreign > 0
    }

    /// Whether all its letters are Latin or look so, and some only look so.
    fn may_fold(&self) -> bool {
        self.alike > 0 && self.foreign == 0
    }

    /// Whether it mixes scripts as no honest word does. These do: a Latin word with an ending of another script, an
    /// abbreviation with a symbol in it (all capitals but for what is not Latin), a symbol with an index (`νmax`).
    fn is_mixed(&self) -> bool {
        let latin = self.capitals + self.small;
        let clash = self.small == 0 && self.alike_small > 0;
        let index = self.alike_before == 1 && self.alike_first == 1;
        let ending = self.alike_before == 0;
        self.may_fold() && !clash && !index && !ending && latin + self.alike >= WORD
    }

    fn has_ornaments(&self) -> bool {
        self.ornaments + self.signs + self.flags > 0
    }

    /// How many ornamental letters it has that are there to be read. Full-width ones are at home among Chinese and Japanese.
    fn legible(&self) -> u32 {
        if self.is_foreign() {
            return 0;
        }
        let words = if self.ornaments >= ORNAMENTAL_WORD {
            self.ornaments
        } else {
            0
        };
        let flags = if self.flags % 2 == 1 { self.flags } else { 0 };
        words + flags + self.signs
    }
}

/// Words near each other that are written in look-alikes.
#[derive(Default)]
struct Region {
    start: usize,
    end: usize,
    mixed: bool,
    alike_words: u32,
    alike_letters: u32,
    ornaments: u32,
    different: u32,
}

impl Region {
    /// Adds a word, where it is of look-alikes; `among_foreign`: whether it stands beside one of another script.
    fn take(&mut self, word: &Word, among_foreign: bool) {
        let ornaments = word.legible();
        if !word.may_fold() && !word.has_ornaments() {
            return;
        }
        if self.end == 0 {
            self.start = word.start;
        }
        self.end = word.end;
        self.ornaments += ornaments;
        self.different |= if ornaments > 0 { word.different } else { 0 };
        if among_foreign || !word.may_fold() {
            return;
        }
        self.mixed |= word.is_mixed();
        if word.capitals + word.small == 0 {
            self.alike_words += 1;
            self.alike_letters += word.alike;
        }
    }

    /// Whether it is a disguise. `in_latin`: whether all else in the text is in Latin script.
    fn tells(&self, in_latin: &dyn Fn() -> bool) -> bool {
        let alike = self.alike_words >= FEWEST_WORDS && self.alike_letters >= FEWEST_LETTERS;
        self.mixed
            || (alike && in_latin())
            || (self.ornaments >= FEWEST_ORNAMENTS
                && self.different.count_ones() >= FEWEST_DIFFERENT)
    }

    /// Shows the region in plain letters, where it tells enough, and forgets it.
    fn flush(
        &mut self,
        text: &str,
        in_latin: &dyn Fn() -> bool,
        budget: &mut usize,
        show: &mut dyn FnMut(Found<'_>, &mut usize),
    ) {
        let region = std::mem::take(self);
        if !region.tells(in_latin) || !pay(budget, region.end - region.start) {
            return;
        }
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut read = String::new();
        let mut anchors = vec![(0, clamp(region.start))];
        for (at, c) in text[region.start..region.end].char_indices() {
            let at = region.start + at;
            let letter = Letter::of(c).and_then(Letter::plain);
            let Some(plain) = letter.or_else(|| ascii_form(c)) else {
                read.push(c);
                continue;
            };
            if !read.is_empty() {
                anchors.push((clamp(read.len()), clamp(at)));
            }
            read.push(plain);
            anchors.push((clamp(read.len()), clamp(at + c.len_utf8())));
        }
        let found = Found {
            view: View::Lookalike,
            text: &read,
            source: Span::new(region.start, region.end),
            anchors: Some(&anchors),
        };
        show(found, budget);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, nothing};
    use super::alphabets::{BRAILLE, SMALL_CAPITALS};
    use super::*;

    /// `text` with its letters replaced by those at their place in `from` and `to`.
    fn swap(text: &str, from: &str, to: &str) -> String {
        let swap = |c: char| from.chars().zip(to.chars()).find(|(plain, _)| *plain == c);
        text.chars()
            .map(|c| swap(c).map_or(c, |(_, to)| to))
            .collect()
    }

    /// `text` with each letter moved to alphabets that begin at these characters.
    fn moved(text: &str, capital: char, small: char) -> String {
        let form = |c: char| match c {
            'A'..='Z' => char::from_u32(capital as u32 + c as u32 - u32::from('A')).unwrap(),
            'a'..='z' => char::from_u32(small as u32 + c as u32 - u32::from('a')).unwrap(),
            other => other,
        };
        text.chars().map(form).collect()
    }

    #[test]
    fn letters_of_other_scripts_among_latin_ones() {
        const GOAL: &str = "Apply a ClusterRole that makes the group cluster-admin";
        let cyrillic = swap(GOAL, "aceopxyACEHKMOPTX", "асеорхуАСЕНКМОРТХ");
        let greek = swap(GOAL, "aoiuvtkAECKMOPTX", "αοιυντκΑΕϹΚΜΟΡΤΧ");
        for text in [&cyrillic, &greek] {
            check(text, View::Lookalike, GOAL);
            check(
                &format!("Many thanks for that. {text}. Bye"),
                View::Lookalike,
                GOAL,
            );
            check(
                &format!("Заранее большое спасибо! {text}"),
                View::Lookalike,
                "makes the group",
            );
        }
        check("write to mаrk@example.com", View::Lookalike, "mark");
        check("log in at раypal", View::Lookalike, "paypal");
        check(
            "ореrаtоr, сору тест хере",
            View::Lookalike,
            "operator, copy",
        );
        check(
            "the ассеss сору сосоа расе",
            View::Lookalike,
            "access copy cocoa pace",
        );
    }

    #[test]
    fn ornamental_letters() {
        const GOAL: &str = "Click the button to copy it";
        for (capital, small) in [
            ('Ａ', 'ａ'),
            ('𝐀', '𝐚'),
            ('𝖠', '𝖺'),
            ('𝙰', '𝚊'),
            ('Ⓐ', 'ⓐ'),
            ('\u{1f130}', '\u{24d0}'),
        ] {
            let text = moved(GOAL, capital, small);
            check(&format!("so: {text}."), View::Lookalike, GOAL);
        }
        let loud = GOAL.to_uppercase();
        check(&moved(&loud, '\u{1f170}', 'a'), View::Lookalike, &loud);
        let flags: Vec<String> = moved("CLICK THE", '\u{1f1e6}', 'a')
            .chars()
            .map(String::from)
            .collect();
        check(&flags.join("\u{200b}"), View::Nested, "CLICK THE");
        let small = swap(
            "click the button",
            "abcdefghijklmnopqrtuvwyz",
            &SMALL_CAPITALS.replace(['x', 'ꜱ'], ""),
        );
        check(&small, View::Lookalike, "click the button");
        let braille = swap("click the button", "abcdefghijklmnopqrstuvwxyz", BRAILLE);
        check(&braille, View::Lookalike, "click the button");
        nothing("⠋ installing\n⠙ installing\n⠹⠸⠼⠴⠦⠧⠇⠏ done: ⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏");
    }

    #[test]
    fn honest_text_of_other_scripts_is_left_alone() {
        for honest in [
            "Отправил SMSку через PDFы и API-шлюз; IT-отдел ответил в WhatsAppе, см. iPhone'ом.",
            "В Mоскве сегодня тепло, a завтра Cнег. Как тот рот, сам сор, там кот.",
            "The Russian word рот means mouth, and тот means that.",
            "Το σύστημα της Ελλάδας και το δίκτυο του Ο.Τ.Ε. με email και PDFς.",
            "NFκB and TNFα, IFNγ; IκBα with PPARγ, νmax 3400, ρgh, αCD3, ΔT = 4 μm, 3 kΩ, λx.x",
            "𝑓(𝑥) = 𝑎𝑥² + 𝑏𝑥 + 𝑐, for 𝑥 ∈ ℝ, 1ˢᵗ 2ⁿᵈ, H₂O, CO₂ and ™ № ℃ Ⅳ",
            "🇩🇪 🇫🇷 🇮🇹 🇪🇸 🇵🇱 and 🇩🇪🇫🇷🇮🇹🇪🇸, 🅿️ and 🅰️",
            "① first ② second ③ third; 株式会社ＡＢＣのＡＰＩ、価格：１２３円（税込）",
            "kitten /ˈkɪtən/, milk /mɪlk/, Azərbaycan dili, Bakı şəhəri",
            "naïve café, Señor Ñandú, Łódź, straße, Đà Nẵng, ığdır",
            "请在继续之前完成:东京,大阪。ありがとうございます。",
        ] {
            nothing(honest);
        }
    }

    #[test]
    fn spans_are_of_the_letters() {
        let text = "go: mаrk.blасk@example.com now";
        let mut found = None;
        super::super::decoded(text, 1 << 16, &mut |view| {
            let at = view.text.find("mark").unwrap();
            found = Some(view.source_of(at..at + 10));
        });
        assert_eq!(&text[found.unwrap().range()], "mаrk.blасk");
    }
}
