//! `masec login`: a person lets the gateway act at a server in their name (authorization code, OAuth 2.1).

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use masec_gateway::Config;
use masec_gateway::config::Server;
use masec_gateway::oauth::login::{self, Attempt};

use crate::Misuse;
use crate::report::inert;

/// `masec login`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The server, by its name in the configuration
    server: String,

    /// The gateway's configuration
    #[arg(short, long, value_name = "FILE", default_value = "masec.toml")]
    config: PathBuf,

    /// Open the address in this machine's browser as well
    #[arg(long)]
    open: bool,

    /// Read the address that the browser was sent back to from standard input: for a browser on another machine
    #[arg(long, conflicts_with_all = ["open", "headless"])]
    paste: bool,

    /// Follow the redirections without a browser: for authorization servers that ask nobody
    #[arg(long, conflicts_with = "open")]
    headless: bool,

    /// Forget the login that there is, and log in nobody
    #[arg(long, conflicts_with_all = ["open", "paste", "headless"])]
    forget: bool,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let config = Config::load(&args.config).map_err(|error| Misuse(error.to_string()))?;
    let server = config.servers.get(args.server.as_str());
    let server = server.ok_or_else(|| {
        let known: Vec<&str> = config.servers.keys().map(|name| name.as_str()).collect();
        let known = known.join(", ");
        Misuse(format!(
            "there is no server `{}`; there are: {known}",
            args.server
        ))
    })?;
    if args.forget {
        match login::forget(server)? {
            true => println!(
                "the login to `{}` is forgotten here; what it granted is for its authorization server to take back",
                server.name
            ),
            false => println!("there was no login to `{}`", server.name),
        }
        return Ok(ExitCode::SUCCESS);
    }
    super::runtime()?.block_on(log_in(args, server))?;
    println!(
        "logged in to `{}`; a gateway that runs takes it up",
        server.name
    );
    Ok(ExitCode::SUCCESS)
}

async fn log_in(args: &Args, server: &Server) -> Result<()> {
    let attempt = login::begin(server).await?;
    if args.headless {
        return Ok(attempt.follow().await?);
    }
    show(&attempt, server);
    if args.open {
        open(attempt.address());
    }
    if !args.paste {
        return Ok(attempt.wait().await?);
    }
    eprintln!(
        "masec: the address that the browser was sent back to ({}?...):",
        attempt.redirect()
    );
    let read = tokio::task::spawn_blocking(|| {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map(|_| line)
    });
    let line = read.await?.context("cannot read the address")?;
    Ok(attempt.read(&line).await?)
}

/// What the person has to know, and the address for them to go to.
fn show(attempt: &Attempt, server: &Server) {
    let scopes = match attempt.scopes() {
        none if none.is_empty() => "nothing in particular".to_owned(),
        scopes => format!("`{scopes}`"),
    };
    eprintln!(
        "masec: server `{}` takes tokens of `{}`; asked for is {scopes}. Everybody whom the gateway lets use that server acts in the name of whoever logs in now, at:",
        server.name,
        attempt.issuer(),
    );
    println!("{}", inert::all(attempt.address()));
    // Whoever reads it from a pipe has to have it now.
    let _ = io::stdout().flush();
}

/// Opens an address as this machine does; that it was printed is enough where it cannot.
fn open(address: &str) {
    let program = match cfg!(target_os = "macos") {
        true => "open",
        false => "xdg-open",
    };
    if let Err(error) = std::process::Command::new(program).arg(address).spawn() {
        eprintln!("masec: `{program}` does not start: {error}");
    }
}
