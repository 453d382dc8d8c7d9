//! What an interaction does to an object of a shared resource, by the operator's rules or by what its kind says.

use masec_model::{EndpointClass, How as Does, Interaction, Kind};

use super::config::{How, Resources, Rule, fits};
use super::guess;

/// An object of a shared resource.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Object {
    /// The resource's place in the operator's file; none for one that no rule speaks of.
    pub(crate) resource: Option<usize>,
    /// The store that the log has it in, such as a server; empty where it says none, or a rule speaks of it.
    pub(crate) store: String,
    /// Its name in the resource.
    pub(crate) name: String,
}

/// What is done to an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It is this from then on; unknown where the log no longer has it.
    Replace(Option<String>),
    /// This comes after what is there.
    Append(Option<String>),
    /// It changes in a way that the log does not tell.
    Edit,
    /// It goes.
    Remove,
    /// It was read, and read like this.
    Read(String),
}

/// What an interaction does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touch {
    /// It changes or shows an object.
    Done(Object, Change),
    /// It asks for an object, which its answer shows.
    Asked(Object),
    /// It shows something of an object, and not what it is as a text.
    Shown(Object),
}

/// The channel of what a rollback itself puts back.
pub(crate) const CHANNEL: &str = "masec:rollback";

impl Resources {
    /// What the interaction does to which objects: by a rule, by what the log says of it, by its kind, or as a guess.
    pub(crate) fn touch(&self, interaction: &Interaction) -> Vec<Touch> {
        if interaction.channel == CHANNEL && interaction.from.class == EndpointClass::Institution {
            return self.put_back(interaction).into_iter().collect();
        }
        let ruled = self.all.iter().enumerate().find_map(|(place, resource)| {
            let object = |name| Object {
                resource: Some(place),
                store: String::new(),
                name,
            };
            let write = resource.write.iter().find_map(|rule| {
                Some(Touch::Done(
                    object(rule.written(interaction)?),
                    rule.change(interaction),
                ))
            });
            let read = || {
                let shown = resource
                    .write
                    .iter()
                    .find_map(|rule| rule.shown(interaction))?;
                Some(Touch::Done(
                    object(shown),
                    Change::Read(text(interaction, None)?),
                ))
            };
            let asked = || {
                let name = resource
                    .read
                    .iter()
                    .find_map(|rule| rule.written(interaction))?;
                Some(Touch::Asked(object(name)))
            };
            write.or_else(read).or_else(asked)
        });
        if let Some(ruled) = ruled {
            return vec![ruled];
        }
        let logged = by_log(interaction);
        if !logged.is_empty() {
            return logged;
        }
        let other = by_kind(interaction).or_else(|| guess::touch(interaction));
        other.into_iter().collect()
    }

    /// What a rollback put back: an object made what it says, or removed.
    fn put_back(&self, interaction: &Interaction) -> Option<Touch> {
        let leaf = |path| text(interaction, Some(path));
        let name = leaf("resource")?;
        let place = self.all.iter().position(|resource| resource.name == name);
        let object = Object {
            resource: place,
            store: if place.is_some() { String::new() } else { name },
            name: leaf("object")?,
        };
        match interaction.kind {
            Kind::Write => {
                let content = leaf("content");
                let change =
                    content.map_or(Change::Remove, |content| Change::Replace(Some(content)));
                Some(Touch::Done(object, change))
            }
            _ => None,
        }
    }

    /// The name of the resource that the object is in, or of the store that the log has it in.
    pub(crate) fn name<'a>(&'a self, object: &'a Object) -> &'a str {
        object
            .resource
            .and_then(|place| self.all.get(place))
            .map_or(&object.store, |resource| &resource.name)
    }
}

impl Rule {
    /// The object that the interaction writes (or asks for), if this rule is for it.
    fn written(&self, interaction: &Interaction) -> Option<String> {
        let name = match (&self.tool, &self.to, interaction.kind) {
            (Some(tool), _, Kind::ToolCall) => {
                let called = interaction
                    .place
                    .tool
                    .as_deref()
                    .unwrap_or(&interaction.to.name);
                fits(tool, called)?;
                text(interaction, self.object.as_deref())?
            }
            (_, Some(to), Kind::Write | Kind::Message)
                if interaction.to.class == EndpointClass::Resource =>
            {
                fits(to, &interaction.to.name)?.to_owned()
            }
            _ => return None,
        };
        Some(self.stripped(&name))
    }

