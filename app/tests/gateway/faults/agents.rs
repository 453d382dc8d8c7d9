//! Agents that are slow, that hang up half-way, smuggle, or send bombs: none of it reaches a server, and none of it keeps the
//! gateway.

use std::io::Write;
use std::net::Shutdown;
use std::time::{Duration, Instant};

use super::upstream::Upstream;
use super::{Wire, call, eventually, open_files, request};
use crate::here::Here;

/// Times as short as they can be set.
const IMPATIENT: &str = "header_seconds = 1\nbody_seconds = 2";

#[test]
fn slow_agents_are_hung_up_on() {
    let upstream = Upstream::start();
    let here = Here::listening(
        "slow-agents",
        IMPATIENT,
        None,
        &upstream.configured(&["good", "sends-long-events"]),
    );
    let before = open_files(&here);
    let whole = request("/mcp/good", "", &call(1, "note", "x").to_string());
    let (head, body) = whole.split_at(whole.find("\r\n\r\n").unwrap() + 4);
    // First bytes, and what follows byte by byte until the gateway has had enough.
    let slow: [(&str, &str); 7] = [
        ("", ""),
        ("P", ""),
        (
            "POST /mcp/good HTTP/1.1\r\nHost: x\r\n",
            "X-Slow: loris and more of it",
        ),
        ("POST /mcp/good HTTP/1.1\r\nHost: x\r\n", ""),
        ("PRI * HTTP/2.0\r\n", ""),
        ("", "PRI * HTTP/2.0"),
        (head, body),
    ];
    std::thread::scope(|scope| {
        for (first, rest) in slow {
            let here = &here;
            scope.spawn(move || {
                let mut wire = Wire::to(here);
                let mut own = wire.0.get_ref().try_clone().unwrap();
                wire.say(first.as_bytes()).unwrap();
                let slowly = rest.to_owned();
                let drip = std::thread::spawn(move || {
                    for byte in slowly.bytes() {
                        std::thread::sleep(Duration::from_millis(300));
                        if own.write_all(&[byte]).is_err() {
                            return;
                        }
                    }
                });
                let took = wire.until_closed();
                assert!(took < Duration::from_secs(8), "{first}{rest} {took:?}");
                drip.join().unwrap();
            });
        }
        // One that was answered and says nothing more.
        let here = &here;
        scope.spawn(move || {
            let mut wire = Wire::to(here);
            let answer = wire.post("/mcp/good", &call(2, "note", "x")).unwrap();
            assert_eq!(answer.status, 200);
            let took = wire.until_closed();
            assert!(took < Duration::from_secs(8), "{took:?}");
        });
        // One that asks for a lot and takes none of it.
        scope.spawn(move || {
            let mut wire = Wire::to(here);
            let body = call(3, "note", "x").to_string();
            wire.say(request("/mcp/sends-long-events", "", &body).as_bytes())
                .unwrap();
            eventually("the stream is given up", || {
                !upstream.given_up.lock().unwrap().is_empty()
            });
            drop(wire);
        });
    });
    eventually("files are closed", || open_files(&here) <= before + 4);
}

#[test]
fn what_agents_break_off_does_no_harm() {
    let upstream = Upstream::start();
    let here = Here::listening(
        "half-closed",
        IMPATIENT,
        None,
        &upstream.configured(&["good", "hangs"]),
    );
    let before = open_files(&here);
    let body = call(1, "note", "x").to_string();
    let whole = request("/mcp/good", "", &body);
    // Cut off anywhere, by closing one half: an answer, or none, at once.
    for cut in [
        0,
        1,
        30,
        whole.len() - body.len() - 1,
        whole.len() - 1,
        whole.len(),
    ] {
        let mut wire = Wire::to(&here);
        wire.say(&whole.as_bytes()[..cut]).unwrap();
        wire.0.get_ref().shutdown(Shutdown::Write).unwrap();
        let begun = Instant::now();
        if let Some(answer) = wire.answer() {
            assert!(
                cut == whole.len() || answer.status >= 400,
                "{cut} {answer:?}"
            );
        }
        assert!(begun.elapsed() < Duration::from_secs(4), "{cut}");
    }
    assert!(upstream.seen().len() <= 1, "{:?}", upstream.seen());
    // One that hangs up while its call is under way: the server is let go as well.
    let hanging = request("/mcp/hangs", "", &body);
    for _ in 0..50 {
        Wire::to(&here).say(hanging.as_bytes()).unwrap();
    }
    eventually("files are closed", || open_files(&here) <= before + 4);
    let answer = Wire::to(&here).post("/mcp/good", &call(2, "note", "x"));
    assert!(answer.unwrap().body.contains("done"));
}

