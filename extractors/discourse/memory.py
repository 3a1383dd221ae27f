"""Step 5: what the article has told so far, which “those tariffs” and the rows of a list go back to."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, cast

from extractors.discourse.measure import Measure, slot_of
from extractors.discourse.told import NEWS, Told, is_listed
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame

if TYPE_CHECKING:
    from schemas import Status

REACH = 3
"""How many sentences back a measure is still the one that “those tariffs” means."""
_NAMING = frozenset({"targets", "sectors", "across", "third", "adj"})
_DATES = frozenset({"effective", "until", "announced"})
_THOSE = frozenset({"these", "those"})
_DEFINITE = _THOSE | {"the", "this", "that", "both", "such"}
_ARTICLE = re.compile(r"\b(?:the|that|this|those|these)(?: [a-z]{3,12})? $")
_PART = re.compile(r"\b(?:few|many|one|part|several|some) of (?:his|its|the|their|these|those) ")
_ASIDE = re.compile(r",? (?:that|which) (?:[a-z]+ ){0,3}")
_PART_OF = "they-include-levy"
"""The rule that reads that what was told just before has a part of its own."""
_ON_ALL = "reciprocal"
"""The kind of a rate on all that a partner sells, which is not the one on some goods that was told before."""
_COMPOUND = re.compile(
    r" (?:agreement|battle|case|deal|dispute|fight|news|order|pact|policy|refund|regime|revenue|row|ruling|system|talk"
    r"|threat|truce|war)s?\b"
)
"""With these behind it a levy word names another thing (“the tariff truce”)."""
_SHORT = 16
_BEFORE = 24
_HAD = re.compile(r"\bhad (?:[a-z]+ )?$")
"""In front of a verb it tells what was so before what was told last."""
_AT_LAST = re.compile(r"\b(?:again|finally|now)\b")
"""With a verb of coming into force these tell that a pause is over."""
_SUBJECT_REACH = 6
"""How near the start of its sentence a subject stands, and how near to it its verb, in symbols."""
_VERB_REACH = 40
"""The same in characters, for verbs that count as near because they say much."""
_GOING_ON = frozenset({"FACE", "IMPOSE"})
_CHARGED = frozenset({"in_effect"})
_OVER = {
    "in_effect": frozenset({"lifted", "suspended", "struck_down"}),
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

    @property
    def last(self) -> list[Measure]:
        """The measures of the last sentence that told one."""
        number = self.told[-1].frame.sentence if self.told else 0
        return list(takewhile(lambda m: m.frame.sentence == number, reversed(self.told)))[::-1]

    @property
    def last_goods(self) -> dict[str, Mention | None]:
        """The goods of the measures of that sentence."""
        return {code: mention for m in self.last for code, mention in m.sectors.items()}

    def means_last(self, measure: Measure) -> bool:
        """Tell whether “the duties”, with no other words to tell them from others, are those told last."""
        plain = "kind" not in measure.explicit and not slot_of(measure.frame, "targets")
        return bool(self.told) and plain and measure.levy is not None and self._is_definite(measure.levy)

    def told_again(self, measure: Measure) -> Measure | None:
        """Return the measure that “the 50 percent levy” speaks of: one at that rate, on somebody or something."""
        anchor = measure.frame.anchor
        if measure.rate is None or not _ARTICLE.search(
            self._document.folded, max(anchor.start - _SHORT, 0), anchor.start
        ):
            return None
        again = self.told.at_rate.get(measure.rate)
        on_goods = again is not None and again.kind != _ON_ALL and "sectors" in again.explicit
        return None if on_goods and measure.kind == _ON_ALL else again

    def status_of_whole(self, measure: Measure) -> str | None:
        """Return the state of what was told just before, where a measure is part of it (“this includes tariffs on”)."""
        last = self.told[-1] if self.told else None
        beside = last is not None and measure.frame.sentence - last.frame.sentence == 1
        return last.status if last and beside and _PART_OF in measure.rules else None

    def repeats(self, frame: Frame) -> bool:
        """Tell whether a bare “those tariffs”, as a subject, speaks of measures that were just told."""
        naming = _NAMING - {"adj"} if self._is_definite(frame.anchor, _THOSE) else _NAMING
        bare = frame.anchor.kind == "LEVY" and not frame.slots.keys() & naming
        definite = bare and frame.position <= _SUBJECT_REACH and self._is_definite(frame.anchor)
        compound = _COMPOUND.match(self._document.folded, frame.anchor.end) is not None
        return definite and not compound and not self._is_part(frame.anchor)

    def _is_part(self, levy: Mention) -> bool:
        """Tell whether only some of the measures are spoken of (“some of the key tariffs”)."""
        return _PART.search(self._document.folded, max(levy.start - _BEFORE, 0), levy.start) is not None

    def _is_definite(self, levy: Mention, words: frozenset[str] = _DEFINITE) -> bool:
        if levy.kind != "LEVY":
            return False
        before = self._document.folded[max(levy.start - _BEFORE, 0) : levy.start].replace('"', " ").split()
        return bool(words & set(before[-2:]))

    def update(self, frame: Frame) -> None:
        """Give the state that an anaphoric frame tells to the measures told last, and to the rows of a list."""
        status = frame.emits.get("status")
        if status not in NEWS or not (_is_subject(frame) or self._is_subject_of_aside(frame)):
            return
        if not self.told or frame.sentence - self.told[-1].frame.sentence > REACH or self._is_of_before(frame):
            return
        over = frozenset[str]() if self._is_at_last(frame) else _OVER.get(status, frozenset())
        first = len(self.told) - len(self.last)
        near = self._meant(frame.anchor, range(first, len(self.told)))
        rows = [number for number in self.told.rows_of(self.told[-1].imposer) if number < first]
        if status == "announced" and {self.told[number].status for number in near} > _CHARGED:
            over |= _CHARGED  # what starts on Sunday is not what was charged already beside it
        for number in (*rows, *near):
            measure = self.told[number]
            if measure.status not in over:
                measure.status = cast("Status", status)
                measure.explicit.add("status")
                measure.rules += [r for r in frame.rules if r not in measure.rules]
                _lend_dates(frame, measure.frame)
                if (named := frame.slots.get("adj")) and "kind" not in measure.explicit:
                    measure.kind = named[0].payload
                    measure.explicit.add("kind")
                self.told.file_state(number)

    def _meant(self, levy: Mention, last: Sequence[int]) -> Sequence[int]:
        """Return the measures that “those duties” are: of the last ones those of the same word, where some are."""
        word = self._word(levy)
        same = [number for number in last if (told := self.told[number].levy) is not None and self._word(told) == word]
        return same if same and self._is_definite(levy, _THOSE) else last

    def _word(self, levy: Mention) -> str:
        return self._document.folded[levy.start : levy.end].rstrip("s")

    def _is_of_before(self, frame: Frame) -> bool:
        """Tell whether the state is one of before (“Peru had paused the tariffs”)."""
        said = frame.cues.get("status", (0, None))[1]
        return (
            said is not None
            and _HAD.search(self._document.folded, max(said.start - _BEFORE, 0), said.start) is not None
        )

    def _is_at_last(self, frame: Frame) -> bool:
        """Tell whether what was paused comes into force (“the tariffs will now take effect”)."""
        said = frame.cues.get("status", (0, None))[1]
        if said is None or said.start < frame.anchor.end or frame.emits.get("status") != "announced":
            return False
        return _AT_LAST.search(self._document.folded, frame.anchor.end, said.end + _SHORT) is not None

    def _is_subject_of_aside(self, frame: Frame) -> bool:
        """Tell whether a relative clause behind the subject tells the state (“the tariffs, which take effect”)."""
        said = frame.cues.get("status", (0, None))[1]
        if said is None or not 0 < said.start - frame.anchor.end <= _VERB_REACH:
            return False
        return _ASIDE.fullmatch(self._document.folded, frame.anchor.end, said.start) is not None

    def fit_in(self, measure: Measure) -> None:
        """Let a row of a list take its head's state, and two halves of one deal agree."""
        listed = is_listed(measure) or (_goes_on(measure) and self.told and self._is_beside(measure))
        if listed and (head := self.told.head_of(measure)):  # “Vietnam 46%” is in the state that its list spells out
            measure.status = head.status
        if measure.status == "lifted" and self.told and self.told[-1].frame.sentence == measure.frame.sentence:
            measure.status = "agreed" if self.told[-1].status == "agreed" else "lifted"

    def _is_beside(self, measure: Measure) -> bool:
        return measure.frame.sentence - self.told[-1].frame.sentence < REACH


def _is_subject(frame: Frame) -> bool:
    """Tell whether the verb that tells the state stands close behind its bare subject."""
    cost, said = frame.cues.get("status", (_SUBJECT_REACH + 1, None))
    if said is not None and said.end + 1 == frame.anchor.start:
        return False  # “the increased duties”: an adjective
    return cost <= _SUBJECT_REACH and (said is None or said.start - frame.anchor.end <= _VERB_REACH)


def _lend_dates(lender: Frame, frame: Frame) -> None:
    for field in _DATES & lender.slots.keys():
        frame.slots.setdefault(field, lender.slots[field])


def _goes_on(measure: Measure) -> bool:
    """Tell whether a measure goes on with a list told in sentences (“Peru faces 32 percent”): no levy, and no day."""
    cue = measure.frame.cues.get("status")
    told = cue[1].kind if cue is not None and cue[1] is not None else None
    return measure.levy is None and told in _GOING_ON and not _DATES & measure.frame.slots.keys()
