use masec_model::{Endpoint, Leaf, Value};

use super::*;

#[test]
fn kinds_and_rules_say_what_is_done() {
    let mut one = super::super::gather::read(
        br#"{"trace":"t","kind":"write","from":"agent:a","to":"resource:drive/x.md","content":"new"}"#,
    )
    .unwrap();
    let default = Resources::default();
    let object = |resource, name: &str| Object {
        resource,
        store: String::new(),
        name: name.to_owned(),
    };
    assert_eq!(
        default.touch(&one),
        vec![Touch::Done(
            object(None, "drive/x.md"),
            Change::Replace(Some("new".into()))
        )]
    );
    let ruled = Resources {
        all: vec![toml::from_str(
            "name = \"drive\"\n[[write]]\nto = \"drive/*\"\n[[write]]\ntool = \"append\"\nobject = \"path\"\nhow = \"append\"\n[[read]]\ntool = \"cat\"\nobject = \"path\"",
        )
        .unwrap()],
    };
    assert_eq!(
        ruled.touch(&one),
        vec![Touch::Done(
            object(Some(0), "x.md"),
            Change::Replace(Some("new".into()))
        )]
    );
    one.kind = Kind::ToolCall;
    one.to = Endpoint::resource("append");
    one.content = vec![
        Leaf::field("path", Value::Text("x.md".into())),
        Leaf::field("text", Value::Text("more".into())),
    ];
    assert_eq!(
        ruled.touch(&one),
        vec![Touch::Done(
            object(Some(0), "x.md"),
            Change::Append(Some("more".into()))
        )]
    );
    one.to = Endpoint::resource("cat");
    assert_eq!(
        ruled.touch(&one),
        vec![Touch::Asked(object(Some(0), "x.md"))]
    );
    one.to = Endpoint::resource("dog");
    assert_eq!(ruled.touch(&one), vec![]);
    // What no rule speaks of is guessed from its name and arguments.
    one.to = Endpoint::resource("append_note");
    assert_eq!(
        ruled.touch(&one),
        vec![Touch::Done(
            object(None, "x.md"),
            Change::Append(Some("more".into()))
        )]
    );
}

#[test]
fn what_the_log_says_is_touched_is() {
    use masec_model::{How, Touch as Said};
    let line = r#"{"trace":"t","kind":"tool_call","from":"agent:a","to":"resource:files.zorp","tool":"zorp","content":[{"path":"path","text":"./x.md"},{"path":"content","text":"new"}]}"#;
    let mut one = super::super::gather::read(line.as_bytes()).unwrap();
    let default = Resources::default();
    let object = |name: &str| Object {
        resource: None,
        store: "files".into(),
        name: name.to_owned(),
    };
    let mut check = |kind, tool: &str, how, names: &[&str], expect: Vec<Touch>| {
        one.kind = kind;
        one.place.tool = Some(tool.into());
        one.to = Endpoint::resource(format!("files.{tool}"));
        one.place.touches = Some(Box::new(Said::new(how, "files", names.iter().copied())));
        assert_eq!(default.touch(&one), expect, "{kind:?} {tool} {names:?}");
    };
    let new = || Change::Replace(Some("new".into()));
    let write = How::Write;
    check(
        Kind::ToolCall,
        "write_file",
        write,
        &["x.md"],
        vec![Touch::Done(object("x.md"), new())],
    );
    // What is written is not told by a name that says nothing, nor of several which.
    check(
        Kind::ToolCall,
        "zorp",
        write,
        &["x.md"],
        vec![Touch::Done(object("x.md"), Change::Edit)],
    );
    let both = ["x", "y"].map(|name| Touch::Done(object(name), Change::Edit));
    check(
        Kind::ToolCall,
        "create_entities",
        write,
        &["x", "y"],
        both.to_vec(),
    );
    let gone = ["x", "y"].map(|name| Touch::Done(object(name), Change::Remove));
    check(
        Kind::ToolCall,
        "delete_entities",
        write,
        &["x", "y"],
        gone.to_vec(),
    );
    check(
        Kind::ToolCall,
        "read_file",
        How::Read,
        &["x"],
        vec![Touch::Asked(object("x"))],
    );
    let shown = Change::Read("new".into());
    check(
        Kind::ToolResult,
        "read_file",
        How::Read,
        &["x"],
        vec![Touch::Done(object("x"), shown)],
    );
    // What a search shows is no version of what it was done in.
    check(
        Kind::ToolResult,
        "search_files",
        How::Read,
        &["x"],
        vec![Touch::Shown(object("x"))],
    );
    // No object is named, but by the arguments.
    check(
        Kind::ToolCall,
        "write_file",
        write,
        &[],
        vec![Touch::Done(object("x.md"), new())],
    );
    check(Kind::ToolCall, "zorp", write, &[], vec![]);
}
