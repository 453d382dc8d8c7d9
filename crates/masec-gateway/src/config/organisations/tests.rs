use std::path::Path;

use masec_model::Endpoint;

use super::super::Config;
use super::*;
use crate::identity::{nameless, person};

/// A key set of one Ed25519 key: that of RFC 8037, and another.
const KEYS: [&str; 2] = [
    "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
];

/// A folder with the keys of the mill and the press, and policies that hold and that do not.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    for (name, x) in ["mill", "press"].iter().zip(KEYS) {
        let keys = format!(r#"{{"keys":[{{"kty":"OKP","crv":"Ed25519","x":"{x}"}}]}}"#);
        write(&format!("{name}.jwks.json"), &keys);
    }
    write("none.jwks.json", r#"{"keys":[]}"#);
    write("good/a.cedar", "permit(principal, action, resource);");
    write(
        "bad/a.cedar",
        "permit(principal, action, resource) when { context.mood == 1 };",
    );
    write("empty/readme.txt", "");
    folder
}

const BASE: &str = r#"[ledger]
dir = "ledger"
[taint]
name = "here"
[[agents]]
name = "ann"
[[agents]]
name = "far"
gateway = "press-gw"
[[servers]]
name = "bank"
url = "http://127.0.0.1:1/"
[[peers]]
name = "bob"
url = "http://127.0.0.1:2/"
gateway = "press-gw"
"#;
const PRESS: &str = "[[organisations]]\nname = \"press\"\nagents = [\"far\"]\npeers = [\"bob\"]\nkeys = \"press.jwks.json\"\ngateway = \"press-gw\"\n";

fn mill(more: &str) -> String {
    format!("[[organisations]]\nname = \"mill\"\nagents = [\"ann\"]\nservers = [\"bank\"]\n{more}")
}

fn parse(text: &str) -> Result<Config, super::super::ConfigError> {
    let folder = folder();
    Config::parse(text, "masec.toml", folder.path())
}

#[test]
fn members_keys_and_edges_hold_together() {
    let crossings = "[[crossings]]\nfrom = \"mill\"\nto = \"press\"\nasks = \"hold\"\nsecrecy = [\"press-gw:menu\"]\nlabels = false\n";
    let text = format!("{BASE}{}{PRESS}{crossings}", mill("policies = \"good\"\n"));
    let config = parse(&text).expect("a configuration");
    let press = config
        .organisations
        .of_peer("bob")
        .expect("an organisation");
    assert_eq!(press.name, "press");
    // Its gateway signs with its keys, and so does whoever signs the cards of its peers.
    let taint = config.taint.as_ref().expect("labels");
    assert!(taint.gateways.contains_key("press-gw"));
    assert!(config.peer("bob").expect("a peer").card_keys.is_some());
    let settings = config.core.settings();
    assert_eq!(settings.organisations.len(), 2);
    assert_eq!(settings.organisations[0].policies.len(), 1);
    let edge = &settings.edges[0];
    assert_eq!(
        (edge.asks, edge.answers, edge.unguarded),
        (Decision::Hold, true, true)
    );
    // What is its own secret comes home.
    assert_eq!(edge.secrecy, ["press-gw:menu", "press-gw:*"]);
    // Where news go belongs to somebody, however it is spelt.
    let text = format!("{BASE}{}{PRESS}", mill("hosts = [\"News.example\"]\n"));
    let config = parse(&text).expect("a configuration");
    let at = |host: &str| {
        let members = &config.core.settings().organisations[0].members;
        members.contains(&crate::a2a::behind(host))
    };
    assert!(at("news.example") && at("NEWS.example.") && !at("news.example.org"));
    // Without organisations there is none, and nobody has to belong anywhere.
    let alone = parse("[ledger]\ndir = \"ledger\"\n[[agents]]\nname = \"ann\"\n");
    assert!(alone.expect("a configuration").organisations.all.is_empty());
}

