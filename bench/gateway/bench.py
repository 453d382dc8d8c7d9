"""What a gateway costs: the same clients and the same server, directly and through each of several that stand between.

Prints each figure beside its bar and ends with 1 where one falls short. `--quick` for a look, `--soak` for memory.
"""

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import report
from peers import Arm, Setup, call, family

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = (1, 32, 256)
SESSIONS, STATELESS = "2025-11-25", "2026-07-28"
# Everything on; the same decided and written down, and nothing enforced; nothing decided.
ON, DURABLE, SHADOW, BYPASS = "Masec on, written", "Masec on, durable", "Masec shadow, written", "Masec bypass"
SOAK_CALLS, SOAK_SHOWN, SOAK_WARM = 1_000_000, 50_000, 300_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round of two seconds each: to see that it runs")
    parser.add_argument("--soak", action="store_true", help="a million calls through Masec, its memory watched; nothing else")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="measured for each arm, each round, each number of clients")
    parser.add_argument("--only", default="", help="arms to measure, by a regular expression; `direct` always is")
    parser.add_argument("--clients", default="", help="numbers of clients, with commas between")
    parser.add_argument("--calls", type=int, default=SOAK_CALLS, help="calls of a soak")
    parser.add_argument("--release", type=Path, default=ROOT / "target/release")
    parser.add_argument("--masec", type=Path, help="another build to measure beside, as `Masec before`")
    parser.add_argument("--peers", type=Path, default=ROOT / "target/gateway-peers")
    parser.add_argument("--out", type=Path, default=ROOT / "target/gateway-bench.json")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds = 1, 2.0
    # Ended from outside, it ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    work = ROOT / "target/gateway-bench"
    shutil.rmtree(work, ignore_errors=True)
    with Setup(work, options.peers, options.release) as setup:
        return soak(setup, options) if options.soak else compare(setup, options)


def load(options, arm: Arm, clients: int, seed: int, **more) -> dict:
    """One run of the load generator."""
    command = [str(options.release / "load"), "--url", arm.url, "--clients", str(clients), "--seed", str(seed)]
    settings = {"seconds": options.seconds, "warmup": min(1.5, options.seconds / 2), **more}
    for name, value in settings.items():
        command += [f"--{name}", str(value)]
    for key in arm.keys:
        command.append(f"--key={key}")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return {"error": done.stderr.strip()[:300] or f"ended with {done.returncode}"}
    return json.loads(done.stdout.splitlines()[-1])


def pause(arm: Arm, on: bool):
    """Stops an arm's processes, so that those that are not measured cost nothing, or has them go on."""
    for pid in [one for first in arm.pids for one in family(first)]:
        try:
            os.kill(pid, signal.SIGSTOP if on else signal.SIGCONT)
        except ProcessLookupError:
            pass


def arms(setup: Setup, options) -> list[Arm]:
    """Every arm, running."""
    direct = setup.upstream()
    server = direct.url
    makers = {
        "envoy": lambda: setup.envoy(server),
        "mcp-proxy": lambda: setup.mcp_proxy(server),
        "ContextForge": lambda: setup.contextforge(server),
        ON: lambda: setup.masec(server, ON, "traced", "written"),
        DURABLE: lambda: setup.masec(server, DURABLE, "traced", "durable"),
        SHADOW: lambda: setup.masec(server, SHADOW, "off", "written"),
        BYPASS: lambda: setup.masec(server, BYPASS, "bypass", "written"),
    }
    if options.masec:
        makers["Masec before"] = lambda: setup.masec(server, "Masec before", "traced", "written", options.masec)
    return [direct] + [make() for name, make in makers.items() if re.search(options.only, name)]


