//! `masec approvals`: what a running gateway holds, and a person's decision on it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::Subcommand;
use serde_json::Value;

use crate::Misuse;
use crate::report::inert;

/// `masec approvals`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The gateway's admin address
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8701")]
    admin: String,

    /// A file with the certificates to check the admin address by, besides the machine's own (PEM)
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,

    /// A file with the operator's key; by default the variable MASEC_OPERATOR_KEY
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,

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
    let (admin, key) = match &args.wrapped {
        Some(wrapped) => super::wrap::desk(wrapped)?,
        None => (args.admin.clone(), operator_key(args)?),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let client = client(args.ca.as_deref())?;
    let ask =
        |post: bool, path: String| runtime.block_on(ask(&client, &admin, key.trim(), post, path));
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

fn operator_key(args: &Args) -> Result<String> {
    match &args.key {
        Some(path) => std::fs::read_to_string(path)
            .with_context(|| format!("cannot read the key `{}`", path.display())),
        None => std::env::var("MASEC_OPERATOR_KEY").map_err(|_| {
            Misuse("say --key FILE or set MASEC_OPERATOR_KEY to the operator's key".to_owned())
                .into()
        }),
    }
}

fn client(ca: Option<&Path>) -> Result<reqwest::Client> {
    let mut builder = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none());
    if let Some(path) = ca {
        let pem = std::fs::read(path)
            .with_context(|| format!("cannot read the certificates `{}`", path.display()))?;
        let roots = reqwest::Certificate::from_pem_bundle(&pem)
            .map_err(|_| Misuse(format!("`{}`: no certificates in PEM form", path.display())))?;
        builder = builder.tls_certs_merge(roots);
    }
    Ok(builder.build()?)
}

async fn ask(
    client: &reqwest::Client,
    admin: &str,
    key: &str,
    post: bool,
    path: String,
) -> Result<Value> {
    let url = format!("{}{path}", admin.trim_end_matches('/'));
    let request = if post {
        client.post(&url)
    } else {
        client.get(&url)
    };
    let response = request
        .bearer_auth(key)
        .send()
        .await
        .with_context(|| format!("the gateway at `{admin}` cannot be reached"))?;
    let status = response.status();
    let text = response.text().await?;
    if !status.is_success() {
        let said: Option<Value> = serde_json::from_str(&text).ok();
        let said = said.and_then(|said| Some(said.get("error")?.as_str()?.to_owned()));
        return Err(anyhow!("{}: {}", status, said.unwrap_or(text)));
    }
    serde_json::from_str(&text).context("the gateway's answer is not JSON")
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
    format!(
        "{}  {}  {} {}.{}  {}",
        text("id"),
        held["state"]["state"].as_str().unwrap_or_default(),
        text("agent"),
        text("server"),
        text("name"),
        inert::all(reason)
    )
}
