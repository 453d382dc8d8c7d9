//! `masec config`

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use masec_gateway::Config;
use masec_gateway::config::{example, key_hash, schema};

use super::key::new_key;
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
        /// The same, as `masec serve` takes it
        #[arg(short, long, value_name = "FILE", conflicts_with = "file")]
        config: Option<PathBuf>,
    },
    /// Print an annotated configuration with keys that are new each time; the keys themselves go to standard error
    Example,
    /// Print the JSON Schema of configurations, for editors and programs
    Schema,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    match &args.command {
        Command::Check { file, config } => {
            let file = config.as_ref().unwrap_or(file);
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
        Command::Example => {
            let text = example(|whose| {
                let key = new_key()?;
                eprintln!("masec: key of {whose}: {key}");
                anyhow::Ok(key_hash(key.as_bytes()))
            })?;
            io::stdout().write_all(text.as_bytes())?;
            eprintln!("masec: nothing keeps these keys; the configuration has their hashes");
        }
        Command::Schema => writeln!(io::stdout(), "{:#}", schema())?,
    }
    Ok(ExitCode::SUCCESS)
}