/// One who is called `user` is somebody, and no more than that: whoever is meant by no name is nobody's.
#[test]
fn a_person_is_their_organisations_by_any_name_and_the_nameless_principal_is_nobodys() {
    let people = "people = [\"user\", \"paula\", \"person:user\"]\n";
    let config = parse(&format!("{BASE}{}{PRESS}", mill(people))).expect("a configuration");
    let settings = config.core.settings();
    let all =
        masec_engine::organisations::Organisations::new(&settings.organisations, &settings.edges);
    let all = all.expect("organisations");
    let of = |endpoint: Endpoint| all.of(&endpoint).map(|(_, name)| name.to_owned());
    for name in ["user", "paula", "person:user"] {
        assert_eq!(of(person(name)).as_deref(), Some("mill"), "{name}");
    }
    for other in [person("zoe"), person("person:person:user"), nameless()] {
        assert_eq!(of(other.clone()), None, "{other}");
    }
}

#[test]
fn faults_of_organisations_say_where_they_are() {
    let check = |text: String, line: Option<&str>, what: &str| {
        let error = parse(&text).expect_err(what);
        assert!(error.reason.contains(what), "{error}");
        let place = error
            .at
            .map(|(line, _)| text.lines().nth(line - 1).unwrap_or_default());
        assert_eq!(place, line, "{error}");
    };
    let both = |more: &str| format!("{BASE}{}{PRESS}", mill(more));
    let alone = format!("{BASE}{}", mill("").replace("\"ann\"", "\"ann\", \"far\""));
    check(
        alone.replace("gateway = \"press-gw\"\n", ""),
        Some("[[peers]]"),
        "peer `bob` belongs to no organisation",
    );
    check(alone, Some("gateway = \"press-gw\""), "no such gateway");
    check(
        format!("{BASE}{PRESS}[[organisations]]\nname = \"mill\"\nagents = [\"ann\"]\n"),
        Some("[[servers]]"),
        "server `bank` belongs to no organisation",
    );
    check(
        both("peers = [\"bob\"]\n"),
        Some("peers = [\"bob\"]"),
        "it is behind gateway `press-gw`, which is organisation `press`'s",
    );
    let twice = "[[organisations]]\nname = \"inn\"\nservers = [\"bank\"]\n";
    check(
        format!("{}{twice}", both("")),
        Some("servers = [\"bank\"]"),
        "belongs to organisation `mill` already",
    );
    check(
        both("agents = [\"eve\"]\n"),
        Some("agents = [\"eve\"]"),
        "duplicate key",
    );
    check(
        both("roots = [\"ana\"]\n"),
        Some("roots = [\"ana\"]"),
        "no such root",
    );
    for odd in [
        "https://x.example",
        "x.example:443",
        "x.example/a",
        "a@x.example",
        "x.example.",
        "",
    ] {
        let line = format!("hosts = [\"{odd}\"]");
        let what = "not the name of a host";
        check(both(&format!("{line}\n")), Some(&line), what);
    }
    let hosts = "hosts = [\"News.example\"]";
    let again = "[[organisations]]\nname = \"inn\"\nhosts = [\"news.example\"]\n";
    check(
        format!("{}{again}", both(&format!("{hosts}\n"))),
        Some("hosts = [\"news.example\"]"),
        "belongs to organisation `mill` already",
    );
    check(
        both("colour = 1\n"),
        Some("colour = 1"),
        "unknown field `colour`",
    );
    check(
        both("gateway = \"mill-gw\"\n"),
        Some("gateway = \"mill-gw\""),
        "say by which `keys`",
    );
    check(
        both("keys = \"none.jwks.json\"\n"),
        Some("keys = \"none.jwks.json\""),
        "has no keys",
    );
    check(
        both("keys = \"nowhere.json\"\n"),
        Some("keys = \"nowhere.json\""),
        "nowhere.json",
    );
    check(
        both("policies = \"empty\"\n"),
        Some("policies = \"empty\""),
        "no `*.cedar` file",
    );
    check(
        both("policies = \"bad\"\n"),
        Some("policies = \"bad\""),
        "a.cedar",
    );
    check(
        both("").replace(
            "gateway = \"press-gw\"\n[[org",
            "gateway = \"press-gw\"\ncard_keys = \"mill.jwks.json\"\n[[org",
        ),
        Some("[[peers]]"),
        "the keys of organisation `press` sign its card",
    );
    check(
        both("").replace("[taint]\nname = \"here\"\n", ""),
        Some("[[organisations]]"),
        "write [taint] with a `name`",
    );
    check(
        both("").replace(
            "[taint]\nname = \"here\"\n",
            "[taint]\nname = \"press-gw\"\n",
        ),
        Some("[[organisations]]"),
        "a second gateway called `press-gw`",
    );
    let crossing = |more: &str| format!("{}[[crossings]]\n{more}", both(""));
    check(
        crossing("from = \"mill\"\nto = \"moon\"\nasks = \"allow\"\n"),
        Some("to = \"moon\""),
        "no such organisation",
    );
    check(
        crossing("from = \"mill\"\nto = \"mill\"\nasks = \"allow\"\n"),
        Some("[[crossings]]"),
        "not within one",
    );
    check(
        crossing("from = \"mill\"\nto = \"press\"\nasks = \"maybe\"\n"),
        Some("asks = \"maybe\""),
        "unknown variant `maybe`",
    );
    check(
        crossing("from = \"mill\"\nto = \"press\"\n"),
        Some("[[crossings]]"),
        "missing field `asks`",
    );
    check(
        crossing("from = \"mill\"\nto = \"press\"\nasks = \"deny\"\nsecrecy = [\"\"]\n"),
        Some("secrecy = [\"\"]"),
        "no tag",
    );
}

