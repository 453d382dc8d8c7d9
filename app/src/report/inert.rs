//! Text by strangers, made harmless to show: no control characters, no terminal escapes, nothing that turns the reading
//! direction or hides, no more of it than asked for.

/// `text` on one line, at most `most` characters of it, every character that could act shown by its number.
pub(crate) fn line(text: &str, most: usize) -> String {
    let mut shown = String::with_capacity(text.len().min(most * 4));
    for (place, c) in text.chars().enumerate() {
        if place >= most {
            shown.push('…');
            break;
        }
        push(&mut shown, c);
    }
    shown
}

/// The same for text of ours that quotes strangers and is bounded already.
pub(crate) fn all(text: &str) -> String {
    line(text, 4000)
}

/// A value as JSON over several lines, every character that could act spelt by its number: it is read by programs and shown by
/// terminals.
pub(crate) fn json(value: &serde_json::Value) -> String {
    let mut shown = String::new();
    for c in format!("{value:#}").chars() {
        // Between values there is nothing that acts but the ends of lines, and in texts there are none.
        match c != '\n' && acts(c) {
            true => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    shown.push_str(&format!("\\u{unit:04x}"));
                }
            }
            false => shown.push(c),
        }
    }
    shown
}

/// [`all`], with what has a meaning in HTML escaped too.
pub(crate) fn html(text: &str) -> String {
    let text = all(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

fn push(shown: &mut String, c: char) {
    match c {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        _ if acts(c) => shown.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
        _ => shown.push(c),
    }
}

/// Whether a character does something other than stand there: controls, formats (zero width, direction, tags, joiners),
/// line and paragraph separators, variation selectors, surrogates of meaning such as private use and noncharacters.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0xAD | 0x34F | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x115F..=0x1160 | 0x17B4..=0x17B5
            | 0x180B..=0x180F | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164
            | 0xE000..=0xF8FF | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0x1D173..=0x1D17A
            | 0xE0000..=0x10_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_by_number() {
        assert_eq!(line("a\u{1b}[31mb\u{7}", 99), "a\\u{1b}[31mb\\u{7}");
        assert_eq!(
            line("x\u{202e}y\u{2066}\u{200b}\u{e0041}", 99),
            "x\\u{202e}y\\u{2066}\\u{200b}\\u{e0041}"
        );
        assert_eq!(line("a\r\n\tb\u{9b}", 99), "a\\r\\n\\tb\\u{9b}");
        assert_eq!(line("日本 é €", 99), "日本 é €");
    }

    #[test]
    fn no_more_than_asked_for() {
        assert_eq!(line("abcdef", 3), "abc…");
        assert_eq!(line("abc", 3), "abc");
    }

    #[test]
    fn json_says_the_same_and_acts_not() {
        let value = serde_json::json!({"a\u{202e}": ["x\u{200b}\u{e0041}\n", "日本"]});
        let shown = json(&value);
        assert!(shown.contains("x\\u200b\\udb40\\udc41\\n"), "{shown}");
        assert!(shown.contains("日本") && !shown.contains('\u{202e}'));
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&shown).unwrap(),
            value
        );
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(
            html("<img src=x onerror='a'>&\"\u{0}"),
            "&lt;img src=x onerror=&#39;a&#39;&gt;&amp;&quot;\\u{0}"
        );
    }
}
