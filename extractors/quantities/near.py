"""Mentions by position, found in logarithmic time."""

from bisect import bisect_left
from operator import attrgetter

from extractors.mention import Mention

_start = attrgetter("start")


def starting_in(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """Return those of the sorted `mentions` that start in `[start, end)`."""
    if not mentions:
        return mentions
    first = bisect_left(mentions, start, key=_start)
    return mentions[first : bisect_left(mentions, end, lo=first, key=_start)]
