//! Three gateways, each of an institution of its own: what crosses from one to another is decided by both and by the edge between
//! them.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use super::hops::{keyed, remade, spoke};
use super::hostile::hook;
use super::{agent, asked, job, message, reached, state, tool, with_peers};
use crate::here::{Here, Running, hash, server, verified};

/// What the mill's archive keeps to itself.
const WAGES: &str = "The wages of the night shift are raised by four percent in May, which the board has not told anybody yet.";
const SAID: &str = "Please note: the wages of the night shift are raised by four percent in May.";

/// The clerk and the archive are the mill's; Bob and Bea the press's; the judge is the court's. Each has a gateway.
struct Three {
    mill: Here,
    press: Here,
    court: Here,
    agents: String,
    _running: Vec<Running>,
    keys: [String; 3],
}

/// A folder of policies, and how a configuration names it.
fn policies(here: &Here, text: &str) -> String {
    let folder = here.dir.join("own");
    fs::create_dir_all(&folder).unwrap();
    let text = format!("permit(principal, action, resource);\n{text}");
    fs::write(folder.join("own.cedar"), text).unwrap();
    "policies = \"own\"\n".to_owned()
}

fn crossing(from: &str, to: &str, asks: &str, more: &str) -> String {
    format!("[[crossings]]\nfrom = \"{from}\"\nto = \"{to}\"\nasks = \"{asks}\"\n{more}\n")
}

/// An organisation that is behind its own gateway, as others have it.
fn foreign(name: &str, members: &str, keys: &str) -> String {
    format!(
        "[[organisations]]\nname = \"{name}\"\n{members}\nkeys = \"{keys}\"\ngateway = \"{name}-gateway\"\n"
    )
}

fn own(name: &str, agents: &str, servers: &str, more: &str) -> String {
    format!(
        "[taint]\nname = \"{name}-gateway\"\n[[organisations]]\nname = \"{name}\"\nagents = [\"clerk\", \"other\"{agents}]\nservers = [\"office\"{servers}]\n{more}"
    )
}

/// Who asks from the mill.
fn from_mill() -> String {
    let hash = hash("mill's key");
    format!(
        "[[agents]]\nname = \"from-mill\"\nkey_sha256 = \"{hash}\"\ngateway = \"mill-gateway\"\n"
    )
}

fn resident(name: &str, url: &str) -> String {
    let hash = hash(&format!("{name}'s key"));
    format!(
        "[[peers]]\nname = \"{name}\"\nurl = \"{url}/{name}\"\n[[agents]]\nname = \"{name}\"\nkey_sha256 = \"{hash}\"\n"
    )
}

impl Three {
    fn new(name: &str) -> Self {
        let (archive, archive_url) = server("node", "office.mjs", &json!({"wages": WAGES}));
        let (all, agents) = agent(&json!({"names": ["bob", "bea", "judge"]}));
        let (mill, mill_keys) = keyed(&format!("{name}-mill"));
        let (press, press_keys) = keyed(&format!("{name}-press"));
        let (court, court_keys) = keyed(&format!("{name}-court"));
        let mut three = Self {
            mill,
            press,
            court,
            agents,
            _running: vec![archive, all],
            keys: [mill_keys, press_keys, court_keys],
        };
        three.press(0);
        three.court();
        three.mill(&archive_url, 1);
        three
    }

    /// `mill`: whose keys the press takes for the mill's.
    fn press(&mut self, mill: usize) {
        let own_policies = policies(
            &self.press,
            "@id(\"not-to-bea\")\n@reason(\"is not for Bea\")\nforbid(principal in Organisation::\"mill\", action == Action::\"say\", resource == Agent::\"bea\");",
        );
        let config = [
            resident("bob", &self.agents),
            resident("bea", &self.agents),
            from_mill(),
            own("press", ", \"bob\", \"bea\"", "", &own_policies),
            foreign("mill", "agents = [\"from-mill\"]", &self.keys[mill]),
            crossing("mill", "press", "allow", ""),
            crossing("press", "mill", "deny", ""),
        ];
        remade(&mut self.press, &config.concat());
    }

    fn court(&mut self) {
        let config = [
            resident("judge", &self.agents),
            from_mill(),
            own("court", ", \"judge\"", "", ""),
            foreign("mill", "agents = [\"from-mill\"]", &self.keys[0]),
            crossing("mill", "court", "hold", "secrecy = [\"mill-gateway:pay\"]"),
            crossing("court", "mill", "deny", ""),
        ];
        remade(&mut self.court, &config.concat());
    }

