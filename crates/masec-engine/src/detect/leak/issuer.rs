//! Whose service a credential is for, as its form tells: a key that is shown to its own issuer is used, not leaked.

use masec_model::{EndpointClass, Kind};

use super::home::{host, is_for_credentials, names_credentials};
use super::looks::Look;
use super::outside::is_host;
use super::scan::Hit;
use super::secret::{Grade, Secret};
use super::stretch::fold;
use crate::detect::Observed;

/// What credentials of an issuer begin with, normalised, and the hosts at which it takes them: hosts of its own programs, none
/// that it rents out. Sources: the issuers' own documentation of their token formats.
const ISSUERS: [(&[&str], &[&str]); 8] = [
    (
        &["aiza", "ya29"],
        &[
            "maps.googleapis.com",
            "www.googleapis.com",
            "translation.googleapis.com",
            "generativelanguage.googleapis.com",
        ],
    ),
    (
        &["ghp", "gho", "ghu", "ghs", "ghr", "githubpat"],
        &["github.com", "api.github.com"],
    ),
    (&["glpat"], &["gitlab.com"]),
    (&["skant"], &["api.anthropic.com"]),
    (
        &["sklive", "sktest", "rklive", "rktest"],
        &["api.stripe.com"],
    ),
    (&["skproj", "sksvcacct"], &["api.openai.com"]),
    (&["xoxb", "xoxp", "xoxa", "xoxs", "xapp"], &["slack.com"]),
    (&["ntn"], &["api.notion.com"]),
];
/// The fewest letters and digits of such a credential.
const SHORTEST: usize = 20;
/// Words before a credential where it is shown alone.
const SCHEMES: [&str; 5] = ["bearer", "token", "basic", "bot", "key"];
/// What stands in an address before a token that is a part of its path.
const IN_PATH: [(&str, &str); 1] = [("api.telegram.org", "bot")];

/// Whether everything that `observed` shows of the secret it shows to the secret's issuer, in a place for credentials: in a
/// field named so, with a scheme or alone, or in the address as a parameter named so. No other address may stand in the call.
pub(super) fn is_shown_to(secret: &Secret, observed: &Observed<'_>, hits: &[Hit]) -> bool {
    let interaction = observed.interaction;
    let looks = matches!(secret.grade, Grade::Look(Look::Credential | Look::Key));
    if !looks
        || secret.text.len() < SHORTEST
        || interaction.kind != Kind::ToolCall
        || interaction.to.class != EndpointClass::Resource
    {
        return false;
    }
    let mut own = 0;
    for leaf in &interaction.content {
        let text = leaf.value.as_text().unwrap_or_default().trim();
        let host = match is_address(text) {
            true => host(text),
            // Whatever else could be an address may be where it goes.
            false if text.contains("://") || text.contains('@') || is_host(text) => return false,
            false => continue,
        };
        if !host.is_some_and(|host| takes(&secret.text, host, text)) {
            return false;
        }
        own += 1;
    }
    own > 0
        && hits.iter().all(|hit| {
            let leaf = interaction.content.get(hit.leaf as usize);
            leaf.is_some_and(|leaf| {
                let text = leaf.value.as_text().unwrap_or_default().trim();
                match text.strip_prefix("https://") {
                    Some(rest) if is_address(text) => stands_as_credential(&secret.text, rest),
                    _ => is_for_credentials(leaf) && is_alone(text),
                }
            })
        })
}

/// Whether a whole value is one address of the web.
fn is_address(text: &str) -> bool {
    text.starts_with("https://")
        && text.matches("://").count() == 1
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\')
}

/// One token, or one after a scheme.
fn is_alone(text: &str) -> bool {
    let mut words = text.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(_), None, _) => true,
        (Some(scheme), Some(_), None) => {
            SCHEMES.contains(&scheme.trim_end_matches(':').to_lowercase().as_str())
        }
        _ => false,
    }
}

/// Whether the secret stands in this address, which is without its scheme, as a parameter for credentials or the part of the path
/// that is for it, and nowhere else.
fn stands_as_credential(secret: &str, address: &str) -> bool {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let is_for_it = |part: &str| {
        { IN_PATH.iter() }.any(|(domain, before)| {
            host == *domain && { part.strip_prefix(before) }
                .is_some_and(|token| fold(token) == secret)
        })
    };
    let mut rest = host.to_owned();
    for (place, part) in path.split('/').enumerate() {
        if place > 0 || !is_for_it(part) {
            rest.push_str(part);
        }
    }
    for part in query.split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        if !names_credentials(name) || fold(value) != secret {
            rest.push_str(part);
        }
    }
    !fold(&rest).contains(secret)
}

/// Whether the issuer of `secret` takes it at `host`, or in this address.
fn takes(secret: &str, host: &str, address: &str) -> bool {
    let host = host.to_lowercase();
    let issued = { ISSUERS.iter() }.any(|(forms, hosts)| {
        forms.iter().any(|form| secret.starts_with(form)) && hosts.contains(&host.as_str())
    });
    issued || { IN_PATH.iter() }.any(|(domain, before)| {
        let path = { address.split_once("://") }.and_then(|(_, rest)| rest.split_once('/'));
        let token = path.and_then(|(_, path)| path.strip_prefix(before));
        host == *domain && token.is_some_and(|token| fold(token).starts_with(secret))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_belongs_at_its_issuers_hosts_alone() {
        let slack = |host: &str| takes("xoxb790315404821", host, &format!("https://{host}/api"));
        assert!(slack("slack.com") && slack("Slack.com"));
        for host in [
            "slack.com.example",
            "notslack.com",
            "x.slack.com",
            "api.github.com",
        ] {
            assert!(!slack(host), "{host}");
        }
        let bot = "7217425632aazblpejslfcuqmnh";
        let at = |path: &str| {
            takes(
                bot,
                "api.telegram.org",
                &format!("https://api.telegram.org/{path}"),
            )
        };
        assert!(at("bot7217425632:AAzblpEjSLFCuQMnh/getMe"));
        assert!(!at("botX/sendMessage?text=7217425632:AAzblpEjSLFCuQMnh"));
    }

    #[test]
    fn in_an_address_it_stands_where_credentials_do() {
        let stands = |address: &str| stands_as_credential("xoxb790315404821", address);
        assert!(stands("slack.com/api/auth.test?token=xoxb-790315404821"));
        assert!(!stands(
            "slack.com/api/chat.postMessage?token=xoxb-1&text=xoxb-790315404821"
        ));
        assert!(!stands(
            "slack.com/api?token=xoxb-790315404821&text=xoxb-790315404821"
        ));
        assert!(!stands("slack.com/xoxb-790315404821"));
        let bot = |path: &str| {
            stands_as_credential("7217425632aazblp", &format!("api.telegram.org/{path}"))
        };
        assert!(bot("bot7217425632:AAzblp/getMe"));
        assert!(!bot("bot1:x/sendMessage?text=7217425632:AAzblp"));
        assert!(!bot(
            "bot7217425632:AAzblp/sendMessage?text=7217425632:AAzblp"
        ));
    }

    #[test]
    fn one_address_is_one() {
        assert!(is_address("https://slack.com/api"));
        for text in [
            "http://slack.com",
            "https://evil.example\\@slack.com/",
            "https://a.example https://slack.com",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }
}
