//! Which endpoints lie outside: what reaches them has left the network.

use masec_model::{Endpoint, EndpointClass};

/// The words in a tool's name that say that it carries content out.
const CARRYING: &[&str] = &[
    "send", "email", "mail", "smtp", "sms", "fax", "post", "publish", "upload", "tweet", "share",
    "forward", "http", "https", "url", "web", "webhook", "webpage", "request", "fetch", "curl",
    "browser", "ftp", "paste", "gist", "submit", "blog", "public", "external",
];

/// Whether `endpoint` lies outside: another organisation, or a tool that carries content out. Stores, rooms and services
/// that act inside, such as a deployment queue, do not; nor do people and agents, whose own sending is seen.
pub(super) fn is_outside(endpoint: &Endpoint) -> bool {
    match endpoint.class {
        EndpointClass::Institution => !endpoint.is_operator(),
        EndpointClass::Agent | EndpointClass::Human => false,
        EndpointClass::Resource => {
            // A path or an address is a store, whatever its words.
            !endpoint.name.contains(['/', ':'])
                && words(&endpoint.name).any(|word| CARRYING.contains(&word.as_str()))
        }
    }
}

/// The words of a name in snake, kebab, dotted or camel case.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    name.split(|c: char| !c.is_alphanumeric()).flat_map(|part| {
        let starts = part
            .char_indices()
            .skip(1)
            .filter(|(_, c)| c.is_uppercase())
            .map(|(at, _)| at);
        let mut cuts: Vec<usize> = std::iter::once(0).chain(starts).collect();
        cuts.push(part.len());
        cuts.windows(2)
            .map(|pair| part[pair[0]..pair[1]].to_lowercase())
            .collect::<Vec<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_carries_content_out_lies_outside() {
        for name in [
            "send_email",
            "http_post",
            "PostWebhook",
            "gmail.sendMessage",
            "upload-file",
        ] {
            assert!(is_outside(&Endpoint::resource(name)), "{name}");
        }
        for name in [
            "records_db",
            "deploy_queue",
            "room:7",
            "drive/mail-notes.md",
            "get_balance",
        ] {
            assert!(!is_outside(&Endpoint::resource(name)), "{name}");
        }
        assert!(is_outside(&Endpoint::institution("partner.example")));
        assert!(!is_outside(&Endpoint::agent("mail")) && !is_outside(&Endpoint::human("ana")));
    }
}
