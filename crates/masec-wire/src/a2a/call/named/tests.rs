//! What says a thing twice says the same, or it is refused.

use serde_json::{Value, json};

use crate::Limits;
use crate::a2a::{Call, Document, Frame, Path, Query};

/// What is wrong with a `POST` to this path with this body: words of it, or nothing.
fn check(path: &str, body: &Value, expect: Option<&str>) {
    let text = body.to_string();
    let document = Document::parse(text.as_bytes(), &Limits::default()).expect("JSON");
    let of = Path::parse("POST", path).expect("a path");
    let error = Call::rest(of, Query::default(), Some(&document)).err();
    let error = error.map(|error| error.to_string());
    match (&error, expect) {
        (None, None) => {}
        (Some(error), Some(words)) => assert!(error.contains(words), "{path} {text}: {error}"),
        _ => panic!("{path} {text}: {error:?}"),
    }
}

const TASKS: Option<&str> = Some("two tasks");
const TENANTS: Option<&str> = Some("two tenants");

/// Where 0.3 sets an address for news.
const SET: &str = "/v1/tasks/a/pushNotificationConfigs";

#[test]
fn an_address_for_news_over_http_is_one_of_the_task_in_the_path() {
    let check = |config_id: &str, name: Value, id: &str, expect: Option<&str>| {
        let config = json!({"name": name, "pushNotificationConfig": {"id": id, "url": "https://h.example/"}});
        let set = json!({"configId": config_id, "config": config});
        check(SET, &set, expect);
        // The body may be the inner object alone, and then it has no id beside it.
        if config_id.is_empty() {
            check(SET, &config, expect);
        }
    };
    let own = json!("tasks/a/pushNotificationConfigs/p");
    check("p", own.clone(), "p", None);
    check("", own.clone(), "p", None);
    check("", json!("tasks/a/pushNotificationConfigs/None"), "", None);
    check("p", json!(null), "p", None);
    check("p", json!(""), "q", Some("two names"));
    check("q", own.clone(), "", Some("two names"));
    check("", own, "q", Some("two names"));
    let others = json!("/tasks/b/pushNotificationConfigs/p");
    check("", others.clone(), "p", Some("none of its task"));
    check("p", others, "p", Some("none of its task"));
    let others = json!("tasks/b/pushNotificationConfigs/p");
    check("", others, "p", TASKS);
    check("", json!(["tasks/a"]), "p", Some("no text"));
    check("p", json!(["tasks/a"]), "p", Some("no text"));
}

#[test]
fn whatever_names_a_task_in_a_body_names_the_one_in_the_path() {
    let cancel = "/v1/tasks/a:cancel";
    for (named, expect) in [
        (json!("tasks/a"), None),
        (json!(null), None),
        (json!(""), None),
        (json!("tasks/b"), TASKS),
        (json!("/tasks/b"), TASKS),
        (json!("/tasks/a"), TASKS),
        (json!("Tasks/b"), TASKS),
        (json!("b"), TASKS),
        (json!("a"), TASKS),
        (json!("tasks/"), TASKS),
        (json!("tasks/a/"), TASKS),
        (json!("tasks/a/../b"), TASKS),
        (json!("tenants/x/tasks/b"), TASKS),
        (json!(" tasks/a"), TASKS),
        (json!(["tasks/a"]), Some("no text")),
        (json!(7), Some("no text")),
    ] {
        let config = json!({"pushNotificationConfig": {"url": "https://h.example/"}});
        let set = json!({"parent": named, "config": config});
        check(SET, &set, expect);
        check(cancel, &json!({ "name": named }), expect);
        check("/v1/tasks/a:subscribe", &json!({ "name": named }), expect);
    }
    let url = "https://h.example/";
    for (path, body, expect) in [
        (
            SET,
            json!({"taskId": "a", "pushNotificationConfig": {"url": url}}),
            None,
        ),
        (
            SET,
            json!({"taskId": "b", "pushNotificationConfig": {"url": url}}),
            TASKS,
        ),
        (SET, json!({"configId": 7, "config": {}}), Some("no text")),
        (
            SET,
            json!({"configId": "p", "pushNotificationConfig": {"id": "q", "url": url}}),
            Some("two names"),
        ),
        (cancel, json!({"id": "a"}), None),
        (cancel, json!({"id": "b"}), TASKS),
        (cancel, json!({"id": "a", "name": "tasks/b"}), TASKS),
        ("/tasks/a:cancel", json!({"id": "a"}), None),
        ("/tasks/a:cancel", json!({"id": "b"}), TASKS),
        ("/tasks/a:subscribe", json!({"id": "b"}), TASKS),
        (
            "/tasks/a/pushNotificationConfigs",
            json!({"taskId": "a", "id": "p", "url": url}),
            None,
        ),
        (
            "/tasks/a/pushNotificationConfigs",
            json!({"taskId": "b", "id": "p", "url": url}),
            TASKS,
        ),
        // Something of this name that is no name of the protocol's is content.
        (
            "/tasks/a:cancel",
            json!({"name": "b", "metadata": {"name": "tasks/b"}}),
            None,
        ),
    ] {
        check(path, &body, expect);
    }
}

#[test]
fn a_request_is_for_one_tenant() {
    let push = |tenant: Value| {
        let config = json!({"url": "https://h.example/", "tenant": tenant});
        json!({"tenant": "x", "message": {}, "configuration": {"taskPushNotificationConfig": config}})
    };
    for (path, body, expect) in [
        (
            "/x/message:send",
            json!({"tenant": "x", "message": {}}),
            None,
        ),
        (
            "/x/message:send",
            json!({"tenant": "", "message": {}}),
            None,
        ),
        (
            "/x/message:send",
            json!({"tenant": "y", "message": {}}),
            TENANTS,
        ),
        (
            "/x/message:send",
            json!({"tenant": ["y"], "message": {}}),
            Some("no text"),
        ),
        (
            "/x/tasks/a/pushNotificationConfigs",
            json!({"tenant": "y", "url": "u"}),
            TENANTS,
        ),
        ("/x/message:send", push(json!("x")), None),
        ("/message:send", push(json!("x")), None),
        ("/message:send", push(json!(null)), None),
        ("/message:send", push(json!("y")), TENANTS),
    ] {
        check(path, &body, expect);
    }
    // One that an address for news alone is for is not the request's.
    let mut alone = push(json!("x"));
    alone["tenant"] = json!("");
    check("/message:send", &alone, TENANTS);
    for (tenant, fits) in [("x", true), ("y", false)] {
        let said = json!({"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": push(json!(tenant))});
        let text = said.to_string();
        let frame = Frame::parse(text.as_bytes(), &Limits::default()).expect("a message");
        assert_eq!(Call::of(&frame).is_ok(), fits, "{text}");
    }
}