    /// `press`: whose keys the mill takes for the press's.
    fn mill(&mut self, archive: &str, press: usize) {
        let own_policies = policies(
            &self.mill,
            "@id(\"other-asks\")\n@decision(\"hold\")\n@reason(\"is not the other clerk's to say\")\nforbid(principal == Agent::\"other\", action == Action::\"say\", resource) when { context.crosses };",
        );
        let peer = |name: &str, here: &Here, gateway: &str| {
            let url = here.url(&format!("/a2a/{name}"));
            format!(
                "[[peers]]\nname = \"{name}\"\nurl = \"{url}\"\nheaders = {{ authorization = \"Bearer mill's key\" }}\ngateway = \"{gateway}-gateway\"\n"
            )
        };
        let config = [
            peer("bob", &self.press, "press"),
            peer("bea", &self.press, "press"),
            peer("judge", &self.court, "court"),
            format!(
                "[[servers]]\nname = \"archive\"\nurl = \"{archive}\"\nsecrecy = [\"pay\"]\n[[endpoints]]\npath = \"/mcp/archive\"\nservers = [\"archive\"]\n"
            ),
            own("mill", "", ", \"archive\"", &own_policies),
            foreign("press", "peers = [\"bob\", \"bea\"]", &self.keys[press]),
            foreign("court", "peers = [\"judge\"]", &self.keys[2]),
            crossing("mill", "press", "allow", ""),
            crossing("press", "mill", "deny", ""),
            crossing("mill", "court", "allow", "secrecy_held = [\"pay\"]"),
            crossing("court", "mill", "deny", ""),
        ];
        remade(&mut self.mill, &config.concat());
    }

    fn says(&self, who: &str, to: &str, text: &str) -> Value {
        let key = format!("{who}'s key");
        asked(&self.mill, &format!("/a2a/{to}"), &key, &message(text))
    }

    /// What the agents themselves got to hear.
    fn heard(&self) -> String {
        reached(&self.agents).iter().map(Value::to_string).collect()
    }

    fn verified(&self) {
        for here in [&self.mill, &self.press, &self.court] {
            verified(&here.dir.join("ledger"));
        }
    }
}

fn granted(here: &Here) -> Value {
    let held = here.held();
    let waits = held.iter().find(|it| it["state"]["state"] == "pending");
    let waits = waits.unwrap_or_else(|| panic!("{held:?}")).clone();
    let (code, out, error) = here.approvals(&["grant", waits["id"].as_str().unwrap()]);
    assert_eq!(code, 0, "{out}{error}");
    waits
}

#[test]
fn what_crosses_is_decided_by_both_sides_and_the_edge() {
    let three = Three::new("orgs");
    let check = |who: &str, to: &str, text: &str, expected: &str, why: &str| {
        let answer = three.says(who, to, text);
        assert_eq!(
            state(&answer),
            expected,
            "{who} {to} {answer} {} {}",
            three.mill.log(),
            three.press.log()
        );
        assert!(answer.to_string().contains(why), "{answer}");
    };
    check(
        "clerk",
        "bob",
        "Good morning, Bob.",
        "TASK_STATE_COMPLETED",
        "",
    );
    // What comes of it later answers it, too: the SDK's client asks how its task stands, in a list and by name.
    let steps = json!([
        {"do": "send", "text": "How do you do?"}, {"do": "get", "task": "$task"}, {"do": "list"}]);
    let url = three.mill.url("/a2a/bob");
    let seen = job(&["python"], &url, Some("clerk's key"), &steps);
    for step in 1..3 {
        let came = &seen["steps"][step];
        assert!(
            came["result"].to_string().contains("How do you do?"),
            "{seen}"
        );
    }
    assert_eq!(spoke(&three.mill, "organisation-edge"), 0);
    assert_eq!(spoke(&three.press, "organisation-edge"), 0);
    // The receiver's policy, which the sender's gateway does not know.
    check(
        "clerk",
        "bea",
        "Good morning, Bea.",
        "TASK_STATE_REJECTED",
        "is not for Bea (policy of organisation `press`)",
    );
    assert_eq!(spoke(&three.press, "press/not-to-bea"), 1);
    // The sender's, which the receiver's gateway never hears of.
    check(
        "other",
        "bob",
        "Good morning from the other one.",
        "TASK_STATE_AUTH_REQUIRED",
        "(policy of organisation `mill`)",
    );
    assert_eq!(spoke(&three.mill, "mill/other-asks"), 1);
    // The edge: a secret of the mill's does not cross to the press.
    let read = json!({"name": "wages"});
    let read = tool(
        &three.mill,
        "/mcp/archive",
        "clerk's key",
        "read_letter",
        &read,
    );
    assert!(read.contains("night shift"), "{read}");
    check(
        "clerk",
        "bob",
        SAID,
        "TASK_STATE_REJECTED",
        "the edge from organisation `mill` to `press` does not let across",
    );
    assert_eq!(spoke(&three.mill, "organisation-secret"), 1);
    let heard = three.heard();
    assert!(
        heard.contains("Good morning, Bob") && !heard.contains("Bea"),
        "{heard}"
    );
    assert!(
        !heard.contains("other one") && !heard.contains("night shift"),
        "{heard}"
    );
    // Nobody of the press begins anything with the mill, and no edge leads from the press to the court.
    let listed = three.mill.masec(&[
        "agents",
        "--admin",
        &format!("http://{}", three.mill.admin),
        "list",
    ]);
    assert!(listed.1.contains("bob  press  /a2a/bob"), "{listed:?}");
    three.verified();
}

