//! Tables, where there is no doubt: Markdown tables, and values separated by commas, semicolons or tabs under a line
//! of names. A text that is a table but for one line is no table.

use std::collections::BTreeSet;

use masec_model::{Shape, Span, Value};

use super::scalar;
use crate::flatten::{Leaves, index};

/// Adds the cells of `text` if it is a table as a whole. On `false` leaves may have been added in vain.
pub(super) fn read(text: &str, path: &str, leaves: &mut Leaves<'_>) -> bool {
    let Some(rows) = rows(text) else {
        return false;
    };
    let Some((header, rows)) = rows.split_first() else {
        return false;
    };
    let mut path = path.to_owned();
    let outer = path.len();
    for (number, row) in rows.iter().enumerate() {
        index(&mut path, number);
        let inner = path.len();
        for (place, (name, cell)) in header.iter().zip(row).enumerate() {
            leaves.key(&mut path, &name.text, place, name.at);
            if cell.text.is_empty() && !cell.quoted {
                path.truncate(inner);
                continue;
            }
            let value = if cell.quoted {
                Value::Text(cell.text.clone())
            } else {
                scalar(&cell.text)
            };
            leaves.push(&path, value, Shape::Field, cell.at);
            path.truncate(inner);
        }
        path.truncate(outer);
    }
    true
}

#[derive(Debug)]
struct Cell {
    text: String,
    at: Span,
    quoted: bool,
}

type Row = Vec<Cell>;

/// Rows of a table, the names first; all of one length.
fn rows(text: &str) -> Option<Vec<Row>> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    let rows = if first.trim_start().starts_with('|') {
        markdown(text)?
    } else {
        let separator = ['\t', ';', ',']
            .into_iter()
            .find(|&separator| first.contains(separator));
        match separator.and_then(|separator| separated(text, separator)) {
            Some(rows) => rows,
            None => return aligned(text),
        }
    };
    let header = rows.first()?;
    let columns = header.len();
    let names: BTreeSet<&str> = header.iter().map(|cell| cell.text.as_str()).collect();
    let named = names.len() == columns && header.iter().all(|cell| is_name(&cell.text));
    (named && rows.iter().all(|row| row.len() == columns)).then_some(rows)
}

/// Columns lined up with spaces, as terminals show them: two spaces at least between cells, and each cell begins or ends where its
/// column's name does. A row may leave cells out.
fn aligned(text: &str) -> Option<Vec<Row>> {
    let mut lines = lines(text).filter(|(_, line)| !is_rule(line));
    let (start, line) = lines.next()?;
    let header = spaced(line, start);
    if header.len() < 2 || !header.iter().all(|cell| is_name(&cell.text)) {
        return None;
    }
    let names: BTreeSet<&str> = header.iter().map(|cell| cell.text.as_str()).collect();
    if names.len() != header.len() {
        return None;
    }
    let places: Vec<(usize, usize)> = header.iter().map(|cell| within(cell, start)).collect();
    let mut rows = vec![header];
    for (start, line) in lines {
        let cells = spaced(line, start);
        // A line of one cell is prose.
        if cells.len() < 2 {
            return None;
        }
        let mut row: Row = places
            .iter()
            .map(|_| Cell {
                text: String::new(),
                at: Span::new(start, start),
                quoted: false,
            })
            .collect();
        let mut next = 0;
        for cell in cells {
            let (from, to) = within(&cell, start);
            let fits = |&(begins, ends): &(usize, usize)| {
                from.abs_diff(begins) <= SLACK || to.abs_diff(ends) <= SLACK
            };
            let place = next + places[next..].iter().position(fits)?;
            row[place] = cell;
            next = place + 1;
        }
        rows.push(row);
    }
    (rows.len() >= 2).then_some(rows)
}

/// How far a cell may be off its column's name, in characters.
const SLACK: usize = 1;

/// A line that only underlines.
fn is_rule(line: &str) -> bool {
    line.contains("--")
        && line
            .chars()
            .all(|c| matches!(c, '-' | '+' | '=' | ' ' | '|'))
}

/// The cells of a line that two spaces or more, or a tab, keep apart.
fn spaced(line: &str, start: usize) -> Row {
    let mut row = Vec::new();
    let mut at = 0;
    for part in line.split("  ") {
        if !part.trim().is_empty() {
            row.push(trimmed(part, start + at));
        }
        at += part.len() + 2;
    }
    row
}

/// Where in its line a cell begins and ends, in bytes.
fn within(cell: &Cell, start: usize) -> (usize, usize) {
    (cell.at.start as usize - start, cell.at.end as usize - start)
}

/// Whether a cell can be the name of a column.
fn is_name(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.split_whitespace().count() <= 3
        && text.chars().any(char::is_alphabetic)
        && !text.contains(['.', '!', '?', ':', '\n'])
}

/// Lines of a text with where each begins, blank ones left out.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(move |line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\n', '\r']))
        })
        .filter(|(_, line)| !line.trim().is_empty())
}

