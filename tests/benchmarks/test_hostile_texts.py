"""The hostile texts: what they say, and how long they are."""

from __future__ import annotations

from benchmarks import hostile_texts as texts


def test_length() -> None:
    """All of them have the length that is asked for, but for the news without blanks and those with longer capitals."""
    found = texts.hostile_texts(1000)

    assert 100 < len(found)
    assert set() == {name for name, text in found.items() if len(text) != 1000} - {"news without blanks"}


def test_repeat() -> None:
    """One thing is said again and again, until the text is long enough."""
    assert "ab ab a" == texts.repeat("ab ", 7)


def test_fill() -> None:
    """A form is filled anew in each sentence."""
    lines = texts.fill("{place}: {rate}%\n", 1000).splitlines()

    assert ["China: 0.0%", "Japan: 0.1%"] == lines[:2]
    assert len(lines) == len(set(lines))


def test_prefixes() -> None:
    """The examples of every family of rules are among them, with a third, two thirds and all of their words."""
    found = texts.rule_prefixes()

    assert {"levies", "status", "rates", "timex_day"} < found.keys()
    assert 2000 < sum(map(len, found.values()))