    /// The object of which the interaction shows what this rule writes.
    fn shown(&self, interaction: &Interaction) -> Option<String> {
        let read =
            interaction.kind == Kind::Read && interaction.from.class == EndpointClass::Resource;
        let name = fits(self.to.as_deref()?, &interaction.from.name)?;
        read.then(|| self.stripped(name))
    }

    fn change(&self, interaction: &Interaction) -> Change {
        let content = || text(interaction, self.content.as_deref());
        let board = interaction.kind == Kind::Message;
        match self
            .how
            .unwrap_or(if board { How::Append } else { How::Replace })
        {
            How::Replace => Change::Replace(content()),
            How::Append => Change::Append(content()),
            How::Edit => Change::Edit,
            How::Remove => Change::Remove,
        }
    }
}

/// Without a rule, what the log says of the objects that are read or written. What is written, and what a read shows of an
/// object, is told by the verb in the tool's name and by the arguments; where these do not say it, that it is changed or shown.
fn by_log(interaction: &Interaction) -> Vec<Touch> {
    let Some(touches) = &interaction.place.touches else {
        return Vec::new();
    };
    let objects = touches.objects.iter().map(|name| Object {
        resource: None,
        store: touches.store.to_string(),
        name: name.to_string(),
    });
    // Of several, nobody says which part of the content is whose.
    let is_one = touches.objects.len() == 1;
    let shows = matches!(interaction.kind, Kind::ToolResult | Kind::Read);
    match touches.how {
        Does::Write => {
            let change = match interaction.kind {
                Kind::Write if is_one => Some(Change::Replace(text(interaction, None))),
                _ => guess::change(interaction, is_one),
            };
            let change = change.unwrap_or(Change::Edit);
            objects
                .map(|object| Touch::Done(object, change.clone()))
                .collect()
        }
        Does::Read if !shows => objects.map(Touch::Asked).collect(),
        Does::Read => {
            let whole = is_one && (interaction.kind == Kind::Read || guess::reads(interaction));
            let shown = whole.then(|| text(interaction, None)).flatten();
            let touch = |object| match &shown {
                Some(text) => Touch::Done(object, Change::Read(text.clone())),
                None => Touch::Shown(object),
            };
            objects.map(touch).collect()
        }
    }
}

/// Without a rule: a write replaces, a message to a resource is a post on a board, a read shows what is there.
fn by_kind(interaction: &Interaction) -> Option<Touch> {
    let (party, change) = match interaction.kind {
        Kind::Write => (&interaction.to, Change::Replace(text(interaction, None))),
        Kind::Message => (&interaction.to, Change::Append(text(interaction, None))),
        Kind::Read => (&interaction.from, Change::Read(text(interaction, None)?)),
        _ => return None,
    };
    let object = Object {
        resource: None,
        store: String::new(),
        name: party.name.to_string(),
    };
    (party.class == EndpointClass::Resource).then_some(Touch::Done(object, change))
}

/// The text at `path`; without one the only text there is, or one with a name that says that it is the content.
pub(crate) fn text(interaction: &Interaction, path: Option<&str>) -> Option<String> {
    let mut texts = interaction
        .content
        .iter()
        .filter_map(|leaf| Some((leaf.path.as_str(), leaf.value.as_text()?)));
    let found = match path {
        Some(path) => texts.find(|(at, _)| *at == path)?.1,
        None => {
            let all: Vec<_> = texts.collect();
            match all.as_slice() {
                [(_, only)] => only,
                _ => {
                    all.iter()
                        .find(|(at, _)| matches!(*at, "" | "content" | "text" | "body"))?
                        .1
                }
            }
        }
    };
    Some(found.to_owned())
}

#[cfg(test)]
mod tests;
