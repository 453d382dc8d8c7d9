//! Bytes of any format, recognised by themselves.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::any(data));
