//! `masec eval attribution` on small runs of the project's own, whose figures can be counted by hand.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

/// The outcome quotes what the mistaken turn said; a sign-off follows it.
const QUOTED: &str = r#"{"id":"bridge","_source":"By-Hand/1","mistake_agent":"Finder","mistake_step":"2","history":[{"role":"human","content":"In which year was the crossing over the Larkham opened?"},{"role":"Lead (-> Finder)","content":"Please look into old newspapers for its first day."},{"role":"Finder","content":"A guide book has it that carriages went over it from the ninth of May 1871, a Tuesday."},{"role":"Lead (thought)","content":"That will do, no second look is needed."},{"role":"Lead","content":"Our answer: A guide book has it that carriages went over it from the ninth of May 1871, a Tuesday."},{"role":"Lead","content":"TERMINATE"}]}"#;

/// The outcome is in words of its own.
const RETOLD: &str = r#"{"id":"supper","_source":"Made/1","mistake_agent":"Buyer","mistake_step":1,"history":[{"role":"assistant","name":"Cook","content":"We are to plan a supper for eight out of what the pantry holds."},{"role":"user","name":"Buyer","content":"There is rice, leeks, two hens and a sack of flour on my shelves."},{"role":"user","name":"Cook","content":"Then guests shall have pie with a pastry lid, baked pears to follow."}]}"#;

/// The label names somebody who says nothing.
const STRANGER: &str = r#"{"id":"garden","_source":"Made/2","mistake_agent":"Auditor","mistake_step":0,"history":[{"role":"assistant","name":"Gardener","content":"Roses want sun, so they go along the southern wall."},{"role":"user","name":"Mason","content":"Whoever built it forgot about drainage altogether."}]}"#;

/// What cannot be counted: labels out of shape, no label, a line that is cut off.
const BROKEN: [&str; 4] = [
    r#"{"id":"vague","mistake_agent":"Cook","mistake_step":"soon","history":[{"role":"assistant","name":"Cook","content":"one"},{"role":"user","name":"Buyer","content":"two"}]}"#,
    r#"{"id":"beyond","mistake_agent":"Cook","mistake_step":99,"history":[{"role":"assistant","name":"Cook","content":"one"},{"role":"user","name":"Buyer","content":"two"}]}"#,
    r#"{"id":"unlabelled","history":[{"role":"Lead (-> Finder)","content":"go"}]}"#,
    r#"{"id":"torn","mistake_agent":"Cook","history":[{"role":"#,
];

struct Here(PathBuf);

