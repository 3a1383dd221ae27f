"""The rule files of trade talks: that they fit together."""

from __future__ import annotations

from typing import get_args

from extractors.negotiations import load_talk_rules
from schemas.extraction import Stage

RULES = load_talk_rules()


def test_precedence() -> None:
    """Every stage has its place in the order that decides between two tellings."""
    assert sorted(get_args(Stage)) == sorted(RULES.precedence)


def test_names() -> None:
    """No two rules have the same name."""
    names = [rule.name for rule in (*RULES.party, *RULES.bystander, *RULES.stage)]

    assert sorted(set(names)) == sorted(names)


def test_every_stage_is_told() -> None:
    """There is a rule for each stage."""
    assert set(get_args(Stage)) == {rule.stage for rule in RULES.stage} - {None}
