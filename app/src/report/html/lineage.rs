//! The lineage of a finding, drawn: a column a generation, a box a party, a curve from whoever first passed it on to it.
//!
//! Later transmissions to a party that has it already are counted in its box rather than drawn, so that what is drawn is
//! a tree. Big trees are cut to what can be read, with counts of the rest.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::analysis::{EdgeRecord, Party};
use crate::report::inert;

/// Columns drawn.
const COLUMNS: usize = 12;
/// Boxes drawn in a column.
const ROWS: usize = 14;

const BOX: (usize, usize) = (142, 38);
const GAP: (usize, usize) = (66, 14);
const MARGIN: (usize, usize) = (16, 38);

/// A party in the tree.
struct Node<'a> {
    party: &'a Party,
    column: usize,
    /// Who it first got it from, by number, and at which step.
    parent: Option<(usize, u32)>,
    /// How often it came again.
    again: usize,
}

/// The drawing of `edges`, oldest first, as a scrolling box with an SVG in it.
pub(crate) fn draw(edges: &[EdgeRecord], patient_zero: Option<&str>) -> String {
    let nodes = tree(edges);
    let places = layout(&nodes);
    let columns = nodes.iter().map(|node| node.column + 1).max().unwrap_or(0);
    let drawn = columns.min(COLUMNS);
    let rows = places.rest.iter().zip(&places.rows).take(drawn);
    let rows = rows
        .map(|(&rest, &rows)| rows + usize::from(rest > 0))
        .max()
        .unwrap_or(0);
    let width = 2 * MARGIN.0 + drawn * BOX.0 + drawn.saturating_sub(1) * GAP.0;
    let height = MARGIN.1 + rows * (BOX.1 + GAP.1) + MARGIN.0;
    let mut text = format!(
        "<div class=\"lineage\"><svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"Lineage: who passed it on to whom\">\n"
    );
    for column in 0..drawn {
        heading(&mut text, column);
    }
    for (node, place) in nodes.iter().zip(&places.of) {
        let parent = node
            .parent
            .and_then(|(parent, step)| Some((places.of.get(parent).copied().flatten()?, step)));
        if let (Some(place), Some((from, step))) = (place, parent) {
            edge(&mut text, from, *place, step);
        }
    }
    for (node, place) in nodes.iter().zip(&places.of) {
        if let Some(place) = place {
            boxed(&mut text, node, *place, patient_zero);
        }
    }
    for (column, &rest) in places.rest.iter().enumerate().take(drawn) {
        if rest > 0 {
            remainder(&mut text, (column, places.rows[column]), rest);
        }
    }
    text.push_str("</svg></div>\n");
    let beyond = nodes.iter().filter(|node| node.column >= COLUMNS).count();
    if beyond > 0 {
        let _ = writeln!(
            text,
            "<p class=\"sub\">… and {beyond} more in later generations.</p>"
        );
    }
    text
}

/// The tree of first transmissions: nodes in order of appearance.
fn tree(edges: &[EdgeRecord]) -> Vec<Node<'_>> {
    let mut nodes: Vec<Node<'_>> = Vec::new();
    let mut known: BTreeMap<&Party, usize> = BTreeMap::new();
    for edge in edges {
        let from = *known.entry(&edge.from).or_insert_with(|| {
            // Whoever passes it on without having been seen to get it stands where it was first seen passing it on.
            let column = edge.generation as usize;
            nodes.push(Node {
                party: &edge.from,
                column,
                parent: None,
                again: 0,
            });
            nodes.len() - 1
        });
        match known.get(&edge.to) {
            Some(&to) => nodes[to].again += 1,
            None => {
                known.insert(&edge.to, nodes.len());
                let column = nodes[from].column.saturating_add(1);
                nodes.push(Node {
                    party: &edge.to,
                    column,
                    parent: Some((from, edge.step)),
                    again: 0,
                });
            }
        }
    }
    let first = nodes.iter().map(|node| node.column).min().unwrap_or(0);
    nodes.iter_mut().for_each(|node| node.column -= first);
    nodes
}

/// Where each node stands, as (column, row).
struct Places {
    of: Vec<Option<(usize, usize)>>,
    /// Boxes drawn of each column.
    rows: [usize; COLUMNS],
    /// Boxes left out of each column.
    rest: [usize; COLUMNS],
}

