//! `masec approvals`: what a running gateway holds, and a person's decision on it.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use serde_json::Value;

use super::office::{Office, Where};
use crate::Misuse;
use crate::report::inert;

/// `masec approvals`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    at: Where,

    /// A program that runs under `masec wrap`, by its server's name or its folder, in place of --admin and --key
    #[arg(long, value_name = "NAME|DIR", conflicts_with_all = ["admin", "key", "ca"])]
    wrapped: Option<String>,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// What waits for a decision
    List {
        /// What is decided or has lapsed as well
        #[arg(long)]
        all: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// One held request in full
    Show {
        /// Its id
        id: String,
    },
    /// Let exactly this request through, once
    Grant {
        /// Its id
        id: String,
    },
    /// Say no
    Deny {
        /// Its id
        id: String,
    },
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let office = match &args.wrapped {
        Some(wrapped) => {
            let (admin, key) = super::wrap::desk(wrapped)?;
            Office::new(&admin, &key, None)?
        }
        None => args.at.office()?,
    };
    let ask = |post: bool, path: String| match post {
        true => office.post(&path),
        false => office.get(&path),
    };
    match &args.command {
        Command::List { all, json } => {
            let held = ask(false, "/v1/approvals".to_owned())?;
            if *json {
                println!("{held:#}");
                return Ok(ExitCode::SUCCESS);
            }
            for held in held.as_array().into_iter().flatten() {
                if *all || waits(held) {
                    println!("{}", line(held));
                }
            }
        }
        Command::Show { id } => {
            let held = ask(false, format!("/v1/approvals/{}", plain(id)?))?;
            for line in format!("{held:#}").lines() {
                println!("{}", inert::all(line));
            }
        }
        Command::Grant { id } => {
            let held = ask(true, format!("/v1/approvals/{}/grant", plain(id)?))?;
            println!(
                "granted, for exactly this request and once: {}",
                line(&held)
            );
        }
        Command::Deny { id } => {
            let held = ask(true, format!("/v1/approvals/{}/deny", plain(id)?))?;
            println!("denied: {}", line(&held));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// An id, and nothing that would make another path of it.
fn plain(id: &str) -> Result<&str> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if id.is_empty() || id.len() > 64 || !id.bytes().all(fits) {
        return Err(Misuse(format!("`{id}` is no id; see `masec approvals list`")).into());
    }
    Ok(id)
}

fn waits(held: &Value) -> bool {
    let now = masec_gateway::guard::now().0;
    held["state"]["state"] == "pending" && held["deadline"].as_i64().is_some_and(|at| at > now)
}

fn line(held: &Value) -> String {
    let text = |key: &str| inert::all(held[key].as_str().unwrap_or_default());
    let reason = held["reasons"][0].as_str().unwrap_or_default();
    // What came back, or what a server was answered, is not what was asked for.
    let method = text("method");
    let what = match ["answer to ", "reply to "]
        .iter()
        .any(|it| method.starts_with(it))
    {
        true => format!(" ({method})"),
        false => String::new(),
    };
    format!(
        "{}  {}  {} {}.{}{what}  {}",
        text("id"),
        held["state"]["state"].as_str().unwrap_or_default(),
        text("agent"),
        text("server"),
        text("name"),
        inert::all(reason)
    )
}
