"""All actors of an article together: ids, order, kinds and true offsets, on any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extractors.actors import ActorFinder, load_actor_rules
from extractors.scan import Scanner
from extractors.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

VOCABULARY = load_vocabulary()
SCANNER = Scanner(VOCABULARY.readings)
FINDER = ActorFinder(load_actor_rules(), VOCABULARY.jurisdictions)
TEXT = (
    "Treasury Secretary Owen Marbury met Japan's Rei Sonoda, an envoy, in Tokyo. The WTO and the Commerce Department "
    "were silent, Marbury told Reuters; Irving Berlin was not there."
)
PIECES = st.sampled_from(
    [
        "President", "Minister of", "Jo", "Doe", "’s", " said ", ", an analyst at ", "Inc", "\n", "(", ")", " ", ". ",
        "Commission", "the ", " and ", "Trump", "Řeka", "中国", "U.S.", " who ", " administration", "By ", "é", "😀",
    ]
)  # fmt: skip


def test_actors_come_in_order_with_all_kinds(actors: Callable[[str], list[Actor]]) -> None:
    """Actors are numbered by first mention, and persons, bodies, organisations and jurisdictions all are actors."""
    found = [(a.id, a.kind, a.name) for a in actors(TEXT)]

    assert [
        ("a1", "person", "Owen Marbury"),
        ("a2", "jurisdiction", "Japan"),
        ("a3", "person", "Rei Sonoda"),
        ("a4", "organization", "WTO"),
        ("a5", "agency", "Commerce Department"),
        ("a6", "person", "Irving Berlin"),
    ] == [f for f in found if f[2] != "Reuters"]


def test_seat_and_country_are_one_jurisdiction(actors: Callable[[str], list[Actor]]) -> None:
    """A capital stands for its country, so that both are mentions of one actor."""
    (japan,) = [a for a in actors(TEXT) if a.name == "Japan"]

    assert ["Japan", "Tokyo"] == [m.text for m in japan.mentions]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_offsets_are_true_on_any_text(text: str) -> None:
    """Whatever the text, nothing fails, spans are the text's own words, sorted, and a second look says the same."""
    found = FINDER.find(SCANNER.read(text, None))

    for actor in found:
        assert [text[m.start : m.end] for m in actor.mentions] == [m.text for m in actor.mentions]
        assert sorted(actor.mentions, key=lambda m: m.start) == actor.mentions
        assert actor.name
    assert found == FINDER.find(SCANNER.read(text, None))
