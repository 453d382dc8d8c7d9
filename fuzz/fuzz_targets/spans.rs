//! Bytes as an export of spans of an agent that runs.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::spans(data));
