//! What a gateway answers for beside a message, as it reaches whoever is behind the next one: for an agent, and for addresses, as far
//! as it knows of them itself, or by the word of a gateway of the same operator; and to such gateways alone.

use serde_json::{Value, json};

use super::cards::signer;
use super::hops::{keyed, remade};
use super::relayed::{CONTACT, GUESTS};
use super::{agent, asked, mcp, message, reached, with_peers};
use crate::here::{Here, Running, hash, server};

const MAIL: &str = "Please mail rosa@visitors.example that we come.";

/// The north, with letters and a Bob who is behind a gateway in the south. That one is not there: Bob gets what it would.
struct North {
    here: Here,
    bob: String,
    _running: Vec<Running>,
}

/// A gateway that another knows, and whether one operator runs both.
fn known(name: &str, keys: &str, ours: bool) -> String {
    format!("[[taint.gateways]]\nname = \"{name}\"\nkeys = \"{keys}\"\nsame_operator = {ours}\n")
}

impl North {
    /// `ours`: whether one operator runs north and south. `more`: other gateways, then whatever else there is.
    fn new(here: (Here, String), ours: bool, (gateways, more): (&str, &str)) -> Self {
        let (mut here, _) = here;
        let (bob, url) = agent(&json!({"name": "Bob"}));
        let (letters, letters_url) = server("node", "office.mjs", &json!({"guests": GUESTS}));
        let keys = here.dir.join("south.jwks.json");
        std::fs::write(&keys, signer("k1").1).unwrap();
        let south = known("south", &keys.display().to_string(), ours);
        let peers = with_peers(&[("bob", &url, "gateway = \"south\"")]);
        remade(
            &mut here,
            &format!(
                "{peers}{more}[[servers]]\nname = \"letters\"\nurl = \"{letters_url}\"\n[[endpoints]]\npath = \"/mcp/letters\"\nservers = [\"letters\"]\n[taint]\nname = \"north\"\n{south}{gateways}",
            ),
        );
        Self {
            here,
            bob: url,
            _running: vec![bob, letters],
        }
    }

    /// This agent reads the letter, for a task where one is told.
    fn reads(&self, key: &str, task: &Value) {
        let mut params = json!({"name": "read_letter", "arguments": {"name": "guests"}});
        if !task.is_null() {
            params["_meta"] = json!({"masec/task": task});
        }
        let read = mcp(&self.here, "/mcp/letters", key, "tools/call", &params);
        assert!(read.contains("rosa@visitors.example"), "{read}");
    }

    /// What is said beside a message that an agent sends Bob for a task, where it tells one.
    fn beside(&self, key: &str, task: &Value) -> Value {
        self.reads(key, task);
        said(&self.here, &self.bob, key, task)
    }
}

/// What comes with a message that goes to Bob by this gateway, as he gets it: the claims of its labels, under whatever signature.
fn said(here: &Here, bob: &str, key: &str, task: &Value) -> Value {
    let mut sent: Value = serde_json::from_str(&message(MAIL)).unwrap();
    if !task.is_null() {
        sent["params"]["message"]["metadata"] = json!({"masec/task": task});
    }
    let before = reached(bob).len();
    let answer = asked(here, "/a2a/bob", key, &sent.to_string());
    let all = reached(bob);
    assert_eq!(all.len(), before + 1, "{answer} {}", here.log());
    let body: Value = serde_json::from_str(all[before]["body"].as_str().unwrap()).unwrap();
    let token = &body["params"]["message"]["metadata"]["masec/taint"];
    let claims = token.as_str().and_then(|token| token.split('.').nth(1));
    let claims = claims.unwrap_or_else(|| panic!("no labels: {body}"));
    let claims = data_encoding::BASE64URL_NOPAD.decode(claims.as_bytes());
    serde_json::from_slice(&claims.unwrap()).unwrap()
}

/// Whether it answers for the agent that speaks, and for which values.
fn answered(claims: &Value) -> (bool, Vec<String>) {
    // What is not so is not said.
    assert!(
        claims["answers"] == true || claims["answers"].is_null(),
        "{claims}"
    );
    let values = claims["vouched"]["values"].as_array();
    let values = values.into_iter().flatten();
    let values = values.map(|it| it["value"].as_str().unwrap().to_owned());
    (claims["answers"] == true, values.collect())
}

