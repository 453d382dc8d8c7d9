//! Chains that hold, chains that do not, and what they allow.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use biscuit_auth::builder::{BlockBuilder, fact, string};
use biscuit_auth::format::schema;
use biscuit_auth::{Algorithm, Biscuit, KeyPair, UnverifiedBiscuit};
use http::{HeaderMap, HeaderValue};
use masec_model::{Interaction, Leaf};
use prost::Message;

use super::mint::{Grant, Key, Narrowing, hand_on, mint, narrow};
use super::*;
use crate::identity::parent;

/// A gateway with three agents, and the keys of everybody.
struct Net {
    root: Key,
    planner: Key,
    mailer: Key,
    config: Config,
    checker: Arc<Checker>,
    delegated: Delegated,
    _folder: tempfile::TempDir,
}

const HERE: &str = "https://gateway.test";

impl Net {
    fn new() -> Self {
        let [root, planner, mailer] = [(); 3].map(|()| Key::generate());
        let config = format!(
            "[ledger]\ndir = \"ledger\"\n\
            [[agents]]\nname = \"planner\"\ndelegation_keys = \"{}\"\n\
            [[agents]]\nname = \"mailer\"\ndelegation_keys = \"{}\"\n\
            [[agents]]\nname = \"other\"\n\
            [[servers]]\nname = \"mail\"\nurl = \"http://127.0.0.1:1/\"\n\
            [[endpoints]]\npath = \"/mcp/mail\"\nservers = [\"mail\"]\n\
            [[endpoints]]\npath = \"/mcp/open\"\nservers = [\"mail\"]\n\
            [delegation]\naudience = \"{HERE}\"\nrequired = [\"/mcp/mail\"]\n\
            roots = [{{ name = \"people\", public_key = \"{}\", people = [\"alice\"], agents = [\"planner\", \"mailer\"] }}]\n",
            planner.public(),
            mailer.public(),
            root.public(),
        );
        let config = Config::parse(&config, "masec.toml", Path::new("/")).expect("a configuration");
        let folder = tempfile::tempdir().expect("a folder");
        let state = State::open(&folder.path().join("state")).expect("state");
        Self {
            checker: Arc::new(Checker::new(&config).expect("delegation")),
            delegated: Delegated::open(Arc::new(state)).expect("nothing"),
            root,
            planner,
            mailer,
            config,
            _folder: folder,
        }
    }

    /// Alice's grant to the planner.
    fn grant(&self) -> Grant {
        Grant {
            audience: HERE.to_owned(),
            holder: "planner".to_owned(),
            person: Some("alice".to_owned()),
            bounds: bounds(&["call:mail/*", "tell:mailer"], &[], 600),
        }
    }

    fn granted(&self) -> String {
        mint(&self.root, &self.grant()).expect("a token")
    }

    /// What the planner leaves of it for the mailer.
    fn handed(&self) -> String {
        let bounds = bounds(&["call:mail/send_email"], &["*@acme.example"], 60);
        hand_on(&self.granted(), &self.planner, "mailer", &bounds).expect("a token")
    }

    fn fault(&self, token: &str) -> Fault {
        self.checker.chain(token).expect_err("a fault")
    }

    fn caller(&self, name: &str) -> Verified<Caller> {
        parent(Arc::clone(&self.config.agents[name]))
    }

    fn mandate(&self, name: &str, token: Option<&str>, path: &str) -> (Verified<Caller>, Mandate) {
        let mut headers = HeaderMap::new();
        if let Some(token) = token {
            headers.insert(HEADER, HeaderValue::from_str(token).expect("text"));
        }
        mandate(Some(&self.checker), &headers, self.caller(name), path)
    }

    /// Why an agent may not call a tool with this argument, if it may not.
    fn refused(&self, name: &str, token: Option<&str>, tool: &str, to: &str) -> Option<String> {
        let (caller, mandate) = self.mandate(name, token, "/mcp/mail");
        let deeds = [call(to)];
        let act = Act {
            verb: Verb::Call,
            place: "mail",
            name: tool,
            deeds: &deeds,
        };
        let stop = self.delegated.stop(&mandate, &caller, "", &act);
        stop.map(|stop| stop.reason)
    }
}

