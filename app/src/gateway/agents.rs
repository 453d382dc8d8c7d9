//! `masec agents`: the agents that others talk to through a running gateway, and whether their cards count.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use serde_json::Value;

use super::office::Where;
use crate::Misuse;
use crate::report::inert;

/// `masec agents`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    at: Where,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// All of them, with what is wrong with their cards
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// One of them, its card fetched anew
    Show {
        /// Its name
        name: String,
    },
    /// Accept its card as it is shown now
    Pin {
        /// Its name
        name: String,
    },
    /// Trust it no longer, until its card is pinned again
    Revoke {
        /// Its name
        name: String,
    },
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let office = args.at.office()?;
    match &args.command {
        Command::List { json } => {
            let agents = office.get("/v1/agents")?;
            if *json {
                println!("{}", inert::json(&agents));
                return Ok(ExitCode::SUCCESS);
            }
            for agent in agents.as_array().into_iter().flatten() {
                println!("{}", line(agent));
            }
        }
        Command::Show { name } => {
            let agent = office.get(&format!("/v1/agents/{}", plain(name)?))?;
            for line in format!("{agent:#}").lines() {
                println!("{}", inert::all(line));
            }
        }
        Command::Pin { name } => {
            let agent = office.post(&format!("/v1/agents/{}/pin", plain(name)?))?;
            println!("pinned: {}", line(&agent));
        }
        Command::Revoke { name } => {
            let agent = office.post(&format!("/v1/agents/{}/revoke", plain(name)?))?;
            println!("revoked: {}", line(&agent));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A name, and nothing that would make another path of it.
fn plain(name: &str) -> Result<&str> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    if name.is_empty() || name.len() > 64 || !name.bytes().all(fits) {
        return Err(Misuse(format!("`{name}` is no name; see `masec agents list`")).into());
    }
    Ok(name)
}

fn line(agent: &Value) -> String {
    let text = |value: &Value| inert::all(value.as_str().unwrap_or_default());
    let card = &agent["card"];
    let counts = match (&card["revoked"], &card["withheld"]) {
        (Value::String(by), _) => format!("revoked by {}", inert::all(by)),
        (_, Value::String(why)) => format!("does not count: {}", inert::all(why)),
        _ if card.is_null() => "not seen yet".to_owned(),
        _ => "counts".to_owned(),
    };
    let organisation = match &agent["organisation"] {
        Value::String(name) => format!("  {}", inert::all(name)),
        _ => String::new(),
    };
    format!(
        "{}{organisation}  {}  {} {}  {counts}",
        text(&agent["name"]),
        text(&agent["path"]),
        text(&card["name"]),
        text(&card["version"]),
    )
}
