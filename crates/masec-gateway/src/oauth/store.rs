//! What came of a login, kept in a file that is its owner's alone: `masec login` writes it, the gateway takes it up while it runs and
//! keeps in it what a refresh brings. And what a server wants of the next login, beside it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::{FlockOperation, flock};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::client::Registered;
use super::key::random;
use super::scopes::Scopes;
use super::secret::Secret;
use super::token::Token;
use super::trouble::Trouble;

/// Longest file, in bytes.
const LONGEST: u64 = 256 << 10;

/// What came of a login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    /// Which login it is: another one is not overwritten by what comes of this.
    pub(super) login: String,
    /// The server that the token is for, and nobody else's.
    pub(super) server: String,
    pub(super) resource: String,
    /// Who issued it.
    pub(super) issuer: String,
    /// As whom, where that does not stand in the configuration.
    pub(super) registered: Option<Registered>,
    pub(super) asked: Scopes,
    pub(super) access: Secret,
    pub(super) refresh: Option<Secret>,
    pub(super) expires: Option<u64>,
}

/// What a server wants of the next login.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// What was granted, and is not to be lost.
    pub(super) before: Scopes,
    pub(super) scopes: Option<Scopes>,
    /// Where it says that its metadata are.
    pub(super) metadata: Option<String>,
}

/// By which a file is known to be another one.
pub(super) type Stamp = (SystemTime, u64, u64);

/// The files of one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Store(PathBuf);

impl Kept {
    /// The token, as requests need it.
    pub(super) fn token(&self) -> Result<Token, Trouble> {
        Token::new(
            self.access.clone(),
            self.refresh.clone(),
            self.expires,
            self.asked.clone(),
            self.login.clone(),
        )
    }
}

impl Store {
    pub(super) fn new(login: &Path) -> Self {
        Self(login.to_owned())
    }

    /// Whether the file may be another one than before; nothing where there is none.
    pub(super) fn stamp(&self) -> Option<Stamp> {
        let about = fs::metadata(&self.0).ok()?;
        Some((about.modified().ok()?, about.ino(), about.len()))
    }

    /// What came of the last login.
    pub(super) fn read(&self) -> Result<Option<Kept>, Trouble> {
        read(&self.0)
    }

    /// Keeps what came of a login, in the place of any other.
    pub(super) fn write(&self, kept: &Kept) -> Result<(), Trouble> {
        self.in_turn(|| write(&self.0, kept))
    }

    /// Keeps what a refresh brought, unless somebody has logged in since, or has had the login forgotten.
    pub(super) fn renew(&self, kept: &Kept) -> Result<(), Trouble> {
        self.in_turn(|| match read::<Kept>(&self.0)? {
            Some(now) if now.login == kept.login => write(&self.0, kept),
            _ => Ok(()),
        })
    }

    /// What a server wants of the next login.
    pub(super) fn wanted(&self) -> Wanted {
        read(&self.beside("wanted"))
            .ok()
            .flatten()
            .unwrap_or_default()
    }

    /// Keeps what a server wants of the next login; `None` where one has come.
    pub(super) fn want(&self, wanted: Option<&Wanted>) -> Result<(), Trouble> {
        let path = self.beside("wanted");
        match wanted {
            Some(wanted) => write(&path, wanted),
            None => gone(fs::remove_file(&path)).map_err(|error| named(&path, &error)),
        }
    }

    /// Forgets what came of a login. Whether there was one.
    pub(super) fn forget(&self) -> Result<bool, Trouble> {
        self.in_turn(|| {
            let was = self.0.exists();
            gone(fs::remove_file(&self.0)).map_err(|error| named(&self.0, &error))?;
            Ok(was)
        })
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut path = self.0.clone().into_os_string();
        path.push(".");
        path.push(ending);
        path.into()
    }

