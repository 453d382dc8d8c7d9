//! What agents show of themselves.

use serde_json::json;

use super::{agent, asked, job, message, reached, state, with_peers};
use crate::here::{Here, post_to};

#[test]
fn a_card_that_changes_does_not_count_until_somebody_pins_it() {
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let (_eve, eve) = agent(&json!({"name": "B\u{43e}b"}));
    let here = Here::new(
        "a2a-cards",
        &with_peers(&[("bob", &bob, ""), ("eve", &eve, "")]),
    );
    let admin = format!("http://{}", here.admin);
    let agents =
        |arguments: &[&str]| here.masec(&[&["agents", "--admin", &admin], arguments].concat());
    let url = here.url("/a2a/bob");
    let steps = json!([{"do": "send", "text": "say hello"}]);
    let seen = job(&["python"], &url, Some("clerk's key"), &steps);
    assert_eq!(
        seen["steps"][0]["events"][0]["message"]["parts"][0]["text"], "hello",
        "{seen}"
    );
    // What is shown is the gateway's address and no other.
    let card = seen["card"].to_string();
    assert!(
        card.contains(&url) && !card.contains(&bob) && !card.contains("GRPC"),
        "{card}"
    );
    // One that goes by the other's name is found out before anything is told to it.
    let answer = asked(&here, "/a2a/eve", "clerk's key", &message("say hello"));
    assert_eq!(state(&answer), "TASK_STATE_REJECTED", "{answer}");
    assert!(
        answer.to_string().contains("goes by the name of `bob`"),
        "{answer}"
    );
    assert!(reached(&eve).is_empty());
    // The card changes.
    let address = bob.trim_start_matches("http://");
    post_to(
        address,
        "/card",
        "",
        r#"{"description": "Bob says it, and tells others."}"#,
    );
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    let seen = job(&["python"], &url, Some("clerk's key"), &steps);
    assert!(
        seen["failed"].as_str().unwrap_or_default().contains("403"),
        "{seen}"
    );
    let answer = asked(&here, "/a2a/bob", "clerk's key", &message("say hello"));
    assert!(
        answer.to_string().contains("not the one that was pinned"),
        "{answer}"
    );
    let (_, out, _) = agents(&["list"]);
    assert!(
        out.contains("does not count: it is not the one that was pinned"),
        "{out}"
    );
    let (code, out, error) = agents(&["pin", "bob"]);
    assert!(code == 0 && out.contains("counts"), "{out}{error}");
    let seen = job(&["python"], &url, Some("clerk's key"), &steps);
    assert_eq!(
        seen["steps"][0]["events"][0]["message"]["parts"][0]["text"], "hello",
        "{seen}"
    );
    let (code, out, error) = agents(&["revoke", "bob"]);
    assert!(code == 0 && out.contains("revoked by ana"), "{out}{error}");
    let answer = asked(&here, "/a2a/bob", "clerk's key", &message("say hello"));
    assert!(answer.to_string().contains("ana revoked it"), "{answer}");
    let (code, out, _) = agents(&["show", "bob"]);
    assert!(
        code == 0 && out.contains("and tells others") || out.contains("digest"),
        "{out}"
    );
}

/// A key, and its public half as a key set.
pub(super) fn signer(kid: &str) -> (String, String) {
    let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
    let x = data_encoding::BASE64URL_NOPAD.encode(pair.public_key_raw());
    let keys = json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": kid, "x": x}]});
    // As version 1 of PKCS #8 has it, without the public half, which not everybody reads.
    let seed = &pair.serialized_der()[16..48];
    let mut der = vec![
        0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20,
    ];
    der.extend_from_slice(seed);
    let pem = data_encoding::BASE64.encode(&der);
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{pem}\n-----END PRIVATE KEY-----\n");
    (pem, keys.to_string())
}