#[test]
fn nothing_is_smuggled() {
    let upstream = Upstream::start();
    let here = Here::listening(
        "smuggling",
        IMPATIENT,
        None,
        &upstream.configured(&["good"]),
    );
    let inner = call(1, "note", "mark-smuggled").to_string();
    let inner = request("/mcp/good", "", &inner);
    let (outer, length) = (call(2, "note", "outer").to_string(), inner.len());
    let chunked = format!("{:x}\r\n{outer}\r\n0\r\n\r\n", outer.len());
    let head = "POST /mcp/good HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer clerk's key\r\nContent-Type: application/json\r\n";
    // Headers about the length, and a body; behind it stands another request, which a proxy of the agent's side would have
    // taken for a part of the body.
    let attempts = [
        (
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            chunked.as_str(),
        ),
        (
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            &chunked,
        ),
        (
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
            &chunked,
        ),
        ("Transfer-Encoding: xchunked\r\n", &chunked),
        (
            "Transfer-Encoding: identity, chunked, identity\r\n",
            &chunked,
        ),
        ("Transfer-Encoding:\x0bchunked\r\n", &chunked),
        ("Transfer-Encoding : chunked\r\n", &chunked),
        (" Transfer-Encoding: chunked\r\n", &chunked),
        ("X: y\rTransfer-Encoding: chunked\r\n", &chunked),
        ("X: y\0\r\nTransfer-Encoding: chunked\r\n", &chunked),
        ("Content-Length: +5\r\n", "12345"),
        ("Content-Length: 0x5\r\n", "12345"),
        ("Content-Length: 5, 6\r\n", "12345"),
        ("Content-Length: 5\r\nContent-Length: 6\r\n", "12345"),
        ("Content-Length: -1\r\n", ""),
        ("Content-Length: 99999999999999999999999\r\n", ""),
        (
            "Transfer-Encoding: chunked\r\n",
            "5;a=\"\n\"\r\n12345\r\n0\r\n\r\n",
        ),
        ("Transfer-Encoding: chunked\r\n", "-1\r\n12345\r\n0\r\n\r\n"),
        (
            "Transfer-Encoding: chunked\r\n",
            "ffffffffffffffff1\r\n12345\r\n0\r\n\r\n",
        ),
        ("Transfer-Encoding: chunked\r\n", "0\n\n"),
    ];
    for (headers, body) in attempts {
        let sent = format!("{head}{headers}\r\n{body}{inner}");
        let answer = here.raw(sent.as_bytes());
        assert_eq!(
            answer.matches("HTTP/1.1 ").count(),
            1,
            "{headers:?} {answer}"
        );
        assert!(!answer.contains("mark-"), "{headers:?} {answer}");
    }
    // A length that is too long swallows what follows, and is no request.
    let sent = format!(
        "{head}Content-Length: {}\r\n\r\n{outer}{inner}",
        outer.len() + length
    );
    assert!(here.raw(sent.as_bytes()).starts_with("HTTP/1.1 400"));
    // An old version of HTTP knows no chunks.
    let old = head.replace("HTTP/1.1", "HTTP/1.0");
    let answer =
        here.raw(format!("{old}Transfer-Encoding: chunked\r\n\r\n{chunked}{inner}").as_bytes());
    assert_eq!(answer.matches("HTTP/1.").count(), 1, "{answer}");
    for body in upstream.seen() {
        assert_eq!(body, outer, "only whole, honest requests reach a server");
    }
    // Chunks by themselves are no attack.
    let answer = here.raw(format!("{head}Transfer-Encoding: chunked\r\n\r\n{chunked}").as_bytes());
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains("connection: close"),
        "{answer}"
    );
    // Nor is one request after the other.
    let mut wire = Wire::to(&here);
    let two: String = (3..5)
        .map(|id| request("/mcp/good", "", &call(id, "note", "x").to_string()))
        .collect();
    wire.say(two.as_bytes()).unwrap();
    for id in 3..5 {
        let answer = wire.answer().unwrap();
        assert!(
            answer.status == 200
                && !answer.closes
                && answer.body.contains(&format!("\"id\":{id},"))
        );
    }
}

