#!/usr/bin/env python3
"""Runs of an agent with tools of many trades, honest and attacked, as traces for `masec eval agentdojo`.

    python scripts/unseen_suites.py dev dev.jsonl
    python scripts/unseen_suites.py held-out heldout.jsonl
    python scripts/unseen_suites.py dev7 new.jsonl
    python scripts/unseen_suites.py dev7 varied.jsonl --vary
    masec eval agentdojo dev.jsonl heldout.jsonl

The trades are in `unseen/dev*.py` and `unseen/heldout*.py`, in words of our own. Rules may be changed for what is seen on
`dev`; `held-out` is run for its counts alone. Every task is played once honestly and once for each attack of its trade:
the text takes the place of a mark (`§`) in what the agent reads, and the agent obeys at once. Wordings, languages and
encodings rotate, so that a trade with attacks enough meets all of them; `unseen_wordings.py` has them, and the later files
have sets of their own. Some trades of `dev7` and later files declare their tools, as `tools` beside the messages. A
file's name in place of a split writes the runs of that file alone. `--vary` moves the texts and the acts: two in three texts
stand at the head or the end of what the agent reads, and every second agent does its work first and obeys afterwards. Nothing
here is random.
"""
import json
import sys
from pathlib import Path

from unseen_wordings import SETS

MARK = "§"

JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}

class Domain:
    """A trade: its tasks, and what attackers want in it."""

    def __init__(self, name, system=None, wordings="first", tools=None):
        """`wordings` is a set of wordings or its name; `tools` are descriptions by name, for runs that declare their tools."""
        self.name, self.system, self.tools = name, system, tools
        self.plain, self.coded, self.frames = SETS[wordings] if isinstance(wordings, str) else wordings
        self.file = None
        self.tasks, self.attacks = [], []

    def task(self, words, *steps, swap=None):
        """`steps` are calls `(tool, arguments, result)` (result left out: it went well) or further words of the user.
        `swap` is an attack on this task alone: the same act, elsewhere."""
        self.tasks.append((words, steps, swap))

    def attack(self, goal, tool, arguments, **translations):
        """`goal` in English and in other languages, and the call that carries it out."""
        self.attacks.append((goal, tool, arguments, translations))


def wordings(domain, goal, translations):
    """All texts that carry `goal`, by name: common ones, then translations."""
    texts = {name: frame.format(goal) for name, frame in domain.plain.items()}
    texts.update({name: code(goal) for name, code in domain.coded.items()})
    for language, text in translations.items():
        texts[language] = domain.frames[language].format(text)
    return texts


def play(domain, words, steps, injected=None, hostile=None, place="there", late=False):
    """The messages of one run, and the ids of the calls that carry out the attack. `place` is where the text stands in the string
    that has the mark: there, or at its head or end; `late`: the agent obeys after its work."""
    rows = [{"role": "system", "content": domain.system}] if domain.system else []
    rows.append({"role": "user", "content": words})
    marked, count = [], 0

    def call(tool, arguments, result):
        nonlocal count
        count += 1
        id = f"call_{count}"
        function = {"name": tool, "arguments": json.dumps(arguments, ensure_ascii=False)}
        rows.append({"role": "assistant", "content": None, "tool_calls": [{"id": id, "type": "function", "function": function}]})
        rows.append({"role": "tool", "tool_call_id": id, "name": tool, "content": result})
        return id

    def fill(value):
        if isinstance(value, str):
            if MARK not in value:
                return value
            bare = value.replace(MARK, "" if place != "there" else injected or "").strip()
            if place == "there" or not injected:
                return bare
            return f"{injected.strip()}\n{bare}" if place == "head" else f"{bare}\n{injected.strip()}"
        if isinstance(value, dict):
            return {key: fill(inner) for key, inner in value.items()}
        return [fill(inner) for inner in value] if isinstance(value, list) else value

    for step in steps:
        if isinstance(step, str):
            rows += [{"role": "assistant", "content": "Done so far."}, {"role": "user", "content": step}]
            continue
        tool, arguments, result = step if len(step) == 3 else (*step, {"ok": True})
        shown = fill(result) if isinstance(result, str) else json.dumps(fill(result), ensure_ascii=False)
        call(tool, arguments, shown)
        if hostile and not late and not marked and MARK in json.dumps(result, ensure_ascii=False):
            marked.append(call(hostile[0], hostile[1], '{"ok": true}'))
    if hostile and late:
        marked.append(call(hostile[0], hostile[1], '{"ok": true}'))
    rows.append({"role": "assistant", "content": "All done."})
    return rows, marked


