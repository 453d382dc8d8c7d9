"""What the gateway adds to a message between agents (A2A `SendMessage`) and to an event of a stream: the same client and the same agent, directly,
through Envoy as a plain HTTP proxy, and through Masec, arms in turn within one run.

Masec is measured with keys and a ledger alone, with tokens of delegation besides, and as two gateways in a row without and with labels between them.
Prints each figure beside its bar and ends with 1 where one falls short.
"""

import argparse
import hashlib
import http.client
import json
import os
import random
import secrets
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

from peers import START_SECONDS, Arm, Setup, call, free_port
from report import bars, verdict

ROOT = Path(__file__).resolve().parents[2]
EVENTS = 20
# In a turn, and turns that only warm up.
MESSAGES, STREAMS, WARM = 20, 4, 3
IDLE_SECONDS = 3.0
CHECKS_MICROS = 60.0
PLAIN, TOKENS, TWO, LABELS = "Masec", "Masec, tokens", "two Masec in a row", "two Masec in a row, labels"
AUDIENCE = "https://gateway.example"
WORDS = "the stock of brackets beams screws hinges in hall one two three is low high since may june and comes again by lorry".split()


class Caller:
    """A client with one connection that asks, waits, and checks what it gets."""

    def __init__(self, arm: Arm, headers: dict[str, str], seed: int):
        _, _, place, *path = arm.url.split("/")
        self.http = http.client.HTTPConnection(place, timeout=60)
        self.path = "/" + "/".join(path)
        self.headers = {"content-type": "application/json", "accept": "application/json, text/event-stream", "a2a-version": "1.0", **headers}
        self.dice, self.number, self.seed, self.last = random.Random(seed), 0, seed, 0.0

    def words(self, count: int) -> str:
        return " ".join(self.dice.choices(WORDS, k=count))

    def ask(self, method: str, text: str) -> float:
        """One request; how long until its last byte, in microseconds."""
        self.number += 1
        message = {"messageId": f"m{self.seed}-{self.number}", "role": "ROLE_USER", "parts": [{"text": text}]}
        body = json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": {"message": message}})
        begun = time.perf_counter()
        self.http.request("POST", self.path, body, self.headers)
        response = self.http.getresponse()
        answer = response.read()
        took, self.last = (time.perf_counter() - begun) * 1e6, time.monotonic()
        if response.status != 200 or (b"artifactUpdate" if "Stream" in method else b"ROLE_AGENT") not in answer:
            raise RuntimeError(f"{response.status}: {answer[:400].decode(errors='replace')}")
        if "Stream" in method and answer.count(b'"artifactUpdate"') != EVENTS:
            raise RuntimeError(f"{answer.count(b'artifactUpdate')} of {EVENTS} events came: {answer[-400:].decode(errors='replace')}")
        return took

    def again(self) -> None:
        """A connection anew, where nothing was said on this one for so long that the other side may close it. The first request is not counted."""
        if time.monotonic() - self.last > IDLE_SECONDS:
            self.http.close()
            self.ask("SendMessage", self.words(50))

    def messages(self, count: int) -> list[float]:
        self.again()
        return [self.ask("SendMessage", self.words(50)) for _ in range(count)]

    def events(self, count: int) -> list[float]:
        """For each stream, what one of its pieces took."""
        self.again()
        said = ("|".join(self.words(12) for _ in range(EVENTS)) for _ in range(count))
        return [self.ask("SendStreamingMessage", text) / EVENTS for text in said]


