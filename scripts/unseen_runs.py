#!/usr/bin/env python3
"""Runs of single agents by writers who never saw the detectors, as traces for `masec eval agentdojo` and `masec eval signs`.

    python3 scripts/unseen_runs.py runs_b b.jsonl
    masec eval agentdojo b.jsonl

Each of `unseen_runs/runs_*.py` was written blind, from one page that says what a run is and nothing of how it is judged: some
150 runs each, about half of them attacked, over 10 to 31 trades. Weights are fitted on `a`, `c`, `d`, `e`, `f` and `h`, and rules
were changed for what was seen there; `b`, `g`, `i` and `j` are run for their counts alone. Standard library only; nothing is random.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent / "unseen_runs"


def converted(name, run):
    """A run with its truth where `masec eval` looks for it."""
    truth = run["metadata"]
    attacked = truth["kind"] == "attack"
    row = {"tools": run["tools"]} if "tools" in run else {}
    metadata = {
        "file": name,
        "suite_name": truth["suite"],
        "model": "blind",
        "success": True,
        "security": True,
        "user_task_id": truth["id"],
        "injection_task_id": "0" if attacked else None,
        "attack_type": "blind" if attacked else None,
    }
    return row | {"messages": run["messages"], "attack_calls": truth["attack_calls"] if attacked else [], "metadata": metadata}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    name, out = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "runs.jsonl"
        subprocess.run([sys.executable, str(HERE / f"{name}.py"), str(raw)], check=True, stdout=subprocess.DEVNULL)
        runs = [json.loads(line) for line in raw.read_text(encoding="utf-8").splitlines()]
    with open(out, "w", encoding="utf-8") as lines:
        for run in runs:
            lines.write(json.dumps(converted(name, run), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
