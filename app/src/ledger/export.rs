//! `masec ledger export`: the entries as a Parquet file, a row an entry.

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};
use masec_ledger::entry::Entry;
use masec_ledger::leaf_hash;
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int32Type, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use super::Trusted;
use super::read::reader;

/// Rows of one row group.
const ROWS: u64 = 1 << 16;

const SCHEMA: &str = "message ledger {
    REQUIRED INT64 entry;
    REQUIRED INT64 at (TIMESTAMP(MICROS,true));
    REQUIRED BYTE_ARRAY what (STRING);
    OPTIONAL BYTE_ARRAY id (STRING);
    OPTIONAL BYTE_ARRAY trace (STRING);
    OPTIONAL INT64 time (TIMESTAMP(MICROS,true));
    OPTIONAL BYTE_ARRAY kind (STRING);
    OPTIONAL BYTE_ARRAY from (STRING);
    OPTIONAL BYTE_ARRAY to (STRING);
    OPTIONAL BYTE_ARRAY channel (STRING);
    OPTIONAL BYTE_ARRAY session (STRING);
    OPTIONAL INT32 step;
    OPTIONAL BYTE_ARRAY call (STRING);
    OPTIONAL BYTE_ARRAY tool (STRING);
    OPTIONAL BYTE_ARRAY decision (STRING);
    OPTIONAL group causes (LIST) { REPEATED group list { REQUIRED BYTE_ARRAY element (STRING); } }
    OPTIONAL group sources (LIST) { REPEATED group list { REQUIRED BYTE_ARRAY element (STRING); } }
    OPTIONAL group threats (LIST) { REPEATED group list { REQUIRED BYTE_ARRAY element (STRING); } }
    OPTIONAL INT64 payload_bytes;
    REQUIRED BYTE_ARRAY leaf_hash;
    REQUIRED BYTE_ARRAY json (STRING);
}";

/// `masec ledger export`
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    #[command(flatten)]
    log: Trusted,

    /// The file to write
    #[arg(value_name = "FILE")]
    out: PathBuf,
}

