//! Bytes as an exchange between an agent and a server over MCP: headers, messages, everything that decides, a ledger.

#![no_main]

use std::sync::LazyLock;

use masec_gateway::fuzz::House;

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("masec-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    House::open(&folder).expect("a gateway")
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| HOUSE.inbound(data).expect("core and ledger go on"));
