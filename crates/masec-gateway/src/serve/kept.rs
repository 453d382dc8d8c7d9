//! The ledger, its public key, and the state beside it. They belong together: a state that is gone, or is another ledger's, is not
//! taken for one in which nobody was ever cut off.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

use data_encoding::HEXLOWER;
use masec_ledger::note::{Public, Role, Secret};
use masec_ledger::{Ledger, LedgerError, Options, Reader, keyfile};
use masec_model::Interaction;

use super::ServeError;
use crate::config;
use crate::guard::remembered;
use crate::state::{Shelf, State};

/// What becomes of a gateway whose state is gone, or is another ledger's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It does not start.
    Refuse,
    /// It begins with a new one, and says so in the log and in the ledger. What another ledger's was is kept.
    Replace,
}

/// What a state is beside.
pub(super) struct Beside {
    /// The hash of the ledger's first entry, which no other has.
    id: String,
    entries: u64,
}

impl Beside {
    fn of(dir: &Path, public: &Public) -> Result<Self, LedgerError> {
        let reader = Reader::open(dir, public)?;
        Ok(Self {
            id: HEXLOWER.encode(&reader.leaf(0)?.0),
            entries: reader.size(),
        })
    }

    /// Whether nothing is in it yet but that it begins.
    fn is_new(&self) -> bool {
        self.entries <= 1
    }
}

/// The ledger, made where it is not there, and what it holds of live traffic.
pub(super) fn open_ledger(
    config: &config::Ledger,
    lost: Lost,
) -> Result<(Ledger, Beside, Vec<Interaction>), ServeError> {
    let fault = |error| ServeError::Ledger {
        dir: config.dir.clone(),
        error,
    };
    if !config.dir.join("ledger").exists() {
        // Nothing is made in the place of a ledger that may come back.
        if lost == Lost::Refuse && is_there(&config.state) {
            let known = State::open(&config.state)?.ledger()?;
            if known.is_some() {
                return Err(ServeError::State(format!(
                    "`{}` is the state of a ledger that is not in `{}`: put that ledger there, or move the state away to begin with both anew",
                    config.state.display(),
                    config.dir.display()
                )));
            }
        }
        let secret = if config.key.exists() {
            keyfile::load(&config.key).map_err(fault)?
        } else {
            new_key(config)?
        };
        let public = secret.public();
        let ledger = Ledger::create(&config.dir, secret, Options::default()).map_err(fault)?;
        show(config, &public);
        let beside = Beside::of(&config.dir, &public).map_err(fault)?;
        return Ok((ledger, beside, Vec::new()));
    }
    let secret = keyfile::load(&config.key).map_err(fault)?;
    let public = secret.public();
    let (ledger, recovery) =
        Ledger::open(&config.dir, secret, Options::default()).map_err(fault)?;
    if recovery.mended() {
        tracing::warn!(%recovery, "the ledger was not closed");
    }
    ledger.publish().map_err(fault)?;
    show(config, &public);
    let beside = Beside::of(&config.dir, &public).map_err(fault)?;
    let before = remembered(&config.dir, &public).map_err(fault)?;
    Ok((ledger, beside, before))
}

fn new_key(config: &config::Ledger) -> Result<Secret, ServeError> {
    let fault = |error| ServeError::Ledger {
        dir: config.dir.clone(),
        error,
    };
    let secret = Secret::generate(&config.name, Role::Log).map_err(fault)?;
    if let Some(folder) = config.key.parent() {
        fs::create_dir_all(folder).map_err(|error| ServeError::File {
            path: folder.to_owned(),
            error,
        })?;
    }
    keyfile::store(&config.key, &secret).map_err(fault)?;
    Ok(secret)
}

