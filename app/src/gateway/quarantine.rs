//! `masec quarantine`: what a running gateway has cut off, and more of it or less.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use serde_json::{Value, json};

use super::office::Where;
use crate::report::inert;

/// `masec quarantine`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    at: Where,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// What is cut off
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Cut off an agent, a server, or one from the other
    Add {
        /// What: `agent:NAME`, `server:NAME` or `edge:AGENT>SERVER`
        what: String,
        /// Why, for the record
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Let it back in
    Release {
        /// What, as the list has it
        what: String,
    },
}

/// Where it stands.
const CUT: &str = "/v1/quarantine";

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let office = args.at.office()?;
    match &args.command {
        Command::List { json } => {
            let all = office.get(CUT)?;
            if *json {
                println!("{}", inert::json(&all));
                return Ok(ExitCode::SUCCESS);
            }
            for entry in all.as_array().into_iter().flatten() {
                println!("{}", line(entry));
            }
        }
        Command::Add { what, reason } => {
            let entry = office.send(CUT, &json!({"what": what, "reason": reason}))?;
            println!("cut off: {}", line(&entry));
        }
        Command::Release { what } => {
            office.delete(CUT, &json!({"what": what}))?;
            println!("let back in: {}", inert::all(what));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn line(entry: &Value) -> String {
    let text = |key: &str| inert::all(entry[key].as_str().unwrap_or_default());
    let whose = match &entry["organisation"] {
        Value::String(name) => format!(" of {}", inert::all(name)),
        _ => String::new(),
    };
    let why = match text("reason") {
        none if none.is_empty() => none,
        reason => format!(": {reason}"),
    };
    format!("{}  by {}{whose}{why}", text("what"), text("by"))
}
