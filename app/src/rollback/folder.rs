//! A folder on disk as a shared resource: an object is a file under it.
//!
//! Names come from the log, where agents chose them: they are opened through a handle of the folder, so that neither `..` nor a
//! link leads out of it. A file is written beside its place, synced, and put there in one step.

use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

use super::apply::Adapter;
use super::config::Folder;

/// Bytes of the largest file that is looked at.
const LARGEST: u64 = 64 << 20;

/// The folder, open.
pub(crate) struct Files {
    dir: Dir,
}

impl Files {
    /// Opens it.
    pub(crate) fn open(folder: &Folder) -> Result<Self> {
        let dir = Dir::open_ambient_dir(&folder.root, ambient_authority())
            .with_context(|| format!("cannot open the folder `{}`", folder.root.display()))?;
        Ok(Self { dir })
    }
}

impl Adapter for Files {
    fn read(&mut self, object: &str) -> Result<Option<String>> {
        let file = match self.dir.open(object) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let about = file.metadata()?;
        if !about.is_file() {
            bail!("it is no file");
        }
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            bail!("it is larger than {LARGEST} bytes");
        }
        Ok(Some(
            String::from_utf8(bytes).context("it is no text (UTF-8)")?,
        ))
    }

    fn write(&mut self, object: &str, text: &str) -> Result<()> {
        let path = Path::new(object);
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .context("it names no file")?;
        if let Some(parent) = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty())
        {
            self.dir.create_dir_all(parent)?;
        }
        let beside = path.with_file_name(format!(".{name}.masec-{}", std::process::id()));
        let done = (|| {
            let mut file = self
                .dir
                .open_with(&beside, OpenOptions::new().write(true).create_new(true))?;
            if let Ok(about) = self.dir.metadata(path) {
                file.set_permissions(about.permissions())?;
            }
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            self.dir.rename(&beside, &self.dir, path)?;
            self.sync(path)
        })();
        if done.is_err() {
            let _ = self.dir.remove_file(&beside);
        }
        Ok(done?)
    }

    fn remove(&mut self, object: &str) -> Result<()> {
        self.dir.remove_file(object)?;
        Ok(self.sync(Path::new(object))?)
    }
}

impl Files {
    /// Syncs the folder that the file is in, so that its name survives power loss as well.
    fn sync(&self, path: &Path) -> std::io::Result<()> {
        let parent = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        self.dir.open(parent.unwrap_or(Path::new(".")))?.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_replaced_and_nothing_leads_out() {
        let root = std::env::temp_dir().join(format!("masec-folder-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        std::fs::create_dir_all(root.join("in")).unwrap();
        std::fs::write(root.join("secret"), "secret").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(root.join("secret"), root.join("in/link")).unwrap();
        let mut files = Files::open(&Folder {
            root: root.join("in"),
        })
        .unwrap();
        assert_eq!(files.read("a/b.txt").unwrap(), None);
        files.write("a/b.txt", "one").unwrap();
        files.write("a/b.txt", "two").unwrap();
        assert_eq!(files.read("a/b.txt").unwrap().as_deref(), Some("two"));
        files.remove("a/b.txt").unwrap();
        assert_eq!(files.read("a/b.txt").unwrap(), None);
        for outside in ["../secret", "a/../../secret", "/etc/hostname"] {
            assert!(files.read(outside).is_err(), "{outside}");
            assert!(files.write(outside, "x").is_err(), "{outside}");
        }
        #[cfg(unix)]
        assert!(files.read("link").is_err());
        assert_eq!(
            std::fs::read_to_string(root.join("secret")).unwrap(),
            "secret"
        );
        assert_eq!(std::fs::read_dir(root.join("in/a")).unwrap().count(), 0);
        std::fs::remove_dir_all(&root).unwrap();
    }
}
