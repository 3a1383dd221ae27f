"""dateparser's search for dates in a text."""

import datetime as dt
from importlib.metadata import version
from typing import Final

from dateparser.search import search_dates

from benchmarks.peers.protocol import Found, Sort, Vocabulary, precisions


class DateparserSearch:
    """The search, in English."""

    version: Final = version("dateparser")
    sorts: Final[frozenset[Sort]] = frozenset({"date"})

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return the dates; it gives their words and no offsets, so they are looked up one after the other."""
        settings = {"RELATIVE_BASE": dt.datetime.combine(published_on, dt.time())}
        found, start = [], 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            at = text.find(words, start)
            if at >= 0:
                start = at + len(words)
                found.append(Found("date", at, start, precisions(moment.date())))
        return found


def load(_vocabulary: Vocabulary) -> DateparserSearch:
    """Return the search, which has its own vocabulary."""
    return DateparserSearch()
