//! Bytes as a message of MCP.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| masec_wire::fuzz::mcp(data));