/// Writes the public key beside the ledger, for whoever verifies, where it is not there yet, and says it in the log then: from there
/// it can be kept where nobody who can change these files can change it.
fn show(config: &config::Ledger, public: &Public) {
    let path = beside(&config.dir, ".pub");
    let shown = path.display();
    let write = || {
        let mut options = fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).open(&path)?;
        writeln!(file, "{public}")
    };
    match write() {
        Ok(()) => tracing::info!(
            "the ledger's public key is {public}, and in `{shown}`: `masec ledger verify` takes it"
        ),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let there = fs::read_to_string(&path).unwrap_or_default();
            if there.trim_end() != public.to_string() {
                tracing::warn!(
                    "`{shown}` is not the ledger's public key, which is {public}; it stays as it is"
                );
            }
        }
        // It can be taken from here.
        Err(error) => {
            tracing::warn!(%error, "the ledger's public key is {public}, and cannot be written to `{shown}`");
        }
    }
}

/// Says in the log where pins that several processes share are not there any more.
pub(super) fn look_for_pins(path: &Path, state: &State, ledger: &Beside) -> Result<(), ServeError> {
    // An older release kept them in the state, from where they are taken.
    if !ledger.is_new() && !is_there(path) && state.is_empty(Shelf::Pins)? {
        let shown = path.display();
        tracing::warn!("`{shown}` is not there: every tool is pinned as it is shown next");
    }
    Ok(())
}

