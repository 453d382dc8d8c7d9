//! `masec health`: whether a running gateway can decide, for whoever starts it and sends requests to it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};

use super::office;
use crate::FAILED;
use crate::report::inert;

/// `masec health`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The gateway's admin address
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8701")]
    admin: String,

    /// A file with the certificates to check the admin address by, besides the machine's own (PEM)
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,

    /// How long it may take to answer, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 5)]
    timeout: u64,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let client = office::client(args.ca.as_deref())?;
    let url = format!("{}/readyz", args.admin.trim_end_matches('/'));
    let asked = client.get(url).timeout(Duration::from_secs(args.timeout));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (status, said) = runtime.block_on(async {
        let answer = asked.send().await;
        let answer =
            answer.with_context(|| format!("the gateway at `{}` cannot be reached", args.admin))?;
        let status = answer.status();
        anyhow::Ok((status, answer.text().await?))
    })?;
    match status.is_success() {
        true => {
            println!("{}", inert::all(said.trim()));
            Ok(ExitCode::SUCCESS)
        }
        false => {
            eprintln!("masec: {status}: {}", inert::all(said.trim()));
            Ok(ExitCode::from(FAILED))
        }
    }
}
