"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

from extractors.deferred import Deferred, compile_waiting, deferred


def test_pattern_is_used_as_a_compiled_one() -> None:
    """A deferred pattern finds what a compiled one finds."""
    found = deferred(r"\d+").search("a 25% duty")

    assert found is not None
    assert found[0] == "25"


def test_is_made_once_at_first_use() -> None:
    """Nothing is made before a method is asked for, and nothing twice."""
    made: list[str] = []

    def make(pattern: str) -> re.Pattern[str]:
        made.append(pattern)
        return re.compile(pattern)

    pattern = Deferred(make, "b")

    assert not made
    assert pattern.match("ab") is None
    assert pattern.search("ab")
    assert pattern.search("b")
    assert made == ["b"]


def test_private_names_are_no_attributes() -> None:
    """What asks for the protocols of Python makes nothing."""
    assert not hasattr(deferred("("), "__nothing__")


def test_what_waits_is_compiled_all_at_once() -> None:
    """A pattern that was compiled with all others is not made again when it is used."""
    made: list[str] = []

    def make(pattern: str) -> re.Pattern[str]:
        made.append(pattern)
        return re.compile(pattern)

    pattern = Deferred(make, "b")

    compile_waiting()

    assert made == ["b"]
    assert pattern.search("ab")
    assert made == ["b"]