impl Here {
    fn new(name: &str, lines: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("attribution-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("runs.jsonl"), lines.join("\n")).unwrap();
        Self(folder)
    }

    fn run(&self, line: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_masec"));
        command.args(line.split(' ')).current_dir(&self.0);
        command.output().unwrap()
    }

    fn good(&self, line: &str) -> String {
        let output = self.run(line);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "`masec {line}`: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.good(line)).unwrap()
    }
}

/// How many runs this way has right, or for the random one the share.
fn right(report: &Value, sort: &str, way: &str, figure: &str) -> f64 {
    let ways = report["runs"][sort]["who_says_it"].as_object().unwrap();
    let (_, figures) = ways.iter().find(|(name, _)| name.starts_with(way)).unwrap();
    let figure = &figures[figure];
    figure["n"].as_f64().or(figure["share"].as_f64()).unwrap()
}

#[test]
fn a_mistake_that_is_quoted_is_found_and_one_that_is_retold_is_not() {
    let here = Here::new("counted", &[QUOTED, RETOLD, STRANGER]);
    let report = here.json("eval attribution --json --list runs.jsonl");
    assert_eq!(report["problems"], json!([]));
    let said = |run: usize| &report["list"][run]["said"];
    let finder = json!({"agent": "Finder", "step": 2});
    assert_eq!(said(0)["lineage"][0], finder, "{report:#}");
    assert_eq!(said(0)["traced"], 4, "the sign-off has no lineage");
    assert_eq!(said(1)["lineage"], json!([{"agent": "Cook", "step": 2}]));
    let counts = [
        ("By-Hand", "lineage, likeliest", "agent", 1.0),
        ("By-Hand", "lineage, likeliest", "step", 1.0),
        ("By-Hand", "lineage, the outcome itself", "step", 1.0),
        ("Made", "lineage, likeliest", "agent", 0.0),
        ("Made", "lineage, likeliest", "step_near", 2.0),
        ("Made", "lineage, the outcome itself", "says_nothing", 2.0),
        ("all", "lineage, likeliest", "step", 1.0),
        ("all", "last", "agent", 0.0),
        ("By-Hand", "last", "agent_among_three", 1.0),
        ("Made", "first", "step", 1.0),
        ("Made", "first", "agent", 0.0),
        ("Made", "first", "step_among_three", 2.0),
        ("all", "most frequent", "agent", 0.0),
        ("all", "the name", "agent", 1.0),
        // Two agents, five turns; two agents, three turns; a stranger, two turns.
        ("By-Hand", "random", "agent", 0.5),
        ("By-Hand", "random", "step", 0.2),
        ("By-Hand", "random", "step_near", 0.6),
        ("By-Hand", "random", "step_among_three", 0.6),
        ("Made", "random", "agent", 0.25),
        ("Made", "random", "step", (1.0 / 3.0 + 0.5) / 2.0),
        ("all", "random", "agent", 1.0 / 3.0),
    ];
    for (sort, way, figure, expected) in counts {
        let ways = report["runs"][sort]["who_says_it"].as_object().unwrap();
        let found = if figure == "says_nothing" {
            let way = ways.iter().find(|(name, _)| name.starts_with(way));
            way.unwrap().1[figure].as_f64().unwrap()
        } else {
            right(&report, sort, way, figure)
        };
        let what = format!("{sort}, {way}: {figure} is {found}");
        assert!((found - expected).abs() < 1e-9, "{what}, not {expected}");
    }
    let labels = &report["runs"]["Made"]["labels"];
    assert_eq!(
        labels,
        &json!({"step_is_by_another": 1, "names_nobody_there": 1})
    );
    let table = here.good("eval attribution runs.jsonl");
    let row = "| all | lineage, likeliest first | 1/3 33.3% [6.1, 79.2] | 1/3 33.3% [6.1, 79.2] |";
    assert!(table.contains(row), "{table}");
    assert!(table.contains("| 53.5% | 14.2% |"), "{table}");
}

#[test]
fn what_cannot_be_counted_is_said_and_left_out() {
    let lines = [&[QUOTED][..], &BROKEN].concat();
    let here = Here::new("broken", &lines);
    let report = here.json("eval attribution --json runs.jsonl");
    let runs = report["runs"].as_object().unwrap();
    assert!(
        runs.len() == 1 && runs["By-Hand"]["runs"] == 1,
        "{report:#}"
    );
    let problems = report["problems"].to_string();
    for said in [
        "vague#1 is left out: no number of a step under `mistake_step`",
        "beyond#2 is left out: `mistake_step` is past the end of the run",
        "unlabelled#3 is left out: no name under `mistake_agent`",
        "runs.jsonl:5",
    ] {
        assert!(problems.contains(said), "{said}: {problems}");
    }
    let nothing = Here::new("nothing", &BROKEN);
    let output = nothing.run("eval attribution runs.jsonl");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !output.status.success() && error.contains("`mistake_agent`"),
        "{error}"
    );
}

/// What is evaluated is what a user gets.
#[test]
fn the_lineage_is_the_one_that_a_ledger_gives() {
    let here = Here::new("ledger", &[QUOTED]);
    let report = here.json("eval attribution --json --list runs.jsonl");
    fs::write(
        here.0.join("vkey"),
        here.good("ledger init log --key secret"),
    )
    .unwrap();
    here.good("analyze runs.jsonl --ledger log --ledger-key secret");
    // Interactions are as far apart as their steps.
    let first = (0..4)
        .find(|entry| {
            let traced = here.run(&format!("trace {entry} --ledger log --key vkey"));
            traced.status.success()
        })
        .unwrap();
    let outcome = first + 4;
    let traced = here.json(&format!(
        "trace {outcome} --ledger log --key vkey --format json"
    ));
    let candidates: Vec<Value> = traced["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|candidate| {
            let agent = candidate["party"].as_str()?.strip_prefix("agent:")?;
            Some(json!({"agent": agent, "step": candidate["entry"].as_u64()? - first}))
        })
        .collect();
    assert!(!candidates.is_empty(), "{traced:#}");
    assert_eq!(
        report["list"][0]["said"]["lineage"],
        Value::from(candidates)
    );
}