def compare(setup: Setup, options) -> int:
    """All arms in turn, round after round."""
    clients = [int(n) for n in options.clients.split(",")] if options.clients else CLIENTS
    all_arms = arms(setup, options)
    for arm in all_arms[1:]:
        pause(arm, True)
    runs, decisions, memory, stateless, before = [], {}, {}, {}, machine()
    for number in range(options.rounds):
        for count in clients:
            turn = number % len(all_arms)
            for arm in all_arms[turn:] + all_arms[:turn]:
                if arm.missing:
                    continue
                with_arm(arm, all_arms[0])
                run = load(options, arm, count, 1_000 * number + count)
                runs.append({"arm": arm.name, "clients": count, "round": number, **run})
                memory.setdefault(arm.name, []).append(arm.rss())
                say(arm, f"{count} clients", run)
                if arm is not all_arms[0]:
                    pause(arm, True)
    for arm in all_arms:
        if arm.missing:
            continue
        with_arm(arm, all_arms[0])
        stateless[arm.name] = load(options, arm, 32, 7, revision=STATELESS)
        say(arm, STATELESS, stateless[arm.name])
        if arm.ours or arm is all_arms[0]:
            was = histogram(arm)
            run = load(options, arm, 1, 9, profile="large")
            decisions[arm.name] = {**run, "decision": since(was, histogram(arm))}
            say(arm, "10 KB", run)
        if arm is not all_arms[0]:
            pause(arm, True)
    for arm in all_arms[1:]:
        pause(arm, False)
    results = {
        "when": datetime.now(UTC).isoformat(timespec="seconds"), "machine": {"before": before, "after": machine()},
        "rounds": options.rounds, "seconds": options.seconds, "clients": list(clients),
        "missing": {arm.name: arm.missing for arm in all_arms if arm.missing},
        "runs": runs, "memory": memory, "stateless": stateless, "large": decisions,
    }
    results["figures"] = report.figures(results)
    results["verdicts"] = report.verdicts(results, ON)
    options.out.write_text(json.dumps(results, indent=1))
    print(report.table(results))
    short = [v for v in results["verdicts"] if not v["met"]]
    print(f"\n{len(short)} of {len(results['verdicts'])} bars missed; all figures in {options.out}")
    return 1 if short else 0


def with_arm(arm: Arm, direct: Arm):
    """Wakes an arm up, where it is not the server itself."""
    if arm is not direct:
        pause(arm, False)
        time.sleep(0.2)


def say(arm: Arm, what: str, run: dict):
    if "error" in run:
        print(f"{arm.name:20} {what:12} {run['error']}", file=sys.stderr)
        return
    failed = f"  refused {run['refused']}, wrong {run['wrong']}: {run['failures'][:2]}" if run["failures"] else ""
    line = f"p50 {run['p50']:9.0f} µs  p99 {run['p99']:9.0f} µs  {run['per_second']:8.0f} calls/s{failed}"
    print(f"{arm.name:20} {what:12} {line}", file=sys.stderr)


def histogram(arm: Arm) -> dict[float, int]:
    """The gateway's own histogram of how long it decided on calls, cumulative."""
    if not arm.admin:
        return {}
    text = call(f"{arm.admin}/metrics")[1]
    lines = re.findall(r'masec_decision_seconds_bucket\{kind="tool_call",le="([^"]+)"\} (\d+)', text)
    return {float(bound.replace("+Inf", "inf")): int(count) for bound, count in lines}


def since(was: dict[float, int], now: dict[float, int]) -> dict:
    """Quantiles of what was decided between two looks, in microseconds, within a bucket as if evenly spread."""
    counts = [(bound, now[bound] - was.get(bound, 0)) for bound in sorted(now)]
    total = counts[-1][1] if counts else 0
    if not total:
        return {}

    def quantile(share: float) -> float:
        low, below = 0.0, 0
        for bound, count in counts:
            if count >= share * total:
                return low if bound == float("inf") else low + (bound - low) * (share * total - below) / (count - below)
            low, below = bound, count
        return low

    return {"count": total, "p50": quantile(0.5) * 1e6, "p99": quantile(0.99) * 1e6}


def machine() -> dict:
    """How busy the machine is, for whoever reads the figures."""
    return {"processors": os.cpu_count(), "load": os.getloadavg()}


def soak(setup: Setup, options) -> int:
    """A million calls through Masec with everything on, its memory looked at every 10,000."""
    server = setup.upstream().url
    arm = setup.masec(server, ON, "traced", "written")
    command = [str(options.release / "load"), "--url", arm.url, "--clients", "32", "--calls", str(options.calls)]
    for key in arm.keys:
        command.append(f"--key={key}")
    samples, last, start = [(0, arm.rss())], {}, time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            last = json.loads(line)
            made = last.get("made", options.calls)
            samples.append((made, arm.rss()))
            passed = time.monotonic() - start
            if made % SOAK_SHOWN == 0:
                print(f"{made:9} calls  {samples[-1][1]:7.0f} MB  {made / passed:6.0f} calls/s", file=sys.stderr)
    verdicts = report.soaked(samples, last, SOAK_WARM * options.calls // SOAK_CALLS)
    results = {"samples": samples, "run": last, "verdicts": verdicts}
    options.out.with_name("gateway-soak.json").write_text(json.dumps(results, indent=1))
    print(report.bars(verdicts))
    return 0 if all(verdict["met"] for verdict in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
