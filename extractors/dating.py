"""Step 5: the days of a measure, from what its clause tells: first day, last day, and the day it was announced on."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from typing import Final

from extractors.fitting import shifted
from extractors.measure import Measure, cue_of, slot_of
from extractors.mention import Document, Mention

FIELDS: Final = ("announced", "effective", "until")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_PART = re.compile(r"\d{4}-[A-Z]")
_SPAN = re.compile(r"P(\d{1,4})([DWMY])")
_MONTHS: Final = {"M": 1, "Y": 12}
_DAYS: Final = {"D": 1, "W": 7}
_ACTS: Final = frozenset({"IMPOSE", "RAISE", "CUT"})
_DATED_ACT: Final = frozenset(
    {
        "imposed-date-a-levy",
        "in-date-person-imposed",
        "on-date-announced",
        "person-imposed-in-date",
        "who-on-date-imposed",
    }
)
"""Rules by which the day on which someone charged something is that of the decision."""
_STARTING: Final = frozenset({"announced", "in_effect"})
_AT_ONCE = re.compile(r"\beffective (?:immediately|at once)|\bimmediate effect\b|\beffect immediately\b")
_RECORD = re.compile(r"\b(?:biggest|first|highest|largest|levels?|lowest|most|steepest)\b[^.;]{0,30} since ?\Z")
_RECORD_REACH: Final = 48
"""“The highest since 1934” tells no first day."""
_DECISION = re.compile(
    r"\b(?:adopted|announced|announcement|approved|bill|budget|circular|decided|decision|decree|determinations?|gazetted"
    r"|issued|law|letter|notice|notification|notified|order|posted|presented|proclamation|proposal|proposed|published"
    r"|recommended|ruling|signed|speech|statement|unveiled|voted|wrote),? (?:(?:dated|early|in|late|of|on) ){0,2}\Z"
)
_DECISION_REACH: Final = 32
_STARTING_ON = re.compile(r"\b(?:as of|beginning|commencing|effective|from|starting)(?: from| on)? \Z")
_STARTING_REACH: Final = 20
_LAST_YEAR: Final = 9999
_NO_YEAR: Final = "0000"
_RECENT: Final = 31
"""A day further back, in days, is not the first one of what will be charged."""
_AHEAD: Final = frozenset({"announced", "threatened", "agreed"})
"""States of what has not begun, and so has not ended."""
_LIFTED_ON: Final = "on-date-lifted"
_RAISED: Final = "lifted-to-rate"
CHARGING: Final = frozenset({"takes-effect", "imposed", "keeps-charging"})
COMING: Final = frozenset({"will-impose", "will-be-rate", "will-change"})
"""Rules of status by which a duty is charged, or will be."""


def fill_dates(measure: Measure, document: Document) -> None:
    """Fill the days that the clause tells."""
    dates, published_on = measure.dates, document.published_on
    for field in FIELDS:
        for mention in slot_of(measure.frame, field):
            if _RECORD.search(document.folded, max(mention.start - _RECORD_REACH, 0), mention.start):
                continue
            if (
                mention.kind == "SPAN"
                or (day := day_of(mention)) is None
                or _is_of_other(measure, field, mention, document)
            ):
                continue
            told_as = _told_as(field, mention, document)
            if told_as not in dates:
                dates[told_as] = day
                measure.support.append((f"dates.{told_as}", mention))
    told = dates.get("announced")
    if told and published_on and told > published_on.isoformat()[: len(told)]:
        # Nothing was announced tomorrow: “on Friday the EU will, it said, charge …” tells the first day.
        dates["effective"] = dates.pop("announced")
    _correct(measure, published_on)
    if measure.frame.anchor.kind == "EXEMPTION" and measure.status == "lifted" and "until" in dates:
        # Where an exemption ends, the duty begins.
        dates.setdefault("effective", dates.pop("until"))
    if measure.status == "lifted" and "until" in dates and not measure.rate:
        # Without a rate of the old duty, the day on which it went is the first day of the new state.
        dates.setdefault("effective", dates["until"])


def _is_of_other(measure: Measure, field: str, mention: Mention, document: Document) -> bool:
    """Tell whether the last day of what is paused in the sentence reached a duty that goes on being charged."""
    sentence = document.sentences[measure.frame.sentence]
    shared = cue_of(measure.frame, field) is None and sentence.start <= mention.start < sentence.end
    return field == "until" and shared and measure.status == "in_effect"


def _told_as(field: str, mention: Mention, document: Document) -> str:
    """Return the field that a day is told of, by the words in front of it."""
    if field == "effective" and is_of_decision(mention, document):
        return "announced"
    before = max(mention.start - _STARTING_REACH, 0), mention.start
    starting = field == "announced" and _STARTING_ON.search(document.folded, *before)
    return "effective" if starting else field


def is_of_decision(mention: Mention, document: Document) -> bool:
    """Tell whether the word in front of a day says that it is that of a decision or document (“an order of May 2”)."""
    return _DECISION.search(document.folded, max(mention.start - _DECISION_REACH, 0), mention.start) is not None


def _correct(measure: Measure, published_on: dt.date | None) -> None:
    """Give the days that cannot be what the clause made of them to the field that they fit, or drop them."""
    dates, rules = measure.dates, set(measure.rules)
    last = dates.get("until")
    ended = measure.status in _AHEAD and published_on and last and last <= published_on.isoformat()[: len(last)]
    if last and (ended or (_LIFTED_ON in rules and (measure.status != "lifted" or measure.rate))):
        # Who scrapped one duty on Monday, and put another on, decided both that day; what was lifted to a rate began.
        dates.setdefault("effective" if _RAISED in rules else "announced", last)
        if measure.status != "lifted":
            del dates["until"]
    first = dates.get("effective")
    coming = measure.status == "announced" and rules & COMING and not rules & CHARGING
    if first and published_on and coming and first < shifted(published_on, -_RECENT)[: len(first)]:
        # What will be charged has not started: the day is that of another duty in the clause.
        del dates["effective"]


def start_with_decision(measures: Iterable[Measure]) -> None:
    """Let what someone charged on a day (“on Monday Peru raised …”) start then, where no other first day is told."""
    for measure in measures:
        said, dates = cue_of(measure.frame, "status"), measure.dates
        acted = said is not None and said[1] is not None and said[1].kind in _ACTS
        if acted and measure.status == "in_effect" and _DATED_ACT & set(measure.rules) and "announced" in dates:
            dates.setdefault("effective", dates["announced"])


def count_first_days(measures: Iterable[Measure], document: Document) -> None:
    """Fill first days that are counted (“in three weeks”, “at once”) from the announcement or the text's day."""
    for measure in measures:
        told = measure.dates.get("announced") or _today(document)
        if "effective" in measure.dates or told is None or _count(measure, "effective", told, document):
            continue
        if _is_at_once(measure, document):
            measure.dates["effective"] = told


