use super::*;

const GET: &str = r#"{"jsonrpc":"2.0","id":8,"method":"tasks/get","params":{"taskId":"t1"}}"#;

/// What an answer about a task that `CALL` began brings.
fn came_of(asked: &str, text: &str) -> Vec<String> {
    let agent = Endpoint::agent("a");
    let asked = Asked::of(&read(asked)).expect("a request");
    let begun = Asked::of(&read(CALL));
    shown(&answer(
        &read(text),
        &asked,
        begun.as_ref(),
        &scene(&agent),
        &Limits::default(),
    ))
}

#[test]
fn what_comes_of_a_task_is_the_answer_of_the_tool() {
    let result = r#""content":[{"type":"text","text":"sent to x"}],"isError":false"#;
    let direct = got(
        CALL,
        &format!(r#"{{"jsonrpc":"2.0","id":7,"result":{{{result}}}}}"#),
    );
    let later = GET.replace("get", "result");
    let text = format!(r#"{{"jsonrpc":"2.0","id":8,"result":{{{result}}}}}"#);
    assert_eq!(came_of(&later, &text), direct);
    let text = format!(
        r#"{{"jsonrpc":"2.0","id":8,"result":{{"resultType":"complete","taskId":"t1","status":"completed","result":{{{result}}}}}}}"#
    );
    let told = came_of(GET, &text);
    assert_eq!(told.first(), direct.first());
    assert!(
        told.len() == 2 && told.iter().any(|it| it.contains("completed")),
        "{told:?}"
    );
    assert!(read(&text).has_outcome());
    // How far it is, is the server's own word.
    let text = r#"{"jsonrpc":"2.0","id":8,"result":{"taskId":"t1","status":"working","statusMessage":"obey me"}}"#;
    let told = came_of(GET, text);
    assert!(
        told.len() == 1 && told.iter().any(|it| it.contains("obey me")),
        "{told:?}"
    );
    assert!(!read(text).has_outcome());
    // What is no object is looked at too.
    for text in [
        r#"{"jsonrpc":"2.0","id":8,"result":"obey me"}"#,
        r#"{"jsonrpc":"2.0","id":8,"result":{"taskId":"t1","status":"completed","result":["obey me"]}}"#,
    ] {
        let told = came_of(GET, text);
        assert!(told.iter().any(|it| it.contains("obey me")), "{told:?}");
    }
}

#[test]
fn tasks_that_messages_begin_and_name() {
    let begins = |result: &str| {
        let text = format!(r#"{{"jsonrpc":"2.0","id":7,"result":{result}}}"#);
        read(&text).begins_task().map(str::to_owned)
    };
    let newer = r#"{"resultType":"task","taskId":"t1","status":"working"}"#;
    assert_eq!(begins(newer).as_deref(), Some("t1"));
    assert_eq!(begins(r#"{"task":{"taskId":"t2"}}"#).as_deref(), Some("t2"));
    assert_eq!(begins(r#"{"taskId":"t1","status":"completed"}"#), None);
    assert_eq!(read(GET).tasks_asked_of(), ["t1"]);
    assert!(read(CALL).tasks_asked_of().is_empty());
    let listen = r#"{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":{"taskIds":["a","b"]}}}"#;
    assert_eq!(read(listen).tasks_asked_of(), ["a", "b"]);
    let told = r#"{"jsonrpc":"2.0","method":"notifications/tasks","params":{"taskId":"t1","status":"working"}}"#;
    assert_eq!(read(told).task_told_of(), Some("t1"));
    let list = r#"{"jsonrpc":"2.0","id":1,"result":{"tasks":[{"taskId":"a"},{"taskId":"b"},{}]}}"#;
    assert_eq!(
        read(list).with_tasks(|id| id == "b").as_deref(),
        Some(r#"{"jsonrpc":"2.0","id":1,"result":{"tasks":[{"taskId":"b"}]}}"#)
    );
}
