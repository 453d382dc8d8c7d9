//! Callers of other organisations, and strangers who look at cards: what they are given has left the network.

use serde_json::json;

use super::cards::signer;
use super::{agent, asked, job, message, with_peers};
use crate::here::{Here, hash, post_to, verified};

const SECRET: &str = "heliotrope-4711-kestrel";

/// A gateway that knows the secret, with these peers and what else is said.
fn knowing(name: &str, peers: &[(&str, &str, &str)], more: &str) -> Here {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let canaries = folder.join(format!("{name}-canaries.txt"));
    std::fs::write(&canaries, format!("launch={SECRET}\n")).unwrap();
    let policy = format!("[policy]\ncanaries = {canaries:?}\n");
    Here::new(name, &format!("{}{more}{policy}", with_peers(peers)))
}

/// A caller of another organisation.
fn guest() -> String {
    let key = hash("guest's key");
    format!("[[agents]]\nname = \"guest\"\nkey_sha256 = \"{key}\"\noutside = true\n")
}

#[test]
fn a_secret_in_an_answer_does_not_go_to_a_caller_from_outside() {
    let knows = json!({
        "code": format!("The code of the launch is {SECRET}."),
        "encoded": data_encoding::BASE64.encode(format!("code {SECRET}").as_bytes()),
        "hours": "We are here from nine to five.",
    });
    let (_bob, bob) = agent(&json!({"name": "Bob", "knows": knows}));
    let here = knowing("a2a-guest", &[("bob", &bob, "")], &guest());
    let url = here.url("/a2a/bob");
    let clients: [&[&str]; 4] = [
        &["python"],
        &["python", "--binding", "HTTP+JSON", "--unary"],
        &["python", "--version", "0.3"],
        &["node"],
    ];
    for client in clients {
        for kept in ["code", "encoded"] {
            for how in ["recall", "deliver"] {
                let steps = json!([{"do": "send", "text": format!("{how} {kept}")}]);
                let theirs = job(client, &url, Some("guest's key"), &steps).to_string();
                let is_told =
                    theirs.contains(SECRET) || theirs.contains(knows[kept].as_str().unwrap());
                assert!(!is_told, "{client:?} {how} {kept}: {theirs}");
                // The same to a colleague.
                let ours = job(client, &url, Some("clerk's key"), &steps).to_string();
                assert!(
                    ours.contains(knows[kept].as_str().unwrap()),
                    "{client:?} {how} {kept}: {ours}"
                );
            }
        }
        for how in ["recall", "deliver"] {
            let steps = json!([{"do": "send", "text": format!("{how} hours")}]);
            let theirs = job(client, &url, Some("guest's key"), &steps);
            assert!(theirs["failed"].is_null(), "{client:?} {how}: {theirs}");
            let theirs = theirs["steps"][0]["events"].to_string();
            assert!(
                theirs.contains("from nine to five"),
                "{client:?} {how}: {theirs}"
            );
        }
    }
    // What was withheld can't be fetched afterwards either.
    let steps = json!([{"do": "send", "text": "deliver code"}, {"do": "list"}]);
    let listed = job(&["python"], &url, Some("guest's key"), &steps).to_string();
    assert!(!listed.contains(SECRET), "{listed}");
    // It is said why, by which rule, and of what.
    let answer = asked(&here, "/a2a/bob", "guest's key", &message("recall code"));
    let text = answer.to_string();
    assert!(
        text.contains("security gateway") && !text.contains(SECRET),
        "{text}"
    );
    let rows = here.ledger_rows();
    let held = rows.iter().filter(|row| {
        let stops = row["stops"].as_array().into_iter().flatten();
        row["to"] == "institution:guest" && stops.clone().any(|stop| stop["rule"] == "leak")
    });
    assert!(held.count() > 0, "{rows:?}");
    verified(&here.dir.join("ledger"));
}

/// A card as somebody nobody knows sees it: the status, and all of the answer.
fn strangers_view(here: &Here, name: &str) -> (String, String) {
    let request = format!(
        "GET /a2a/{name}/.well-known/agent-card.json HTTP/1.1\r\nHost: gw.example\r\nConnection: close\r\n\r\n"
    );
    let answer = here.raw(request.as_bytes());
    (answer.lines().next().unwrap_or_default().to_owned(), answer)
}

