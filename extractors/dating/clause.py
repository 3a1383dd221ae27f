"""Step 5: the days of a measure, from what its clause tells: first day, last day, and the day it was announced on."""

import datetime as dt
from typing import Final

from extractors.dating.days import day_of, is_of_decision, shifted
from extractors.dating.states import CHARGING, goes_on
from extractors.deferred import deferred
from extractors.discourse.measure import Measure, cue_of, slot_of
from extractors.mention import Document, Mention

FIELDS: Final = ("announced", "effective", "until")
_OF_NONE = deferred(
    r"\b(?:(?:biggest|first|highest|largest|levels?|lowest|most|steepest)\b[^.;]{0,30} since ?"
    r"|first time\b[^.;]{0,70} since ?"
    r"|(?:(?:covers?|covering) the period|period of (?:investigation|review)|review period)\b[^.;]{0,70})\Z"
)
_OF_NONE_REACH: Final = 96
"""“The highest since 1934” tells no first day, nor does the period that a review looks at."""
_STARTING_ON = deferred(r"\b(?:as of|beginning|commencing|effective|from|starting)(?: at| from| in| on)? \Z")
_STARTING_REACH: Final = 20
_RECENT: Final = 31
"""A day further back, in days, is not the first one of what will be charged."""
_YEAR: Final = 4
"""How long an ISO 8601 date is that tells the year alone."""
_END_OF = deferred(r"\b(?:close|end) of (?:[a-z]+ )?(?:[a-z]+ )?(?:year|\d{4})\Z|year[- ]end\b")
_END_REACH: Final = 12
"""How far in front of the words for a year its end is told."""
_AHEAD: Final = frozenset({"announced", "threatened", "agreed"})
"""States of what has not begun, and so has not ended."""
_THREATENED: Final = "threatened"
_LIFTED_ON: Final = "on-date-lifted"
_RAISED: Final = "lifted-to-rate"
_DATED: Final = "dated"
VAGUELY: Final = frozenset({_DATED, "in-date-place-imposed"})
"""Rules that take a day for the first one that may be that of what was said."""
_ANNOUNCED: Final = "announces"
COMING: Final = frozenset({"will-impose", "will-be-rate", "will-change", "would-apply-at-once"})
"""Rules of status by which a duty will be charged."""


def fill_dates(measure: Measure, document: Document) -> None:
    """Fill the days that the clause tells."""
    dates, published_on = measure.dates, document.published_on
    for field in FIELDS:
        for mention in slot_of(measure.frame, field):
            if _OF_NONE.search(document.folded, max(mention.start - _OF_NONE_REACH, 0), mention.start):
                continue
            if (
                mention.kind == "SPAN"
                or (day := day_of(mention)) is None
                or is_of_other(measure, field, mention, document)
            ):
                continue
            day = _month_of_end(day, field, mention, document)
            told_as = _told_as(field, mention, document)
            if told_as not in dates:
                dates[told_as] = day
                measure.support.append((f"dates.{told_as}", mention))
    told = dates.get("announced")
    if told and _is_ahead(told, published_on):
        # Nothing was announced tomorrow: “on Friday the EU will, it said, charge …” tells the first day.
        dates["effective"] = dates.pop("announced")
    _correct(measure, published_on)
    if measure.frame.anchor.kind == "EXEMPTION" and measure.status == "lifted" and "until" in dates:
        # Where an exemption ends, the duty begins.
        dates.setdefault("effective", dates.pop("until"))
    if measure.status == "lifted" and "until" in dates and not measure.rate:
        # Without a rate of the old duty, the day on which it went is the first day of the new state.
        dates.setdefault("effective", dates["until"])


def _is_ahead(day: str, published_on: dt.date | None) -> bool:
    return published_on is not None and day > published_on.isoformat()[: len(day)]


def _month_of_end(day: str, field: str, mention: Mention, document: Document) -> str:
    """Return a day, but December for “the end of the year” as a last day."""
    if field != "until" or len(day) != _YEAR:
        return day
    ends = _END_OF.search(document.folded, max(mention.start - _END_REACH, 0), mention.end)
    return f"{day}-12" if ends else day


def is_of_other(measure: Measure, field: str, mention: Mention, document: Document) -> bool:
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


def _is_of_announcement(measure: Measure, published_on: dt.date | None) -> bool:
    """Tell whether a day just past is that on which a measure was announced (“while at a plant on Friday”)."""
    first, rules = measure.dates.get("effective"), set(measure.rules)
    told = measure.status == "announced" and _DATED in rules and _ANNOUNCED in rules and not rules & (CHARGING | COMING)
    if not first or not told or published_on is None:
        return False
    return shifted(published_on, -_RECENT)[: len(first)] <= first and not _is_ahead(first, published_on)


def _is_of_threat(measure: Measure, published_on: dt.date | None) -> bool:
    """Tell whether a day just past is that on which a measure was threatened, for it has not begun."""
    first = measure.dates.get("effective", "")
    if published_on is None or measure.status != _THREATENED or VAGUELY.isdisjoint(measure.rules):
        return False
    return shifted(published_on, -_RECENT) <= first < published_on.isoformat()


def _correct(measure: Measure, published_on: dt.date | None) -> None:
    """Give the days that cannot be what the clause made of them to the field that they fit, or drop them."""
    dates, rules = measure.dates, set(measure.rules)
    if measure.status == "investigation" and measure.rate is None:  # nothing is charged yet
        dates.pop("effective", None)
        dates.pop("until", None)
    last = dates.get("until")
    ended = measure.status in _AHEAD and published_on and last and last <= published_on.isoformat()[: len(last)]
    if last and (ended or (_LIFTED_ON in rules and (measure.status != "lifted" or measure.rate))):
        # Who scrapped one duty on Monday, and put another on, decided both that day; what was lifted to a rate began.
        dates.setdefault("effective" if _RAISED in rules else "announced", last)
        if measure.status != "lifted":
            del dates["until"]
    said_on = _is_of_announcement(measure, published_on) or _is_of_threat(measure, published_on)
    if "announced" not in dates and said_on:
        dates["announced"] = dates.pop("effective")
    kept = goes_on(measure) and not rules & COMING
    if (kept or measure.status == "struck_down") and _is_ahead(dates.get("effective", ""), published_on):
        del dates["effective"]  # what goes on has begun: another part of the decision starts then
    first = dates.get("effective")
    decided = measure.status == "announced" and rules & COMING
    coming = (decided or measure.status == "threatened") and not rules & CHARGING
    if first and published_on and coming and first < shifted(published_on, -_RECENT)[: len(first)]:
        # What will be charged has not started: the day is that of another duty in the clause.
        del dates["effective"]
