//! Which letter of ASCII a letter of another alphabet looks like or stands for.

use unicode_normalization::char::decompose_compatible;

/// How ornamental letters stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// In words; a single one is a symbol in a formula.
    Words,
    /// Each a sign of its own, like `Ⓐ`.
    Signs,
    /// In pairs that are flags.
    Flags,
}

/// The letter of ASCII that one of Cyrillic, Greek, Armenian, Cherokee or Lisu looks like.
pub(super) fn alike(c: char) -> Option<char> {
    Some(match c {
        'А' | 'Α' | 'Ꭺ' | 'ꓮ' => 'A',
        'В' | 'Β' | 'Ᏼ' | 'ꓐ' => 'B',
        'С' | 'Ϲ' | 'Ꮯ' | 'ꓚ' => 'C',
        'Ꭰ' | 'ꓓ' | 'Ԁ' => 'D',
        'Е' | 'Ε' | 'Ꭼ' | 'ꓰ' => 'E',
        'Ϝ' | 'ꓝ' => 'F',
        'Ԍ' | 'Ꮐ' | 'ꓖ' => 'G',
        'Н' | 'Η' | 'Ꮋ' | 'ꓧ' => 'H',
        'І' | 'Ι' | 'Ӏ' | 'ꓲ' => 'I',
        'Ј' | 'Ꭻ' | 'ꓙ' => 'J',
        'К' | 'Κ' | 'Ꮶ' | 'ꓗ' => 'K',
        'Ꮮ' | 'ꓡ' => 'L',
        'М' | 'Μ' | 'Ꮇ' | 'ꓟ' => 'M',
        'Ν' | 'ꓠ' => 'N',
        'О' | 'Ο' | 'ꓳ' | 'Օ' => 'O',
        'Р' | 'Ρ' | 'Ꮲ' | 'ꓑ' => 'P',
        'Ԛ' => 'Q',
        'Ꭱ' | 'ꓣ' => 'R',
        'Ѕ' | 'Ꮪ' | 'ꓢ' | 'Տ' => 'S',
        'Т' | 'Τ' | 'Ꭲ' | 'ꓔ' => 'T',
        'ꓴ' | 'Ս' => 'U',
        'Ѵ' | 'Ꮩ' | 'ꓦ' => 'V',
        'Ԝ' | 'Ꮃ' | 'ꓪ' => 'W',
        'Х' | 'Χ' | 'ꓫ' => 'X',
        'У' | 'Υ' | 'Ү' | 'ꓬ' => 'Y',
        'Ζ' | 'Ꮓ' | 'ꓜ' => 'Z',
        'а' | 'α' => 'a',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' | 'ҽ' => 'e',
        'ց' => 'g',
        'һ' | 'հ' => 'h',
        'і' | 'ι' | 'ӏ' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'ո' | 'η' => 'n',
        'о' | 'ο' | 'օ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' | 'զ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ս' => 'u',
        'ѵ' | 'ν' => 'v',
        'ԝ' | 'ѡ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'ү' | 'γ' => 'y',
        _ => return None,
    })
}

/// Braille letters from `a` to `z`.
pub(super) const BRAILLE: &str = "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";
/// Small capitals from `a` to `z`; there is none of x.
pub(super) const SMALL_CAPITALS: &str = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ";

/// The letter of ASCII that an ornamental one stands for.
pub(super) fn ornament(c: char) -> Option<(char, Style)> {
    let letter = |from: char| char::from_u32(u32::from('A') + c as u32 - from as u32);
    let among = |letters: &str| {
        let found = (b'a'..)
            .zip(letters.chars())
            .find(|(_, letter)| *letter == c);
        found.map(|(plain, _)| char::from(plain))
    };
    let (plain, style) = match c {
        // Negative, in a circle or a square.
        '\u{1f150}'..='\u{1f169}' => (letter('\u{1f150}'), Style::Signs),
        '\u{1f170}'..='\u{1f189}' => (letter('\u{1f170}'), Style::Signs),
        '\u{1f1e6}'..='\u{1f1ff}' => (letter('\u{1f1e6}'), Style::Flags),
        '\u{250}'..='\u{2af}' | '\u{1d00}'..='\u{1d22}' | 'ꜰ' | 'ꜱ' | 'ꞯ' => {
            (among(SMALL_CAPITALS), Style::Words)
        }
        '\u{2801}'..='\u{283f}' => (among(BRAILLE), Style::Words),
        '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f149}' => (ascii_form(c), Style::Signs),
        '\u{1d2c}'..='\u{1d6a}'
        | '\u{2071}'..='\u{209c}'
        | '\u{2100}'..='\u{2188}'
        | '\u{ff21}'..='\u{ff5a}'
        | '\u{1d400}'..='\u{1d7ff}' => (ascii_form(c), Style::Words),
        _ => return None,
    };
    plain.filter(char::is_ascii_alphabetic).zip(Some(style))
}

/// The character of ASCII that another one is a form of, as Unicode has it.
pub(super) fn ascii_form(c: char) -> Option<char> {
    let mut plain = None;
    let mut count = 0;
    decompose_compatible(c, |part| {
        count += 1;
        plain = part.is_ascii_graphic().then_some(part);
    });
    plain.filter(|_| count == 1 && !c.is_ascii())
}
