use masec_model::{CompactString, Described, Endpoint, Kind};

use super::*;
use crate::detect::testkit::plain_interaction;
use crate::intent::ToolBook;
use crate::settings::Source;

/// A call of `tool` at the server `files`, with these arguments.
fn call(tool: &str, arguments: &[(&str, &str)]) -> Interaction {
    let leaf = |(path, text): &(&str, &str)| Leaf::field(*path, Value::Text((*text).to_owned()));
    let mut call = Interaction {
        kind: Kind::ToolCall,
        to: Endpoint::resource(format!("files.{tool}")),
        content: arguments.iter().map(leaf).collect(),
        ..plain_interaction()
    };
    call.place.tool = Some(tool.into());
    call
}

fn of(book: &mut ToolBook, call: &Interaction) -> Option<Touch> {
    let (tool, called) = book.of_call(call);
    touch(call, &tool, called)
}

fn check(tool: &str, arguments: &[(&str, &str)], expect: Option<(How, &[&str])>) {
    let found = of(&mut ToolBook::default(), &call(tool, arguments));
    let expect = expect.map(|(how, objects)| Touch {
        how,
        store: "files".into(),
        objects: objects
            .iter()
            .map(|name| CompactString::from(*name))
            .collect(),
    });
    assert_eq!(found, expect, "{tool} {arguments:?}");
}

use How::{Read, Write};

#[test]
fn names_in_several_styles_say_what_is_done_to_what() {
    let plan: Option<(How, &[&str])> = Some((Write, &["notes/plan.md"]));
    check(
        "write_file",
        &[("path", "notes/plan.md"), ("content", "x")],
        plan,
    );
    check(
        "WriteFile",
        &[("filePath", "./notes/plan.md"), ("text", "x")],
        plan,
    );
    check(
        "fs-append",
        &[("file_name", "notes//plan.md"), ("line", "x")],
        plan,
    );
    check(
        "plan.upsert",
        &[("uri", "file:///notes/plan.md")],
        Some((Write, &["/notes/plan.md"])),
    );
    check(
        "append_note",
        &[("title", "Plan"), ("note_id", "17")],
        Some((Write, &["17"])),
    );
    check(
        "updatePage",
        &[("pageId", "17"), ("title", "Plan")],
        Some((Write, &["17"])),
    );
    check(
        "memory_store",
        &[("key", "offsite"), ("value", "June")],
        Some((Write, &["offsite"])),
    );
    check(
        "deleteDocuments",
        &[("ids[0]", "a"), ("ids[1]", "b")],
        Some((Write, &["a", "b"])),
    );
    check(
        "move_file",
        &[("source", "a"), ("destination", "b")],
        Some((Write, &["a", "b"])),
    );
    check(
        "read_text_file",
        &[("path", "notes/plan.md"), ("head", "3")],
        Some((Read, &["notes/plan.md"])),
    );
    check("getPage", &[("page", "Plan")], Some((Read, &["Plan"])));
    check(
        "open_nodes",
        &[("names[0]", "offsite")],
        Some((Read, &["offsite"])),
    );
    check(
        "add_observations",
        &[
            ("observations[0].entityName", "offsite"),
            ("observations[0].contents[0]", "It is in June."),
        ],
        Some((Write, &["offsite"])),
    );
    check("nachricht_lesen", &[("id", "3")], Some((Read, &["3"])));
}

#[test]
fn a_call_that_names_nothing_is_about_the_store() {
    check("read_graph", &[], Some((Read, &[])));
    check("search_nodes", &[("query", "offsite")], Some((Read, &[])));
    check(
        "save_note",
        &[("text", "Buy milk\nand bread")],
        Some((Write, &[])),
    );
    // What is beside it is not what it is about, and what cannot be a name is none.
    check(
        "create_page",
        &[("parent_id", "3"), ("body", "x")],
        Some((Write, &[])),
    );
    check("write_file", &[("path", "a\nb")], Some((Write, &[])));
    check("write_file", &[("path", "")], Some((Write, &[])));
}

#[test]
fn what_neither_shows_nor_changes_a_store_is_nothing() {
    check("frobnicate", &[("path", "a")], None);
    check(
        "send_email",
        &[("to", "wei@example.org"), ("id", "3")],
        None,
    );
    check("calculate", &[("id", "3")], None);
    check("run_shell", &[("command", "cat notes/plan.md")], None);
}

