//! From the command line to the engine's settings.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use masec_engine::{Canary, Core, Mode, Settings};
use masec_gateway::config::sources::{self, Unusable};

use crate::Misuse;

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

    /// A domain of the network's own mail, such as `corp.example` (again for each): what is sent there stays inside, and nowhere else.
    /// Without any, they are learnt from the letters that arrive
    #[arg(long, value_name = "DOMAIN")]
    own_domain: Vec<String>,

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
            domains: self.own_domain.clone(),
            ..Settings::default()
        };
        if let Some(folder) = &self.policy {
            settings.policies = sources::policies(folder).map_err(|error| unusable(&error))?;
        }
        if let Some(path) = &self.tools {
            settings.tools = Some(sources::source(path).map_err(|error| unusable(&error))?);
        }
        for text in &self.canary {
            settings.canaries.push(canary(text)?);
        }
        if let Some(path) = &self.canaries {
            settings
                .canaries
                .extend(sources::canaries(path).map_err(|error| unusable(&error))?);
        }
        Core::new(settings).map_err(|error| Misuse(error.to_string()).into())
    }
}

/// The mode with this name, for the command line.
pub(crate) fn mode(name: &str) -> Result<Mode, String> {
    let names: Vec<_> = Mode::ALL.iter().map(|mode| mode.name()).collect();
    Mode::from_name(name).ok_or_else(|| format!("say one of {}", names.join(", ")))
}

fn canary(text: &str) -> Result<Canary> {
    // The text may be the secret, so the message does not repeat it.
    let misuse = || Misuse("`--canary`: not in the form NAME=VALUE".to_owned());
    Ok(sources::canary(text).ok_or_else(misuse)?)
}

/// A file that cannot be used is the fault of whoever named it.
fn unusable(error: &Unusable) -> Misuse {
    Misuse(error.to_string())
}
