//! Bytes as a message of A2A, or an agent's card.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::a2a(data));
