//! What was delegated, from a person to an agent to an agent, through `masec token` and `masec serve`; and everything that tokens
//! are tried with by those who want more.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use biscuit_auth::format::schema;
use prost::Message;
use serde_json::{Value, json};

use crate::a2a::agent_of_node;
use crate::here::{Here, Running, hash, verified};
use crate::open::Open;

const AUDIENCE: &str = "https://gateway.test";

/// A gateway at which the clerk and the other hand on what they are granted, with the other as a peer.
struct Net {
    here: Here,
    _peer: Running,
}

/// What `masec token` prints.
fn token(dir: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_masec"))
        .arg("token")
        .args(arguments)
        .current_dir(dir)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?} {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

impl Net {
    fn new(name: &str) -> Self {
        let (peer, url) = agent_of_node(&json!({"name": "Other"}));
        let mut here = Here::new(&format!("delegation-{name}"), "");
        drop(here.gateway.take());
        let key = |name: &str| token(&here.dir, &["key", &format!("{name}.key")]);
        let [root, clerk, other] = ["root", "clerk", "other"].map(key);
        let path = here.dir.join("masec.toml");
        let config = fs::read_to_string(&path).unwrap();
        let signs = |name: &str, key: &str| {
            let agent = format!("name = \"{name}\"\n");
            (
                agent.clone(),
                format!("{agent}delegation_keys = \"{key}\"\n"),
            )
        };
        let (agent, signing) = signs("clerk", &clerk);
        let config = config.replacen(&agent, &signing, 1);
        let (agent, signing) = signs("other", &other);
        let config = config.replacen(&agent, &format!("{signing}principal_words = true\n"), 1);
        let more = format!(
            "[[agents]]\nname = \"intern\"\nkey_sha256 = \"{}\"\n\
            [[endpoints]]\npath = \"/mcp/due\"\nservers = [\"office\"]\n\
            [[peers]]\nname = \"other\"\nurl = \"{url}\"\n\
            [delegation]\naudience = \"{AUDIENCE}\"\nrequired = [\"/mcp/due\", \"/a2a/other\"]\n\
            roots = [{{ name = \"people\", public_key = \"{root}\" }}]\n",
            hash("intern's key"),
        );
        fs::write(&path, config + &more).unwrap();
        here.start();
        Self { here, _peer: peer }
    }

    fn mint(&self, holder: &str, more: &[&str]) -> String {
        let plain = [
            "mint", "--root", "root.key", "--person", "alice", "--holder", holder,
        ];
        token(&self.here.dir, &[&plain[..], more].concat())
    }

    /// Alice's grant to the clerk.
    fn granted(&self) -> String {
        let here = ["--audience", AUDIENCE, "--for", "10m"];
        let may = ["--may", "call:office/*", "--may", "tell:other"];
        self.mint("clerk", &[&here[..], &may].concat())
    }

    /// What one agent leaves of a token for another.
    fn handed(&self, token_now: &str, by: &str, next: &str, more: &[&str]) -> String {
        let key = format!("{by}.key");
        let plain = ["attenuate", token_now, "--next", next, "--key", &key];
        token(&self.here.dir, &[&plain[..], more].concat())
    }

    /// What the clerk leaves of its grant for the other: to read letters.
    fn to_read(&self) -> String {
        let may = ["--may", "call:office/read_letter"];
        self.handed(&self.granted(), "clerk", "other", &may)
    }

    /// The answer to a call of a tool in a session of its own; to the first message of the session where that has none.
    fn call(&self, path: &str, agent: &str, token: Option<&str>, tool: &str, task: &str) -> String {
        let arguments = match tool {
            "read_letter" if task == "slow" => json!({"name": "slow"}),
            "read_letter" => json!({"name": "plain"}),
            "send_email" => json!({"recipient": "bob@acme.example", "body": "hello"}),
            _ => json!({}),
        };
        let token = token.map_or(String::new(), |it| format!("Masec-Delegation: {it}\r\n"));
        let headers = format!("Authorization: Bearer {agent}'s key\r\n{token}");
        let initialize = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
            "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}});
        let begun = self.here.post(path, &headers, &initialize.to_string());
        let Some(session) = begun.lines().find(|it| it.starts_with("mcp-session-id: ")) else {
            return begun;
        };
        let call = json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {
            "name": tool, "arguments": arguments, "_meta": {"masec/task": {"id": task}}}});
        let headers = format!("{headers}{session}\r\n");
        self.here.post(path, &headers, &call.to_string())
    }

    fn refused(&self, path: &str, agent: &str, token: Option<&str>, tool: &str, reason: &str) {
        let answer = self.call(path, agent, token, tool, "t0");
        let said = answer.contains("refused by the network's security gateway");
        assert!(
            said && answer.contains(reason),
            "{agent} {tool}: {reason}\n{answer}"
        );
    }

    /// A message to the other, with a token for it and under what the sender may.
    fn tell(&self, agent: &str, under: Option<&str>, hands: Option<&str>, task: &str) -> Value {
        let under = under.map_or(String::new(), |it| format!("Masec-Delegation: {it}\r\n"));
        let mut metadata = json!({"masec/task": {"id": task}});
        if let Some(token) = hands {
            metadata["masec/delegation"] = token.into();
        }
        let body = json!({"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": {"message": {
            "messageId": "m1", "role": "ROLE_USER", "parts": [{"text": "good morning"}], "metadata": metadata}}});
        let headers = format!("Authorization: Bearer {agent}'s key\r\nA2A-Version: 1.0\r\n{under}");
        let answer = self.here.post("/a2a/other", &headers, &body.to_string());
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"))
    }
}

