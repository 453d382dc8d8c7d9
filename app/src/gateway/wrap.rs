//! `masec wrap`: a drop-in for a client's entry of a server that it starts as a program.

mod name;
mod place;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};
use arc_swap::ArcSwap;
use data_encoding::HEXLOWER;
use masec_gateway::Config;
use masec_gateway::admin::{self, Office};
use masec_gateway::config::{Agent, key_hash};
use masec_gateway::identity::parent;
use masec_gateway::live::Live;
use masec_gateway::mcp::{Dialogue, Mediator, stdio};
use masec_gateway::metrics::Sources;
use masec_gateway::telemetry::Telemetry;

use super::LogFormat;
use super::key::new_key;
use crate::Misuse;
use place::Place;

pub(super) use place::desks;

/// `masec wrap`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The server's name in the ledger; by default what the command runs (a package, a module, a script), and a hash of the
    /// command
    #[arg(long, value_name = "NAME", value_parser = server_name)]
    server: Option<String>,

    /// The agent's name in the ledger
    #[arg(long, value_name = "NAME", default_value = "agent")]
    agent: String,

    /// Where pins, ledger and state are kept, with folders in it for processes that run at the same time; by default a folder
    /// of the server's name under $XDG_STATE_HOME/masec
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,

    /// What is enforced: strict, traced, observed, or off for written down alone, or bypass for not even decided
    #[arg(long, value_name = "MODE", default_value = "traced")]
    mode: String,

    /// The longest message that goes through
    #[arg(long, value_name = "BYTES", default_value_t = 4 << 20, value_parser = clap::value_parser!(u32).range(1024..=1 << 30))]
    max_body: u32,

    /// Do not believe what the client says its user asked for (`_meta`, `masec/task`)
    #[arg(long)]
    no_principal_words: bool,

    /// How logs are written, to standard error
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    log: LogFormat,

    /// The server: its program and arguments
    #[arg(value_name = "COMMAND", required = true, last = true)]
    command: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    super::log(args.log);
    let program = args.command.first().map_or("", String::as_str);
    let server = match &args.server {
        Some(name) => name.clone(),
        None => name::of(&args.command),
    };
    let folder = match &args.dir {
        Some(dir) => dir.clone(),
        None => place::folder(&server)?,
    };
    let place = Place::take(&folder)?;
    let kept = place.dir.display();
    tracing::info!(server, %kept, "`masec approvals --wrapped NAME list` shows what waits");
    let key = new_key()?;
    let mut config = config(args, &place.dir, &key)?;
    config.ledger.pins = Some(folder.join("pins"));
    let code = super::runtime()?.block_on(async {
        let (mediator, _) = {
            // Who starts it is a client, which can say nothing: it works on, and the log and the ledger say what is not known any more.
            let lost = masec_gateway::serve::Lost::Replace;
            masec_gateway::serve::open(&config, lost, Telemetry::default()).await?
        };
        let office = Desk::open(config, &mediator, place.desk(), &key).await?;
        let agent = Arc::new(Agent {
            name: args.agent.as_str().into(),
            principal_words: !args.no_principal_words,
            ..Agent::default()
        });
        let dialogue = Dialogue::new(
            Arc::clone(&mediator),
            &parent(agent),
            server.as_str().into(),
            "".into(),
        );
        let (input, output) = (tokio::io::stdin(), tokio::io::stdout());
        let code = stdio::wrap(Arc::new(dialogue), &args.command, input, output)
            .await
            .with_context(|| format!("cannot run `{program}`"))?;
        mediator.guard.closing().await;
        tokio::task::spawn_blocking(move || mediator.guard.publish()).await??;
        drop(office);
        anyhow::Ok(code)
    })?;
    let code = code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    drop(place);
    // Reading standard input cannot be interrupted, and nothing is left to do.
    std::process::exit(i32::from(code));
}

fn config(args: &Args, dir: &Path, key: &str) -> Result<Config> {
    // JSON's quotes and escapes are TOML's too.
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let text = format!(
        "[listen]\nmax_body_bytes = {}\n[admin]\naddress = \"127.0.0.1:0\"\n[[admin.operators]]\nname = \"owner\"\nkey_sha256 = \"{}\"\n\
         [ledger]\ndir = \"ledger\"\n[policy]\nmode = {}\n[[agents]]\nname = {}\n",
        args.max_body,
        HEXLOWER.encode(&key_hash(key.as_bytes())),
        quoted(&args.mode),
        quoted(&args.agent)
    );
    Config::parse(&text, "the command line", dir).map_err(|error| Misuse(error.reason).into())
}

/// Where the person at this machine decides on what is held: a listener on loopback, whose address and key are in a file that
/// only they can read, for as long as the program runs.
struct Desk(PathBuf);

impl Desk {
    async fn open(
        config: Config,
        mediator: &Arc<Mediator>,
        path: PathBuf,
        key: &str,
    ) -> Result<Self> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .context("cannot listen on loopback")?;
        let about = serde_json::json!({
            "admin": format!("http://{}", listener.local_addr()?),
            "key": key,
        });
        let cannot = || format!("cannot write `{}`", path.display());
        // Whoever looks sees all of it or nothing.
        let begun = path.with_extension("new");
        let _ = std::fs::remove_file(&begun);
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&begun).with_context(cannot)?;
        std::io::Write::write_all(&mut file, about.to_string().as_bytes())?;
        std::fs::rename(&begun, &path).with_context(cannot)?;
        let live = Arc::new(ArcSwap::from_pointee(Live::new(config)));
        let sources = Sources::new(Arc::clone(mediator), None, None);
        let office = Office::new(live, sources);
        admin::open(listener, Arc::new(office)).context("cannot listen on loopback")?;
        Ok(Self(path))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A name that is one folder, and one server in the ledger.
fn server_name(name: &str) -> Result<String, String> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-_.".contains(&b);
    let all = name.bytes().all(fits) && name.len() <= 128;
    if name.is_empty() || name.starts_with('.') || !all {
        return Err("letters, digits, `-`, `_` and `.`, no more than 128".to_owned());
    }
    Ok(name.to_owned())
}
