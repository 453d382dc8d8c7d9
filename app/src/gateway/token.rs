//! `masec token`: tokens of delegation, made, narrowed, handed on, read, and taken back.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, anyhow};
use clap::Subcommand;
use masec_gateway::Config;
use masec_gateway::delegation::mint::{
    self, Block, Destination, Grant, Key, MintError, Narrowing, Right,
};
use masec_gateway::delegation::{Checker, Revoked};
use serde_json::json;

use super::office::Where;
use crate::report::inert;
use crate::{FAILED, Misuse};

/// Longest token that is read, in bytes.
const LONGEST: u64 = 1 << 20;

/// `masec token`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a key: a root's, or an agent's with which it hands on what was delegated to it
    Key {
        /// Where the private half goes; the public half is printed, for the configuration
        file: PathBuf,
    },
    /// Grant something to an agent
    Mint {
        /// The root's private key
        #[arg(long, value_name = "FILE")]
        root: PathBuf,
        /// The gateway that it is for: `audience` of its [delegation]
        #[arg(long)]
        audience: String,
        /// The agent that holds it first
        #[arg(long, value_name = "AGENT")]
        holder: String,
        /// The person that it is for
        #[arg(long)]
        person: Option<String>,
        #[command(flatten)]
        bounds: Bounds,
    },
    /// Narrow a token, and with --next hand it on to another agent
    Attenuate {
        /// The token; standard input where it is `-`
        #[arg(default_value = "-")]
        token: String,
        /// The agent that it goes to
        #[arg(long, value_name = "AGENT", requires = "key")]
        next: Option<String>,
        /// The private key of the agent that holds it
        #[arg(long, value_name = "FILE", requires = "next")]
        key: Option<PathBuf>,
        #[command(flatten)]
        bounds: Bounds,
    },
    /// What stands in a token
    Show {
        /// The token; standard input where it is `-`
        #[arg(default_value = "-")]
        token: String,
        /// Whether it counts at a gateway with this configuration, revocations aside
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Take back the last link of a token, and all that was made from it, at a running gateway
    Revoke {
        /// The token, or the id of a block; standard input where it is `-`
        #[arg(default_value = "-")]
        token: String,
        /// Take back this block and not the last that was handed on; 0 is the grant
        #[arg(long)]
        block: Option<usize>,
        /// Why, for the record
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        at: Where,
    },
    /// What was taken back at a running gateway
    Revoked {
        #[command(flatten)]
        at: Where,
    },
}

/// What a token leaves of what the one before allows.
#[derive(Debug, clap::Args)]
struct Bounds {
    /// What may be done: `call:SERVER/TOOL`, `read:SERVER/ADDRESS`, `get:SERVER/PROMPT`, `tell:AGENT`; `*` at the end for all
    /// that begin so
    #[arg(long, value_name = "RIGHT")]
    may: Vec<Right>,
    /// Where tools may send: an address, a host, or `*` and how it ends
    #[arg(long, value_name = "DESTINATION")]
    to: Vec<Destination>,
    /// How long it counts: a number of seconds, or one with `m`, `h` or `d`
    #[arg(long = "for", value_name = "TIME", value_parser = span)]
    time: Option<Duration>,
}

impl Bounds {
    fn narrowing(&self) -> Narrowing {
        Narrowing {
            rights: self.may.clone(),
            destinations: self.to.clone(),
            until: self.time.map(|time| SystemTime::now() + time),
        }
    }
}