/// A token that somebody worked on.
fn changed(token: &str, change: impl FnOnce(&mut schema::Biscuit)) -> String {
    let bytes = data_encoding::BASE64URL.decode(token.as_bytes()).unwrap();
    let mut token = schema::Biscuit::decode(&*bytes).unwrap();
    change(&mut token);
    data_encoding::BASE64URL.encode(&token.encode_to_vec())
}

const READ: &str = "The meeting is at ten.";

#[test]
fn what_was_delegated_is_what_may_be_done() {
    let net = Net::new("chain");
    let (granted, handed) = (net.granted(), net.to_read());
    let read = net.call("/mcp/due", "clerk", Some(&granted), "read_letter", "");
    assert!(read.contains(READ), "{read}");
    let read = net.call("/mcp/due", "other", Some(&handed), "read_letter", "");
    assert!(read.contains(READ), "{read}");
    let narrow = "to call `send_email` at `office` is not among what `clerk` (block 1) allows";
    net.refused("/mcp/due", "other", Some(&handed), "send_email", narrow);
    // Where a token has to be, none is not enough; where it need not be, one that is shown counts.
    let none = net.call("/mcp/due", "other", None, "read_letter", "");
    let protocol = none.contains("-32003") && none.contains("nothing was delegated to it");
    assert!(protocol, "{none}");
    let open = net.call("/mcp/office", "other", None, "list_sent", "");
    assert!(open.contains("[]"), "{open}");
    net.refused("/mcp/office", "other", Some(&handed), "send_email", narrow);
    // Nothing was sent, and the ledger says for whom what was done, and why what was not was not.
    let sent = net.call("/mcp/office", "clerk", None, "list_sent", "");
    assert!(sent.contains("\"[]\""), "{sent}");
    let rows = net.here.ledger_rows();
    let calls = |decision: &str| {
        let of = |row: &&Value| {
            row["tool"].is_string() && row["kind"] == "tool_call" && row["decision"] == decision
        };
        rows.iter().filter(of).cloned().collect::<Vec<_>>()
    };
    let chain = json!(["agent:clerk", "human:alice"]);
    let done = calls("allow");
    assert!(
        done.iter()
            .any(|it| it["from"] == "agent:other" && it["on_behalf_of"] == chain),
        "{rows:?}"
    );
    let denied = calls("deny");
    assert!(
        denied
            .iter()
            .any(|it| it["on_behalf_of"] == chain && it["stops"][0]["rule"] == "delegation"),
        "{rows:?}"
    );
    verified(&net.here.dir.join("ledger"));
}