class Gateways:
    """Masec in its settings."""

    def __init__(self, setup: Setup, masec: Path, agent: str):
        self.setup, self.masec, self.agent = setup, masec, agent

    def start(self, name: str, text: str, work: Path) -> tuple[str, int]:
        (work / "masec.toml").write_text(text)
        process, log = self.setup.run(name, [str(self.masec), "serve", "-c", str(work / "masec.toml")])
        end = time.monotonic() + START_SECONDS
        while "listening on " not in log.read_text():
            if process.poll() is not None or time.monotonic() > end:
                sys.exit(f"{name} did not start:\n{log.read_text()[-3000:]}")
            time.sleep(0.05)
        lines = log.read_text().splitlines()
        return next(line.split()[2] for line in lines if line.startswith("listening on ")), process

    def folder(self, name: str) -> Path:
        work = self.setup.work / name
        work.mkdir(parents=True, exist_ok=True)
        return work

    @staticmethod
    def head(port: int = 0) -> str:
        return f'[listen]\naddress = "127.0.0.1:{port}"\n[ledger]\ndir = "ledger"\n'

    @staticmethod
    def known(name: str, key: str, more: str = "") -> str:
        return f'[[agents]]\nname = "{name}"\nkey_sha256 = "{hashlib.sha256(key.encode()).hexdigest()}"\n{more}'

    def one(self, tokens: bool) -> tuple[Arm, dict[str, str]]:
        """One gateway, with tokens of delegation or without."""
        name, key = TOKENS if tokens else PLAIN, secrets.token_urlsafe(24)
        work = self.folder("tokens" if tokens else "plain")
        text = self.head() + self.known("caller", key) + f'[[peers]]\nname = "reader"\nurl = "{self.agent}"\n'
        headers = {"authorization": f"Bearer {key}"}
        if tokens:
            public = self.said("token", "key", str(work / "root.key"))
            token = self.said(
                "token", "mint", "--root", str(work / "root.key"), "--audience", AUDIENCE, "--person", "ann", "--holder", "caller",
                "--may", "tell:reader", "--for", "1h",
            )  # fmt: skip
            text += f'[delegation]\naudience = "{AUDIENCE}"\nroots = [{{ name = "people", public_key = "{public}" }}]\nrequired = ["/a2a/reader"]\n'
            headers["masec-delegation"] = token
        address, process = self.start(work.name, text, work)
        return Arm(name, f"http://{address}/a2a/reader", [process.pid], ours=True), headers

    def two(self, labels: bool) -> tuple[Arm, dict[str, str]]:
        """Two in a row: the caller is behind the first, the agent behind the second."""
        tag = "labels" if labels else "two"
        near, far = self.folder(f"{tag}-near"), self.folder(f"{tag}-far")
        key, between, port = secrets.token_urlsafe(24), secrets.token_urlsafe(24), free_port()
        keys = {work: self.keys(work) for work in (near, far)} if labels else {}

        def behind(gateway: str) -> str:
            return f'gateway = "{gateway}"\n' if labels else ""

        def trust(me: str, other: str, work: Path) -> str:
            keyed = f'[taint]\nname = "{me}"\n[[taint.gateways]]\nname = "{other}"\nkeys = "{keys[work]}"\n'
            return keyed if labels else ""

        text = self.head(port) + self.known("caller", between, behind("near"))
        text += self.known("reader", secrets.token_urlsafe(24)) + f'[[peers]]\nname = "reader"\nurl = "{self.agent}"\n'
        _, second = self.start(far.name, text + (trust("far", "near", near) if labels else ""), far)
        text = self.head() + self.known("caller", key)
        text += f'[[peers]]\nname = "reader"\nurl = "http://127.0.0.1:{port}/a2a/reader"\n'
        text += f'headers = {{ authorization = "Bearer {between}" }}\n{behind("far")}'
        address, first = self.start(near.name, text + (trust("near", "far", far) if labels else ""), near)
        arm = Arm(LABELS if labels else TWO, f"http://{address}/a2a/reader", [first.pid, second.pid], ours=True)
        return arm, {"authorization": f"Bearer {key}"}

    def keys(self, work: Path) -> Path:
        """The keys that a gateway in this folder will sign with: it makes them when it is first started."""
        text = self.head() + self.known("caller", secrets.token_urlsafe(24)) + f'[[peers]]\nname = "reader"\nurl = "{self.agent}"\n'
        address, process = self.start(f"{work.name}-first", text, work)
        status, shown = call(f"http://{address}/.well-known/jwks.json")
        process.terminate()
        process.wait(20)
        (work / "keys.jwks.json").write_text(shown)
        if status != 200:
            sys.exit(f"the gateway shows no keys: {status} {shown}")
        return work / "keys.jwks.json"

    def said(self, *arguments: str) -> str:
        """What a command of Masec's prints."""
        done = subprocess.run([str(self.masec), *arguments], capture_output=True, text=True, check=True)
        return done.stdout.strip()


