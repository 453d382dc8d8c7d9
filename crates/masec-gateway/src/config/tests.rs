use super::*;
use serde_json::Value;

fn parse(text: &str) -> Result<Config, ConfigError> {
    Config::parse(text, "masec.toml", Path::new("/etc/masec"))
}

/// The example with somebody's keys.
fn annotated() -> String {
    let made = example(|whose| Ok::<_, ()>(key_hash(format!("the key of {whose}").as_bytes())));
    made.expect("keys")
}

const LEAST: &str = "[ledger]\ndir = \"ledger\"\n";

#[test]
fn the_example_is_valid() {
    let config = parse(&annotated()).expect("the example");
    assert_eq!(config.agents.len(), 2);
    assert_eq!(config.endpoints["/mcp/bank"].servers[0].name, "bank");
    assert!(!config.endpoints["/mcp/bank"].admits(&config.agents["researcher"]));
    assert_eq!(config.ledger.key, Path::new("/etc/masec/ledger.key"));
    assert_eq!(config.enforcement, Enforcement::Enforcing);
}

#[test]
fn faults_say_where_they_are() {
    let check = |more: &str, at: (usize, usize), what: &str| {
        let error = parse(&format!("{LEAST}{more}")).expect_err(more);
        assert_eq!(error.at, Some(at), "{error}");
        assert!(error.reason.contains(what), "{error}");
    };
    check("grad = \"written\"\n", (3, 1), "unknown field `grad`");
    let peer = |more: &str| format!("[[peers]]\nname = \"bob\"\nurl = {more}\n");
    check(&peer("\"ftp://bob.example\""), (5, 7), "not http://");
    check(
        &peer("\"http://a:b@bob.example\""),
        (5, 7),
        "without a query or credentials",
    );
    check(
        &peer("\"http://b/\"\nagents = [\"ann\"]"),
        (6, 11),
        "no such agent",
    );
    check(&peer("\"http://b/\"\npath = \"a2a\""), (3, 1), "no path");
    check(
        &peer("\"http://b/\"\ngateway = \"far\""),
        (6, 11),
        "no such gateway; add it under [[taint.gateways]]",
    );
    check(
        "[taint]\nname = \"here\"\nlifetime_seconds = 86400\n",
        (3, 1),
        "`lifetime_seconds` is not between 1 and 3600",
    );
    check(
        "[taint]\nname = \"here\"\n[[taint.gateways]]\nname = \"far\"\nkeys = \"nowhere.json\"\n",
        (5, 1),
        "nowhere.json",
    );
    check(
        "[taint]\nname = \"here\"\ngateway = []\n",
        (5, 1),
        "unknown field `gateway`",
    );
    check(
        &peer("\"http://b/\"\npushhosts = []"),
        (6, 1),
        "unknown field `pushhosts`",
    );
    check(
        &format!(
            "{}[[servers]]\nname = \"bob\"\nurl = \"http://c/\"\n",
            peer("\"http://b/\"")
        ),
        (3, 1),
        "a server is called `bob` too",
    );
    check(
        &format!(
            "{0}[[peers]]\nname = \"eve\"\nurl = \"http://e/\"\npath = \"/a2a/bob/x\"\n",
            peer("\"http://b/\"")
        ),
        (6, 1),
        "at the same path",
    );
    check(
        &format!(
            "[[agents]]\nname = \"bob\"\n{}",
            peer("\"http://b/\"\noutside = true")
        ),
        (5, 1),
        "has to say the same of both",
    );
    check("[listen]\naddress = \"here\"\n", (4, 11), "not an address");
    check(
        "[policy]\nmode = \"loose\"\n",
        (4, 8),
        "unknown variant `loose`",
    );
    check(
        "[[servers]]\nname = \"a b\"\nurl = \"http://x/\"\n",
        (3, 1),
        "no name",
    );
    check(
        "[[servers]]\nname = \"a\"\nurl = \"ftp://x/\"\n",
        (3, 1),
        "not http://",
    );
    check(
        "[[servers]]\nname = \"a\"\n",
        (3, 1),
        "either a `url` or a `command`",
    );
    check(
        "[[endpoints]]\npath = \"/a\"\nservers = [\"x\"]\n",
        (5, 12),
        "no such server",
    );
    check(
        "[[servers]]\nname = \"a\"\nurl = \"http://x/\"\n[[servers]]\nname = \"b__c\"\nurl = \"http://x/\"\n[[endpoints]]\npath = \"/a\"\nservers = [\"a\", \"b__c\"]\n",
        (11, 17),
        "called `NAME__tool`",
    );
    check(
        "[[servers]]\nname = \"a\"\nurl = \"http://x/\"\n[[endpoints]]\npath = \"/a\"\nservers = [\"a\", \"a\"]\n",
        (8, 17),
        "stands here twice",
    );
    check("[anonymous]\nagent = \"x\"\n", (4, 9), "no such agent");
    check(
        "[[agents]]\nname = \"a\"\nkey_sha256 = \"12\"\n",
        (3, 1),
        "64 hexadecimal digits",
    );
}

