//! Whose service a credential is for, as its form tells: a key that is shown to its own issuer is used, not leaked.

use super::home::{addresses, host};
use super::looks::names_a_secret;
use super::scan::Hit;
use super::secret::Secret;
use super::stretch::fold;
use crate::detect::Observed;

/// What credentials of an issuer begin with, normalised, and the domains at which it takes them. Sources: the issuers' own
/// documentation of their token formats.
const ISSUERS: [(&[&str], &[&str]); 16] = [
    (&["akia", "asia"], &["amazonaws.com"]),
    (&["aiza", "ya29"], &["googleapis.com"]),
    (&["dopv1", "doov1"], &["digitalocean.com"]),
    (
        &["ghp", "gho", "ghu", "ghs", "ghr", "githubpat"],
        &["github.com"],
    ),
    (&["glpat"], &["gitlab.com"]),
    (&["hf"], &["huggingface.co"]),
    (&["npm"], &["npmjs.org"]),
    (&["pypi"], &["pypi.org"]),
    (&["sg"], &["sendgrid.com"]),
    (&["shpat", "shpca", "shpss"], &["myshopify.com"]),
    (&["skant"], &["anthropic.com"]),
    (&["sklive", "sktest", "rklive", "rktest"], &["stripe.com"]),
    (&["skproj", "sksvcacct"], &["openai.com"]),
    (&["xoxb", "xoxp", "xoxa", "xoxs", "xapp"], &["slack.com"]),
    (&["secret", "ntn"], &["notion.com"]),
    (&["lin"], &["linear.app"]),
];
/// Words before a credential where it is shown alone.
const SCHEMES: [&str; 5] = ["bearer", "token", "basic", "bot", "key"];
/// What stands in an address before a token that is a part of its path.
const IN_PATH: [(&str, &str); 1] = [("api.telegram.org", "/bot")];

/// Whether everything that `observed` shows of the secret it shows to the secret's issuer, in a place for credentials: a
/// field named so, a scheme and nothing else, or the address itself.
pub(super) fn is_shown_to(secret: &Secret, observed: &Observed<'_>, hits: &[Hit]) -> bool {
    let content = &observed.interaction.content;
    let texts = content.iter().filter_map(|leaf| leaf.value.as_text());
    let mut places = texts.flat_map(addresses).peekable();
    let is_own = |address: &str| {
        address.starts_with("https://")
            && host(address).is_some_and(|host| takes(&secret.text, host, address))
    };
    if places.peek().is_none() || !places.all(is_own) {
        return false;
    }
    hits.iter().all(|hit| {
        let Some(leaf) = content.get(hit.leaf as usize) else {
            return false;
        };
        let text = leaf.value.as_text().unwrap_or_default().trim();
        let last = leaf.path.rsplit('.').next().unwrap_or_default();
        let mut words = text.split_whitespace();
        let alone = match (words.next(), words.next(), words.next()) {
            (Some(_), None, _) => true,
            (Some(scheme), Some(_), None) => {
                SCHEMES.contains(&scheme.trim_end_matches(':').to_lowercase().as_str())
            }
            _ => false,
        };
        alone && (text.starts_with("https://") || text.contains(' ') || names_a_secret(last))
    })
}

/// Whether the issuer of `secret` takes it at `host`, or in this address.
fn takes(secret: &str, host: &str, address: &str) -> bool {
    let host = host.to_lowercase();
    let under = |domain: &&str| {
        host.strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    let issued = { ISSUERS.iter() }.any(|(forms, domains)| {
        forms.iter().any(|form| secret.starts_with(form)) && domains.iter().any(under)
    });
    issued || { IN_PATH.iter() }.any(|(domain, before)| {
        let path = { address.split_once("://") }.and_then(|(_, rest)| rest.split_once('/'));
        let token = path.and_then(|(_, path)| path.strip_prefix(&before[1..]));
        host == *domain && token.is_some_and(|token| fold(token).starts_with(secret))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_belongs_at_its_issuers_hosts_alone() {
        let slack = "xoxb790315404821";
        assert!(takes(
            slack,
            "slack.com",
            "https://slack.com/api/chat.postMessage"
        ));
        assert!(takes(slack, "files.slack.com", "https://files.slack.com/"));
        assert!(!takes(
            slack,
            "slack.com.example",
            "https://slack.com.example/"
        ));
        assert!(!takes(slack, "notslack.com", "https://notslack.com/"));
        assert!(!takes(slack, "api.github.com", "https://api.github.com/"));
        let bot = "7217425632aazblpejslfcuqmnh";
        let address = "https://api.telegram.org/bot7217425632:AAzblpEjSLFCuQMnh/getMe";
        assert!(takes(bot, "api.telegram.org", address));
        assert!(!takes(
            bot,
            "api.telegram.org",
            "https://api.telegram.org/botX/sendMessage?text=7217425632:AAzblpEjSLFCuQMnh"
        ));
    }
}
