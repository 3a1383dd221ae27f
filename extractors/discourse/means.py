"""Step 5: the mean of all that a country charges (“the average effective tariff rate is 17%”), which is no measure."""

from typing import Final

from extractors.discourse.measure import Measure, slot_of
from extractors.mention import Document, Mention
from extractors.quantities.near import starting_in

_MEAN: Final = "average"
"""The payload of the levy words that name one."""
_REACH: Final = 90
"""How far behind its name the figure stands, in characters."""
_BEHIND: Final = range(3)
"""How far behind the figure its own levy word starts (“7 percent average tariffs”)."""


class Means:
    """Knows where one document speaks of means."""

    def __init__(self, document: Document, mentions: list[Mention]) -> None:
        """Collect the words that name one."""
        self._document = document
        self._named = [m for m in mentions if m.kind == "LEVY" and m.payload == _MEAN]

    def has(self, measure: Measure) -> bool:
        """Tell whether a rate is but a mean, here or where the text goes on with it.

        A mean that rose or fell from an old one is a measure, and so is one that is told on whom.
        """
        frame = measure.frame
        rated = measure.rate is not None and frame.anchor.payload.previous is None
        if not self._named or not rated or slot_of(frame, "targets"):
            return False
        if measure.levy is not None and measure.levy.start - frame.anchor.end in _BEHIND:
            return bool(measure.levy.payload == _MEAN)
        sentences = self._document.sentences
        if measure.levy is None:
            start = sentences[max(frame.sentence - 1, 0)].start
        else:
            start = max(frame.anchor.start - _REACH, sentences[frame.sentence].start)
        mean = next(iter(starting_in(self._named, start, frame.anchor.start)[-1:]), None)
        return mean is not None and self._document.folded.find("%", mean.end, frame.anchor.start) < 0
