//! `masec pins`: tools as a running gateway pinned them, and those that it keeps from agents.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use serde_json::{Value, json};

use super::office::Where;
use crate::report::inert;

/// `masec pins`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    at: Where,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// What is kept from agents, and why
    List {
        /// What agents are shown as well
        #[arg(long)]
        all: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Accept a tool as its server shows it now
    Accept {
        /// The server
        server: String,
        /// The tool; `prompt:NAME`, `template:URI` or `instructions:` where it is something else
        tool: String,
    },
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let office = args.at.office()?;
    match &args.command {
        Command::List { all, json } => {
            let pins = office.get("/v1/pins")?;
            let mut pins = pins.as_array().cloned().unwrap_or_default();
            pins.retain(|pin| *all || is_withheld(pin));
            if *json {
                println!("{}", inert::json(&Value::from(pins)));
                return Ok(ExitCode::SUCCESS);
            }
            for pin in &pins {
                println!("{}", line(pin));
            }
        }
        Command::Accept { server, tool } => {
            let asked = json!({"server": server, "tool": tool});
            let pin = office.send("/v1/pins/accept", &asked)?;
            println!("accepted: {}", line(&pin));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn is_withheld(pin: &Value) -> bool {
    !pin["withheld"].is_null()
}

fn line(pin: &Value) -> String {
    let text = |key: &str| inert::all(pin[key].as_str().unwrap_or_default());
    let how = match is_withheld(pin) {
        true => format!("withheld: {}", text("withheld")),
        false => "shown".to_owned(),
    };
    format!("{}  {}  {how}", text("server"), text("tool"))
}
