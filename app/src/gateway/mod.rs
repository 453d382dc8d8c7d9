//! The subcommands around the gateway: run it, stand in for one server, check its configuration, decide on what it holds.

pub(crate) mod agents;
pub(crate) mod approvals;
pub(crate) mod check;
pub(crate) mod health;
pub(crate) mod key;
pub(crate) mod login;
mod office;
pub(crate) mod pins;
pub(crate) mod quarantine;
pub(crate) mod serve;
pub(crate) mod token;
pub(crate) mod wrap;

use std::io;

use anyhow::{Context, Result};

/// How logs are written: to standard error, since standard output may carry messages.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
pub(crate) enum LogFormat {
    /// For people
    #[default]
    Text,
    /// One JSON object a line
    Json,
}

/// What is written.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
pub(crate) enum LogLevel {
    /// What failed
    Error,
    /// What somebody should look at besides
    Warn,
    /// What happens to the gateway
    #[default]
    Info,
    /// What happens to connections and streams
    Debug,
    /// Everything
    Trace,
}

/// Starts logging what happens to the gateway.
fn log(format: LogFormat) {
    log_at(format, LogLevel::default());
}

/// Starts logging.
fn log_at(format: LogFormat, level: LogLevel) {
    let level = match level {
        LogLevel::Error => tracing::Level::ERROR,
        LogLevel::Warn => tracing::Level::WARN,
        LogLevel::Info => tracing::Level::INFO,
        LogLevel::Debug => tracing::Level::DEBUG,
        LogLevel::Trace => tracing::Level::TRACE,
    };
    let builder = tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_max_level(level)
        .with_ansi(false);
    // A second start changes nothing.
    let _ = match format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().try_init(),
    };
}

/// A runtime on all cores.
fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start threads")
}