fn bounds(rights: &[&str], to: &[&str], seconds: u64) -> Narrowing {
    Narrowing {
        rights: rights
            .iter()
            .map(|it| it.parse().expect("a right"))
            .collect(),
        destinations: to
            .iter()
            .map(|it| it.parse().expect("a destination"))
            .collect(),
        until: Some(SystemTime::now() + Duration::from_secs(seconds)),
    }
}

fn call(to: &str) -> Interaction {
    let scene = masec_wire::mcp::Scene {
        agent: &masec_model::Endpoint::agent("mailer"),
        server: "mail",
        session: "",
        identity: masec_model::Identity::Verified,
        on_behalf_of: &[],
    };
    let from = masec_model::Endpoint::agent("mailer");
    let to_server = masec_model::Endpoint::resource("mail");
    let leaf = Leaf::field("to", masec_model::Value::Text(to.to_owned()));
    Interaction {
        content: vec![leaf],
        ..scene.deed(masec_model::Kind::ToolCall, from, to_server, Vec::new())
    }
}

fn changed(token: &str, change: impl FnOnce(&mut schema::Biscuit)) -> String {
    let bytes = decoded(token).expect("text");
    let mut token = schema::Biscuit::decode(&*bytes).expect("a token");
    change(&mut token);
    data_encoding::BASE64URL.encode(&token.encode_to_vec())
}

#[test]
fn a_chain_is_who_acts_for_whom() {
    let net = Net::new();
    let chain = net.checker.chain(&net.handed()).expect("a chain");
    assert_eq!(
        chain.to_string(),
        "agent:mailer for agent:planner for human:alice"
    );
    let (caller, mandate) = net.mandate("mailer", Some(&net.handed()), "/mcp/mail");
    assert_eq!(caller.name(), "mailer<agent:planner<human:alice");
    assert!(net.delegated.ended(&mandate).is_none());
    // What goes on for a shorter time ends then.
    assert!(chain.until < net.checker.chain(&net.granted()).expect("a chain").until);
}

#[test]
fn each_link_only_narrows() {
    let net = Net::new();
    let (granted, handed) = (net.granted(), net.handed());
    let check = |name: &str, token: &str, tool: &str, to: &str, expect: Option<&str>| {
        let refused = net.refused(name, Some(token), tool, to);
        match (&refused, expect) {
            (None, None) => {}
            (Some(reason), Some(expect)) => assert!(reason.contains(expect), "{reason}"),
            _ => panic!("{name} {tool} {to}: {refused:?}"),
        }
    };
    check("planner", &granted, "delete_all", "x", None);
    check("mailer", &handed, "send_email", "bob@acme.example", None);
    let denied = "to call `delete_all` at `mail` is not among what `planner` (block 1) allows";
    check("mailer", &handed, "delete_all", "x", Some(denied));
    let elsewhere = "sends to a place that `planner` (block 1) does not allow";
    check(
        "mailer",
        &handed,
        "send_email",
        "eve@evil.example",
        Some(elsewhere),
    );
    let both = "bob@acme.example, eve@evil.example";
    check("mailer", &handed, "send_email", both, Some(elsewhere));
    for away in [
        "https://evil.example/?to=bob@acme.example",
        "http://bob@acme.example@evil.example:80/",
        "EVE@EVIL.EXAMPLE",
        "eve@localhost",
        "127.0.0.1",
    ] {
        check("mailer", &handed, "send_email", away, Some(elsewhere));
    }
    check("mailer", &handed, "send_email", "Bob@ACME.example", None);
    // A wider link is as narrow as the one before.
    let narrowed = hand_on(
        &granted,
        &net.planner,
        "mailer",
        &bounds(&["call:mail/send_email"], &[], 60),
    );
    let widened = hand_on(
        &narrowed.expect("a token"),
        &net.mailer,
        "other",
        &bounds(&["call:mail/*", "call:bank/*"], &[], 6_000),
    );
    let widened = widened.expect("a token");
    check("other", &widened, "send_email", "x", None);
    check(
        "other",
        &widened,
        "delete_all",
        "x",
        Some("`planner` (block 1)"),
    );
    // And so is what a holder keeps for itself.
    let kept = narrow(&granted, &bounds(&["call:mail/list"], &[], 60)).expect("a token");
    check("planner", &kept, "list", "x", None);
    check(
        "planner",
        &kept,
        "send_email",
        "x",
        Some("`planner` for itself (block 1)"),
    );
}