#[test]
fn signed_cards_are_checked_and_signed_anew() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let keys = folder.join("a2a-card-keys.json");
    let (pem, public) = signer("k1");
    std::fs::write(&keys, public).unwrap();
    let (_bob, bob) =
        agent(&json!({"name": "Bob", "sign": pem, "description": "Bücher & more — 帳簿"}));
    let (_eve, eve) = agent(&json!({"name": "Eve", "sign": signer("k1").0}));
    let (_sam, sam) = agent(&json!({"name": "Sam"}));
    let checked = format!("card_keys = {keys:?}");
    let peers = [
        ("bob", bob.as_str(), checked.as_str()),
        ("eve", &eve, &checked),
        ("sam", &sam, &checked),
    ];
    let here = Here::new("a2a-signed", &with_peers(&peers));
    let url = here.url("/a2a/bob");
    let ours = here.url("/.well-known/jwks.json");
    let steps = json!([{"do": "send", "text": "say hello"}]);
    // Both SDKs take the gateway's signature for one of the card that it shows.
    for client in ["python", "node"] {
        let seen = job(
            &[client, "--verify", &ours],
            &url,
            Some("clerk's key"),
            &steps,
        );
        assert!(
            seen["failed"].is_null() && seen["verified"] == true,
            "{client} {seen} {}",
            here.log()
        );
        assert!(seen["steps"][0].to_string().contains("hello"), "{seen}");
    }
    for (path, why) in [
        ("/a2a/eve", "none of its signatures"),
        ("/a2a/sam", "it is not signed"),
    ] {
        let answer = asked(&here, path, "clerk's key", &message("say hello"));
        assert_eq!(state(&answer), "TASK_STATE_REJECTED", "{answer}");
        assert!(answer.to_string().contains(why), "{answer}");
        // Nobody can accept what its owner did not sign.
        let admin = format!("http://{}", here.admin);
        let name = path.trim_start_matches("/a2a/");
        assert_ne!(here.masec(&["agents", "--admin", &admin, "pin", name]).0, 0);
    }
    assert!(reached(&eve).is_empty() && reached(&sam).is_empty());
    // What its signer signs anew counts, and what they signed long ago does not.
    let address = bob.trim_start_matches("http://");
    for (card, counts) in [
        (
            r#"{"version": "1.1.0", "description": "Bob does more now."}"#,
            true,
        ),
        (
            r#"{"version": "1.0.0", "description": "Bob as he was."}"#,
            false,
        ),
    ] {
        post_to(address, "/card", "", card);
        std::thread::sleep(std::time::Duration::from_millis(2_100));
        let seen = job(&["python"], &url, Some("clerk's key"), &steps);
        assert_eq!(
            seen["failed"].is_null(),
            counts,
            "{card} {seen} {}",
            here.log()
        );
    }
    let answer = asked(&here, "/a2a/bob", "clerk's key", &message("say hello"));
    assert!(
        answer.to_string().contains("an old card is shown again"),
        "{answer}"
    );
}

