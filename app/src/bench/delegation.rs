//! What a token of delegation costs a message: a chain from a person to an agent to an agent to an agent, each link narrower.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};
use http::{HeaderMap, HeaderValue};
use masec_gateway::Config;
use masec_gateway::delegation::mint::{Grant, Key, Narrowing, hand_on, mint};
use masec_gateway::delegation::{Act, Checker, Delegated, HEADER, Verb, mandate};
use masec_gateway::identity::parent;
use masec_gateway::state::State;
use masec_model::{Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Value as Content};

/// Chains and messages that are measured.
const CHAINS: usize = 200;
const MESSAGES: usize = 5_000;
const AUDIENCE: &str = "https://gateway.example.org";

/// What half of them stay under, in microseconds.
pub(super) struct Cost {
    /// A chain that was not seen before, verified.
    pub(super) first: f64,
    /// A message under a chain that was: who it is from, whether it counts, and what it allows.
    pub(super) message: f64,
}

/// Measures both.
pub(super) fn cost() -> Result<Cost> {
    let [root, ann, bob] = [(); 3].map(|()| Key::generate());
    let config = format!(
        "[ledger]\ndir = \"ledger\"\n\
        [[agents]]\nname = \"ann\"\ndelegation_keys = \"{}\"\n\
        [[agents]]\nname = \"bob\"\ndelegation_keys = \"{}\"\n\
        [[agents]]\nname = \"cleo\"\n\
        [delegation]\naudience = \"{AUDIENCE}\"\n\
        roots = [{{ name = \"people\", public_key = \"{}\" }}]\n",
        ann.public(),
        bob.public(),
        root.public(),
    );
    let config = Config::parse(&config, "bench", Path::new(""))?;
    let chain = || -> Result<String> {
        let bounds = |rights: &[&str]| -> Result<Narrowing> {
            let rights: Result<_, _> = rights.iter().map(|right| right.parse()).collect();
            Ok(Narrowing {
                rights: rights?,
                destinations: vec!["*@example.org".parse()?],
                until: Some(SystemTime::now() + Duration::from_secs(3_600)),
            })
        };
        let grant = Grant {
            audience: AUDIENCE.to_owned(),
            holder: "ann".to_owned(),
            person: Some("alice".to_owned()),
            bounds: bounds(&["call:mail/*", "call:files/*", "tell:bob", "tell:cleo"])?,
        };
        let granted = mint(&root, &grant)?;
        let handed = hand_on(
            &granted,
            &ann,
            "bob",
            &bounds(&["call:mail/*", "tell:cleo"])?,
        )?;
        let read = bounds(&["call:mail/read_email", "call:mail/send_email"])?;
        Ok(hand_on(&handed, &bob, "cleo", &read)?)
    };
    let checker = Checker::new(&config).map(Arc::new);
    let checker = checker.context("the bench's own configuration has no delegation")?;
    let mut first = Vec::with_capacity(CHAINS);
    let mut last = String::new();
    for _ in 0..CHAINS {
        last = chain()?;
        let begun = Instant::now();
        std::hint::black_box(checker.chain(&last)?);
        first.push(begun.elapsed());
    }
    let file = std::env::temp_dir().join(format!("masec-bench-{}.state", std::process::id()));
    let delegated = Delegated::open(Arc::new(State::open(&file)?));
    let message = delegated
        .map_err(anyhow::Error::from)
        .and_then(|delegated| {
            let mut headers = HeaderMap::new();
            headers.insert(HEADER, HeaderValue::try_from(last)?);
            messages(&config, &checker, &delegated, &headers)
        });
    std::fs::remove_file(&file)?;
    Ok(Cost {
        first: half(first),
        message: half(message?),
    })
}

fn messages(
    config: &Config,
    checker: &Arc<Checker>,
    delegated: &Delegated,
    headers: &HeaderMap,
) -> Result<Vec<Duration>> {
    let cleo = config.agents.get("cleo").context("no such agent")?;
    let deeds = [mail()];
    let mut times = Vec::with_capacity(MESSAGES);
    for _ in 0..MESSAGES {
        let caller = parent(Arc::clone(cleo));
        let begun = Instant::now();
        let (caller, mandate) = mandate(Some(checker), headers, caller, "/mcp/mail");
        let act = Act {
            verb: Verb::Call,
            place: "mail",
            name: "send_email",
            deeds: &deeds,
        };
        let stop = delegated.stop(&mandate, &caller, "task-1", &act);
        times.push(begun.elapsed());
        anyhow::ensure!(
            stop.is_none(),
            "the bench's own message is refused: {stop:?}"
        );
    }
    Ok(times)
}

/// A call such as agents make.
fn mail() -> Interaction {
    let field = |name: &str, text: &str| Leaf::field(name, Content::Text(text.to_owned()));
    Interaction {
        id: InteractionId::default(),
        time: None,
        kind: Kind::ToolCall,
        from: Endpoint::agent("cleo"),
        to: Endpoint::resource("mail"),
        channel: "mail".into(),
        session: "task-1".into(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: vec![
            field("to", "bob@example.org"),
            field("subject", "The offsite"),
            field(
                "body",
                "The offsite is on 4 June. The meeting is at ten, in the small room.",
            ),
        ],
        identity: Identity::Verified,
        labels: Default::default(),
        place: Default::default(),
    }
}

fn half(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    let middle = times.get(times.len() / 2);
    middle.map_or(0.0, |time| time.as_secs_f64() * 1e6)
}
