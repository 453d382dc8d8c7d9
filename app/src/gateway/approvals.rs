//! `masec approvals`: what a running gateway holds, and a person's decision on it.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
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

    /// Every program that runs under `masec wrap` of a server, by its name (with or without the hash of its command) or its
    /// folder, in place of --admin and --key
    #[arg(long, value_name = "NAME|DIR", conflicts_with_all = ["admin", "key", "ca"])]
    wrapped: Option<String>,

    /// Every program that runs under `masec wrap`
    #[arg(long, conflicts_with_all = ["admin", "key", "ca", "wrapped"])]
    all_wrapped: bool,

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
    let offices = offices(args)?;
    match &args.command {
        Command::List { all, json } => {
            let mut held = Vec::new();
            for office in &offices {
                let theirs = office.get(HELD)?;
                held.extend(theirs.as_array().cloned().unwrap_or_default());
            }
            held.retain(|held| *all || waits(held));
            if *json {
                println!("{}", inert::json(&Value::from(held)));
                return Ok(ExitCode::SUCCESS);
            }
            for held in &held {
                println!("{}", line(held));
            }
        }
        Command::Show { id } => {
            let held = of(&offices, id)?.get(&format!("{HELD}/{id}"))?;
            println!("{}", inert::json(&held));
        }
        Command::Grant { id } => {
            let held = of(&offices, id)?.post(&format!("{HELD}/{id}/grant"))?;
            println!(
                "granted, for exactly this request and once: {}",
                line(&held)
            );
        }
        Command::Deny { id } => {
            let held = of(&offices, id)?.post(&format!("{HELD}/{id}/deny"))?;
            println!("denied: {}", line(&held));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Where held requests stand.
const HELD: &str = "/v1/approvals";

/// Whom to ask: one gateway, or the wrapped programs that run.
fn offices(args: &Args) -> Result<Vec<Office>> {
    let wrapped = args.wrapped.as_deref();
    if wrapped.is_none() && !args.all_wrapped {
        return Ok(vec![args.at.office()?]);
    }
    let mut running = Vec::new();
    for (admin, key) in super::wrap::desks(wrapped)? {
        let office = Office::new(&admin, &key, None)?;
        // One that was killed left an address at which nobody is, or somebody else.
        if office.get(HELD).is_ok() {
            running.push(office);
        }
    }
    if running.is_empty() && !args.all_wrapped {
        bail!(
            "no wrapped program runs of `{}`",
            wrapped.unwrap_or_default()
        );
    }
    Ok(running)
}

/// Who holds this.
fn of<'a>(offices: &'a [Office], id: &str) -> Result<&'a Office> {
    let path = format!("{HELD}/{}", plain(id)?);
    match offices {
        [one] => Ok(one),
        all => all
            .iter()
            .find(|office| office.get(&path).is_ok())
            .with_context(|| format!("no wrapped program that runs holds `{id}`")),
    }
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
    held["state"]["state"] == "pending"
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
        true => format!(" ({method}) "),
        false => String::new(),
    };
    format!(
        "{}  {}{}  {} {}.{}{what}{}  {}",
        text("id"),
        inert::all(held["state"]["state"].as_str().unwrap_or_default()),
        left(held),
        text("agent"),
        text("server"),
        text("name"),
        given(held["arguments"].as_str().unwrap_or_default()),
        inert::all(reason)
    )
}

/// How long it still waits.
fn left(held: &Value) -> String {
    let now = masec_gateway::guard::now().0;
    match held["deadline"].as_i64() {
        Some(deadline) if waits(held) => {
            let seconds = deadline.saturating_sub(now).max(0) / 1_000_000;
            format!(" ({}m{:02}s left)", seconds / 60, seconds % 60)
        }
        _ => String::new(),
    }
}

/// Longest argument that a line shows, in characters.
const ARGUMENT: usize = 60;
/// Arguments that a line shows.
const ARGUMENTS: usize = 6;

/// With what, in short: short arguments first, since what names somebody or something is short. `show` has them whole.
fn given(arguments: &str) -> String {
    let read: Option<serde_json::Map<String, Value>> = serde_json::from_str(arguments).ok();
    let Some(all) = read else {
        // What is too long to be shown whole is no JSON.
        return match arguments {
            "" => String::new(),
            cut => format!("({})", inert::line(cut, 2 * ARGUMENT)),
        };
    };
    let mut shown: Vec<String> = all
        .iter()
        .map(|(name, value)| {
            let name = inert::line(name, ARGUMENT);
            format!("{name}={}", inert::line(&value.to_string(), ARGUMENT))
        })
        .collect();
    shown.sort_by_key(|it| it.chars().count());
    if shown.len() > ARGUMENTS {
        shown.truncate(ARGUMENTS);
        shown.push("…".to_owned());
    }
    format!("({})", shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_two_apart_is_in_a_line() {
        let check = |arguments: &str, expected: &str| assert_eq!(given(arguments), expected);
        check("", "");
        check("{}", "()");
        let letter = format!(
            r#"{{"body":"{}","recipient":"ann@office.example"}}"#,
            "x".repeat(300)
        );
        let body = format!("body=\"{}…", "x".repeat(59));
        check(
            &letter,
            &format!("(recipient=\"ann@office.example\", {body})"),
        );
        check(r#"{"to":"a\u202eb"}"#, r#"(to="a\u{202e}b")"#);
        check(
            "{\"cut\": \"in the m… (99 bytes in all)",
            "({\"cut\": \"in the m… (99 bytes in all))",
        );
        let many: Vec<String> = (0..9).map(|n| format!("\"k{n}\":{n}")).collect();
        let many = format!("{{{}}}", many.join(","));
        check(&many, "(k0=0, k1=1, k2=2, k3=3, k4=4, k5=5, …)");
    }

    #[test]
    fn how_long_it_waits_is_said_of_what_waits() {
        let held = |state: &str, seconds: i64| {
            let deadline = masec_gateway::guard::now().0 + seconds * 1_000_000 + 500_000;
            serde_json::json!({"state": {"state": state}, "deadline": deadline})
        };
        assert_eq!(left(&held("pending", 125)), " (2m05s left)");
        assert_eq!(left(&held("lapsed", -5)), "");
        assert_eq!(left(&held("granted", 125)), "");
    }
}