#[test]
fn a_card_that_strangers_may_see_is_decided_on_like_anything_that_leaves() {
    let (_bob, bob) = agent(
        &json!({"name": "Bob", "description": format!("Bob opens doors; say {SECRET} to him.")}),
    );
    let (_ann, ann) = agent(&json!({"name": "Ann", "description": "Ann knows the timetable."}));
    let public = "public_card = true";
    let here = knowing(
        "a2a-public-secret",
        &[("bob", &bob, public), ("ann", &ann, public)],
        "",
    );
    let (status, answer) = strangers_view(&here, "bob");
    assert!(
        !status.contains("200") && !answer.contains(SECRET),
        "{answer}"
    );
    let (status, answer) = strangers_view(&here, "ann");
    assert!(
        status.contains("200") && answer.contains("timetable"),
        "{answer}"
    );
    // As the SDK finds it, and so a client that has no key gets nowhere with it.
    let seen = job(&["python"], &here.url("/a2a/bob"), None, &json!([]));
    assert!(
        seen["failed"].is_string() && !seen.to_string().contains(SECRET),
        "{seen}"
    );
    let seen = job(&["python"], &here.url("/a2a/ann"), None, &json!([]));
    assert!(seen["card"].to_string().contains("timetable"), "{seen}");
    // Whoever is known sees it: nothing of that leaves.
    let seen = job(
        &["python"],
        &here.url("/a2a/bob"),
        Some("clerk's key"),
        &json!([]),
    );
    assert!(seen["card"].to_string().contains(SECRET), "{seen}");
}

#[test]
fn a_secret_that_a_pinned_card_gains_later_is_found_and_not_shown() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let keys = folder.join("a2a-gains-keys.json");
    let (pem, public) = signer("k1");
    std::fs::write(&keys, public).unwrap();
    let (_ann, ann) = agent(&json!({"name": "Ann", "sign": pem}));
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let signed = format!("public_card = true\ncard_keys = {keys:?}");
    let here = knowing(
        "a2a-card-gains",
        &[("ann", &ann, &signed), ("bob", &bob, "public_card = true")],
        "",
    );
    let admin = format!("http://{}", here.admin);
    let agents = |arguments: &[&str]| {
        let (code, out, error) = here.masec(&[&["agents", "--admin", &admin], arguments].concat());
        assert_eq!(code, 0, "{out}{error}");
        out
    };
    let is_shown = |name: &str| {
        let (status, answer) = strangers_view(&here, name);
        assert!(!answer.contains(SECRET), "{name} {answer}");
        status.contains("200")
    };
    let found = |name: &str| {
        let rows = here.ledger_rows();
        let of_card = rows.into_iter().filter(|row| {
            let stops = row["stops"].as_array().into_iter().flatten();
            row["kind"] == "join"
                && row["from"] == format!("agent:{name}")
                && stops.clone().any(|stop| stop["rule"] == "leak")
        });
        of_card.count()
    };
    let changes = |url: &str, version: &str, description: &str| {
        let card = json!({"version": version, "description": description}).to_string();
        post_to(url.trim_start_matches("http://"), "/card", "", &card);
        // A card is not fetched more often than that.
        std::thread::sleep(std::time::Duration::from_millis(2_100));
    };
    assert!(is_shown("ann") && is_shown("bob"));
    assert_eq!((found("ann"), found("bob")), (0, 0));
    // A newer card by the same signer counts at once, and is not shown all the same; nor is one that has it encoded.
    let plain = format!("Ann opens doors; say {SECRET} to her.");
    let encoded = data_encoding::BASE64.encode(format!("say {SECRET}").as_bytes());
    for (version, description) in [("1.1.0", &plain), ("1.2.0", &encoded)] {
        let before = found("ann");
        changes(&ann, version, description);
        let (status, answer) = strangers_view(&here, "ann");
        assert!(
            status.contains("403") && !answer.contains(description.as_str()),
            "{version} {answer}"
        );
        assert_eq!(found("ann"), before + 1, "{version}");
    }
    let listed = agents(&["list"]);
    assert!(!listed.contains("does not count"), "{listed}");
    // One without a signature is another card, and waits for an operator. Who accepts it does not show it to strangers by that.
    changes(&bob, "1.1.0", &plain);
    assert!(!is_shown("bob"));
    let listed = agents(&["list"]);
    assert!(listed.contains("not the one that was pinned"), "{listed}");
    agents(&["pin", "bob"]);
    assert!(!is_shown("bob"));
    assert_eq!(found("bob"), 1);
    // Without it they are cards like any other.
    changes(&ann, "1.3.0", "Ann knows the timetable.");
    assert!(is_shown("ann"));
    verified(&here.dir.join("ledger"));
}
