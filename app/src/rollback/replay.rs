//! An object's history, replayed twice: as it was, and without the tainted writes. The second is what rolling back makes of it.

use super::touch::Change;

/// How a write stands to what is rolled back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Nothing speaks against it.
    Clean,
    /// It carries none of the content, but whoever wrote it had been exposed before.
    Exposed,
    /// It carries the content.
    Tainted,
}

/// Something that happened to an object.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// The entry.
    pub(crate) entry: u64,
    /// What was done.
    pub(crate) change: Change,
    /// Whether it is rolled back.
    pub(crate) stand: Stand,
}

/// What an object is at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// The log has not said anything of it yet.
    Unseen,
    /// This text.
    Known(String),
    /// It was removed.
    Gone,
    /// The log does not tell.
    Unknown(&'static str),
}

/// What is to be done about an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Nothing: a clean write has replaced it since.
    Nothing,
    /// It is made this text again.
    Restore(String),
    /// It goes, as it had been before.
    Remove,
    /// It goes: the log has no version of it that is not tainted, so it is taken to have come into being with the first.
    RemoveNew,
    /// These pieces are cut out of it, each of which must be there once.
    Cut(Vec<String>),
    /// A person must see to it.
    ByHand(&'static str),
}

/// What replaying says.
#[derive(Clone, Debug)]
pub(crate) struct Replayed {
    /// What is to be done.
    pub(crate) action: Action,
    /// What it should be now, by the log.
    pub(crate) now: State,
    /// The entries that the clean text is made of: the version, and what was appended to it since.
    pub(crate) made_of: Vec<u64>,
    /// Each tainted write, with the last clean version before it.
    pub(crate) tainted: Vec<(u64, Option<u64>)>,
    /// Writes by those who had been exposed, which count as clean here.
    pub(crate) exposed: Vec<u64>,
    /// Clean writes that what is put back does not hold.
    pub(crate) lost: Vec<u64>,
}

const EDITED: &str = "it was changed in ways that the log does not tell, and not read since";
const ERASED: &str = "the log no longer has the content, or never had it in one piece";
const BEFORE: &str = "it was there, clean or not, before the log saw it";
const BEGUN: &str = "it was appended to something from before the log";

impl State {
    /// What the change makes of it.
    fn then(self, change: &Change) -> Self {
        match (change, self) {
            (Change::Replace(Some(text)), _) => Self::Known(text.clone()),
            (Change::Replace(None) | Change::Append(None), _) => Self::Unknown(ERASED),
            (Change::Append(Some(more)), Self::Known(text)) => Self::Known(text + more),
            (Change::Append(Some(more)), Self::Gone) => Self::Known(more.clone()),
            (Change::Append(_), Self::Unseen) => Self::Unknown(BEGUN),
            (Change::Append(_), unknown @ Self::Unknown(_)) => unknown,
            (Change::Edit, _) => Self::Unknown(EDITED),
            (Change::Remove, _) => Self::Gone,
            // Who reads may read a part.
            (Change::Read(part), Self::Known(text)) if text.contains(part.as_str()) => {
                Self::Known(text)
            }
            (Change::Read(text), _) => Self::Known(text.clone()),
        }
    }
}

/// The last clean text while going through the events.
struct Clean {
    state: State,
    made_of: Vec<u64>,
    lost: Vec<u64>,
}

impl Clean {
    fn take(&mut self, event: &Event) {
        let before = std::mem::replace(&mut self.state, State::Unseen);
        let whole = matches!(&event.change, Change::Replace(_) | Change::Remove);
        let read_anew = matches!(&event.change, Change::Read(part)
            if !matches!(&before, State::Known(text) if text.contains(part.as_str())));
        if whole || read_anew {
            self.made_of.clear();
            self.lost.clear();
        }
        if whole || read_anew || matches!(event.change, Change::Append(_)) {
            self.made_of.push(event.entry);
        }
        self.state = before.then(&event.change);
    }

    /// An edit of a tainted object: what it did is not in the clean text.
    fn lose(&mut self, entry: u64) {
        self.lost.push(entry);
    }
}

