"""Step 5: what the article has told so far, which “those tariffs” and the rows of a list go back to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from extractors.deferred import deferred
from extractors.discourse.anaphors import goes_back, is_definite, is_pointed_at, is_whole, word_of
from extractors.discourse.measure import Measure
from extractors.discourse.recall import REACH, Recall, last_of
from extractors.discourse.retold import (
    SUBJECT_REACH,
    VERB_REACH,
    is_at_last,
    shares_verb,
    tells_state,
)
from extractors.discourse.told import NEWS, Told, is_listed
from extractors.mention import Document, Mention
from extractors.quantities.near import starting_in
from extractors.relate.frame import ANAPHOR, Frame
from extractors.relate.sequels import UNDOING, UNDOING_REACH

if TYPE_CHECKING:
    from schemas import Status

_NAMING = frozenset({"targets", "sectors", "across", "third", "adj"})
_DATES = frozenset({"effective", "until", "announced"})
_CHARGED = frozenset({"in_effect"})
_PLANNED = frozenset({"announced", "threatened"})
_AT_FIRST = deferred(r" (?:had been|were|was) (?:first|initially|originally) ")
"""What was imposed so is not what is only to come (“the tariffs were first imposed in 2018”)."""
_TOLD = NEWS | {"ruled_out"}
"""What a sentence that goes back to a measure can tell of it; only what is planned is given up."""
_OVER = {
    "in_effect": frozenset({"lifted", "ruled_out", "suspended", "struck_down"}),
    "announced": frozenset({"lifted", "suspended", "struck_down"}),
    "suspended": frozenset({"lifted", "ruled_out", "struck_down"}),
}
"""The states that an earlier state does not undo where it is told later (“the duties were imposed in 2018”)."""


class Memory:
    """The measures of one document, in text order, and what later sentences say of them."""

    def __init__(self, document: Document) -> None:
        """Start with none."""
        self._document = document
        self.told = Told()
        self.recall = Recall(document, self.told)

    @property
    def last(self) -> list[Measure]:
        """The measures of the last sentence that told one."""
        return last_of(self.told)

    @property
    def last_goods(self) -> dict[str, Mention | None]:
        """The goods of the measures of that sentence."""
        return {code: mention for m in self.last for code, mention in m.sectors.items()}

    def has_just_told(self, frame: Frame) -> bool:
        """Tell whether a measure is told in the sentence of a frame or in the one before it."""
        return bool(self.told) and frame.sentence - self.told[-1].frame.sentence <= 1

    def repeats(self, frame: Frame) -> bool:
        """Tell whether a bare “those tariffs”, as a subject, speaks of measures that were just told."""
        naming = _NAMING - {"adj"} if is_pointed_at(frame.anchor, self._document) else _NAMING
        bare = frame.anchor.kind == "LEVY" and not frame.slots.keys() & naming
        placed = frame.position <= SUBJECT_REACH and not self._is_second(frame)
        definite = bare and placed and is_definite(frame.anchor, self._document)
        return definite and is_whole(frame.anchor, self._document)

    def _is_second(self, frame: Frame) -> bool:
        """Tell whether its sentence speaks of another duty first (“they come on top of the duties that are paid”)."""
        start = self._document.sentences[frame.sentence].start
        return bool(starting_in(self._document.by_kind["LEVY"], start, frame.anchor.start))

    def update(self, frame: Frame) -> None:
        """Give the state that an anaphoric frame tells to the measures told last, and to the rows of a list."""
        status = frame.emits.get("status")
        if status not in _TOLD or not self.told or not tells_state(frame, self._document):
            return
        if frame.sentence - self.told[-1].frame.sentence > REACH or not self._goes_on_with_last(frame):
            return
        over = frozenset[str]() if is_at_last(frame, self._document) else _OVER.get(status, frozenset())
        first = len(self.told) - len(self.last)
        near = self._meant(frame.anchor, range(first, len(self.told)))
        rows = [number for number in self.told.rows_of(self.told[-1].imposer) if number < first]
        if _AT_FIRST.search(self._document.folded, frame.anchor.end, frame.anchor.end + VERB_REACH):
            over |= _PLANNED
        if status == "announced" and {self.told[number].status for number in near} > _CHARGED:
            over |= _CHARGED  # what starts on Sunday is not what was charged already beside it
        for number in (*rows, *near):
            measure = self.told[number]
            if measure.status not in over and (status in NEWS or measure.status in _PLANNED):
                never = measure.status == "threatened" and status == "lifted"
                measure.status = "ruled_out" if never else cast("Status", status)
                measure.explicit.add("status")
                measure.rules += [r for r in frame.rules if r not in measure.rules]
                _lend_dates(frame, measure.frame)
                if (named := frame.slots.get("adj")) and "kind" not in measure.explicit:
                    measure.kind = named[0].payload
                    measure.explicit.add("kind")
                self.told.file_state(number)

    def _goes_on_with_last(self, frame: Frame) -> bool:
        """Tell whether a sentence speaks of the measure told last, if it names no levy and tells what undid it."""
        said = frame.cues.get("status", (0, None))[1]
        if said is None or said.kind not in UNDOING:
            return frame.emits.get("status") in NEWS
        near = frame.sentence - self.told[-1].frame.sentence <= UNDOING_REACH
        return frame.anchor.kind != ANAPHOR or (near and goes_back(frame.anchor, self._document))

    def _meant(self, levy: Mention, last: Sequence[int]) -> Sequence[int]:
        """Return the measures that “those duties” are: of the last ones those of the same word, where some are."""
        if not is_pointed_at(levy, self._document):
            return last
        word = word_of(levy, self._document)
        levies = [(number, self.told[number].levy) for number in last]
        return [number for number, told in levies if told and word_of(told, self._document) == word] or last

    def fit_in(self, measure: Measure) -> None:
        """Let a row of a list take its head's state, and two halves of one deal agree."""
        last = self.told[-1] if self.told else None
        listed = is_listed(measure) and not shares_verb(measure, last)
        if listed and (head := self.told.head_of(measure)):  # “Vietnam 46%” is in the state that its list spells out
            measure.status = head.status
        if measure.status == "lifted" and self.told and self.told[-1].frame.sentence == measure.frame.sentence:
            measure.status = "agreed" if self.told[-1].status == "agreed" else "lifted"


def _lend_dates(lender: Frame, frame: Frame) -> None:
    for field in _DATES & lender.slots.keys():
        frame.slots.setdefault(field, lender.slots[field])
