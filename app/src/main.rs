//! The `masec` command: recorded traffic between agents in, findings and decisions out.
//!
//! One file a subcommand. Exit codes: 0 nothing to report by the terms asked for, 1 something could not be read or
//! written, 2 the command line or the settings cannot be used, 3 `--fail-on` was reached.

mod analysis;
mod analyze;
mod bench;
mod catalogue;
mod convert;
mod eval;
mod gateway;
mod input;
mod ledger;
mod progress;
mod report;
mod rollback;
mod settings;
mod trace;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

// A message is many small pieces: with this a call of the gateway is 2 to 7% less work than with glibc's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Security for networks of interacting AI agents.
#[derive(Debug, Parser)]
#[command(
    name = "masec",
    version,
    max_term_width = 100,
    propagate_version = false
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Analyse recorded traffic: what happened, what would have been held or denied, and what to do
    Analyze(Box<analyze::Args>),
    /// Convert recordings of any format into Masec's own interaction lines
    Convert(convert::Args),
    /// Keep and check a tamper-evident log of interactions
    Ledger(Box<ledger::Args>),
    /// Trace an interaction in a ledger: back to what led to it, and on to what came of it
    Trace(trace::Args),
    /// Plan how to put back what an interaction tainted, and put it back
    Rollback(Box<rollback::Args>),
    /// Run the gateway: live traffic between agents and their tools, decided, written down, enforced
    Serve(gateway::serve::Args),
    /// Stand in for a server that a client starts as a program
    Wrap(gateway::wrap::Args),
    /// Check a gateway's configuration, or print an example or the schema of all
    Config(gateway::check::Args),
    /// Ask a running gateway whether it can decide: exit code 0 where it can
    Health(gateway::health::Args),
    /// Log in to a server that wants a person's consent, so that the gateway may act there
    Login(gateway::login::Args),
    /// Make a key for an agent or an operator
    Key(gateway::key::Args),
    /// See and decide what a running gateway holds for a person
    Approvals(gateway::approvals::Args),
    /// See what a running gateway has cut off, and cut off or release an agent, a server or an edge
    Quarantine(gateway::quarantine::Args),
    /// See which tools a running gateway keeps from agents, and accept them
    Pins(gateway::pins::Args),
    /// See the agents that others talk to through a running gateway, and pin or revoke their cards
    Agents(gateway::agents::Args),
    /// Make and read tokens of delegation, and take back what was delegated
    Token(gateway::token::Args),
    /// List the threats that Masec is for
    Threats(catalogue::Args),
    /// List the detectors: what each reports, on what grounds, and what it cannot see
    Detectors(catalogue::Args),
    /// List the formats that can be read
    Formats(catalogue::Args),
    /// Measure against labelled recordings and generated incidents
    Eval(eval::Args),
    /// Measure speed and memory, as JSON with the bar beside each figure
    Bench(bench::Args),
}

/// A command line or settings that cannot be used: exit code 2.
#[derive(Debug)]
pub(crate) struct Misuse(pub(crate) String);

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}

/// Something could not be read or written.
pub(crate) const FAILED: u8 = 1;
/// The command line or the settings cannot be used.
pub(crate) const MISUSED: u8 = 2;
/// `--fail-on` was reached.
pub(crate) const REACHED: u8 = 3;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Analyze(args) => analyze::run(&args),
        Command::Convert(args) => convert::run(&args),
        Command::Ledger(args) => ledger::run(&args),
        Command::Trace(args) => trace::run(&args),
        Command::Rollback(args) => rollback::run(&args),
        Command::Serve(args) => gateway::serve::run(&args),
        Command::Wrap(args) => gateway::wrap::run(&args),
        Command::Config(args) => gateway::check::run(&args),
        Command::Health(args) => gateway::health::run(&args),
        Command::Login(args) => gateway::login::run(&args),
        Command::Key(args) => gateway::key::run(&args),
        Command::Approvals(args) => gateway::approvals::run(&args),
        Command::Quarantine(args) => gateway::quarantine::run(&args),
        Command::Pins(args) => gateway::pins::run(&args),
        Command::Agents(args) => gateway::agents::run(&args),
        Command::Token(args) => gateway::token::run(&args),
        Command::Threats(args) => catalogue::threats(&args),
        Command::Detectors(args) => catalogue::detectors(&args),
        Command::Formats(args) => catalogue::formats(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Bench(args) => bench::run(&args),
    };
    match result {
        Ok(code) => code,
        // Whoever reads our output has seen enough, as `head` does.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("masec: {}", report::inert::all(&format!("{error:#}")));
            ExitCode::from(if error.is::<Misuse>() {
                MISUSED
            } else {
                FAILED
            })
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
