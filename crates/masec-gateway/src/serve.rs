//! The process: opens everything, listens, and ends without dropping what is under way.

mod kept;
mod reload;

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use masec_ledger::LedgerError;
use masec_wire::Limits;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::time::MissedTickBehavior;

use crate::a2a::CardKey;
use crate::acts::{self, Act};
use crate::admin::{self, OPERATORS, Office};
use crate::config::{Config, ConfigError};
use crate::connection::{self, Manner, WINDOW};
use crate::door::{Crowded, Door, Width};
use crate::front::Front;
use crate::guard::{Guard, Unavailable, is_unended};
use crate::live::Live;
use crate::mcp::pins::Entered;
use crate::mediator::{Kept, Mediator};
use crate::metrics::Sources;
use crate::room::Room;
use crate::state::State;
use crate::telemetry::{self, Telemetry};
use crate::upstream::Upstreams;
use crate::watch::Watch;

pub use self::kept::Lost;

/// Why a gateway does not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The configuration is at fault.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The ledger is.
    #[error("the ledger in `{}` cannot be used: {error}", dir.display())]
    Ledger {
        /// Its folder.
        dir: PathBuf,
        /// Why.
        error: LedgerError,
    },
    /// A file is.
    #[error("`{}`: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The port is.
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// Which.
        address: SocketAddr,
        /// Why.
        error: io::Error,
    },
    /// The state is not there, or is another ledger's.
    #[error("{0}")]
    State(String),
    /// The state or the core is.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// This machine's certificates are.
    #[error("no certificates to check servers by: {0}")]
    Tls(String),
}

/// How long requests that are under way may take when the gateway ends.
const DRAIN: Duration = Duration::from_secs(10);
/// Connections of agents that send spans, at once.
const TELLING: usize = 1_024;
/// How long an agent's connection over HTTP/2 may be open over which nothing is asked.
const IDLE: Duration = Duration::from_secs(60);
/// Requests over one of them at once, and over one of those that send spans.
const STREAMS: u32 = 128;
const TELLING_STREAMS: u32 = 16;
/// How often new tasks are kept.
const SAVE: Duration = Duration::from_millis(100);

/// Everything that decides, opened for a configuration, and what outlives the process; spans of requests go to `telemetry`.
pub async fn open(
    config: &Config,
    lost: Lost,
    telemetry: Telemetry,
) -> Result<(Arc<Mediator>, Arc<State>), ServeError> {
    let (ledger, beside, before) = kept::open_ledger(&config.ledger, lost)?;
    let (state, is_anew) = kept::open_state(&config.ledger, &beside, lost)?;
    let guard = Guard::new(
        &config.core,
        ledger,
        config.ledger.grade,
        config.enforcement,
    );
    let unended = is_unended(&before);
    let known = guard.recall(before.into_iter())?;
    if known > 0 {
        tracing::info!(known, "looked again at what was there before");
    }
    let guard = Arc::new(guard);
    guard.opened(unended).await?;
    if is_anew {
        // Nobody's word: whoever starts the gateway says so.
        let _ = acts::attest(&guard, None, Act::BeganAnew).await?;
    }
    let state = Arc::new(match &config.ledger.pins {
        Some(path) => {
            kept::look_for_pins(path, &state, &beside)?;
            state.sharing(path)?
        }
        None => state,
    });
    let mediator = Mediator::new(
        guard,
        Kept::open(&state, config.holds, config.believed())?,
        config.redactions.clone(),
        Limits {
            item: config.listen.max_body,
            text: config.listen.max_body,
            ..Limits::default()
        },
    );
    let mediator = mediator.tagging(config.tagged()).telling(telemetry);
    mediator.pins.enter(Entered::of(config));
    Ok((Arc::new(mediator), state))
}

/// Where a gateway listens.
#[derive(Clone, Copy, Debug)]
pub struct Addresses {
    /// For agents.
    pub agents: SocketAddr,
    /// For operators.
    pub admin: Option<SocketAddr>,
    /// For spans of agents that cannot be proxied.
    pub receive: Option<SocketAddr>,
}