pub(super) fn run(args: &Export) -> Result<ExitCode> {
    let reader = reader(&args.log)?;
    let cannot = || format!("cannot write `{}`", args.out.display());
    let schema = Arc::new(parse_message_type(SCHEMA)?);
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let file = File::create(&args.out).with_context(cannot)?;
    let mut writer =
        SerializedFileWriter::new(file, schema, Arc::new(properties)).with_context(cannot)?;
    let mut from = 0;
    while from < reader.size() {
        let to = reader.size().min(from + ROWS);
        let mut rows = Rows::default();
        reader.each(from..to, |index, bytes| {
            rows.push(index, bytes, &Entry::decode(bytes)?);
            Ok(())
        })?;
        let mut group = writer.next_row_group()?;
        rows.write(&mut group).with_context(cannot)?;
        group.close()?;
        from = to;
    }
    writer.close().with_context(cannot)?;
    println!(
        "{} entries written to `{}`",
        reader.size(),
        args.out.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// The columns of a row group.
#[derive(Default)]
struct Rows {
    entry: Vec<i64>,
    at: Vec<i64>,
    what: Vec<ByteArray>,
    texts: [Texts; 10],
    time: (Vec<i64>, Vec<i16>),
    step: (Vec<i32>, Vec<i16>),
    lists: [Lists; 3],
    payload: (Vec<i64>, Vec<i16>),
    leaf: Vec<ByteArray>,
    json: Vec<ByteArray>,
}

/// A column of optional texts: the values that are there, and which are.
#[derive(Default)]
struct Texts(Vec<ByteArray>, Vec<i16>);

impl Texts {
    fn push(&mut self, text: Option<&str>) {
        self.1.push(i16::from(text.is_some()));
        self.0
            .extend(text.map(|text| ByteArray::from(text.as_bytes().to_vec())));
    }
}

/// A column of lists: values, definition and repetition levels.
#[derive(Default)]
struct Lists(Vec<ByteArray>, Vec<i16>, Vec<i16>);

impl Lists {
    fn push<'a>(&mut self, list: Option<impl Iterator<Item = &'a str>>) {
        let Some(list) = list else {
            self.1.push(0);
            self.2.push(0);
            return;
        };
        let mut empty = true;
        for text in list {
            self.0.push(ByteArray::from(text.as_bytes().to_vec()));
            self.1.push(2);
            self.2.push(i16::from(!empty));
            empty = false;
        }
        if empty {
            self.1.push(1);
            self.2.push(0);
        }
    }
}

impl Rows {
    fn push(&mut self, index: u64, bytes: &[u8], entry: &Entry<'_>) {
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        self.entry.push(number(index));
        self.at.push(entry.at);
        self.what.push(entry.what.name().into());
        let seen = entry.seen.as_ref();
        let texts = seen.map(|seen| {
            [
                Some(&*seen.id),
                Some(&*seen.trace),
                Some(&*seen.kind),
                Some(&*seen.from),
                Some(&*seen.to),
                Some(&*seen.channel),
                Some(&*seen.session),
                seen.call.as_deref(),
                seen.tool.as_deref(),
                Some(&*seen.decision),
            ]
        });
        for (column, text) in self.texts.iter_mut().zip(texts.unwrap_or_default()) {
            column.push(text);
        }
        let time = seen.and_then(|seen| seen.time);
        self.time.1.push(i16::from(time.is_some()));
        self.time.0.extend(time);
        self.step.1.push(i16::from(seen.is_some()));
        self.step
            .0
            .extend(seen.map(|seen| i32::try_from(seen.step).unwrap_or(i32::MAX)));
        let [causes, sources, threats] = &mut self.lists;
        causes.push(seen.map(|seen| seen.causes.iter().map(|cause| &**cause)));
        sources.push(seen.map(|seen| seen.sources.iter().map(|source| &*source.id)));
        threats.push(seen.map(|seen| {
            let stops = seen.stops.iter().map(|stop| &*stop.threat);
            stops.chain(seen.findings.iter().map(|finding| &*finding.threat))
        }));
        self.payload.1.push(i16::from(entry.payload.is_some()));
        self.payload.0.extend(
            entry
                .payload
                .as_ref()
                .map(|payload| i64::from(payload.bytes)),
        );
        self.leaf.push(ByteArray::from(leaf_hash(bytes).0.to_vec()));
        self.json.push(ByteArray::from(bytes.to_vec()));
    }

    /// Writes the columns in the order of the schema.
    fn write(self, group: &mut SerializedRowGroupWriter<'_, File>) -> Result<()> {
        let [
            id,
            trace,
            kind,
            from,
            to,
            channel,
            session,
            call,
            tool,
            decision,
        ] = self.texts;
        longs(group, &self.entry, None)?;
        longs(group, &self.at, None)?;
        texts(group, &self.what, None, None)?;
        optional(group, &id)?;
        optional(group, &trace)?;
        longs(group, &self.time.0, Some(&self.time.1))?;
        for column in [&kind, &from, &to, &channel, &session] {
            optional(group, column)?;
        }
        if let Some(mut column) = group.next_column()? {
            column
                .typed::<Int32Type>()
                .write_batch(&self.step.0, Some(&self.step.1), None)?;
            column.close()?;
        }
        for column in [&call, &tool, &decision] {
            optional(group, column)?;
        }
        for Lists(values, definition, repetition) in &self.lists {
            texts(group, values, Some(definition), Some(repetition))?;
        }
        longs(group, &self.payload.0, Some(&self.payload.1))?;
        texts(group, &self.leaf, None, None)?;
        texts(group, &self.json, None, None)
    }
}

fn longs(
    group: &mut SerializedRowGroupWriter<'_, File>,
    values: &[i64],
    definition: Option<&[i16]>,
) -> Result<()> {
    if let Some(mut column) = group.next_column()? {
        column
            .typed::<Int64Type>()
            .write_batch(values, definition, None)?;
        column.close()?;
    }
    Ok(())
}

fn optional(
    group: &mut SerializedRowGroupWriter<'_, File>,
    Texts(values, definition): &Texts,
) -> Result<()> {
    texts(group, values, Some(definition), None)
}

fn texts(
    group: &mut SerializedRowGroupWriter<'_, File>,
    values: &[ByteArray],
    definition: Option<&[i16]>,
    repetition: Option<&[i16]>,
) -> Result<()> {
    if let Some(mut column) = group.next_column()? {
        column
            .typed::<ByteArrayType>()
            .write_batch(values, definition, repetition)?;
        column.close()?;
    }
    Ok(())
}
