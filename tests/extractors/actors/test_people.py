"""Coreference: whom a name means, and where he or she is named again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

LINKED = [
    ("President Owen Ostrander spoke. Ostrander left, and Mr. Ostrander’s plane with him.", "Ostrander", 3),
    ("Minister Ryo Kanemaru spoke. “No,” said Kanemaru.", "Kanemaru", 2),
    ("Minister Bae Do-yun spoke. Bae said so.", "Bae", 2),
    ("Prime Minister Osman Harith spoke. Harith left.", "Harith", 2),
    ("Minister Arturo Robledo Quispe spoke. Talks with Robledo go on.", "Robledo", 2),
    ("President Luis Manuel Pérez Ocampo spoke. Pérez Ocampo left.", "Ocampo", 2),
    ("Minister Hugh Ford spoke. Ford shares fell.", "Ford", 1),
    ("Minister Ann Cook spoke on the Cook Islands. They cook.", "Cook", 1),
    ("President Owen Trumbull spoke. Trumbullism and trumbull are none.", "Trumbull", 1),
    ("President Owen Ostrander spoke at Ostrander Tower.", "Ostrander", 1),
]


@pytest.mark.parametrize(("text", "word", "count"), LINKED)
def test_bare_names_join_their_person(persons: Callable[[str], list[Actor]], text: str, word: str, count: int) -> None:
    """A bare last or family name is a mention of its person, unless it is a firm's, a place's or a common word."""
    (actor,) = [a for a in persons(text) if word in a.name]

    assert count == len(actor.mentions)
    assert all(m.text == text[m.start : m.end] for m in actor.mentions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President III spoke, and so did Prime Minister Jr., who left.", []),
        ("President Ostrander spoke. Owen Ostrander left. Owen J. Ostrander won.", ["Owen J. Ostrander"]),
        ("PRESIDENT OSTRANDER WON. Owen Ostrander left.", ["Owen Ostrander"]),
        ("Minister Maroš Veselý spoke. Mr Vesely left.", ["Maroš Veselý"]),
        ("Minister Wang Bo met Minister Wang Lin.", ["Wang Bo", "Wang Lin"]),
        ("President Owen Ostrander and Ivana Ostrander left.", ["Owen Ostrander", "Ivana Ostrander"]),
    ],
)
def test_names_of_one_person_are_one_actor(persons: Callable[[str], list[Actor]], text: str, names: list[str]) -> None:
    """Names are one person's where the last name is the same and the first names do not contradict each other."""
    assert names == [a.name for a in persons(text)]


def test_shared_surname_means_the_one_named_last(persons: Callable[[str], list[Actor]]) -> None:
    """A bare surname that two persons share means the one who was named last."""
    text = "Minister Wang Bo spoke. Wang left. Then Minister Wang Lin came. Wang stayed."
    first, second = persons(text)

    assert ["Wang Bo", "Wang"] == [m.text for m in first.mentions]
    assert ["Wang Lin", "Wang"] == [m.text for m in second.mentions]
