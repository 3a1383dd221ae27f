"""Calibration: how far the confidence of records is from the share of them that is right.

`python -m benchmarks.calibration` prints the reliability table of each corpus; with `--fit` it fits the weights of
`extractors.confidence` on all of them and prints the weights.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from math import exp
from pathlib import Path
from typing import Final

from benchmarks.accuracy import gold
from benchmarks.atoms import excused, fits_core, gold_atoms, told_atoms
from benchmarks.gold import GoldArticle
from benchmarks.matching import match
from benchmarks.reliability import calibration_error, outcomes, reliability
from extractors import Extractor, load_pack
from extractors.confidence import WEIGHTS, features

_LARGE: Final = 200
"""From so many records on a corpus says something of calibration."""
_STEPS, _RATE, _SHRINK = 4000, 0.5, 0.002
"""Steps of gradient descent, their length, and how much a weight is pulled to nought, a step."""


def fit(articles: Iterable[GoldArticle], extractor: Extractor) -> dict[str, float]:
    """Return the weights that make the truth of the articles' atoms most likely, by gradient descent."""
    samples: list[tuple[frozenset[str], bool]] = []
    for article in articles:
        measures, told = extractor.read(article.article()).measures, extractor.extract(article.article())
        wanted, given = gold_atoms(article.records), told_atoms(told.records)
        pairs = match(wanted, given, fits_core)
        right, free = set(pairs.values()), excused(wanted, given, pairs, fits_core)
        samples += [
            (frozenset(features(measures[atom.number])), n in right)
            for n, atom in enumerate(given)
            if n in right or n not in free
        ]
    weights = dict.fromkeys(WEIGHTS, 0.0)
    for _ in range(_STEPS):
        slope = dict.fromkeys(WEIGHTS, 0.0)
        for held, truth in samples:
            miss = truth - 1 / (1 + exp(-sum(weights[name] for name in held)))
            for name in held:
                slope[name] += miss
        weights = {name: w + _RATE * (slope[name] / len(samples) - _SHRINK * w) for name, w in weights.items()}
    return {name: round(w, 2) for name, w in weights.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the reliability tables, or fit the weights anew."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration", description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD.jsonl", help="gold data, one article a line")
    parser.add_argument(
        "--most", type=float, metavar="ERROR", help="fail where the error of a large corpus is above it"
    )
    parser.add_argument("--fit", action="store_true", help="fit the weights and print them")
    options = parser.parse_args(arguments)
    extractor = Extractor(load_pack())
    corpora = gold(options.gold)
    if options.fit:
        print(fit([article for _, articles in corpora for article in articles], extractor))
        return 0
    failed = False
    for name, articles in corpora:
        told = {article.id: extractor.extract(article.article()) for article in articles}
        bins = reliability(outcomes(articles, told))
        error = calibration_error(bins)
        print(f"{name}: expected calibration error {error:.3f}")
        print(
            *(f"  from {r.low:.1f}: {r.count:4} records, said {r.said:.2f}, right {r.right:.2f}" for r in bins),
            sep="\n",
        )
        failed |= options.most is not None and error > options.most and sum(row.count for row in bins) >= _LARGE
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
