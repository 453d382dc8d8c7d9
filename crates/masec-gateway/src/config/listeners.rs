//! Where the gateway listens: at no address twice.

use std::net::SocketAddr;

use super::check::{Check, Checked};
use super::{Admin, Listen, Receive, file};

impl Check<'_> {
    /// Every listener has a port of its own.
    pub(super) fn ports(
        &self,
        raw: &file::File,
        listen: &Listen,
        admin: Option<&Admin>,
        receive: Option<&Receive>,
    ) -> Checked<()> {
        let admin = admin.zip(raw.admin.as_ref());
        let receive = receive.zip(raw.otlp.receive.as_ref());
        let others = [
            admin.map(|(it, raw)| (it.address, &raw.address)),
            receive.map(|(it, raw)| (it.address, &raw.address)),
        ];
        let mut taken = vec![("`listen.address`", listen.address)];
        for (name, other) in ["`admin.address`", "`otlp.receive.address`"]
            .into_iter()
            .zip(others)
        {
            let Some((address, stands)) = other else {
                continue;
            };
            if let Some((before, _)) = taken.iter().find(|(_, it)| is_one(*it, address)) {
                let reason = format!(
                    "{before} is on port {} already; give it another",
                    address.port()
                );
                return Err(self.fault(Some(&stands.span()), reason));
            }
            taken.push((name, address));
        }
        Ok(())
    }
}

/// Whether nothing can listen at both. Port 0 is a free one each time; `[::]` takes in addresses of the older protocol too.
fn is_one(a: SocketAddr, b: SocketAddr) -> bool {
    let takes_in = |all: SocketAddr, other: SocketAddr| {
        all.ip().is_unspecified() && (all.is_ipv6() || other.is_ipv4())
    };
    a.port() != 0 && a.port() == b.port() && (a.ip() == b.ip() || takes_in(a, b) || takes_in(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_at_one_port() {
        let check = |a: &str, b: &str, expected: bool| {
            let (a, b) = (a.parse().expect(a), b.parse().expect(b));
            assert_eq!(is_one(a, b), expected, "{a} {b}");
            assert_eq!(is_one(b, a), expected, "{b} {a}");
        };
        check("127.0.0.1:8700", "127.0.0.1:8700", true);
        check("127.0.0.1:8700", "127.0.0.1:8701", false);
        check("127.0.0.1:8700", "127.0.0.2:8700", false);
        check("127.0.0.1:0", "127.0.0.1:0", false);
        check("0.0.0.0:8700", "127.0.0.1:8700", true);
        check("[::]:8700", "127.0.0.1:8700", true);
        check("0.0.0.0:8700", "[::1]:8700", false);
    }
}