def count_last_days(measures: Iterable[Measure], document: Document) -> None:
    """Fill the last days that are counted (“for 90 days”) from the first one, else from the announcement."""
    for measure in measures:
        dates = measure.dates
        if "until" not in dates:
            decided = dates.get("announced") or (_today(document) if measure.status == "suspended" else None)
            _count(measure, "until", dates.get("effective") or decided, document)


def _today(document: Document) -> str | None:
    return document.published_on.isoformat() if document.published_on else None


def _count(measure: Measure, field: str, first: str | None, document: Document) -> bool:
    """Fill a field with the day that lies a span behind the first one, and tell whether there is such a span."""
    spans = [m for m in slot_of(measure.frame, field) if m.kind == "SPAN"]
    spans = [m for m in spans if not _is_of_other(measure, field, m, document)]
    day = day_after(first, str(spans[0].payload.value)) if first and spans else None
    if day:
        measure.dates[field] = day
        measure.support.append((f"dates.{field}", spans[0]))
    return day is not None


def _is_at_once(measure: Measure, document: Document) -> bool:
    sentence = document.sentences[measure.frame.sentence]
    told = measure.status in _STARTING
    return told and _AT_ONCE.search(document.folded, sentence.start, sentence.end) is not None


def days_of(mentions: Iterable[Mention]) -> list[str]:
    """Return the ISO 8601 dates that mentions name."""
    return [day for mention in mentions if mention.kind == "DATE" and (day := day_of(mention))]


def day_of(mention: Mention) -> str | None:
    """Return the ISO 8601 date of a DATE mention, cut to its precision, or None where it names none.

    What calendar dates have no notation for (a week, a quarter) is cut to the month that holds all of it, or the year.
    """
    date = mention.payload
    found = _DAY.match(str(date.value))
    if found is None or found[0].startswith(_NO_YEAR):
        return None
    first, last = date.from_ or "", date.to or ""
    return first[:7] if _PART.match(str(date.value)) and first and first[:7] == last[:7] else found[0]


def day_after(first: str, span: str) -> str | None:
    """Return the day that lies a span (ISO 8601, “P3W”) behind the first one, no more precise than both, or None."""
    found = _SPAN.fullmatch(span)
    if found is None:
        return None
    count, unit = int(found[1]), found[2]
    year, month, day = (int(part) for part in (*first.split("-"), "1", "1")[:3])
    if unit in _MONTHS:
        year, month = divmod(year * 12 + month - 1 + count * _MONTHS[unit], 12)
        month += 1
    if year > _LAST_YEAR:
        return None
    last = dt.date(year, month, min(day, monthrange(year, month)[1]))
    if unit in _DAYS:
        if len(first) < len("2025-01-01"):
            return None
        ordinal = last.toordinal() + count * _DAYS[unit]
        if ordinal > dt.date.max.toordinal():
            return None
        last = dt.date.fromordinal(ordinal)
    return last.isoformat()[: len(first)]
