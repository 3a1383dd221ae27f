"""Grounding: mentions get their values, and one list for the rules, without overlaps."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from extractors.ground import Ground, Grounder

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors import Pack
    from extractors.mention import Document


@pytest.fixture
def ground(pack: Pack, read: Callable[..., Document]) -> Callable[..., tuple[Document, Ground]]:
    """Return what grounds a text, beside its document."""
    grounder = Grounder(pack)

    def ground_(text: str, published_on: dt.date | None = None) -> tuple[Document, Ground]:
        document = read(text, published_on)
        return document, grounder.ground(document)

    return ground_


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Peru charges a 9 percent duty on rice.",
            {"Peru": "PLACE", "duty": "LEVY", "9 percent": "RATE", "rice": "GOODS"},
        ),
        (
            "Peru charges a 9 to 12 percent duty on rice.",
            {"Peru": "PLACE", "duty": "LEVY", "9 to 12 percent": "RATE", "rice": "GOODS"},
        ),
        ("Peru keeps its charge on Chilean rice.", {"charge": "LEVY", "rice": "GOODS"}),
        ("It costs $20 million on May 5.", {"$20 million": "AMOUNT", "May 5": "DATE"}),
        ("The pause lasts 90 days.", {"pause": "PAUSE", "90 days": "SPAN"}),
        ("Peruvian Trade Minister Ana Rojas spoke.", {"Peruvian": "PLACE", "Ana Rojas": "PERSON"}),
        ("Rice enters duty-free.", {"Rice": "GOODS", "duty-free": "RATE"}),
        ("Shares of the Bodo Rice Company rose 9 percent.", {}),
    ],
)
def test_kinds(ground: Callable[..., tuple[Document, Ground]], text: str, kinds: dict[str, str]) -> None:
    """Values have kinds of their own; of a range there is one, and none of goods that name a firm or of shares."""
    mentions = ground(text)[1].mentions
    told = {text[m.start : m.end]: m.kind for m in mentions}

    assert kinds == {words: kind for words, kind in told.items() if kind in {*kinds.values(), "RATE", "GOODS"}}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tariffs hurt. Peru raised taxes on $9 billion of Chilean wine.", "LEVY"),
        ("Tariffs hurt. Peru raised taxes on wine.", "SOFT_LEVY"),
        ("Tariffs hurt. Peru raised taxes on Chilean firms.", "SOFT_LEVY"),
        ("Peru raised taxes on Chilean wine.", "SOFT_LEVY"),
    ],
)
def test_taxes_on_foreign_goods(ground: Callable[..., tuple[Document, Ground]], text: str, kind: str) -> None:
    """A tax on goods from abroad is a levy in an article that names one."""
    document, grounded = ground(text)

    assert [kind] == [m.kind for m in grounded.mentions if document.folded[m.start : m.end] == "taxes"]


def test_no_overlaps(ground: Callable[..., tuple[Document, Ground]]) -> None:
    """Mentions are sorted, and none begins before the one in front of it ends."""
    text = "On Monday, May 5, Peruvian Trade Minister Ana Rojas put 9 to 12 percent on $20 million of rice for 90 days."
    mentions = ground(text)[1].mentions

    assert len(mentions) > 5
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_published_on(ground: Callable[..., tuple[Document, Ground]]) -> None:
    """The day of publication is found where none was given, and one that was given stays."""
    text = "Lima, May 5, 2025 - Peru charges 9 percent on rice."

    assert dt.date(2025, 5, 5) == ground(text)[0].published_on
    assert dt.date(2025, 5, 9) == ground(text, dt.date(2025, 5, 9))[0].published_on


def test_rate_mentions(ground: Callable[..., tuple[Document, Ground]]) -> None:
    """All percentages are public, with what they measure."""
    text = "Shares rose 3 percent as Peru put a 9 percent duty on rice."

    assert [("3 percent", "change"), ("9 percent", "tariff")] == [
        (rate.text, rate.measure) for rate in ground(text)[1].rate_mentions(text)
    ]


def test_denied_places(ground: Callable[..., tuple[Document, Ground]]) -> None:
    """A country that is denied is none that a rule can name."""
    mentions = ground("Canada put a 9 percent duty on rice from all non-Peruvian mills.")[1].mentions

    assert ["CA"] == [m.payload.code for m in mentions if m.kind == "PLACE"]


def test_spared_before(ground: Callable[..., tuple[Document, Ground]]) -> None:
    """What goods were spared before is no rate of nought."""
    text = "Peru put a 9 percent duty on previously duty-free rice; tin stays duty-free."

    assert [9.0, 0.0] == [m.payload.value for m in ground(text)[1].mentions if m.kind == "RATE"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sales dropped by 13 percent.", []),
        ("Peru dropped its 13 percent duty.", ["LIFT"]),
        ("Peru dropped its duty.", ["LIFT"]),
    ],
)
def test_drops(ground: Callable[..., tuple[Document, Ground]], text: str, kinds: list[str]) -> None:
    """What drops by so much is no levy that is dropped."""
    assert kinds == [m.kind for m in ground(text)[1].mentions if m.kind == "LIFT"]
