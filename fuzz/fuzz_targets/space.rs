//! Bytes as a message of MCP where several servers are behind one address.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::space(data));
