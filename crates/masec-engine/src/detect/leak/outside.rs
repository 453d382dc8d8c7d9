//! Where content leaves the network: which endpoint, by which interaction.

use core::net::IpAddr;

use masec_model::{CompactString, EndpointClass, Interaction, Kind, Shape, Value};
use rustc_hash::FxHashSet;

use super::asker::Askers;
use super::channels::Channels;
use super::home::authority;
use super::looks;
use super::post::{Post, boxes};
use super::scan::Hit;
use super::secret::Grade;
use crate::detect::Observed;
use crate::history::Party;
use crate::intent::{Effect, Reach, ToolBook, clip, tool_name};
use crate::settings::Settings;

/// People remembered that spoke, and agents.
const MAX_SPOKEN: usize = 1 << 14;

/// What is known of the endpoints' places.
#[derive(Debug, Default)]
pub(super) struct Sinks {
    tools: ToolBook,
    /// People who said something to an agent: the principals.
    spoken: FxHashSet<Party>,
    /// What is sent to one of them by a tool stays inside.
    agents: Agents,
    post: Post,
    /// Who asked for what is sent.
    pub(super) askers: Askers,
    channels: Channels,
}

/// The names of the agents.
#[derive(Debug, Default)]
pub(super) struct Agents {
    names: FxHashSet<CompactString>,
    /// The same as mailboxes spell them, with other marks.
    folded: FxHashSet<CompactString>,
    /// The words that their names are made of, and how: `a-a`, `a-0`.
    words: FxHashSet<CompactString>,
    forms: FxHashSet<CompactString>,
}

impl Agents {
    fn hear(&mut self, name: &CompactString) {
        if self.names.len() < MAX_SPOKEN && !self.names.contains(name) {
            self.names.insert(name.clone());
            self.folded.insert(box_name(name));
            self.forms.insert(form(name));
            self.words.extend(name_parts(name));
        }
    }

    /// Whether a mailbox is named as the agents are: two parts or more, put together in the same way, of which each word is one of
    /// theirs.
    pub(super) fn resembles(&self, name: &str) -> bool {
        let is_number = |part: &CompactString| part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<CompactString> = name_parts(name).collect();
        parts.len() >= 2
            && !parts.iter().all(is_number)
            && { parts.iter() }.all(|part| is_number(part) || self.words.contains(part))
            && self.forms.contains(&form(name))
    }

    /// Whether a folded name is one of theirs.
    pub(super) fn knows(&self, folded: &str) -> bool {
        self.folded.contains(folded)
    }
}

/// A name without its marks: `night.desk` and `Night_Desk` are the same to a mailbox.
pub(super) fn box_name(name: &str) -> CompactString {
    { name.chars() }
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The parts of a name, lower-case.
fn name_parts(name: &str) -> impl Iterator<Item = CompactString> + '_ {
    { name.split(|c: char| !c.is_alphanumeric()) }
        .filter(|part| !part.is_empty())
        .map(|part| part.to_lowercase().into())
}

/// How a name is put together: `0` for each number, `a` for each word, whatever the marks between them.
fn form(name: &str) -> CompactString {
    { name_parts(name) }
        .map(
            |part| match part.bytes().all(|byte| byte.is_ascii_digit()) {
                true => '0',
                false => 'a',
            },
        )
        .collect()
}

/// How content leaves by an interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sink {
    /// It stays inside.
    Inside,
    /// To a person whom nobody heard before, while others are known: no principal.
    Stranger,
    /// With money: what names an account belongs there.
    Payment,
    /// To an address that the call names, by a tool that is not there to carry things out.
    Addressed,
    /// To an agent of another organisation of the network. What is tagged crosses as the edge has it; nothing says that a canary may.
    Crossing,
    /// Among comments, requests for changes and the like, where whoever takes part reads it.
    Discussed,
    /// Out.
    Outside,
}

impl Sink {
    /// Whether what is a secret of this grade leaves by it.
    pub(super) fn lets_out(self, grade: &Grade) -> bool {
        self.is_out() || (self == Self::Crossing && !matches!(grade, Grade::Declared(_)))
    }

    /// Whether content as such leaves by it.
    pub(super) fn is_out(self) -> bool {
        matches!(self, Self::Outside | Self::Addressed)
    }
}

