//! `masec trace`: an interaction of a ledger, back to what led to it and on to what came of it.
//!
//! The graph finds the entries; what is said of them is read from the log and checked against the graph, so that a wrong index
//! is an error and not a wrong answer.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use masec_ledger::entry::Entry;
use masec_ledger::index::{Content, Graph, Index, Link};
use masec_ledger::trace::{self, Back, Class, Onward, Step};
use masec_ledger::{Reader, bundle};
use masec_model::InteractionId;
use serde_json::{Value, json};

use crate::Misuse;
use crate::ledger;
use crate::report::inert;

/// Entries that are shown in each direction; the rest are counted.
const SHOWN: usize = 200;
/// Entries of a bundle at most.
const BUNDLED: usize = 10_000;

/// What to trace.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The interaction's id, or the number of its entry
    #[arg(value_name = "ID")]
    id: String,

    /// The ledger's folder
    #[arg(long, value_name = "DIR")]
    ledger: PathBuf,

    /// The log's public key, or a file with it
    #[arg(long, value_name = "KEY")]
    key: String,

    /// The form of the answer
    #[arg(long, value_enum, default_value = "terminal")]
    format: Form,

    /// Also write the entries with their payloads and proofs, for `masec ledger check`
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,

    /// Leave payloads out of the bundle
    #[arg(long, requires = "bundle")]
    no_payloads: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Form {
    /// Lines for a person
    Terminal,
    /// One JSON object
    Json,
    /// A graph for Graphviz
    Dot,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let key = ledger::public(&args.key)?;
    let reader = Reader::open(&args.ledger, &key)?;
    let index = Index::open(&args.ledger, &reader)?;
    let start = start(&args.id, &index)?;
    let mut graph = index.graph()?;
    let back = trace::back(&mut graph, start, trace::MOST)?;
    let mut classes: BTreeMap<u32, Class> = BTreeMap::new();
    let mut class = |graph: &Graph<'_>, party: u32| {
        *classes.entry(party).or_insert_with(|| {
            graph
                .name(party)
                .map_or(Class::Other, |name| Class::of(&name))
        })
    };
    let mut on = trace::onward(&mut graph, start, trace::MOST, &mut class)?;
    on.acted
        .retain(|&party, _| class(&graph, party) == Class::Agent);
    let shown = Shown {
        reader: &reader,
        graph: &graph,
    };
    let text = match args.format {
        Form::Terminal => shown.terminal(start, &back, &on)?,
        Form::Json => format!("{:#}\n", shown.json(start, &back, &on)?),
        Form::Dot => shown.dot(&back, &on)?,
    };
    io::stdout().write_all(text.as_bytes())?;
    if let Some(path) = &args.bundle {
        let mut entries: Vec<u64> = back
            .steps
            .iter()
            .chain(&on.steps)
            .map(|step| step.entry)
            .collect();
        entries.sort_unstable();
        entries.dedup();
        if entries.len() > BUNDLED {
            bail!(
                "{} entries are too many for one bundle of {BUNDLED}; trace a later interaction",
                entries.len()
            );
        }
        let bytes = bundle::make(&reader, &entries, !args.no_payloads)?;
        fs::write(path, bytes).with_context(|| format!("cannot write `{}`", path.display()))?;
        eprintln!(
            "masec: {} entries bundled in `{}`",
            entries.len(),
            path.display()
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The entry that an id, or a number, stands for.
pub(crate) fn start(id: &str, index: &Index) -> Result<u64> {
    let found = match id.parse::<u64>() {
        Ok(entry) => Some(entry).filter(|&entry| entry < index.size()),
        Err(_) => {
            let id: InteractionId = id.parse().map_err(|_| {
                Misuse(format!(
                    "`{}` is neither an interaction's id nor the number of an entry",
                    inert::line(id, 80)
                ))
            })?;
            index.by_id(id.0)?
        }
    };
    found.ok_or_else(|| {
        Misuse(format!(
            "the ledger has no `{}`; `masec ledger export` lists what it has",
            inert::line(id, 80)
        ))
        .into()
    })
}

/// An entry as it is shown: from the log.
struct Line {
    id: String,
    kind: String,
    from: String,
    to: String,
    decision: String,
    threats: Vec<String>,
}

struct Shown<'a> {
    reader: &'a Reader,
    graph: &'a Graph<'a>,
}

impl Shown<'_> {
    /// Reads the entry and holds the index to it.
    fn line(&self, step: &Step) -> Result<Line> {
        let bytes = self.reader.entry(step.entry)?;
        let entry = Entry::decode(&bytes)?;
        let Some(seen) = entry.seen else {
            bail!(
                "entry {} is an act on the log itself; trace an interaction",
                step.entry
            );
        };
        let fits = step.node.kind.is_some_and(|kind| kind.name() == seen.kind)
            && self.graph.name(step.node.from)? == seen.from
            && self.graph.name(step.node.to)? == seen.to;
        if !fits {
            bail!(
                "the index does not fit entry {}; remove the folder `index` in the ledger's to have it made again",
                step.entry
            );
        }
        let threats = seen.stops.iter().map(|stop| &stop.threat);
        let mut threats: Vec<_> = threats
            .chain(seen.findings.iter().map(|finding| &finding.threat))
            .map(|threat| inert::line(threat, 20))
            .collect();
        threats.sort();
        threats.dedup();
        Ok(Line {
            id: inert::line(&seen.id, 40),
            kind: inert::line(&seen.kind, 20),
            from: inert::line(&seen.from, 80),
            to: inert::line(&seen.to, 80),
            decision: inert::line(&seen.decision, 20),
            threats,
        })
    }

    fn names(&self, parties: &BTreeMap<u32, u64>) -> Result<Vec<(String, u64)>> {
        let mut names = parties
            .iter()
            .map(|(&party, &entry)| Ok((inert::line(&self.graph.name(party)?, 80), entry)))
            .collect::<Result<Vec<_>>>()?;
        names.sort_by_key(|(_, entry)| *entry);
        Ok(names)
    }

    fn terminal(&self, start: u64, back: &Back, on: &Onward) -> Result<String> {
        let mut out = String::new();
        let row = |out: &mut String, step: &Step| -> Result<()> {
            let line = self.line(step)?;
            let how = match step.via.map(|via| via.link) {
                None => "traced".to_owned(),
                Some(Link::Cause) => "cause".to_owned(),
                Some(Link::Content(Content { disguised, .. })) => format!(
                    "{} B{}",
                    step.carried,
                    if disguised { ", disguised" } else { "" }
                ),
            };
            let said = match (line.decision.as_str(), line.threats.is_empty()) {
                ("allow" | "none", true) => String::new(),
                _ => format!("  [{} {}]", line.decision, line.threats.join(" ")),
            };
            writeln!(
                out,
                "  {:>8}  {how:<18} {} {} -> {}{said}",
                step.entry, line.kind, line.from, line.to
            )?;
            Ok(())
        };
        writeln!(out, "Who may have started it, likeliest first:")?;
        for candidate in back.candidates.iter().take(10) {
            let name = inert::line(&self.graph.name(candidate.party)?, 80);
            writeln!(out, "  {name} with entry {}", candidate.entry)?;
            for reason in &candidate.speaks_for {
                writeln!(out, "      for      {reason}")?;
            }
            for reason in &candidate.speaks_against {
                writeln!(out, "      against  {reason}")?;
            }
        }
        writeln!(
            out,
            "\nBack from entry {start}: {} entries{}",
            back.steps.len(),
            if back.cut { " and more" } else { "" }
        )?;
        let carrying: Vec<_> = back
            .steps
            .iter()
            .filter(|step| step.carried >= trace::PASSAGE)
            .collect();
        for step in carrying.iter().take(SHOWN) {
            row(&mut out, step)?;
        }
        let rest = back.steps.len() - carrying.len().min(SHOWN);
        writeln!(
            out,
            "  {rest} more that share less than a passage with it, or only lead to it by cause"
        )?;
        writeln!(
            out,
            "\nOn from entry {start}: {} entries carry it{}",
            on.steps.len() - 1,
            if on.cut { ", and more" } else { "" }
        )?;
        for step in on.steps.iter().take(SHOWN) {
            row(&mut out, step)?;
        }
        for (what, parties) in [
            ("agents exposed", &on.exposed),
            ("agents that sent it on or acted with it", &on.acted),
            ("resources written or called with it", &on.written),
            ("people reached", &on.humans),
        ] {
            let names = self.names(parties)?;
            let list: Vec<_> = names
                .iter()
                .take(40)
                .map(|(name, entry)| format!("{name} ({entry})"))
                .collect();
            writeln!(
                out,
                "  {what}: {}{}",
                names.len(),
                if list.is_empty() {
                    String::new()
                } else {
                    format!(": {}", list.join(", "))
                }
            )?;
        }
        writeln!(out, "  held or denied with it: {}", on.stopped.len())?;
        if !on.flagged.is_empty() {
            writeln!(
                out,
                "  gone through with it that would have been held or denied: {}",
                on.flagged.len()
            )?;
        }
        writeln!(
            out,
            "  done next by those who got it, without its content: {}",
            on.followed.len()
        )?;
        Ok(out)
    }

    fn json(&self, start: u64, back: &Back, on: &Onward) -> Result<Value> {
        let step = |step: &Step| -> Result<Value> {
            let line = self.line(step)?;
            let via = step.via.map(|via| match via.link {
                Link::Cause => json!({"entry": via.entry, "by": "cause"}),
                Link::Content(Content { bytes, disguised, .. }) => json!({"entry": via.entry, "by": "content", "bytes": bytes, "disguised": disguised}),
            });
            Ok(json!({
                "entry": step.entry, "id": line.id, "kind": line.kind, "from": line.from, "to": line.to,
                "decision": line.decision, "threats": line.threats,
                "carried": (step.carried != u32::MAX).then_some(step.carried), "via": via,
            }))
        };
        let steps = |all: &[Step]| all.iter().take(SHOWN).map(step).collect::<Result<Vec<_>>>();
        let parties = |parties: &BTreeMap<u32, u64>| -> Result<Vec<Value>> {
            Ok(self
                .names(parties)?
                .into_iter()
                .map(|(name, entry)| json!({"party": name, "entry": entry}))
                .collect())
        };
        let candidates = back.candidates.iter().take(50).map(|candidate| {
            Ok(json!({
                "entry": candidate.entry,
                "party": inert::line(&self.graph.name(candidate.party)?, 80),
                "carried": (candidate.carried != u32::MAX).then_some(candidate.carried),
                "for": candidate.speaks_for,
                "against": candidate.speaks_against,
            }))
        });
        Ok(json!({
            "start": start,
            "candidates": candidates.collect::<Result<Vec<_>>>()?,
            "back": {"entries": back.steps.len(), "more": back.cut, "steps": steps(&back.steps)?},
            "onward": {
                "entries": on.steps.len() - 1,
                "more": on.cut,
                "steps": steps(&on.steps)?,
                "followed": steps(&on.followed)?,
                "exposed": parties(&on.exposed)?,
                "acted": parties(&on.acted)?,
                "written": parties(&on.written)?,
                "humans": parties(&on.humans)?,
                "stopped": on.stopped,
                "flagged": on.flagged,
            },
        }))
    }

    fn dot(&self, back: &Back, on: &Onward) -> Result<String> {
        let mut out = String::from(
            "digraph trace {\n  rankdir=LR; node [shape=box, fontname=\"sans-serif\", fontsize=10];\n",
        );
        let carrying = back
            .steps
            .iter()
            .filter(|step| step.carried >= trace::PASSAGE)
            .take(SHOWN);
        let mut seen = std::collections::BTreeSet::new();
        for (step, backwards) in carrying
            .map(|step| (step, true))
            .chain(on.steps.iter().take(SHOWN).map(|step| (step, false)))
        {
            if seen.insert(step.entry) {
                let line = self.line(step)?;
                let colour = if step.via.is_none() {
                    "gold"
                } else if step.node.flagged {
                    "tomato"
                } else {
                    "white"
                };
                writeln!(
                    out,
                    "  n{} [label=\"{}\", style=filled, fillcolor={colour}];",
                    step.entry,
                    quoted(&format!(
                        "{} {}\n{} -> {}",
                        step.entry, line.kind, line.from, line.to
                    ))
                )?;
            }
            if let Some(via) = step.via {
                let (a, b) = if backwards {
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
                writeln!(out, "  n{a} -> n{b} [label=\"{label}\", fontsize=9];")?;
            }
        }
        out.push_str("}\n");
        Ok(out)
    }
}

/// Text inside a quoted string of Graphviz.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}
