//! `masec convert`: recordings of any format into Masec's own interaction lines.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use masec_wire::{Event, Format, Limits, Reader, encode, encode_tail};

use crate::FAILED;
use crate::analyze::format;
use crate::input::{Inputs, Source, reason};
use crate::progress::Progress;
use crate::report::inert;

/// Problems go to standard error, and the exit code is 1 where there were any.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Recordings: files (plain or gzip), folders, or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Take every input for this format (see `masec formats`) instead of looking at it
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    from: Option<Format>,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let inputs = Inputs::find(&args.paths);
    let bytes = inputs.sources.iter().map(|source| source.length).sum();
    let progress = match &args.output {
        Some(_) => Progress::new(bytes, false),
        None => Progress::hidden(),
    };
    let out: Box<dyn Write> = match &args.output {
        Some(path) => Box::new(
            File::create(path).with_context(|| format!("cannot write `{}`", path.display()))?,
        ),
        None => Box::new(io::stdout()),
    };
    let mut conversion = Conversion {
        out: BufWriter::with_capacity(1 << 16, out),
        names: BTreeSet::new(),
        problems: 0,
    };
    for error in &inputs.errors {
        conversion.problem(error);
    }
    for source in &inputs.sources {
        conversion.source(source, args.from, &progress)?;
    }
    conversion.out.flush()?;
    progress.clear();
    if let Some(first) = inputs.skipped.first() {
        eprintln!(
            "masec: skipped {} files that look like no recording, such as `{}`; name one to have it read",
            inputs.skipped.len(),
            inert::line(first, 300)
        );
    }
    if conversion.problems > 0 {
        eprintln!("masec: {} problems", conversion.problems);
        return Ok(ExitCode::from(FAILED));
    }
    Ok(ExitCode::SUCCESS)
}

struct Conversion {
    out: BufWriter<Box<dyn Write>>,
    /// Names of traces so far: sources may share them, one output may not.
    names: BTreeSet<String>,
    problems: u64,
}

impl Conversion {
    fn source(&mut self, source: &Source, from: Option<Format>, progress: &Progress) -> Result<()> {
        let input = match source.open(progress) {
            Ok(input) => input,
            Err(error) => {
                self.problem(&format!(
                    "cannot read `{}`: {}",
                    source.name,
                    reason(&error)
                ));
                return Ok(());
            }
        };
        let mut reader = Reader::new(input, source.name.as_str(), Limits::default());
        if let Some(format) = from {
            reader = reader.forced(format);
        }
        let (mut trace, mut line) = (String::new(), Vec::new());
        for event in reader {
            line.clear();
            match event {
                Event::Begin(head) => trace = self.unique(&head.trace),
                Event::Interaction(interaction) => encode(&trace, &interaction, &mut line),
                Event::Problem(problem) => self.problem(&problem.to_string()),
                Event::End(tail) => encode_tail(&trace, &tail, &mut line),
            }
            self.out.write_all(&line)?;
        }
        Ok(())
    }

    fn unique(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut count = 1_u64;
        while !self.names.insert(free.clone()) {
            count += 1;
            free = format!("{name}~{count}");
        }
        free
    }

    fn problem(&mut self, text: &str) {
        self.problems += 1;
        eprintln!("masec: {}", inert::all(text));
    }
}