impl Sinks {
    /// With the tools and the domains that the operator tells of.
    pub(super) fn new(tools: ToolBook, settings: &Settings) -> Self {
        Self {
            tools,
            spoken: FxHashSet::default(),
            agents: Agents::default(),
            post: Post::new(settings),
            askers: Askers::default(),
            channels: Channels::default(),
        }
    }

    /// Notes where the tools of a server lead, by a call or by its list of them.
    pub(super) fn note_tools(&mut self, interaction: &Interaction) {
        self.channels.hear(interaction, &mut self.tools);
    }

    /// Notes who speaks, and who is there.
    pub(super) fn hear(&mut self, observed: &Observed<'_>) {
        let interaction = observed.interaction;
        if interaction.from.class == EndpointClass::Human && self.spoken.len() < MAX_SPOKEN {
            self.spoken.insert(observed.from);
        }
        for endpoint in [&interaction.from, &interaction.to] {
            if endpoint.class == EndpointClass::Agent {
                self.agents.hear(&endpoint.name);
            }
        }
        self.post.hear(observed);
        self.askers.hear(observed);
    }

    /// Where the interaction, which goes to `sink`, takes what `hits` show in it: out, too, where that stands in an address which is
    /// opened, or in a command that sends something to one.
    pub(super) fn sink_of(sink: Sink, interaction: &Interaction, hits: &[Hit]) -> Sink {
        let carried = || {
            let leaves =
                { hits.iter() }.filter_map(|hit| interaction.content.get(hit.leaf as usize));
            { leaves.filter_map(|leaf| leaf.value.as_text()) }.any(carries_out)
        };
        let is_call =
            interaction.kind == Kind::ToolCall && interaction.to.class == EndpointClass::Resource;
        match sink {
            Sink::Inside | Sink::Addressed if is_call && carried() => Sink::Outside,
            _ => sink,
        }
    }

    /// Where the interaction takes its content.
    pub(super) fn sink(&mut self, observed: &Observed<'_>) -> Sink {
        let interaction = observed.interaction;
        let to = &interaction.to;
        match to.class {
            EndpointClass::Agent if observed.crosses => Sink::Crossing,
            EndpointClass::Agent => Sink::Inside,
            EndpointClass::Institution if to.is_operator() => Sink::Inside,
            EndpointClass::Institution => Sink::Outside,
            EndpointClass::Human
                if self.spoken.is_empty() || self.spoken.contains(&observed.to) =>
            {
                Sink::Inside
            }
            EndpointClass::Human => Sink::Stranger,
            EndpointClass::Resource if self.channels.lead_out(interaction) => Sink::Outside,
            EndpointClass::Resource => {
                let card = match interaction.kind {
                    Kind::ToolCall => self.tools.of_call(interaction).0,
                    _ => self
                        .tools
                        .card(tool_name(interaction, None))
                        .described(interaction.place.described.as_deref()),
                };
                let called = !card.told_reach && interaction.kind == Kind::ToolCall;
                let fields = || {
                    let leaves = interaction.content.iter().filter(|_| called);
                    leaves
                        .filter(|leaf| leaf.shape == Shape::Field)
                        .filter_map(|leaf| Some((leaf.path.as_str(), leaf.value.as_text()?)))
                };
                let asks_a_name =
                    called && asks_for_names(tool_name(interaction, None), interaction);
                let own = |text: &str| {
                    let mut boxes = boxes(text).peekable();
                    boxes.peek().is_some() && boxes.all(|one| self.post.is_own(one, &self.agents))
                };
                // A list of addresses is as good as one, wherever it stands.
                let foreign = |text: &str| {
                    let lists = text.len() <= 2048 && text.contains('@');
                    let at_home = || self.post.is_own_address(text);
                    (is_address(text) || (lists && { boxes(text) }.all(is_address)))
                        && !own(text)
                        && !at_home()
                };
                let addressed = asks_a_name || fields().any(|(_, text)| foreign(text));
                let remote = || {
                    let mut hosts = fields().filter_map(|(path, text)| remote_host(path, text));
                    hosts.any(|host| !is_private(host) && !self.post.is_own_host(host))
                };
                let receivers = || {
                    fields()
                        .filter(|(path, text)| names_a_receiver(path) && !text.trim().is_empty())
                };
                let is_ours = |text: &str| self.agents.names.contains(text.trim()) || own(text);
                let colleague = !addressed
                    && receivers().next().is_some()
                    && receivers().all(|(_, text)| is_ours(text))
                    && !fields().any(|(_, text)| is_host(text.trim()) && !is_ours(text));
                match card.reach {
                    Reach::Outside | Reach::Inside if called && is_published(interaction) => {
                        Sink::Outside
                    }
                    Reach::Inside
                        if called && card.effect == Effect::Act && is_public_place(&to.name) =>
                    {
                        Sink::Outside
                    }
                    Reach::Outside if colleague => Sink::Inside,
                    Reach::Outside => Sink::Outside,
                    Reach::Payment => Sink::Payment,
                    Reach::Inside if asks_a_name => Sink::Addressed,
                    Reach::Inside if addressed && card.effect == Effect::Act => Sink::Addressed,
                    Reach::Inside if remote() => Sink::Addressed,
                    Reach::Inside => Sink::Inside,
                }
            }
        }
    }
}

