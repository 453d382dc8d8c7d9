use super::*;

fn attempt(says_who: bool) -> Attempt {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    runtime.block_on(async {
        let server: Uri = "http://127.0.0.1:9/mcp".parse().expect("it");
        let metadata = json!({
            "issuer": "https://login.example", "authorization_endpoint": "https://login.example/go?tenant=1",
            "authorization_response_iss_parameter_supported": says_who,
            "token_endpoint_auth_methods_supported": ["none"],
        });
        let issuer: Issuer = serde_json::from_value(metadata).expect("metadata");
        let oauth = OAuth {
            client_id: Some("masec".to_owned()),
            ..OAuth::default()
        };
        Attempt {
            client: Upstreams::new(1).expect("certificates"),
            bounds: Bounds::of(&server, None).await,
            who: Client::configured(&oauth, &issuer).expect("a client").expect("a client"),
            issuer,
            server: server.to_string(),
            resource: "http://127.0.0.1:9/mcp".to_owned(),
            registered: None,
            asked: Scopes::parse("a b").expect("scopes"),
            address: String::new(),
            state: "st".to_owned(),
            verifier: Secret::new("v".to_owned()),
            waiting: Waiting::open(0).await.expect("a port"),
            store: Store::new(std::path::Path::new("/nowhere")),
        }
    })
}

#[test]
fn what_a_person_is_sent_to() {
    let attempt = attempt(true);
    let address = attempt.question().expect("an address");
    let (at, query) = address.split_once('?').expect("a query");
    assert_eq!(at, "https://login.example/go");
    let check = |name, value: &str| assert_eq!(one(query, name), Ok(Some(value.to_owned())));
    check("tenant", "1");
    check("client_id", "masec");
    check("resource", "http://127.0.0.1:9/mcp");
    check("scope", "a b");
    check("code_challenge_method", "S256");
    // Of "v".
    check(
        "code_challenge",
        "TJRIXgwhrmxBzh3-e2v6zupato5AokdvUCCOUm9QYIA",
    );
    check("redirect_uri", attempt.redirect());
}

#[test]
fn whose_answer_is_believed() {
    enum Then {
        Code,
        Stray,
        Failed(&'static str),
    }
    use Then::{Code, Failed, Stray};
    let check = |says_who: bool, query: &str, expected: Then| match (
        attempt(says_who).code(query),
        expected,
    ) {
        (Ok(code), Code) => assert_eq!(code, "c"),
        (Err(NoCode::Stray), Stray) => {}
        (Err(NoCode::Failed(trouble)), Failed(words)) => {
            let told = trouble.to_string();
            assert!(
                told.contains(words) && !told.contains("evil words"),
                "{query}: {told}"
            );
        }
        (found, _) => panic!("{query}: {found:?}"),
    };
    let right = "iss=https%3A%2F%2Flogin.example";
    check(true, &format!("code=c&state=st&{right}"), Code);
    check(false, &format!("code=c&state=st&{right}"), Code);
    check(false, "code=c&state=st", Code);
    check(true, "code=c&state=st", Failed("does not say whose it is"));
    for says_who in [true, false] {
        for wrong in [
            "https://evil.example",
            "https://login.example/",
            "https://LOGIN.example",
            "https://login.example:443",
            "",
        ] {
            check(
                says_who,
                &format!("code=c&state=st&iss={wrong}"),
                Failed("another authorization server's"),
            );
            // What it says is not shown either.
            let told = format!("error=evil&error_description=evil+words&state=st&iss={wrong}");
            check(says_who, &told, Failed("another authorization server's"));
        }
    }
    check(
        true,
        &format!("error=access_denied&state=st&{right}"),
        Failed("`access_denied`"),
    );
    check(true, &format!("state=st&{right}"), Failed("no code"));
    check(
        true,
        &format!("code=c&code=d&state=st&{right}"),
        Failed("twice"),
    );
    for stray in [
        "",
        "code=c",
        "code=c&state=other",
        "code=c&state=st&state=st",
        "code=c&state=ST",
    ] {
        check(true, stray, Stray);
    }
}

#[test]
fn where_redirections_lead() {
    let at: Uri = "https://login.example/a?b".parse().expect("it");
    assert_eq!(joined(&at, "/c?d"), "https://login.example/c?d");
    assert_eq!(
        joined(&at, "https://other.example/"),
        "https://other.example/"
    );
    assert_eq!(joined(&at, "//other.example/"), "//other.example/");
}
