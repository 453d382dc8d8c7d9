//! What of a configuration can be used and should be known all the same.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use masec_wire::mcp::can_share;

use super::{Config, Reach};
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
        let named = self.anonymous.as_ref().map(|agent| &agent.name);
        for agent in self.agents.values() {
            if agent.is_unproven() && named != Some(&agent.name) {
                let name = &agent.name;
                all.push(format!(
                    "agent `{name}` has no `key_sha256`, `spiffe` or `tokens`: nobody can be it"
                ));
            }
        }
        for server in self.servers.values() {
            let name = &server.name;
            if !can_share(name) {
                all.push(format!(
                    "server `{name}` can share no endpoint: its tools would be called `NAME__tool` there, so that a name may have no `__` in it and no `_` at its end"
                ));
            }
            if let Reach::Stdio {
                command,
                environment,
            } = &server.reach
                && let Some(program) = command.first().filter(|it| !is_program(it, environment))
            {
                all.push(format!(
                    "there is no program `{program}`, which server `{name}` is"
                ));
            }
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

/// Whether there is something that can be started under this name, as the system looks for it.
fn is_program(program: &str, environment: &BTreeMap<String, String>) -> bool {
    let runs = |path: &Path| {
        let about = std::fs::metadata(path);
        about.is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
    };
    if program.contains('/') {
        return runs(Path::new(program));
    }
    let own = environment.get("PATH").map(OsString::from);
    let path = own.or_else(|| std::env::var_os("PATH"));
    let path = path.unwrap_or_default();
    std::env::split_paths(&path).any(|folder| runs(&folder.join(program)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let text = format!("[ledger]\ndir = \"ledger\"\n{text}");
        let config = Config::parse(&text, "x", Path::new("")).expect(&text);
        let said = config.warnings();
        assert_eq!(said.len(), expected.len(), "{said:?}");
        for (said, expected) in said.iter().zip(expected) {
            assert!(said.contains(expected), "{said}");
        }
    }

    #[test]
    fn what_lets_too_many_too_far_is_said() {
        check("", &[]);
        check("[policy]\nmode = \"off\"\n", &["mode"]);
        check("[policy]\nmode = \"bypass\"\n", &["nothing is decided"]);
        let open = "[listen]\naddress = \"0.0.0.0:8700\"\n[admin]\naddress = \"[::]:8701\"\n";
        check(open, &["listen.address", "admin.address"]);
        let nobody = "[anonymous]\nagent = \"a\"\n[[agents]]\nname = \"a\"\n";
        check(nobody, &["[anonymous]"]);
    }

    #[test]
    fn what_cannot_work_is_said() {
        check("[[agents]]\nname = \"a\"\n", &["nobody can be it"]);
        let server = |name: &str, more: &str| format!("[[servers]]\nname = \"{name}\"\n{more}\n");
        check(
            &server("a__b", "url = \"http://x/\""),
            &["can share no endpoint"],
        );
        let program = |program: &str| server("a", &format!("command = [\"{program}\"]"));
        check(&program("sh"), &[]);
        check(
            &program("no-such-program"),
            &["there is no program `no-such-program`"],
        );
        check(&program("/bin"), &["`/bin`"]);
        let elsewhere = "command = [\"sh\"]\nenvironment = { PATH = \"/nowhere\" }";
        check(&server("a", elsewhere), &["`sh`"]);
    }
}
