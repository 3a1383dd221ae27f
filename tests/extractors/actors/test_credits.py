"""Bylines and credits: names in them are no actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe\nTalks went on.",
        "BY JANE DOE AND JOHN ROE\nTalks went on.",
        "June 9, 1987|By William R. Doe, Daily Post.",
        "Talks went on.\nJane Doe\nThey ended.",
        "Jane Doe 22 May 2021\n\nTalks went on.",
        "Talks went on. Photo by Carlo Bianchi / AFP",
        "Photograph: Carlo Bianchi/Reuters",
        "Carlo Bianchi/EPA-EFE",
        "Reporting by Ann Lee; Editing by Bob Stone and Mary Poe",
        "To contact the editors responsible for this story: Ben Hale at bhale@example.com, Richard Poe",
        "Contact: Jane Doe, Office of Policy",
        "Source: Daily, author: Jane Doe and John Roe.",
    ],
)
def test_credit_is_no_actor(persons: Callable[[str], list[Actor]], text: str) -> None:
    """Who wrote, edited or photographed an article, or is to be asked about it, plays no part in it."""
    assert [] == [a.name for a in persons(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Friday, Jane Doe said, talks will end.", "Jane Doe"),
        ("The order stands.\nDONALD J. TRUMP\nTHE WHITE HOUSE", "DONALD J. TRUMP"),
        ("WILLIAM J. CLINTON\nTHE WHITE HOUSE", "WILLIAM J. CLINTON"),
        ("A law tabled by Jane Doe of the opposition", "Jane Doe"),
        ("Minister Jane Doe (R) / AFP", "Jane Doe"),
        ("Talks went on.\nJane Doe said so.", "Jane Doe"),
    ],
)
def test_mention_is_no_credit(persons: Callable[[str], list[Actor]], text: str, name: str) -> None:
    """A title keeps a name an actor in a caption too, and “by” in a sentence is no byline."""
    assert [name] == [a.name for a in persons(text)]
