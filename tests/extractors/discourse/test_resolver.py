"""Measures: who charges whom on what, where the clause says it and where only the article does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure

    Measures = Callable[[str], list[Measure]]


def told(measure: Measure) -> tuple[str | None, str, str, float | None]:
    """Return imposer, targets, goods and rate."""
    return measure.imposer, " ".join(measure.targets), " ".join(measure.sectors), measure.rate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United States imposed a 25 percent tariff on steel from Japan.", [("US", "JP", "steel", 25)]),
        ("China's 34 percent tariff on American goods took effect.", [("CN", "US", "ALL", 34)]),
        ("The US imposed a 10 percent tariff on all imports.", [("US", "WORLD", "ALL", 10)]),
        ("China hit farmers. The US answered with duties of 25 percent on their steel.", [("US", "CN", "steel", 25)]),
        ("China and others face a 20 percent US tariff.", [("US", "CN", "ALL", 20)]),
        (
            "Trump put a 25% tariff on India. The 25% levy on cars remains.",
            [("US", "IN", "ALL", 25), ("US", "WORLD", "vehicles", 25)],
        ),
        (
            "Peru and Chile charge a 5% tariff on all imports.",
            [("PE", "WORLD", "ALL", 5), ("CL", "WORLD", "ALL", 5)],
        ),
        (
            "Peru and Chile put reciprocal tariffs of 5% on goods.",
            [("PE", "CL", "ALL", 5), ("CL", "PE", "ALL", 5)],
        ),
        (
            "Canada imposed a duty on steel from Egypt (7%), Japan (9%) and Vietnam (12%).",
            [("CA", "EG", "steel", 7), ("CA", "JP", "steel", 9), ("CA", "VN", "steel", 12)],
        ),
        (
            "Australia's Anti-Dumping Commission sees steel from Peru and Chad. Dumping margins reach 45 percent.",
            [("AU", "PE TD", "steel", 45)],
        ),
        ("The US put a 100% tariff on buyers of Russian oil.", [("US", "WORLD", "ALL", 100)]),
        (
            "The US set a 46% tariff on Vietnam, 24% on Japan and 20% on the EU.",
            [("US", "VN", "ALL", 46), ("US", "JP", "ALL", 24), ("US", "EU", "ALL", 20)],
        ),
        (
            "The US imposed a 25 percent tariff on steel and a 10 percent tariff on aluminum.",
            [("US", "WORLD", "steel", 25), ("US", "WORLD", "aluminum", 10)],
        ),
        (
            "The US imposed a 25 percent tariff on Japan. Japan imposed a 25 percent tariff on the US.",
            [("US", "JP", "ALL", 25), ("JP", "US", "ALL", 25)],
        ),
        ("The US raised its tariff on steel to 50 percent from 25 percent.", [("US", "WORLD", "steel", 50)]),
    ],
)
def test_told_in_the_clause(
    measures: Measures, text: str, expected: list[tuple[str | None, str, str, float | None]]
) -> None:
    """Each rate is a measure, with the imposer, targets and goods that its clause names."""
    assert expected == [told(measure) for measure in measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trump called Peru, Chile and Cuba while Haiti waits. A tariff of 9% is due on the three countries.",
            [("US", "PE CL CU", "ALL", 9)],
        ),
        ("Donald Trump put a 25 percent tariff on all US imports of steel.", [("US", "WORLD", "steel", 25)]),
        (
            "Trump put a 15% tariff on Peru and one of 12% on Chile. It is not as good as Chad's 10% tariff.",
            [("US", "PE", "ALL", 15), ("US", "CL", "ALL", 12), ("US", "TD", "ALL", 10)],
        ),
        (
            "Trump put a 15% tariff on Peru. Peru put a 12 percent duty on American rice. Peru's 10% tariff is new.",
            [("US", "PE", "ALL", 15), ("PE", "US", "rice", 12), ("PE", "US", "ALL", 10)],
        ),
        ("Washington has cut Chad's reciprocal tariff of 32 percent.", [("US", "TD", "ALL", 32)]),
        (
            "Trump put a 40% tariff on Peru. Peru is cross. He put a 50% tariff on copper imports.",
            [("US", "PE", "ALL", 40), ("US", "WORLD", "copper", 50)],
        ),
        (
            "Trump wrote to Japan, Chad and Peru on Monday. He announced a 12% tariff on their goods.",
            [("US", "JP TD PE", "ALL", 12)],
        ),
        (
            "Trump hit Peru with a 40% tariff. Chileans will face the same rates that they charge on American goods.",
            [("US", "PE", "ALL", 40)],
        ),
        ("Beef comes from Peru and rice from Chile. The goods are now subject to a 10 percent tariff.", []),
        (
            "The US put a 15 percent tariff on Japan. Seoul is alarmed. Cars may be spared the 15 percent tariff.",
            [("US", "JP", "ALL", 15), ("US", "JP", "vehicles", 15)],
        ),
        (
            "The US put a 35 percent tariff on Peru. Chile got relief. Trump granted a delay of a 30 percent tariff.",
            [("US", "PE", "ALL", 35), ("US", "CL", "ALL", 30)],
        ),
        (
            "The United States imposed a 25 percent tariff on Mexico. The tariff on steel is 50 percent.",
            [("US", "MX", "ALL", 25), ("US", "WORLD", "steel", 50)],
        ),
        (
            "Canada charged 25 percent duties on American beer. The duty on wine is 10 percent.",
            [("CA", "US", "alcohol", 25), ("CA", "US", "alcohol", 10)],
        ),
        (
            "The United States imposed a 25 percent tariff on China. China responded with a 15 percent tariff on coal.",
            [("US", "CN", "ALL", 25), ("CN", "US", "coal", 15)],
        ),
        (
            "The United States put a 25 percent tariff on cars from Japan. South Korea pays the same rate.",
            [("US", "JP", "vehicles", 25), ("US", "KR", "vehicles", 25)],
        ),
        (
            "The United States taxes steel and aluminum. It charges a 50 percent tariff on imports of both metals.",
            [("US", "WORLD", "steel aluminum", 50)],
        ),
        (
            "Peru put duties of 9 percent on Chile, 8 percent on Bolivia. Tea of both countries pays a 5 percent duty.",
            [("PE", "CL", "ALL", 9), ("PE", "BO", "ALL", 8), ("PE", "BO CL", "coffee_tea_cocoa", 5)],
        ),
        (
            "Peru scraps its duties on machinery and cuts those on toys to 2 percent.",
            [("PE", "WORLD", "machinery", None), ("PE", "WORLD", "toys_sports", 2)],
        ),
        (
            "China hit back. Peru put duties of 9 percent on Chile. The duties of 8 percent concern toys.",
            [("PE", "CL", "ALL", 9), ("PE", "CL", "toys_sports", 8)],
        ),
    ],
)
def test_told_by_the_article(
    measures: Measures, text: str, expected: list[tuple[str | None, str, str, float | None]]
) -> None:
    """What the clause leaves open the sentences before say."""
    assert expected == [told(measure) for measure in measures(text)]


def test_several_imposers(measures: Measures) -> None:
    """Each of several imposers has a measure of its own."""
    text = "The US and the EU announced a 15 percent tariff on Chinese steel."

    assert [("US", "CN", "steel", 15), ("EU", "CN", "steel", 15)] == [told(measure) for measure in measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US imposed a 25 percent tariff on cars. Those tariffs are suspended.", ["suspended"]),
        ("The US imposed a 25 percent tariff on cars. The tariffs were paused on Wednesday.", ["suspended"]),
        ("The US imposed a 25 percent tariff on cars. The tariffs, which were paused, hurt.", ["suspended"]),
        ("The US imposed a 25 percent tariff on cars. Prices were paused on Wednesday.", ["in_effect"]),
        ("The US imposed a 25 percent tariff on cars. Some of the tariffs were paused on Wednesday.", ["in_effect"]),
        ("The US suspended a 25 percent tariff on cars. The increased duties hurt.", ["suspended"]),
        (
            "The US imposed a 25 percent tariff on cars. A tariff of 10 percent on wine was paused.",
            ["in_effect", "suspended"],
        ),
    ],
)
def test_those_tariffs(measures: Measures, text: str, expected: list[str]) -> None:
    """A sentence on “those tariffs” gives its state to the measures told last, and makes no measure."""
    assert expected == [measure.status for measure in measures(text)]


def test_first_sentence_has_no_measures_to_go_back_to(measures: Measures) -> None:
    """“The duties” of a first sentence are no retelling: a court that voids them makes a measure of its own."""
    assert ["struck_down"] == [m.status for m in measures("The U.S. Supreme Court voided the emergency duties.")]


@pytest.mark.parametrize(
    "text",
    [
        "Tariffs are bad.",
        "The minister spoke of tariffs on Tuesday.",
        "Electricity tariffs rose 25 percent in Ghana.",
        "Exports to Japan rose 25 percent.",
        "The central bank raised its rate by 0.25 percent.",
        "The officer was on duty.",
        "Ohio taxes sales. Exemptions cover medicines and American cotton.",
        "",
    ],
)
def test_no_measure(measures: Measures, text: str) -> None:
    """The bare word, other tariffs, other percentages and other duties are no measures."""
    assert [] == measures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US imposed a 25 percent tariff on steel from Japan.", {"imposer", "sectors", "status", "targets"}),
        ("The US tariff on steel is 50 percent.", {"imposer", "sectors"}),
    ],
)
def test_what_the_text_says_outright(measures: Measures, text: str, expected: set[str]) -> None:
    """A measure knows which of its slots the clause names, and the mentions that do."""
    [measure] = measures(text)

    assert expected == measure.explicit & {"imposer", "sectors", "status", "targets"}
    assert {field.removeprefix("tariff.") for field, _ in measure.support} - {"rate", "status"} <= expected


def test_several_imposers_share_nothing(measures: Measures) -> None:
    """Each of two imposers has a measure of its own, with its own imposer as evidence."""
    first, second = measures("Canada and Mexico announced retaliatory tariffs on American corn.")

    assert (first.imposer, second.imposer) == ("CA", "MX")
    for field in ("dates", "sectors", "support", "explicit", "rules"):
        assert getattr(first, field) is not getattr(second, field)
    assert [m.payload.code for field, m in second.support if field == "tariff.imposer"] == ["MX"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya put a customs duty of 10 percent on phones for subscribers of mobile operators.", [10]),
        ("Kenya put a surcharge of 10 percent on foreign cars, which importers pay.", [10]),
        ("Kenya put a surcharge of 10 percent on foreign cars parked in Nairobi.", []),
        ("Kenya raised excise duty on beer. The duty on wine, which rose to 10 percent, goes up next year.", []),
        ("Kenya put a tariff of 10 percent on calls by subscribers of mobile operators.", []),
    ],
)
def test_a_levy_at_the_border_is_no_utility_tariff(measures: Measures, text: str, expected: list[float]) -> None:
    """Where the levy is one at the border, words of a utility do not make it a domestic tariff."""
    assert expected == [measure.rate for measure in measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya put an anti-dumping duty of 9 percent on grommets from Peru.", [("KE", "PE", "other", 9)]),
        (
            "Russia changed it again: the duty on Russian wheat exports will fall to 9 percent.",
            [("RU", "WORLD", "grains", 9)],
        ),
        (
            "Kenya adjusts imports of metals by putting a 9 percent duty on such articles.",
            [("KE", "WORLD", "metals", 9)],
        ),
        ("Chile and Peru signed. Mercosur will cut its duty on cars (now 35 percent).", []),
        ("Kenya put a 9 percent duty on shoes of the Peru Steel Group.", [("KE", "PE", "footwear", 9)]),
        ("Kenya raised the palm oil duty. It is 9 percent on refined oils.", [("KE", "WORLD", "edible_oils", 9)]),
        (
            "PERU\nA safeguard duty of 9% on shoes from Chile.\nKENYA\nA safeguard duty of 5% on tiles from Chile.",
            [("PE", "CL", "footwear", 9), ("KE", "CL", "cement_glass_ceramics", 5)],
        ),
        (
            "Kenya put a 9 percent duty on tiles of four European Union countries: Spain, Italy, Malta and Cyprus.",
            [("KE", "ES IT MT CY", "cement_glass_ceramics", 9)],
        ),
    ],
)
def test_goods_and_parties_of_trade_cases(
    measures: Measures, text: str, expected: list[tuple[str | None, str, str, float | None]]
) -> None:
    """Unknown goods are other ones, a heading names who charges, and a bloc that sums up its members is no target."""
    assert expected == [told(measure) for measure in measures(text) if measure.rate is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya put up its duties. All countries (except for Chad and Mali) are subject to a 9 percent duty.",
            ("KE", ["WORLD"], ["TD", "ML"]),
        ),
        ("Under the Kenyan decree goods of Chad are subject to a duty of 9 percent.", ("KE", ["TD"], [])),
    ],
)
def test_spared(
    measures: Callable[[str], list[Measure]], text: str, expected: tuple[str, list[str], list[str]]
) -> None:
    """Whom a clause leaves out is spared, and so all others are charged."""
    assert [expected] == [(m.imposer, m.targets, m.exempt) for m in measures(text)]


def test_retold(measures: Callable[[str], list[Measure]]) -> None:
    """“The 50 percent duty” that opens a sentence is that of whoever was told to charge it, on whom it was told."""
    told = measures(
        "Norway put a 50 percent duty on Chadian goods. The 50 percent duty is aimed at making Chad cut ties with Mali."
    )

    assert {("NO", "TD")} == {(m.imposer, *m.targets) for m in told}


def test_retaliation_of_the_main_charger(measures: Callable[[str], list[Measure]]) -> None:
    """Retaliatory duties are those of the country that the text says to charge, not those of America that it hits."""
    told = measures(
        "China will raise its tariffs on American goods. The extra duties put retaliatory pork duties at 60 percent."
    )

    assert ("CN", ["US"], 60.0) == (told[-1].imposer, told[-1].targets, told[-1].rate)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The US taxed Peruvian copper. Peru put duties on US cars and wine. That on cars was a 60 percent duty.",
            ("PE", "US", "vehicles", 60),
        ),
        (
            "The US put duties on Peru's copper. Peru hit US books with duties. The US tariff, at 35% in May, hurts.",
            ("US", "PE", "copper", 35),
        ),
    ],
)
def test_goes_on_with_the_same_imposer_or_goods(
    measures: Measures, text: str, expected: tuple[str | None, str, str, float | None]
) -> None:
    """Who charges the same goods goes on charging them, and what another one charges in between is forgotten."""
    assert expected == told(measures(text)[-1])
