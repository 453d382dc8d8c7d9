//! What a trace found, drawn: entries as boxes, a column a hop, what led to the traced one on its left and what came of it on
//! its right. As SVG that stands alone, or as a graph for Graphviz to lay out.

use std::collections::{BTreeMap, btree_map};
use std::fmt::Write as _;

use anyhow::Result;
use masec_ledger::index::{Content, Link};
use masec_ledger::trace::{self, Back, Onward, Step};

use super::{SHOWN, Shown};
use crate::report::inert;

/// Boxes of a column; the rest of it is counted.
const ROWS: usize = 30;
const BOX: (i64, i64) = (210, 42);
const GAP: (i64, i64) = (96, 12);
const MARGIN: (i64, i64) = (16, 40);

/// What a box is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// Where the trace starts.
    Start,
    /// Held or denied, or would have been.
    Flagged,
    /// Anything else.
    Plain,
}

struct Node {
    lines: [String; 2],
    look: Look,
    /// Hops from the start; negative before it.
    column: i64,
}

struct Edge {
    from: u64,
    to: u64,
    label: String,
}

/// Entries and the ways between them.
pub(super) struct Picture {
    nodes: BTreeMap<u64, Node>,
    edges: Vec<Edge>,
}

impl Picture {
    /// What carries the traced content, before and after.
    pub(super) fn new(shown: &Shown<'_>, back: &Back, on: &Onward) -> Result<Self> {
        let mut picture = Self {
            nodes: BTreeMap::new(),
            edges: Vec::new(),
        };
        let carrying = back
            .steps
            .iter()
            .filter(|step| step.carried >= trace::PASSAGE);
        for step in carrying.take(SHOWN) {
            picture.take(shown, step, -1)?;
        }
        for step in on.steps.iter().take(SHOWN) {
            picture.take(shown, step, 1)?;
        }
        Ok(picture)
    }

    /// Takes in a step and the way to it; `side` is -1 for what came before, 1 for what came after.
    fn take(&mut self, shown: &Shown<'_>, step: &Step, side: i64) -> Result<()> {
        let near = step.via.and_then(|via| self.nodes.get(&via.entry));
        let column = near.map_or(0, |near| near.column + side);
        if let btree_map::Entry::Vacant(place) = self.nodes.entry(step.entry) {
            let line = shown.line(step)?;
            place.insert(Node {
                lines: [
                    format!("{} {}", step.entry, line.kind),
                    format!("{} -> {}", line.from, line.to),
                ],
                look: match step.via {
                    None => Look::Start,
                    Some(_) if step.node.flagged => Look::Flagged,
                    Some(_) => Look::Plain,
                },
                column,
            });
        }
        if let Some(via) = step.via {
            let (from, to) = if side < 0 {
                (step.entry, via.entry)
            } else {
                (via.entry, step.entry)
            };
            let label = match via.link {
                Link::Cause => "cause".to_owned(),
                Link::Content(Content {
                    bytes, disguised, ..
                }) => {
                    format!("{bytes} B{}", if disguised { " disguised" } else { "" })
                }
            };
            self.edges.push(Edge { from, to, label });
        }
        Ok(())
    }

    /// For Graphviz.
    pub(super) fn dot(&self) -> String {
        let mut out = String::from(
            "digraph trace {\n  rankdir=LR; node [shape=box, fontname=\"sans-serif\", fontsize=10];\n",
        );
        for (entry, node) in &self.nodes {
            let colour = match node.look {
                Look::Start => "gold",
                Look::Flagged => "tomato",
                Look::Plain => "white",
            };
            let _ = writeln!(
                out,
                "  n{entry} [label=\"{}\\n{}\", style=filled, fillcolor={colour}];",
                quoted(&node.lines[0]),
                quoted(&node.lines[1])
            );
        }
        for edge in &self.edges {
            let _ = writeln!(
                out,
                "  n{} -> n{} [label=\"{}\", fontsize=9];",
                edge.from, edge.to, edge.label
            );
        }
        out.push_str("}\n");
        out
    }

