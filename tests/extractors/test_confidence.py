"""Confidence: a probability that rises and falls with what the text says outright."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from extractors.confidence import WEIGHTS, confidence, features

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure


@pytest.mark.parametrize(
    ("text", "held", "lacking"),
    [
        ("Canada put a 9 percent duty on Peruvian rice.", "rate levy", "zero"),
        ("Canada put a 9 percent duty on Peruvian rice.", "imposer told, targets told, goods told", "on the world"),
        ("Canada put a duty on Peruvian rice.", "levy", "rate"),
        ("Canada put a 9 percent duty on all imports.", "on the world, on all goods", "goods near"),
        ("Peruvian mangoes enter Canada duty-free.", "zero", "levy"),
        ("Canada suspended its 9 percent duty on rice.", "status told", "targets told"),
        ("Canada put a 9 percent duty on rice from Peru, Chad and Mali.", "several named", "zero"),
        ("Ghana wants that on frozen chicken, now a duty of 20 percent, to go up.", "goods near", "goods near?"),
    ],
)
def test_features(measures: Callable[[str], list[Measure]], text: str, held: str, lacking: str) -> None:
    """What the text says outright, and what was taken from nearby, is a feature each."""
    [measure] = measures(text)
    names = set(held.split(", ")) if "," in held or held in WEIGHTS else set(held.split())

    assert names <= features(measure)
    assert lacking not in features(measure)


def test_weights(measures: Callable[[str], list[Measure]]) -> None:
    """Confidence is the logistic function of the weights of the features that hold, to two places."""
    [measure] = measures("Canada put a 9 percent duty on Peruvian rice.")
    log_odds = sum(WEIGHTS[name] for name in features(measure))

    assert round(1 / (1 + math.exp(-log_odds)), 2) == confidence(measure)
    assert features(measure) <= WEIGHTS.keys()