/// Runs a gateway until `stop` says so. `started` is told where it listens; `reload` asks for the file to be read again; `lost`
/// says what becomes of it where its state is.
pub async fn serve(
    path: &Path,
    lost: Lost,
    started: impl FnOnce(Addresses),
    mut reload: watch::Receiver<u64>,
    mut stop: watch::Receiver<bool>,
) -> Result<(), ServeError> {
    let config = Config::load(path)?;
    warn(&config);
    let listener = listen(config.listen.address).await?;
    let admin_listener = match &config.admin {
        Some(admin) => Some(listen(admin.address).await?),
        None => None,
    };
    let receive_listener = match &config.receive {
        Some(receive) => Some(listen(receive.address).await?),
        None => None,
    };
    let room = Room::take(config.listen.max_connections, OPERATORS);
    let upstreams = Upstreams::new(room.servers).map_err(ServeError::Tls)?;
    let (telemetry, exporter) = Telemetry::start(config.export.as_ref(), &upstreams);
    let (mediator, state) = open(&config, lost, telemetry).await?;
    reload::review(&config, &mediator);
    let header_time = config.listen.header_time;
    let width = Width {
        connections: room.agents,
        crowded: Crowded::Closed,
        handshake: header_time,
        stalled: config.listen.body_time,
    };
    let manner = Manner {
        header_time,
        idle_time: IDLE.max(header_time),
        streams: STREAMS,
        unread: config.listen.max_body.saturating_add(WINDOW),
    };
    let live = Arc::new(ArcSwap::from_pointee(Live::new(config)));
    let watched = receive_listener
        .map(|listener| {
            let parts = (&*mediator, state, upstreams.clone());
            watch(listener, (width, manner), &live, parts, &stop)
        })
        .transpose()?;
    let (watch, receive) = watched.unzip();
    let card_key =
        CardKey::open(&live.load().config.ledger.card_key).map_err(|error| ServeError::File {
            path: live.load().config.ledger.card_key.clone(),
            error,
        })?;
    let front = Arc::new(Front::new(
        Arc::clone(&live),
        Arc::clone(&mediator),
        upstreams.clone(),
        card_key,
    ));
    let mut door = open_door(listener, width, &live)?;
    let sources = Sources::new(
        Arc::clone(&mediator),
        Some(Arc::clone(&front)),
        watch.clone(),
    );
    let office = || Office::new(Arc::clone(&live), sources.clone()).until(stop.clone());
    let admin = admin_listener
        .map(|listener| admin::open(listener, Arc::new(office())).map_err(unopened))
        .transpose()?;
    let addresses = Addresses {
        agents: door.address(),
        admin,
        receive,
    };
    let measured = telemetry::measure(live.load().config.export.as_ref(), &upstreams, sources);
    started(addresses);
    let stopping = stop.clone();
    let (open, mut all_closed) = mpsc::channel::<()>(1);
    let mut sweep = tokio::time::interval(Duration::from_secs(30));
    let mut save = tokio::time::interval(SAVE);
    save.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            Some((stream, _)) = door.next() => {
                let (front, peer) = (Arc::clone(&front), stream.peer());
                let answer = move |request| Arc::clone(&front).handle(request, peer.clone());
                let connection = connection::serve(stream, manner, answer, stopping.clone());
                let open = open.clone();
                tokio::spawn(async move {
                    connection.await;
                    drop(open);
                });
            }
            _ = sweep.tick() => front.sweep(),
            _ = save.tick() => save_tasks(&mediator),
            changed = reload.changed() => {
                if changed.is_ok() {
                    reload::reconfigure(path, &live, &mediator).await;
                }
            }
            _ = stop.wait_for(|stop| *stop) => break,
        }
    }
    drop(door);
    // Whoever listens is let go: nobody waits for what may never come.
    mediator.ending.begin();
    drop(open);
    tokio::select! {
        _ = all_closed.recv() => {}
        () = tokio::time::sleep(DRAIN) => tracing::warn!("some requests did not end in time"),
    }
    if let Some(watch) = watch {
        watch.finish().await;
    }
    exporter.finish().await;
    // Last, so that what became of the last spans is in it.
    measured.finish().await;
    mediator.guard.closing().await;
    let published = tokio::task::spawn_blocking(move || {
        if let Err(error) = mediator.tasks.save() {
            tracing::error!(%error, "the last tasks could not be kept; those who began them begin them anew");
        }
        mediator.guard.publish()
    })
    .await;
    if let Ok(Err(error)) = published {
        tracing::error!(%error, "the last checkpoint could not be published");
    }
    Ok(())
}

/// Says what should be known of a configuration that can be used.
fn warn(config: &Config) {
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
}

/// Takes in what agents tell, on a listener of its own.
fn watch(
    listener: TcpListener,
    (width, manner): (Width, Manner),
    live: &Arc<ArcSwap<Live>>,
    (mediator, state, client): (&Mediator, Arc<State>, Upstreams),
    stop: &watch::Receiver<bool>,
) -> Result<(Arc<Watch>, SocketAddr), ServeError> {
    let config = live.load_full();
    let Some(receive) = config.config.receive.clone() else {
        return Err(Unavailable("nobody is to be listened to".to_owned()).into());
    };
    let width = Width {
        connections: TELLING,
        ..width
    };
    let manner = Manner {
        streams: TELLING_STREAMS,
        unread: receive.max_body.saturating_add(WINDOW),
        ..manner
    };
    let door = open_door(listener, width, live)?;
    let address = door.address();
    let watch = Arc::new(Watch::new(
        receive,
        Arc::clone(live),
        mediator,
        state,
        client,
    )?);
    tokio::spawn(Arc::clone(&watch).run());
    tokio::spawn(Arc::clone(&watch).listen(door, manner, stop.clone()));
    Ok((watch, address))
}

/// Keeps whose new tasks are whose, off the threads that carry messages. What is not kept when the process is killed is
/// nobody's after it: a task that nobody may ask for is better than one that anybody may.
fn save_tasks(mediator: &Arc<Mediator>) {
    if mediator.tasks.is_saved() {
        return;
    }
    let tasks = Arc::clone(&mediator.tasks);
    tokio::task::spawn_blocking(move || {
        if let Err(error) = tasks.save() {
            tracing::error!(%error, "whose tasks are whose could not be kept");
        }
    });
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address)
        .await
        .map_err(|error| ServeError::Listen { address, error })
}

fn open_door(
    listener: TcpListener,
    width: Width,
    live: &Arc<ArcSwap<Live>>,
) -> Result<Door, ServeError> {
    let live = Arc::clone(live);
    let tls = move || live.load().config.tls.clone();
    Door::open(listener, width, tls).map_err(unopened)
}

/// A listener that cannot be told of, and so not be used.
fn unopened(error: io::Error) -> ServeError {
    ServeError::Listen {
        address: SocketAddr::from(([0, 0, 0, 0], 0)),
        error,
    }
}
