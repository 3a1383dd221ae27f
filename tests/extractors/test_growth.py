"""Time grows with the text and no faster, whatever the text says again and again."""

from __future__ import annotations

import math
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
ATTEMPTS: Final = 12
"""Another process can slow one measurement, and hardly each of so many."""
LONGER: Final = {"'{name} {surname} said so. '": 4}
"""How many times the others' length a text has: each of its many names is looked for 20,000 characters ahead."""


def least_growth(extractor: Extractor, text: str) -> float:
    """Return the growth that is measured, the least of several where the first is too much."""
    found = math.inf
    for _ in range(ATTEMPTS):
        found = min(found, growth(extractor, text, turns=1))
        if found < MOST:
            break
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_one_thing_again_and_again(extractor: Extractor, name: str) -> None:
    """A text that says one thing again and again, or fills one form anew, takes four times as long if it is so long."""
    assert MOST > least_growth(extractor, TEXTS[name] * LONGER.get(name, 1))


@pytest.mark.parametrize("file", PREFIXES)
def test_beginnings_of_examples(extractor: Extractor, file: str) -> None:
    """So does a text of what the examples of a file of rules begin with."""
    assert MOST > least_growth(extractor, repeat("".join(PREFIXES[file]), LENGTH))
