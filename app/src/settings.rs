//! From the command line to the engine's settings. The engine opens no files, so they are read here, bounded.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use masec_engine::{Canary, Core, Mode, Settings, Source};

use crate::Misuse;
use crate::input::reason;

/// Bytes of the longest file of settings.
const LONGEST: u64 = 16 << 20;

/// What decides.
#[derive(Debug, clap::Args)]
#[group(id = "settings")]
pub(crate) struct Args {
    /// How labels travel: `strict` (all that an agent has seen), `traced` (what an output holds; what nothing explains
    /// counts as all) or `observed` (what an output holds, no more)
    #[arg(long, value_name = "MODE", default_value = Mode::default().name(), value_parser = mode)]
    pub(crate) mode: Mode,

    /// Take the policies from the `*.cedar` files of this folder, in place of the default pack
    #[arg(long, value_name = "DIR")]
    policy: Option<PathBuf>,

    /// What is known of tools (see docs/policy.md); the rest is guessed from their names and schemas
    #[arg(long, value_name = "FILE")]
    tools: Option<PathBuf>,

    /// A secret that must not leave, with the name that reports show for it. Other users of this machine can see it: prefer
    /// --canaries
    #[arg(long, value_name = "NAME=VALUE")]
    canary: Vec<String>,

    /// Such secrets from a file, one NAME=VALUE a line; blank lines and lines that begin with `#` do not count
    #[arg(long, value_name = "FILE")]
    canaries: Option<PathBuf>,
}

impl Args {
    /// Reads what the arguments name and has the engine check it.
    pub(crate) fn core(&self) -> Result<Arc<Core>> {
        let mut settings = Settings {
            mode: self.mode,
            ..Settings::default()
        };
        if let Some(folder) = &self.policy {
            settings.policies = policies(folder)?;
        }
        if let Some(path) = &self.tools {
            settings.tools = Some(source(path)?);
        }
        for text in &self.canary {
            // The text may be the secret, so the message does not repeat it.
            settings.canaries.push(canary(text, "--canary")?);
        }
        if let Some(path) = &self.canaries {
            let lines = source(path)?;
            for (number, line) in lines.text.lines().enumerate() {
                if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
                    let place = format!("{}:{}", lines.name, number + 1);
                    settings.canaries.push(canary(line, &place)?);
                }
            }
        }
        Core::new(settings).map_err(|error| Misuse(error.to_string()).into())
    }
}

/// The mode with this name, for the command line.
pub(crate) fn mode(name: &str) -> Result<Mode, String> {
    let names: Vec<_> = Mode::ALL.iter().map(|mode| mode.name()).collect();
    Mode::from_name(name).ok_or_else(|| format!("say one of {}", names.join(", ")))
}

fn canary(text: &str, place: &str) -> Result<Canary> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() && !value.is_empty() => Ok(Canary {
            name: name.trim().to_owned(),
            value: value.to_owned(),
        }),
        _ => Err(Misuse(format!("`{place}`: not in the form NAME=VALUE")).into()),
    }
}

fn policies(folder: &Path) -> Result<Vec<Source>> {
    let unusable = |reason: &str| Misuse(format!("`{}`: {reason}", folder.display()));
    let entries = fs::read_dir(folder).map_err(|error| unusable(&reason(&error)))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| unusable(&reason(&error)))?.path();
        if path.extension().is_some_and(|ending| ending == "cedar") {
            paths.push(path);
        }
    }
    // INVARIANT 2: the order of a folder is no order.
    paths.sort();
    if paths.is_empty() {
        // Fail closed: no policies would otherwise mean the default pack, which is not what was asked for.
        return Err(
            unusable("no `*.cedar` file in it; put one there or leave out --policy").into(),
        );
    }
    paths.iter().map(|path| source(path)).collect()
}

fn source(path: &Path) -> Result<Source> {
    let name = path.display().to_string();
    let unusable = |reason: &str| Misuse(format!("`{name}`: {reason}"));
    let file = File::open(path).map_err(|error| unusable(&reason(&error)))?;
    let mut bytes = Vec::new();
    file.take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unusable(&reason(&error)))?;
    if bytes.len() as u64 > LONGEST {
        return Err(unusable("longer than 16 MiB; split it").into());
    }
    let text = String::from_utf8(bytes).map_err(|_| unusable("not UTF-8; save it as UTF-8"))?;
    Ok(Source { name, text })
}