/// Whether a call puts words where people discuss something: a comment, an issue, a request for changes, a page.
pub(super) fn is_discussed(interaction: &Interaction) -> bool {
    const PLACES: [&str; 20] = [
        "comment",
        "comments",
        "pull",
        "pr",
        "merge",
        "mr",
        "review",
        "reviews",
        "discussion",
        "discussions",
        "reply",
        "answer",
        "feedback",
        "form",
        "survey",
        "page",
        "commit",
        "push",
        "changelog",
        "release",
    ];
    /// What is issued, so that `issue` is what is done with it: `key_issue`.
    const ISSUED: [&str; 13] = [
        "key",
        "token",
        "card",
        "certificate",
        "cert",
        "licence",
        "license",
        "badge",
        "pass",
        "credential",
        "credentials",
        "refund",
        "invoice",
    ];
    if interaction.kind != Kind::ToolCall || interaction.to.class != EndpointClass::Resource {
        return false;
    }
    let name: Vec<String> = looks::words(tool_name(interaction, None)).collect();
    let has = |words: &[&str]| name.iter().any(|word| words.contains(&word.as_str()));
    has(&PLACES) || has(&["issue", "issues"]) && !has(&ISSUED)
}

/// Whether a field of a call says that anybody may read what it writes: `sharing: anyone-with-link`, `visibility: public`.
fn is_published(interaction: &Interaction) -> bool {
    const FIELDS: [&str; 13] = [
        "sharing",
        "share",
        "shared",
        "visibility",
        "visible",
        "access",
        "audience",
        "privacy",
        "permission",
        "permissions",
        "acl",
        "listing",
        "publish",
    ];
    const ANYBODY: [&str; 7] = [
        "public", "publicly", "publish", "anyone", "anybody", "world", "unlisted",
    ];
    const DENIED: [&str; 4] = ["not", "no", "non", "never"];
    /// Places whose names may say so themselves: `acme/docs (public)`, `public/notes`.
    const PLACES: [&str; 12] = [
        "tracker",
        "forum",
        "repo",
        "repository",
        "owner",
        "bucket",
        "board",
        "project",
        "channel",
        "space",
        "site",
        "wiki",
    ];
    let has = |text: &str, of: &[&str]| looks::words(text).any(|word| of.contains(&word.as_str()));
    let says = |text: &str| {
        let mut denied = false;
        looks::words(text).any(|word| {
            let before = std::mem::replace(&mut denied, DENIED.contains(&word.as_str()));
            !before && ANYBODY.contains(&word.as_str())
        })
    };
    let is_open = |place: &str| {
        let mut parts = place.split(['/', ',', ';']);
        parts.any(|part| part.trim().eq_ignore_ascii_case("public"))
            || place.trim_end().to_lowercase().ends_with("(public)")
    };
    let fields = { interaction.content.iter() }.filter(|leaf| leaf.shape == Shape::Field);
    fields.into_iter().any(|leaf| {
        let last = leaf.path.rsplit('.').next().unwrap_or_default();
        let yes = match &leaf.value {
            Value::Bool(yes) => Some(*yes),
            value => match value.as_text().map(str::trim) {
                Some("true") => Some(true),
                Some("false") => Some(false),
                _ => None,
            },
        };
        match yes {
            Some(true) => says(last),
            Some(false) => last.eq_ignore_ascii_case("private"),
            None => leaf.value.as_text().is_some_and(|text| {
                text.len() <= LONGEST_ACCESS
                    && ((has(last, &PLACES) && is_open(text)) || (has(last, &FIELDS) && says(text)))
            }),
        }
    })
}