#[test]
fn a_token_is_worth_something_to_its_holder_here_alone() {
    let net = Net::new();
    let refused = |name: &str, token: Option<&str>| net.refused(name, token, "send_email", "x");
    let holder = refused("other", Some(&net.handed())).expect("a reason");
    assert!(
        holder.contains("made out to `mailer`, and another agent shows it"),
        "{holder}"
    );
    let missing = refused("mailer", None).expect("a reason");
    assert!(missing.contains("nothing was delegated to it"), "{missing}");
    let (_, open) = net.mandate("mailer", None, "/mcp/open");
    assert!(
        net.delegated.ended(&open).is_none(),
        "no token is needed there"
    );
    let elsewhere = Grant {
        audience: "https://another.test".to_owned(),
        ..net.grant()
    };
    let elsewhere = mint(&net.root, &elsewhere).expect("a token");
    assert_eq!(net.fault(&elsewhere), Fault::Audience);
    let strange = mint(&Key::generate(), &net.grant()).expect("a token");
    assert_eq!(net.fault(&strange), Fault::Root);
    // A key that says it is another.
    let forged = changed(&strange, |token| {
        token.root_key_id = Some(super::key_id(&net.checker.settings.roots[0].key));
    });
    assert_eq!(net.fault(&forged), Fault::Signature);
    let long = Grant {
        bounds: bounds(&["call:mail/*"], &[], 100_000),
        ..net.grant()
    };
    let long = mint(&net.root, &long).expect("a token");
    assert_eq!(net.fault(&long), Fault::Lifetime(86_400));
    // A root speaks for whom the configuration says, to whom it says.
    for (holder, person) in [("other", "alice"), ("planner", "bob")] {
        let beyond = Grant {
            holder: holder.to_owned(),
            person: Some(person.to_owned()),
            ..net.grant()
        };
        assert_eq!(
            net.fault(&mint(&net.root, &beyond).expect("a token")),
            Fault::Grant
        );
    }
    let nobody = Grant {
        holder: "stranger".to_owned(),
        ..net.grant()
    };
    assert_eq!(
        net.fault(&mint(&net.root, &nobody).expect("a token")),
        Fault::Party
    );
}

#[test]
fn nobody_makes_a_link_but_who_holds_the_end() {
    let net = Net::new();
    let (granted, handed) = (net.granted(), net.handed());
    let all = Narrowing::default();
    // Another agent's key, a stranger's, and none.
    for key in [&net.mailer, &Key::generate()] {
        let stolen = hand_on(&granted, key, "other", &all).expect("a token");
        let fault = net.fault(&stolen);
        assert!(
            matches!(&fault, Fault::Hop { block: 1, holder } if holder == "planner"),
            "{fault}"
        );
    }
    let claim = BlockBuilder::new()
        .fact(fact("holder", &[string("other")]))
        .expect("a fact");
    let token = UnverifiedBiscuit::from(decoded(&granted).expect("text")).expect("a token");
    let claimed = token
        .append(claim)
        .and_then(|it| it.to_base64())
        .expect("a token");
    let chain = net.checker.chain(&claimed).expect("a chain");
    assert_eq!(chain.to_string(), "agent:planner for human:alice");
    // Back to who had it.
    let round = hand_on(&handed, &net.mailer, "planner", &all).expect("a token");
    assert_eq!(net.fault(&round), Fault::Circle("planner".to_owned()));
    // A link taken off, swapped for another, or put in twice.
    let stripped = changed(&handed, |token| {
        token.blocks.pop();
    });
    assert_eq!(net.fault(&stripped), Fault::Signature);
    let other = schema::Biscuit::decode(&*decoded(&net.handed()).expect("text")).expect("a token");
    let swapped = changed(&handed, |token| token.blocks = other.blocks);
    assert_eq!(net.fault(&swapped), Fault::Signature);
    let doubled = changed(&handed, |token| token.blocks.push(token.blocks[0].clone()));
    assert_eq!(net.fault(&doubled), Fault::Signature);
    // The outer signature says who signed it: another's name does not hold.
    let renamed = changed(&handed, |token| {
        let link = token.blocks[0].external_signature.as_mut().expect("a link");
        let mailer: biscuit_auth::PublicKey = net.mailer.public().parse().expect("a key");
        link.public_key = mailer.to_proto();
    });
    assert_eq!(net.fault(&renamed), Fault::Signature);
}