#[test]
fn tokens_are_refused_with_the_reason() {
    let net = Net::new("attacks");
    let (granted, handed) = (net.granted(), net.to_read());
    let check = |agent: &str, token: &str, reason: &str| {
        net.refused("/mcp/office", agent, Some(token), "read_letter", reason);
    };
    // Shown by somebody else, the one who handed it on included.
    let holder = "made out to `other`, and another agent shows it";
    check("intern", &handed, holder);
    check("clerk", &handed, holder);
    // Replayed from another gateway.
    let may = ["--may", "call:office/*", "--for", "10m"];
    let elsewhere = [&["--audience", "https://another.test"][..], &may].concat();
    check(
        "clerk",
        &net.mint("clerk", &elsewhere),
        "issued for another gateway",
    );
    // A link taken off, and what it narrowed with it.
    let stripped = changed(&handed, |token| {
        token.blocks.pop();
    });
    let broken = "changed after it was signed, or a part of it is missing";
    check("other", &stripped, broken);
    // A link of one's own, wider than the one before: it is signed, and still as narrow.
    let wider = net.handed(&handed, "other", "intern", &["--may", "call:office/*"]);
    let narrow = "is not among what `clerk` (block 1) allows";
    net.refused("/mcp/office", "intern", Some(&wider), "send_email", narrow);
    // A link that somebody made who never held it.
    let stolen = net.handed(&granted, "other", "intern", &[]);
    check("intern", &stolen, "is not signed by `clerk`, who held it");
    // A grant by nobody.
    token(&net.here.dir, &["key", "nobody.key"]);
    let here = ["--audience", AUDIENCE, "--for", "10m"];
    let plain = [
        "mint",
        "--root",
        "nobody.key",
        "--holder",
        "clerk",
        "--may",
        "call:office/*",
    ];
    let nobody = token(&net.here.dir, &[&plain[..], &here].concat());
    check("clerk", &nobody, "signed by nobody whose word counts here");
    // Too much of it.
    check("clerk", &"A".repeat(9_000), "longer than 8192 bytes");
    check("clerk", "x", "cannot be read");
    let mut long = granted.clone();
    for _ in 0..9 {
        long = changed(&long, |token| {
            token.blocks.push(token.authority.clone());
        });
    }
    check("clerk", &long, "more than 8 blocks");
    // Two at once.
    let headers = format!("x\r\nMasec-Delegation: {granted}");
    check("clerk", &headers, "more than one token");
    // Where it sends to.
    let to = ["--may", "call:office/*", "--to", "*@inside.example"];
    let inside = net.handed(&granted, "clerk", "other", &to);
    let away = "sends to a place that `clerk` (block 1) does not allow";
    net.refused("/mcp/due", "other", Some(&inside), "send_email", away);
    // And the server never saw a token.
    assert!(!net.here.log().contains(&granted));
}

/// The same gateway as a house's, beside an inn that has a root of its own, each with an operator.
fn of_two_organisations(net: &mut Net) {
    drop(net.here.gateway.take());
    let inns = token(&net.here.dir, &["key", "inn.key"]);
    let path = net.here.dir.join("masec.toml");
    let config = fs::read_to_string(&path).unwrap();
    let (before, roots) = config.split_once("roots = [").unwrap();
    let organisation = |name: &str, members: &str| {
        format!(
            "[[organisations]]\nname = \"{name}\"\n{members}\n[[admin.operators]]\nname = \"{name}s\"\nkey_sha256 = \"{}\"\norganisation = \"{name}\"\n",
            hash(&format!("{name}'s key"))
        )
    };
    let config = [
        before,
        &format!("roots = [{{ name = \"inns\", public_key = \"{inns}\" }}, {roots}"),
        &organisation(
            "house",
            "agents = [\"clerk\", \"other\", \"intern\"]\nservers = [\"office\"]\nroots = [\"people\"]",
        ),
        &organisation("inn", "roots = [\"inns\"]"),
        "[[crossings]]\nfrom = \"inn\"\nto = \"house\"\nasks = \"allow\"\ndelegation = true\n",
    ];
    fs::write(&path, config.concat()).unwrap();
    net.here.start();
}

