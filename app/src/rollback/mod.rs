//! `masec rollback`: the tainted writes that came of an interaction, each with its last clean version, as a plan; and, told to, puts
//! the clean versions back.
//!
//! The log says what came of what and how objects read over time; [`touch`] says what each interaction did to which object,
//! [`replay`] goes through an object's history without its tainted writes, [`apply`] makes the object what that gives.

mod apply;
mod config;
mod folder;
mod gather;
mod guess;
mod mcp;
mod notes;
mod plan;
mod replay;
mod touch;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use masec_engine::Source;
use masec_engine::intent::ToolBook;
use masec_ledger::Reader;
use masec_ledger::index::Index;
use serde_json::{Value, json};

use self::apply::{Done, Leave, apply};
use self::config::Resources;
use self::gather::Sources;
pub(crate) use self::gather::read as interaction;
use self::notes::Notes;
use self::plan::Plan;
use crate::report::inert;
use crate::{FAILED, Misuse, ledger, trace};

/// What to roll back.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit codes: 0 done (or planned), and nothing is left; 1 something was left or could not be put back; 2 the \
command line or the resources file cannot be used."
)]
pub(crate) struct Args {
    /// Interactions' ids, or the numbers of their entries: they and what came of them are rolled back
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,

    /// The ledger's folder
    #[arg(long, value_name = "DIR")]
    ledger: PathBuf,

    /// The log's public key, or a file with it
    #[arg(long, value_name = "KEY")]
    key: String,

    /// What writes and reads shared resources, and how they are put back (TOML, see docs/rollback.md)
    #[arg(long, value_name = "FILE")]
    resources: Option<PathBuf>,

    /// Objects that no rule of --resources speaks of are files under this folder
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,

    /// What is known of tools (see docs/policy.md), to tell acts from reads
    #[arg(long, value_name = "FILE")]
    tools: Option<PathBuf>,

    /// Also roll back what those wrote who had been exposed, though it carries none of the content
    #[arg(long)]
    exposed: bool,

    /// The form of the plan
    #[arg(long, value_enum, default_value = "terminal")]
    format: Form,

    /// Have the JSON hold the texts that would be put back
    #[arg(long)]
    texts: bool,

    /// Put the clean versions back, where --resources or --folder says
    #[arg(long, requires = "ledger_key")]
    apply: bool,

    /// The ledger's private key: what is put back is written down in it
    #[arg(long, value_name = "FILE")]
    ledger_key: Option<PathBuf>,

    /// Remove objects that the log knows no clean version of
    #[arg(long, requires = "apply")]
    remove_new: bool,

    /// Replace objects also where they are not what the log says; needs --keep
    #[arg(long, requires_all = ["apply", "keep"])]
    force: bool,

    /// Keep what is replaced in this folder
    #[arg(long, value_name = "DIR", requires = "apply")]
    keep: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// Lines for a person
    Terminal,
    /// One JSON object
    Json,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let resources = args
        .resources
        .as_deref()
        .map(Resources::read)
        .transpose()?
        .unwrap_or_default();
    if args.apply && args.resources.is_none() && args.folder.is_none() {
        return Err(Misuse(
            "--apply needs --resources or --folder: nothing says where the objects are".to_owned(),
        )
        .into());
    }
    let mut book = book(args)?;
    let plan = {
        let reader = Reader::open(&args.ledger, &ledger::public(&args.key)?)?;
        let index = Index::open(&args.ledger, &reader)?;
        let starts = args
            .ids
            .iter()
            .map(|id| trace::start(id, &index))
            .collect::<Result<Vec<_>>>()?;
        Sources {
            reader: &reader,
            index: &index,
            resources: &resources,
            book: &mut book,
        }
        .plan(&starts, args.exposed)?
    };
    let done = match (&args.ledger_key, args.apply) {
        (Some(key), true) => {
            let leave = Leave {
                remove_new: args.remove_new,
                force: args.force,
                keep: args.keep.clone(),
            };
            let mut notes = Notes::open(&args.ledger, key)?;
            let done = apply(
                &plan,
                &resources,
                args.folder.as_deref(),
                &leave,
                &mut notes,
            );
            notes.close()?;
            Some(done)
        }
        _ => None,
    };
    let text = match args.format {
        Form::Terminal => {
            plan.terminal()
                + &done
                    .as_deref()
                    .map(|done| said(&plan, done))
                    .unwrap_or_default()
        }
        Form::Json => format!("{:#}\n", json(&plan, done.as_deref(), args.texts)),
    };
    io::stdout().write_all(text.as_bytes())?;
    let left = |done: &Done| matches!(done, Done::Left(_) | Done::Failed(_));
    Ok(if done.is_some_and(|done| done.iter().any(left)) {
        ExitCode::from(FAILED)
    } else {
        ExitCode::SUCCESS
    })
}

fn book(args: &Args) -> Result<ToolBook> {
    let file = args
        .tools
        .as_ref()
        .map(|path| {
            let text = fs::read_to_string(path)
                .with_context(|| format!("cannot read `{}`", path.display()))?;
            Ok::<_, anyhow::Error>(Source {
                name: path.display().to_string(),
                text,
            })
        })
        .transpose()?;
    ToolBook::new(file.as_ref()).map_err(|error| Misuse(error.to_string()).into())
}

fn outcome(done: &Done) -> (&'static str, Option<String>) {
    match done {
        Done::Restored => ("done", None),
        Done::Already => ("already", None),
        Done::Left(why) => ("left", Some(inert::line(why, 500))),
        Done::Failed(why) => ("failed", Some(inert::line(why, 500))),
    }
}

fn said(plan: &Plan, done: &[Done]) -> String {
    let mut out = String::from("\nApplied:\n");
    for (object, done) in plan.objects.iter().zip(done) {
        let (what, why) = outcome(done);
        let why = why.map(|why| format!(": {why}")).unwrap_or_default();
        out.push_str(&format!("  {what:<8} {}{why}\n", object.shown()));
    }
    out
}

fn json(plan: &Plan, done: Option<&[Done]>, texts: bool) -> Value {
    let mut value = plan.json(texts);
    if let (Some(done), Some(objects)) = (done, value["objects"].as_array_mut()) {
        for (object, done) in objects.iter_mut().zip(done) {
            let (what, why) = outcome(done);
            object["applied"] = json!({"outcome": what, "reason": why});
        }
    }
    value
}
