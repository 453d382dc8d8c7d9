//! What the operator says of shared resources: which interactions write, read or remove their objects, and how an object is put
//! back. TOML, checked whole: unknown keys are errors with their line and column.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::Misuse;

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    resource: Vec<Resource>,
}

/// A shared resource with objects in it: a folder of files, a wiki, a memory, a board.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resource {
    /// What plans call it.
    pub(crate) name: String,
    /// What writes its objects.
    #[serde(default)]
    pub(crate) write: Vec<Rule>,
    /// What reads its objects. A read of what a `to` rule writes needs no rule.
    #[serde(default)]
    pub(crate) read: Vec<Rule>,
    /// The folder on disk that holds its objects as files.
    pub(crate) folder: Option<Folder>,
    /// The MCP server that holds its objects.
    pub(crate) mcp: Option<Mcp>,
}

/// Interactions that do something to an object.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// Calls of this tool (`*` stands for anything) ...
    pub(crate) tool: Option<String>,
    /// ... or writes and posts to a resource of this name. The object is what `*` stands for, else the whole name.
    pub(crate) to: Option<String>,
    /// The argument that names the object (for a tool).
    pub(crate) object: Option<String>,
    /// The argument that is the content; without it the only text, or one called `content`, `text` or `body`.
    pub(crate) content: Option<String>,
    /// What it does to the object; without it a write replaces and a message to a board appends.
    pub(crate) how: Option<How>,
    /// What is taken off the beginning of the object's name.
    #[serde(default)]
    pub(crate) strip: String,
}

/// What a write does to its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum How {
    /// The content is the object from then on.
    Replace,
    /// The content comes after what is there.
    Append,
    /// Something of the object changes, and the log does not say how it reads then.
    Edit,
    /// The object goes.
    Remove,
}

/// A folder on disk; an object is a file under it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Folder {
    /// The folder.
    pub(crate) root: PathBuf,
}

/// An MCP server; `{object}` and `{content}` are filled in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mcp {
    /// The program to start, with its arguments (stdio) ...
    #[serde(default)]
    pub(crate) command: Vec<String>,
    /// ... or the address of a server (streamable HTTP).
    pub(crate) url: Option<String>,
    /// The environment variable that holds the bearer token for the address.
    pub(crate) token_env: Option<String>,
    /// How an object is read.
    pub(crate) read: McpRead,
    /// The tool that makes an object what `{content}` says.
    pub(crate) write: McpCall,
    /// The tool that removes an object.
    pub(crate) remove: Option<McpCall>,
    /// What the server answers with an error when the object is not there: a part of its words.
    pub(crate) missing: Option<String>,
}

/// How an MCP server gives an object.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum McpRead {
    /// As a resource.
    Resource(McpResource),
    /// By a tool.
    Tool(McpCall),
}

/// A resource's address.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct McpResource {
    /// The URI.
    pub(crate) resource: String,
}

/// A tool and its arguments.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct McpCall {
    /// The tool's name.
    pub(crate) tool: String,
    /// Its arguments.
    #[serde(default)]
    pub(crate) arguments: BTreeMap<String, serde_json::Value>,
}

/// What is known of resources; without a file, what the defaults say.
#[derive(Debug, Default)]
pub(crate) struct Resources {
    /// In the file's order.
    pub(crate) all: Vec<Resource>,
}

impl Resources {
    /// Reads the file.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read `{}`", path.display()))?;
        Self::parse(&text)
            .map_err(|reason| Misuse(format!("`{}`: {reason}", path.display())).into())
    }

    fn parse(text: &str) -> std::result::Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut names = std::collections::BTreeSet::new();
        for resource in &file.resource {
            let wrong = |what: &str| format!("resource `{}`: {what}", resource.name);
            if !names.insert(&resource.name) {
                return Err(wrong("is there twice"));
            }
            if resource.write.is_empty() {
                return Err(wrong(
                    "has no `[[resource.write]]`: nothing would be put back",
                ));
            }
            for rule in resource.write.iter().chain(&resource.read) {
                rule.check().map_err(|what| wrong(&what))?;
            }
            if let Some(rule) = resource.read.iter().find(|rule| rule.how.is_some()) {
                return Err(wrong(&format!("a read has no `how` ({:?})", rule.how)));
            }
            match (&resource.folder, &resource.mcp) {
                (Some(_), Some(_)) => {
                    return Err(wrong("has both `folder` and `mcp`; one holds the objects"));
                }
                (_, Some(mcp)) if mcp.command.is_empty() == mcp.url.is_none() => {
                    return Err(wrong("`mcp` needs either `command` or `url`"));
                }
                _ => {}
            }
        }
        Ok(Self { all: file.resource })
    }
}

impl Rule {
    fn check(&self) -> std::result::Result<(), String> {
        match (&self.tool, &self.to) {
            (Some(_), None) if self.object.is_none() => {
                Err("a rule for a tool needs `object`, the argument that names the object".into())
            }
            (None, Some(_)) if self.object.is_some() => {
                Err("a `to` rule has no `object`: it is what `*` stands for".into())
            }
            (Some(one), None) | (None, Some(one)) if one.matches('*').count() > 1 => {
                Err(format!("`{one}` has more than one `*`"))
            }
            (Some(_), None) | (None, Some(_)) => Ok(()),
            _ => Err("a rule needs either `tool` or `to`".into()),
        }
    }

    /// The object's name without what is stripped off.
    pub(crate) fn stripped(&self, name: &str) -> String {
        name.strip_prefix(&self.strip).unwrap_or(name).to_owned()
    }
}

/// What the one `*` of the pattern stands for in `name`; the whole name where there is none and it is the same.
pub(crate) fn fits<'a>(pattern: &str, name: &'a str) -> Option<&'a str> {
    match pattern.split_once('*') {
        None => (pattern == name).then_some(name),
        Some((before, after)) => name.strip_prefix(before)?.strip_suffix(after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_checked_whole() {
        let good = r#"
            [[resource]]
            name = "drive"
            [[resource.write]]
            to = "drive/*"
            [[resource.write]]
            tool = "append_*"
            object = "path"
            how = "append"
            strip = "/"
            [resource.folder]
            root = "shared"
        "#;
        let read = Resources::parse(good).unwrap();
        assert_eq!(read.all[0].write[1].how, Some(How::Append));
        assert_eq!(read.all[0].write[1].stripped("/a/b"), "a/b");
        for (bad, part) in [
            ("[[resource]]\nname = \"a\"\nwrit = 1", "line 3, column 1"),
            ("[[resource]]\nname = \"a\"", "no `[[resource.write]]`"),
            (
                "[[resource]]\nname = \"a\"\n[[resource.write]]\ntool = \"t\"",
                "needs `object`",
            ),
            (
                "[[resource]]\nname = \"a\"\n[[resource.write]]\nobject = \"t\"",
                "either `tool` or `to`",
            ),
            (
                "[[resource]]\nname = \"a\"\n[[resource.write]]\nto = \"*x*\"",
                "more than one",
            ),
            (
                "[[resource]]\nname = \"a\"\n[[resource.write]]\nto = \"x\"\nhow = \"melt\"",
                "line 5",
            ),
        ] {
            let error = Resources::parse(bad).unwrap_err();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn one_star_stands_for_anything() {
        assert_eq!(fits("drive/*", "drive/a/b.md"), Some("a/b.md"));
        assert_eq!(fits("board", "board"), Some("board"));
        assert_eq!(fits("a*c", "abbc"), Some("bb"));
        assert_eq!(fits("aa*aa", "aaa"), None);
        assert_eq!(fits("drive/*", "drives"), None);
    }
}