#[test]
fn an_organisation_takes_back_what_its_own_roots_granted() {
    let mut net = Net::new("organisations");
    of_two_organisations(&mut net);
    let house = net.granted();
    let from_inn = [
        "mint",
        "--root",
        "inn.key",
        "--person",
        "alice",
        "--holder",
        "clerk",
        "--audience",
        AUDIENCE,
        "--for",
        "10m",
        "--may",
        "call:office/*",
    ];
    let inn = token(&net.here.dir, &from_inn);
    let works = |token: &str| {
        let read = net.call("/mcp/due", "clerk", Some(token), "read_letter", "");
        assert!(read.contains(READ), "{read}");
    };
    works(&house);
    works(&inn);
    let admin = format!("http://{}", net.here.admin);
    let asks = |key: &str, what: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_masec"))
            .args([&["token"], what, &["--admin", &admin]].concat())
            .env("MASEC_OPERATOR_KEY", key)
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    };
    let blocks = token(&net.here.dir, &["show", &house]);
    let id = blocks.split("id ").nth(1).unwrap();
    let id = id.split_whitespace().next().unwrap();
    // Another's, the id alone, and what is no token: none can be told to be theirs.
    let refused = asks("inn's key", &["revoke", &house]);
    assert!(
        !refused.0
            && refused.1.contains("403")
            && refused.1.contains("a root of your organisation"),
        "{refused:?}"
    );
    assert_eq!(refused, asks("inn's key", &["revoke", id]));
    assert!(!asks("house's key", &["revoke", id]).0);
    assert!(!asks("house's key", &["revoke", &inn]).0);
    works(&house);
    works(&inn);
    let (well, text) = asks("house's key", &["revoke", &house]);
    assert!(well, "{text}");
    net.refused(
        "/mcp/due",
        "clerk",
        Some(&house),
        "read_letter",
        "the token was revoked",
    );
    works(&inn);
    // Each is told of its own.
    let listed = |key: &str| {
        let (well, text) = asks(key, &["revoked"]);
        assert!(well, "{text}");
        text.lines().count()
    };
    assert_eq!(
        (
            listed("house's key"),
            listed("inn's key"),
            listed("ana's key")
        ),
        (1, 0, 1)
    );
    // The gateway's own need show nothing, and what they take back is taken back for everybody.
    let blocks = token(&net.here.dir, &["show", &inn]);
    let id = blocks.split("id ").nth(1).unwrap();
    let (well, text) = asks(
        "ana's key",
        &["revoke", id.split_whitespace().next().unwrap()],
    );
    assert!(well, "{text}");
    net.refused(
        "/mcp/due",
        "clerk",
        Some(&inn),
        "read_letter",
        "the token was revoked",
    );
    assert_eq!((listed("inn's key"), listed("ana's key")), (0, 2));
}

