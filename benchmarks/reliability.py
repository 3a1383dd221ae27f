"""Reliability: of the records given a confidence of 0.9, are nine in ten right?"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

import msgspec

from benchmarks.atoms import excused, fits_core, gold_atoms, told_atoms
from benchmarks.gold import GoldArticle
from benchmarks.matching import match
from schemas import Extraction

Outcome = tuple[float, bool]
"""The confidence of an atom of a record, and whether gold has the atom."""
_BINS: Final = 10


class Bin(msgspec.Struct, frozen=True):
    """A row of the reliability table."""

    low: float
    count: int
    said: float
    right: float


def outcomes(articles: Iterable[GoldArticle], told: dict[str, Extraction]) -> list[Outcome]:
    """Return confidence and truth of each atom of the records; what gold leaves open is left out."""
    found: list[Outcome] = []
    for article in articles:
        wanted, given = gold_atoms(article.records), told_atoms(told[article.id].records)
        pairs = match(wanted, given, fits_core)
        right, free = set(pairs.values()), excused(wanted, given, pairs, fits_core)
        found += [(a.record.confidence, n in right) for n, a in enumerate(given) if n in right or n not in free]
    return found


def reliability(found: Iterable[Outcome]) -> list[Bin]:
    """Return the outcomes by tenths of confidence: how many, the mean confidence, and the share that is right."""
    rows = sorted(found)
    bins = [(low, list(group)) for low, group in groupby(rows, key=lambda o: min(int(o[0] * _BINS), _BINS - 1))]
    return [
        Bin(
            low / _BINS,
            len(group),
            sum(map(itemgetter(0), group)) / len(group),
            sum(map(itemgetter(1), group)) / len(group),
        )
        for low, group in bins
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error: the mean distance of what was said and what was right, by count."""
    total = sum(row.count for row in bins)
    return sum(row.count * abs(row.said - row.right) for row in bins) / total if total else 0.0