/// Whether a place says by its name that anybody may read what is put there: `public-tracker`.
fn is_public_place(name: &str) -> bool {
    looks::words(name).any(|word| word == "public")
}

/// The longest word on who may read something, in bytes.
const LONGEST_ACCESS: usize = 64;

/// Whether a text is an address of the web, or a command line one part of which sends something to a host.
fn carries_out(text: &str) -> bool {
    const SENDS: [&str; 11] = [
        "curl",
        "wget",
        "http",
        "https",
        "nc",
        "ncat",
        "scp",
        "rsync",
        "ftp",
        "Invoke-WebRequest",
        "Invoke-RestMethod",
    ];
    let text = clip(text.trim(), LONGEST_COMMAND);
    if !text.contains(char::is_whitespace) {
        return text.contains("://") && is_address(text);
    }
    let is_place = |word: &str| {
        let word = word.trim_matches(['\'', '"']);
        let host = word.split(['/', '?']).next().unwrap_or_default();
        let host = host.rsplit('@').next().unwrap_or_default();
        word.contains("://") || is_host(host)
    };
    text.split([';', '|', '&', '\n', '(', '`']).any(|part| {
        let mut words = part.split_whitespace().skip_while(|word| {
            matches!(
                *word,
                "sudo" | "env" | "exec" | "time" | "-c" | "bash" | "sh"
            ) || word.contains('=')
        });
        let first = words.next().unwrap_or_default().trim_matches(['\'', '"']);
        SENDS.contains(&first.rsplit('/').next().unwrap_or_default())
    }) && text.split_whitespace().any(is_place)
}

/// Bytes of a command that are read.
const LONGEST_COMMAND: usize = 4096;

/// Whether the call asks a name server about a host: whoever runs the host's domain reads what is asked.
fn asks_for_names(tool: &str, interaction: &Interaction) -> bool {
    const ASKING: [&str; 5] = ["dns", "nslookup", "dig", "whois", "traceroute"];
    // These ask about other things too, unless a host is named beside them.
    const MAYBE: [&str; 4] = ["resolve", "resolver", "lookup", "ping"];
    const HOSTS: [&str; 6] = ["host", "hosts", "hostname", "domain", "fqdn", "ip"];
    let has = |name: &str, of: &[&str]| looks::words(name).any(|word| of.contains(&word.as_str()));
    let asking = has(tool, &ASKING);
    if !asking && !has(tool, &MAYBE) {
        return false;
    }
    let sure = asking || has(tool, &HOSTS);
    { interaction.content.iter() }
        .filter_map(|leaf| Some((leaf, leaf.value.as_text()?)))
        .filter(|(leaf, text)| {
            // A name of three parts is no file's.
            let named = has(&leaf.path, &["name", "query"]) && text.matches('.').count() >= 2;
            sure || named || has(&leaf.path, &HOSTS)
        })
        .map(|(_, text)| text)
        .filter(|text| text.len() <= 1024)
        .flat_map(str::split_whitespace)
        .any(is_host)
}

