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
