"""The day of publication, where the article itself tells it: rather none than a wrong one."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from extractors.deferred import deferred
from extractors.mention import Document
from extractors.timex.tagger import TimexTagger, load_tagger
from extractors.vocabulary import data_folder, load_toml
from schemas.mentions import DateMention
from schemas.timex_rules import PublishedCues

_HEAD = 600
"""Stamps, date lines and datelines stand among the first so many code points."""
_BEFORE = 60
_FULL = deferred(r"\d{4}-\d\d-\d\d")
_DATELINE = deferred(
    r"(?:^|\n)[ \t]*(?:[A-Z][A-Z'./-]+|[A-Z][a-z]+)(?:[ /][A-Z][\w.'-]*){0,3}(?:, [A-Z][\w. ]{1,20})?(?:,| \() ?$"
)
_AFTER_DATELINE = deferred(r"\)? ?(?:\([A-Za-z/ -]{2,30}\)|--|[-:—–])")
_COPYRIGHT = deferred(r"(?:copyright|\(c\)|~) {0,2}((?:19|20)\d\d)\b")
_DAYS_OFF = 60
"""A dateline without year takes that of a full date in the text which is at most so many days off."""


class _Cues(NamedTuple):
    stamps: tuple[re.Pattern[str], ...]
    closing: re.Pattern[str]
    beside: re.Pattern[str]


def find_published_on(document: Document, tagger: TimexTagger | None = None) -> dt.date | None:
    """Return the day on which the article says that it was published, or None.

    It may say so by a stamp (“Published: …”), a line of its own, a dateline (“TOKYO, April 17 (…)”), or the close of a
    notice or an order (“Dated: …”, “in the year of our Lord …”).
    """
    cues = _cues()
    told = [m for m in (tagger or load_tagger()).tag(document) if m.type in ("DATE", "TIME")]
    head = [mention for mention in told if mention.start < _HEAD]
    return (
        _stamped(document, head, cues)
        or _on_its_own(document, head, cues)
        or _dateline(document, head, told)
        or _closing(document, told, cues)
    )


def _stamped(document: Document, head: Iterable[DateMention], cues: _Cues) -> dt.date | None:
    stamped = [
        (rank, mention.start, day)
        for mention in head
        if (day := _day(mention))
        for rank, stamp in enumerate(cues.stamps)
        if stamp.search(document.folded, max(mention.start - _BEFORE, 0), mention.start)
    ]
    return min(stamped)[2] if stamped else None


def _on_its_own(document: Document, head: Iterable[DateMention], cues: _Cues) -> dt.date | None:
    folded = document.folded
    for mention in head:
        start, end = folded.rfind("\n", 0, mention.start) + 1, folded.find("\n", mention.end)
        rest = f"{folded[start : mention.start]} {folded[mention.end : end if end >= 0 else None]}"
        if cues.beside.fullmatch(rest) and (day := _day(mention)):
            return day
    return None


def _dateline(document: Document, head: Iterable[DateMention], told: Sequence[DateMention]) -> dt.date | None:
    for mention in head:
        before = document.text[max(mention.start - _BEFORE, 0) : mention.start]
        if _DATELINE.search(before) and _AFTER_DATELINE.match(document.text, mention.end):
            return _day(mention) or _with_year(document, mention.value, told)
    return None


def _with_year(document: Document, value: str, told: Iterable[DateMention]) -> dt.date | None:
    """Return the day of a dateline `XXXX-MM-DD`, with the year of the copyright or of a full date near it."""
    if not value.startswith("XXXX-") or value[5:7] == "WX":
        return None
    if copyrighted := _COPYRIGHT.search(document.folded):
        return _date(f"{copyrighted[1]}{value[4:]}")
    full = [day for mention in told if (day := _day(mention))]
    near = [
        day for other in full if (day := _date(f"{other.year}{value[4:]}")) and abs((day - other).days) <= _DAYS_OFF
    ]
    return near[0] if near else None


def _closing(document: Document, told: Sequence[DateMention], cues: _Cues) -> dt.date | None:
    for mention in reversed(told):
        before = document.folded[max(mention.start - _BEFORE, 0) : mention.end]
        if cues.closing.search(before) and (day := _day(mention)):
            return day
    return None


def _day(mention: DateMention) -> dt.date | None:
    return _date(mention.value[:10]) if _FULL.match(mention.value) and "/" not in mention.value else None


def _date(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


@cache
def _cues() -> _Cues:
    file = data_folder("rules") / "timex_published.toml"
    words = load_toml(PublishedCues, file)
    gap = r"[\s:|,(-]*(?:(?:on|at)\b[\s:|,]*)?(?:\d\d?:\d\d(?: ?[ap]\.?m\.?)?[\s,|]*)?"
    stamps = tuple(re.compile(rf"(?<![a-z]){re.escape(stamp)}\b{gap}$") for stamp in words.stamps)
    closing = re.compile(rf"(?:^|\n)\s*(?:{_any(words.notices)})[: ]+[^\n]*$|(?:{_any(words.orders)})")
    beside = re.compile(rf"[\s,.|()*-]*(?:{_any(words.offices)})?[\s,.|()*-]*")
    return _Cues(stamps, closing, beside)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
