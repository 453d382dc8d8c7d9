//! Which shared objects an interaction is about: what is read from a store there, or written into it.

use compact_str::CompactString;

/// Most objects that are named of one interaction.
const MOST_OBJECTS: usize = 16;
/// The longest name of an object or a store, in bytes.
const LONGEST_NAME: usize = 512;

/// What an interaction does to which objects of a store that agents share: on a call what it asks for, on what comes back what
/// was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// Whether they are read or written.
    pub how: How,
    /// The store, such as the server whose tool is called; empty where nothing names it.
    pub store: CompactString,
    /// The objects, as far as they are named. None: something in the store, or all of it.
    pub objects: Vec<CompactString>,
}

/// What is done to a shared object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It is shown to somebody.
    Read,
    /// It is made, changed or removed.
    Write,
}

impl How {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Read, Self::Write];

    /// Its name in every format of ours.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// The one with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.name() == name)
    }
}

impl Touch {
    /// A touch of these objects of `store`. Names are agents' to choose: each is taken once, as [`object_name`] spells it, and a
    /// bounded number of them.
    pub fn new<'a>(how: How, store: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut objects = Vec::new();
        for name in names.into_iter().filter_map(object_name) {
            if objects.len() < MOST_OBJECTS && !objects.contains(&name) {
                objects.push(name);
            }
        }
        Self {
            how,
            store: store[..store.floor_char_boundary(LONGEST_NAME)].into(),
            objects,
        }
    }
}

/// The name of an object, the same for each way to spell a path to it from where it is said: without steps that lead nowhere, and
/// without `file://` before it. `None` of what cannot be one: nothing, more than a name's length, or lines and other controls.
///
/// What only the store knows stays apart: a path from its root and one from where it works, or two spellings of one id.
pub fn object_name(name: &str) -> Option<CompactString> {
    if name.len() > LONGEST_NAME || name.contains(char::is_control) {
        return None;
    }
    let path = match name.strip_prefix("file://") {
        Some(path) if path.starts_with('/') => path,
        // A host, or an address of another kind.
        Some(_) => return Some(name.into()),
        None if name.contains("://") => return Some(name.into()),
        None => name,
    };
    let spelt = match path.contains('/') {
        true => straight(path),
        false => path.into(),
    };
    (!spelt.trim().is_empty()).then_some(spelt)
}

/// The path without empty steps, `.`, and `..` after a step.
fn straight(path: &str) -> CompactString {
    let rooted = path.starts_with('/');
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => {
                steps.pop();
            }
            // Nothing is above the root.
            ".." if rooted => {}
            _ => steps.push(step),
        }
    }
    let mut straight = CompactString::default();
    for step in &steps {
        if rooted || !straight.is_empty() {
            straight.push('/');
        }
        straight.push_str(step);
    }
    match straight.is_empty() {
        true if rooted => "/".into(),
        true => ".".into(),
        false => straight,
    }
}

/// Signs between a store and its tool in the tool's name.
const BETWEEN: [&str; 4] = ["__", ".", "/", ":"];

/// The store that a tool works on, by the names that it goes by: the server in whose name it is called, `files.write_file`; where it
/// is called by its own name, what stands before the last part of that, `mcp__files__write_file`, and nothing where it has one part;
/// else what is called.
pub fn store_of<'a>(resource: &'a str, tool: &'a str) -> &'a str {
    match resource.strip_suffix(tool) {
        None => resource,
        Some("") => {
            let ends = BETWEEN.iter().filter_map(|sign| {
                let at = tool.rfind(sign)?;
                // Of a name that ends in a sign nothing is the tool.
                (at + sign.len() < tool.len()).then_some(at)
            });
            ends.max().map_or("", |at| &tool[..at])
        }
        // Who only tells of its tools has them under `NAME/`, which is no server's name.
        Some(before) => before.strip_suffix('.').unwrap_or(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_object_has_one_name() {
        for (said, name) in [
            ("notes/plan.md", Some("notes/plan.md")),
            ("./notes//plan.md", Some("notes/plan.md")),
            ("notes/old/../plan.md", Some("notes/plan.md")),
            ("/srv/../a", Some("/a")),
            ("/../../a/", Some("/a")),
            ("./a", Some("a")),
            (" a", Some(" a")),
            ("../a", Some("../a")),
            ("../../a/..", Some("../..")),
            ("a/..", Some(".")),
            ("/", Some("/")),
            ("file:///srv/./a", Some("/srv/a")),
            // Hosts, other addresses, ids and titles stay as they are said.
            ("file://host/a", Some("file://host/a")),
            ("notes://a/../b", Some("notes://a/../b")),
            ("Plan", Some("Plan")),
            ("...", Some("...")),
            ("", None),
            ("  ", None),
            ("./ ", None),
            ("a\nb", None),
            ("a\u{1b}[2Jb", None),
        ] {
            assert_eq!(object_name(said).as_deref(), name, "{said:?}");
        }
        assert_eq!(object_name(&"x".repeat(LONGEST_NAME + 1)), None);
    }

    #[test]
    fn a_name_is_spelt_once_and_for_all() {
        // Every text of up to six of these pieces.
        let pieces = ["/", ".", "..", "a", "file://", " ", "\u{301}"];
        let mut texts = vec![String::new()];
        for _ in 0..6 {
            let longer = texts
                .iter()
                .flat_map(|text| pieces.map(|piece| format!("{text}{piece}")));
            texts = longer.collect();
            for text in &texts {
                let Some(name) = object_name(text) else {
                    continue;
                };
                assert_eq!(object_name(&name).as_ref(), Some(&name), "{text:?}");
            }
        }
    }

    #[test]
    fn what_is_named_is_bounded_and_named_once() {
        let many: Vec<String> = (0..40).map(|n| format!("note {n}")).collect();
        let names = ["a", "./a", "x\0"]
            .into_iter()
            .chain(many.iter().map(String::as_str));
        let touch = Touch::new(How::Write, &"é".repeat(400), names);
        assert_eq!(touch.objects.len(), MOST_OBJECTS);
        assert_eq!(touch.objects[..2], ["a", "note 0"]);
        assert!(touch.store.len() <= LONGEST_NAME);
    }

    #[test]
    fn a_store_is_what_a_tool_is_called_by() {
        for (resource, tool, store) in [
            ("files.write_file", "write_file", "files"),
            ("my.files.write_file", "write_file", "my.files"),
            (
                "mcp__files__write_file",
                "mcp__files__write_file",
                "mcp__files",
            ),
            ("files/write", "files/write", "files"),
            ("write_file", "write_file", ""),
            ("board", "write_file", "board"),
            ("alice/write_file", "write_file", "alice/"),
            (
                "alice/files.write_fil",
                "files.write_file",
                "alice/files.write_fil",
            ),
            ("x.", "x.", ""),
            ("", "", ""),
        ] {
            assert_eq!(store_of(resource, tool), store, "{resource} {tool}");
        }
    }
}