fn span(text: &str) -> Result<Duration, String> {
    let units = [("s", 1), ("m", 60), ("h", 3_600), ("d", 86_400)];
    let unit = units.into_iter().find_map(|(unit, seconds)| {
        let number = text.strip_suffix(unit)?;
        Some((number, seconds))
    });
    let (number, seconds) = unit.unwrap_or((text, 1));
    let number: u32 = number
        .parse()
        .map_err(|_| "not a time such as 900, 15m, 2h or 1d".to_owned())?;
    Ok(Duration::from_secs(u64::from(number) * seconds))
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    match &args.command {
        Command::Key { file } => {
            let key = Key::generate();
            keep(file, &key)?;
            println!("{}", key.public());
        }
        Command::Mint {
            root,
            audience,
            holder,
            person,
            bounds,
        } => {
            let grant = Grant {
                audience: audience.clone(),
                holder: holder.clone(),
                person: person.clone(),
                bounds: bounds.narrowing(),
            };
            let token = mint::mint(&key(root)?, &grant);
            println!("{}", token.map_err(|it| misuse(&it))?);
        }
        Command::Attenuate {
            token,
            next,
            key: file,
            bounds,
        } => {
            let (token, bounds) = (read(token)?, bounds.narrowing());
            let made = match (next, file) {
                (Some(next), Some(file)) => mint::hand_on(&token, &key(file)?, next, &bounds),
                _ => mint::narrow(&token, &bounds),
            };
            println!("{}", made.map_err(|it| misuse(&it))?);
        }
        Command::Show { token, config } => return show(&read(token)?, config.as_deref()),
        Command::Revoke {
            token,
            block,
            reason,
            at,
        } => {
            let text = read(token)?;
            let id = block_id(&text, *block)?;
            let mut body = json!({"block": id, "reason": reason});
            // By the token whoever is of an organisation shows whose it is.
            if !is_id(&text) {
                body["token"] = text.into();
            }
            at.office()?.send("/v1/delegation/revoked", &body)?;
            println!("revoked: {id}");
        }
        Command::Revoked { at } => {
            let all = at.office()?.get("/v1/delegation/revoked")?;
            let all: Vec<Revoked> = serde_json::from_value(all)?;
            for Revoked {
                block, reason, by, ..
            } in &all
            {
                println!("{block}  by {}  {}", inert::all(by), inert::all(reason));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn show(token: &str, config: Option<&Path>) -> Result<ExitCode> {
    for (place, block) in mint::blocks(token)
        .map_err(|it| misuse(&it))?
        .iter()
        .enumerate()
    {
        let by = block.signed_by.as_deref();
        let by = by.map_or(String::new(), |key| format!(", signed by {key}"));
        println!("block {place}{by}");
        println!("  id {}", block.id);
        for line in block.source.lines() {
            println!("  {}", inert::all(line));
        }
    }
    let Some(path) = config else {
        return Ok(ExitCode::SUCCESS);
    };
    let config = Config::load(path).map_err(|error| Misuse(error.to_string()))?;
    let checker = Checker::new(&config);
    let checker = checker.ok_or_else(|| Misuse("this gateway takes no tokens".to_owned()))?;
    match checker.chain(token) {
        Ok(chain) => {
            println!("counts: {}", inert::all(&chain.to_string()));
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            println!("does not count: {fault}");
            Ok(ExitCode::from(FAILED))
        }
    }
}

/// Whether this is the id of a block and no token.
fn is_id(text: &str) -> bool {
    text.len() == 128 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The id of a token's last link, or of the block that is asked for.
fn block_id(token: &str, block: Option<usize>) -> Result<String> {
    if is_id(token) {
        return Ok(token.to_owned());
    }
    let blocks = mint::blocks(token).map_err(|it| misuse(&it))?;
    let link = |(place, block): &(usize, &Block)| *place == 0 || block.signed_by.is_some();
    let found = match block {
        Some(place) => blocks.get(place),
        None => blocks.iter().enumerate().rfind(link).map(|it| it.1),
    };
    let found = found.ok_or_else(|| Misuse("the token has no such block".to_owned()))?;
    Ok(found.id.clone())
}

fn misuse(error: &MintError) -> anyhow::Error {
    Misuse(error.to_string()).into()
}

fn read(token: &str) -> Result<String> {
    if token != "-" {
        return Ok(token.to_owned());
    }
    let mut text = String::new();
    let read = std::io::stdin().take(LONGEST).read_to_string(&mut text);
    read.context("cannot read a token from standard input")?;
    Ok(text.trim().to_owned())
}

fn key(file: &Path) -> Result<Key> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("cannot read the key `{}`", file.display()))?;
    text.parse()
        .map_err(|error| Misuse(format!("`{}`: {error}", file.display())).into())
}

/// Keeps a private key, for its owner alone and never over another.
fn keep(file: &Path, key: &Key) -> Result<()> {
    let mut options = OpenOptions::new();
    let opened = options.write(true).create_new(true).mode(0o600).open(file);
    let written = opened.and_then(|mut file| writeln!(file, "{}", key.private()));
    written.map_err(|error| anyhow!("cannot keep the key in `{}`: {error}", file.display()))
}
