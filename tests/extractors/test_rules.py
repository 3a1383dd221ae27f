"""The record rules: every example of every rule, through the whole engine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pytest

from extractors.pack import load_rules
from extractors.relate.grammar import compile_pattern
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors import Extractor
    from schemas import TariffRecord
    from schemas.rules import Example, Rule, RuleFile

FILES = load_rules()
FIELDS: Final[dict[str, Callable[[TariffRecord], object]]] = {
    "imposer": lambda record: record.tariff.imposer and record.tariff.imposer.code,
    "targets": lambda record: [place.code for place in record.tariff.targets],
    "exempt": lambda record: [place.code for place in record.tariff.exempt],
    "kind": lambda record: record.tariff.kind,
    "legal_basis": lambda record: record.tariff.legal_basis,
    "sectors": lambda record: [goods.code for goods in record.sectors],
    "status": lambda record: record.status,
    "rate": lambda record: record.rate and record.rate.value,
    "low": lambda record: record.rate and record.rate.low,
    "previous": lambda record: record.rate and record.rate.previous,
    "qualifier": lambda record: record.rate and record.rate.qualifier,
    "basis": lambda record: record.rate and record.rate.basis,
    "announced": lambda record: record.dates.announced,
    "effective": lambda record: record.dates.effective,
    "until": lambda record: record.dates.until,
    "mode": lambda record: record.attribution.mode,
}
"""The fields that an example can expect: how each is read from a record. A rate that is not stated is `"none"`."""
_NO_RATE: Final = "none"
_SHOWN: Final = ("imposer", "targets", "sectors", "rate", "status", "kind")
"""The fields that a failure shows of what was found."""


def said(record: TariffRecord, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what a record says of the fields that are wanted."""
    found = {field: FIELDS[field](record) for field in wanted}
    return {field: _NO_RATE if field == "rate" and value is None else value for field, value in found.items()}


def difference(records: list[TariffRecord], expect: list[dict[str, Any]]) -> str:
    """Return how an example failed: empty, spurious, partial, ambiguous or wrong; nothing where it is right."""
    got = [said(record, dict.fromkeys(_SHOWN)) for record in records]
    if not records and expect:
        return f"empty: expected {expect}"
    if records and not expect:
        return f"spurious: expected none, got {got}"
    left = list(records)
    for wanted in expect:
        right = next((record for record in left if wanted == said(record, wanted)), None)
        if right is None:
            return f"{'wrong' if len(records) >= len(expect) else 'partial'}: expected {wanted}, got {got}"
        left.remove(right)
    return f"ambiguous: expected {expect}, got {got}" if left else ""


EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for file in FILES
    for rule in file.rule
    for number, example in enumerate(rule.example)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(extractor: Extractor, rule: Rule, example: Example) -> None:
    """The text of an example holds just the records that it expects, and where there are any the rule fired."""
    records = extractor.extract(Article(example.text, published_on=example.published_on)).records

    assert "" == difference(records, example.expect)
    assert not (records and _speaks(rule)) or any(rule.name in record.rules for record in records)


def _speaks(rule: Rule) -> bool:
    """Tell whether a rule leaves its name: one without slots and emissions only keeps others from matching."""
    file = next(file for file in FILES if rule in file.rule)
    return bool(rule.emits or compile_pattern(rule.pattern, file.macros).regex.groupindex)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.family)
def test_every_rule_has_examples(file: RuleFile) -> None:
    """Every rule of a family shows what it is for, and a look-alike that holds no record.

    A rule that says “there is no record here” can show only the second.
    """
    telling = [rule for rule in file.rule if "scenario" not in rule.emits]

    assert [] == [rule.name for rule in telling if not any(example.expect for example in rule.example)]
    assert [] == [rule.name for rule in file.rule if all(example.expect for example in rule.example)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.family)
def test_every_macro_is_used(file: RuleFile) -> None:
    """Every macro of a family stands in one of its patterns, or in another macro."""
    used = set(re.findall(r"@(\w+)", " ".join((*file.macros.values(), *(rule.pattern for rule in file.rule)))))

    assert [] == [name for name in file.macros if name not in used]


@pytest.mark.parametrize(
    ("expect", "kind"),
    [
        ([{"rate": 25, "sectors": ["steel"]}], ""),
        ([{"rate": 25}], ""),
        ([{"rate": 10}], "wrong"),
        ([{"rate": "none"}], "wrong"),
        ([{"rate": 25}, {"rate": 10}], "partial"),
        ([{"imposer": "US", "targets": ["JP"], "status": "in_effect", "kind": "sectoral"}], ""),
        ([], "spurious"),
    ],
)
def test_failed_examples_say_how(extractor: Extractor, expect: list[dict[str, Any]], kind: str) -> None:
    """A failed example says whether too little, too much or something else was found."""
    text = "The United States imposed a 25 percent tariff on steel from Japan."

    assert kind == difference(extractor.extract(Article(text)).records, expect).partition(":")[0]
    assert "empty" == difference([], [{"rate": 25}]).partition(":")[0]
