//! Bytes taken for the format `otlp`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::forced(masec_wire::Format::Otlp, data));