#[test]
fn a_person_lets_one_message_cross_and_that_is_in_the_ledger() {
    let three = Three::new("orgs-hold");
    let judge = |text: &str| state(&three.says("clerk", "judge", text)).to_owned();
    let read = json!({"name": "wages"});
    tool(
        &three.mill,
        "/mcp/archive",
        "clerk's key",
        "read_letter",
        &read,
    );
    // The mill's edge holds it for what it carries, and the court's for what it is.
    assert_eq!(judge(SAID), "TASK_STATE_AUTH_REQUIRED");
    assert_eq!(spoke(&three.mill, "organisation-secret"), 1);
    assert!(three.court.held().is_empty());
    let held = granted(&three.mill);
    assert!(
        held["reasons"].to_string().contains("secret to `pay`"),
        "{held}"
    );
    // Bound to the content: other words wait on their own.
    assert_eq!(
        judge(&format!("{SAID} Really.")),
        "TASK_STATE_AUTH_REQUIRED"
    );
    assert!(three.court.held().is_empty());
    // The very same goes on, to where the other side holds it.
    assert_eq!(judge(SAID), "TASK_STATE_AUTH_REQUIRED");
    assert_eq!(spoke(&three.court, "organisation-edge"), 1);
    assert!(!three.heard().contains("night shift"));
    let theirs = granted(&three.court);
    assert!(
        theirs["arguments"].to_string().contains("night shift"),
        "{theirs}"
    );
    // The mill's consent was used, so it asks again.
    assert_eq!(judge(SAID), "TASK_STATE_AUTH_REQUIRED");
    assert!(!three.heard().contains("night shift"));
    let answered = three.mill.held();
    assert_eq!(answered.len(), 3, "{answered:?}");
    let (code, _, _) = three
        .mill
        .approvals(&["deny", answered[1]["id"].as_str().unwrap()]);
    assert_eq!(code, 0);
    granted(&three.mill);
    assert_eq!(judge(SAID), "TASK_STATE_COMPLETED", "{}", three.court.log());
    assert!(three.heard().contains("night shift"));
    // What people said is there as theirs: two grants and a denial, before they counted, and two uses.
    let said: Vec<Value> = three
        .mill
        .payloads()
        .into_iter()
        .filter(|it| it["from"] == "human:operator:ana")
        .collect();
    let words = |kind: &str, how: &str| {
        let begins = |it: &Value| {
            let text = it["content"].as_str().unwrap_or_default();
            it["kind"] == kind && text.starts_with(how) && text.contains(" of agent clerk at judge")
        };
        said.iter().filter(|it| begins(it)).count()
    };
    assert_eq!(words("message", "granted: hold "), 2, "{said:?}");
    assert_eq!(words("message", "denied: hold "), 1, "{said:?}");
    assert_eq!(words("approve", "used: hold "), 2, "{said:?}");
    for one in &said {
        assert!(!one["causes"].as_array().unwrap().is_empty(), "{one}");
    }
    three.verified();
}

#[test]
fn keys_of_another_organisation_sign_neither_cards_nor_labels() {
    let mut three = Three::new("orgs-keys");
    let config = fs::read_to_string(three.mill.dir.join("masec.toml")).unwrap();
    let archive = config.split("name = \"archive\"\nurl = \"").nth(1).unwrap();
    let archive = archive.split('"').next().unwrap().to_owned();
    // The press takes the court's keys for the mill's: what the mill says is somebody else's, and no answer fits it.
    three.press(2);
    three.mill(&archive, 1);
    let answer = three.says("clerk", "bob", "Good morning, Bob.");
    assert_ne!(state(&answer), "TASK_STATE_COMPLETED", "{answer}");
    assert_eq!(spoke(&three.press, "taint-forged"), 1);
    // The mill takes the court's for the press's: the card of Bob is signed by nobody who counts.
    three.press(0);
    three.mill(&archive, 2);
    let answer = three.says("clerk", "bob", "Good morning again.");
    assert_eq!(state(&answer), "TASK_STATE_REJECTED", "{answer}");
    assert!(
        answer
            .to_string()
            .contains("none of its signatures is by a key that counts"),
        "{answer}"
    );
    assert_eq!(spoke(&three.mill, "card-signature"), 1);
    assert!(!three.heard().contains("Good morning"));
    three.verified();
}

