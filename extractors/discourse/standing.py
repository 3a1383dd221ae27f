"""Step 5: where an article tells how a measure stands now, its other tellings of that measure stand so, too."""

from collections import defaultdict
from typing import Final

from extractors.deferred import deferred
from extractors.discourse.measure import ALL, WORLD, Measure, cue_of
from extractors.discourse.rulings import is_stayed
from extractors.mention import Document

_SUSPENDED: Final = "suspended"
_LIFTED: Final = "lifted"
_NEWS: Final = frozenset({_SUSPENDED, _LIFTED})
_OPEN: Final = frozenset({"announced", "in_effect"})
"""The states that such news may undo."""
_APART: Final = frozenset({"secondary", "anti_dumping", "countervailing", "safeguard", "baseline"})
"""Kinds that are not meant where the news names another kind."""
_KEPT: Final = frozenset({"charges-already", "keeps-charging", "takes-effect", "keeps", "vows-to-keep"})
"""Rules by which a measure goes on, whatever becomes of others."""
_HAD_BEEN = deferred(r"\bhad been (?:charged|collected|in (?:effect|force|place))\b")
_CHARGED: Final = "IMPOSE"
"""The kind of verb by which a duty was once put on."""


def settle_standing(measures: list[Measure], document: Document) -> None:
    """Let what is told of a measure last hold for its other tellings: a ruling stayed, a plan put off, an end."""
    struck = [measure for measure in measures if measure.status == "struck_down"]
    if struck and is_stayed(document):
        for measure in struck:
            measure.status = "in_effect"
    news = defaultdict[tuple[str | None, ...], list[Measure]](list)
    for measure in measures:
        if measure.status in _NEWS and "status" in measure.explicit:
            news[measure.imposer, *measure.targets].append(measure)
    for measure in measures if news else ():
        if measure.status not in _OPEN:
            continue
        was = _HAD_BEEN.search(document.folded, *_sentence_of(measure, document)) is not None
        known = news[measure.imposer, *measure.targets]
        if told := next((last for last in known if _holds_for(last, measure, was=was)), None):
            measure.status = told.status


def _sentence_of(measure: Measure, document: Document) -> tuple[int, int]:
    sentence = document.sentences[measure.frame.sentence]
    return sentence.start, sentence.end


def _holds_for(news: Measure, measure: Measure, *, was: bool) -> bool:
    """Tell whether the news of one measure is that of another telling of it, which is a plan, or past.

    `was` tells that it “had been” charged.
    """
    kept = not was and _KEPT & set(measure.rules)
    if news is measure or (news.rate is not None and news.rate != measure.rate) or kept:
        return False
    if news.kind != measure.kind and {news.kind, measure.kind} & _APART:
        return False
    decided, told = news.dates.get("announced", "9"), measure.dates.get("announced", "")
    if told[: len(decided)] > decided[: len(told)] or not _is_on_all_of(news, measure):
        return False
    if news.status == _SUSPENDED:
        return measure.status == "announced"
    said = cue_of(measure.frame, "status") or (0, None)
    return measure.status == "in_effect" and said[1] is not None and (was or said[1].kind == _CHARGED)


def _is_on_all_of(news: Measure, measure: Measure) -> bool:
    """Tell whether the news, of the same partners, is on all goods that the other is on."""
    goods = measure.sectors.keys()
    named = goods <= news.sectors.keys() and ALL not in goods
    whole = (
        news.status == _SUSPENDED and news.targets != [WORLD] and (ALL in news.sectors or goods <= news.sectors.keys())
    )
    return named or whole