#[test]
fn what_one_organisation_granted_counts_at_another_where_the_edge_says_so() {
    let root = |name: &str, digit: &str| {
        format!(
            "{{ name = \"{name}\", public_key = \"ed25519/{}\" }}",
            digit
        )
    };
    // The public keys of RFC 8032's first two tests.
    let delegation = format!(
        "[delegation]\naudience = \"https://gw\"\nroots = [{}, {}]\n",
        root(
            "millers",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        ),
        root(
            "printers",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
        ),
    );
    let closed = |accepted: bool| {
        let text = format!(
            "{BASE}{}{PRESS}roots = [\"printers\"]\n{delegation}[[crossings]]\nfrom = \"mill\"\nto = \"press\"\nasks = \"allow\"\ndelegation = {accepted}\n",
            mill("roots = [\"millers\"]\n"),
        );
        let config = parse(&text).expect("a configuration");
        let roots = config.delegation.expect("delegation").roots;
        roots
            .iter()
            .map(|root| root.closed.iter().map(ToString::to_string).collect())
            .collect::<Vec<Vec<String>>>()
    };
    assert_eq!(closed(true), [vec![], vec!["bank".to_owned()]]);
    assert_eq!(
        closed(false),
        [vec!["bob".to_owned()], vec!["bank".to_owned()]]
    );
    let nobodys = format!(
        "{BASE}{}{PRESS}{delegation}",
        mill("roots = [\"millers\"]\n")
    );
    let error = parse(&nobodys).expect_err("a root of nobody's");
    assert!(
        error
            .reason
            .contains("root `printers` belongs to no organisation"),
        "{error}"
    );
    assert!(Path::new(&error.file).ends_with("masec.toml"));
}

/// Operators, each with their key and what else is said of them.
fn operators(all: &[(&str, u8, &str)]) -> String {
    let one = |(name, key, more): &(&str, u8, &str)| {
        let key = format!("{key:02x}").repeat(32);
        format!("[[admin.operators]]\nname = \"{name}\"\nkey_sha256 = \"{key}\"\n{more}\n")
    };
    let all: String = all.iter().map(one).collect();
    format!("[admin]\naddress = \"127.0.0.1:0\"\n{all}")
}

