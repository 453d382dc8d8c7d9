//! What the paths on the command line stand for: files, folders walked in sorted order, and standard input.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::progress::Progress;

/// Endings (before `.gz`) of files that are read without a look inside.
const ENDINGS: [&str; 4] = ["json", "jsonl", "ndjson", "jsonlines"];

/// One input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// What reports call it.
    pub(crate) name: String,
    /// The file; `None` for standard input.
    path: Option<PathBuf>,
    /// Its length in bytes, where known.
    pub(crate) length: u64,
}

impl Source {
    /// Opens it; what is read of it moves the progress on.
    pub(crate) fn open(&self, progress: &Progress) -> io::Result<Box<dyn Read + Send>> {
        Ok(match &self.path {
            Some(path) => Box::new(progress.watch(File::open(path)?)),
            None => Box::new(progress.watch(io::stdin())),
        })
    }

    /// The file that it is; `None` for standard input.
    pub(crate) fn into_path(self) -> Option<PathBuf> {
        self.path
    }
}

/// The inputs that `paths` stand for, and what was not taken for one.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    /// In the order of the paths; within a folder by name.
    pub(crate) sources: Vec<Source>,
    /// Paths that are not there, cannot be listed or hold no recording, one line each.
    pub(crate) errors: Vec<String>,
    /// Files of folders that look like no recording.
    pub(crate) skipped: Vec<String>,
}

impl Inputs {
    /// Looks at every path. A file that is named is taken as it is; of a folder, hidden files are left out, and files
    /// that are neither named like JSON nor begin like it are listed as skipped.
    pub(crate) fn find(paths: &[PathBuf]) -> Self {
        let mut inputs = Self::default();
        for path in paths {
            if path.as_os_str() == "-" {
                inputs.sources.push(Source {
                    name: "-".to_owned(),
                    path: None,
                    length: 0,
                });
                continue;
            }
            match fs::metadata(path) {
                Ok(about) if about.is_dir() => inputs.look_into(path),
                Ok(about) => inputs.take(path, about.len()),
                Err(error) => inputs.fail(path, &error),
            }
        }
        inputs
    }

    fn take(&mut self, path: &Path, length: u64) {
        self.sources.push(Source {
            name: path.display().to_string(),
            path: Some(path.to_owned()),
            length,
        });
    }

    fn fail(&mut self, path: &Path, error: &io::Error) {
        let reason = reason(error);
        self.errors
            .push(format!("cannot read `{}`: {reason}", path.display()));
    }

    /// Walks a folder; one without any recording is an error, since whoever names it means one to be read.
    fn look_into(&mut self, folder: &Path) {
        let before = (self.sources.len(), self.errors.len());
        self.walk(folder);
        if before == (self.sources.len(), self.errors.len()) {
            self.errors
                .push(format!("no recording in `{}`", folder.display()));
        }
    }

    /// Walks a folder, its entries by name. Links to folders are not followed, so that the walk ends.
    fn walk(&mut self, folder: &Path) {
        let mut waiting = vec![folder.to_owned()];
        while let Some(path) = waiting.pop() {
            let about = match fs::symlink_metadata(&path) {
                Ok(about) => about,
                Err(error) => {
                    self.fail(&path, &error);
                    continue;
                }
            };
            if about.is_dir() || path == folder {
                match entries(&path) {
                    // The stack hands out its last first.
                    Ok(entries) => waiting.extend(entries.into_iter().rev()),
                    Err(error) => self.fail(&path, &error),
                }
                continue;
            }
            match fs::metadata(&path) {
                Ok(about) if about.is_file() && looks_like_a_recording(&path) => {
                    self.take(&path, about.len());
                }
                Ok(_) => self.skipped.push(path.display().to_string()),
                Err(error) => self.fail(&path, &error),
            }
        }
    }
}

/// An I/O error as people say it.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn looks_like_a_recording(path: &Path) -> bool {
    let plain = match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("gz") => path.with_extension(""),
        _ => path.to_owned(),
    };
    let named = plain.extension().is_some_and(|ending| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    });
    named || begins_like_one(path)
}

/// Whether the first bytes are those of gzip or of a JSON object or list. What cannot be opened is taken, so that the
/// error is reported.
fn begins_like_one(path: &Path) -> bool {
    let mut first = [0; 64];
    let Ok(count) = File::open(path).and_then(|mut file| file.read(&mut first)) else {
        return true;
    };
    let seen = &first[..count];
    let text = seen
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(seen)
        .trim_ascii_start();
    seen.starts_with(&[0x1F, 0x8B]) || matches!(text.first(), Some(b'{' | b'['))
}
