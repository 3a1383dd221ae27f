"""Step 5: the day of the news. A decision that no word dates was made on the day that is told beside it."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import Final, NamedTuple

from extractors.dating.days import day_of, shifted
from extractors.deferred import deferred
from extractors.discourse.measure import PARTIES, WORLD, Measure, code_of
from extractors.mention import Document, Mention

_DECIDED: Final = "announced"
"""The state of a decision, and the field of its day."""
_TO_THE_DAY: Final = len("2025-01-01")
_RECENT: Final = 10
"""A day further back, in days, is no news."""
_REACH: Final = 2
"""How many sentences off the day of the news is that of a decision."""
_BODY: Final = "body"
_STRIKE: Final = "STRIKE"
_ON = deferred(r"\b(?:on|early|late)(?: on)? \Z")
_ON_WITHIN = deferred(r"(?:(?:early|late) )?on |late ")
"""The words may be part of the expression (“late on Friday”)."""
_ON_REACH: Final = 12
_GOES_ON: Final = ("'s", ":", " -", " \u2013", " \u2014")
"""What stands behind the day of a thing (“on Friday's ruling”), or of a dispatch or an entry."""
_sentence = attrgetter("sentence")
_start = attrgetter("start")


class _News(NamedTuple):
    """A day on which something happened that a sentence tells, and the jurisdictions that it names."""

    sentence: int
    day: str
    parties: frozenset[str]


def date_by_news(measures: Iterable[Measure], mentions: list[Mention], used: set[int], document: Document) -> None:
    """Give decisions without a day the one on which something happened in their sentence, or near it.

    `mentions` are sorted; days that are `used`, by their identity, are told of something else.
    """
    undated = [m for m in measures if m.status == _DECIDED and _DECIDED not in m.dates]
    if not undated or document.published_on is None:
        return
    news = list(_news(mentions, used, document, document.published_on))
    for measure in undated:
        at = measure.frame.sentence
        low = bisect_left(news, at - _REACH, key=_sentence)
        high = bisect_left(news, at + _REACH + 1, low, key=_sentence)
        near = [n for n in news[low:high] if measure.imposer in n.parties]
        if near:
            measure.dates[_DECIDED] = min(near, key=lambda n: (abs(n.sentence - at), n.sentence > at)).day


def _news(mentions: list[Mention], used: set[int], document: Document, today: dt.date) -> Iterable[_News]:
    """Return the days of the news in text order."""
    first, last = shifted(today, -_RECENT), today.isoformat()
    for mention in mentions:
        day = day_of(mention) if mention.kind == "DATE" and id(mention) not in used else None
        if not day or not first <= day < last or len(day) < _TO_THE_DAY:
            continue  # what is told on the day itself is as often what is said of the decision
        number = document.sentence_at(mention.start)
        sentence = document.sentences[number]
        if sentence.zone != _BODY or not _is_when(mention, document):
            continue
        low = bisect_left(mentions, sentence.start, key=_start)
        inside = mentions[low : bisect_left(mentions, sentence.end, low, key=_start)]
        if all(other.kind != _STRIKE for other in inside):  # what a court rules is no decision of who charges
            codes = {code_of(other) for other in inside if other.kind in PARTIES}
            yield _News(number, day, frozenset(code for code in codes if code and code != WORLD))


def _is_when(mention: Mention, document: Document) -> bool:
    """Tell whether a day is told as that on which something happened (“on Friday”, “late on Friday”)."""
    folded = document.folded
    if folded.startswith(_GOES_ON, mention.end):
        return False
    before = max(mention.start - _ON_REACH, 0), mention.start
    return _ON_WITHIN.match(folded, mention.start) is not None or _ON.search(folded, *before) is not None