#[test]
fn what_cannot_work_is_refused_where_it_stands() {
    let check = |more: &str, at: (usize, usize), what: &str| {
        let error = parse(&format!("{LEAST}{more}")).expect_err(more);
        assert_eq!(error.at, Some(at), "{error}");
        assert!(error.reason.contains(what), "{error}");
    };
    check(
        "[listen]\naddress = \"127.0.0.1:8700\"\n[admin]\naddress = \"127.0.0.1:8700\"\n",
        (6, 11),
        "`listen.address` is on port 8700 already",
    );
    check(
        "[admin]\naddress = \"[::]:9000\"\n[otlp.receive]\naddress = \"127.0.0.1:9000\"\n",
        (6, 11),
        "`admin.address` is on port 9000 already",
    );
    check("[holds]\ndeadline_seconds = 0\n", (4, 20), "no time");
    check("[holds]\nwait_seconds = 901\n", (4, 16), "lapses after 900");
    check(
        "[holds]\ndeadline_seconds = 5\nwait_seconds = 6\n",
        (5, 16),
        "lapses after 5",
    );
    parse(&format!("{LEAST}[holds]\nwait_seconds = 900\n")).expect("as long as it waits");
    let server = "[[servers]]\nname = \"a\"\nurl = \"http://x/\"\n";
    for name in ["Host", "content-length", "transfer-encoding", "TE"] {
        let headers = format!("headers = {{ {name} = \"1\" }}\n");
        check(&format!("{server}{headers}"), (3, 1), "set by the gateway");
    }
    parse(&format!(
        "{LEAST}{server}headers = {{ x-tenant = \"1\" }}\n"
    ))
    .expect("its own");
    let at = |path: &str| format!("{server}[[endpoints]]\npath = \"{path}\"\nservers = [\"a\"]\n");
    check(&at("/.well-known/jwks.json"), (6, 1), "the gateway's own");
    parse(&format!("{LEAST}{}", at("/.well-known-tools"))).expect("another name");
    let peer = "[[peers]]\nname = \"bob\"\nurl = \"http://b/\"\npath = \"/.well-known\"\n";
    check(peer, (3, 1), "the gateway's own");
}

#[test]
fn a_key_that_anybody_guesses_is_none() {
    let hash = |key: &str| data_encoding::HEXLOWER.encode(&key_hash(key.as_bytes()));
    let agent = |key: &str| {
        format!(
            "{LEAST}[[agents]]\nname = \"bob\"\nkey_sha256 = \"{}\"\n",
            hash(key)
        )
    };
    for (key, shown) in [
        ("", "no key at all"),
        ("password", "`password`"),
        ("bob", "`bob`"),
    ] {
        let error = parse(&agent(key)).expect_err(key);
        assert_eq!(error.at, Some((3, 1)), "{error}");
        assert!(error.reason.contains(shown), "{error}");
        assert!(error.reason.contains("`masec key`"), "{error}");
    }
    parse(&agent("bob's own")).expect("a key");
    let operator = format!(
        "{LEAST}[admin]\naddress = \"127.0.0.1:0\"\n[[admin.operators]]\nname = \"ana\"\nkey_sha256 = \"{}\"\n",
        hash("admin")
    );
    let error = parse(&operator).expect_err("admin");
    assert!(error.reason.contains("`admin`"), "{error}");
}

#[test]
fn one_key_proves_one_agent() {
    let hash = "0".repeat(64);
    let agent = |name: &str| format!("[[agents]]\nname = \"{name}\"\nkey_sha256 = \"{hash}\"\n");
    let error = parse(&format!("{LEAST}{}{}", agent("a"), agent("b"))).expect_err("one key");
    assert!(error.reason.contains("also that of `a`"), "{error}");
}