/// The ids of a token's blocks.
fn ids(token: &str) -> Vec<String> {
    let blocks = mint::blocks(token).expect("blocks");
    blocks.into_iter().map(|block| block.id).collect()
}

#[test]
fn what_is_over_is_over() {
    let net = Net::new();
    let (granted, handed) = (net.granted(), net.handed());
    let past = Narrowing {
        until: Some(SystemTime::now() - Duration::from_secs(5)),
        ..Narrowing::default()
    };
    let expired = hand_on(&granted, &net.planner, "mailer", &past).expect("a token");
    let reason = net.refused("mailer", Some(&expired), "send_email", "x");
    assert!(
        reason
            .as_deref()
            .is_some_and(|it| it.contains("has expired")),
        "{reason:?}"
    );
    // A block that is taken back takes with it what was made from it, and nothing else.
    assert!(
        net.refused("mailer", Some(&handed), "send_email", "x")
            .is_none()
    );
    net.delegated
        .revoked
        .add((&ids(&handed)[1], None), "lost", "ana")
        .expect("state");
    let reason = net.refused("mailer", Some(&handed), "send_email", "x");
    assert!(
        reason
            .as_deref()
            .is_some_and(|it| it.contains("was revoked")),
        "{reason:?}"
    );
    assert!(
        net.refused("planner", Some(&granted), "send_email", "x")
            .is_none()
    );
    net.delegated
        .revoked
        .add((&ids(&granted)[0], None), "lost", "ana")
        .expect("state");
    assert!(
        net.refused("planner", Some(&granted), "send_email", "x")
            .is_some()
    );
    let (_, mandate) = net.mandate("planner", Some(&granted), "/mcp/open");
    assert!(
        net.delegated.ended(&mandate).is_some(),
        "an open stream ends"
    );
}

#[test]
fn what_an_organisation_takes_back_is_of_its_own_roots() {
    let net = Net::new();
    let granted = net.granted();
    let block = &ids(&granted)[0];
    let revoked = &net.delegated.revoked;
    let counts = || {
        net.refused("planner", Some(&granted), "send_email", "x")
            .is_none()
    };
    // A block of this name in a token of another root says nothing of this one.
    let key = net.root.public();
    let key = key.rsplit('/').next().expect("digits").to_lowercase();
    let others = Some(("others", "00"));
    revoked.add((block, others), "", "eve").expect("state");
    assert!(counts());
    // One is whose key it has, whatever it is called by now.
    revoked
        .add((block, Some(("former", &key))), "", "bo")
        .expect("state");
    assert!(!counts());
    // Nor does one take the place of another, or of what was taken back for everybody.
    revoked.add((block, None), "", "ana").expect("state");
    revoked.add((block, others), "again", "eve").expect("state");
    let all = revoked.list();
    let all: Vec<_> = all
        .iter()
        .map(|it| (it.root.as_deref(), it.by.as_str()))
        .collect();
    assert_eq!(
        all,
        [
            (None, "ana"),
            (Some("former"), "bo"),
            (Some("others"), "eve")
        ]
    );
    let chain = net.checker.chain(&granted).expect("a chain");
    assert_eq!((chain.root(), chain.root_key()), ("people", &*key));
    assert!(chain.has(block) && chain.has(&block.to_uppercase()));
    assert!(!chain.has("") && !chain.has(&"ab".repeat(64)));
    // One root's operators do not take up the room of others.
    let other = |n: usize| format!("{n:0128x}");
    for n in 0..1_024 {
        let added = revoked.add((&other(n), others), "", "eve");
        assert_eq!(added.is_ok(), n < 1_023, "{n}");
    }
    revoked
        .add((&other(5_000), Some(("former", &key))), "", "bo")
        .expect("room");
}

