//! Bytes taken for a script of interactions, judged in every mode.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_engine::fuzz::step(data));
