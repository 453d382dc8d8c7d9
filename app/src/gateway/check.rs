//! `masec config`

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use masec_gateway::Config;
use masec_gateway::config::{EXAMPLE, schema};

use crate::Misuse;

/// `masec config`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check a configuration as `masec serve` would, and say where it is at fault
    Check {
        /// The configuration
        #[arg(value_name = "FILE", default_value = "masec.toml")]
        file: PathBuf,
    },
    /// Print an annotated configuration
    Example,
    /// Print the JSON Schema of configurations, for editors and programs
    Schema,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    match &args.command {
        Command::Check { file } => {
            let config = Config::load(file).map_err(|error| Misuse(error.to_string()))?;
            println!(
                "`{}` can be used: {} agents, {} servers, {} endpoints",
                file.display(),
                config.agents.len(),
                config.servers.len(),
                config.endpoints.len()
            );
            for warning in config.warnings() {
                eprintln!("masec: warning: {warning}");
            }
        }
        Command::Example => io::stdout().write_all(EXAMPLE.as_bytes())?,
        Command::Schema => writeln!(io::stdout(), "{:#}", schema())?,
    }
    Ok(ExitCode::SUCCESS)
}
