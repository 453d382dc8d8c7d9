"""Figures of the runs, each beside its bar."""

from statistics import median

# Everything on, ledger `written`.
OF_ENVOY, OF_CONTEXTFORGE, DECISION_MICROS = 0.5, 10.0, 100.0
# Memory after warm-up: what a line through the samples may rise by over a million calls.
SOAK_MB = 32.0


def cell(results: dict, arm: str, clients: int, key: str) -> list[float]:
    """A figure of every round."""
    runs = results["runs"]
    return [run[key] for run in runs if (run["arm"], run["clients"]) == (arm, clients) and run.get("calls")]


def added(results: dict, arm: str, clients: int, key: str) -> list[float]:
    """What an arm adds to the direct way, round by round."""
    return [a - b for a, b in zip(cell(results, arm, clients, key), cell(results, "direct", clients, key))]


def figures(results: dict) -> list[dict]:
    """What stands in the table of each arm and number of clients: the median of the rounds, the least and the most."""
    out = []
    for clients in results["clients"]:
        for arm in dict.fromkeys(run["arm"] for run in results["runs"]):
            all_values = {key: cell(results, arm, clients, key) for key in ("p50", "p99", "per_second")}
            all_values |= {f"added_{key}": added(results, arm, clients, key) for key in ("p50", "p99") if arm != "direct"}
            spread = {key: [median(values), min(values), max(values)] for key, values in all_values.items() if values}
            out.append({"arm": arm, "clients": clients, **spread})
    return out


def middle(values: list[float], digits: int = 0) -> str:
    """The median, and how far the rounds were apart."""
    if not values:
        return "-"
    text = f"{median(values):,.{digits}f}"
    if len(values) > 1:
        text += f" [{min(values):,.{digits}f}..{max(values):,.{digits}f}]"
    return text


def some(values: list[float]) -> float | None:
    """The median, where there is one."""
    return median(values) if values else None


def verdict(what: str, value: float | None, bar: float | None, least: bool, unit: str) -> dict:
    """A figure beside its bar; one that could not be had is short of it."""
    met = value is not None and bar is not None and (value >= bar if least else value <= bar)
    return {"what": what, "value": value, "bar": bar, "least": least, "unit": unit, "met": met}


def verdicts(results: dict, ours: str) -> list[dict]:
    """Every bar."""
    out, ran = [], {run["arm"] for run in results["runs"]}
    for clients in results["clients"] if ours in ran else []:
        mine, theirs = (added(results, arm, clients, "p50") for arm in (ours, "mcp-proxy"))
        if "mcp-proxy" in ran:
            what = f"added p50 at {clients} clients, at most mcp-proxy's"
            out.append(verdict(what, some(mine), some(theirs), False, "µs"))
        rate = some(cell(results, ours, clients, "per_second"))
        for arm, share in (("envoy", OF_ENVOY), ("ContextForge", OF_CONTEXTFORGE)):
            if arm in ran:
                other = some(cell(results, arm, clients, "per_second"))
                what = f"calls/s at {clients} clients, at least {share:g} times {arm}'s"
                out.append(verdict(what, rate, None if other is None else share * other, True, ""))
    large = results["large"].get(ours, {}).get("decision", {})
    if ours in results["large"]:
        out.append(verdict("a 10 KB argument decided, p50", large.get("p50"), DECISION_MICROS, False, "µs"))
    checked = [run for run in results["runs"] if run["arm"] == "direct" or run["arm"].startswith("Masec")]
    checked += [run for name, run in results["stateless"].items() if name == "direct" or name.startswith("Masec")]
    checked += list(results["large"].values())
    failed = sum(1 if "error" in run else run["refused"] + run["wrong"] for run in checked)
    out.append(verdict("calls refused or answered wrongly, direct and by Masec", failed, 0, False, ""))
    for name, why in results["missing"].items():
        out.append(verdict(f"{name} measured ({why})", None, 1, True, ""))
    return out


