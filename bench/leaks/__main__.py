"""Leaks between agents, live: scenarios of our own, each with an honest twin, played directly and through `masec serve`.

Agents on the official A2A SDK with scripted models, tools on the official MCP SDK. What counts is what arrived outside. Prints each figure
beside its bar, and ends with 1 where one is missed.
"""

import argparse
import dataclasses
import json
import logging
import random
import shutil
import sys
import time
import warnings
from pathlib import Path

# What starts processes and prints shares is the same for the benches.
sys.path.append(str(Path(__file__).parents[1] / "agentdojo"))

import figures
import gateway
import kinds
import processes
import signing
from cast import Stage, playing
from players import Players, Way
from scenarios import ALL, HELD_OUT
from script import Play, Scenario

SEED = 20261126


def own(scenario: Scenario, leaks: bool) -> Scenario:
    """The scenario as it is played: an agent whose card changes is there once for the leak and once for the twin."""
    if not scenario.by.startswith("vera"):
        return scenario
    return dataclasses.replace(scenario, by=scenario.by + ("a" if leaks else "b"))


def order(chosen: list[Scenario]) -> list[tuple[Scenario, bool]]:
    """Every leak and every twin, shuffled: an office does one thing after the other, and nothing is forgotten in between."""
    runs = [(scenario, leaks) for scenario in chosen for leaks in (True, False)]
    random.Random(SEED).shuffle(runs)
    return runs


async def play_all(stage: Stage, way: Way, hook: str, chosen: list[Scenario], out: Path) -> list[dict]:
    """Every run; also written to `out`, a line each."""
    players, rows = Players(stage, way, hook), []
    with out.open("w") as lines:
        for scenario, leaks in order(chosen):
            play = Play(own(scenario, leaks), leaks)
            await players.perform(play)
            row = figures.row(play, list(stage.left))
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            rows.append(row)
    return rows


async def bench(options) -> bool:
    """Both arms; whether every bar was met."""
    work = Path(options.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    office = HELD_OUT if options.held_out else ALL
    chosen = [scenario for scenario in office if options.only in scenario.name]
    stage = Stage()
    for scenario in office:
        kept = scenario.kept
        stage.entries[kept.server, scenario.name] = kinds.entry(kept, kept.value)
        stage.entries["handbook", scenario.name] = kinds.entry(dataclasses.replace(kept, about=""), kept.harmless)
    canaries = {scenario.name: scenario.kept.value for scenario in office if scenario.kept.is_canary}
    veras = tuple(scenario.by + half for scenario in office if scenario.by.startswith("vera") for half in "ab")
    stage.sign, jwks = signing.signer()
    results, begun = {}, time.monotonic()
    async with playing(stage, veras) as url:
        fresh = stage.fresh(veras)
        hook = f"{url}/hook"
        direct = Way(f"{url}/tools/{{name}}/mcp", f"{url}/agents/{{name}}")
        results["direct"] = await play_all(stage, direct, hook, chosen, work / "direct.jsonl")
        fresh()
        async with gateway.standing(options.masec, options.mode, url, canaries, veras, jwks, work / "masec") as way:
            results["masec"] = await play_all(stage, way, hook, chosen, work / "masec.jsonl")
    print(f"{sum(map(len, results.values()))} runs in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    if options.list:
        print(*figures.wrong(results), sep="\n")
    print(figures.tables(results, options.mode))
    if options.json:
        Path(options.json).write_text(json.dumps(figures.counts(results), indent=1) + "\n")
    return figures.met(results)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench/leaks", description=__doc__)
    parser.add_argument("--masec", default="masec", help="the binary to put in between")
    parser.add_argument("--mode", default="traced", choices=["strict", "traced", "observed"], help="the gateway's mode")
    parser.add_argument("--only", default="", help="scenarios whose names have this in them")
    parser.add_argument("--held-out", action="store_true", help="play the scenarios that nobody tunes by, and no others")
    parser.add_argument("--list", action="store_true", help="list leaks that got out, and twins that were stopped")
    parser.add_argument("--work", default="target/leaks", help="a folder of its own for the ledger, logs and runs")
    parser.add_argument("--json", help="also write the figures here")
    options = parser.parse_args()
    options.masec = processes.binary(options.masec)
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    processes.play(bench(options))


if __name__ == "__main__":
    main()
