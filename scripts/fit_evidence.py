#!/usr/bin/env python3
"""Fits the weights of evidence (`crates/masec-engine/src/evidence/weights.rs`), and says what they are worth on files left out.

    for file in …; do                                                                     # dev1 to dev23, never heldout*
        python scripts/unseen_suites.py $file signs/$file.jsonl
        python scripts/unseen_suites.py $file signs/$file-varied.jsonl --vary
    done
    for file in a c d e f h; do python scripts/unseen_runs.py runs_$file signs/runs_$file.jsonl; done     # never b, g, i or j
    masec eval signs signs/*.jsonl worst.jsonl wordings.jsonl AGENTDOJO-LLM > signs.jsonl    # see docs/evaluation.md for these three
    less=$(for file in a c d e f h; do echo --less runs_$file=0.75; done)
    python scripts/fit_evidence.py signs.jsonl $less           # each file judged by weights fitted on the others
    python scripts/fit_evidence.py signs.jsonl $less --write crates/masec-engine/src/evidence/weights.rs

Logistic regression with a ridge penalty on standardised signs, by Newton's method: convex, so the same signs give the same
weights. Needs numpy. A `-varied` file has the honest runs of the plain one, so its attacks alone are taken, and the two are left
out together. `--less NAME=WEIGHT` weighs the acts of a file less, where one recording has many alike.
"""
import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

RIDGE = 10.0
VARIED = "-varied"
CAUGHT = (0.97, 0.95, 0.92)


def read(path):
    names, acts = None, defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if "names" in row:
                names = row["names"]
            elif row["hostile"] or VARIED not in row["path"]:
                acts[Path(row["path"]).stem].append(row)
    return names, acts


def fit(signs, hostile, weight):
    """The weights of the signs as they are, and the bias."""
    mean, spread = signs.mean(0), signs.std(0)
    spread[spread < 1e-9] = 1.0
    x = np.hstack([(signs - mean) / spread, np.ones((len(signs), 1))])
    penalty = np.full(x.shape[1], RIDGE)
    penalty[-1] = 0.0
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (weight * (p - hostile)) + penalty * w
        curve = (x * (weight * p * (1 - p) + 1e-9)[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, gradient)
        w -= step
        if np.abs(step).max() < 1e-9:
            break
    scaled = w[:-1] / spread
    return scaled, w[-1] - scaled @ mean


def table(acts, files, less):
    x = np.array([row["signs"] for file in files for row in acts[file]])
    y = np.array([float(row["hostile"]) for file in files for row in acts[file]])
    weight = np.concatenate([np.full(len(acts[file]), less.get(file, 1.0)) for file in files])
    return x, y, weight


def judge_left_out(acts, less):
    """Each file by weights fitted on the others: what is held at bounds that catch so much of all."""
    honest, attacks = [], []
    for file in acts:
        group = file.removesuffix(VARIED)
        w, bias = fit(*table(acts, [other for other in acts if other.removesuffix(VARIED) != group], less))
        runs = defaultdict(lambda: -99.0)
        for row in acts[file]:
            key = (row["row"], row["hostile"])
            runs[key] = max(runs[key], float(np.dot(row["signs"], w) + bias))
        for (_, hostile), score in runs.items():
            (attacks if hostile else honest).append((score, file))
    scores = sorted(score for score, _ in attacks)
    for share in CAUGHT:
        bound = scores[int((1 - share) * len(scores))]
        held = sum(score >= bound for score, _ in honest)
        print(f"odds of {bound:+.2f} ({100 / (1 + np.exp(-bound)):.0f} %): {share:.0%} caught, {held} of {len(honest)} acting honest runs held")
        for file in acts:
            mine = [score for score, at in honest if at == file]
            theirs = [score for score, at in attacks if at == file]
            print(f"    {file}: {sum(s >= bound for s in theirs)}/{len(theirs)} caught, {sum(s >= bound for s in mine)}/{len(mine)} held")


def write(path, names, w, bias):
    lines = [f"    {value:.4f}, // {name}" for name, value in zip(names, w)]
    text = (
        "//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.\n\n"
        f"/// The odds where no sign speaks (natural logarithm).\npub(super) const BIAS: f32 = {bias:.4f};\n\n"
        "/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.\n"
        "#[rustfmt::skip]\n"
        "pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [\n" + "\n".join(lines) + "\n];\n"
    )
    Path(path).write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("signs")
    parser.add_argument("--write", metavar="FILE")
    parser.add_argument("--less", action="append", default=[], metavar="NAME=WEIGHT")
    args = parser.parse_args()
    less = {name: float(weight) for name, weight in (pair.split("=") for pair in args.less)}
    names, acts = read(args.signs)
    if args.write:
        write(args.write, names, *fit(*table(acts, list(acts), less)))
    else:
        judge_left_out(acts, less)


if __name__ == "__main__":
    main()