def bars(all_verdicts: list[dict]) -> str:
    """The verdicts as a table."""
    lines = ["| | figure | bar | |", "|---|---:|---:|---|"]
    for one in all_verdicts:
        value = "-" if one["value"] is None else f"{one['value']:,.1f}"
        sign = "≥" if one["least"] else "≤"
        bar = "-" if one["bar"] is None else f"{one['bar']:,.1f}"
        met = "met" if one["met"] else "MISSED"
        lines.append(f"| {one['what']} | {value} {one['unit']} | {sign} {bar} {one['unit']} | {met} |")
    return "\n".join(lines)


def table(results: dict) -> str:
    """Everything, for people."""
    names = list(dict.fromkeys(run["arm"] for run in results["runs"]))
    load = " -> ".join(f"{results['machine'][when]['load'][0]:.1f}" for when in ("before", "after"))
    lines = [
        f"{results['when']}, {results['machine']['before']['processors']} processors, load {load}; median of {results['rounds']} "
        f"rounds of {results['seconds']:g} s, and their spread; µs",
    ]
    for clients in results["clients"]:
        lines += ["", f"| {clients} clients | p50 | p99 | added p50 | added p99 | calls/s | failed |", "|---|---:|---:|---:|---:|---:|---:|"]
        for name in names:
            values = {key: cell(results, name, clients, key) for key in ("p50", "p99", "per_second")}
            more = [added(results, name, clients, key) for key in ("p50", "p99")]
            runs = [run for run in results["runs"] if (run["arm"], run["clients"]) == (name, clients)]
            failed = sum(run.get("refused", 0) + run.get("wrong", 0) for run in runs)
            errors = [run["error"] for run in runs if "error" in run]
            last = f"{failed}" if not errors else f"{failed}; {len(errors)} runs: {errors[0][:60]}"
            columns = [middle(values["p50"]), middle(values["p99"]), *map(middle, more), middle(values["per_second"]), last]
            lines.append(f"| {name} | " + " | ".join(columns) + " |")
    lines += ["", f"| | memory, MB | {'2026-07-28, 32 clients: p50, calls/s'} | revision spoken before | 10 KB notes, 1 client: p50 | decided: p50, p99 |",
              "|---|---:|---:|---|---:|---:|"]
    for name in names:
        new, large = results["stateless"].get(name, {}), results["large"].get(name, {})
        version = next((run["version"] for run in results["runs"] if run["arm"] == name and "version" in run), "-")
        speaks = f"{new['p50']:,.0f}, {new['per_second']:,.0f}" if new.get("calls") else f"no: {new.get('error') or new.get('failures')}"[:90]
        decision = large.get("decision") or {}
        decided = f"{decision['p50']:,.0f}, {decision['p99']:,.0f}" if decision else "-"
        big = f"{large['p50']:,.0f}" if large.get("calls") else "-"
        lines.append(f"| {name} | {max(results['memory'][name]):,.0f} | {speaks} | {version} | {big} | {decided} |")
    for name, why in results["missing"].items():
        lines += ["", f"NOT MEASURED: {name}: {why}"]
    return "\n".join([*lines, "", bars(results["verdicts"])])


def soaked(samples: list[tuple[int, float]], run: dict, warm: int) -> list[dict]:
    """Whether memory is flat: the slope of a line through the samples after warm-up."""
    late = [(made / 1e6, mb) for made, mb in samples if made >= warm]
    x, y = (sum(values) / len(late) for values in zip(*late))
    across = sum((made - x) ** 2 for made, _ in late)
    slope = sum((made - x) * (mb - y) for made, mb in late) / across if across else 0.0
    failed = run.get("refused", 0) + run.get("wrong", 0) if run.get("calls") else None
    return [
        verdict(f"memory's slope after {warm:,} calls, a million calls", slope, SOAK_MB, False, "MB"),
        verdict("calls refused or answered wrongly", failed, 0, False, ""),
        verdict("calls made", run.get("calls"), samples[-1][0], True, ""),
    ]