#[test]
fn an_operation_says_it_before_the_name_does() {
    check(
        "memory",
        &[("command", "view"), ("path", "/notes")],
        Some((Read, &["/notes"])),
    );
    check(
        "memory",
        &[("command", "str_replace"), ("path", "/a")],
        Some((Write, &["/a"])),
    );
    check(
        "str_replace_editor",
        &[("command", "view"), ("path", "/a")],
        Some((Read, &["/a"])),
    );
    check(
        "notes",
        &[("action", "delete"), ("id", "4")],
        Some((Write, &["4"])),
    );
    // Words are no operation.
    check(
        "get_note",
        &[("action", "please delete it"), ("id", "4")],
        Some((Read, &["4"])),
    );
}

#[test]
fn one_path_in_two_parts_of_a_store_is_two_objects() {
    let of = |repo: &str, object: &str| {
        let arguments = [("owner", "mill"), ("repo", repo), ("path", "./README.md")];
        check("push_file", &arguments, Some((Write, &[object])));
    };
    of("site", "mill/site:README.md");
    of("docs", "mill/docs:README.md");
}

#[test]
fn hints_say_it_where_the_name_does_not() {
    let hinted = |tool: &str, read_only, destructive, open_world, believed| {
        let mut call = call(tool, &[("id", "7")]);
        let hints = Hints {
            read_only,
            destructive,
            idempotent: None,
            open_world,
        };
        call.place.described = Some(Box::new(Described {
            digest: "".into(),
            hints,
            believed,
        }));
        of(&mut ToolBook::default(), &call).map(|touch| touch.how)
    };
    let (yes, no) = (Some(true), Some(false));
    assert_eq!(hinted("zorp", no, None, no, false), Some(Write));
    assert_eq!(hinted("zorp", None, yes, no, false), Some(Write));
    // Into a world of strangers, or nobody says where.
    assert_eq!(hinted("zorp", no, None, yes, false), None);
    assert_eq!(hinted("zorp", no, None, None, false), None);
    // That it only reads is believed of those whom the operator believes.
    assert_eq!(hinted("zorp", yes, None, no, false), None);
    assert_eq!(hinted("zorp", yes, None, no, true), Some(Read));
    assert_eq!(hinted("write_page", yes, None, no, false), Some(Write));
    assert_eq!(hinted("write_page", yes, None, no, true), Some(Read));
    // Hints against each other, and against the name.
    assert_eq!(hinted("write_page", yes, yes, no, true), Some(Write));
    assert_eq!(hinted("read_page", no, yes, no, true), Some(Read));
}

#[test]
fn the_operators_word_stands_above_names_and_hints() {
    let text = r#"{"tools": {"zorp": {"effect": "read"}, "get_next": {"effect": "act"}}}"#;
    let source = Source {
        name: "tools.json".into(),
        text: text.into(),
    };
    let mut book = ToolBook::new(Some(&source)).unwrap();
    let mut how = |tool: &str| of(&mut book, &call(tool, &[("id", "7")])).map(|touch| touch.how);
    assert_eq!((how("zorp"), how("get_next")), (Some(Read), Some(Write)));
}

#[test]
fn a_tool_that_is_called_by_another_is_read_by_its_own_name() {
    let arguments = [
        ("tool_name", "write_file"),
        ("arguments.path", "a"),
        ("arguments.content", "x"),
    ];
    check("call_tool", &arguments, Some((Write, &["a"])));
}

proptest::proptest! {
    #[test]
    fn what_is_said_of_a_call_is_bounded_and_the_same_every_time(
        tool in "[a-zA-Z_.]{0,20}|\\PC{0,20}",
        given in proptest::collection::vec(("[a-zA-Z_\\[\\]0-9.]{0,20}|path|id|names\\[0\\]", "\\PC{0,40}|(\\.?\\.?/){0,9}[a-z]{0,3}|.{0,600}"), 0..40),
    ) {
        let given: Vec<(&str, &str)> = given.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let call = call(&tool, &given);
        let found = of(&mut ToolBook::default(), &call);
        proptest::prop_assert_eq!(&found, &of(&mut ToolBook::default(), &call));
        if let Some(touch) = found {
            proptest::prop_assert!(touch.objects.len() <= 16 && touch.store.len() <= 512);
            for object in &touch.objects {
                let again = object_name(object);
                proptest::prop_assert_eq!(again.as_ref(), Some(object));
            }
        }
    }
}
