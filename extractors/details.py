"""Step 5, the rest of the slots: when, by which law, on whose word, and who decided."""

import datetime as dt
import re
from bisect import bisect_left

from extractors.dating.clause import CHARGING, COMING, fill_dates
from extractors.dating.fitting import shifted
from extractors.discourse.measure import Measure, cue_of, slot_of
from extractors.discourse.once import PerSentence
from extractors.ground import Ground
from extractors.mention import Document, Mention, Sentence

_CHARGED = frozenset({"in_effect", "announced"})
_IN_FORCE = "takes-effect"
_SHARED = "dated"
_FROM = "from-date"
"""The rule that reads when a duty would be charged, though it came to nothing (“threatened duties from June 10”)."""
_LONG_AGO = 90
_HALF_YEAR = 6
_YEAR = 4
"""How long an ISO 8601 date is that tells the year alone."""
_DAY = 10
"""… and one that tells the day."""
_WOULD = " would"
_SAYS_IT_LIFTS = "says-it-would-lift"
_SAYING = 40
_ANNOUNCING = "will-announce"
"""The rule by which a decision itself is still to come."""
_LASTING = frozenset({"from-date-to-date", "takes-effect-from-to", "until-date"})
"""Rules that tell the last day of what is charged."""
_OPEN = re.compile(r"\b(?:could|if|may|might|unless|whether)\b")
"""Words that leave open whether something happens."""


def fill_details(measures: list[Measure], document: Document, ground: Ground) -> None:
    """Fill dates, legal basis, attribution and actors of the measures."""
    starts = [m.start for m in ground.mentions]
    telling = PerSentence(lambda number: _told_by(document.sentences[number], ground.mentions, starts))
    for measure in measures:
        fill_dates(measure, document)
        laws = slot_of(measure.frame, "legal")
        measure.legal_basis = list(dict.fromkeys(law.payload for law in laws))
        measure.support += [("tariff.legal_basis", law) for law in laws]
        _attribute(measure, document, *telling[measure.frame.sentence])


def settle(measures: list[Measure], document: Document) -> None:
    """Let the days of a measure say whether it is in force on the day of publication, or decided."""
    published_on = document.published_on
    open_ = PerSentence(lambda number: _leaves_open(document, number))
    for measure in measures:
        if published_on is not None:
            _settle_by_announcement(measure, published_on, document, open_)
        effective, until = measure.dates.get("effective"), measure.dates.get("until")
        vague = measure.status == "threatened" and _FROM not in measure.rules
        if published_on and effective and vague and effective < published_on.isoformat()[: len(effective)]:
            del measure.dates["effective"]  # what is threatened has not begun
            effective = None
        if published_on and until and _LASTING & set(measure.rules) and until < published_on.isoformat()[: len(until)]:
            measure.status = "lifted" if measure.status == "in_effect" else measure.status
        if published_on is None or effective is None or measure.status not in _CHARGED:
            continue
        today = published_on.isoformat()[: len(effective)]
        rules = set(measure.rules)
        if effective > today:
            told = _SHARED in rules and rules & CHARGING and not rules & COMING
            measure.status = measure.status if told else "announced"
        elif (
            effective == today
            and len(effective) == _YEAR
            and measure.dates.get("announced")
            and "status" not in measure.explicit
        ):
            measure.status = "announced"  # a row of what was announced for this year
        elif _SHARED in rules or (rules & COMING and not rules & CHARGING):
            continue
        elif effective < today or _IN_FORCE in rules or len(effective) == _DAY:
            measure.status = "in_effect"


def _settle_by_announcement(
    measure: Measure, published_on: dt.date, document: Document, open_: PerSentence[bool]
) -> None:
    """Let what was announced long ago be in force, and what “would” start on a day, whatever happens, be decided."""
    announced, effective = measure.dates.get("announced"), measure.dates.get("effective")
    if measure.status == "threatened" and _SAYS_IT_LIFTS in measure.rules and _is_decided(measure, document, open_):
        measure.status = "lifted"
    elif measure.status == "announced" and announced and not effective and not COMING & set(measure.rules):
        this_year = announced == str(published_on.year) and published_on.month > _HALF_YEAR  # “earlier this year”
        if this_year or announced < shifted(published_on, -_LONG_AGO)[: len(announced)]:
            measure.status = "in_effect"
    elif measure.status == "threatened" and effective and effective >= published_on.isoformat()[: len(effective)]:
        said = (cue_of(measure.frame, "status") or (0, None))[1]
        start = document.sentences[measure.frame.sentence].start
        would = said is not None and document.folded.find(_WOULD, start, said.end) >= 0
        if would and not open_[measure.frame.sentence] and _ANNOUNCING not in measure.frame.rules:
            measure.status = "announced"


def _is_decided(measure: Measure, document: Document, open_: PerSentence[bool]) -> bool:
    """Tell whether those who charge it say themselves that it will go (“the ministry said that it would scrap”)."""
    said = (cue_of(measure.frame, "status") or (0, None))[1]
    if said is None or open_[measure.frame.sentence]:
        return False
    return document.folded.find(_WOULD, said.start, said.end + _SAYING) >= 0


def _leaves_open(document: Document, number: int) -> bool:
    sentence = document.sentences[number]
    return _OPEN.search(document.folded, sentence.start, sentence.end) is not None


def _told_by(sentence: Sentence, mentions: list[Mention], starts: list[int]) -> tuple[bool, str | None]:
    """Return whether a sentence is somebody's word, and whose."""
    inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    people = [m for m in inside if m.kind in {"PERSON", "AGENCY"}]
    speech = next((m for m in inside if m.kind == "SPEECH"), None)
    if speech is None:
        return False, None
    return True, min(people, key=lambda m: abs(m.start - speech.start)).payload.id if people else None


def _attribute(measure: Measure, document: Document, reported: bool, speaker: str | None) -> None:  # noqa: FBT001 as `_told_by` returns it
    """Say on whose word the measure rests, and which actors decided or told it."""
    sentence = document.sentences[measure.frame.sentence]
    if document.folded.count('"', sentence.start, measure.frame.anchor.start) % 2:
        measure.mode = "quoted"
    elif reported:
        measure.mode = "reported"
    measure.speaker = speaker
    deciders = [m for field, m in measure.support if field == "tariff.imposer" and m.kind in {"PERSON", "AGENCY"}]
    ids = [m.payload.id for m in deciders] + ([measure.speaker] if measure.speaker else [])
    measure.actors = list(dict.fromkeys(ids))
