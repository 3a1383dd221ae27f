"""Step 5, the rest of the slots: when, on whose word, and who decided."""

import datetime as dt
import re

from extractors.attribution import attribute
from extractors.dating.clause import COMING, fill_dates
from extractors.dating.days import shifted
from extractors.dating.states import CHARGING
from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import Measure, cue_of
from extractors.discourse.once import PerSentence
from extractors.ground import Ground
from extractors.mention import Document

_BASELINE = "baseline"
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
_OPEN = re.compile(r"\b(?:could|if|(?<!\d )(?<!in )may(?! \d)|might|unless|whether)\b")
"""Words that leave open whether something happens."""


def fill_details(measures: list[Measure], document: Document, ground: Ground) -> None:
    """Fill dates, attribution and actors of the measures."""
    for measure in measures:
        fill_dates(measure, document)
    attribute(measures, document, ground.mentions)


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
            _put_off(measure, rules)
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


def join_baseline(measures: list[Measure]) -> None:
    """Let partners that a list gives the rate of the baseline pay that from the same day (“all pay 10%. Chad: 10%”)."""
    known = [m for m in measures if m.kind == _BASELINE and m.status == "in_effect" and m.rate is not None]
    baseline = {(m.imposer, m.rate): m for m in known}
    for measure in measures if baseline else ():
        own = baseline.get((measure.imposer, measure.rate))
        if own is not None and measure.status == "announced" and not ROWS.isdisjoint(measure.rules):
            measure.status = own.status
            measure.dates = measure.dates | {field: day for field, day in own.dates.items() if field == "effective"}


def _put_off(measure: Measure, rules: set[str]) -> None:
    """Let what starts later be announced; of what is told to be charged already the day is another measure's."""
    if _SHARED in rules and rules & CHARGING and not rules & COMING:
        del measure.dates["effective"]
    else:
        measure.status = "announced"


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
        number = document.sentence_at(said.start) if said is not None else measure.frame.sentence
        start = document.sentences[number].start
        would = said is not None and document.folded.find(_WOULD, start, said.end) >= 0
        if would and not open_[number] and _ANNOUNCING not in measure.frame.rules:
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
