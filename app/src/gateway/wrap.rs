//! `masec wrap`: a drop-in for a client's entry of a server that it starts as a program.

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

/// `masec wrap`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The server's name in the ledger; by default the program's
    #[arg(long, value_name = "NAME")]
    server: Option<String>,

    /// The agent's name in the ledger
    #[arg(long, value_name = "NAME", default_value = "agent")]
    agent: String,

    /// Where ledger and state are kept; by default a folder of the server's name under $XDG_STATE_HOME/masec
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,

    /// What is enforced: strict, traced, observed, or off for written down alone
    #[arg(long, value_name = "MODE", default_value = "traced")]
    mode: String,

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
        None => plain_name(program),
    };
    let dir = match &args.dir {
        Some(dir) => dir.clone(),
        None => state_home()?.join("masec").join(&server),
    };
    std::fs::create_dir_all(&dir).with_context(|| format!("cannot make `{}`", dir.display()))?;
    let key = new_key()?;
    let config = config(args, &dir, &key)?;
    let code = super::runtime()?.block_on(async {
        let (mediator, _) = masec_gateway::serve::open(&config, Telemetry::default())?;
        let office = Desk::open(config, &mediator, &dir, &key).await?;
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
        tokio::task::spawn_blocking(move || mediator.guard.publish()).await??;
        drop(office);
        anyhow::Ok(code)
    })?;
    let code = code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    // Reading standard input cannot be interrupted, and nothing is left to do.
    std::process::exit(i32::from(code));
}

fn config(args: &Args, dir: &Path, key: &str) -> Result<Config> {
    // JSON's quotes and escapes are TOML's too.
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let text = format!(
        "[admin]\naddress = \"127.0.0.1:0\"\n[[admin.operators]]\nname = \"owner\"\nkey_sha256 = \"{}\"\n\
         [ledger]\ndir = \"ledger\"\n[policy]\nmode = {}\n[[agents]]\nname = {}\n",
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
    async fn open(config: Config, mediator: &Arc<Mediator>, dir: &Path, key: &str) -> Result<Self> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .context("cannot listen on loopback")?;
        let path = dir.join(DESK);
        let _ = std::fs::remove_file(&path);
        let about = serde_json::json!({
            "admin": format!("http://{}", listener.local_addr()?),
            "key": key,
        });
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options
            .open(&path)
            .with_context(|| format!("cannot write `{}`", path.display()))?;
        std::io::Write::write_all(&mut file, about.to_string().as_bytes())?;
        let live = Arc::new(ArcSwap::from_pointee(Live::new(config)));
        let sources = Sources::new(Arc::clone(mediator), None, None);
        let office = Office::new(live, sources);
        tokio::spawn(admin::run(listener, Arc::new(office)));
        Ok(Self(path))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The file of the address and key, in the folder of a wrapped program.
const DESK: &str = "admin.json";

/// Address and key of a wrapped program that runs, by its name or folder.
pub(super) fn desk(wrapped: &str) -> Result<(String, String)> {
    #[derive(serde::Deserialize)]
    struct Said {
        admin: String,
        key: String,
    }
    let given = PathBuf::from(wrapped);
    let dir = match given.is_dir() {
        true => given,
        false => state_home()?.join("masec").join(wrapped),
    };
    let path = dir.join(DESK);
    let text = std::fs::read_to_string(&path).with_context(|| {
        format!(
            "no wrapped program runs there: cannot read `{}`",
            path.display()
        )
    })?;
    let said: Said = serde_json::from_str(&text)
        .with_context(|| format!("`{}` is not what `masec wrap` writes", path.display()))?;
    Ok((said.admin, said.key))
}

/// The program's file name in the letters that names are made of.
fn plain_name(program: &str) -> String {
    let name = program.rsplit('/').next().unwrap_or_default();
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = name.chars().take(64).map(plain).collect();
    if name.is_empty() {
        "server".to_owned()
    } else {
        name
    }
}

fn state_home() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    set("XDG_STATE_HOME")
        .map(PathBuf::from)
        .or_else(|| set("HOME").map(|home| PathBuf::from(home).join(".local/state")))
        .ok_or_else(|| {
            Misuse("neither XDG_STATE_HOME nor HOME is set; say --dir".to_owned()).into()
        })
}
