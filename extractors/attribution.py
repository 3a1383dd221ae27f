"""Step 5: on whose word a measure rests, and who decided, announced or threatened it."""

from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from extractors.discourse.measure import Measure, code_of
from extractors.discourse.once import PerSentence
from extractors.mention import Document, Mention

_ACTING = frozenset({"PERSON", "AGENCY"})
_MOST = 3
"""How many of those who stand in front of a measure may have a part in it …"""
_BACK = 60
"""… and how many back in its sentence they are looked for."""
_start = attrgetter("start")


class _Telling(NamedTuple):
    """Whether a sentence is somebody's word, whose, and who is named in it."""

    reported: bool
    speaker: str | None
    people: list[Mention]


def attribute(measures: list[Measure], document: Document, mentions: list[Mention]) -> None:
    """Say on whose word each measure rests, and which actors decided or told it."""
    starts = [mention.start for mention in mentions]

    def read(number: int) -> _Telling:
        sentence = document.sentences[number]
        return _told_by(mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])

    telling = PerSentence(read)
    for measure in measures:
        number = measure.frame.sentence
        told = telling[number]
        if _is_quoted(measure, document):
            measure.mode = "quoted"
            around = [n for n in (number + 1, number - 1) if _are_beside(document, number, n)]
            measure.speaker = told.speaker or next((telling[n].speaker for n in around if telling[n].speaker), None)
        else:
            measure.mode = "reported" if told.reported else "asserted"
            measure.speaker = told.speaker
        measure.actors = _actors(measure, told.people)


def _told_by(inside: list[Mention]) -> _Telling:
    """Return what the mentions of a sentence tell of its speaker."""
    people = [m for m in inside if m.kind in _ACTING]
    speech = next((m for m in inside if m.kind == "SPEECH"), None)
    if speech is None:
        return _Telling(False, None, people)  # noqa: FBT003 a field, not a flag
    nearest = min(people, key=lambda m: abs(m.start - speech.start), default=None)
    return _Telling(True, nearest.payload.id if nearest else None, people)  # noqa: FBT003 as above


def _is_quoted(measure: Measure, document: Document) -> bool:
    sentence = document.sentences[measure.frame.sentence]
    return document.folded.count('"', sentence.start, measure.frame.anchor.start) % 2 == 1


def _are_beside(document: Document, one: int, other: int) -> bool:
    """Tell whether there is another sentence, and it stands in the same paragraph."""
    sentences = document.sentences
    return 0 <= other < len(sentences) and sentences[one].paragraph == sentences[other].paragraph


def _actors(measure: Measure, people: list[Mention]) -> list[str]:
    """Return the ids of who decided: named as charging, else of that state and in front; then of who says it."""
    deciding = [m for field, m in measure.support if field == "tariff.imposer" and m.kind in _ACTING]
    if not deciding:
        at = bisect_left(people, measure.frame.anchor.start, key=_start)
        deciding = [m for m in people[max(at - _BACK, 0) : at] if code_of(m) == measure.imposer][-_MOST:]
    ids = [mention.payload.id for mention in deciding]
    return list(dict.fromkeys([*ids, measure.speaker] if measure.speaker else ids))
