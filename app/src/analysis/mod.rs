//! Recorded traffic through the decision core: every trace gets a fresh pipeline, every event its step, and what comes
//! out is collected into one [`TraceReport`] a trace, in the order of the input, the same at any number of threads.

mod assess;
mod drive;
mod recall;
mod record;

pub(crate) use drive::{Sink, Totals, run};
pub(crate) use record::{EdgeRecord, FindingRecord, Party, Ruling, StopRecord, TraceReport};
