//! `masec ledger query`: entries by who, where, what and when. The index finds them; each is read from the log and must fit.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::{Result, bail};
use masec_ledger::entry::{Answered, Entry, Seen};
use masec_ledger::index::{Facet, Index};
use masec_model::Timestamp;
use serde_json::{Value, json};

use super::Trusted;
use crate::report::inert;

/// What is asked for: all of it must fit.
#[derive(Debug, clap::Args)]
pub(super) struct Query {
    #[command(flatten)]
    log: Trusted,

    /// An agent, as sender or receiver
    #[arg(long, value_name = "NAME")]
    agent: Option<String>,

    /// A resource that was written, read or called
    #[arg(long, value_name = "NAME")]
    resource: Option<String>,

    /// A party of any class, as `class:name`
    #[arg(long, value_name = "CLASS:NAME")]
    party: Option<String>,

    /// A channel
    #[arg(long, value_name = "NAME")]
    channel: Option<String>,

    /// A session
    #[arg(long, value_name = "NAME")]
    session: Option<String>,

    /// A threat's id, such as T4, in a reason to stop or a finding
    #[arg(long, value_name = "ID")]
    threat: Option<String>,

    /// What was decided: allow, hold, deny, or none where nobody judged
    #[arg(long, value_name = "DECISION")]
    decision: Option<String>,

    /// A tool
    #[arg(long, value_name = "NAME")]
    tool: Option<String>,

    /// A store that agents share, such as a server, of which something was read or written
    #[arg(long, value_name = "NAME")]
    store: Option<String>,

    /// It happened at this time or later (RFC 3339, or a number since 1970); where that is not known, it was logged then
    #[arg(long, value_name = "TIME", value_parser = time)]
    since: Option<i64>,

    /// It happened before this time
    #[arg(long, value_name = "TIME", value_parser = time)]
    until: Option<i64>,

    /// It was logged at this time or later
    #[arg(long, value_name = "TIME", value_parser = time)]
    logged_since: Option<i64>,

    /// It was logged before this time
    #[arg(long, value_name = "TIME", value_parser = time)]
    logged_until: Option<i64>,

    /// Show the newest first
    #[arg(long)]
    newest: bool,

    /// Show this many at most
    #[arg(long, value_name = "N", default_value_t = 1000)]
    limit: usize,

    /// List the values that entries have of this, in place of entries
    #[arg(long, value_enum, value_name = "WHAT")]
    values: Option<What>,