#[test]
fn an_edge_is_closed_while_the_gateway_runs() {
    let three = Three::new("orgs-reload");
    let says = |text: &str| {
        let answer = three.says("clerk", "bob", text);
        (state(&answer).to_owned(), answer.to_string())
    };
    assert_eq!(says("One.").0, "TASK_STATE_COMPLETED");
    let path = three.mill.dir.join("masec.toml");
    let good = fs::read_to_string(&path).unwrap();
    let open = crossing("mill", "press", "allow", "");
    assert!(good.contains(&open));
    let hang_up = |config: String| {
        fs::write(&path, config).unwrap();
        let pid = three.mill.gateway.as_ref().unwrap().0.id().to_string();
        Command::new("kill").args(["-HUP", &pid]).status().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(600));
    };
    hang_up(good.replace(&open, &crossing("mill", "press", "deny", "")));
    let (state, words) = says("Two.");
    assert_eq!(state, "TASK_STATE_REJECTED", "{words} {}", three.mill.log());
    assert!(
        words.contains("from organisation `mill` to `press` denies what is begun"),
        "{words}"
    );
    // A file in which somebody belongs nowhere changes nothing.
    hang_up(good.replace("agents = [\"clerk\", \"other\"]", "agents = [\"clerk\"]"));
    assert_eq!(says("Three.").0, "TASK_STATE_REJECTED");
    assert!(
        three.mill.log().contains("belongs to no organisation"),
        "{}",
        three.mill.log()
    );
    hang_up(good);
    assert_eq!(says("Four.").0, "TASK_STATE_COMPLETED");
    let heard = three.heard();
    assert!(heard.contains("One.") && heard.contains("Four."), "{heard}");
    assert!(
        !heard.contains("Two.") && !heard.contains("Three."),
        "{heard}"
    );
}

#[test]
fn news_go_to_an_organisation_as_to_anybody_of_it() {
    let (address, taken) = hook();
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let gateway = |name: &str, press: &str| {
        let peers = with_peers(&[("bob", &bob, &format!("push_hosts = [\"{address}\"]"))]);
        let house = "[[organisations]]\nname = \"house\"\nagents = [\"clerk\", \"other\"]\npeers = [\"bob\"]\nservers = [\"office\"]\n";
        Here::new(
            &format!("a2a-news-{name}"),
            &format!("{peers}{house}[[organisations]]\nname = \"press\"\n{press}"),
        )
    };
    let url = format!("http://{address}/news");
    let told = |here: &Here| {
        let config = json!({"taskPushNotificationConfig": {"url": url, "token": "t"}});
        let message = json!({"messageId": "m1", "role": "ROLE_USER", "parts": [{"text": "hello"}]});
        let body = json!({"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": {
            "message": message, "configuration": config}});
        asked(here, "/a2a/bob", "clerk's key", &body.to_string())
    };
    let hosts = "hosts = [\"127.0.0.1\"]\n";
    // Nobody's host, no crossing, and one that is closed.
    for (name, press, rule) in [
        (
            "nobody",
            crossing("house", "press", "allow", ""),
            "organisation-unknown",
        ),
        ("apart", hosts.to_owned(), "organisation-edge"),
        (
            "closed",
            format!("{hosts}{}", crossing("house", "press", "deny", "")),
            "organisation-edge",
        ),
    ] {
        let here = gateway(name, &press);
        let answer = told(&here);
        assert_eq!(state(&answer), "TASK_STATE_REJECTED", "{name} {answer}");
        assert!(spoke(&here, rule) > 0, "{name} {answer}");
    }
    assert!(taken.lock().unwrap().is_empty());
    let open = format!("{hosts}{}", crossing("house", "press", "allow", ""));
    let here = gateway("open", &open);
    let config = json!({"taskPushNotificationConfig": {"url": url, "token": "t"}});
    let steps = json!([
        {"do": "send", "text": "ask what?", "configuration": config},
        {"do": "push", "task": "$task", "url": url},
        {"do": "send", "text": "hello", "taskId": "$task", "contextId": "$context"},
    ]);
    let at = here.url("/a2a/bob");
    job(&["python", "--unary"], &at, Some("clerk's key"), &steps);
    let late = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while !taken
        .lock()
        .unwrap()
        .join("")
        .contains("TASK_STATE_COMPLETED")
    {
        assert!(std::time::Instant::now() < late, "{}", here.log());
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}