/// Whether there is a file. An empty one holds nothing any more.
fn is_there(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(about) => about.len() > 0,
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// A file beside a folder, with its name and this ending.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

/// The state beside a ledger, and whether it is a new one beside a ledger that is not.
pub(super) fn open_state(
    config: &config::Ledger,
    ledger: &Beside,
    lost: Lost,
) -> Result<(State, bool), ServeError> {
    let (path, dir) = (&config.state, config.dir.display());
    let shown = path.display();
    let mut of_other = None;
    if is_there(path) {
        let state = State::open(path)?;
        let Some(other) = state.ledger()?.filter(|id| *id != ledger.id) else {
            state.bind(&ledger.id)?;
            return Ok((state, false));
        };
        if lost == Lost::Refuse {
            return Err(ServeError::State(format!(
                "`{shown}` is the state of another ledger than the one in `{dir}`: put the right one there, or move it away"
            )));
        }
        drop(state);
        let kept = beside(
            path,
            &format!(".of-{}", other.get(..16).unwrap_or_default()),
        );
        fs::rename(path, &kept).map_err(|error| ServeError::File {
            path: path.clone(),
            error,
        })?;
        of_other = Some(kept);
    }
    if !ledger.is_new() && lost == Lost::Refuse {
        let entries = ledger.entries;
        return Err(ServeError::State(format!(
            "`{shown}` is not there, and the ledger in `{dir}` has {entries} entries: what was cut off, accepted, granted and denied would count no longer. Put the state back, or say `--new-state` to begin with a new one (what operators did is in the ledger: `masec ledger query {dir} --key {dir}/keys --channel {}`)",
            crate::acts::CHANNEL
        )));
    }
    let state = State::open(path)?;
    state.bind(&ledger.id)?;
    if let Some(kept) = &of_other {
        let kept = kept.display();
        tracing::warn!("`{shown}` was another ledger's, and is `{kept}` now");
    }
    let is_anew = of_other.is_some() || !ledger.is_new();
    if is_anew {
        tracing::warn!(
            "`{shown}` is new: nothing is cut off, accepted, granted or denied any more, and every tool and card is pinned as it is shown next"
        );
    }
    Ok((state, is_anew))
}

#[cfg(test)]
mod tests {
    use masec_ledger::Grade;

    use super::*;
    use crate::config::Config;

    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a folder"))
        }

        fn config(&self) -> config::Ledger {
            let text = "[ledger]\ndir = \"ledger\"\n";
            let config = Config::parse(text, "masec.toml", self.0.path());
            config.expect("a configuration").ledger
        }

        /// Opens both, after something was written where that is asked for; how many are cut off, and whether the state is anew.
        fn open(&self, lost: Lost) -> Result<(usize, bool), ServeError> {
            let config = self.config();
            let (_ledger, beside, _) = open_ledger(&config, lost)?;
            let (state, is_anew) = open_state(&config, &beside, lost)?;
            let cut = state.all::<u32>(Shelf::Quarantine)?;
            Ok((cut.len(), is_anew))
        }

        /// A gateway in which something happens.
        fn used(self) -> Self {
            let config = self.config();
            let (ledger, beside, _) = open_ledger(&config, Lost::Refuse).expect("a ledger");
            let said = crate::acts::interaction(None, crate::acts::Act::BeganAnew);
            let entry = masec_ledger::entry::Entry::of("live", &said, None, &[]);
            let record = masec_ledger::Record {
                entry,
                payload: None,
            };
            ledger
                .append(Grade::Durable, vec![record])
                .expect("an entry");
            let (state, is_anew) = open_state(&config, &beside, Lost::Refuse).expect("a state");
            assert!(!is_anew, "a new ledger's is no other");
            let cut = [("agent:a".to_owned(), Some(1))];
            state.put(Shelf::Quarantine, &cut).expect("put");
            self
        }

        fn refusal(&self) -> String {
            let refused = self.open(Lost::Refuse);
            refused.expect_err("no state").to_string()
        }
    }

    #[test]
    fn a_state_that_is_gone_is_not_an_empty_one() {
        let place = Place::new().used();
        let state = place.config().state;
        assert_eq!(place.open(Lost::Refuse).expect("both"), (1, false));
        // An empty file is as good as none.
        for gone in [None, Some("")] {
            let _ = fs::remove_file(&state);
            if let Some(text) = gone {
                fs::write(&state, text).expect("a file");
            }
            let refused = place.refusal();
            assert!(refused.contains("--new-state"), "{refused}");
            assert!(refused.contains("is not there"), "{refused}");
            assert!(fs::metadata(&state).map_or(true, |it| it.len() == 0));
        }
        fs::write(&state, "garbage").expect("a file");
        for lost in [Lost::Refuse, Lost::Replace] {
            place.open(lost).expect_err("garbage");
        }
        fs::remove_file(&state).expect("removed");
        assert_eq!(place.open(Lost::Replace).expect("both"), (0, true));
        assert_eq!(place.open(Lost::Refuse).expect("both"), (0, false));
    }

    #[test]
    fn a_state_of_another_ledger_is_refused_or_kept_aside() {
        let (one, other) = (Place::new().used(), Place::new().used());
        let state = one.config().state;
        fs::copy(other.config().state, &state).expect("copied");
        let refused = one.refusal();
        assert!(refused.contains("of another ledger"), "{refused}");
        assert_eq!(one.open(Lost::Replace).expect("both"), (0, true));
        let kept = fs::read_dir(one.0.path()).expect("a folder");
        let kept = kept.filter(|it| {
            let name = it.as_ref().expect("an entry").file_name();
            name.to_string_lossy().starts_with("ledger.state.of-")
        });
        assert_eq!(kept.count(), 1);
        // A ledger that was made anew with the same key is another one.
        fs::remove_dir_all(one.config().dir).expect("removed");
        assert!(one.refusal().contains("of a ledger that is not in"));
        assert!(!one.config().dir.exists(), "nothing is made in its place");
        assert_eq!(one.open(Lost::Replace).expect("both"), (0, true));
    }

    #[test]
    fn a_state_of_an_older_release_is_taken_for_this_ledgers() {
        let place = Place::new().used();
        let state = place.config().state;
        fs::remove_file(&state).expect("removed");
        let old = State::open(&state).expect("state");
        let cut = [("agent:a".to_owned(), Some(1))];
        old.put(Shelf::Quarantine, &cut).expect("put");
        drop(old);
        assert_eq!(place.open(Lost::Refuse).expect("both"), (1, false));
        let known = State::open(&state).expect("state").ledger();
        assert!(known.expect("known").is_some());
    }

    #[test]
    fn the_public_key_is_beside_the_ledger_and_nothing_is_written_over() {
        let place = Place::new().used();
        let path = beside(&place.config().dir, ".pub");
        let text = fs::read_to_string(&path).expect("the key");
        let secret = keyfile::load(&place.config().key).expect("the private one");
        assert_eq!(text, format!("{}\n", secret.public()));
        fs::write(&path, "somebody's").expect("written");
        place.open(Lost::Refuse).expect("both");
        assert_eq!(fs::read_to_string(&path).expect("the file"), "somebody's");
    }
}
