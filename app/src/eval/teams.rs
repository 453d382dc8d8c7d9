//! `masec eval teams`: generated team incidents and their honest twins, from the range.

use anyhow::Result;
use masec_engine::{Mode, Settings};
use masec_range::score::score;
use masec_range::teams::Split;

use crate::Misuse;

/// What to generate, and how to judge it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Seeds to generate; each gives a worm, a leak and an honest twin of both
    #[arg(long, value_name = "N", default_value_t = 100)]
    seeds: u64,

    /// The first seed
    #[arg(long, value_name = "N", default_value_t = 0)]
    from_seed: u64,

    /// The words and shapes to generate from: `dev`, or `held-out` for reporting
    #[arg(long, value_name = "SPLIT", default_value = Split::Dev.name(), value_parser = split)]
    split: Split,

    /// How labels travel: `strict`, `traced` or `observed`
    #[arg(long, value_name = "MODE", default_value = Mode::default().name(), value_parser = crate::settings::mode)]
    mode: Mode,

    /// List what went wrong
    #[arg(long)]
    list: bool,

    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

fn split(name: &str) -> Result<Split, String> {
    Split::from_name(name).ok_or_else(|| "say `dev` or `held-out`".to_owned())
}

/// Generates, judges and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let end = args
        .from_seed
        .checked_add(args.seeds)
        .ok_or_else(|| Misuse("`--from-seed` and `--seeds` go past the last seed".to_owned()))?;
    let settings = Settings {
        mode: args.mode,
        ..Settings::default()
    };
    let report = score(args.split, args.from_seed..end, &settings)?;
    if args.json {
        println!("{:#}", serde_json::to_value(&report)?);
        return Ok(());
    }
    print!("{report}");
    if args.list {
        for missed in &report.missed {
            println!(
                "seed {} {}: {}",
                missed.seed,
                missed.case.name(),
                missed.what
            );
        }
    }
    Ok(())
}