#[test]
fn nobody_is_granted_anything_in_an_operators_name() {
    let net = Net::new();
    let grant = Grant {
        person: Some("operator:ana".to_owned()),
        ..net.grant()
    };
    let token = mint(&net.root, &grant).expect("a token");
    assert!(matches!(net.fault(&token), Fault::Party));
}

#[test]
fn what_costs_too_much_is_not_looked_at() {
    let net = Net::new();
    let granted = net.granted();
    let long = "x".repeat(8_193);
    assert_eq!(net.fault(&long), Fault::Long(8_192));
    for odd in ["", "x", "====", "****", &long[..100]] {
        assert!(matches!(net.fault(odd), Fault::Unreadable), "{odd}");
    }
    let append = |block: BlockBuilder| {
        let token = UnverifiedBiscuit::from(decoded(&granted).expect("text")).expect("a token");
        net.fault(
            &token
                .append(block)
                .and_then(|it| it.to_base64())
                .expect("a token"),
        )
    };
    let code = |text: &str| append(BlockBuilder::new().code(text).expect("Datalog"));
    let joined = "check if a($a), a($b), a($c), a($d)";
    assert_eq!(
        code(joined),
        Fault::Contents("a check that joins too many facts")
    );
    assert_eq!(code("p($x) <- a($x)"), Fault::Contents("rules"));
    let pattern = r#"check if act($v, $p, $n), $n.matches("(a+)+$")"#;
    assert_eq!(code(pattern), Fault::Contents("a regular expression"));
    let deep = "check if [1].any($x -> [2].any($y -> $x == $y))";
    assert!(matches!(code(deep), Fault::Contents(_)));
    let facts: String = (0..60).map(|it| format!("a({it});")).collect();
    assert_eq!(code(&facts), Fault::Contents("too many facts"));
    let mut many = granted.clone();
    for _ in 0..8 {
        let token = UnverifiedBiscuit::from(decoded(&many).expect("text")).expect("a token");
        many = token
            .append(BlockBuilder::new())
            .and_then(|it| it.to_base64())
            .expect("a token");
    }
    assert_eq!(net.fault(&many), Fault::Blocks(8));
    // Another curve's signatures can be written in two ways, which would be two names for what is revoked.
    let token = UnverifiedBiscuit::from(decoded(&granted).expect("text")).expect("a token");
    let next = KeyPair::new_with_algorithm(Algorithm::Secp256r1);
    let curve = token.append_with_keypair(&next, BlockBuilder::new());
    let curve = curve.and_then(|it| it.to_base64()).expect("a token");
    assert_eq!(
        net.fault(&curve),
        Fault::Contents("a key that is not of Ed25519")
    );
}

#[test]
fn a_date_without_end_is_a_date() {
    let net = Net::new();
    let key: biscuit_auth::PrivateKey = net.root.private().parse().expect("a key");
    let facts = format!("audience(\"{HERE}\"); holder(\"planner\"); expires(1970-01-01T00:00:00Z)");
    let minted = |code: &str| {
        let builder = Biscuit::builder().code(code).expect("Datalog");
        let token = builder.build(&KeyPair::from(&key)).expect("a token");
        token.to_base64().expect("text")
    };
    let old = net.checker.chain(&minted(&facts)).expect("a chain");
    assert_eq!(old.until, 0);
    let twice = minted(&format!("{facts}; holder(\"mailer\")"));
    assert_eq!(net.fault(&twice), Fault::Lacks("holder"));
    let endless = minted("audience(\"https://gateway.test\"); holder(\"planner\")");
    assert_eq!(net.fault(&endless), Fault::Lacks("until when it counts"));
    let last = Biscuit::builder().code(facts.replace("; expires(1970-01-01T00:00:00Z)", ""));
    let date = biscuit_auth::builder::Term::Date(u64::MAX);
    let last = last
        .expect("Datalog")
        .fact(fact("expires", &[date]))
        .expect("a fact");
    let last = last.build(&KeyPair::from(&key)).expect("a token");
    let last = last.to_base64().expect("text");
    assert_eq!(net.fault(&last), Fault::Lifetime(86_400));
}

