"""Merging: the same measure told twice is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.discourse.merge import merge

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure

    Measures = Callable[[str], list[Measure]]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (
            "The US imposed a 25 percent tariff on steel. The US tariff on steel of 25 percent hurts.",
            2,
            [("US", "WORLD", "steel", 25)],
        ),
        (
            "The US imposed a 25 percent tariff on steel. The US tariffs on steel hurt.",
            2,
            [("US", "WORLD", "steel", 25)],
        ),
        (
            "The US imposed a 25 percent tariff on steel. It also imposed a 25 percent tariff on copper.",
            2,
            [("US", "WORLD", "steel", 25), ("US", "WORLD", "copper", 25)],
        ),
        (
            "The US imposed a 25 percent tariff on Chinese steel. The EU imposed a 25 percent tariff on Chinese steel.",
            2,
            [("US", "CN", "steel", 25), ("EU", "CN", "steel", 25)],
        ),
        (
            "The US put a 50 percent tariff on copper wire. It excludes refined copper from the 50 percent tariff.",
            2,
            [("US", "WORLD", "copper", 50), ("US", "WORLD", "copper", 50)],
        ),
        (
            "The US set a 10 percent global tariff on lumber. British imports will pay the US a duty of 10 percent.",
            2,
            [("US", "WORLD", "lumber", 10), ("US", "GB", "ALL", 10)],
        ),
        (
            "The US imposed a 25 percent tariff on steel. The US imposed a 10 percent tariff on steel.",
            2,
            [("US", "WORLD", "steel", 25), ("US", "WORLD", "steel", 10)],
        ),
        (
            "The US imposed a 25 percent tariff on Japan. The US imposed a 25 percent tariff on Mexico.",
            2,
            [("US", "JP", "ALL", 25), ("US", "MX", "ALL", 25)],
        ),
        (
            "Peru put a 9 percent duty on Chilean tin and tea. Chilean tea and toys pay a duty of 9 percent in Peru.",
            2,
            [("PE", "CL", "metals coffee_tea_cocoa toys_sports", 9)],
        ),
        (
            "The US put a 25 percent tariff on steel. The US put a 25 percent tariff on goods from Chad.",
            2,
            [("US", "WORLD", "steel", 25), ("US", "TD", "ALL", 25)],
        ),
        (
            "The US put a 25 percent tariff on Chad. The US charges 25 percent on foreign steel.",
            2,
            [("US", "TD", "ALL", 25), ("US", "WORLD", "steel", 25)],
        ),
        (
            "Peru put a 25 percent tariff on tin. Peru put a 25 percent tariff on tin from Chad.",
            2,
            [("PE", "TD", "metals", 25)],
        ),
        (
            "The US put a 25 percent tariff on cars. It announced duties on Chad (25%) and Mali (30%).",
            3,
            [("US", "WORLD", "vehicles", 25), ("US", "TD", "ALL", 25), ("US", "ML", "ALL", 30)],
        ),
        (
            "The US will put a 25 percent tariff on India for buying Russian oil. The US tariff on India is 25%.",
            2,
            [("US", "IN", "ALL", 25)],
        ),
        (
            "The US put a 25% tariff on India. For buying Russian oil the US put an additional 25% tariff on it.",
            2,
            [("US", "IN", "ALL", 25), ("US", "IN", "ALL", 25)],
        ),
        (
            "The US put tariffs on tin from Peru and Chad. The US will keep the tariffs on tin from those countries.",
            2,
            [("US", "PE TD", "metals", None)],
        ),
        (
            "The US put a 10 percent tariff on all countries. The US exempted Chile from the 10 percent tariff.",
            2,
            [("US", "WORLD", "ALL", 10), ("US", "CL", "ALL", 10)],
        ),
    ],
)
def test_same_measure(
    measures: Measures, text: str, told: int, expected: list[tuple[str | None, str, str, float | None]]
) -> None:
    """Measures with the same rate and imposer are one where neither contradicts the other's targets and goods."""
    found = measures(text)

    assert told == len(found)
    assert expected == [(m.imposer, " ".join(m.targets), " ".join(m.sectors), m.rate) for m in merge(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The US put tariffs on Chilean copper, tin and toys. The US tariff on Chilean toys is 25 percent.",
            [("CL", "copper metals", None), ("CL", "toys_sports", 25)],
        ),
        (
            "Cuba raised duties on goods from Chile and Peru. Cuba's duty on toys from Chile and Peru is 25 percent.",
            [("CL PE", "toys_sports", 25)],
        ),
        (
            "Mexico raised duties on goods from Chile and Peru. Mexico's duty on toys from Chile is 25 percent.",
            [("CL PE", "ALL", None), ("CL", "toys_sports", 25)],
        ),
        (
            "Mexico put duties on Chilean toys. Later Mexico put a duty of 25 percent on all imports from Chile.",
            [("CL", "toys_sports", None), ("CL", "ALL", 25)],
        ),
    ],
)
def test_rates_spell_out_what_has_none(
    measures: Measures, text: str, expected: list[tuple[str, str, float | None]]
) -> None:
    """A measure without a rate leaves out the goods whose rate stands near, and goes where its rates are told."""
    merged = merge(measures(text))

    assert expected == [(" ".join(m.targets), " ".join(m.sectors), m.rate) for m in merged]