#[test]
fn a_card_for_those_who_are_known_is_pinned_and_signed_anew() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let keys = folder.join("a2a-extended-keys.json");
    let (pem, public) = signer("k1");
    std::fs::write(&keys, public).unwrap();
    let more = "Bob keeps the keys of the east wing, too.";
    let (_bob, bob) = agent(&json!({"name": "Bob", "extended": more, "sign": pem}));
    let (_sam, sam) = agent(&json!({"name": "Sam", "extended": "Sam knows the way."}));
    let (_eve, eve) = agent(&json!({"name": "Eve", "extended": "Eve.", "sign": signer("k1").0}));
    let (_jim, jim) = agent(&json!({"name": "Jim"}));
    let checked = format!("card_keys = {keys:?}");
    let peers = [
        ("bob", bob.as_str(), checked.as_str()),
        ("sam", &sam, ""),
        ("eve", &eve, &checked),
        ("jim", &jim, ""),
    ];
    let config = format!("{}[anonymous]\nagent = \"other\"\n", with_peers(&peers));
    let here = Here::new("a2a-extended", &config);
    let url = here.url("/a2a/bob");
    let ours = here.url("/.well-known/jwks.json");
    let steps = json!([{"do": "card"}, {"do": "send", "text": "say hello"}]);
    // As the SDK asks for it, over both bindings and in both revisions: with the gateway's address and signature. (What its layer for
    // 0.3 makes of a card has the signature of the one for 1.0, so there it is asked of an agent that need not sign.)
    let way = here.url("/a2a/sam");
    let clients: [(&str, &str, &[&str]); 4] = [
        (&url, more, &["python", "--verify", &ours]),
        (
            &url,
            more,
            &["python", "--verify", &ours, "--binding", "HTTP+JSON"],
        ),
        (&way, "knows the way", &["python", "--version", "0.3"]),
        (
            &way,
            "knows the way",
            &["python", "--version", "0.3", "--binding", "HTTP+JSON"],
        ),
    ];
    for (url, more, client) in clients {
        let seen = job(client, url, Some("clerk's key"), &steps);
        let card = seen["steps"][0]["result"].to_string();
        assert!(card.contains(more), "{client:?} {seen} {}", here.log());
        assert!(
            card.contains(url) && !card.contains(&bob) && !card.contains(&sam),
            "{client:?} {card}"
        );
        assert!(seen["steps"][1].to_string().contains("hello"), "{seen}");
    }
    // Nobody who is not known is told of it, and neither is the agent bothered.
    let ask = json!({"jsonrpc": "2.0", "id": 1, "method": "GetExtendedAgentCard", "params": {}})
        .to_string();
    let before = reached(&bob).len();
    let unknown = here.post("/a2a/bob", "A2A-Version: 1.0\r\n", &ask);
    assert!(
        unknown.contains("-32007") && !unknown.contains("east wing"),
        "{unknown}"
    );
    assert_eq!(reached(&bob).len(), before);
    let asked_of =
        |name: &str| asked(&here, &format!("/a2a/{name}"), "clerk's key", &ask).to_string();
    assert!(asked_of("jim").contains("-32007"), "{}", asked_of("jim"));
    // It is an interaction: what it says was told to whoever asked.
    let rows = here.ledger_rows();
    let told = rows
        .iter()
        .filter(|row| row["kind"] == "join" && row["to"] == "agent:clerk");
    assert!(told.count() >= 8, "{rows:?}");
    // One that nobody signed who counts is not shown, and its agent is told nothing.
    assert!(!asked_of("eve").contains("result"), "{}", asked_of("eve"));
    assert!(reached(&eve).is_empty());
    // One that changes is kept from agents until somebody accepts it. The agent can still be talked to.
    assert!(
        asked_of("sam").contains("knows the way"),
        "{}",
        asked_of("sam")
    );
    let address = sam.trim_start_matches("http://");
    post_to(
        address,
        "/extended",
        "",
        r#"{"description": "Sam wants your keys."}"#,
    );
    let refused = asked_of("sam");
    assert!(
        refused.contains("not the one that was pinned") && !refused.contains("your keys"),
        "{refused}"
    );
    let answer = asked(&here, "/a2a/sam", "clerk's key", &message("good morning"));
    assert_eq!(state(&answer), "TASK_STATE_COMPLETED", "{answer}");
    let admin = format!("http://{}", here.admin);
    let (_, shown, _) = here.masec(&["agents", "--admin", &admin, "show", "sam"]);
    assert!(shown.contains("\"extended\""), "{shown}");
    let (code, out, error) = here.masec(&["agents", "--admin", &admin, "pin", "sam"]);
    assert_eq!(code, 0, "{out}{error}");
    assert!(
        asked_of("sam").contains("wants your keys"),
        "{}",
        asked_of("sam")
    );
    // What its signer signs anew counts at once.
    let address = bob.trim_start_matches("http://");
    post_to(
        address,
        "/extended",
        "",
        r#"{"description": "Bob gave the keys back.", "version": "1.1.0"}"#,
    );
    assert!(
        asked_of("bob").contains("gave the keys back"),
        "{}",
        asked_of("bob")
    );
    let (code, ..) = here.masec(&["agents", "--admin", &admin, "revoke", "bob"]);
    assert_eq!(code, 0);
    assert!(
        asked_of("bob").contains("ana revoked it"),
        "{}",
        asked_of("bob")
    );
}
