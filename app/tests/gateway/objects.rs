//! Two agents over one drive and one graph (npm's `server-filesystem` and `server-memory`): the ledger, a trace and a rollback say
//! which object one wrote and the other read, also where nothing of the text came over; and link nobody by another object.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::here::{Here, peers, verified};
use crate::{call, done, runtime};

const PLAN: &str = "Plan of the week\nThe couriers come on Tuesday at four, and everything that goes to the mill has to be packed by noon.\n";
const MINE: &str =
    "Rota\nWei has the early shift on Monday, Thursday and Friday, and Ann the late one.\n";

impl Here {
    /// What `masec trace` says of the interaction as JSON, and as lines.
    fn traced(&self, id: &str) -> (Value, String) {
        let run = |form: &str| {
            let key = self.public();
            let line = [
                "trace", id, "--ledger", "ledger", "--key", &key, "--format", form,
            ];
            let (code, out, error) = self.masec(&line);
            assert_eq!(code, 0, "{out}{error}");
            out
        };
        (serde_json::from_str(&run("json")).unwrap(), run("terminal"))
    }
}

/// The interactions of a kind that touch an object, with what the entry says of it.
fn touching(here: &[(Value, Value)], kind: &str, object: &str) -> Vec<(String, Value)> {
    let touches = |line: &Value| {
        let objects = line["touches"]["objects"].as_array();
        objects.is_some_and(|all| all.iter().any(|one| one == object))
    };
    let found = here
        .iter()
        .filter(|(_, line)| line["kind"] == kind && touches(line));
    found
        .map(|(row, _)| {
            (
                row["id"].as_str().unwrap().to_owned(),
                row["touches"].clone(),
            )
        })
        .collect()
}