#[test]
fn what_is_handed_on_is_ones_own_to_hand() {
    let net = Net::new();
    let (granted, handed) = (net.granted(), net.handed());
    let hands = |name: &str, under: Option<&str>, token: &str, to: &str| {
        let (caller, mandate) = net.mandate(name, under, "/mcp/open");
        let found = net
            .delegated
            .hands_on(Some(&net.checker), &mandate, &caller, (token, to));
        found.map_err(|fault| fault.to_string())
    };
    // Of the same grant.
    let same = hand_on(&granted, &net.planner, "mailer", &Narrowing::default()).expect("a token");
    assert!(hands("planner", Some(&granted), &same, "mailer").is_ok());
    let check = |found: Result<Arc<Chain>, String>, what: &str| {
        let reason = found.expect_err(what);
        assert!(reason.contains(what), "{reason}");
    };
    check(
        hands("planner", Some(&granted), &same, "other"),
        "not made out to `other`",
    );
    check(
        hands("other", None, &same, "mailer"),
        "did not delegate itself",
    );
    check(
        hands("planner", Some(&granted), &handed, "mailer"),
        "does not come from the one",
    );
    check(
        hands("planner", Some(&granted), "x", "mailer"),
        "cannot be read",
    );
}

#[test]
fn a_deputy_does_not_use_its_own_right() {
    let net = Net::new();
    let handed = net.handed();
    let chain = net.checker.chain(&handed).expect("a chain");
    net.delegated
        .handed("mailer", "task-1", &chain)
        .expect("state");
    let stop = |token: Option<&str>, task: &str| {
        let (caller, mandate) = net.mandate("mailer", token, "/mcp/open");
        let act = Act {
            verb: Verb::Call,
            place: "mail",
            name: "send_email",
            deeds: &[],
        };
        net.delegated
            .stop(&mandate, &caller, task, &act)
            .map(|stop| stop.reason)
    };
    assert!(stop(None, "task-2").is_none(), "its own task");
    assert!(stop(Some(&handed), "task-1").is_none());
    let own = stop(None, "task-1").expect("a reason");
    assert!(
        own.contains("its own rights are not those of whoever asked"),
        "{own}"
    );
    // Nor the right that somebody else gave it.
    let another = net.handed();
    assert!(stop(Some(&another), "task-1").is_some());
}

#[test]
fn what_is_remembered_is_what_would_be_answered() {
    let net = Net::new();
    let key: biscuit_auth::PrivateKey = net.root.private().parse().expect("a key");
    let at = |seconds: i64| format!("1970-01-01T00:00:{seconds:02}Z");
    let code = format!(
        "audience(\"{HERE}\"); holder(\"planner\"); expires({}); from({}); days({{{}, {}}});
        check if time($now), from($from), $now >= $from;
        check if time($now), days($days), !$days.contains($now);
        check if time($now), $now < {} or act(\"call\", \"mail\", $name), $name.starts_with(\"read\");
        check all destination($to), $to == \"a.example\";",
        at(50), at(10), at(20), at(30), at(40)
    );
    let builder = Biscuit::builder().code(&code).expect("Datalog");
    let token = builder.build(&KeyPair::from(&key)).expect("a token");
    let token = token.to_base64().expect("text");
    let checker = || Checker::new(&net.config).expect("delegation");
    let remembers = checker().chain(&token).expect("a chain");
    let deeds = ["a.example", "b.example"].map(call);
    let ask = |chain: &Chain, name: &str, deed: &Interaction, now: i64| {
        let act = Act {
            verb: Verb::Call,
            place: "mail",
            name,
            deeds: std::slice::from_ref(deed),
        };
        chain.allows(&act, now, &net.delegated.policy)
    };
    let (mut allowed, mut refused) = (0, 0);
    // Forth, back and forth: clocks are set.
    for now in (0..60).chain((0..60).rev()).chain(0..60) {
        for name in ["read", "send"] {
            for deed in &deeds {
                let forgets = checker().chain(&token).expect("a chain");
                let fresh = ask(&forgets, name, deed, now);
                assert_eq!(ask(&remembers, name, deed, now), fresh, "{name} at {now}");
                *match fresh {
                    Ok(()) => &mut allowed,
                    Err(_) => &mut refused,
                } += 1;
            }
        }
    }
    // Read from 10 on but for two seconds, sent until 40; to one of two places.
    assert_eq!((allowed, refused), (3 * (48 + 28), 3 * 240 - 3 * (48 + 28)));
}
