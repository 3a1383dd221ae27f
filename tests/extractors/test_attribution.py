"""On whose word a record rests, and who decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


@pytest.mark.parametrize(
    ("text", "mode", "speaker", "actors"),
    [
        ("Canada put a 9% duty on Peruvian tin.", "asserted", None, []),
        (
            "Canada’s prime minister, Mark Carney, put a 9% duty on Peruvian tin.",
            "asserted",
            None,
            ["Mark Carney"],
        ),
        (
            "U.S. President Donald Trump’s order for a 9% duty on Peruvian tin caused alarm.",
            "asserted",
            None,
            ["Donald Trump"],
        ),
        (
            "Canada will put a 9% duty on Peruvian tin, Prime Minister Mark Carney said.",
            "reported",
            "Mark Carney",
            ["Mark Carney"],
        ),
        (
            "“Canada will put a 9% duty on Peruvian tin. It is time,” Prime Minister Mark Carney said.",
            "quoted",
            "Mark Carney",
            ["Mark Carney"],
        ),
        ("U.S. President Donald Trump flew to Rome. Canada put a 9% duty on Peruvian tin.", "asserted", None, []),
        ("U.S. President Donald Trump was glad that Canada put a 9% duty on Peruvian tin.", "asserted", None, []),
    ],
)
def test_attribution(extractor: Extractor, text: str, mode: str, speaker: str | None, actors: list[str]) -> None:
    """Who charges decided it, or who is of that state and stands in front; who is quoted may be named beside it."""
    extraction = extractor.extract(Article(text))
    names = {actor.id: actor.name for actor in extraction.actors}
    [record] = extraction.records
    told = record.attribution

    assert (mode, speaker) == (told.mode, names.get(told.speaker or ""))
    assert actors == [names[actor] for actor in record.actors]