#[test]
fn bombs_do_not_go_off() {
    let upstream = Upstream::start();
    let here = Here::listening("bombs", IMPATIENT, None, &upstream.configured(&["good"]));
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&vec![b' '; 20 << 20]).unwrap();
    let gzip = gzip.finish().unwrap();
    let head = "POST /mcp/good HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer clerk's key\r\nConnection: close\r\nContent-Type: application/json\r\n";
    let post = |headers: &str, body: &[u8]| {
        let mut sent =
            format!("{head}{headers}Content-Length: {}\r\n\r\n", body.len()).into_bytes();
        sent.extend_from_slice(body);
        let begun = Instant::now();
        let answer = here.raw(&sent);
        assert!(begun.elapsed() < Duration::from_secs(4), "{headers}");
        answer
    };
    let check = |headers: &str, body: &[u8], status: &str| {
        let answer = post(headers, body);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{status} {headers:.80} {answer}"
        );
    };
    let with = |inside: &str| {
        format!(
            r#"{{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{{"name":"note","arguments":{{"text":{inside}}}}}}}"#
        )
    };
    for encoding in ["gzip", "br", "deflate", "zstd", "identity, gzip", "x-gzip"] {
        check(&format!("Content-Encoding: {encoding}\r\n"), &gzip, "415");
    }
    check("", &gzip, "400");
    check(
        "",
        with(&format!("{}1{}", "[".repeat(30_000), "]".repeat(30_000))).as_bytes(),
        "400",
    );
    check("", with(&"{\"a\":".repeat(15_000)).as_bytes(), "400");
    check("", with(r#"{"a":1,"a":2}"#).as_bytes(), "400");
    check("", with(r#"{"a":1,"\u0061":2}"#).as_bytes(), "400");
    check("", with("\"\\ud800\"").as_bytes(), "400");
    check(
        "",
        with(&format!("\"{}\"", "x".repeat(100_000))).as_bytes(),
        "413",
    );
    check("", with("\"\u{0}\"").as_bytes(), "400");
    check("", b"\xff\xfe{}", "400");
    // A long number is a number; what it comes to is nobody's work here.
    check("", with(&"9".repeat(300)).as_bytes(), "200");
    check(
        &format!("X-Long: {}\r\n", "x".repeat(100_000)),
        b"{}",
        "431",
    );
    check(&"X: y\r\n".repeat(100), b"{}", "431");
    let long = format!("POST /{} HTTP/1.1\r\nHost: x\r\n\r\n", "x".repeat(70_000));
    let answer = here.raw(long.as_bytes());
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
        "{answer}"
    );
    // A body that says it is short and comes in chunks without end, each with a comment, and trailers without end.
    for (size, more) in [
        (
            "1;comment=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n \r\n",
            40_000,
        ),
        ("1000\r\n", 1),
        ("0\r\nX-Trailer: yes\r\n", 1),
    ] {
        let mut sent = format!("{head}Transfer-Encoding: chunked\r\n\r\n").into_bytes();
        sent.extend(size.repeat(more).into_bytes());
        if more == 1 {
            sent.extend("X-Trailer: yes\r\n".repeat(20_000).into_bytes());
        }
        let begun = Instant::now();
        let answer = here.raw(&sent);
        assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(begun.elapsed() < Duration::from_secs(6), "{size}");
    }
    let reached: Vec<String> = upstream.seen();
    assert_eq!(reached.len(), 1, "{}", reached.len());
    let answer = Wire::to(&here).post("/mcp/good", &call(2, "note", "x"));
    assert!(answer.unwrap().body.contains("done"));
}
