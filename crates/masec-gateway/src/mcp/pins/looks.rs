//! How names and words look to whoever reads them, and what a parser sees besides.

use std::collections::BTreeMap;

use masec_engine::provenance::twin as letters;
use masec_wire::mcp::Tool;

use super::Pin;

/// Where in a tool's description text stands that a person reading it would not see: tag characters, bidirectional
/// controls, zero-width runs, other controls.
pub(super) fn hidden_text(tool: &Tool) -> Option<String> {
    let name = ("name".to_owned(), tool.name.clone());
    std::iter::once(&name)
        .chain(&tool.texts)
        .find(|(_, text)| text.chars().any(is_hidden))
        .map(|(place, _)| place.chars().take(80).collect())
}

/// Whether a character is one that people do not see and parsers do.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c, '\u{e0000}'..='\u{e007f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Known tools whose name looks the same though they are others: one of each server that has one.
pub(super) fn twins(
    all: &BTreeMap<String, Pin>,
    server: &str,
    tool: &str,
) -> Vec<(String, String)> {
    let (looks, plain) = (skeleton(tool), plain(tool));
    // The same name on two servers is common, and each has its own address; spelt with other letters that look the same,
    // it is there to be mistaken. What is withheld itself is nobody's original.
    let twins = all.values().filter(|pin| {
        pin.withheld.is_none()
            && (pin.server.as_str(), pin.tool.as_str()) != (server, tool)
            && skeleton(&pin.tool) == looks
            && self::plain(&pin.tool) != plain
    });
    let mut found: Vec<(String, String)> = Vec::new();
    for twin in twins {
        if !found.iter().any(|(known, _)| *known == twin.server) {
            found.push((twin.server.clone(), twin.tool.clone()));
        }
    }
    found
}

/// A name without case and separators.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-' | '.' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// How a name looks: letters of other scripts that look Latin as their Latin ones, digits that look like letters as these,
/// without case, spaces and marks.
pub(crate) fn skeleton(name: &str) -> String {
    plain(name)
        .chars()
        .filter(|c| !is_hidden(*c))
        .map(|c| match letters::twin(c) {
            'п' => 'n',
            'ı' | 'l' | '1' | '|' => 'i',
            '0' => 'o',
            other => other,
        })
        .collect()
}
