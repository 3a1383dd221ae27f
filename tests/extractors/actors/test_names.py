"""Personal names by their letters, read forwards and backwards."""

from __future__ import annotations

import pytest

from extractors.actors import load_actor_rules
from extractors.actors.names import Names

NAMES = Names(load_actor_rules().names, frozenset({"Japan", "China"}))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Scott Bessent told reporters", "Scott Bessent"),
        ("Ursula von der Leyen’s plan", "Ursula von der Leyen"),
        ("Luiz Inácio Lula da Silva said", "Luiz Inácio Lula da Silva"),
        ("Mohammed bin Salman will", "Mohammed bin Salman"),
        ("Maroš Šefčovič, speaking", "Maroš Šefčovič"),
        ("Ahn Duk-geun said", "Ahn Duk-geun"),
        ("J. D. Vance", "J. D. Vance"),
        ("Robert F. Kennedy, Jr., and", "Robert F. Kennedy, Jr."),
        ("Conan O’Brien's show", "Conan O’Brien"),
        ("Trump's tariffs", "Trump"),
        ("DONALD J. TRUMP, President", "DONALD J. TRUMP"),
        ("Trump Announces New Tariffs", "Trump"),
        ("Bessent Tuesday announced", "Bessent"),
        ("Ishiba Japan", "Ishiba"),
        ("Theresa May’s deal", "Theresa May"),
        ("Liu He says", "Liu He"),
        ("Trump and Xi", "Trump"),
        ("The president", None),
        ("China said", None),
        ("President Trump", None),
        ("New Zealand", None),
        ("Dollar General Corp", None),
        ("James Capel and Co", None),
        ("Marks & Spencer", None),
        ("Smith Act of 1930", None),
        ("lower case", None),
        ("We’ve had enough", None),
    ],
)
def test_name_ends_where_its_words_do(text: str, name: str | None) -> None:
    """A name runs over capital words, initials and particles, up to the first word that is never part of one."""
    end = NAMES.end(text, 0)

    assert name == (text[:end] if end >= 0 else None)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("told reporters. Kurt Tong", "Kurt Tong"),
        ("said Ursula von der Leyen", "Ursula von der Leyen"),
        ("Treasury Secretary Scott Bessent", "Scott Bessent"),
        ("a line\nWill Owen", "Will Owen"),
        ("I, JOSEPH R. BIDEN JR.", "JOSEPH R. BIDEN JR."),
        ("said “Jo Doe", "Jo Doe"),
        ("the trade deal", None),
        ("in New Zealand", None),
        ("shares of Hudson Steel", None),
    ],
)
def test_name_starts_where_its_words_do(before: str, name: str | None) -> None:
    """The name that ends at a place starts at the first of its capital words."""
    start = NAMES.start(before, len(before))

    assert name == (before[start:] if start >= 0 else None)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Ford Motor", True),
        ("Jones Street", True),
        ("Baker & McKenzie", True),
        ("Cook Islands", True),
        ("Trump administration", False),
        ("Trump said", False),
        ("Trump", False),
    ],
)
def test_next_word_tells_a_firm(text: str, firm: bool) -> None:  # noqa: FBT001 a truth table
    """A surname followed by a firm's, a place's or a partner's word is no person's."""
    assert firm is NAMES.is_firm(text, 0, len(text.split(" ", maxsplit=1)[0]))
