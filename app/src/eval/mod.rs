//! `masec eval`: the core against labelled recordings and generated incidents, trivial baselines beside it.

mod agentdojo;
mod attribution;
mod signs;
mod teams;
mod wilson;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use masec_engine::Mode;

/// What to evaluate on.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    on: On,
}

#[derive(Debug, clap::Subcommand)]
enum On {
    /// AgentDojo runs with their labels: attacks caught, honest tasks held
    Agentdojo(Agentdojo),
    /// Team incidents and their honest twins, generated or recorded: found in time, patient zero, false alarms
    Teams(teams::Args),
    /// Runs of teams that failed, with labels: does the lineage of the outcome lead to who and what went wrong
    Attribution(attribution::Args),
    /// The signs of every act of labelled runs that is weighed, as JSONL: what the weights are fitted on
    Signs(signs::Args),
}

#[derive(Debug, clap::Args)]
struct Agentdojo {
    /// Files of AgentDojo runs, plain or gzip
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How labels travel: `strict`, `traced` or `observed`
    #[arg(long, value_name = "MODE", default_value = Mode::default().name(), value_parser = crate::settings::mode)]
    mode: Mode,

    /// List the attacks missed and the honest tasks held
    #[arg(long)]
    list: bool,

    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    match &args.on {
        On::Signs(args) => {
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            signs::run(&files(&args.paths), &mut out)?;
        }
        On::Agentdojo(args) => {
            let options = agentdojo::Options {
                paths: files(&args.paths),
                mode: args.mode,
                list: args.list,
            };
            let report = agentdojo::run(&options)?;
            if args.json {
                println!("{:#}", report.json());
            } else {
                print!("{}", report.table());
            }
        }
        On::Teams(args) => teams::run(args)?,
        On::Attribution(args) => attribution::run(args)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The recordings in the folders among `paths`, and the files as they are.
fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let inputs = crate::input::Inputs::find(paths);
    for error in &inputs.errors {
        eprintln!("masec: {}", crate::report::inert::all(error));
    }
    inputs
        .sources
        .into_iter()
        .filter_map(crate::input::Source::into_path)
        .collect()
}
