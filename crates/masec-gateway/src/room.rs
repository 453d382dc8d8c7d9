//! How many files this process may have open, and who gets how many: a ledger that cannot open its next file stops, and with it
//! everything, so connections must never use up what it needs.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Files that are kept for everything but connections of agents, operators and servers: the ledger, the state, programs.
const KEPT: usize = 256;
/// Fewer than these would serve nobody.
const LEAST: usize = 16;

/// Connections that there may be at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Of agents.
    pub(crate) agents: usize,
    /// To servers.
    pub(crate) servers: usize,
}

impl Room {
    /// As much as the operating system grants, and of agents no more than were asked for. Operators have theirs besides.
    pub(crate) fn take(agents: usize, operators: usize) -> Self {
        let room = Self::within(files(), agents, operators);
        if room.agents < agents {
            tracing::warn!(
                connections = room.agents,
                "the limit of open files leaves room for fewer connections than `max_connections`; raise it (`ulimit -Hn`, `LimitNOFILE=`)"
            );
        }
        room
    }

    fn within(files: usize, agents: usize, operators: usize) -> Self {
        let servers = (files / 5).max(LEAST);
        let left = files.saturating_sub(servers + operators + KEPT).max(LEAST);
        Self {
            agents: agents.min(left),
            servers,
        }
    }
}

/// How many files may be open, once that is as many as may be asked for.
fn files() -> usize {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    let now = match setrlimit(Resource::Nofile, raised) {
        Ok(()) => limit.maximum,
        Err(error) => {
            tracing::warn!(%error, "the limit of open files stays as it is");
            limit.current
        }
    };
    // None means that there is no limit.
    now.map_or(usize::MAX, |now| usize::try_from(now).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ledger_always_has_files_left() {
        for files in [1_024, 4_096, 20_000, 1 << 20] {
            let room = Room::within(files, 16_384, 256);
            assert!(
                room.agents + room.servers + 256 + KEPT <= files,
                "{files} {room:?}"
            );
        }
        assert_eq!(Room::within(usize::MAX, 16_384, 256).agents, 16_384);
        // Too little to keep anything back, and still not nothing.
        assert_eq!(Room::within(64, 16_384, 256).agents, LEAST);
    }
}
