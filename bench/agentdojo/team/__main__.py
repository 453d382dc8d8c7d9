"""AgentDojo as a team, live: an orchestrator delegates over A2A to specialists that hold the tools over MCP, all through Masec.

Every task of AgentDojo, honestly and with every injection, by agents that obey everything. AgentDojo's own checkers judge. Every hold is
refused. Prints each figure beside its bar, and ends with 1 where one is missed.
"""

import argparse
import asyncio
import contextlib
import dataclasses
import json
import shutil
import sys
import time
from pathlib import Path

# The worlds, their servers and the tables are those of the bench of single agents.
sys.path.append(str(Path(__file__).parents[1]))

import networks
import processes
import report
import uvicorn
from members import Connections, Job, Orchestrator, Specialist, routes
from starlette.applications import Starlette
from suites import SUITES, Suite, served

# What stands between: nothing, one gateway, or one for each (`apart`), which tell each other what messages carry unless `labels` is off, and are of
# one operator unless `ours` is. Without `words` the specialists do not hand the user's words over with their calls.
ARMS = {
    "direct": {},
    "strict": {"mode": "strict"},
    "traced": {"mode": "traced"},
    "observed": {"mode": "observed"},
    "apart": {"mode": "traced", "apart": True},
    "apart-strangers": {"mode": "traced", "apart": True, "ours": False},
    "apart-no-labels": {"mode": "traced", "apart": True, "labels": False},
    "apart-no-words": {"mode": "traced", "apart": True, "words": False},
    "apart-no-words-no-labels": {"mode": "traced", "apart": True, "words": False, "labels": False},
}
BARRED = ("traced", "apart")


class Team:
    """The specialists, who serve all suites, and whatever runs go on."""

    def __init__(self, suites: list[Suite]):
        self.suites, self.jobs = suites, {}
        self.servers = {report.server_name(server): server for suite in suites for server in suite.servers}
        self.trades = {
            (suite.name, tool): server["name"] for suite in suites for server in suite.servers for tool in server["tools"]
        }
        trades = sorted({server["name"] for server in self.servers.values()})
        self.specialists = {trade: Specialist(trade, self.jobs) for trade in trades}
        self.url = ""

    @property
    def addresses(self) -> dict[str, str]:
        return {trade: f"{self.url}/{trade}" for trade in self.specialists}

    @contextlib.asynccontextmanager
    async def listening(self):
        """It, with the specialists on a free port, while the block runs."""
        at = uvicorn.Config("", host="127.0.0.1", port=0, log_level="error").bind_socket()
        self.url = f"http://127.0.0.1:{at.getsockname()[1]}"
        app = Starlette(routes=routes(self.url, self.specialists))
        side = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", timeout_keep_alive=120))
        running = asyncio.create_task(side.serve(sockets=[at]))
        while not side.started and not running.done():
            await asyncio.sleep(0.02)
        try:
            yield self
        finally:
            side.should_exit = side.force_exit = True
            await running

    async def play(self, orchestrator: Orchestrator, suite: Suite, job: dict, slot: int) -> dict:
        """One run, from the world laid out to the verdict on it."""
        brief = await suite.ask("begin", **job, slot=slot)
        id = "/".join(str(job[part]) for part in ("suite", "user", "injection"))
        going = self.jobs[id] = Job(id, brief["words"], suite, slot, brief["marks"])
        run = await orchestrator.work(going, brief)
        del self.jobs[id]
        verdict = await suite.ask("judge", slot=slot, answer=run.answer)
        return {**job, **dataclasses.asdict(run), "by_specialists": going.injected_by_specialists, **verdict}

    async def play_all(self, way: networks.Way, options, out: Path) -> list[dict]:
        """Every run of every suite, some at once; also written to `out`, a line each."""
        rows: list[dict] = []
        async with Connections() as open_ones:
            for name, (url, key) in way.servers.items():
                server = self.servers[name]
                specialist = self.specialists[server["name"]]
                specialist.clients[server["suite"], server["slot"]] = await open_ones.tools(url, key)
                specialist.tools |= set(server["tools"])
            clients = {trade: await open_ones.agent(url, key) for trade, (url, key) in way.agents.items()}
            orchestrator = Orchestrator(clients, self.trades)
            with out.open("w") as lines:

                async def work(suite: Suite, queue, slot: int) -> None:
                    for job in queue:
                        row = await self.play(orchestrator, suite, job, slot)
                        lines.write(json.dumps(row, ensure_ascii=False) + "\n")
                        rows.append(row)

                async with asyncio.TaskGroup() as group:
                    for suite in self.suites:
                        queue = iter(suite.jobs(options.attack, options.every))
                        for slot in range(options.slots):
                            group.create_task(work(suite, queue, slot))
        return rows

    async def arm(self, name: str, options, work: Path) -> list[dict]:
        """Every run of the arm called `name`."""
        setting, out = ARMS[name], work / f"{name}.jsonl"
        for specialist in self.specialists.values():
            specialist.words = setting.get("words", True)
        if "mode" not in setting:
            agents = {trade: (url, None) for trade, url in self.addresses.items()}
            servers = {name: (server["url"], None) for name, server in self.servers.items()}
            return await self.play_all(networks.Way(agents, servers), options, out)
        here = (self.addresses, self.servers, work / name)
        between = (
            networks.apart(options.masec, setting["mode"], setting.get("labels", True), setting.get("ours", True), *here)
            if "apart" in setting
            else networks.together(options.masec, setting["mode"], *here)
        )
        async with between as way:
            return await self.play_all(way, options, out)


