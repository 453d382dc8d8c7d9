//! What a tool call does to an object, guessed from the verb in the tool's name and from its arguments: for tools that no rule
//! speaks of. A call that is not clearly a write is none: then a person is told of it.

use masec_model::{Interaction, Kind, object_name, store_of};

use super::touch::{Change, Object, Touch, text};

/// What a tool's name says that it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// The content is the object from then on.
    Replace,
    /// The content comes after what is there.
    Append,
    /// Something of the object changes.
    Edit,
    /// The object goes.
    Remove,
    /// The object is shown.
    Read,
}

const VERBS: &[(Verb, &[&str])] = &[
    (Verb::Append, &["append"]),
    (
        Verb::Edit,
        &["edit", "patch", "insert", "prepend", "rename", "move"],
    ),
    (Verb::Remove, &["delete", "remove", "unlink", "drop"]),
    (
        Verb::Replace,
        &[
            "write",
            "save",
            "overwrite",
            "put",
            "store",
            "create",
            "upload",
        ],
    ),
    (
        Verb::Read,
        &[
            "read", "get", "cat", "load", "open", "view", "show", "fetch", "download",
        ],
    ),
];

/// Names of the argument that says which object.
const OBJECT: &[&str] = &[
    "path",
    "file",
    "file_path",
    "filepath",
    "filename",
    "file_name",
    "uri",
    "key",
    "page",
    "document",
    "note",
    "title",
    "name",
];

/// Names of the argument that is the content.
const CONTENT: &[&str] = &[
    "content", "contents", "text", "body", "data", "value", "markdown",
];

/// The verb in a tool's name: the first word that is one.
pub(crate) fn verb(tool: &str) -> Option<Verb> {
    let tool = tool.get(..256).unwrap_or(tool);
    let mut words: Vec<String> = vec![String::new()];
    let mut small = false;
    for c in tool.chars() {
        let starts = !c.is_alphanumeric() || (c.is_uppercase() && small);
        if starts {
            words.push(String::new());
        }
        small = c.is_lowercase();
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
    }
    words.iter().find_map(|word| {
        let found = VERBS.iter().find(|(_, all)| all.contains(&word.as_str()));
        found.map(|(verb, _)| *verb)
    })
}

/// What a tool call does, as far as that can be guessed.
pub(super) fn touch(interaction: &Interaction) -> Option<Touch> {
    if interaction.kind != Kind::ToolCall {
        return None;
    }
    let object = Object {
        resource: None,
        store: store_of(&interaction.to.name, tool(interaction)).to_owned(),
        name: object_name(&named(interaction, OBJECT)?)?.into(),
    };
    if reads(interaction) {
        return Some(Touch::Asked(object));
    }
    Some(Touch::Done(object, change(interaction, true)?))
}

/// How a tool call changes what it writes, as far as that can be guessed. `is_one`: whether it writes one object, which its content is.
pub(super) fn change(interaction: &Interaction, is_one: bool) -> Option<Change> {
    let content = || named(interaction, CONTENT).filter(|_| is_one);
    match verb(tool(interaction))? {
        Verb::Read => None,
        Verb::Remove => Some(Change::Remove),
        Verb::Edit => Some(Change::Edit),
        Verb::Replace => Some(Change::Replace(Some(content()?))),
        Verb::Append => Some(Change::Append(Some(content()?))),
    }
}

/// Whether the name of the tool says that it shows an object.
pub(super) fn reads(interaction: &Interaction) -> bool {
    verb(tool(interaction)) == Some(Verb::Read)
}

fn tool(interaction: &Interaction) -> &str {
    let own = interaction.place.tool.as_deref();
    own.unwrap_or(&interaction.to.name)
}

fn named(interaction: &Interaction, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(interaction, Some(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_found_in_names_of_every_habit() {
        for (tool, verb) in [
            ("write_file", Some(Verb::Replace)),
            ("mcp__drive__appendNote", Some(Verb::Append)),
            ("FileDelete", Some(Verb::Remove)),
            ("read_text_file", Some(Verb::Read)),
            ("notes.edit", Some(Verb::Edit)),
            ("send_email", None),
            ("rewrite", None),
        ] {
            assert_eq!(super::verb(tool), verb, "{tool}");
        }
    }
}
