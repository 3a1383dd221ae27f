"""The rule files of time expressions: their own examples, and what is said of a file that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec import ValidationError

from extractors.timex.rules import compile_rule, load_grammar
from extractors.vocabulary import PackError
from schemas.data import validate
from schemas.timex_rules import TimexRule

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document
    from extractors.timex import TimexTagger
    from schemas.mentions import DateMention
    from schemas.timex_rules import TimexExample

GRAMMAR = load_grammar()
RULES = [rule for family in GRAMMAR.families.values() for rule in family.rule]
EXAMPLES = [(rule.name, example) for rule in RULES for example in rule.example]
LOUD = [rule for rule in RULES if rule.reads != "nothing"]
RULE = {
    "name": "a-rule",
    "anchors": ["MONTH"],
    "pattern": "{month}",
    "reads": "calendar_month",
    "example": [{"text": "May", "expect": []}, {"text": "June", "expect": []}],
}


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}: {example.text}" for name, example in EXAMPLES])
def test_example(tag: Callable[..., list[DateMention]], name: str, example: TimexExample) -> None:
    """A rule's example has the time expressions that stand in its file, and no others."""
    assert name
    assert example.expect == [(mention.text, mention.value) for mention in tag(example.text, example.published)]


@pytest.mark.parametrize("rule", LOUD, ids=[rule.name for rule in LOUD])
def test_rule_has_both_kinds_of_example(read: Callable[..., Document], tagger: TimexTagger, rule: TimexRule) -> None:
    """A rule fires in one of its examples at least, and keeps silent in another."""
    fires = [
        rule.name in [name for name, _ in tagger.explain(read(example.text, example.published))]
        for example in rule.example
    ]

    assert {True, False} == set(fires)


def test_rule_names_are_unique() -> None:
    """A rule's name tells it from all others, so that an explanation points at one place."""
    names = [rule.name for rule in RULES]

    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [("{mnth}", "rule a-rule: 'mnth'"), ("({month}", "rule a-rule: missing ), unterminated subpattern")],
)
def test_wrong_pattern(pattern: str, complaint: str) -> None:
    """An unknown macro or a broken pattern is an error that names the rule and shows its pattern."""
    rule = validate(RULE | {"pattern": pattern}, TimexRule)

    with pytest.raises(PackError) as error:
        compile_rule(rule, GRAMMAR.words, GRAMMAR.master.macros)

    assert complaint in str(error.value)
    assert pattern in str(error.value)


@pytest.mark.parametrize(
    "slip",
    [{"priority": 3}, {"reads": "moon"}, {"anchors": []}, {"name": "A Rule"}, {"example": []}],
)
def test_wrong_field(slip: dict[str, object]) -> None:
    """A field that no rule has, an unknown reader, and a rule without anchor, name or examples are refused."""
    with pytest.raises(ValidationError):
        validate(RULE | slip, TimexRule)
