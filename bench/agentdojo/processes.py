"""The processes that a bench starts, all on free loopback ports, and their end."""

import asyncio
import contextlib
import hashlib
import json
import re
import secrets
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path

HERE = Path(__file__).parent
START_SECONDS = 60


@contextlib.asynccontextmanager
async def started(command: list[str], log: Path, **more) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that runs while the block does: its input is closed at the end, and then it is told to end."""
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=errors, **more
        )
        try:
            yield process
        finally:
            process.stdin.close()
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 10)
            except TimeoutError:
                process.kill()
                await process.wait()


async def line(process: asyncio.subprocess.Process, log: Path, what: str) -> str:
    """The next line that a process prints while it starts."""
    try:
        raw = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
    except TimeoutError:
        raw = b""
    if not raw:
        sys.exit(f"{what} did not start: {log.read_text(errors='replace')[-2000:]}")
    return raw.decode()


@contextlib.asynccontextmanager
async def environment(suite: str, slots: int, split: str, work: Path) -> AsyncIterator[tuple[str, str]]:
    """A suite's worlds as MCP servers: the base addresses of the MCP side and of the control side."""
    command = [sys.executable, str(HERE / "environment_server.py"), suite, "--slots", str(slots), "--split", split]
    log = work / f"{suite}.log"
    async with started(command, log) as process:
        ports = json.loads(await line(process, log, f"the server of `{suite}`"))
        yield f"http://127.0.0.1:{ports['mcp']}", f"http://127.0.0.1:{ports['control']}"


def configuration(mode: str, key: str, servers: dict[str, str]) -> str:
    """A configuration with one agent, and an endpoint for each server."""
    parts = [
        '[listen]\naddress = "127.0.0.1:0"\n',
        '[ledger]\ndir = "ledger"\n',
        f'[policy]\nmode = "{mode}"\n',
        "[holds]\nwait_seconds = 0\n",
        '[admin]\naddress = "127.0.0.1:0"\n',
        '[[agents]]\nname = "assistant"\n'
        f'key_sha256 = "{hashlib.sha256(key.encode()).hexdigest()}"\nprincipal_words = true\n',
    ]
    for name, url in servers.items():
        parts.append(f'[[servers]]\nname = "{name}"\nurl = "{url}"\n')
        parts.append(f'[[endpoints]]\npath = "/mcp/{name}"\nservers = ["{name}"]\n')
    return "\n".join(parts)


@contextlib.asynccontextmanager
async def serving(masec: str, work: Path, text: str) -> AsyncIterator[str]:
    """A gateway with this configuration in this folder, and its address."""
    work.mkdir(parents=True, exist_ok=True)
    (work / "masec.toml").write_text(text)
    log = work / "masec.log"
    async with started([masec, "serve", "-c", "masec.toml"], log, cwd=work) as process:
        address = None
        while address is None:
            found = re.match(r"listening on (\S+)", await line(process, log, "masec"))
            address = found and found.group(1)
        yield address


@contextlib.asynccontextmanager
async def gateway(masec: str, mode: str, servers: dict[str, str], work: Path) -> AsyncIterator[tuple[dict[str, str], str]]:
    """Masec before `servers` (name to address): the address of each through it, and the agent's key."""
    key = secrets.token_urlsafe(24)
    async with serving(masec, work, configuration(mode, key, servers)) as address:
        yield {name: f"http://{address}/mcp/{name}" for name in servers}, key


def binary(name: str) -> str:
    """Where the program called `name` is."""
    found = shutil.which(name)
    if found is None:
        sys.exit(f"no `{name}` to run: build it, and name it with --masec")
    return str(Path(found).resolve())


def play(bench: Coroutine[None, None, bool]) -> None:
    """Plays a bench and ends, with 0 where every bar was met."""
    # Told to end, as on ctrl-C: what was started is stopped first.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        sys.exit(0 if asyncio.run(bench) else 1)
    except KeyboardInterrupt:
        sys.exit(130)