/// Children stand in the order of their parents, so that few curves cross.
fn layout(nodes: &[Node<'_>]) -> Places {
    let mut places = Places {
        of: vec![None; nodes.len()],
        rows: [0; COLUMNS],
        rest: [0; COLUMNS],
    };
    for column in 0..COLUMNS {
        let mut here: Vec<usize> = (0..nodes.len())
            .filter(|&node| nodes[node].column == column)
            .collect();
        here.sort_by_key(|&node| {
            let parent = nodes[node].parent.and_then(|(parent, _)| places.of[parent]);
            (parent.map_or(usize::MAX, |(_, row)| row), node)
        });
        for node in here {
            if places.rows[column] < ROWS {
                places.of[node] = Some((column, places.rows[column]));
                places.rows[column] += 1;
            } else {
                places.rest[column] += 1;
            }
        }
    }
    places
}

fn corner((column, row): (usize, usize)) -> (usize, usize) {
    (
        MARGIN.0 + column * (BOX.0 + GAP.0),
        MARGIN.1 + row * (BOX.1 + GAP.1),
    )
}

fn heading(text: &mut String, column: usize) {
    let x = corner((column, 0)).0;
    let name = if column == 0 {
        "start".to_owned()
    } else {
        format!("generation {column}")
    };
    let _ = writeln!(
        text,
        "<text class=\"head\" x=\"{x}\" y=\"22\">{name}</text>"
    );
}

fn edge(text: &mut String, from: (usize, usize), to: (usize, usize), step: u32) {
    let ((x1, y1), (x2, y2)) = (corner(from), corner(to));
    let (x1, y1, y2) = (x1 + BOX.0, y1 + BOX.1 / 2, y2 + BOX.1 / 2);
    let middle = (x1 + x2) / 2;
    let _ = writeln!(
        text,
        "<path class=\"edge\" d=\"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}\"/>\
         <text class=\"step\" x=\"{}\" y=\"{}\" text-anchor=\"end\">step {step}</text>",
        x2 - 5,
        y2 - 5
    );
}

fn boxed(text: &mut String, node: &Node<'_>, place: (usize, usize), patient_zero: Option<&str>) {
    let (x, y) = corner(place);
    let zero = if patient_zero == Some(node.party.name.as_str()) {
        " zero"
    } else {
        ""
    };
    let round = if node.party.class == "agent" { 20 } else { 4 };
    let again = match node.again {
        0 => String::new(),
        again => format!(" ×{}", again + 1),
    };
    let _ = writeln!(
        text,
        "<g class=\"{}{zero}\"><title>{}: {}</title><rect class=\"node\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"{round}\"/>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}{again}</text></g>",
        node.party.class,
        node.party.class,
        inert::html(&node.party.name),
        BOX.0,
        BOX.1,
        x + BOX.0 / 2,
        y + BOX.1 / 2 + 5,
        inert::html(&short(&node.party.name)),
    );
}

fn remainder(text: &mut String, place: (usize, usize), count: usize) {
    let (x, y) = corner(place);
    let _ = writeln!(
        text,
        "<g class=\"rest\"><rect class=\"node\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"4\"/>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">+ {count} more</text></g>",
        BOX.0,
        BOX.1,
        x + BOX.0 / 2,
        y + BOX.1 / 2 + 5,
    );
}

/// A name that fits its box: what differs is often at its end.
fn short(name: &str) -> String {
    let count = name.chars().count();
    if count <= 18 {
        return name.to_owned();
    }
    let head: String = name.chars().take(8).collect();
    let tail: String = name.chars().skip(count - 9).collect();
    format!("{head}…{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str, step: u32, generation: u32) -> EdgeRecord {
        let party = |name: &str| Party {
            class: "agent",
            name: name.to_owned(),
        };
        EdgeRecord {
            from: party(from),
            to: party(to),
            interaction: "i".into(),
            step,
            generation,
        }
    }

    #[test]
    fn a_tree_of_first_transmissions() {
        let edges = [
            edge("a", "b", 1, 0),
            edge("a", "c", 2, 0),
            edge("b", "d", 3, 1),
            edge("c", "d", 4, 1),
        ];
        let nodes = tree(&edges);
        let columns: Vec<_> = nodes
            .iter()
            .map(|node| (node.party.name.as_str(), node.column, node.again))
            .collect();
        assert_eq!(
            columns,
            [("a", 0, 0), ("b", 1, 0), ("c", 1, 0), ("d", 2, 1)]
        );
        let drawing = draw(&edges, Some("a"));
        assert_eq!(drawing.matches("<path").count(), 3);
        assert_eq!(drawing.matches(" zero\"").count(), 1);
        assert!(drawing.contains("d ×2"));
    }

    #[test]
    fn big_and_hostile_ones_are_cut_and_inert() {
        let mut edges: Vec<_> = (0..500)
            .map(|n| edge("hub", &format!("<b>{n}"), n, 0))
            .collect();
        edges.extend((0..60).map(|n| edge(&format!("chain{n}"), &format!("chain{}", n + 1), n, n)));
        edges.push(edge("a\u{202e}", "a\u{202e}", 9, u32::MAX));
        let drawing = draw(&edges, None);
        assert!(drawing.contains("+ ") && drawing.contains("more in later generations"));
        assert!(!drawing.contains("<b>") && !drawing.contains('\u{202e}'));
        assert!(drawing.matches("<g ").count() <= COLUMNS * (ROWS + 1));
        assert!(draw(&[], None).contains("<svg"));
    }
}
