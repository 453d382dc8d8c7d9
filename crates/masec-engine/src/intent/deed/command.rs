//! Command lines: a line reads only if each of its commands is known to read and nothing is redirected.

use super::super::lexicon;
use super::super::tool::ToolCard;
use super::{Deed, Given, is_one_of};

/// Words of a name that tell a tool that runs command lines.
const SHELLS: &[&str] = &[
    "bash",
    "shell",
    "sh",
    "zsh",
    "terminal",
    "powershell",
    "cmd",
    "exec",
    "command",
    "commands",
    "console",
    "ssh",
];
/// Names of arguments that hold a command line.
const NAMES: &[&str] = &[
    "command",
    "cmd",
    "commands",
    "script",
    "line",
    "command_line",
];
/// How many commands of a line are read; a longer line acts.
const MOST_COMMANDS: usize = 64;
/// How many words of a line are kept.
const MOST_WORDS: usize = 64;

/// Programs that read, whatever their arguments are.
const READERS: &str = "ls cat head tail less more grep egrep fgrep rg wc sort uniq cut tr diff cmp stat file which whereis type echo \
    printf pwd date cal whoami id uname df du free ps top uptime printenv man tree basename dirname realpath readlink \
    md5sum sha1sum sha256sum cksum jq yq xxd hexdump od strings column nl tac rev test true false cd seq sleep lsof netstat ss ping dig \
    nslookup host traceroute journalctl dmesg lscpu lsblk getent locale dir findstr where";
/// Flags with which some of these write.
const WRITING: &[(&str, &[&str])] = &[
    ("sort", &["-o", "--output"]),
    ("tree", &["-o"]),
    ("yq", &["-i", "--inplace"]),
    ("date", &["-s", "--set"]),
    ("xxd", &["-r"]),
    ("rg", &["--pre"]),
];
/// Programs whose first plain word says what is done.
const BY_WORD: &str = "git gh glab hg svn kubectl oc helm docker podman docker-compose npm pnpm yarn npx cargo go pip pip3 uv poetry gem bundle \
    apt apt-get dnf yum brew pacman snap systemctl service aws gcloud az terraform make just cmake gradle mvn dotnet ansible \
    tmux screen nix flyctl heroku vercel netlify stripe";
/// Second words that read.
const READING_WORDS: &str = "status log diff show blame grep ls-files rev-parse describe shortlog view list ls get logs info search ps images \
    inspect top version outdated audit why tree help cat history config-view api-resources explain tags";
/// Programs and what they do, each with a plain verb.
const DOERS: &str = "rm:delete rmdir:delete unlink:delete shred:delete del:delete mv:move ren:rename rename:rename cp:copy copy:copy scp:copy rsync:copy \
    mkdir:create touch:create ln:link tee:write dd:write truncate:write chmod:change chown:change chgrp:change setfacl:change passwd:change \
    kill:stop pkill:stop killall:stop shutdown:stop reboot:restart useradd:add adduser:add usermod:change userdel:delete crontab:schedule at:schedule \
    tar:copy zip:copy gzip:write unzip:create sed:edit patch:edit python:run python3:run node:run ruby:run perl:run php:run sh:run bash:run zsh:run java:run \
    pytest:test jest:test tox:test ruff:check mypy:check eslint:check mail:send sendmail:send mutt:send nc:send ncat:send telnet:connect ssh:connect ftp:upload \
    sftp:upload curl:download wget:download psql:run mysql:run sqlite3:run mount:mount umount:unmount iptables:change ufw:change";

/// Whether a second word is what a program works on, so that the third says what is done: `gh issue view`.
fn is_thing(word: &str) -> bool {
    lexicon::verb(word).is_empty() || !lexicon::object(word).is_empty()
}

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// What the command line among `given` does, if there is one.
pub(super) fn read(tool: &ToolCard, given: &[Given<'_>]) -> Option<Deed> {
    command_line(tool, given).map(line)
}

/// The single commands of the command line among `given`; none where there is no such line.
pub(crate) fn command_parts(tool: &ToolCard, given: &[Given<'_>]) -> Vec<String> {
    let mut parts = command_line(tool, given).map_or(Vec::new(), commands);
    parts.truncate(MOST_COMMANDS);
    parts
}

fn command_line<'g>(tool: &ToolCard, given: &[Given<'g>]) -> Option<&'g str> {
    let mut lines = given.iter().filter(|(name, _)| is_one_of(name, NAMES));
    let (_, line) = lines.next().filter(|_| tool.has_word_of(SHELLS))?;
    Some(line)
}

