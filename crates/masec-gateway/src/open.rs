//! Addresses that are in the open: nobody's own machine, nobody's own network, nobody's cloud metadata. What somebody else names
//! is sent to such ones alone, and it is looked at when a connection is made, so that a name cannot mean another place by then.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use hyper_util::client::legacy::connect::dns::Name;
use tower_service::Service;

/// Whether an address is in the open.
pub(crate) fn is_open(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_open_v4(address),
        IpAddr::V6(address) => is_open_v6(address),
    }
}

fn is_open_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19));
    !special
}

fn is_open_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = embedded(address) {
        return is_open_v4(inner);
    }
    match address.segments() {
        [0x2001, 0xdb8, ..] | [0x2001, 0..=0x1ff, ..] => false,
        // Everything that is given out to anybody is under 2000::/3.
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

/// The IPv4 address that an address is in another form: mapped, translated or tunnelled. It is where that one is.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let (high, low) = match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => (high, low),
        [0x2002, high, low, ..] => (high, low),
        _ => return None,
    };
    Some(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)))
}

/// Whether an address is this machine's own, or one of those that every machine of a cloud has for itself.
pub(crate) fn is_here(address: IpAddr) -> bool {
    let v4 = |it: Ipv4Addr| it.is_loopback() || it.is_unspecified() || it.is_link_local();
    match address {
        IpAddr::V4(address) => v4(address),
        IpAddr::V6(address) => {
            let link_local = address.segments()[0] & 0xffc0 == 0xfe80;
            // Clouds that speak IPv6 alone have theirs here.
            let metadata = address == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);
            let inner = embedded(address).or_else(|| address.to_ipv4());
            let inner = inner.is_some_and(v4);
            address.is_loopback() || address.is_unspecified() || link_local || metadata || inner
        }
    }
}

/// Finds addresses, and gives only some.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Only {
    such: fn(IpAddr) -> bool,
    what: &'static str,
}

/// Those that are in the open.
pub(crate) const IN_THE_OPEN: Only = Only {
    such: is_open,
    what: "is in the open",
};

/// Those that are not this machine's own.
pub(crate) const NOT_HERE: Only = Only {
    such: |address| !is_here(address),
    what: "is another machine's",
};

impl Service<Name> for Only {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Self::Response>> + Send>>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        Box::pin(found(name, *self))
    }
}

/// The addresses of a name that are such.
async fn found(name: Name, only: Only) -> io::Result<vec::IntoIter<SocketAddr>> {
    let Only { such, what } = only;
    let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
    let left: Vec<SocketAddr> = found.filter(|it| such(it.ip())).collect();
    match left.is_empty() {
        true => Err(io::Error::other(format!("no address of this name {what}"))),
        false => Ok(left.into_iter()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_open() {
        let check = |text: &str, open: bool| {
            let address: IpAddr = text.parse().expect(text);
            assert_eq!(is_open(address), open, "{text}");
        };
        for text in [
            "1.1.1.1",
            "93.184.216.34",
            "2606:4700::1111",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
        ] {
            check(text, true);
        }
        for text in [
            "127.0.0.1",
            "127.8.9.1",
            "0.0.0.0",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.192",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "203.0.113.7",
            "::",
            "::1",
            "fe80::1",
            "fd00:ec2::254",
            "fc00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::",
            "2001:db8::1",
            "2001::1",
            "::127.0.0.1",
            "fec0::1",
            "100::1",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn a_name_of_this_machine_is_not() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        let name: Name = "localhost".parse().expect("a name");
        for mut only in [IN_THE_OPEN, NOT_HERE] {
            assert!(runtime.block_on(only.call(name.clone())).is_err());
        }
    }
}
