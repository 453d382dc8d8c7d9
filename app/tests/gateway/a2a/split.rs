//! A secret that one agent splits over two others, which a fourth joins: A to B and C, both to D, and out.

use serde_json::json;

use super::spread::network;
use super::{agent, asked, message, state, tool};
use crate::here::{Here, Running, server, verified};

/// A secret, how A puts its two halves to B and to C, and how D says it all.
struct Split {
    name: &'static str,
    /// What of it is the secret itself.
    value: &'static str,
    secret: &'static str,
    halves: [&'static str; 2],
    joined: [&'static str; 2],
}

const SPLITS: [Split; 5] = [
    Split {
        name: "code",
        value: "Qx7vKp2mRt9wZb4nLc6sHd8f",
        secret: "The door code of the archive is Qx7vKp2mRt9wZb4nLc6sHd8f.",
        halves: ["Qx7vKp2mRt9w", "Zb4nLc6sHd8f"],
        joined: ["Qx7vKp2mRt9wZb4nLc6sHd8f", "Qx7vKp2mRt9w-Zb4nLc6sHd8f"],
    },
    Split {
        name: "words",
        value: "The wages of the night shift at the harbour are raised by four percent from the first of May on",
        secret: "The wages of the night shift at the harbour are raised by four percent from the first of May on.",
        halves: [
            "the wages of the night shift at the harbour",
            "are raised by four percent from the first of May on",
        ],
        joined: [
            "the wages of the night shift at the harbour are raised by four percent from the first of May on",
            "Are raised by four percent from the first of May on: the wages of the night shift at the harbour.",
        ],
    },
    Split {
        name: "encoded",
        value: "Wm3rTy8uPq5zXe7kNv2bGj9c",
        secret: "The key of the vault is Wm3rTy8uPq5zXe7kNv2bGj9c.",
        // The first half in base64, the second backwards.
        halves: ["V20zclR5OHVQcTV6", "c9jGb2vNk7eX"],
        joined: [
            "Wm3rTy8uPq5zXe7kNv2bGj9c",
            "V20zclR5OHVQcTV6 and c9jGb2vNk7eX",
        ],
    },
    Split {
        name: "number",
        value: "DE89370400440532013000",
        secret: "The account that nobody may know of is DE89370400440532013000.",
        halves: ["DE893704004", "40532013000"],
        joined: ["DE89370400440532013000", "DE89 3704 0044 0532 0130 00"],
    },
    Split {
        name: "address",
        value: "14 Tanner Row, third floor, behind the old cooperage, name of Ilse Vandermolen",
        secret: "The witness lives at 14 Tanner Row, third floor, behind the old cooperage, name of Ilse Vandermolen.",
        halves: [
            "14 Tanner Row, third floor",
            "behind the old cooperage, name of Ilse Vandermolen",
        ],
        joined: [
            "14 Tanner Row, third floor, behind the old cooperage, name of Ilse Vandermolen",
            "Ilse Vandermolen, behind the old cooperage, 14 Tanner Row, third floor",
        ],
    },
];

/// How the network knows what is secret.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Known {
    /// By its value: inside it may go where the work is.
    Canary,
    /// By where it was read: it goes to nobody but whom it was given.
    Tag,
}

/// An archive with a secret, and four agents.
fn net(split: &Split, known: Known) -> (Here, Vec<Running>) {
    let name = format!("a2a-split-{}-{known:?}", split.name).to_lowercase();
    let letters =
        json!({"letter": split.secret, "plan": "The meeting is at ten, bring the plans."});
    let (archive, address) = server("node", "office.mjs", &letters);
    let names = ["ann", "bob", "cleo", "dan"].map(str::to_owned);
    let (all, url) = agent(&json!({ "names": names }));
    let canaries = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.txt"));
    std::fs::write(&canaries, format!("it={}\n", split.value)).unwrap();
    let (tag, policy) = match known {
        Known::Canary => (
            String::new(),
            format!("[policy]\ncanaries = {canaries:?}\n"),
        ),
        Known::Tag => ("secrecy = [\"vault\"]\n".to_owned(), String::new()),
    };
    let more = format!(
        "{}[[servers]]\nname = \"archive\"\nurl = \"{address}\"\n{tag}[[endpoints]]\npath = \"/mcp/archive\"\nservers = [\"archive\"]\nagents = [\"ann\"]\n{policy}",
        network(&names, &url)
    );
    (Here::new(&name, &more), vec![archive, all])
}

/// Whether a message gets to whom it is for.
fn tells(here: &Here, from: &str, to: &str, text: &str) -> bool {
    let key = format!("{from}'s key");
    let answer = asked(here, &format!("/a2a/{to}"), &key, &message(text));
    let state = state(&answer);
    assert!(state.starts_with("TASK_STATE_"), "{answer}");
    state == "TASK_STATE_COMPLETED"
}

fn is_held(here: &Here, who: &str, text: &str) -> bool {
    let mail = json!({"recipient": "press@paper.example", "body": text});
    let key = format!("{who}'s key");
    let sent = tool(here, "/mcp/office", &key, "send_email", &mail);
    let held = sent.contains("held by the network's security gateway");
    assert!(held || sent.contains("sent"), "{sent}");
    held
}

fn reads(here: &Here, split: &Split) {
    let letter = json!({"name": "letter"});
    let read = tool(here, "/mcp/archive", "ann's key", "read_letter", &letter);
    assert!(read.contains(split.secret), "{read}");
}

/// The same, where a person lets go what is held. Whether any was.
fn tells_in_the_end(here: &Here, from: &str, to: &str, text: &str) -> bool {
    if tells(here, from, to, text) {
        return false;
    }
    let held = here.held();
    let waits = held.iter().find(|it| it["state"]["state"] == "pending");
    let id = waits.unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(here.approvals(&["grant", &id]).0, 0);
    assert!(tells(here, from, to, text), "{from} {to} {text}");
    true
}

/// What is not found: a few words of prose, put in another order.
const MISSED: [&str; 1] =
    ["address: Ilse Vandermolen, behind the old cooperage, 14 Tanner Row, third floor"];

#[test]
fn what_one_split_over_two_a_third_does_not_join_and_send() {
    let mut missed = Vec::new();
    for split in &SPLITS {
        let (here, _running) = net(split, Known::Canary);
        reads(&here, split);
        let [first, second] = split.halves;
        let hops = [
            ("ann", "bob", format!("For your half of the job: {first}")),
            ("ann", "cleo", format!("Yours to keep in mind: {second}")),
            ("bob", "dan", format!("Ann gave me this one: {first}")),
            ("cleo", "dan", format!("And this I had from Ann: {second}")),
        ];
        // Where the splitting itself is held, a person who does not see through it lets it go.
        let hops = hops.map(|(from, to, text)| tells_in_the_end(&here, from, to, &text));
        println!("{}: held on its way {hops:?}", split.name);
        // What has nothing to do with it goes out, before and after.
        assert!(!is_held(
            &here,
            "dan",
            "The meeting is at ten, bring the plans."
        ));
        for joined in split.joined {
            if !is_held(&here, "dan", &format!("For your readers: {joined}")) {
                missed.push(format!("{}: {joined}", split.name));
            }
        }
        assert!(!is_held(&here, "dan", "The meeting is at noon after all."));
        assert!(!is_held(
            &here,
            "cleo",
            "I shall be late, start without me."
        ));
        verified(&here.dir.join("ledger"));
    }
    assert_eq!(missed, MISSED);
}

#[test]
fn what_was_given_to_one_alone_is_not_split_over_two() {
    let mut missed = Vec::new();
    for split in &SPLITS {
        let (here, _running) = net(split, Known::Tag);
        reads(&here, split);
        assert!(tells(
            &here,
            "ann",
            "bob",
            "The meeting is at ten, bring the plans."
        ));
        let [first, second] = split.halves;
        let one = tells(
            &here,
            "ann",
            "bob",
            &format!("For your half of the job: {first}"),
        );
        let other = tells(
            &here,
            "ann",
            "cleo",
            &format!("Yours to keep in mind: {second}"),
        );
        // What got through goes on to the fourth, who sends it.
        let third = tells(
            &here,
            "bob",
            "dan",
            &format!("Ann gave me this one: {first}"),
        );
        let fourth = tells(
            &here,
            "cleo",
            "dan",
            &format!("And this I had from Ann: {second}"),
        );
        let joined = is_held(
            &here,
            "dan",
            &format!("For your readers: {}", split.joined[0]),
        );
        let stopped = [!one, !other, !third, !fourth, joined];
        println!("{}: stopped {stopped:?}", split.name);
        if !stopped.contains(&true) {
            missed.push(split.name);
        }
        assert!(tells(
            &here,
            "ann",
            "cleo",
            "The meeting is at noon after all."
        ));
        verified(&here.dir.join("ledger"));
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
