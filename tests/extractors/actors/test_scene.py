"""What the steps look up by offset, whose article it is, and where words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.actors import scene as scenes
from extractors.actors.scene import Scene, Spans, occurrences
from extractors.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

SHORT, LONG = Mention(4, 8, "PLACE", None), Mention(12, 20, "PLACE", None)
SPANS = Spans([SHORT, LONG])


@pytest.mark.parametrize(("start", "expected"), [(4, SHORT), (12, LONG), (5, None), (20, None)])
def test_at(start: int, expected: Mention | None) -> None:
    """A mention is found by where it starts."""
    assert expected == SPANS.at(start)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 30, LONG), (0, 20, LONG), (0, 19, None), (0, 12, SHORT), (5, 12, None), (4, 8, SHORT)],
)
def test_last_within(start: int, end: int, expected: Mention | None) -> None:
    """The last mention that starts in a stretch is found if it ends there, too."""
    assert expected == SPANS.last_within(start, end)


@pytest.mark.parametrize(("offset", "start"), [(4, 4), (7, 4), (8, 8), (0, 0), (19, 12), (25, 25)])
def test_start_of(offset: int, start: int) -> None:
    """Inside of a mention one is led to its start, and elsewhere nowhere else."""
    assert start == SPANS.start_of(offset)


def test_before() -> None:
    """Mentions before an offset are counted by their starts."""
    assert [0, 1, 2] == [SPANS.before(offset) for offset in (4, 5, 13)]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Chad met Peru. Peruvian mills were glad.", "PE"),
        ("The EU met the EU. Chad was glad.", "TD"),
        ("The mills fall under the Customs Tariff Act.", "IN"),
        ("The world was glad.", "US"),
    ],
)
def test_home(read: Callable[[str], Document], text: str, home: str) -> None:
    """An article is at home in the state that it names most, else that of its laws, else where most readers are."""
    assert home == Scene(read(text)).home


def test_named(read: Callable[[str], Document]) -> None:
    """Places, bodies and blocs start where no person does; given names, offices and goods are known by offset."""
    text = "Peruvian Minister Ana Rojas sold rice to the White House."
    scene = Scene(read(text))

    assert {text.index("Peruvian"), text.index("White House")} == scene.named
    assert text.index("Ana") in scene.given
    assert {text.index("Minister") + len("Minister")} == scene.office_ends
    assert "Minister" == text[(office := scene.offices.mentions[0]).start : office.end]
    assert text.index("rice") in scene.goods


@pytest.mark.parametrize("worth_an_automaton", [0, 10**9])
def test_occurrences(monkeypatch: pytest.MonkeyPatch, worth_an_automaton: int) -> None:
    """Words are found at all their places, by an automaton or without one."""
    monkeypatch.setattr(scenes, "_WORTH_AN_AUTOMATON", worth_an_automaton)
    words = b" peru met chad as peru fell "

    assert [(0, 0), (0, 17), (1, 9)] == sorted(occurrences(words, [b" peru ", b" chad "]))
