//! Several servers behind one address. A name that an agent and a server say to each other says there which server it is of:
//! tools, prompts and tasks as `SERVER__name`, addresses of resources as `masec://SERVER/address`, and the ids and tokens of
//! what a server asks back as `SERVER__` and the id as spelt. Nothing else of a message is touched.

use super::{Frame, Sort};
use crate::json::Node;

/// Between a server's name and a name of its own.
const SEAM: &str = "__";
/// Before the address of a resource.
const SCHEME: &str = "masec://";

/// Where a message of an agent goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// To one server, in that server's own terms.
    One {
        /// The server.
        server: String,
        /// The message as the server is to get it.
        text: String,
    },
    /// To every server.
    Each,
}

/// Why a message goes to no server. Whose fault: the agent's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unroutable {
    /// It names nothing of one server.
    #[error(
        "`{0}` says of no server; several are behind this address, and names begin with the server's and `__`"
    )]
    Nameless(String),
    /// It names things of two.
    #[error("it names things of two servers")]
    Torn,
}

/// Whether a server of this name can share an address, so that its names can be taken apart again.
pub fn can_share(server: &str) -> bool {
    !server.contains(SEAM) && !server.ends_with('_')
}

/// How something is spelt in the common space.
#[derive(Clone, Copy)]
enum Spelling {
    Name,
    Address,
    /// An id or a token: text or number.
    Raw,
}

/// What somebody may want to hear of, by name.
const WANTED: [(&str, Spelling); 2] = [
    ("resourceSubscriptions", Spelling::Address),
    ("taskIds", Spelling::Name),
];

impl Spelling {
    fn joined(self, server: &str, node: &Node<'_>, raw: &str) -> Option<String> {
        let said = match self {
            Self::Name => format!("{server}{SEAM}{}", node.as_text()?),
            Self::Address => format!("{SCHEME}{server}/{}", node.as_text()?),
            Self::Raw => format!("{server}{SEAM}{raw}"),
        };
        Some(quoted(&said))
    }

    /// The server, and what it calls the thing, as JSON.
    fn split(self, node: &Node<'_>) -> Option<(String, String)> {
        let text = node.as_text()?;
        let (server, own) = match self {
            Self::Address => text.strip_prefix(SCHEME)?.split_once('/')?,
            Self::Name | Self::Raw => text.split_once(SEAM)?,
        };
        let own = match self {
            Self::Raw if is_scalar(own) => own.to_owned(),
            Self::Raw => return None,
            Self::Name | Self::Address => quoted(own),
        };
        Some((server.to_owned(), own))
    }
}

