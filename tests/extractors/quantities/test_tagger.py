"""The tagger as a whole: the examples of its rule files, true offsets, and the public form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.quantities import Rate, load_quantity_rules, to_mention
from schemas import RateMention
from schemas.data import validate
from schemas.quantity_rules import AmountRules

if TYPE_CHECKING:
    from schemas.quantity_rules import Example, MeasureExample, NumberExample
    from tests.extractors.quantities.conftest import Tag

RULES = load_quantity_rules()
FRAGMENTS = (
    *("10", "25%", "5 percent", "percent", "one", "half", "½", "12²", "1/2", "２５", "٣", "-point", "million", "bn"),
    *(
        "47p",
        "$5",
        "€",
        "£",
        "US$",
        "dollars",
        "won",
        "pounds",
        "Rs",
        "U.S.",
        "tariffs",
        "duty",
        "cut",
        "a",
        "of",
        "by",
    ),
    *("by", "from", "to", "up to", "and", "between", ",", ".", "\n", " ", "…", "–"),
)


@pytest.mark.parametrize("example", RULES.numbers.example, ids=lambda example: example.text)
def test_number_examples(tag: Tag, example: NumberExample) -> None:
    """Every example of the number rules gives its values."""
    assert example.expect == [rate.value for rate in tag(example.text)[0]]


@pytest.mark.parametrize("example", RULES.rates.example, ids=lambda example: example.text)
def test_rate_examples(tag: Tag, example: Example) -> None:
    """Every example of the rate rules gives its rates, in the fields that it names."""
    rates = tag(example.text, example.published_on)[0]

    assert len(example.expect) == len(rates)
    assert example.expect == [{f: getattr(r, f) for f in want} for want, r in zip(example.expect, rates, strict=True)]


@pytest.mark.parametrize("example", RULES.measures.example, ids=lambda example: example.text)
def test_measure_examples(tag: Tag, example: MeasureExample) -> None:
    """Every example of the measure rules gives its measures."""
    assert example.expect == [rate.measure for rate in tag(example.text)[0]]


@pytest.mark.parametrize("example", RULES.amounts.example, ids=lambda example: example.text)
def test_amount_examples(tag: Tag, example: Example) -> None:
    """Every example of the amount rules gives its sums."""
    amounts = tag(example.text, example.published_on)[1]

    assert example.expect == [{"value": amount.value, "currency": amount.currency} for amount in amounts]


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(st.sampled_from(FRAGMENTS), max_size=20), gap=st.sampled_from(["", " "]))
def test_offsets(tag: Tag, parts: list[str], gap: str) -> None:
    """Whatever the text, spans lie in it in order without overlap, and a sum's text is what stands there."""
    text = gap.join(parts)
    rates, amounts = tag(text)

    assert [text[amount.start : amount.end] for amount in amounts] == [amount.text for amount in amounts]
    for found in (rates, amounts):
        bounds = [at for mention in found for at in (mention.start, mention.end)]
        assert sorted(bounds) == bounds
        assert all(0 <= at <= len(text) for at in bounds)


def test_to_mention() -> None:
    """The public form of a rate has its surface, offsets, value, lower end and measure."""
    text = "duties of 10 to 50 percent"
    rate = Rate(10, 26, 50.0, 10, low=10.0, measure="tariff")

    assert RateMention("10 to 50 percent", 10, 26, 50.0, 10.0, "tariff") == to_mention(rate, text)


def test_rules_are_strict() -> None:
    """A misspelt field of a rule file is an error that names it."""
    with pytest.raises(msgspec.ValidationError, match="sings"):
        validate(msgspec.to_builtins(RULES.amounts) | {"sings": {}}, AmountRules)