    /// Does it while no other process changes the file.
    fn in_turn<T>(&self, work: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
        let path = self.beside("lock");
        let fault = |error: io::Error| named(&path, &error);
        if let Some(folder) = path.parent() {
            let mut made = fs::DirBuilder::new();
            made.recursive(true)
                .mode(0o700)
                .create(folder)
                .map_err(fault)?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        let lock = options.open(&path).map_err(fault)?;
        flock(&lock, FlockOperation::LockExclusive).map_err(|error| fault(error.into()))?;
        work()
    }
}

/// What is not there is as good as removed.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn named(path: &Path, why: &impl std::fmt::Display) -> Trouble {
    Trouble::Store(format!("`{}`: {why}", path.display()))
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, Trouble> {
    let fault = |error: io::Error| named(path, &error);
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file.map_err(fault)?,
    };
    if file.metadata().map_err(fault)?.permissions().mode() & 0o077 != 0 {
        let words =
            "it can be read by others; `chmod 600` it, or log in again if they may have read it";
        return Err(named(path, &words));
    }
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).map_err(fault)?;
    // What serde says of a fault may hold a part of what it read, which may be the token.
    let unread = |_| named(path, &"it cannot be read; log in again");
    serde_json::from_slice(&bytes).map(Some).map_err(unread)
}

/// Written whole beside it first, and durable when this returns: an authorization server takes a refresh token once.
fn write<T: Serialize>(path: &Path, what: &T) -> Result<(), Trouble> {
    let fault = |error: io::Error| named(path, &error);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut made = fs::DirBuilder::new();
    made.recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(fault)?;
    let name = random::<9>().map_err(|error| named(path, &error))?;
    let beside = folder.join(format!(".{name}"));
    let bytes = serde_json::to_vec(what).map_err(|_| named(path, &"it cannot be written"))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let written = options.open(&beside).and_then(|mut file| {
        file.write_all(&bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        File::open(folder)?.sync_all()
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        fault(error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(login: &str, access: &str) -> Kept {
        Kept {
            login: login.to_owned(),
            server: "https://s.example/mcp".to_owned(),
            resource: "https://s.example/mcp".to_owned(),
            issuer: "https://login.example".to_owned(),
            registered: None,
            asked: Scopes::default(),
            access: Secret::new(access.to_owned()),
            refresh: None,
            expires: None,
        }
    }

    #[test]
    fn what_is_kept_is_its_owners_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("logins/crm");
        let store = Store::new(&path);
        assert_eq!(store.read().expect("nothing"), None);
        assert_eq!(store.stamp(), None);
        store.write(&kept("a", "first")).expect("written");
        let mode = |path: &Path| fs::metadata(path).expect("it").permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&folder.path().join("logins")), 0o700);
        let before = store.stamp();
        // What a refresh brings takes the place of what was refreshed, and of nothing else.
        store.renew(&kept("a", "second")).expect("written");
        assert_ne!(store.stamp(), before);
        store.write(&kept("b", "third")).expect("written");
        store.renew(&kept("a", "fourth")).expect("not written");
        assert_eq!(store.read().expect("it"), Some(kept("b", "third")));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("changed");
        let told = store.read().expect_err("others may read it").to_string();
        assert!(told.contains("chmod 600"), "{told}");
        assert!(store.forget().expect("gone"));
        assert!(!store.forget().expect("gone"));
        // Nothing is left over but the lock.
        let left = fs::read_dir(folder.path().join("logins"))
            .expect("a folder")
            .count();
        assert_eq!(left, 1);
    }

    #[test]
    fn what_is_broken_does_not_show_what_is_in_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("crm");
        let mut options = OpenOptions::new();
        let mut file = options
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .expect("it");
        file.write_all(br#"{"access":"s3same","login":7}"#)
            .expect("written");
        let told = Store::new(&path).read().expect_err("broken").to_string();
        assert!(!told.contains("s3same"), "{told}");
    }

    #[test]
    fn what_a_server_wants_waits_for_a_login() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(&folder.path().join("logins/crm"));
        assert_eq!(store.wanted(), Wanted::default());
        let wanted = Wanted {
            scopes: Scopes::parse("a b"),
            ..Wanted::default()
        };
        store.want(Some(&wanted)).expect("written");
        assert_eq!(store.wanted(), wanted);
        store.want(None).expect("gone");
        store.want(None).expect("still gone");
        assert_eq!(store.wanted(), Wanted::default());
    }
}