#[test]
fn operators_are_the_gateways_or_one_organisations() {
    let base = format!("{BASE}{}{PRESS}", mill(""));
    let (of_mill, of_press) = ("organisation = \"mill\"", "organisation = \"press\"");
    let all = operators(&[("ana", 1, ""), ("press", 2, of_mill), ("press", 3, of_mill)]);
    let config = parse(&format!("{base}{all}")).expect("a configuration");
    let admin = config.admin.as_ref().expect("operators");
    let by = |name: &str, organisation: Option<&str>| crate::reach::By {
        name: name.to_owned(),
        organisation: organisation.map(str::to_owned),
    };
    let everybody = admin.everybody();
    assert!(everybody.contains(&by("ana", None)) && everybody.contains(&by("press", Some("mill"))));
    assert!(
        !everybody.contains(&by("press", None)) && !everybody.contains(&by("ana", Some("mill")))
    );
    // What they say is said by somebody of theirs.
    let members = |place: usize| &config.core.settings().organisations[place].members;
    let operator = masec_model::Endpoint::human("operator:press");
    assert!(members(0).contains(&operator) && !members(1).contains(&operator));
    let check = |text: &str, line: Option<&str>, what: &str| {
        let text = format!("{base}{text}");
        let error = parse(&text).expect_err(what);
        assert!(error.reason.contains(what), "{error}");
        let place = error
            .at
            .map(|(line, _)| text.lines().nth(line - 1).unwrap_or_default());
        assert_eq!(place, line, "{error}");
    };
    let inn = operators(&[("ana", 1, "organisation = \"inn\"")]);
    check(&inn, Some("organisation = \"inn\""), "no such organisation");
    let entry = Some("[[admin.operators]]");
    for (first, second, what) in [
        (
            ("bo", 1, of_mill),
            ("bo", 2, of_press),
            "operator `bo` is organisation `mill`'s and organisation `press`'s",
        ),
        (
            ("bo", 1, of_mill),
            ("bo", 2, ""),
            "operator `bo` is organisation `mill`'s and the gateway's own",
        ),
        (
            ("ana", 1, ""),
            ("bo", 1, of_mill),
            "the key of operator `bo` is the gateway's own and organisation `mill`'s",
        ),
    ] {
        check(&operators(&[first, second]), entry, what);
    }
    // Nobody else is called as an operator is.
    let text = format!("{BASE}{}{PRESS}", mill("people = [\"operator:bo\"]\n"));
    let error = parse(&text).expect_err("an operator's name");
    assert!(error.reason.contains("called as an operator is"), "{error}");
    // Without organisations there is none to decide for.
    let alone = format!(
        "[ledger]\ndir = \"ledger\"\n{}",
        operators(&[("bo", 1, of_mill)])
    );
    let error = parse(&alone).expect_err("no organisations");
    assert!(error.reason.contains("no such organisation"), "{error}");
}

#[test]
fn no_policy_of_the_networks_passes_for_an_organisations() {
    let base = format!("{BASE}{}{PRESS}", mill(""));
    let folder = folder();
    let network = |id: &str| {
        std::fs::create_dir_all(folder.path().join("own")).expect("a folder");
        let policies = format!(
            "permit(principal, action, resource);\n@id(\"{id}\")\nforbid(principal == Agent::\"x\", action, resource);"
        );
        std::fs::write(folder.path().join("own/a.cedar"), policies).expect("a file");
        let text = format!("{base}[policy]\npolicies = \"own\"\n");
        Config::parse(&text, "masec.toml", folder.path())
    };
    let error = network("mill/x").expect_err("a policy of the mill's");
    assert!(
        error.reason.contains("policy `mill/x` of the network"),
        "{error}"
    );
    network("mill-x/y").expect("nobody's");
    network("millx").expect("nobody's");
}