#[test]
fn what_is_taken_back_or_over_counts_no_longer() {
    let mut net = Net::new("revoked");
    let (granted, handed) = (net.granted(), net.to_read());
    let works = |net: &Net, agent: &str, token: &str| {
        let read = net.call("/mcp/due", agent, Some(token), "read_letter", "");
        assert!(read.contains(READ), "{agent} {read}");
    };
    works(&net, "other", &handed);
    let admin = format!("http://{}", net.here.admin);
    let revoke = |net: &Net, token: &str, more: &[&str]| {
        let plain = [
            "token", "revoke", token, "--admin", &admin, "--reason", "a test",
        ];
        let (code, out, error) = net.here.masec(&[&plain[..], more].concat());
        assert!(code == 0 && out.starts_with("revoked: "), "{out}{error}");
    };
    revoke(&net, &handed, &[]);
    let reason = "the token was revoked";
    net.refused("/mcp/due", "other", Some(&handed), "read_letter", reason);
    works(&net, "clerk", &granted);
    // Killed and started again, it still is.
    drop(net.here.gateway.take());
    net.here.start();
    net.refused("/mcp/due", "other", Some(&handed), "read_letter", reason);
    works(&net, "clerk", &granted);
    let admin = format!("http://{}", net.here.admin);
    let (code, out, error) = net.here.masec(&["token", "revoked", "--admin", &admin]);
    assert!(
        code == 0 && out.lines().count() == 1 && out.contains("by ana  a test"),
        "{out}{error}"
    );
    let (code, out, error) = net
        .here
        .masec(&["token", "revoke", "zz", "--admin", &admin]);
    assert!(
        code == 2 && error.contains("cannot be read"),
        "{out}{error}"
    );
    // What runs out does so by itself.
    let brief = net.handed(&granted, "clerk", "other", &["--for", "3"]);
    works(&net, "other", &brief);
    std::thread::sleep(std::time::Duration::from_secs(4));
    net.refused(
        "/mcp/due",
        "other",
        Some(&brief),
        "read_letter",
        "the token has expired",
    );
    // Operators see what is in a token without asking anybody.
    let (_, shown, _) = net
        .here
        .masec(&["token", "show", &handed, "--config", "masec.toml"]);
    for what in [
        "holder(\"clerk\")",
        "act(\"call\", \"office\", \"read_letter\")",
        "signed by ed25519/",
        "counts: agent:other for agent:clerk for human:alice",
    ] {
        assert!(shown.contains(what), "{what}: {shown}");
    }
}

#[test]
fn a_stream_that_is_listened_to_ends_with_what_it_was_opened_under() {
    let net = Net::new("listening");
    let granted = net.granted();
    let listening = |token: &str| {
        let headers = format!("Authorization: Bearer clerk's key\r\nMasec-Delegation: {token}\r\n");
        Open::at(&net.here, "/mcp/due", &headers)
    };
    let admin = format!("http://{}", net.here.admin);
    let other = net.granted();
    let (mut under, mut beside) = (listening(&granted), listening(&other));
    let (code, out, error) = net
        .here
        .masec(&["token", "revoke", &granted, "--admin", &admin]);
    assert!(code == 0, "{out}{error}");
    // Nothing came of it before, and nothing has to come for it to end.
    let late = Instant::now() + Duration::from_secs(5);
    while !under.has_ended() {
        assert!(Instant::now() < late, "{}", under.1);
    }
    assert!(!beside.has_ended(), "{}", beside.1);
    // What runs out does so by itself.
    let brief = net.mint(
        "clerk",
        &[
            "--audience",
            AUDIENCE,
            "--for",
            "3",
            "--may",
            "call:office/*",
        ],
    );
    let mut brief = listening(&brief);
    let late = Instant::now() + Duration::from_secs(8);
    while !brief.has_ended() {
        assert!(Instant::now() < late, "{}", brief.1);
    }
    assert!(!beside.has_ended(), "{}", beside.1);
}

#[test]
fn a_deputy_does_not_use_its_own_right_for_a_task_that_it_was_handed() {
    let mut net = Net::new("deputy");
    let granted = net.granted();
    let handed = net.handed(
        &granted,
        "clerk",
        "other",
        &["--may", "call:office/read_letter"],
    );
    let told = net.tell("clerk", Some(&granted), Some(&handed), "t1");
    assert_eq!(
        told["result"]["task"]["status"]["state"], "TASK_STATE_COMPLETED",
        "{told}"
    );
    // It has a right of its own at this address; not for this task.
    let own = net.call("/mcp/office", "other", None, "list_sent", "t9");
    assert!(own.contains("[]"), "{own}");
    for tool in ["list_sent", "read_letter"] {
        let deputy = net.call("/mcp/office", "other", None, tool, "t1");
        assert!(
            deputy.contains("its own rights are not those of whoever asked"),
            "{deputy}"
        );
    }
    let read = net.call("/mcp/office", "other", Some(&handed), "read_letter", "t1");
    assert!(read.contains(READ), "{read}");
    let wide = net.call("/mcp/office", "other", Some(&handed), "list_sent", "t1");
    assert!(
        wide.contains("is not among what `clerk` (block 1) allows"),
        "{wide}"
    );
    // Nor with what somebody else granted it.
    let another = net.handed(&net.granted(), "clerk", "other", &[]);
    let another = net.call("/mcp/office", "other", Some(&another), "list_sent", "t1");
    assert!(
        another.contains("its own rights are not those of whoever asked"),
        "{another}"
    );
    // The gateway is killed and started again, and still knows.
    drop(net.here.gateway.take());
    net.here.start();
    let deputy = net.call("/mcp/office", "other", None, "list_sent", "t1");
    assert!(
        deputy.contains("its own rights are not those of whoever asked"),
        "{deputy}"
    );
    let own = net.call("/mcp/office", "other", None, "list_sent", "t9");
    assert!(own.contains("[]"), "{own}");
}