def processor(arm: Arm) -> float:
    """Time that an arm's processes had a processor, in microseconds: what else runs on the machine makes it wait and does not add to this."""
    nanos = 0
    for pid in arm.pids:
        for task in Path(f"/proc/{pid}/task").iterdir():
            with suppress(OSError):
                nanos += int((task / "schedstat").read_text().split()[0])
    return nanos / 1e3


def measure(arms: list[tuple[Arm, dict[str, str]]], turns: int) -> dict[str, dict[str, list[float]]]:
    """Every arm in short turns, so that what else the machine does falls on all alike: how long each message and event took, and the processor
    time of each turn for one of them."""
    figures = {arm.name: {"message": [], "event": [], "message_work": [], "event_work": []} for arm, _ in arms}
    callers = {arm.name: Caller(arm, headers, place) for place, (arm, headers) in enumerate(arms)}
    for number in range(turns + WARM):
        first = number % len(arms)
        for arm, _ in arms[first:] + arms[:first]:
            caller, into = callers[arm.name], figures[arm.name]
            for kind, ask, count in (("message", caller.messages, MESSAGES), ("event", caller.events, STREAMS)):
                caller.again()
                before = processor(arm)
                took = ask(count)
                work = (processor(arm) - before) / (count if kind == "message" else count * EVENTS)
                if number >= WARM:
                    into[kind] += took
                    into[f"{kind}_work"].append(work)
    return figures


def less(figures: dict, one: str, other: str, what: str) -> float:
    """What the median of one arm is more than that of another."""
    return median(figures[one][what]) - median(figures[other][what])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=60, help=f"of {MESSAGES} messages and {STREAMS} streams each, for every arm")
    parser.add_argument("--masec", type=Path, default=ROOT / "target/release/masec")
    parser.add_argument("--peers", type=Path, default=ROOT / "target/gateway-peers")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    work = ROOT / "target/a2a-bench"
    shutil.rmtree(work, ignore_errors=True)
    with Setup(work, options.peers, options.masec.parent) as setup:
        process, log = setup.run("agent", [sys.executable, str(Path(__file__).parent / "a2a_upstream.py")])
        while not log.read_text().endswith("\n") and process.poll() is None:
            time.sleep(0.05)
        agent = log.read_text().strip()
        direct = Arm("direct", f"{agent}/rpc", [process.pid])
        envoy = setup.envoy(agent + "/")
        envoy.url = envoy.url.removesuffix("/mcp") + "/rpc"
        gateways = Gateways(setup, options.masec.resolve(), agent)
        arms = [(direct, {})] + ([] if envoy.missing else [(envoy, {})])
        arms += [gateways.one(False), gateways.one(True), gateways.two(False), gateways.two(True)]
        figures = measure(arms, options.turns)
    load = os.getloadavg()[0]
    print(f"1 client, messages of about 250 bytes, streams of {EVENTS} pieces; medians of {options.turns} turns, load {load:.0f}; µs\n")
    print("| | `SendMessage`: p50 | added | processor time | a streamed event: p50 | added | processor time |\n|---|---:|---:|---:|---:|---:|---:|")
    for name in figures:
        cells = []
        for kind, digits in (("message", 0), ("event", 1)):
            for value in (median(figures[name][kind]), less(figures, name, "direct", kind), median(figures[name][f"{kind}_work"])):
                cells.append(f"{value:,.{digits}f}")
        print(f"| {name} | " + " | ".join(cells) + " |")
    tokens = less(figures, TOKENS, PLAIN, "message_work")
    # Request and answer are each labelled by one and checked by the other.
    labels = less(figures, LABELS, TWO, "message_work") / 2
    found = [verdict("labels and a token, put and checked, a message: processor time", tokens + labels, CHECKS_MICROS, False, "µs")]
    found.append(verdict("Envoy measured", 0 if envoy.missing else 1, 1, True, ""))
    print(f"\n| what is on, a message | processor time, µs |\n|---|---:|\n| a token | {tokens:,.0f} |\n| labels, put and checked | {labels:,.0f} |\n\n{bars(found)}")
    return 0 if all(one["met"] for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