    /// The form of the answer
    #[arg(long, value_enum, default_value = "terminal")]
    format: Form,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Form {
    /// A line an entry, for a person
    Terminal,
    /// A JSON object an entry, with its number and all that the log has of it
    Jsonl,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum What {
    Party,
    Channel,
    Session,
    Threat,
    Decision,
    Tool,
    Store,
}

fn time(text: &str) -> std::result::Result<i64, String> {
    masec_wire::timestamp(text)
        .map(|time| time.0)
        .ok_or_else(|| "a time is like 2026-03-10T08:58:10Z, or a number since 1970".to_owned())
}

/// Runs the subcommand.
pub(super) fn run(args: &Query) -> Result<ExitCode> {
    let reader = super::read::reader(&args.log)?;
    let index = Index::open(&args.log.dir, &reader)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(what) = args.values {
        // A store may go without a name.
        let values = index.values(what.facet())?;
        for value in values.into_iter().filter(|value| !value.is_empty()) {
            writeln!(out, "{}", inert::line(&value, 600))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let found = args.found(&index)?;
    let mut shown = 0;
    let mut show = |entry: u64| -> Result<bool> {
        let bytes = reader.entry(entry)?;
        let logged = Entry::decode(&bytes)?;
        if logged.seen.is_none() {
            // An act on the log itself.
            return Ok(true);
        }
        match (&logged.seen, args.fits(&logged)) {
            (Some(seen), Fit::Yes) => match args.format {
                Form::Terminal => writeln!(out, "{}", line(entry, &logged, seen))?,
                Form::Jsonl => {
                    let mut value: Value = serde_json::from_slice(&bytes)?;
                    value["entry"] = json!(entry);
                    writeln!(out, "{value}")?;
                }
            },
            (_, Fit::Time) => return Ok(true),
            _ => bail!(
                "the index does not fit entry {entry}; remove the folder `index` in the ledger's to have it made again"
            ),
        }
        shown += 1;
        Ok(shown < args.limit)
    };
    let mut all: Box<dyn Iterator<Item = u64>> = match &found {
        Some(entries) => Box::new(entries.iter().copied()),
        None => Box::new(0..index.size()),
    };
    if args.newest {
        all = match &found {
            Some(entries) => Box::new(entries.iter().rev().copied()),
            None => Box::new((0..index.size()).rev()),
        };
    }
    for entry in all {
        if !show(entry)? {
            break;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether an entry is what was asked for.
#[derive(PartialEq, Eq)]
enum Fit {
    Yes,
    /// All but the time, which the index knows to the hour.
    Time,
    No,
}

impl Query {
    /// Entries that the index has for all that is asked for; none where nothing is.
    fn found(&self, index: &Index) -> Result<Option<Vec<u64>>> {
        let mut found: Option<Vec<u64>> = None;
        let mut narrow = |entries: Vec<u64>| {
            found = Some(match found.take() {
                None => entries,
                Some(before) => {
                    let entries: BTreeSet<u64> = entries.into_iter().collect();
                    before
                        .into_iter()
                        .filter(|entry| entries.contains(entry))
                        .collect()
                }
            });
        };
        for (facet, value) in self.asked() {
            narrow(index.entries(facet, &value)?);
        }
        if self.since.is_some() || self.until.is_some() {
            let (since, until) = (self.since.unwrap_or(0), self.until.unwrap_or(i64::MAX));
            narrow(index.happened(since, until)?);
        }
        if self.logged_since.is_some() || self.logged_until.is_some() {
            let (since, until) = (
                self.logged_since.unwrap_or(i64::MIN),
                self.logged_until.unwrap_or(i64::MAX),
            );
            narrow(index.logged(since, until)?);
        }
        Ok(found)
    }

    fn asked(&self) -> Vec<(Facet, String)> {
        let party = |class: &str, name: &Option<String>| {
            name.as_ref()
                .map(|name| (Facet::Party, format!("{class}:{name}")))
        };
        let plain = |facet, value: &Option<String>| value.clone().map(|value| (facet, value));
        [
            party("agent", &self.agent),
            party("resource", &self.resource),
            plain(Facet::Party, &self.party),
            plain(Facet::Channel, &self.channel),
            plain(Facet::Session, &self.session),
            plain(Facet::Threat, &self.threat),
            plain(Facet::Decision, &self.decision),
            plain(Facet::Tool, &self.tool),
            plain(Facet::Store, &self.store),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn fits(&self, entry: &Entry<'_>) -> Fit {
        let Some(seen) = &entry.seen else {
            return Fit::No;
        };
        let fits = self.asked().iter().all(|(facet, value)| {
            let value = value.as_str();
            match facet {
                Facet::Party => seen.from == value || seen.to == value,
                Facet::Channel => seen.channel == value,
                Facet::Session => seen.session == value,
                Facet::Decision => seen.decision == value,
                Facet::Tool => seen.tool.as_deref() == Some(value),
                Facet::Store => seen.touches.iter().any(|it| it.store == value),
                Facet::Threat => seen.threats().any(|threat| threat == value),
                Facet::Hour => true,
            }
        });
        let within = |at: i64, since: Option<i64>, until: Option<i64>| {
            since.is_none_or(|since| at >= since) && until.is_none_or(|until| at < until)
        };
        if !fits {
            Fit::No
        } else if within(seen.time.unwrap_or(entry.at), self.since, self.until)
            && within(entry.at, self.logged_since, self.logged_until)
        {
            Fit::Yes
        } else {
            Fit::Time
        }
    }
}

impl What {
    fn facet(self) -> Facet {
        match self {
            Self::Party => Facet::Party,
            Self::Channel => Facet::Channel,
            Self::Session => Facet::Session,
            Self::Threat => Facet::Threat,
            Self::Decision => Facet::Decision,
            Self::Tool => Facet::Tool,
            Self::Store => Facet::Store,
        }
    }
}

fn line(entry: u64, logged: &Entry<'_>, seen: &Seen<'_>) -> String {
    let threats: BTreeSet<&str> = seen.threats().collect();
    let threats: Vec<&str> = threats.into_iter().collect();
    let said = match (&*seen.decision, threats.is_empty()) {
        ("allow" | "none", true) => String::new(),
        (decision, _) => format!("  [{decision} {}]", threats.join(" ")),
    };
    let short = |text: &str| inert::line(text, 80);
    let touched = seen.touches.as_ref().map_or(String::new(), |it| {
        format!("  ({} at {})", short(&it.how), short(&it.store))
    });
    let answered = [("heard", seen.heard), ("told", seen.told)];
    let answered = answered.map(|(name, it)| answered_for(name, it)).concat();
    let line = format!(
        "{entry:>8}  {}  {} {} -> {}{said}{touched}{answered}",
        masec_wire::utc(Timestamp(seen.time.unwrap_or(logged.at))),
        seen.kind,
        short(&seen.from),
        short(&seen.to),
    );
    inert::line(&line, 400)
}

/// What a gateway answers for, in words; nothing where it is nothing.
fn answered_for(name: &str, answered: Answered) -> String {
    let values = match answered.values {
        0 => String::new(),
        1 => "1 value".to_owned(),
        values => format!("{values} values"),
    };
    let whom = match (answered.author, values.as_str()) {
        (false, "") => return String::new(),
        (true, "") => "its author".to_owned(),
        (false, values) => values.to_owned(),
        (true, values) => format!("its author and {values}"),
    };
    format!("  ({name}: answered for are {whom})")
}
