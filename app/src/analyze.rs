//! `masec analyze`: recordings through the decision core, and the report.

use std::fs::File;
use std::io::{self, BufWriter};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result};
use masec_ledger::Grade;
use masec_wire::Format;

use crate::analysis::{self, Totals};
use crate::input::Inputs;
use crate::ledger::{self, Scribe};
use crate::progress::Progress;
use crate::report::html::Page;
use crate::report::{All, Form, Json, Lines, Out, Report, Sarif, Shown, Terminal, inert};
use crate::settings;
use crate::{FAILED, Misuse, REACHED};

/// Exit codes: 0, also where something was held or denied; 1 an input could not be read, or not to its end, or there was none; 2 the command line or the
/// settings cannot be used; 3 --fail-on was reached (which goes before 1).
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit codes: 0 done, whatever was found; 1 an input could not be read, or not to its end, or a folder has \
none; 2 the command line or the settings cannot be used; 3 --fail-on was reached (before 1).\n\nIn JSON, `stops` has one entry \
a reason, and one interaction may have several reasons: those of one `interaction` stand together, strictest first. `interactions` \
counts each interaction once.\n\nColours follow the terminal, NO_COLOR and CLICOLOR_FORCE."
)]
pub(crate) struct Args {
    /// Recordings: files (plain or gzip), folders, or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The form of the report on standard output
    #[arg(long, value_enum, default_value = "terminal")]
    format: Form,

    /// Also write a page that can be opened in a browser, with the lineage drawn
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,

    /// Exit with code 3 where the strictest decision is at least this
    #[arg(long, value_enum, value_name = "DECISION")]
    fail_on: Option<FailOn>,

    /// Also write every interaction, with what was said of it, into the ledger in this folder (see `masec ledger init`)
    #[arg(long, value_name = "DIR", requires = "ledger_key")]
    ledger: Option<PathBuf>,

    /// The ledger's private key
    #[arg(long, value_name = "FILE", requires = "ledger")]
    ledger_key: Option<PathBuf>,

    #[command(flatten)]
    clock: ledger::ClockBack,

    #[command(flatten)]
    settings: settings::Args,

    /// Take every input for this format (see `masec formats`) instead of looking at it
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    from: Option<Format>,

    /// Threads that analyse; the report is the same for any number [default: one a core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// Held or denied interactions that the terminal report shows of one trace
    #[arg(long, value_name = "N", default_value_t = 10)]
    max_stops: usize,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum FailOn {
    /// Something would have been held or denied
    Hold,
    /// Something would have been denied
    Deny,
}

/// The format with this name, for the command line.
pub(crate) fn format(name: &str) -> Result<Format, String> {
    let names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
    Format::from_name(name).ok_or_else(|| format!("say one of {}", names.join(", ")))
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let core = args.settings.core()?;
    let inputs = Inputs::find(&args.paths);
    let standard = inputs
        .sources
        .iter()
        .filter(|source| source.name == "-")
        .count();
    if standard > 1 {
        return Err(
            Misuse("`-` was given twice; standard input can be read once".to_owned()).into(),
        );
    }
    let bytes = inputs.sources.iter().map(|source| source.length).sum();
    let progress = Progress::new(bytes, standard > 0);
    let threads = args
        .threads
        .or_else(|| thread::available_parallelism().ok())
        .map_or(1, NonZeroUsize::get);

    let mut reports = All(vec![report(args, &progress)]);
    if let Some(path) = &args.html {
        let file =
            File::create(path).with_context(|| format!("cannot write `{}`", path.display()))?;
        let out: Out<'_> = Box::new(BufWriter::new(file));
        reports
            .0
            .push(Box::new(Page::new(out, args.settings.mode.name())));
    }
    let mut scribe = match (&args.ledger, &args.ledger_key) {
        (Some(dir), Some(key)) => Some(Scribe::new(args.clock.open(dir, key)?, Grade::Written)),
        _ => None,
    };
    let mut totals = analysis::run(
        &core,
        &inputs.sources,
        args.from,
        threads,
        &progress,
        &mut reports,
        scribe.as_mut(),
    )?;
    if let Some(scribe) = scribe {
        let (interactions, entries) = scribe.close()?;
        progress.clear();
        eprintln!(
            "masec: {interactions} interactions are in the ledger, which holds {entries} entries now"
        );
    }
    totals
        .unreadable
        .splice(0..0, inputs.errors.iter().cloned());
    progress.clear();
    reports.finish(&totals)?;
    complain(&inputs, &totals);
    Ok(code(args.fail_on, &totals))
}

fn report<'a>(args: &Args, progress: &Progress) -> Box<dyn Report + 'a> {
    let plain = || -> Out<'a> { Box::new(BufWriter::with_capacity(1 << 16, io::stdout())) };
    match args.format {
        Form::Terminal => {
            let out = Box::new(BufWriter::new(anstream::stdout()));
            let shown = Shown {
                max_stops: args.max_stops,
                html: args.html.clone(),
            };
            Box::new(Terminal::new(out, shown, progress.clone()))
        }
        Form::Json => Box::new(Json::new(plain(), args.settings.mode.name())),
        Form::Jsonl => Box::new(Lines::new(plain())),
        Form::Sarif => Box::new(Sarif::new(plain())),
    }
}

/// Says on standard error what was not read. Problems inside traces are in the report.
fn complain(inputs: &Inputs, totals: &Totals) {
    for stray in &totals.strays {
        eprintln!("masec: {}", inert::all(&stray.to_string()));
    }
    for reason in &totals.unreadable {
        eprintln!("masec: {}", inert::all(reason));
    }
    if let Some(first) = inputs.skipped.first() {
        eprintln!(
            "masec: skipped {} files that look like no recording, such as `{}`; name one to have it read",
            inputs.skipped.len(),
            inert::line(first, 300)
        );
    }
}

fn code(fail_on: Option<FailOn>, totals: &Totals) -> ExitCode {
    let counts = totals.interactions;
    let reached = match fail_on {
        None => false,
        Some(FailOn::Hold) => counts.hold + counts.deny > 0,
        Some(FailOn::Deny) => counts.deny > 0,
    };
    match (reached, totals.unreadable.is_empty()) {
        (true, _) => ExitCode::from(REACHED),
        (false, false) => ExitCode::from(FAILED),
        (false, true) => ExitCode::SUCCESS,
    }
}
