//! Rules of the house that no compiler checks.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Which local crates each crate may depend on; see ARCHITECTURE.md.
#[test]
fn crates_depend_on_what_the_architecture_says() {
    let allowed = BTreeMap::from([
        ("masec-model", vec![]),
        ("masec-wire", vec!["masec-model"]),
        ("masec-engine", vec!["masec-model"]),
        ("masec-ledger", vec!["masec-model"]),
        (
            "masec-range",
            // The last for the traffic of one example alone.
            vec![
                "masec-model",
                "masec-wire",
                "masec-engine",
                "masec-bench-gateway",
            ],
        ),
        (
            "masec-gateway",
            vec!["masec-model", "masec-wire", "masec-engine", "masec-ledger"],
        ),
        (
            "masec",
            vec![
                "masec-gateway",
                "masec-model",
                "masec-wire",
                "masec-engine",
                "masec-ledger",
                "masec-range",
            ],
        ),
        // What measures does not move with what it measures.
        ("masec-bench-gateway", vec![]),
    ]);
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(ROOT)
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata");
    let packages = metadata["packages"].as_array().unwrap();
    assert_eq!(packages.len(), allowed.len(), "a crate without a rule");
    for package in packages {
        let name = package["name"].as_str().unwrap();
        for dependency in package["dependencies"].as_array().unwrap() {
            let on = dependency["name"].as_str().unwrap();
            assert!(
                !on.starts_with("masec") || allowed[name].contains(&on),
                "{name} depends on {on}"
            );
        }
    }
}

/// Engine and model do no I/O and read no clock.
#[test]
fn the_core_touches_nothing() {
    for folder in ["crates/masec-model/src", "crates/masec-engine/src"] {
        for (path, text) in sources(&Path::new(ROOT).join(folder)) {
            let product = text.split("\nmod tests {").next().unwrap();
            if path.ends_with("tests.rs")
                || path.contains("/tests/")
                || path.ends_with("sim.rs")
                || path.ends_with("testkit.rs")
            {
                continue;
            }
            for banned in [
                "std::fs",
                "std::net",
                "std::time",
                "SystemTime",
                "Instant::now",
                "std::env",
                "println!",
            ] {
                assert!(!product.contains(banned), "{path} uses {banned}");
            }
        }
    }
}

/// INVARIANT 8, as far as names go: what is measured on is not known to what is measured.
#[test]
fn no_product_code_names_a_data_set_a_suite_or_a_tool_of_one() {
    let sets = [
        "agentdojo",
        "agent_dojo",
        "tau-bench",
        "tau_bench",
        "taubench",
        "who-and-when",
        "who&when",
        "who_and_when",
        "moltbook",
        "injecagent",
        "agentharm",
        "gaia",
    ];
    // Of their tools those whose names nobody else's would have by chance, and what marks the attack in a benchmark's runs.
    let things = [
        "get_iban",
        "get_most_recent_transactions",
        "schedule_transaction",
        "send_money",
        "create_calendar_event",
        "search_calendar_events",
        "get_unread_emails",
        "send_channel_message",
        "invite_user_to_slack",
        "post_webpage",
        "reserve_hotel",
        "get_rating_reviews_for",
        "cancel_pending_order",
        "exchange_delivered_order_items",
        "find_user_id_by",
        "transfer_to_human_agents",
        "injection_task",
        "user_task_",
    ];
    let mut looked_at = 0;
    for folder in ["crates", "app/src"] {
        for (path, text) in sources(&Path::new(ROOT).join(folder)) {
            let measures = [
                "/masec-range/",
                "/app/src/eval/",
                "/app/src/bench",
                "/tests/",
                "/benches/",
                "/examples/",
            ];
            if measures.iter().any(|part| path.contains(part)) || path.ends_with("tests.rs") {
                continue;
            }
            let product = text.split("\nmod tests {").next().unwrap().to_lowercase();
            for name in sets.iter().chain(&things) {
                assert!(!names(&product, name), "{path} names `{name}`");
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 200, "only {looked_at} files were found");
    assert!(names("a gaia run", "gaia") && !names("agaiast", "gaia"));
}

/// Whether a text has this in it as a word, or at the front of one.
fn names(text: &str, name: &str) -> bool {
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(name).any(|(at, _)| begins(at))
}

#[test]
fn nothing_in_the_repository_names_a_place_on_a_machine() {
    let listed = Command::new("git")
        .args(["ls-files"])
        .current_dir(ROOT)
        .output();
    let Ok(listed) = listed.map(|output| String::from_utf8(output.stdout).unwrap()) else {
        eprintln!("skipped: no git here");
        return;
    };
    let banned = [
        ["/wo", "rk/"].concat(),
        ["/ro", "ot/"].concat(),
        ["/ho", "me/"].concat(),
    ];
    for path in listed.lines() {
        let Ok(text) = std::fs::read_to_string(Path::new(ROOT).join(path)) else {
            continue;
        };
        for place in &banned {
            assert!(!text.contains(place.as_str()), "{path} names {place}");
        }
    }
}

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((
                path.display().to_string(),
                std::fs::read_to_string(&path).unwrap(),
            ));
        }
    }
    found
}