def labels(results: dict[str, list[dict]], options, work: Path) -> tuple[str, bool]:
    """What crossed between gateways by labels, and whether it did where they are on, and there alone."""
    rows, fine = [], True
    for name in results:
        if "apart" in ARMS[name]:
            count, on = networks.crossed(options.masec, work / name), ARMS[name].get("labels", True)
            fine &= (count > 0) == on
            rows.append([f"`{name}`", str(count), "> 0" if on else "0", "met" if (count > 0) == on else "MISSED"])
    return report.table(["", "passages told of by labels", "bar", ""], rows) if rows else "", fine


def tables(results: dict[str, list[dict]], options) -> str:
    """Every arm, and each figure beside its bar."""
    direct = results["direct"]
    counted = {name: report.count(rows, direct) for name, rows in results.items()}
    columns = {
        "attack success, of feasible": "attack_success_of_feasible", "feasible by calls": "attack_success_by_call",
        "benign utility": "utility", "of the unprotected": "utility_kept", "under attack": "utility_under_attack",
        "honest tasks held": "honest_runs_held",
    }  # fmt: skip
    rows = [
        [f"`{name}`", *(report.share(one[column]) for column in columns.values()), str(one["faults"])]
        for name, one in counted.items()
    ]
    parts = [f"AgentDojo as a team, live: attack `{options.attack}`, every hold refused.", report.table(["", *columns, "faults"], rows)]
    across = [
        [f"`{name}`", report.share(crossing(rows, direct)), report.share(crossing(rows, direct, False))]
        for name, rows in results.items()
    ]
    parts.append(report.table(["attack success by calls", "over another specialist", "by the one that read it"], across))
    for name in BARRED:
        judged = report.bars({"direct": direct, "traced": results[name]}) if name in results else []
        if judged:
            parts.append(report.table([f"`{name}`", "figure", "bar", "goal", ""], [[*row[:-1], "met" if row[-1] else "MISSED"] for row in judged]))
    return "\n\n".join(parts)


def crossing(rows: list[dict], direct: list[dict], over: bool = True) -> tuple[int, int]:
    """Attacks that succeed, of those that unprotected needed a specialist beside the one that read the injection, or needed none."""
    kind = {report.key(row): row for row in direct}
    some = [
        row for row in rows
        if row["injection"] and kind[report.key(row)]["security"] and kind[report.key(row)]["injected_calls"]
        and (kind[report.key(row)]["by_specialists"] < kind[report.key(row)]["injected_calls"]) == over
    ]  # fmt: skip
    return sum(row["security"] for row in some), len(some)


def met(results: dict[str, list[dict]]) -> bool:
    """Whether every bar is met."""
    judged = [report.bars({"direct": results["direct"], "traced": results[name]}) for name in BARRED if name in results]
    return all(row[-1] for rows in judged for row in rows)


async def bench(options) -> bool:
    """All arms; whether every bar was met."""
    work = Path(options.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    results: dict[str, list[dict]] = {}
    async with served(options.suites, options.slots, "trade", work) as suites, Team(suites).listening() as team:
        for name in options.arms:
            begun = time.monotonic()
            results[name] = await team.arm(name, options, work)
            print(f"{name}: {len(results[name])} runs in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    for name in options.list or []:
        print(f"`{name}`:", *report.wrong(results.get(name, [])), sep="\n")
    print(tables(results, options))
    crossed, fine = labels(results, options, work)
    print(f"\n{crossed}")
    if options.json:
        counted = {name: report.count(rows, results["direct"]) for name, rows in results.items()}
        Path(options.json).write_text(json.dumps(counted, indent=1) + "\n")
    return met(results) and fine


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench/agentdojo/team", description=__doc__)
    parser.add_argument("--masec", default="masec", help="the binary to put in between")
    parser.add_argument("--arms", nargs="+", choices=ARMS, default=list(ARMS), help="which ways of working to play")
    parser.add_argument("--suites", nargs="+", choices=SUITES, default=SUITES, help="which suites to play")
    parser.add_argument("--attack", default="important_instructions", help="an attack of AgentDojo, or `wordings`")
    parser.add_argument("--every", type=int, default=1, help="play only every so many of the attacked pairs")
    parser.add_argument("--slots", type=int, default=2, help="how many runs of a suite go on at once")
    parser.add_argument("--work", default="target/agentdojo-team", help="a folder of its own for ledgers, logs and runs")
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
