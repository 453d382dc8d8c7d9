//! `masec ledger` as its users run it: an operator who keeps one, an auditor who has a proof and a public key.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

struct Here(PathBuf);

impl Here {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ledger-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Runs the command in this folder; whether it went well, and what it printed on both outputs.
    fn run(&self, line: &str, input: Option<&Path>) -> (bool, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_masec"));
        command.args(line.split(' ')).current_dir(&self.0);
        command.stdin(input.map_or_else(Stdio::null, |path| fs::File::open(path).unwrap().into()));
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (
            output.status.success(),
            text(&output.stdout),
            text(&output.stderr),
        )
    }

    fn good(&self, line: &str) -> String {
        let (ok, out, error) = self.run(line, None);
        assert!(ok, "`masec {line}`: {out}{error}");
        out
    }

    fn bad(&self, line: &str) -> String {
        let (ok, out, error) = self.run(line, None);
        assert!(!ok, "`masec {line}` went well: {out}");
        out + &error
    }

    fn save(&self, name: &str, line: &str) {
        fs::write(self.0.join(name), self.good(line)).unwrap();
    }
}

#[test]
fn a_ledger_is_kept_proven_and_checked() {
    let here = Here::new("kept");
    let recording = Path::new(ROOT).join("demo/team-worm.jsonl");
    here.save(
        "vkey",
        "ledger init log --name example.org/fleet --key secret",
    );
    let (ok, _, error) = here.run("ledger append log --key secret --durable", Some(&recording));
    assert!(ok, "{error}");
    fs::copy(here.0.join("log/checkpoint"), here.0.join("kept")).unwrap();
    here.save("proof", "ledger prove inclusion log 20 --key vkey");
    here.good(&format!(
        "analyze {} --ledger log --ledger-key secret",
        recording.display()
    ));

    let report: Value =
        serde_json::from_str(&here.good("ledger verify log --key vkey --known kept --format json"))
            .unwrap();
    assert_eq!(
        (&report["holds"], &report["entries"]),
        (&Value::Bool(true), &Value::from(225))
    );
    let stats: Value = serde_json::from_str(&here.good("ledger stats log --key vkey")).unwrap();
    assert_eq!(stats["decisions"]["none"], 112);
    assert!(stats["threats"]["T4"].as_u64().unwrap() > 0);

    // The auditor has no log, only files.
    assert!(
        here.good("ledger check proof --key vkey")
            .contains("entry 20 is in the log of 113 entries")
    );
    here.save(
        "goes-on",
        "ledger prove consistency log --known kept --key vkey",
    );
    assert!(
        here.good("ledger check goes-on --known kept --key vkey")
            .contains("goes on")
    );
    let mut forged = fs::read(here.0.join("proof")).unwrap();
    forged[200] ^= 1;
    fs::write(here.0.join("forged"), forged).unwrap();
    here.bad("ledger check forged --key vkey");

    // The words of an entry go, the entry stays.
    here.good("ledger erase log 20 --key secret --reason owner");
    assert!(
        here.good("ledger verify log --key vkey")
            .contains("1 erased")
    );
    here.save("vkey2", "ledger rotate log --key secret --new-key secret2");
    here.good("ledger verify log --key vkey");
    here.good("ledger verify log --key vkey2");
    assert!(
        here.bad("ledger erase log 21 --key secret --reason owner")
            .contains("is signed with")
    );

    // One altered byte is found and placed.
    let segment = here.0.join("log/segment/00000000000000000000");
    let mut bytes = fs::read(&segment).unwrap();
    bytes[9000] ^= 1;
    fs::write(&segment, bytes).unwrap();
    assert!(
        here.bad("ledger verify log --key vkey")
            .contains("PROBLEM     segment/")
    );
}

#[test]
fn a_witness_signs_only_what_goes_on_from_what_it_signed() {
    let here = Here::new("witness");
    here.save("vkey", "ledger init log --key secret");
    let recording = Path::new(ROOT).join("demo/team-worm.jsonl");
    here.run("ledger append log --key secret", Some(&recording));
    let older = here.0.join("older");
    copy(&here.0.join("log"), &older);
    here.run("ledger append log --key secret", Some(&recording));
    here.good("ledger witness log --key vkey --witness-key w --state state");
    let refused = here.bad("ledger witness older --key vkey --witness-key w --state state");
    assert!(refused.contains("history was cut"), "{refused}");
    // Another history of the same length.
    here.run("ledger append older --key secret", Some(&recording));
    let refused = here.bad("ledger witness older --key vkey --witness-key w --state state");
    assert!(refused.contains("history was rewritten"), "{refused}");
    here.good("ledger witness log --key vkey --witness-key w --state state");
}

