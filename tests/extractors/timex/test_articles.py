"""Accuracy on the project's own articles: a floor that may rise and never falls."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from schemas.mentions import DateMention

ARTICLES = sorted((Path(__file__).parents[2] / "articles").glob("*.gold.json"))
FLOOR = 0.97
"""Share of right readings, as F1: the spans overlap and the value is one that a reader could defend."""


def gold_dates(text: str, dates: list[dict[str, Any]]) -> Iterator[tuple[int, int, set[str], bool]]:
    """Yield start, end, accepted values and whether it is required, for each time expression of gold."""
    used: dict[str, int] = {}
    for date in dates:
        nth = date.get("nth", used.get(date["text"], 0))
        used[date["text"]] = nth + 1
        at = -1
        for _ in range(nth + 1):
            at = text.index(date["text"], at + 1)
        yield at, at + len(date["text"]), {date["value"], *date.get("value_ok", [])}, not date.get("optional", False)


def test_floor(tag: Callable[[str, dt.date], list[DateMention]]) -> None:
    """On articles that no rule was written for, the F1 of time expressions stays above the floor."""
    right = wanted = given = 0
    for path in ARTICLES:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        mentions = tag(text, dt.date.fromisoformat(gold["published_on"]))
        given += len(mentions)
        for start, end, values, required in gold_dates(text, gold.get("dates", [])):
            hit = any(m.start < end and start < m.end and m.value in values for m in mentions)
            right += hit
            wanted += required or hit

    assert FLOOR <= 2 * right / (wanted + given)