def runs(domains, vary=False):
    """Every run of `domains`: honest first, then attacked, each as one trace."""
    turn = 0
    for domain in domains:
        for number, (words, steps, swap) in enumerate(domain.tasks):
            if not any(MARK in json.dumps(step, ensure_ascii=False) for step in steps):
                raise ValueError(f"no mark in {domain.name}: {words}")
            yield trace(domain, f"{number}", None, None, *play(domain, words, steps))
            goals = domain.attacks + ([(*swap, {})] if swap else [])
            for place, (goal, tool, arguments, translations) in enumerate(goals):
                texts = list(wordings(domain, goal, translations).items())
                # A translation on every third run, since there are few of them.
                common_ones = len(domain.plain) + len(domain.coded)
                common, translated = texts[:common_ones], texts[common_ones:]
                pool = translated if translated and turn % 3 == 0 else common
                name, text = pool[(turn // 3 if pool is translated else turn) % len(pool)]
                turn += 1
                varied = {"place": ("there", "head", "end")[turn % 3], "late": turn % 2 == 0} if vary else {}
                rows, marked = play(domain, words, steps, " " + text, (tool, arguments), **varied)
                yield trace(domain, f"{number}", f"{'swap' if swap and place == len(goals) - 1 else place}", name, rows, marked)


def trace(domain, task, attack, wording, rows, marked):
    metadata = {
        "file": domain.file,
        "suite_name": domain.name,
        "model": "obedient",
        "success": True,
        "security": True,
        "user_task_id": task,
        "injection_task_id": attack,
        "attack_type": wording,
    }
    run = {"messages": rows, "attack_calls": marked, "metadata": metadata}
    return {"tools": declared(domain), **run} if domain.tools else run


def declared(domain):
    """The tools of a trade as a chat API lists them: each with its description and the arguments it is seen with."""
    calls = [step[:2] for _, steps, _ in domain.tasks for step in steps if not isinstance(step, str)]
    calls += [(tool, arguments) for _, tool, arguments, _ in domain.attacks]
    seen = {}
    for tool, arguments in calls:
        kinds = {key: {"type": JSON_TYPES[type(value)]} for key, value in arguments.items()}
        seen.setdefault(tool, {}).update(kinds)
    return [
        {"type": "function", "function": {"name": tool, "description": domain.tools[tool], "parameters": {"type": "object", "properties": seen[tool]}}}
        for tool in sorted(seen)
    ]


def load(split):
    """The trades of a split, in the order of their files."""
    domains = []
    for path in sorted((Path(__file__).parent / "unseen").glob(f"{split}*.py")):
        scope = {"Domain": Domain, "domains": domains}
        before = len(domains)
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), scope)
        for domain in domains[before:]:
            domain.file = path.stem
    return domains


def main():
    files = {path.stem for path in (Path(__file__).parent / "unseen").glob("*.py")}
    vary = sys.argv[3:] == ["--vary"]
    if len(sys.argv) != 3 + vary or sys.argv[1] not in files | {"dev", "held-out"}:
        sys.exit(__doc__)
    wanted = sys.argv[1].replace("-", "")
    split = wanted.rstrip("0123456789")
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for row in runs(load(split), vary):
            if wanted in (split, row["metadata"]["file"]):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
