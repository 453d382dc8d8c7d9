//! `masec trace`: an interaction of a ledger, back to what led to it and on to what came of it.
//!
//! The graph finds the entries; what is said of them is read from the log and checked against the graph, so that a wrong index
//! is an error and not a wrong answer.

mod json;
mod picture;
mod shared;
mod terminal;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use masec_ledger::entry::Entry;
use masec_ledger::index::{Graph, Index};
use masec_ledger::trace::{self, Class, Step};
use masec_ledger::{Reader, bundle};
use masec_model::{InteractionId, Touch};

use self::picture::Picture;
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
    /// A drawing, for a browser or a report
    Svg,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let key = ledger::public(&args.key)?;
    let reader = Reader::open(&args.ledger, &key)?;
    let index = Index::open(&args.ledger, &reader)?;
    let start = start(&args.id, &index)?;
    let mut graph = index.graph()?;
    let back = trace::back(&mut graph, start, trace::MOST)?;
    let mut on = trace::onward(&mut graph, start, trace::MOST)?;
    on.acted.retain(|&party, _| {
        graph
            .name(party)
            .is_ok_and(|name| Class::of(&name) == Class::Agent)
    });
    let shown = Shown {
        reader: &reader,
        graph: &graph,
    };
    let text = match args.format {
        Form::Terminal => {
            let shared = shown.shared(&index, &on)?;
            shown.terminal(start, &back, &on, &shared)?
        }
        Form::Json => {
            let shared = shown.shared(&index, &on)?;
            format!("{:#}\n", shown.json(start, &back, &on, &shared)?)
        }
        Form::Dot => Picture::new(&shown, &back, &on)?.dot(),
        Form::Svg => Picture::new(&shown, &back, &on)?.svg(),
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
    /// What it does to shared objects, and that in words.
    touches: Option<(Touch, String)>,
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
        let threats: BTreeSet<String> = seen
            .threats()
            .map(|threat| inert::line(threat, 20))
            .collect();
        Ok(Line {
            id: inert::line(&seen.id, 40),
            kind: inert::line(&seen.kind, 20),
            from: inert::line(&seen.from, 80),
            to: inert::line(&seen.to, 80),
            decision: inert::line(&seen.decision, 20),
            threats: threats.into_iter().collect(),
            touches: self.touches(step.entry, &seen)?.map(|touch| {
                let said = shared::said(&touch, &seen);
                (touch, said)
            }),
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
}
