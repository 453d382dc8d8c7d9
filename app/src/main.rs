//! The `masec` command.

fn main() {}
