"""The tagger as a whole: spans, types, days covered, and articles without a day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.timex.rules import load_grammar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from extractors.mention import Document
    from extractors.timex import TimexTagger
    from schemas.mentions import DateMention

WORDS = sorted(load_grammar().words.symbols)
FIGURES = [
    "0",
    "2",
    "31",
    "99",
    "1930s",
    "2025",
    "2460",
    "2025-02-31",
    "31/31/2025",
    "12:61",
    "4.30pm",
    "1H20",
    "FY26",
    "Feb. 30",
]
MARKS = [" ", ", ", "-", "\n", "\n\n", ". ", "’s ", " – ", "$", "/", "é", "中"]


def test_mention_is_whole(tag: Callable[[str], list[DateMention]]) -> None:
    """A mention has its surface with offsets, its TIMEX3 type and value, and the days that it covers."""
    text = "“Tariffs” rose — on the 5th of April, and last week…"
    mentions = [(m.text, m.start, m.end, m.type, m.value, m.from_, m.to) for m in tag(text)]

    assert [
        ("the 5th of April", 20, 36, "DATE", "2025-04-05", "2025-04-05", "2025-04-05"),
        ("last week", 42, 51, "DATE", "2025-W15", "2025-04-07", "2025-04-13"),
    ] == mentions


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("in the 1930s", "DATE", ("1930-01-01", "1939-12-31")),
        ("for 90 days", "DURATION", (None, None)),
        ("each year", "SET", (None, None)),
        ("on Wednesday evening", "TIME", (None, None)),
        ("and now", "DATE", (None, None)),
        ("on May 10-11", "DATE", ("2025-05-10", "2025-05-11")),
    ],
)
def test_type(
    tag: Callable[[str], list[DateMention]], text: str, kind: str, days: tuple[str | None, str | None]
) -> None:
    """Dates, times, durations and sets are told apart, and only dates that are exact cover days."""
    (mention,) = tag(text)

    assert (kind, *days) == (mention.type, mention.from_, mention.to)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said on Wednesday", "XXXX-WXX-3"),
        ("He said on Wednesday evening", "XXXX-WXX-3TEV"),
        ("It starts on April 2", "XXXX-04-02"),
        ("It starts in April", "XXXX-04"),
        ("It starts in April 2025", "2025-04"),
        ("It starts today", "XXXX-XX-XX"),
        ("It came last week", "XXXX-WXX"),
        ("It came last month", "XXXX-XX"),
        ("It came last year", "XXXX"),
        ("It came in the third quarter", "XXXX-Q3"),
        ("It came in the second half", "XXXX-H2"),
        ("It came last summer", "XXXX-SU"),
        ("It came two weeks ago", "P2W"),
        ("It came on 2025-04-02", "2025-04-02"),
        ("It came at 4 p.m.", "T16:00"),
    ],
)
def test_without_publication(tag: Callable[[str, dt.date | None], list[DateMention]], text: str, expected: str) -> None:
    """Without a day of publication, relative expressions stay open and absolute ones are exact."""
    assert [expected] == [mention.value for mention in tag(text, None)]


def test_explain(read: Callable[[str], Document], tagger: TimexTagger) -> None:
    """Every mention can say which rule read it."""
    explained = tagger.explain(read("In 2018, and last week."))

    assert [("year", "2018"), ("unit-shifted", "last week")] == [(rule, mention.text) for rule, mention in explained]


def test_an_article_leaves_no_trace(tag: Callable[[str], list[DateMention]]) -> None:
    """What one article told does not change the reading of the next."""
    before = tag("It fell the following day.")
    tag("On April 2, 2025 it rose.")

    assert before == tag("It fell the following day.")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(st.tuples(st.sampled_from([*WORDS, *FIGURES]), st.sampled_from(MARKS)), max_size=16),
    published_on=st.one_of(st.none(), st.dates()),
)
def test_any_text(
    tag: Callable[[str, dt.date | None], list[DateMention]], parts: list[tuple[str, str]], published_on: dt.date | None
) -> None:
    """Whatever the words and the day, the mentions are in order, apart, and exactly what the text has there."""
    text = "".join(word + mark for word, mark in parts)
    mentions = tag(text, published_on)
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]

    assert sorted(edges) == edges
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.text for mention in mentions]
