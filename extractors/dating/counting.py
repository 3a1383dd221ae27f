"""Step 5: the days of a measure that are counted from others, or are those of the act that the clause tells."""

from collections.abc import Iterable
from typing import Final

from extractors.dating.clause import is_of_other
from extractors.dating.days import day_after, shifted
from extractors.deferred import deferred
from extractors.discourse.measure import Measure, cue_of, slot_of
from extractors.discourse.once import PerSentence
from extractors.mention import Document, Mention

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
_DATED_START: Final = "in-date-place-imposed"
_ACTED: Final = frozenset({"imposed-in-date", "subject-imposes"})
"""Rules by which who charges did so on a day (“Peru put a duty on wine on Friday”)."""
_RECENT: Final = 31
_STARTING: Final = frozenset({"announced", "in_effect"})
_AT_ONCE = deferred(r"\beffective (?:immediately|at once)|\bimmediate effect\b|\beffect immediately\b")
_RUNNING = deferred(r"\b(?:(?:end|expiration|expiry) of an?|his|that|the|this) \Z")
_RUNNING_REACH: Final = 20
_POINTING = deferred(r"(?:that|the|this) (?!coming|following|next)")
"""The article may be part of the expression."""
_ELAPSED = deferred(
    r"(?:\bbeen (?!defer|delay|exempt|extend|grant|paus|postpon|put|suspend|waiv)[^.;:]{0,110}\bfor"
    r"|(?:\b(?:had|has|have)|'(?:s|ve|d)) [^.;:]{0,50}\bfor (?:almost|more than|nearly|over|the (?:last|past))) "
    r"[^.;:]*\Z"
)
_ELAPSED_REACH: Final = 140
_SO_FAR: Final = (" already", " now")
"""What has been so for a span goes on."""
_ONCE: Final = ("immediate", "at once")
"""What such a sentence holds: found far more quickly than the pattern."""


def date_acts(measures: Iterable[Measure], document: Document) -> None:
    """Give the day of an act to the field that it fits, before measures lend each other days.

    What someone charged long ago started then. A day of the last weeks on which someone put on what is still to come is
    that of the decision (“Today I have put a duty on …”).
    """
    today = document.published_on
    if today is None:
        return
    recent = shifted(today, -_RECENT)
    for measure in measures:
        dates, rules = measure.dates, set(measure.rules)
        decided, first = dates.get("announced"), dates.get("effective")
        if measure.status == "in_effect" and decided and _DATED_ACT & rules and decided < recent[: len(decided)]:
            dates.setdefault("effective", decided)
        if decided or not first or _DATED_START not in rules or first < recent[: len(first)]:
            continue
        if measure.status == "announced" and first <= today.isoformat()[: len(first)]:
            dates["announced"] = dates.pop("effective")
        elif measure.status == "in_effect" and _is_of_act(measure):
            dates["announced"] = first


def start_with_decision(measures: Iterable[Measure], document: Document) -> None:
    """Let what someone charged on a day (“on Monday Peru raised …”) start then, where no other first day is told.

    A recent day on which a state put a duty on is, the other way round, that of its decision, too.
    """
    recent = shifted(document.published_on, -_RECENT) if document.published_on else "9"
    for measure in measures:
        dates, rules = measure.dates, set(measure.rules)
        if not _is_of_act(measure) or measure.status != "in_effect":
            continue
        if _DATED_ACT & rules and "announced" in dates:
            dates.setdefault("effective", dates["announced"])
        elif (_DATED_START in rules or rules >= _ACTED) and dates.get("effective", "") >= recent:
            dates.setdefault("announced", dates["effective"])


def _is_of_act(measure: Measure) -> bool:
    """Tell whether a verb of charging tells the state of a measure."""
    said = cue_of(measure.frame, "status")
    return said is not None and said[1] is not None and said[1].kind in _ACTS


def count_first_days(measures: Iterable[Measure], document: Document) -> None:
    """Fill first days that are counted (“in three weeks”, “at once”) from the announcement or the text's day."""
    at_once = PerSentence(lambda number: _is_at_once(document, number))
    for measure in measures:
        told = measure.dates.get("announced") or _today(document)
        if "effective" in measure.dates or told is None or _count(measure, "effective", told, document):
            continue
        if measure.status in _STARTING and at_once[measure.frame.sentence]:
            measure.dates["effective"] = told


def count_last_days(measures: Iterable[Measure], document: Document) -> None:
    """Fill the last days that are counted (“for 90 days”) from the first one, else from the announcement.

    A pause is counted from no day before it was announced: the first one may be that of the duty.
    """
    for measure in measures:
        dates = measure.dates
        if "until" not in dates:
            fresh = measure.status == "suspended" and not _is_running(measure, document)
            decided = dates.get("announced") or (_today(document) if fresh else None)
            first = dates.get("effective") or decided
            if first and measure.status == "suspended":
                first = max(first, dates.get("announced", ""))
            _count(measure, "until", first, document)


def _is_running(measure: Measure, document: Document) -> bool:
    """Tell whether the text speaks of a pause that has begun (“the 90-day pause”, “the end of a 90-day pause”)."""
    spans = [mention for mention in slot_of(measure.frame, "until") if mention.kind == "SPAN"]
    folded = document.folded
    return any(
        _POINTING.match(folded, span.start) is not None
        or _RUNNING.search(folded, max(span.start - _RUNNING_REACH, 0), span.start) is not None
        for span in spans
    )


def _today(document: Document) -> str | None:
    return document.published_on.isoformat() if document.published_on else None


def _count(measure: Measure, field: str, first: str | None, document: Document) -> bool:
    """Fill a field with the day that lies a span behind the first one, and tell whether there is such a span."""
    spans = [m for m in slot_of(measure.frame, field) if m.kind == "SPAN"]
    spans = [m for m in spans if not is_of_other(measure, field, m, document) and not _has_elapsed(m, document)]
    day = day_after(first, str(spans[0].payload.value)) if first and spans else None
    if day:
        measure.dates[field] = day
        measure.support.append((f"dates.{field}", spans[0]))
    return day is not None


def _has_elapsed(span: Mention, document: Document) -> bool:
    """Tell whether a span is one in which something has been so (“it has dangled them for a month”)."""
    so_far = document.folded.startswith(_SO_FAR, span.end)
    return so_far or _ELAPSED.search(document.folded, max(span.start - _ELAPSED_REACH, 0), span.end) is not None


def _is_at_once(document: Document, number: int) -> bool:
    """Tell whether what a sentence tells starts at once."""
    sentence = document.sentences[number]
    folded, start, end = document.folded, sentence.start, sentence.end
    return any(folded.find(w, start, end) >= 0 for w in _ONCE) and _AT_ONCE.search(folded, start, end) is not None