/// Whether this is the spelling of one text or whole number: an agent may send anything back for an id.
fn is_scalar(raw: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(raw)
        .is_ok_and(|value| value.is_string() || value.is_i64() || value.is_u64())
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl Frame<'_> {
    /// Which server this message of an agent is for, and what that server gets.
    pub fn route(&self) -> Result<Route, Unroutable> {
        let method = self.method().unwrap_or("answer");
        let places = self.inward();
        if places.is_empty() {
            return if goes_to_each(method) {
                Ok(Route::Each)
            } else {
                Err(Unroutable::Nameless(method.chars().take(80).collect()))
            };
        }
        let (mut of, mut changes) = (None, Vec::new());
        for (node, spelling) in places {
            let Some((server, own)) = spelling.split(node) else {
                return Err(Unroutable::Nameless(method.chars().take(80).collect()));
            };
            changes.push((node.span.range(), own));
            if of.get_or_insert_with(|| server.clone()) != &server {
                return Err(Unroutable::Torn);
            }
        }
        of.map(|server| Route::One {
            server,
            text: self.spliced(changes),
        })
        .ok_or(Unroutable::Torn)
    }

    /// What `server` gets of a message that goes to each: of the resources and tasks that somebody wants to hear of, its own.
    pub fn for_each(&self, server: &str) -> String {
        let wanted = self.params().and_then(|params| params.get("notifications"));
        let lists = WANTED.iter().filter_map(|(key, spelling)| {
            let list = wanted?.get(key)?;
            let own: Vec<String> = list
                .as_list()?
                .iter()
                .filter_map(|node| spelling.split(node))
                .filter(|(of, _)| of == server)
                .map(|(_, own)| own)
                .collect();
            Some((list.span.range(), format!("[{}]", own.join(","))))
        });
        self.spliced(lists.collect())
    }

    /// This message of `server` as the agent gets it.
    pub fn in_space_of(&self, server: &str) -> String {
        let changes = self
            .outward()
            .into_iter()
            .filter_map(|(node, spelling)| {
                let said = spelling.joined(server, node, self.raw(node))?;
                Some((node.span.range(), said))
            })
            .collect();
        self.spliced(changes)
    }

    /// The same request for what comes after `cursor` of a list.
    pub fn continued(&self, cursor: &str) -> String {
        let cursor = quoted(cursor);
        let Some(params) = self.params() else {
            // A request without parameters ends in its last brace.
            let open = self.text().trim_end();
            let open = open.strip_suffix('}').unwrap_or(open);
            return format!(r#"{open},"params":{{"cursor":{cursor}}}}}"#);
        };
        if let Some(old) = params.get("cursor") {
            return self.spliced(vec![(old.span.range(), cursor)]);
        }
        let at = params.span.range();
        let empty = params.as_map().is_none_or(<[_]>::is_empty);
        let comma = if empty { "" } else { "," };
        self.spliced(vec![(
            at.start..at.start + 1,
            format!(r#"{{"cursor":{cursor}{comma}"#),
        )])
    }

    /// The same `initialize`, offering this version of the protocol.
    pub fn offering(&self, version: &str) -> String {
        let old = self
            .params()
            .and_then(|params| params.get("protocolVersion"));
        let change = old.map(|old| (old.span.range(), quoted(version)));
        self.spliced(change.into_iter().collect())
    }

    /// The version of the protocol that an answer to `initialize` settles on.
    pub fn settled(&self) -> Option<&str> {
        self.result()?.text("protocolVersion")
    }

    /// Where a list goes on, and whether one was asked for from somewhere.
    pub fn cursor(&self) -> Option<&str> {
        match self.sort() {
            Sort::Result => self.result()?.text("nextCursor"),
            _ => self.params()?.text("cursor"),
        }
    }

    /// The request that a notification calls off.
    pub fn calls_off(&self) -> Option<super::Id> {
        if self.method() != Some("notifications/cancelled") {
            return None;
        }
        let id = self.params()?.get("requestId")?;
        Some(super::Id(self.raw(id).into()))
    }

    fn inward(&self) -> Vec<(&Node<'_>, Spelling)> {
        let mut places = Vec::new();
        if matches!(self.sort(), Sort::Result | Sort::Error) {
            places.extend(self.node("id").map(|node| (node, Spelling::Raw)));
            return places;
        }
        let Some(params) = self.params() else {
            return places;
        };
        let (holder, key, spelling) = match self.method().unwrap_or_default() {
            "tools/call" | "prompts/get" => (Some(params), "name", Spelling::Name),
            "completion/complete" => {
                let about = params.get("ref");
                match about.is_some_and(|about| about.get("uri").is_some()) {
                    true => (about, "uri", Spelling::Address),
                    false => (about, "name", Spelling::Name),
                }
            }
            "notifications/progress" => (Some(params), "progressToken", Spelling::Raw),
            method if method.starts_with("resources/") => (Some(params), "uri", Spelling::Address),
            method if method.contains("tasks/") => (Some(params), "taskId", Spelling::Name),
            _ => (None, "", Spelling::Name),
        };
        if let Some(node) = holder.and_then(|holder| holder.get(key)) {
            places.push((node, spelling));
            places.extend(self.related_task());
        }
        places
    }

    fn outward(&self) -> Vec<(&Node<'_>, Spelling)> {
        let mut places: Vec<(&Node<'_>, Spelling)> = self.related_task().into_iter().collect();
        let params = |key| self.params().and_then(|params| params.get(key));
        match (self.sort(), self.method()) {
            (Sort::Request, _) => {
                places.extend(self.node("id").map(|node| (node, Spelling::Raw)));
                let token = self.meta_node().and_then(|meta| meta.get("progressToken"));
                places.extend(token.map(|node| (node, Spelling::Raw)));
            }
            (Sort::Notification, Some("notifications/cancelled")) => {
                places.extend(params("requestId").map(|node| (node, Spelling::Raw)));
            }
            (Sort::Notification, Some("notifications/subscriptions/acknowledged")) => {
                for (key, spelling) in WANTED {
                    let list = params("notifications").and_then(|it| it.get(key)?.as_list());
                    places.extend(list.unwrap_or_default().iter().map(|node| (node, spelling)));
                }
            }
            (Sort::Notification, Some(method)) => {
                if method.starts_with("notifications/resources/") {
                    places.extend(params("uri").map(|node| (node, Spelling::Address)));
                } else if method.contains("tasks") {
                    places.extend(params("taskId").map(|node| (node, Spelling::Name)));
                }
            }
            (Sort::Result, _) => self.of_result(&mut places),
            (Sort::Notification | Sort::Error, _) => {}
        }
        places
    }

    /// Names in an answer. Which request it answers need not be known: each stands under a key of its own.
    fn of_result<'n>(&'n self, places: &mut Vec<(&'n Node<'n>, Spelling)>) {
        let Some(result) = self.result() else { return };
        for (list, key, spelling) in [
            ("tools", "name", Spelling::Name),
            ("prompts", "name", Spelling::Name),
            ("resources", "uri", Spelling::Address),
            ("resourceTemplates", "uriTemplate", Spelling::Address),
            ("contents", "uri", Spelling::Address),
            ("tasks", "taskId", Spelling::Name),
        ] {
            let nodes = result
                .get(list)
                .and_then(|list| list.as_list())
                .unwrap_or_default();
            places.extend(
                nodes
                    .iter()
                    .filter_map(|node| Some((node.get(key)?, spelling))),
            );
        }
        let task = [
            result.get("taskId"),
            result.get("task").and_then(|it| it.get("taskId")),
        ];
        places.extend(
            task.into_iter()
                .flatten()
                .map(|node| (node, Spelling::Name)),
        );
        let blocks = |node: Option<&'n Node<'n>>| -> &'n [Node<'n>] {
            match node {
                Some(node) => node.as_list().unwrap_or(std::slice::from_ref(node)),
                None => &[],
            }
        };
        let messages = blocks(result.get("messages"));
        let said = messages
            .iter()
            .flat_map(|message| blocks(message.get("content")));
        // What came of a task stands in what is told of it.
        let outcome = blocks(
            result
                .get("result")
                .and_then(|outcome| outcome.get("content")),
        );
        let whole = blocks(result.get("content")).iter();
        for block in whole.chain(outcome).chain(said) {
            let address = match block.text("type") {
                Some("resource_link") => block.get("uri"),
                Some("resource") => block.get("resource").and_then(|it| it.get("uri")),
                _ => None,
            };
            places.extend(address.map(|node| (node, Spelling::Address)));
        }
    }

    fn related_task(&self) -> Option<(&Node<'_>, Spelling)> {
        let related = self
            .meta_node()?
            .get("io.modelcontextprotocol/related-task")?;
        Some((related.get("taskId")?, Spelling::Name))
    }
}

/// Methods that are about all servers at once.
fn goes_to_each(method: &str) -> bool {
    method.ends_with("/list")
        || matches!(
            method,
            "initialize"
                | "server/discover"
                | "ping"
                | "logging/setLevel"
                | "subscriptions/listen"
                | "notifications/initialized"
                | "notifications/cancelled"
                | "notifications/roots/list_changed"
        )
}
