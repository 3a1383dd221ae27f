"""Time grows with the text and no faster, whatever the text says again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from benchmarks.hostile import LENGTH, growth
from benchmarks.hostile_texts import hostile_texts, repeat, rule_prefixes

if TYPE_CHECKING:
    from extractors import Extractor

TEXTS: Final = hostile_texts(LENGTH)
PREFIXES: Final = rule_prefixes()
MOST: Final = 1.25
"""Four times the text may take five times as long."""
ATTEMPTS: Final = 4
"""Another process can slow one measurement, and hardly each of so many."""


def least_growth(extractor: Extractor, text: str) -> float:
    """Return the growth that is measured, the least of a few where the first is too much."""
    found = growth(extractor, text)
    for _ in range(ATTEMPTS - 1):
        if found > MOST:
            found = min(found, growth(extractor, text))
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_one_thing_again_and_again(extractor: Extractor, name: str) -> None:
    """A text that says one thing again and again, or fills one form anew, takes four times as long if it is so long."""
    assert MOST > least_growth(extractor, TEXTS[name])


@pytest.mark.parametrize("file", PREFIXES)
def test_beginnings_of_examples(extractor: Extractor, file: str) -> None:
    """So does a text of what the examples of a file of rules begin with."""
    assert MOST > least_growth(extractor, repeat("".join(PREFIXES[file]), LENGTH))


def test_prefixes() -> None:
    """The examples of every family of rules are among them, with a third, two thirds and all of their words."""
    assert {"levies", "status", "rates", "timex_day"} < PREFIXES.keys()
    assert 2000 < sum(map(len, PREFIXES.values()))
