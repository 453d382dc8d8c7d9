"""ADK's agents over A2A, directly and through `masec serve`: what one makes of the other has to be the same, and what is held has to be shown.

`adk_compare.py --masec PATH`; ends with 1 where something differs.
"""

import argparse
import asyncio
import hashlib
import json
import re
import secrets
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
# What starts processes is the same for the benches.
sys.path.append(str(HERE.parent / "agentdojo"))

from processes import line, started

AGENTS = [sys.executable, str(HERE / "adk_agents.py")]
TURNS = ["the blue folder", "the minutes of the meeting in March, and whoever wrote them", "the blue folder"]
SECRET = "heliotrope-4711-kestrel"
HELD = "held by the network's security gateway"


def configuration(key: str, helper: str) -> str:
    """One agent, and one that it may ask: as a colleague, and as if it were another organisation's."""
    digest = hashlib.sha256(key.encode()).hexdigest()
    return (
        '[listen]\naddress = "127.0.0.1:0"\n[ledger]\ndir = "ledger"\n[policy]\ncanaries = "canaries.txt"\n'
        f'[[agents]]\nname = "desk"\nkey_sha256 = "{digest}"\n'
        f'[[peers]]\nname = "helper"\nurl = "{helper}"\n'
    )


async def asked(url: str, words: list[str], *more: str) -> list:
    """What ADK's client makes of these turns."""
    process = await asyncio.create_subprocess_exec(
        *AGENTS, "ask", url, *words, *more, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, errors = await process.communicate()
    if process.returncode:
        sys.exit(f"ADK's client failed at {url}: {errors.decode(errors='replace')[-2000:]}")
    return json.loads(out)


def spoken(turn: list) -> str:
    """Everything that a turn shows, as text."""
    return json.dumps(turn, ensure_ascii=False)


async def compare(masec: str, work: Path) -> bool:
    """Every comparison; whether all of them hold."""
    shutil.rmtree(work, ignore_errors=True)
    key, results = secrets.token_urlsafe(24), {}
    async with started([*AGENTS, "serve"], _log(work, "helper")) as helper:
        url = (await line(helper, work / "helper.log", "ADK's agent")).strip()
        for place, outside in (("inside", ""), ("outside", "outside = true\n")):
            folder = work / place
            folder.mkdir()
            (folder / "canaries.txt").write_text(f"launch={SECRET}\n")
            (folder / "masec.toml").write_text(configuration(key, url) + outside)
            async with started([masec, "serve", "-c", "masec.toml"], folder / "masec.log", cwd=folder) as gateway:
                address = None
                while address is None:
                    found = re.match(r"listening on (\S+)", await line(gateway, folder / "masec.log", "masec"))
                    address = found and found.group(1)
                through = f"http://{address}/a2a/helper"
                for way in ([], ["--legacy"]):
                    direct = await asked(url, TURNS, *way)
                    name = f"{place}{' '.join(['', *way])}: {len(TURNS)} turns of one conversation are the same"
                    results[name] = direct == await asked(through, TURNS, f"--key={key}", *way)
                    results[f"{place}{' '.join(['', *way])}: the agent answered"] = all("on shelf" in spoken(t) for t in direct)
                turns = await asked(through, ["the blue folder", f"whether {SECRET} is free", "the red folder"], f"--key={key}")
                stopped = [HELD in spoken(turn) for turn in turns]
                results[f"{place}: a secret is {'held and said so' if outside else 'passed on'}"] = stopped[1] == bool(outside)
                results[f"{place}: what is honest before it goes through"] = not stopped[0] and "on shelf" in spoken(turns[0])
                results[f"{place}: a request without a key is refused"] = await refused(through)
    for name, holds in results.items():
        print(f"{'ok    ' if holds else 'FAILED'}  {name}")
    return all(results.values())


async def refused(url: str) -> bool:
    """Whether ADK's client gets nothing without a key."""
    turns = await asked(url, ["the blue folder"])
    return "on shelf" not in spoken(turns) and "error" in spoken(turns)


def _log(work: Path, name: str) -> Path:
    work.mkdir(parents=True, exist_ok=True)
    return work / f"{name}.log"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--masec", default="masec", help="the binary to put in between")
    parser.add_argument("--work", default="target/adk", help="a folder of its own for ledgers and logs")
    options = parser.parse_args()
    found = shutil.which(options.masec)
    if found is None:
        sys.exit(f"no `{options.masec}` to run: build it, and name it with --masec")
    sys.exit(0 if asyncio.run(compare(str(Path(found).resolve()), Path(options.work).resolve())) else 1)


if __name__ == "__main__":
    main()
