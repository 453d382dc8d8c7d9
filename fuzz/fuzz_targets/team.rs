//! Bytes taken for the format `team`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::forced(masec_wire::Format::Team, data));
