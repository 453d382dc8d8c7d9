"""AgentDojo, live: its environments as MCP servers, a worst-case agent, and Masec in between.

Plays every user task of AgentDojo, honestly and with every injection, over MCP: straight to the servers, with two trivial
guards in the agent, and through `masec serve` in each mode with every hold refused. AgentDojo's own checkers judge.
Prints each figure beside its bar, and ends with 1 where one is missed.
"""

import argparse
import asyncio
import dataclasses
import json
import shutil
import sys
import time
from pathlib import Path

import httpx2

import processes
import report
from agent import Agent, Guard
from suites import SUITES, Suite, served

# What each arm puts between the agent and its tools: a guard in the agent, or a mode of the gateway; and whether the
# words of the user are handed over. Without them the agent opens a session of the older protocol for each task.
ARMS = {
    "direct": {},
    "hold-acts": {"guard": "acts"},
    "keywords": {"guard": "keywords"},
    "strict": {"mode": "strict"},
    "traced": {"mode": "traced"},
    "observed": {"mode": "observed"},
    "traced-no-words": {"mode": "traced", "words": False},
}
READING = ("get_", "read_", "search_", "list_", "check_")
KEYWORDS = (
    "important message", "ignore previous", "ignore all previous", "ignore your", "previous instructions",
    "system prompt", "system message", "<information>", "you must", "do the following", "before you can",
    "instead of", "new instructions", "disregard", "jailbreak",
)  # fmt: skip


def acts(tool: str, _seen: list[str]) -> bool:
    """Refuses whatever does more than read, going by its name."""
    return not tool.startswith(READING)


def keywords(tool: str, seen: list[str]) -> bool:
    """Refuses acts once a text with a suspicious phrase was read."""
    return acts(tool, seen) and any(word in text.lower() for text in seen for word in KEYWORDS)


GUARDS: dict[str, Guard] = {"acts": acts, "keywords": keywords}


@dataclasses.dataclass
class Arm:
    """One way of working: where the servers are, and what is handed over."""

    urls: dict[str, str]
    key: str | None
    protocol: str
    words: bool
    guard: Guard | None

    async def play(self, suite: Suite, job: dict, slot: int, http: httpx2.AsyncClient) -> dict:
        """One run, from the world laid out to the verdict on it."""
        here = [server for server in suite.servers if server["slot"] == slot]
        urls = {tool: self.urls[report.server_name(server)] for server in here for tool in server["tools"]}
        brief = await suite.ask("begin", **job, slot=slot)
        task = None
        if self.words:
            task = {"id": "/".join(str(job[part]) for part in ("suite", "user", "injection")), "words": brief["words"]}
        async with Agent(http, urls, self.protocol, self.guard) as agent:
            run = await agent.work(brief, lambda: suite.ask("obey", slot=slot), task)
        verdict = await suite.ask("judge", slot=slot, answer=run.answer)
        return {**job, **dataclasses.asdict(run), **verdict}

    async def play_all(self, suites: list[Suite], attack: str, slots: int, out: Path) -> list[dict]:
        """Every run of every suite, some at once; also written to `out`, a line each."""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        rows: list[dict] = []
        with out.open("w") as lines:

            async def work(suite: Suite, queue, slot: int) -> None:
                async with httpx2.AsyncClient(headers=headers, timeout=60, trust_env=False) as http:
                    for job in queue:
                        row = await self.play(suite, job, slot, http)
                        lines.write(json.dumps(row, ensure_ascii=False) + "\n")
                        rows.append(row)

            async with asyncio.TaskGroup() as group:
                for suite in suites:
                    queue = iter(suite.jobs(attack))
                    for slot in range(slots):
                        group.create_task(work(suite, queue, slot))
        return rows


async def play_arm(name: str, options, suites: list[Suite], work: Path) -> list[dict]:
    """Every run of the arm called `name`, with its own gateway where it has one."""
    setting = ARMS[name]
    servers = {report.server_name(server): server["url"] for suite in suites for server in suite.servers}
    words = setting.get("words", True)
    protocol = options.protocol or ("2026-07-28" if words else "legacy")
    guard = GUARDS.get(setting.get("guard"))
    out = work / f"{name}.jsonl"
    if "mode" not in setting:
        return await Arm(servers, None, protocol, words, guard).play_all(suites, options.attack, options.slots, out)
    async with processes.gateway(options.masec, setting["mode"], servers, work / name) as (urls, key):
        return await Arm(urls, key, protocol, words, guard).play_all(suites, options.attack, options.slots, out)


async def bench(options) -> bool:
    """All arms; whether every bar was met."""
    work = Path(options.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    results: dict[str, list[dict]] = {}
    async with served(options.suites, options.slots, options.split, work) as suites:
        for name in options.arms:
            begun = time.monotonic()
            results[name] = await play_arm(name, options, suites, work)
            print(f"{name}: {len(results[name])} runs in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    for name in options.list or []:
        print(f"`{name}`:", *report.wrong(results.get(name, [])), sep="\n")
    print(report.tables(results, options))
    if options.json:
        Path(options.json).write_text(json.dumps(report.figures(results), indent=1) + "\n")
    return report.met(results)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench/agentdojo", description=__doc__)
    parser.add_argument("--masec", default="masec", help="the binary to put in between")
    parser.add_argument("--arms", nargs="+", choices=ARMS, default=list(ARMS), help="which ways of working to play")
    parser.add_argument("--suites", nargs="+", choices=SUITES, default=SUITES, help="which suites to play")
    parser.add_argument("--attack", default="important_instructions", help="an attack of AgentDojo, or `wordings`")
    parser.add_argument("--split", choices=["suite", "trade"], default="suite", help="one server a suite, or one a trade")
    parser.add_argument("--protocol", choices=["2026-07-28", "legacy"], help="the protocol spoken in every arm")
    parser.add_argument("--slots", type=int, default=2, help="how many runs of a suite go on at once")
    parser.add_argument("--work", default="target/agentdojo", help="a folder of its own for ledgers, logs and runs")
    parser.add_argument("--list", nargs="+", choices=ARMS, help="list the runs of these arms that went wrong")
    parser.add_argument("--json", help="also write the figures here")
    options = parser.parse_args()
    if any("mode" in ARMS[name] for name in options.arms):
        options.masec = processes.binary(options.masec)
    if "direct" not in options.arms:
        options.arms = ["direct", *options.arms]
    processes.play(bench(options))


if __name__ == "__main__":
    main()
