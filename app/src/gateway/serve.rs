//! `masec serve`

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use masec_gateway::ServeError;
use masec_gateway::serve::Lost;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::{LogFormat, LogLevel};
use crate::Misuse;

/// `masec serve`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The configuration; see `masec config example`
    #[arg(short, long, value_name = "FILE", default_value = "masec.toml")]
    config: PathBuf,

    /// Begin with a new state where that of the ledger is lost, or another ledger's is in its place (which is kept beside it):
    /// nothing is in quarantine, accepted, granted or denied any more
    #[arg(long)]
    new_state: bool,

    /// How logs are written, to standard error
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    log: LogFormat,

    /// What is written there
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    log_level: LogLevel,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    super::log_at(args.log, args.log_level);
    let served = super::runtime()?.block_on(async {
        let (reload_now, reload) = watch::channel(0_u64);
        let (stop_now, stop) = watch::channel(false);
        let mut hang_up = signal(SignalKind::hangup()).context("cannot listen for signals")?;
        let mut terminate = signal(SignalKind::terminate()).context("cannot listen for signals")?;
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    _ = hang_up.recv() => reload_now.send_modify(|count| *count += 1),
                    _ = terminate.recv() => break,
                    _ = tokio::signal::ctrl_c() => break,
                }
            }
            let _ = stop_now.send(true);
        });
        let started = |addresses: masec_gateway::serve::Addresses| {
            let mut out = std::io::stdout().lock();
            // Whoever started the gateway may not listen; it runs all the same.
            let _ = writeln!(out, "listening on {}", addresses.agents);
            if let Some(admin) = addresses.admin {
                let _ = writeln!(out, "admin on {admin}");
            }
            if let Some(receive) = addresses.receive {
                let _ = writeln!(out, "spans on {receive}");
            }
            let _ = out.flush();
        };
        let lost = match args.new_state {
            true => Lost::Replace,
            false => Lost::Refuse,
        };
        anyhow::Ok(masec_gateway::serve(&args.config, lost, started, reload, stop).await)
    })?;
    match served {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error @ ServeError::Config(_)) => Err(Misuse(error.to_string()).into()),
        Err(error) => Err(error.into()),
    }
}