/// The host that a field of a call is, or an address at: any address of the web, and what a field that is named so holds.
fn remote_host<'t>(path: &str, text: &'t str) -> Option<&'t str> {
    const WORDS: [&str; 16] = [
        "host",
        "hostname",
        "server",
        "service",
        "shop",
        "vendor",
        "site",
        "website",
        "domain",
        "endpoint",
        "remote",
        "registry",
        "upstream",
        "webhook",
        "provider",
        "collector",
    ];
    // What files and units are called, and not hosts.
    const NO_TOPS: [&str; 44] = [
        "service", "socket", "timer", "target", "list", "get", "create", "update", "delete",
        "yaml", "yml", "json", "xml", "toml", "txt", "md", "csv", "py", "js", "ts", "log", "conf",
        "cfg", "sql", "html", "env", "pdf", "doc", "docx", "xls", "xlsx", "odt", "ods", "png",
        "jpg", "jpeg", "gif", "gz", "tar", "tgz", "bak", "tmp", "db", "rs",
    ];
    let text = text.trim();
    let last = path.rsplit('.').next().unwrap_or_default();
    // Whom a call is for may be known by a host alone: `to: far.example`.
    let named = || {
        let is_receiver = |word: &String| {
            matches!(word.as_str(), "to" | "recipient" | "receiver") && !text.contains('@')
        };
        looks::words(last).any(|word| WORDS.contains(&word.as_str()) || is_receiver(&word))
    };
    let rest = match text.split_once("://") {
        Some((scheme, rest)) if is_address(text) || (scheme.len() <= 8 && named()) => rest,
        Some(_) => return None,
        None if text.len() <= LONGEST_HOST && named() => text,
        None => return None,
    };
    let host = bare(authority(rest));
    let top = host.rsplit('.').next().unwrap_or_default();
    let is_named = is_host(host) && !NO_TOPS.iter().any(|one| one.eq_ignore_ascii_case(top));
    // By a number it may be anywhere.
    let numbered = || {
        let plain = host.trim_matches(['[', ']']);
        plain.parse::<IpAddr>().is_ok()
            || (!plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit()))
    };
    (is_named || (text.contains("://") && numbered())).then_some(host)
}

/// The longest text that is looked at as a host and what comes behind it, in bytes.
const LONGEST_HOST: usize = 2048;

/// Whether a host has a name, or a number, that only a house's own network knows.
fn is_private(host: &str) -> bool {
    // Names under the last are given to treaty organisations alone, and many a house calls its own so.
    const TOPS: [&str; 9] = [
        "local",
        "localhost",
        "internal",
        "intranet",
        "lan",
        "corp",
        "home",
        "arpa",
        "int",
    ];
    match host.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => {
            address.is_loopback() || address.is_private() || address.is_link_local()
        }
        Ok(IpAddr::V6(address)) => address.is_loopback() || address.is_unique_local(),
        Err(_) => {
            let top = host.rsplit('.').next().unwrap_or_default();
            TOPS.iter().any(|one| one.eq_ignore_ascii_case(top))
        }
    }
}

/// A host without the port and the root's full stop.
fn bare(host: &str) -> &str {
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => host,
    };
    host.strip_suffix('.').unwrap_or(host)
}

/// Whether a whole value is the name of a host.
pub(crate) fn is_host(text: &str) -> bool {
    // With the root's full stop and a port it is one still.
    let text = bare(text);
    let label = |label: &str| {
        { 1..=63 }.contains(&label.len()) && { label.bytes() }
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(label)
        && last.len() >= 2
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a field's name says that it holds who is to get the rest.
pub(super) fn names_a_receiver(path: &str) -> bool {
    const WORDS: [&str; 19] = [
        "to",
        "with",
        "cc",
        "bcc",
        "guest",
        "guests",
        "attendee",
        "attendees",
        "invite",
        "invitee",
        "invitees",
        "recipient",
        "recipients",
        "receiver",
        "target",
        "agent",
        "assignee",
        "peer",
        "member",
    ];
    looks::words(path).any(|word| WORDS.contains(&word.as_str()))
}

/// Whether a call may take something out by an address that it opens, or by a command that sends something to one.
pub(super) fn may_carry_out(interaction: &Interaction) -> bool {
    let mut texts = { interaction.content.iter() }.filter_map(|leaf| leaf.value.as_text());
    interaction.kind == Kind::ToolCall
        && interaction.to.class == EndpointClass::Resource
        && texts.any(carries_out)
}

/// Whether a whole value is an address to which something can be sent.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 2048 || text.contains(char::is_whitespace) {
        return false;
    }
    mailbox(text).is_some() || is_of_the_web(text)
}

/// Whether a text begins as an address of the web does.
pub(super) fn is_of_the_web(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        let start = text.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// The name and the domain of a mailbox.
pub(super) fn mailbox(address: &str) -> Option<(&str, &str)> {
    let (name, domain) = address.trim().split_once('@')?;
    // With these it is the address of a service, and who it is for stands before the host.
    let plain = !name.contains([':', '/']);
    let whole = !name.is_empty() && domain.contains('.') && !domain.contains('@');
    (plain && whole).then_some((name, domain))
}