#[test]
fn what_proves_agents_is_checked() {
    let fault = |more: &str, what: &str| {
        let error = parse(&format!("{LEAST}{more}")).expect_err(more);
        assert!(error.reason.contains(what), "{error}");
    };
    let issuer = "[[issuers]]\nname = \"corp\"\nurl = \"https://login.test\"\n";
    let token = "[[agents]]\nname = \"a\"\ntokens = [{ issuer = \"corp\", subject = \"s\" }]\n";
    fault(token, "no such issuer");
    fault(
        "[[issuers]]\nname = \"corp\"\nurl = \"http://login.test\"\n",
        "not an https:// address",
    );
    fault(
        &format!("{issuer}{}", issuer.replace("corp", "other")),
        "a second issuer",
    );
    let twice = format!("{issuer}{token}{}", token.replace("\"a\"", "\"b\""));
    fault(&twice, "what proves `b` also proves `a`");
    fault(
        "[[agents]]\nname = \"a\"\nspiffe = \"spiffe://example.org\"\n",
        "no SPIFFE id",
    );
    fault(
        "[tls]\ncertificate = \"nowhere.pem\"\nkey = \"nowhere.key\"\n",
        "nowhere.pem",
    );
    let endpoint = "[[servers]]\nname = \"s\"\nurl = \"http://x/\"\n[[endpoints]]\npath = \"/s\"\nservers = [\"s\"]\n";
    fault(
        &format!("{issuer}{endpoint}"),
        "`public_url` under [listen]",
    );
    fault(
        &format!("{endpoint}scopes = [\"x\"]\n"),
        "add who issues them",
    );
    let url = |url: &str| format!("[listen]\npublic_url = \"{url}\"\n{issuer}{endpoint}");
    fault(&url("https://gateway.test/path"), "nothing after them");
    let config = parse(&format!("{LEAST}{}", url("https://gateway.test/"))).expect("valid");
    let resource = config.endpoints["/s"]
        .resource
        .as_ref()
        .expect("a resource");
    assert_eq!(resource.url, "https://gateway.test/s");
}

#[test]
fn a_policy_that_does_not_compile_opens_no_port() {
    let error =
        parse(&format!("{LEAST}[policy]\npolicies = \"nowhere\"\n")).expect_err("no folder");
    assert!(error.reason.contains("nowhere"), "{error}");
}

/// Every object of a schema that names its members, with these.
fn objects<'s>(node: &'s Value, found: &mut Vec<&'s serde_json::Map<String, Value>>) {
    match node {
        Value::Object(map) => {
            if map.contains_key("properties") {
                found.push(map);
            }
            map.values().for_each(|node| objects(node, found));
        }
        Value::Array(nodes) => nodes.iter().for_each(|node| objects(node, found)),
        _ => {}
    }
}

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../schemas/config.schema.json"
    );
    let made = format!("{:#}\n", schema());
    if std::env::var_os("MASEC_BLESS").is_some() {
        std::fs::write(path, &made).expect("the folder of schemas");
    }
    let published = std::fs::read_to_string(path).expect("the published schema");
    assert!(
        published == made,
        "schemas/config.schema.json is stale: run the test with MASEC_BLESS=1"
    );
}

#[test]
fn the_schema_knows_every_key_of_the_example_and_no_other() {
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let mut tables = Vec::new();
    objects(&schema, &mut tables);
    assert!(tables.len() > 10, "{schema:#}");
    for table in &tables {
        assert_eq!(table["additionalProperties"], false, "{table:?}");
    }
    let knows = |key: &str| {
        tables
            .iter()
            .any(|table| table["properties"].get(key).is_some())
    };
    // Those that are commented out as well.
    let mut keys = 0;
    let annotated = annotated();
    for line in annotated.lines() {
        let line = line.trim_start_matches("# ");
        let Some((key, _)) = line.split_once(" = ") else {
            continue;
        };
        let key = key.trim().trim_matches(['[', ']']);
        if key
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        {
            assert!(knows(key), "`{key}` of `{line}`");
            keys += 1;
        }
    }
    assert!(keys > 40, "{keys}");
    let read = |text: &str| -> Value { toml::from_str(text).expect("TOML") };
    let example = read(&annotated);
    assert!(
        validator.is_valid(&example),
        "{:?}",
        validator.validate(&example)
    );
    // What the reader refuses for its form, the schema refuses too.
    for more in [
        "grad = \"written\"\n",
        "grade = \"sometimes\"\n",
        "[policy]\nmode = \"loose\"\n",
        "[listen]\nmax_body_bytes = \"many\"\n",
        "[[servers]]\nurl = \"http://x/\"\n",
        "[[agents]]\nname = \"a\"\nbudget = { calls = 1 }\n",
    ] {
        let text = format!("{LEAST}{more}");
        parse(&text).expect_err(more);
        assert!(!validator.is_valid(&read(&text)), "{more}");
    }
    assert!(validator.is_valid(&read(LEAST)));
}
