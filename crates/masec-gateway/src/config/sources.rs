//! Files that the engine's settings name, read whole: the engine opens none itself.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use masec_engine::{Canary, Source};

/// Longest file that is read, in bytes.
const LONGEST: u64 = 16 << 20;

/// A file that cannot be used. Whose fault: whoever configured it.
#[derive(Debug, thiserror::Error)]
#[error("`{}`: {reason}", path.display())]
pub struct Unusable {
    /// Which.
    pub path: PathBuf,
    /// Why, and what to do.
    pub reason: String,
}

impl Unusable {
    fn new(path: &Path, reason: &impl ToString) -> Self {
        Self {
            path: path.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// A file's text.
pub fn source(path: &Path) -> Result<Source, Unusable> {
    let file = File::open(path).map_err(|error| Unusable::new(path, &error))?;
    let mut bytes = Vec::new();
    file.take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Unusable::new(path, &error))?;
    if bytes.len() as u64 > LONGEST {
        return Err(Unusable::new(path, &"longer than 16 MiB; split it"));
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| Unusable::new(path, &"not UTF-8; save it as UTF-8"))?;
    Ok(Source {
        name: path.display().to_string(),
        text,
    })
}

/// The `*.cedar` files of a folder, by name.
pub fn policies(folder: &Path) -> Result<Vec<Source>, Unusable> {
    let entries = fs::read_dir(folder).map_err(|error| Unusable::new(folder, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Unusable::new(folder, &error))?.path();
        if path.extension().is_some_and(|ending| ending == "cedar") {
            paths.push(path);
        }
    }
    // INVARIANT 2: the order of a folder is no order.
    paths.sort();
    if paths.is_empty() {
        // Fail closed: no policies would otherwise mean the default pack, which is not what was asked for.
        return Err(Unusable::new(
            folder,
            &"no `*.cedar` file in it; put one there, or name no folder for the default pack",
        ));
    }
    paths.iter().map(|path| source(path)).collect()
}

/// Secrets from a file, one NAME=VALUE a line; blank lines and lines that begin with `#` do not count.
pub fn canaries(path: &Path) -> Result<Vec<Canary>, Unusable> {
    let lines = source(path)?;
    let mut canaries = Vec::new();
    for (number, line) in lines.text.lines().enumerate() {
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        // The line may be the secret, so the message does not repeat it.
        let place = PathBuf::from(format!("{}:{}", lines.name, number + 1));
        let fault = || Unusable::new(&place, &"not in the form NAME=VALUE");
        canaries.push(canary(line).ok_or_else(fault)?);
    }
    Ok(canaries)
}

/// A secret in the form NAME=VALUE.
pub fn canary(text: &str) -> Option<Canary> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() && !value.is_empty() => Some(Canary {
            name: name.trim().to_owned(),
            value: value.to_owned(),
        }),
        _ => None,
    }
}
