//! `masec eval attribution`: runs of teams that failed, with labels of who made the decisive mistake and at which step, against
//! the lineage of what came out, as `masec trace` has it; guesses that look at no content stand beside it.
//!
//! The labels are read here, from what the format reader leaves over; nothing of them reaches the engine or the graph.

mod guess;
mod label;
mod run;
mod table;
mod tally;

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use masec_engine::{Core, Settings};
use masec_wire::{Event, Limits, Reader};

use self::label::Label;
use self::run::Run;
use self::table::Report;
use crate::report::inert;

/// What to evaluate.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files or folders of team runs with `mistake_agent` and `mistake_step`, plain or gzip
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// List what the lineage says of each run
    #[arg(long)]
    list: bool,

    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Reads, traces, counts and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let report = judged(&super::files(&args.paths))?;
    if args.json {
        println!("{:#}", report.json(args.list));
    } else {
        print!("{}", report.table(args.list));
    }
    Ok(())
}

fn judged(paths: &[PathBuf]) -> Result<Report> {
    let core = Core::new(Settings::default())?;
    let mut report = Report::default();
    for path in paths {
        let file = std::fs::File::open(path)
            .with_context(|| format!("can't open `{}`", path.display()))?;
        let source = path.display().to_string();
        let mut run: Option<Run> = None;
        for event in Reader::new(std::io::BufReader::new(file), source, Limits::default()) {
            match event {
                Event::Begin(head) => run = Some(Run::new(head.trace, &core)),
                Event::Interaction(interaction) => {
                    if let Some(run) = &mut run {
                        run.take(interaction);
                    }
                }
                Event::Problem(problem) => report.problem(inert::line(&problem.to_string(), 300)),
                Event::End(tail) => {
                    let Some(run) = run.take() else { continue };
                    match Label::of(&tail).and_then(|label| run.check(&label).map(|()| label)) {
                        Ok(label) => report.count(&run, &run.trace()?, &label),
                        Err(why) => report.skip(&run, why),
                    }
                }
            }
        }
    }
    anyhow::ensure!(
        !report.is_empty(),
        "no labelled run of a team found: expected objects with `history`, `mistake_agent` and `mistake_step`"
    );
    Ok(report)
}