#[test]
fn a_gateway_answers_for_those_who_tell_it_of_the_task_and_to_its_operators_own_alone() {
    let rosa = || vec!["rosa@visitors.example".to_owned()];
    let task = |id: &str, words: &str| json!({"id": id, "words": words});
    for ours in [true, false] {
        let here = keyed(&format!("answers-own-{ours}"));
        let north = North::new(here, ours, ("", ""));
        // Of the clerk it knows whom it works for, and of the letter that the user named it.
        let claims = north.beside("clerk's key", &task("t-1", CONTACT));
        let expected = match ours {
            true => (true, rosa()),
            false => (false, Vec::new()),
        };
        assert_eq!(answered(&claims), expected, "{ours} {claims}");
        assert_eq!(claims["task"], "t-1", "{claims}");
        // Its ledger says what it answered for, and to whom it does not, nothing.
        let rows = north.here.ledger_rows();
        let told = rows.iter().filter(|row| row["to"] == "agent:bob");
        let told: Vec<&Value> = told.map(|row| &row["told"]).collect();
        let expected = match ours {
            true => json!({"author": true, "values": 1}),
            false => Value::Null,
        };
        assert_eq!(told, [&expected], "{ours}");
        // Where the user named no letter, none is answered for.
        let claims = north.beside("clerk's key", &task("t-2", "Please tell Bob the news."));
        assert_eq!(answered(&claims), (ours, Vec::new()), "{ours} {claims}");
        // Without a task there is nobody that the clerk works for.
        let claims = north.beside("clerk's key", &Value::Null);
        assert_eq!(answered(&claims), (false, Vec::new()), "{ours} {claims}");
        // The other agent says the same of a task, and is not believed.
        let claims = north.beside("other's key", &task("t-1", CONTACT));
        assert_eq!(answered(&claims), (false, Vec::new()), "{ours} {claims}");
        assert!(claims["task"].is_null(), "{claims}");
    }
}

#[test]
fn what_another_gateway_answers_for_goes_on_among_those_of_one_operator_alone() {
    for (west_is_ours, south_is_ours) in [(true, true), (true, false), (false, true)] {
        let name = format!("answers-on-{west_is_ours}-{south_is_ours}");
        let (mut west, west_keys) = keyed(&format!("{name}-west"));
        let (here, north_keys) = keyed(&format!("{name}-north"));
        let desk = format!(
            "[[agents]]\nname = \"west-desk\"\nkey_sha256 = \"{}\"\ngateway = \"west\"\n",
            hash("west's key")
        );
        let gateways = known("west", &west_keys, west_is_ours);
        let north = North::new(
            (here, north_keys.clone()),
            south_is_ours,
            (&gateways, &desk),
        );
        let shown = "headers = { authorization = \"Bearer west's key\" }\ngateway = \"north\"\n";
        remade(
            &mut west,
            &format!(
                "{}[taint]\nname = \"west\"\n{}",
                with_peers(&[("bob", &north.here.url("/a2a/bob"), shown)]),
                known("north", &north_keys, west_is_ours),
            ),
        );
        let all = west_is_ours && south_is_ours;
        let task = json!({"id": "t-1", "words": CONTACT});
        let claims = said(&west, &north.bob, "clerk's key", &task);
        assert_eq!(answered(&claims).0, all, "{name} {claims}");
        // It is the same task, whoever answers for it.
        assert_eq!(claims["task"], "t-1", "{name} {claims}");
        assert_eq!(claims["issuer"], "north", "{claims}");
        // The west does not answer for whom it does not believe, so nobody does further on.
        let claims = said(&west, &north.bob, "other's key", &task);
        assert!(!answered(&claims).0, "{name} {claims}");
        // Who comes to the north without labels of the west is nobody that it answers for.
        let claims = said(&north.here, &north.bob, "west's key", &task);
        assert_eq!(answered(&claims), (false, Vec::new()), "{name} {claims}");
    }
}