/// Replays an object's events, oldest first. With `strict`, what those wrote who had been exposed is rolled back too.
pub(crate) fn replay(events: &[Event], strict: bool) -> Replayed {
    let rolled = |event: &Event| match event.stand {
        Stand::Tainted => true,
        Stand::Exposed => strict && !matches!(event.change, Change::Read(_)),
        Stand::Clean => false,
    };
    let mut now = State::Unseen;
    let mut clean = Clean {
        state: State::Unseen,
        made_of: Vec::new(),
        lost: Vec::new(),
    };
    let (mut tainted, mut exposed, mut pieces) = (Vec::new(), Vec::new(), Vec::new());
    // Whether what is there holds something tainted, and whether all that is tainted in it was appended.
    let (mut dirty, mut appended) = (false, true);
    for event in events {
        now = now.then(&event.change);
        let read = matches!(event.change, Change::Read(_));
        if rolled(event) {
            if read && dirty {
                continue;
            }
            // It was there before the log saw it, or was tainted by a hand that the log did not see.
            if clean.state == State::Unseen
                && matches!(
                    event.change,
                    Change::Edit | Change::Remove | Change::Read(_)
                )
            {
                clean.state = State::Unknown(BEFORE);
            }
            tainted.push((event.entry, clean.made_of.last().copied()));
            match &event.change {
                Change::Append(Some(piece)) => pieces.push(piece.clone()),
                _ => appended = false,
            }
            dirty = true;
            continue;
        }
        if event.stand == Stand::Exposed && !read {
            exposed.push(event.entry);
        }
        match &event.change {
            Change::Replace(_) | Change::Remove => {
                (dirty, appended) = (false, true);
                pieces.clear();
                clean.take(event);
            }
            // What is read while it is tainted, or what an edit makes of it then, is not the clean text.
            Change::Read(_) if dirty => {}
            Change::Edit if dirty => clean.lose(event.entry),
            _ => clean.take(event),
        }
    }
    let action = match clean.state {
        _ if !dirty => Action::Nothing,
        State::Known(text) => Action::Restore(text),
        State::Gone => Action::Remove,
        State::Unseen if !appended => Action::RemoveNew,
        State::Unseen | State::Unknown(_) if appended && !pieces.is_empty() => Action::Cut(pieces),
        State::Unseen => Action::ByHand(ERASED),
        State::Unknown(why) => Action::ByHand(why),
    };
    Replayed {
        action,
        now,
        made_of: clean.made_of,
        tainted,
        exposed,
        lost: clean.lost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replace(text: &str) -> Change {
        Change::Replace(Some(text.into()))
    }

    fn append(text: &str) -> Change {
        Change::Append(Some(text.into()))
    }

    fn run(changes: &[(Change, Stand)], strict: bool) -> Replayed {
        let events = (0..).zip(changes).map(|(entry, (change, stand))| Event {
            entry,
            change: change.clone(),
            stand: *stand,
        });
        replay(&events.collect::<Vec<_>>(), strict)
    }

    use Stand::{Clean, Exposed, Tainted};

    #[test]
    fn the_last_clean_version_comes_back_with_what_was_appended_since() {
        let done = run(
            &[
                (replace("one\n"), Clean),
                (append("two\n"), Clean),
                (append("worm\n"), Tainted),
                (append("three\n"), Clean),
            ],
            false,
        );
        assert_eq!(done.action, Action::Restore("one\ntwo\nthree\n".into()));
        assert_eq!(done.now, State::Known("one\ntwo\nworm\nthree\n".into()));
        assert_eq!(
            (done.made_of, done.tainted),
            (vec![0, 1, 3], vec![(2, Some(1))])
        );
        assert!(done.lost.is_empty());
    }

    #[test]
    fn a_clean_version_since_is_left_alone_and_one_by_the_exposed_only_if_told_so() {
        let history = [
            (replace("a"), Clean),
            (replace("worm"), Tainted),
            (replace("b"), Exposed),
        ];
        let done = run(&history, false);
        assert_eq!((done.action, done.exposed), (Action::Nothing, vec![2]));
        let done = run(&history, true);
        assert_eq!(done.action, Action::Restore("a".into()));
        assert_eq!(done.tainted, [(1, Some(0)), (2, Some(0))]);
    }

    #[test]
    fn what_was_not_there_before_goes_and_what_is_removed_stays_so() {
        assert_eq!(
            run(&[(replace("worm"), Tainted)], false).action,
            Action::RemoveNew
        );
        let gone = [
            (replace("a"), Clean),
            (Change::Remove, Clean),
            (replace("worm"), Tainted),
        ];
        assert_eq!(run(&gone, false).action, Action::Remove);
        let deleted = [(replace("a"), Clean), (Change::Remove, Tainted)];
        assert_eq!(run(&deleted, false).action, Action::Restore("a".into()));
    }

    #[test]
    fn a_board_from_before_the_log_is_cut_not_guessed() {
        let done = run(
            &[
                (append("hello"), Clean),
                (append("worm"), Tainted),
                (append("bye"), Clean),
            ],
            false,
        );
        assert_eq!(done.action, Action::Cut(vec!["worm".into()]));
    }

    #[test]
    fn a_read_is_a_version_unless_it_was_made_while_tainted() {
        let done = run(
            &[
                (Change::Read("seen".into()), Clean),
                (Change::Edit, Tainted),
                (Change::Read("seen worm".into()), Tainted),
                (Change::Read("seen w".into()), Clean),
                (Change::Edit, Clean),
            ],
            false,
        );
        assert_eq!(done.action, Action::Restore("seen".into()));
        assert_eq!(done.lost, [4]);
        // A part that somebody read does not stand for the whole.
        let part = [
            (replace("long text"), Clean),
            (Change::Read("text".into()), Clean),
            (replace("worm"), Tainted),
        ];
        assert_eq!(
            run(&part, false).action,
            Action::Restore("long text".into())
        );
    }

    #[test]
    fn what_was_tainted_unseen_is_not_removed() {
        assert_eq!(
            run(&[(Change::Edit, Tainted)], false).action,
            Action::ByHand(BEFORE)
        );
        assert_eq!(
            run(&[(Change::Read("worm".into()), Tainted)], false).action,
            Action::ByHand(BEFORE)
        );
        let behind = [
            (replace("a"), Clean),
            (Change::Read("worm".into()), Tainted),
        ];
        assert_eq!(run(&behind, false).action, Action::Restore("a".into()));
    }

    #[test]
    fn what_the_log_does_not_tell_is_for_a_person() {
        let edited = [
            (replace("a"), Clean),
            (Change::Edit, Clean),
            (replace("worm"), Tainted),
        ];
        assert_eq!(run(&edited, false).action, Action::ByHand(EDITED));
        let erased = [(Change::Replace(None), Clean), (replace("worm"), Tainted)];
        assert_eq!(run(&erased, false).action, Action::ByHand(ERASED));
    }
}