    /// As a drawing that stands alone.
    pub(super) fn svg(&self) -> String {
        let first = self
            .nodes
            .values()
            .map(|node| node.column)
            .min()
            .unwrap_or(0);
        let mut rows: BTreeMap<i64, usize> = BTreeMap::new();
        let mut places: BTreeMap<u64, (i64, i64)> = BTreeMap::new();
        for (&entry, node) in &self.nodes {
            let row = rows.entry(node.column).or_default();
            if *row < ROWS {
                let x = MARGIN.0 + (node.column - first) * (BOX.0 + GAP.0);
                let y = MARGIN.1 + i64::try_from(*row).unwrap_or(0) * (BOX.1 + GAP.1);
                places.insert(entry, (x, y));
            }
            *row += 1;
        }
        let columns = rows.keys().next_back().map_or(1, |last| last - first + 1);
        let tallest = rows
            .values()
            .map(|&rows| rows.min(ROWS + 1))
            .max()
            .unwrap_or(1);
        let width = 2 * MARGIN.0 + columns * BOX.0 + (columns - 1) * GAP.0;
        let height = MARGIN.1 + i64::try_from(tallest).unwrap_or(1) * (BOX.1 + GAP.1) + MARGIN.0;
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"Trace\">\n{STYLE}"
        );
        for (&column, &count) in &rows {
            heading(&mut out, column, column - first);
            if count > ROWS {
                let x = MARGIN.0 + (column - first) * (BOX.0 + GAP.0);
                let y = MARGIN.1 + i64::try_from(ROWS).unwrap_or(0) * (BOX.1 + GAP.1) + BOX.1 / 2;
                let _ = writeln!(
                    out,
                    "<text x=\"{x}\" y=\"{y}\">and {} more</text>",
                    count - ROWS
                );
            }
        }
        for edge in &self.edges {
            if let (Some(&from), Some(&to)) = (places.get(&edge.from), places.get(&edge.to)) {
                curve(&mut out, from, to, &edge.label);
            }
        }
        for (entry, &(x, y)) in &places {
            if let Some(node) = self.nodes.get(entry) {
                boxed(&mut out, node, x, y);
            }
        }
        out.push_str("</svg>\n");
        out
    }
}

const STYLE: &str = "<style>
text { font: 12px sans-serif; fill: #1c2430; } .head { fill: #5b6676; } .small { font-size: 10px; fill: #5b6676; }
rect { fill: #fff; stroke: #8894a6; } .start rect { fill: #ffe9a8; stroke: #b78a00; } .flagged rect { fill: #ffd9d2; stroke: #c23b22; }
path { fill: none; stroke: #8894a6; }
@media (prefers-color-scheme: dark) { svg { background: #12161c; } text { fill: #e6ebf2; } .head, .small { fill: #9aa7b8; }
rect { fill: #1c232d; stroke: #5b6676; } .start rect { fill: #4d3f10; } .flagged rect { fill: #55231b; } }
</style>
";

fn heading(out: &mut String, column: i64, place: i64) {
    let what = match column {
        0 => "traced".to_owned(),
        n if n < 0 => format!("{} back", -n),
        n => format!("{n} on"),
    };
    let x = MARGIN.0 + place * (BOX.0 + GAP.0);
    let _ = writeln!(out, "<text class=\"head\" x=\"{x}\" y=\"24\">{what}</text>");
}

fn curve(out: &mut String, from: (i64, i64), to: (i64, i64), label: &str) {
    let (x1, y1, x2, y2) = (from.0 + BOX.0, from.1 + BOX.1 / 2, to.0, to.1 + BOX.1 / 2);
    let middle = x1.midpoint(x2);
    let _ = writeln!(
        out,
        "<path d=\"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}\"/><text class=\"small\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{label}</text>",
        x2 - 4,
        y2 - 4
    );
}

fn boxed(out: &mut String, node: &Node, x: i64, y: i64) {
    let class = match node.look {
        Look::Start => "start",
        Look::Flagged => "flagged",
        Look::Plain => "plain",
    };
    let _ = writeln!(
        out,
        "<g class=\"{class}\"><title>{}: {}</title><rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"5\"/>\
         <text x=\"{}\" y=\"{}\">{}</text><text class=\"small\" x=\"{}\" y=\"{}\">{}</text></g>",
        inert::html(&node.lines[0]),
        inert::html(&node.lines[1]),
        BOX.0,
        BOX.1,
        x + 8,
        y + 17,
        inert::html(&inert::line(&node.lines[0], 30)),
        x + 8,
        y + 33,
        inert::html(&inert::line(&node.lines[1], 38)),
    );
}

/// Text inside a quoted string of Graphviz.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(column: i64, text: &str) -> Node {
        Node {
            lines: ["1 message".to_owned(), text.to_owned()],
            look: Look::Plain,
            column,
        }
    }

    #[test]
    fn a_column_a_hop_and_nothing_in_it_acts() {
        let picture = Picture {
            nodes: BTreeMap::from([
                (1, node(-1, "agent:<b>\"x -> agent:y")),
                (2, node(0, "agent:y -> agent:z")),
                (3, node(1, "agent:z -> agent:w")),
            ]),
            edges: vec![
                Edge {
                    from: 1,
                    to: 2,
                    label: "40 B".into(),
                },
                Edge {
                    from: 2,
                    to: 3,
                    label: "cause".into(),
                },
            ],
        };
        let svg = picture.svg();
        assert_eq!(
            (svg.matches("<rect x").count(), svg.matches("<path").count()),
            (3, 2)
        );
        assert!(svg.contains("1 back") && svg.contains("1 on") && !svg.contains("<b>"));
        let dot = picture.dot();
        assert!(dot.contains("\\\"x ->") && dot.contains("n1 -> n2"));
    }

    #[test]
    fn a_long_column_is_cut_and_counted() {
        let nodes = (0..50).map(|n| (n, node(1, "a"))).collect();
        let svg = Picture {
            nodes,
            edges: Vec::new(),
        }
        .svg();
        assert_eq!(svg.matches("<rect x").count(), ROWS);
        assert!(svg.contains("and 20 more"));
    }
}
