"""Step 5: timelines. The day at the head of an entry (“April 4: China announces …”) is that of what the entry tells."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from extractors.dating.days import day_of, days_of
from extractors.deferred import deferred
from extractors.discourse.measure import Measure, cue_of, slot_of
from extractors.mention import Document, Mention

_FEWEST: Final = 3
"""So many days at the heads of lines, in their order, make a timeline."""
_TO_THE_DAY: Final = len("2025-01-01")
_HEADS_LINE: Final = deferred(r"(?:\A|\n)[ \t]*(?:[-*\u2022\u00b7][ \t]*)?(?:[a-z]+day,? )?\Z")
_HEAD_REACH: Final = 24
_PARTED: Final = deferred(r"[ \t]*(?:[:\n]|[-\u2013\u2014] )")
_ENTRY_REACH: Final = 900
"""How far an entry goes on under a line that is but its day, in code points; one that follows on it ends its line."""
_STARTING: Final = frozenset({"EFFECT", "IMPOSE", "RAISE", "CUT"})
_ANNOUNCED: Final = "announces"


class _Head(NamedTuple):
    """A day at the head of an entry, and where the entry begins and ends."""

    start: int
    end: int
    day: str


def date_entries(measures: Iterable[Measure], mentions: Iterable[Mention], document: Document) -> None:
    """Give the measures of a timeline the day of their entry: the first one of what starts, else the announcement."""
    heads = _heads(mentions, document)
    days = [head.day for head in heads]
    if len(heads) < _FEWEST or not (_is_sorted(days) or _is_sorted(days[::-1])):
        return
    starts = [head.start for head in heads]
    for measure in measures:
        at = bisect_right(starts, measure.frame.anchor.start) - 1
        if at < 0 or measure.frame.anchor.start > heads[at].end:
            continue
        if ahead := [day for day in days_of(slot_of(measure.frame, "effective")) if day > days[at]]:
            # it was ahead on the day of the entry, and may be past by now
            measure.dates.setdefault("effective", ahead[0])
        field = "effective" if _starts(measure) else "announced"
        if field == "announced" or "announced" not in measure.dates:
            measure.dates.setdefault(field, days[at])


def _heads(mentions: Iterable[Mention], document: Document) -> list[_Head]:
    folded = document.folded
    return [
        _Head(mention.end, _end(folded, mention.end), day)
        for mention in mentions
        if mention.kind == "DATE"
        and _PARTED.match(folded, mention.end)
        and _HEADS_LINE.search(folded, max(mention.start - _HEAD_REACH, 0), mention.start)
        and len(day := day_of(mention) or "") == _TO_THE_DAY
    ]


def _end(folded: str, start: int) -> int:
    line = folded.find("\n", start)
    if line < 0:
        return len(folded)
    return line if folded[start:line].strip(" :-*") else start + _ENTRY_REACH


def _is_sorted(days: list[str]) -> bool:
    return all(one <= other for one, other in pairwise(days))


def _starts(measure: Measure) -> bool:
    """Tell whether an entry tells that a duty is put on, or comes into force, and not that this was announced."""
    said = (cue_of(measure.frame, "status") or (0, None))[1]
    return said is not None and said.kind in _STARTING and _ANNOUNCED not in measure.rules
