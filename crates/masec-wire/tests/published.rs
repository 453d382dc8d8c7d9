//! The published schema and documentation say what the code does.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::collections::BTreeSet;
use std::path::Path;

use masec_model::*;
use masec_wire::{encode, formats};
use serde_json::Value as Json;

fn file(name: &str) -> String {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    std::fs::read_to_string(root.join(name)).expect("a file of the repository")
}

fn schema() -> Json {
    serde_json::from_str(&file("schemas/interaction.schema.json")).expect("the schema is JSON")
}

fn names(value: &Json) -> Vec<&str> {
    let list = value.as_array().expect("a list");
    list.iter().map(|name| name.as_str().unwrap()).collect()
}

fn keys(value: &Json) -> BTreeSet<&str> {
    let map = value.as_object().expect("an object");
    map.keys().map(String::as_str).collect()
}

#[test]
fn names_in_the_schema_are_those_of_the_types() {
    let schema = schema();
    let properties = &schema["$defs"]["interaction"]["properties"];
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(names(&properties["kind"]["enum"]), kinds);
    let strengths: Vec<_> = Identity::ALL
        .iter()
        .map(|identity| identity.name())
        .collect();
    assert_eq!(names(&properties["identity"]["enum"]), strengths);
    let origins: Vec<_> = Origin::ALL.iter().map(|origin| origin.name()).collect();
    assert_eq!(names(&properties["taint"]["items"]["enum"]), origins);
    let classes: Vec<_> = EndpointClass::ALL
        .iter()
        .map(|class| class.name())
        .collect();
    let pattern = format!("^({}):", classes.join("|"));
    assert_eq!(schema["$defs"]["endpoint"]["pattern"], pattern.as_str());
}

/// Every key the writer can write is in the schema, and the schema has no other.
#[test]
fn keys_in_the_schema_are_those_that_are_written() {
    let leaf = |value| Leaf {
        path: "p".into(),
        value,
        shape: Shape::Running,
        at: Some(Span::new(1, 2)),
    };
    let full = Interaction {
        id: InteractionId::v7(Timestamp(1), 2),
        time: Some(Timestamp(3)),
        kind: Kind::ToolCall,
        from: Endpoint::agent("a"),
        to: Endpoint::resource("b"),
        channel: "c".into(),
        session: "s".into(),
        causes: vec![InteractionId::default()],
        on_behalf_of: vec![Endpoint::human("d")],
        content: vec![
            leaf(Value::Text("t".into())),
            leaf(Value::Number("1".into())),
            leaf(Value::Bool(true)),
            leaf(Value::Bytes(vec![1])),
            leaf(Value::Null),
        ],
        identity: Identity::Verified,
        labels: DeclaredLabels {
            secrecy: vec!["x".into()],
            taint: OriginSet::of(Origin::Peer),
            ..Default::default()
        },
        place: Place {
            step: 4,
            call: Some("k".into()),
            tool: Some("b".into()),
            described: Some(Box::new(Described {
                digest: "0".into(),
                hints: Hints {
                    read_only: Some(true),
                    destructive: Some(false),
                    idempotent: Some(true),
                    open_world: Some(false),
                },
                believed: true,
            })),
            touches: Some(Box::new(Touch::new(How::Write, "s", ["o"]))),
        },
    };
    let mut line = Vec::new();
    encode("trace", &full, &mut line);
    let line: Json = serde_json::from_slice(&line).expect("a line is JSON");
    let schema = schema();
    assert_eq!(
        keys(&line),
        keys(&schema["$defs"]["interaction"]["properties"])
    );
    let leaves = line["content"].as_array().unwrap();
    let written: BTreeSet<_> = leaves.iter().flat_map(keys).collect();
    assert_eq!(written, keys(&schema["$defs"]["leaf"]["properties"]));
    let described = &schema["$defs"]["interaction"]["properties"]["described"];
    assert_eq!(keys(&line["described"]), keys(&described["properties"]));
    let touches = &schema["$defs"]["interaction"]["properties"]["touches"]["properties"];
    assert_eq!(keys(&line["touches"]), keys(touches));
    let hows: Vec<_> = How::ALL.iter().map(|how| how.name()).collect();
    assert_eq!(names(&touches["how"]["enum"]), hows);
}

#[test]
fn the_documentation_has_the_catalogue() {
    let text = file("docs/formats.md");
    for info in formats() {
        for part in [info.about, info.looks, info.example] {
            assert!(text.contains(part), "docs/formats.md lacks `{part}`");
        }
        assert!(text.contains(&format!("## `{}`", info.format)));
    }
}