#[test]
fn who_wrote_and_who_read_an_object_is_said_by_the_object() {
    let drive = Path::new(env!("CARGO_TARGET_TMPDIR")).join("objects-drive");
    let graph = Path::new(env!("CARGO_TARGET_TMPDIR")).join("objects-graph.jsonl");
    let _ = fs::remove_dir_all(&drive);
    let _ = fs::remove_file(&graph);
    fs::create_dir_all(&drive).unwrap();
    let program = |name: &str| {
        peers().join(format!(
            "node_modules/@modelcontextprotocol/{name}/dist/index.js"
        ))
    };
    let (files, memory) = (
        json!(["node", program("server-filesystem"), &drive]),
        json!(["node", program("server-memory")]),
    );
    let mut here = Here::new(
        "objects",
        &format!(
            r#"
[[servers]]
name = "files"
command = {files}
[[servers]]
name = "memory"
command = {memory}
environment = {{ MEMORY_FILE_PATH = {} }}
[[endpoints]]
path = "/mcp/files"
servers = ["files"]
[[endpoints]]
path = "/mcp/memory"
servers = ["memory"]
"#,
            json!(graph)
        ),
    );
    runtime().block_on(async {
        let clerk = here.client_at("/mcp/files", "clerk's key").await;
        let other = here.client_at("/mcp/files", "other's key").await;
        // Each writes a file of its own, and into the graph.
        for (client, name, text) in [(&clerk, "mine.md", MINE), (&other, "plan.md", PLAN)] {
            let write = json!({"path": name, "content": text});
            let (error, said) = done(client, call("write_file", &write, None)).await;
            assert!(!error, "{said}");
        }
        let graph_clerk = here.client_at("/mcp/memory", "clerk's key").await;
        let graph_other = here.client_at("/mcp/memory", "other's key").await;
        let entities = ["offsite", "budget"].map(|name| json!({"name": name, "entityType": "event", "observations": []}));
        let (error, said) = done(&graph_clerk, call("create_entities", &json!({"entities": entities}), None)).await;
        assert!(!error, "{said}");
        let added = json!({"observations": [{"entityName": "offsite", "contents": ["It is in June, in Ghent, by train."]}]});
        let (error, said) = done(&graph_other, call("add_observations", &added, None)).await;
        assert!(!error, "{said}");
        // Then each reads the other's file; of the plan no more than its heading is shown.
        let (error, said) = done(&other, call("read_text_file", &json!({"path": "mine.md"}), None)).await;
        assert!(!error && said.contains("early shift"), "{said}");
        let read = json!({"path": "./notes/../plan.md", "head": 1});
        let (error, said) = done(&clerk, call("read_text_file", &read, None)).await;
        assert!(!error && said.contains("Plan of") && !said.contains("couriers"), "{said}");
        for names in [json!(["offsite"]), json!(["budget"])] {
            let (error, said) = done(&graph_clerk, call("open_nodes", &json!({"names": names}), None)).await;
            assert!(!error, "{said}");
        }
    });
    let rows = here.ledger_rows();
    let lines = here.payloads();
    let by_id = |row: &Value| lines.iter().find(|line| line["id"] == row["id"]).cloned();
    let all: Vec<(Value, Value)> = { rows.iter() }
        .filter_map(|row| Some((row.clone(), by_id(row)?)))
        .collect();

    // The entry says the store, and the payload, which can be erased, the object.
    let plan = "plan.md".to_owned();
    let wrote = touching(&all, "tool_call", &plan);
    assert_eq!(
        wrote[0].1,
        json!({"how": "write", "store": "files"}),
        "{wrote:?}"
    );
    let read = touching(&all, "tool_result", &plan);
    assert_eq!(read.len(), 1, "{read:?}");
    assert_eq!(read[0].1, json!({"how": "read", "store": "files"}));
    assert!(
        rows.iter().all(|row| !row.to_string().contains("plan.md")),
        "{rows:?}"
    );
    let stored = here.queried(&["--store", "memory"]);
    assert!(
        stored.contains("(write at memory)") && stored.contains("(read at memory)"),
        "{stored}"
    );
    assert!(!stored.contains("files."), "{stored}");

    // What the other wrote, the clerk read, though none of the text came over; and of the clerk's own file it was not.
    let (traced, said) = here.traced(&wrote[0].0);
    let objects = &traced["onward"]["objects"];
    let seats = |what: &str| -> Vec<(String, String, bool)> {
        let list = objects[what].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        list.map(|it| {
            (
                text(&it["object"]),
                text(&it["party"]),
                it["carries"] == true,
            )
        })
        .collect()
    };
    assert_eq!(
        seats("written"),
        [(plan.clone(), "agent:other".to_owned(), true)]
    );
    assert_eq!(
        seats("read"),
        [(plan.clone(), "agent:clerk".to_owned(), false)]
    );
    assert!(said.contains(&format!("(wrote {plan} at files)")), "{said}");
    let mine = &touching(&all, "tool_call", "mine.md")[0].0;
    let (traced, _) = here.traced(mine);
    let read = traced["onward"]["objects"]["read"].as_array().unwrap();
    assert_eq!(read.len(), 1, "{read:?}");
    assert_eq!(
        (&read[0]["party"], &read[0]["carries"]),
        (&json!("agent:other"), &json!(true))
    );

    // Of two things in one graph, one was touched by both.
    let added = &touching(&all, "tool_call", "offsite");
    let added = added
        .iter()
        .rfind(|(_, touches)| touches["how"] == "write")
        .unwrap();
    let (traced, _) = here.traced(&added.0);
    let read = traced["onward"]["objects"]["read"].as_array().unwrap();
    let names: Vec<&Value> = read.iter().map(|it| &it["object"]).collect();
    assert_eq!(names, ["offsite"]);

    // A rollback of the write names the file, at its server, and who was shown it while it was tainted.
    let key = here.public();
    let line = [
        "rollback",
        &wrote[0].0,
        "--ledger",
        "ledger",
        "--key",
        &key,
        "--format",
        "json",
    ];
    let (code, out, error) = here.masec(&line);
    assert_eq!(code, 0, "{out}{error}");
    let rolled: Value = serde_json::from_str(&out).unwrap();
    let objects = rolled["objects"].as_array().unwrap();
    assert_eq!(objects.len(), 1, "{rolled}");
    assert_eq!(
        (&objects[0]["resource"], &objects[0]["object"]),
        (&json!("files"), &json!(plan))
    );
    let readers: Vec<&Value> = objects[0]["read"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["to"])
        .collect();
    assert_eq!(readers, ["agent:clerk"], "{rolled}");
    drop(here.gateway.take());
    verified(&here.dir.join("ledger"));
}