#[test]
fn keys_are_kept_safe_and_mistakes_are_named() {
    use std::os::unix::fs::PermissionsExt;
    let here = Here::new("mistakes");
    here.save("vkey", "ledger init log --key secret");
    assert!(
        here.bad("ledger init log --key secret")
            .contains("there is a ledger")
    );
    let mode = fs::metadata(here.0.join("secret"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    fs::set_permissions(here.0.join("secret"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(
        here.bad("ledger append log --key secret")
            .contains("can be read by others")
    );
    assert!(
        here.bad("ledger verify log --key nonsense")
            .contains("no public key")
    );
    assert!(
        here.bad("ledger verify nowhere --key vkey")
            .contains("masec ledger init")
    );
    assert!(
        here.bad("ledger prove inclusion log 5 --key vkey")
            .contains("there is no entry 5")
    );
}

/// The file that other tools read: the same rows as the log has entries.
#[test]
fn an_export_holds_every_entry() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::RowAccessor;
    let here = Here::new("export");
    here.save("vkey", "ledger init log --key secret");
    let recording = Path::new(ROOT).join("demo/team-worm.jsonl");
    here.good(&format!(
        "analyze {} --ledger log --ledger-key secret",
        recording.display()
    ));
    here.good("ledger export log out.parquet --key vkey");
    let reader =
        SerializedFileReader::new(fs::File::open(here.0.join("out.parquet")).unwrap()).unwrap();
    let rows: Vec<_> = reader
        .get_row_iter(None)
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(rows.len(), 113);
    for (index, row) in rows.iter().enumerate() {
        assert_eq!(row.get_long(0).unwrap(), index as i64);
        let json: Value = serde_json::from_str(row.get_string(20).unwrap()).unwrap();
        if index > 0 {
            assert_eq!(
                json["seen"]["id"].as_str(),
                row.get_string(3).ok().map(String::as_str)
            );
            let causes = json["seen"]["causes"].as_array().map_or(0, Vec::len);
            assert_eq!(row.get_list(15).unwrap().len(), causes);
        }
    }
}

/// The bundled incident: from a message of the worm back to the shared document, on to the agents, and the evidence of it.
#[test]
fn the_bundled_worm_is_traced_to_the_shared_document() {
    let here = Here::new("trace");
    here.save("vkey", "ledger init log --key secret");
    let recording = Path::new(ROOT).join("demo/team-worm.jsonl");
    here.good(&format!(
        "analyze {} --ledger log --ledger-key secret",
        recording.display()
    ));
    let trace = |id: &str| -> Value {
        let line = format!("trace {id} --ledger log --key vkey --format json --bundle bundle");
        serde_json::from_str(&here.good(&line)).unwrap()
    };
    let first = trace("70");
    let zero = &first["candidates"][0];
    assert_eq!(zero["party"], "human:lukas@veloparts.example", "{zero}");
    // From there on: what it reached. It is a recording, so what would have been held went on.
    let on = trace(&zero["entry"].to_string());
    assert!(
        on["onward"]["exposed"].as_array().unwrap().len() >= 5,
        "{on}"
    );
    assert!(!on["onward"]["flagged"].as_array().unwrap().is_empty());
    assert!(on["onward"]["stopped"].as_array().unwrap().is_empty());
    let checked = here.good("ledger check bundle --key vkey");
    assert!(checked.contains("It holds: all"), "{checked}");
    let id = first["back"]["steps"][0]["id"].as_str().unwrap();
    assert_eq!(trace(id)["start"], first["start"]);
    assert!(
        here.good("trace 70 --ledger log --key vkey --format dot")
            .starts_with("digraph")
    );
    let drawn = here.good("trace 70 --ledger log --key vkey --format svg");
    assert!(
        drawn.starts_with("<svg") && drawn.matches("<rect x").count() >= 5,
        "{drawn}"
    );
    fs::write(here.0.join("trace.svg"), drawn).unwrap();
    assert!(
        here.bad("trace 4711 --ledger log --key vkey")
            .contains("the ledger has no")
    );
    assert!(
        here.bad("trace x --ledger log --key vkey")
            .contains("neither")
    );
}

#[test]
fn entries_are_queried_by_who_where_what_and_when() {
    let here = Here::new("query");
    here.save("vkey", "ledger init log --key secret");
    let recording = Path::new(ROOT).join("demo/team-worm.jsonl");
    here.good(&format!(
        "analyze {} --ledger log --ledger-key secret",
        recording.display()
    ));
    let query = |more: &str| -> Vec<Value> {
        here.good(&format!("ledger query log --key vkey --format jsonl{more}"))
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    assert_eq!(query("").len(), 112);
    let count =
        |of: fn(&Value) -> bool| query("").iter().filter(|entry| of(&entry["seen"])).count();
    let archivist = query(" --agent archivist");
    assert_eq!(
        archivist.len(),
        count(|seen| seen["from"] == "agent:archivist" || seen["to"] == "agent:archivist")
    );
    assert!(!archivist.is_empty());
    let file = query(" --resource drive/standup.md");
    assert!(file.len() >= 4 && file.iter().all(|entry| entry["seen"]["kind"] != "message"));
    let worm = query(" --threat T4");
    assert!(
        !worm.is_empty()
            && worm
                .iter()
                .all(|entry| entry["seen"]["findings"].is_array()
                    || entry["seen"]["stops"].is_array())
    );
    assert_eq!(
        query(" --decision hold").len()
            + query(" --decision deny").len()
            + query(" --decision allow").len(),
        112
    );
    // Half an hour of it, by the time at which it happened.
    let since = 1_773_136_800_000_000_i64;
    let between = query(" --since 2026-03-10T10:00:00Z --until 2026-03-10T10:30:00Z");
    assert!(!between.is_empty());
    assert_eq!(
        between.len(),
        query("")
            .iter()
            .filter(|entry| (since..since + 1_800_000_000)
                .contains(&entry["seen"]["time"].as_i64().unwrap()))
            .count()
    );
    assert_eq!(
        query(" --logged-since 2026-01-01T00:00:00Z --agent archivist").len(),
        archivist.len()
    );
    assert!(query(" --logged-until 2026-01-01T00:00:00Z").is_empty());
    let newest = query(" --newest --limit 2");
    assert_eq!((newest.len(), &newest[0]["entry"]), (2, &Value::from(112)));
    let tools = here.good("ledger query log --key vkey --values tool");
    assert!(tools.lines().any(|tool| tool == "calendar_api"), "{tools}");
    let shown = here.good("ledger query log --key vkey --agent archivist --limit 1");
    assert!(
        shown.contains("2026-03-10T") && shown.contains(" -> "),
        "{shown}"
    );
    assert!(
        here.bad("ledger query log --key vkey --since yesterday")
            .contains("a time is like")
    );
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
