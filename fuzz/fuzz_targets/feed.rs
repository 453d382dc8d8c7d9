//! Bytes taken for the format `feed`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::forced(masec_wire::Format::Feed, data));
