//! Bytes taken for the format `chat`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::forced(masec_wire::Format::Chat, data));
