//! Where an agent wants news of its tasks sent. The other agent sends them there itself, past the gateway, so that nobody would
//! look at them: it is for operators to say which hosts may get them, and no address that is this machine's own or its network's
//! gets them unless it is named.

use masec_model::{Stop, Threat};
use masec_wire::a2a::Call;

use super::refusal::Refusal;
use crate::config::Peer;
use crate::guard::refusal as deny;

/// Why news may not be sent where a request wants them, if they may not.
pub(super) async fn stop(call: &Call<'_>, peer: &Peer) -> Option<(Stop, Refusal)> {
    let reason = call
        .pushes()
        .iter()
        .find_map(|push| refused(&push.url, peer).err())?;
    let stop = deny(
        "push-address",
        Threat::T2,
        format!("news of a task are wanted where they may not be sent: {reason}"),
        "name the host under `push_hosts` of the peer if it may get them",
    );
    Some((stop, Refusal::no_push(reason)))
}

fn refused(url: &str, peer: &Peer) -> Result<(), &'static str> {
    let uri: http::Uri = url.parse().map_err(|_| "the address cannot be read")?;
    if !matches!(uri.scheme_str(), Some("https" | "http")) {
        return Err("the address is not https:// or http://");
    }
    let authority = uri.authority().ok_or("the address has no host")?;
    if authority.as_str().contains('@') {
        return Err("the address has credentials in it");
    }
    let host = authority.host().trim_end_matches('.').to_ascii_lowercase();
    let with_port = authority.port().map(|port| format!("{host}:{port}"));
    let named = |known: &String| {
        let known = known.to_ascii_lowercase();
        known == host || Some(&known) == with_port.as_ref()
    };
    match peer.push_hosts.iter().any(named) {
        true => Ok(()),
        false => Err("this host is not one that may get them"),
    }
}