fn markdown(text: &str) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    for (number, (start, line)) in lines(text).enumerate() {
        let lead = line.len() - line.trim_start().len();
        let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        if inner.contains('\\') {
            return None;
        }
        if number == 1 {
            let rule = inner
                .bytes()
                .all(|b| matches!(b, b'-' | b':' | b'|' | b' '));
            if !rule || !inner.contains('-') {
                return None;
            }
            continue;
        }
        let mut at = start + lead + 1;
        let mut row = Vec::new();
        for cell in inner.split('|') {
            row.push(trimmed(cell, at));
            at += cell.len() + 1;
        }
        rows.push(row);
    }
    (rows.len() >= 2).then_some(rows)
}

fn trimmed(cell: &str, at: usize) -> Cell {
    let start = at + (cell.len() - cell.trim_start().len());
    let text = cell.trim();
    Cell {
        text: text.to_owned(),
        at: Span::new(start, start + text.len()),
        quoted: false,
    }
}

/// Three lines at least; columns at least three, or two under tabs, since prose has commas too. Two lines and two columns are enough
/// where the names are spelt as in a program and no separator has a space behind it.
fn separated(text: &str, separator: char) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    for (start, line) in lines(text) {
        rows.push(separated_line(line, start, separator)?);
    }
    let least = if separator == '\t' { 2 } else { 3 };
    let header = rows.first()?;
    let columns = header.len();
    let is_spelt = |cell: &Cell| {
        let mut bytes = cell.text.bytes();
        cell.text.len() > 1
            && bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
            && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    let is_exact = || {
        header.iter().all(is_spelt) && !text.contains(&[separator, ' '].iter().collect::<String>())
    };
    let is_table = match rows.len() {
        0 | 1 => false,
        2 => columns >= 2 && is_exact(),
        _ => columns >= least || (columns == 2 && is_exact()),
    };
    is_table.then_some(rows)
}

/// Cells of one line. A quoted cell ends on its line: one that goes on over the next is a doubt, so no table.
fn separated_line(line: &str, start: usize, separator: char) -> Option<Row> {
    let mut row = Vec::new();
    let mut at = 0;
    loop {
        let rest = &line[at..];
        if rest.starts_with('"') {
            let (text, len) = quoted(rest)?;
            row.push(Cell {
                text,
                at: Span::new(start + at, start + at + len),
                quoted: true,
            });
            at += len;
            if at == line.len() {
                return Some(row);
            }
            if !line[at..].starts_with(separator) {
                return None;
            }
        } else {
            let len = rest.find(separator).unwrap_or(rest.len());
            row.push(trimmed(&rest[..len], start + at));
            at += len;
            if at == line.len() {
                return Some(row);
            }
        }
        at += separator.len_utf8();
    }
}

/// A cell in double quotes, a doubled one standing for itself: its text, and its length with quotes.
fn quoted(rest: &str) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut at = 1;
    loop {
        let len = rest.get(at..)?.find('"')?;
        text.push_str(&rest[at..at + len]);
        at += len + 1;
        if !rest[at..].starts_with('"') {
            return Some((text, at));
        }
        text.push('"');
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn cells(text: &str) -> Option<Vec<(String, String)>> {
        let limits = Limits::default();
        let mut leaves = Leaves::new(&limits, Some(0));
        read(text, "", &mut leaves).then(|| {
            let shown = |leaf: &masec_model::Leaf| {
                let at = leaf.at.expect("spans were asked for").range();
                (leaf.path.to_string(), text[at].to_owned())
            };
            leaves.leaves.iter().map(shown).collect()
        })
    }

    #[test]
    fn tables() {
        let found = cells("name,mail,rating\nJo,jo@x.y,3\n\"A, B\",b@x.y,5\n").expect("a table");
        assert_eq!(found[0], ("[0].name".into(), "Jo".into()));
        assert_eq!(found[3], ("[1].name".into(), "\"A, B\"".into()));
        assert!(cells("name,days_left\nwww.kite.example,61\napi.kite.example,9").is_some());
        assert!(cells("id,amount,payee\n7,20.5,Jo Bell").is_some());
        let found = cells("| a | b |\n|---|:-:|\n| 1 | two |").expect("a table");
        assert_eq!(
            found,
            [("[0].a".into(), "1".into()), ("[0].b".into(), "two".into())]
        );
    }

    #[test]
    fn prose_is_no_table() {
        for text in [
            "Hello, dear, friend\nhow are you",
            "One, two\nThree, four\nFive, six",
            "a,b,c\n1,2,3\n",
            "name, days\nwww, 61\napi, 9",
            "Hello,friend\nhow are you",
            "well,then\nwe go",
            "One day,we met\nthen,we left\nso,be it",
            "a,b,c\n1,2,3\n4,5\n",
            "| a | b |\nno\n",
            "First, we met. Then, nothing.\nx, y, z\na, b, c",
            "a,a,b\n1,2,3\n4,5,6",
            "a,b,c\n1,\"2,3\n4,5,6",
            "",
        ] {
            assert_eq!(cells(text), None, "{text}");
        }
    }
}