#[test]
fn what_comes_of_a_call_reaches_nobody_once_its_token_is_taken_back() {
    let net = Net::new("under-way");
    let granted = net.granted();
    let slow = net.call("/mcp/due", "clerk", Some(&granted), "read_letter", "slow");
    assert!(slow.contains("no such letter: slow"), "{slow}");
    let answer = std::thread::scope(|scope| {
        let call = || net.call("/mcp/due", "clerk", Some(&granted), "read_letter", "slow");
        let under_way = scope.spawn(call);
        std::thread::sleep(std::time::Duration::from_millis(700));
        let admin = format!("http://{}", net.here.admin);
        let revoke = ["token", "revoke", &granted, "--admin", &admin];
        assert_eq!(net.here.masec(&revoke).0, 0);
        under_way.join().unwrap()
    });
    assert!(
        answer.contains("the token was revoked") && !answer.contains("no such letter"),
        "{answer}"
    );
}

#[test]
fn what_is_handed_on_is_for_whom_it_goes_to() {
    let net = Net::new("handed");
    let granted = net.granted();
    let handed = net.handed(&granted, "clerk", "other", &[]);
    let rejected = |told: &Value, reason: &str| {
        let status = &told["result"]["task"]["status"];
        assert_eq!(status["state"], "TASK_STATE_REJECTED", "{told}");
        assert!(status.to_string().contains(reason), "{reason}: {told}");
    };
    rejected(
        &net.tell("clerk", None, None, "t1"),
        "nothing was delegated to it",
    );
    let told = net.tell("clerk", Some(&granted), Some(&granted), "t1");
    rejected(&told, "hands on a token that is not made out to `other`");
    let told = net.tell("clerk", Some(&granted), Some("x"), "t1");
    rejected(&told, "cannot be read");
    let foreign = net.handed(&net.granted(), "clerk", "other", &[]);
    let told = net.tell("clerk", Some(&granted), Some(&foreign), "t1");
    rejected(&told, "does not come from the one it acts under");
    // To talk is a right like any other.
    let here = [
        "--audience",
        AUDIENCE,
        "--for",
        "10m",
        "--may",
        "call:office/*",
    ];
    let mute = net.mint("clerk", &here);
    let told = net.tell("clerk", Some(&mute), None, "t1");
    rejected(
        &told,
        "to tell `other` is not among what the grant of `people` (block 0) allows",
    );
    let told = net.tell("clerk", Some(&granted), Some(&handed), "t1");
    assert_eq!(
        told["result"]["task"]["status"]["state"], "TASK_STATE_COMPLETED",
        "{told}"
    );
    // Over the other binding, and of what is no message.
    let headers = "Authorization: Bearer clerk's key\r\nA2A-Version: 1.0\r\n";
    let list = r#"{"jsonrpc":"2.0","id":1,"method":"ListTasks","params":{}}"#;
    let listed = net.here.post("/a2a/other", headers, list);
    assert!(
        listed.contains("\"error\"") && listed.contains("nothing was delegated"),
        "{listed}"
    );
    let body = r#"{"message":{"messageId":"m","role":"ROLE_USER","parts":[{"text":"hi"}]}}"#;
    let rest = net.here.post("/a2a/other/message:send", headers, body);
    assert!(rest.contains("TASK_STATE_REJECTED"), "{rest}");
}
