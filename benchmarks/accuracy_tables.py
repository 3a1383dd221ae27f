"""What the README says of the last recorded run of `benchmarks.accuracy`: its figures, and how true confidence is."""

from collections.abc import Iterator
from typing import Final

from benchmarks import readme
from benchmarks.record import Run
from benchmarks.reliability import Bin, calibration_error

_CORPORA: Final = {
    "seeds": "five seed articles",
    "articles": "our own, in many genres",
    "dev": "real articles",
    "dev, unread": "a fifth of them, not read",
    "blind": "other real articles, not read",
}
"""The corpora in the order of the table, as the README calls them."""
_SLOTS: Final = ("core", "strict", "persons", "dates", "rates")
_REAL, _OWN = "dev", "articles"


def accuracy(run: Run) -> str:
    """Return the table of F1 by corpus, of those that were measured."""
    head = ("gold", "articles", *_SLOTS)
    return f"Measured on {run.recorded_on}:\n\n{readme.table(head, _rows(run))}\n"


def confidence(run: Run) -> str:
    """Return the reliability of the real articles, and the errors of both corpora; nothing where one is not known."""
    if _REAL not in run.reliability or _OWN not in run.reliability:
        return ""
    bins = run.reliability[_REAL]
    errors = f"{calibration_error(bins):.2f}; {calibration_error(run.reliability[_OWN]):.2f} of our own"
    about = f"Of the records of the {run.articles[_REAL]} real articles (expected calibration error {errors}):"
    return f"{about}\n\n{readme.table(('confidence', 'records', 'said', 'right'), map(_cells, bins))}\n"


def _rows(run: Run) -> Iterator[tuple[str, ...]]:
    for name, label in _CORPORA.items():
        if name in run.articles:
            figures = run.corpora[name]
            yield label, str(run.articles[name]), *(f"{figures[slot]['f1']:.2f}" for slot in _SLOTS)


def _cells(row: Bin) -> tuple[str, ...]:
    return f"{row.low:.1f} to {row.low + 0.1:.1f}", str(row.count), f"{row.said:.2f}", f"{row.right:.2f}"
