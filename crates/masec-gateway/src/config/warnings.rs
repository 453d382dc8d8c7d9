//! What of a configuration can be used and should be known all the same.

use std::net::SocketAddr;

use super::Config;
use crate::guard::Enforcement;

impl Config {
    /// One line each, for whoever runs the gateway.
    pub fn warnings(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mode = match self.enforcement {
            Enforcement::Enforcing => None,
            Enforcement::Shadow => {
                Some("`mode = \"off\"`: everything goes through, and is written down alone")
            }
            Enforcement::Bypass => Some(
                "`mode = \"bypass\"`: everything goes through, nothing is decided, and nothing is written down but that; what is in quarantine, over its budget or not delegated is refused",
            ),
        };
        all.extend(mode.map(str::to_owned));
        if let Some(agent) = &self.anonymous {
            let name = &agent.name;
            all.push(format!(
                "`[anonymous]`: whoever reaches the gateway may do what agent `{name}` may"
            ));
        }
        let receive = self.receive.as_ref();
        let listeners = [
            (
                "listen.address",
                Some(self.listen.address),
                self.tls.is_some(),
            ),
            (
                "admin.address",
                self.admin.as_ref().map(|admin| admin.address),
                self.admin.as_ref().is_some_and(|admin| admin.tls.is_some()),
            ),
            (
                "otlp.receive.address",
                receive.map(|receive| receive.address),
                self.tls.is_some(),
            ),
        ];
        for (name, address, tls) in listeners {
            let in_the_open = |address: &SocketAddr| !tls && !address.ip().is_loopback();
            if let Some(address) = address.filter(in_the_open) {
                all.push(format!(
                    "`{name}` is {address}, and there is no `tls` for it: whoever is on the way reads keys and messages, unless something in front of it sees to that"
                ));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_lets_too_many_too_far_is_said() {
        let check = |text: &str, expected: &[&str]| {
            let text = format!("[ledger]\ndir = \"ledger\"\n{text}");
            let config = Config::parse(&text, "x", Path::new("")).expect(&text);
            let said = config.warnings();
            assert_eq!(said.len(), expected.len(), "{said:?}");
            for (said, expected) in said.iter().zip(expected) {
                assert!(said.contains(expected), "{said}");
            }
        };
        check("", &[]);
        check("[policy]\nmode = \"off\"\n", &["mode"]);
        check("[policy]\nmode = \"bypass\"\n", &["nothing is decided"]);
        let open = "[listen]\naddress = \"0.0.0.0:8700\"\n[admin]\naddress = \"[::]:8701\"\n";
        check(open, &["listen.address", "admin.address"]);
        let nobody = "[anonymous]\nagent = \"a\"\n[[agents]]\nname = \"a\"\n";
        check(nobody, &["[anonymous]"]);
    }
}
