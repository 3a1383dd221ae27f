"""Models of the rule files in `extractors/rules/quantities/`: numbers, percentages and sums of money."""

import datetime as dt
from typing import Annotated, Any, Literal

from msgspec import Meta

from schemas.data import DataStruct

Word = Annotated[str, Meta(pattern=r"^[a-z0-9,;:()/.$'~& -]+$")]
"""A word or phrase as it stands in folded text: lower-case ASCII."""
CurrencyCode = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]
"""ISO 4217, withdrawn codes included."""
CurrencyName = Annotated[str, Meta(pattern=r"^[A-Z]{3}(/100)?$|^[a-z]+$")]
"""A code, its hundredth part, or the name of an entry of `AmountRules.shared`."""
Qualifier = Literal["exact", "up_to", "at_least", "about", "additional"]
"""How the text hedges a figure."""
Basis = Literal["additional", "total", "cap", "floor", "unspecified"]
"""What a figure is: a step on top of others, their sum, an upper or lower bound."""
Measure = Literal["tariff", "growth", "inflation", "share", "change", "interest", "probability", "other"]
"""What a percentage measures."""


class NumberExample(DataStruct, frozen=True):
    """A text and the values of the percentages in it."""

    text: str
    expect: list[float]


class NumberRules(DataStruct, frozen=True):
    """Number words and magnitudes, with their values."""

    words: dict[Word, float]
    fractions: dict[Word, float]
    magnitudes: dict[Word, float]
    glued: dict[Word, float]
    example: list[NumberExample]


class Example(DataStruct, frozen=True):
    """A text and what it holds, in order: each a table of the fields that matter; none for no mention at all."""

    text: str
    expect: list[dict[str, Any]]
    published_on: dt.date = dt.date(2025, 4, 17)


class DistantBasis(DataStruct, frozen=True):
    """Words some way left of a figure that say what it is."""

    basis: Basis
    triggers: list[Word]
    closers: list[Word]
    reach: int
    after_rate: bool = False


class LinkWords(DataStruct, frozen=True):
    """Words that tie two figures together: members of a list, ends of a range, old and new rate."""

    elliptic: dict[Word, Literal["range", "list"]]
    between: list[Word]
    source: list[Word]
    step: list[Word]
    to: list[Word]
    replaced: list[Word]
    compared: list[Word]
    outdated: list[Word]
    once: list[Word]
    ranging: list[Word]
    changing: list[Word]
    current: list[Word]
    moving: list[Word]
    auxiliaries: list[Word]


class RateRules(DataStruct, frozen=True):
    """What stands around a percentage and changes what it says."""

    units: dict[str, float]
    levy_units: list[Word]
    glued_units: list[Word]
    qualifiers: dict[Qualifier, list[Word]]
    basis: dict[Basis, list[Word]]
    qualifiers_after: dict[Qualifier, list[Word]]
    basis_after: dict[Basis, list[Word]]
    fillers: list[Word]
    counted: list[Word]
    distant: list[DistantBasis]
    links: LinkWords
    example: list[Example]


class MeasureExample(DataStruct, frozen=True):
    """A text and the measures of the percentages in it, in order."""

    text: str
    expect: list[Measure]


class MeasureRules(DataStruct, frozen=True):
    """Words that tell what a percentage measures."""

    nouns: dict[Measure, list[Word]]
    up: list[Word]
    down: list[Word]
    growth: list[Word]
    raised: list[Word]
    auxiliaries: list[Word]
    prepositions: list[Word]
    neutral: list[Word]
    levels: list[Word]
    targets: list[Word]
    covered_by: list[Word]
    portions: list[Word]
    margins: list[Word]
    steps: list[Word]
    opinions: list[Word]
    asked: list[Word]
    taxes: list[Word]
    shared_by: list[Word]
    obtaining: list[Word]
    stops: list[Word]
    rates: list[Word]
    coordinators: list[Word]
    levy_adjectives: list[Word]
    determiners: list[Word]
    value_words: list[Word]
    customs: list[Word]
    domestic: list[Word]
    example: list[MeasureExample]


class SharedCurrency(DataStruct, frozen=True):
    """A currency name of several countries: the reading by the nearest country, else the default (none: no sum)."""

    default: CurrencyCode | None = None
    places: dict[str, CurrencyCode] = {}
    before: int | None = None
    then: CurrencyCode | None = None
    large_only: bool = False
    mass: bool = False


class ElidedWords(DataStruct, frozen=True):
    """Words that make a bare “22 billion” a sum: one of `before`, then one of `nouns`."""

    before: list[Word]
    nouns: list[Word]


class AmountRules(DataStruct, frozen=True):
    """Currency signs, the letters before them, names that several countries share, and words after a bare sum."""

    signs: dict[Annotated[str, Meta(min_length=1, max_length=1)], CurrencyName]
    prefixes: dict[Word, dict[Annotated[str, Meta(min_length=1, max_length=1)], CurrencyName]]
    glued: dict[Word, CurrencyName]
    shared: dict[Word, SharedCurrency]
    elided: ElidedWords
    example: list[Example]


class SpecificRules(DataStruct, frozen=True):
    """Words between a sum and its unit of goods, the units, and what ties the sum to a levy or keeps it apart."""

    each: list[Word]
    sizes: list[Word]
    units: list[Word]
    before: list[Word]
    never: list[Word]
    apart: list[Word]
    example: list[Example]


class QuantityRules(DataStruct, frozen=True):
    """All rules of percentages and money."""

    numbers: NumberRules
    rates: RateRules
    measures: MeasureRules
    amounts: AmountRules
    specific: SpecificRules
