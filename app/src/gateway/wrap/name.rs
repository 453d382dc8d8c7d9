//! What a server is called that nobody gave a name: after what is run, not after what runs it.

use std::path::Path;

use sha2::{Digest, Sha256};

/// Programs that run something else, which is what counts.
const LAUNCHERS: [&str; 20] = [
    "bash", "bun", "bunx", "cmd", "deno", "docker", "env", "java", "node", "npm", "npx", "pipx",
    "pnpm", "podman", "python", "sh", "tsx", "uv", "uvx", "yarn",
];
/// Their words for running it.
const RUN: [&str; 6] = ["dlx", "exec", "run", "tool", "x", "yes"];
/// Names of files that say nothing of what is in them, and of folders that such files are in.
const PLAIN: [&str; 14] = [
    "__main__", "app", "bin", "build", "cli", "dist", "index", "lib", "main", "mcp", "out",
    "server", "src", "start",
];
/// Letters of the hash at the end.
const HASH: usize = 8;

/// The name of the server that a command starts: for people what is run, for the machine a hash of all of it, so that two commands
/// are two servers.
pub(super) fn of(command: &[String]) -> String {
    let mut words = command.iter().map(String::as_str);
    let program = words.next().unwrap_or_default();
    let is_launcher = LAUNCHERS.contains(&unversioned(stem(program)));
    let run = is_launcher.then(|| words.find(|word| is_run(word)));
    let name = plain(run.flatten().unwrap_or(program));
    format!("{name}-{}", hash(command))
}

/// Whether this is `name` with the hash of some command.
pub(super) fn is_of(folder: &str, name: &str) -> bool {
    let rest = folder
        .strip_prefix(name)
        .and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| rest.len() == HASH && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Whether a word of a launcher's names what it runs.
fn is_run(word: &str) -> bool {
    !word.starts_with('-') && !RUN.contains(&word) && !word.is_empty()
}

/// `python` of `python3.12`.
fn unversioned(program: &str) -> &str {
    program.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
}

/// A file's name without what it ends with.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ends = [".cjs", ".exe", ".jar", ".js", ".mjs", ".py", ".ts"];
    ends.iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name)
}

/// What is run in the letters that names are made of: of a package its name without its version, of a file the first name up its path that
/// says something.
fn plain(run: &str) -> String {
    let parts: Vec<&str> = run.split('/').filter(|part| !part.is_empty()).collect();
    let telling = parts
        .iter()
        .rev()
        .map(|part| stem(part))
        .find(|part| !PLAIN.contains(part) && !part.starts_with('.'));
    let name = telling.or_else(|| parts.last().map(|part| stem(part)));
    let name = name.unwrap_or_default();
    let name = name.split(['@', '=', '[']).next().unwrap_or_default();
    let fits = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        }
    };
    let name: String = name.chars().take(40).map(fits).collect();
    match name.trim_matches('-') {
        "" => "server".to_owned(),
        name => name.to_owned(),
    }
}

/// A file that is named from where it is run is another one elsewhere.
fn hash(command: &[String]) -> String {
    let mut hash = Sha256::new();
    for word in command {
        let path = Path::new(word);
        let whole = (path.is_relative() && path.is_file())
            .then(|| path.canonicalize().ok())
            .flatten();
        let word = whole.map_or_else(|| word.clone(), |path| path.display().to_string());
        hash.update((word.len() as u64).to_le_bytes());
        hash.update(word);
    }
    let mut text = data_encoding::HEXLOWER.encode(&hash.finalize());
    text.truncate(HASH);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(command: &str) -> String {
        let command: Vec<String> = command.split(' ').map(str::to_owned).collect();
        of(&command)
    }

    #[test]
    fn a_server_is_called_after_what_is_run() {
        for (command, name) in [
            ("npx -y some-server", "some-server"),
            ("npx --yes @scope/some-server@1.2.3 --port 5", "some-server"),
            ("npx -y -p some-package its-program", "some-package"),
            ("pnpm dlx some-server", "some-server"),
            ("uvx some-server==1.0", "some-server"),
            ("uvx --from git+https://host.example/a/tools tool", "tools"),
            ("uv tool run some_server[cli]", "some_server"),
            ("python3 -m some.module", "some-module"),
            ("/usr/bin/python3.12 -u /opt/mail/server.py", "mail"),
            ("node /opt/notes/dist/index.js /tmp", "notes"),
            ("node index.js", "index"),
            ("docker run -i --rm vendor/some-image:2", "some-image-2"),
            ("/opt/bin/some-server --npx", "some-server"),
            ("./…", "server"),
            ("npx", "npx"),
        ] {
            let found = named(command);
            assert!(is_of(&found, name), "{command}: {found}");
        }
        assert!(is_of(&of(&[]), "server"));
        assert!(!is_of("some-server", "some-server"));
        assert!(!is_of("some-server-of-others", "some-server"));
    }

    #[test]
    fn two_commands_are_two_servers() {
        let names = [
            named("npx -y some-server"),
            named("npx some-server"),
            named("npx -y some-server a"),
            named("npx -y some-servera"),
            of(&["npx".to_owned(), "-y some-server".to_owned()]),
        ];
        let distinct: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "{names:?}");
        assert_eq!(named("npx -y some-server"), names[0]);
    }
}
