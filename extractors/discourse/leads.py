"""Step 5: the state that the line over a list tells (“Tariffs now in effect:”) holds for the items under it."""

from collections.abc import Iterable, Sequence
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document
from extractors.relate.frame import Frame

_BULLET = deferred(r"\s*(?:[•·*▪–-]|\(?[a-z0-9]{1,2}[).])[ \t]")
_COLON: Final = ":"
_CLOSED: Final = (".", "!", "?", '"', "”")
"""What ends a sentence that is no item of a list."""
_LEVY: Final = "LEVY"
_RATE: Final = "RATE"
_PROPOSED: Final = "threatened"
"""The state of a plan: a list behind the next sentence may be of what came of it."""
_STATES: Final = frozenset({"agreed", "announced", "in_effect", "lifted", "struck_down", "suspended", "threatened"})
_UNDONE: Final = frozenset({"lifted", "struck_down", "suspended"})
_NAMED_AS_IMPOSED: Final = "levy-imposed-on-goods"
"""The rule that reads “tariffs imposed on tin”, which in a list of what is undone but names them."""


class Leads:
    """Knows for each sentence which line, with a colon at its end, leads the list that it is an item of."""

    def __init__(self, document: Document, frames: Sequence[Frame]) -> None:
        """Keep what the lines of levies without a rate tell; the lists are looked through when one does."""
        self._document = document
        self._told: dict[int, str] = {}
        self._over: dict[int, Frame] = {}
        rated = {id(f.parent) for f in frames}
        own = {f.sentence for f in frames}
        for frame in frames:
            lead = self._line_of(frame, own) if frame.anchor.kind == _LEVY else None
            if lead is None:
                continue
            if (status := frame.emits.get("status")) in _STATES:
                self._told.setdefault(lead, status)
            if id(frame) not in rated:
                self._over.setdefault(lead, frame)
        self._of: list[int | None] = self._led() if self._told or self._over else []

    def adopt(self, frames: Iterable[Frame]) -> None:
        """Give rates without a levy that of the line over their list (“new duties on Chad:”, “- 7% on tin”)."""
        for frame in frames:
            over = self._over.get(self._lead(frame)) if self._of and frame.anchor.kind == _RATE else None
            if over is not None and frame.parent is None and frame.rules and "status" not in frame.emits:
                frame.parent = over

    def status(self, frame: Frame) -> str | None:
        """Return the state that the line over the list tells of a frame in one of its items, or None."""
        return self._told.get(self._lead(frame)) if self._of else None

    def _lead(self, frame: Frame) -> int:
        """Return the number of the line over the list in which a frame stands, or -1."""
        lead = self._of[frame.sentence]
        return -1 if lead is None or lead == frame.sentence else lead

    def undoes(self, frame: Frame) -> bool:
        """Tell whether the line over the list undoes what an item names (“will be lifted: tariffs imposed on tin”)."""
        return _NAMED_AS_IMPOSED in frame.rules and self.status(frame) in _UNDONE

    def _line_of(self, frame: Frame, own: set[int]) -> int | None:
        """Return the number of the leading line that a levy is of: its own, or one behind it that has none."""
        if self._ends(frame.sentence).endswith(_COLON):
            return frame.sentence
        number, sentences = frame.sentence + 1, self._document.sentences
        if number in own or number == len(sentences) or frame.emits.get("status") == _PROPOSED:
            return None
        beside = sentences[number].paragraph == sentences[frame.sentence].paragraph
        return number if beside and self._ends(number).endswith(_COLON) else None

    def _ends(self, number: int) -> str:
        sentence = self._document.sentences[number]
        return self._document.text[sentence.start : sentence.end].rstrip()

    def _led(self) -> list[int | None]:
        """Return the number of the leading line of each sentence.

        A list of bullets ends at a line that is none, and one of bare lines at a line that is a whole sentence.
        """
        led, lead, bulleted, last = list[int | None](), None, False, -1
        for number, sentence in enumerate(self._document.sentences):
            line = self._ends(number)
            if line.endswith(_COLON):
                lead, bulleted = number, False
            elif sentence.paragraph != last:
                is_bullet = _BULLET.match(self._document.text, sentence.start) is not None
                if lead == number - 1:
                    bulleted = is_bullet
                if not is_bullet and (bulleted or line.endswith(_CLOSED)):
                    lead = None
            led.append(lead)
            last = sentence.paragraph
        return led