fn line(text: &str) -> Deed {
    let mut all = Deed::default();
    let quiet = text
        .replace("2>&1", " ")
        .replace("2>/dev/null", " ")
        .replace(">/dev/null", " ")
        .replace("> /dev/null", " ");
    let parts = commands(&quiet);
    for (count, part) in parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .enumerate()
    {
        if count >= MOST_COMMANDS {
            all.acts = true;
            break;
        }
        command(part, &mut all);
    }
    // What is put into an address leaves with it.
    all.acts |= (text.contains("$(") || text.contains('`'))
        && all.verbs.iter().any(|verb| verb == "download");
    all.words.truncate(MOST_WORDS);
    all
}

/// The commands of a line, and a mark of its own for each redirection. What is quoted separates nothing, but what is put into double
/// quotes by `$(…)` or backticks runs.
fn commands(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut single, mut double) = (false, false);
    let mut last = ' ';
    for c in line.chars() {
        match c {
            '\'' if !double => single = !single,
            '"' if !single => double = !double,
            _ if single => {}
            '`' => parts.push(String::new()),
            '(' if last == '$' || !double => parts.push(String::new()),
            ')' | '|' | '&' | ';' | '\n' if !double => parts.push(String::new()),
            '>' if !double => parts.extend([REDIRECTION.to_owned(), String::new()]),
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(match c {
                '`' | '(' | ')' | '|' | '&' | ';' | '>' if !single => ' ',
                other => other,
            });
        }
        last = c;
    }
    parts
}

/// Stands for a redirection, which writes.
const REDIRECTION: &str = "tee";

fn command(part: &str, all: &mut Deed) {
    let mut words = part
        .split_whitespace()
        .map(|word| word.trim_matches(['"', '\'', '$']))
        .filter(|word| !word.is_empty())
        .skip_while(|word| {
            word.contains('=')
                || matches!(*word, "sudo" | "env" | "time" | "nohup" | "exec" | "xargs")
        });
    let Some(program) = words.next() else {
        return;
    };
    let program = program.rsplit('/').next().unwrap_or(program).to_lowercase();
    let rest: Vec<&str> = words.take(MOST_WORDS).collect();
    let flagged = |flags: &[&str]| {
        rest.iter()
            .any(|word| flags.iter().any(|flag| word.starts_with(flag)))
    };
    let doer = || {
        let mut pairs = DOERS
            .split_whitespace()
            .filter_map(|pair| pair.split_once(':'));
        pairs
            .find(|(name, _)| *name == program)
            .map(|(_, verb)| verb)
    };
    let writes = WRITING.iter().find(|(reader, _)| *reader == program);
    let (acts, verb) = if listed(READERS, &program) {
        (writes.is_some_and(|(_, flags)| flagged(flags)), "write")
    } else if program == "find" || program == "fd" {
        (
            flagged(&["-delete", "-exec", "-ok", "-fprint", "-fls", "-x", "-X"]),
            "delete",
        )
    } else if program == "awk" {
        let runs = |word: &&str| word.contains("system") || word.contains(['>', '|']);
        (part.contains(['>', '|']) || rest.iter().any(runs), "run")
    } else if program == "sed" {
        (flagged(&["-i", "--in-place"]), "edit")
    } else if program == "curl" || program == "wget" {
        let sends = [
            "-d",
            "--data",
            "-T",
            "--upload",
            "-F",
            "--form",
            "-X",
            "--request",
            "--post",
            "--body",
            "-o",
            "-O",
            "--output",
        ];
        let sends = flagged(&sends)
            && !rest.contains(&"GET")
            && !rest.iter().any(|word| *word == "-O-" || *word == "-qO-");
        (sends, "download")
    } else if listed(BY_WORD, &program) {
        let mut plain = rest.iter().filter(|word| !word.starts_with('-'));
        let (first, second) = (
            plain.next().copied().unwrap_or(""),
            plain.next().copied().unwrap_or(""),
        );
        let reads = listed(READING_WORDS, first)
            || (is_thing(first) && listed(READING_WORDS, second))
            || flagged(&["--version", "--help"]);
        let verb = [first, second]
            .into_iter()
            .find(|word| !lexicon::verb(word).is_empty());
        all.verbs
            .extend(verb.filter(|_| !reads).map(str::to_lowercase));
        (!reads, if reads { "read" } else { "run" })
    } else {
        (true, doer().unwrap_or("run"))
    };
    all.acts |= acts;
    if acts || verb == "download" {
        all.verbs.push(verb.to_owned());
    }
    let named = rest
        .iter()
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    all.words.extend(
        std::iter::once(program.as_str())
            .chain(named)
            .filter(|word| word.len() >= 2)
            .map(str::to_lowercase),
    );
}