def test_heading_says_the_state_of_its_rates(measures: Measures) -> None:
    """What a heading announces is announced at the rates that stand below it."""
    text = "Peru announced tariffs on tin and cork.\n\n- 25% duty on tin\n- 10% duty on cork"

    assert [("announced", 25), ("announced", 10)] == [(m.status, m.rate) for m in merge(measures(text))]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Peru's duties on Chilean goods are suspended. Peru had threatened a 12 percent duty on all Chilean goods.",
            "threatened",
        ),
        (
            "A court struck down Peru's duties on Chilean wine. Peru put a 12 percent duty on Chilean wine in 2020.",
            "struck_down",
        ),
    ],
)
def test_news_reaches_the_rate_told_as_of_before(measures: Measures, text: str, status: str) -> None:
    """What a court annulled holds for its rate, too, which the text tells as of before, and no other news does."""
    assert [(12, status)] == [(m.rate, m.status) for m in merge(measures(text))]


def test_second_telling_fills_what_the_first_left_open(measures: Measures) -> None:
    """What only the second telling names is kept, with the words and rules of both."""
    one, two = measures("The US tariff on steel is 25 percent. The US imposed a 25 percent tariff on Japanese steel.")
    spans = {(field, mention.start) for measure in (one, two) for field, mention in measure.support}
    rules = {*one.rules, *two.rules}

    [both] = merge([one, two])

    assert ("US", ["JP"], ["steel"], 25) == (both.imposer, both.targets, list(both.sectors), both.rate)
    assert spans == {(field, mention.start) for field, mention in both.support}
    assert rules == set(both.rules)
    assert len(both.rules) == len(set(both.rules))


def test_nothing_to_merge() -> None:
    """No measures are no measures."""
    assert [] == merge([])


def test_said_again_of_nobody(measures: Callable[[str], list[Measure]]) -> None:
    """A rate on nobody in particular is that of the duty told before, whatever its kind."""
    text = "The United States threatened a 100 percent secondary tariff on countries that buy Russian oil. "
    text += "A tariff at 100 percent would be severe, Donald Trump said."
    assert [100] == [measure.rate for measure in merge(measures(text))]


def test_further(told: Callable[..., list[str]]) -> None:
    """The same rate on other goods, to come on top, is another measure."""
    text = (
        "The US put a 9 percent duty on Peruvian rice. Donald Trump threatened 9 percent duties on another $5bn of {}."
    )

    assert ["rice 9 in_effect", "ALL 9 threatened"] == told(text.format("Peruvian goods"), "goods", "rate", "status")
