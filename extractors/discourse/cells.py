"""Step 5: tables whose cells stand on lines of their own: a rate alone on its line is that of the cell above it."""

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from extractors.deferred import deferred
from extractors.discourse.once import PerSentence
from extractors.mention import Document, Mention
from extractors.relate.attach import NEAR
from extractors.relate.frame import Frame

_WORD = deferred(r"[a-z]+")
_DIGIT = deferred(r"[0-9]")
_OF_RATES: Final = frozenset(
    {"ad", "valorem", "cent", "duty", "free", "from", "nil", "pct", "per", "percent", "points", "to", "up", "zero"}
)
_COLUMNS: Final = 3
"""How many cells with rates may stand behind the cell that names what they are on."""
_WORDS: Final = 6
"""A cell has no more words."""
_SLOTS: Final = {"GOODS": "sectors", "PLACE": "targets"}
_BODY: Final = "body"
_start = attrgetter("start")


def fill_cells(frames: list[Frame], mentions: list[Mention], document: Document) -> None:
    """Tie each rate that is alone on its line to the goods or the place that is alone on a line above it."""
    above = PerSentence(lambda number: _named_above(number, mentions, document))
    for frame in frames:
        if frame.anchor.kind == "RATE" and not frame.rules and (named := above[frame.sentence]):
            frame.slots.setdefault(f"{NEAR}{_SLOTS[named.kind]}", [named])


def _named_above(sentence: int, mentions: list[Mention], document: Document) -> Mention | None:
    """Return the goods or the place of the nearest cell above that holds no rates, for a cell of rates."""
    if not holds_rates(document, sentence):
        return None
    for number in range(sentence - 1, max(sentence - 1 - _COLUMNS, -1), -1):
        if not holds_rates(document, number):
            return _alone(number, mentions, document)
    return None


def holds_rates(document: Document, number: int) -> bool:
    """Tell whether a sentence holds nothing but figures and the words that stand with rates."""
    sentence = document.sentences[number]
    folded, start, end = document.folded, sentence.start, sentence.end
    words = _WORD.finditer(folded, start, end)
    return all(word[0] in _OF_RATES for word in words) and _DIGIT.search(folded, start, end) is not None


def _alone(number: int, mentions: list[Mention], document: Document) -> Mention | None:
    """Return the goods or the place that a short line of the body names, if it names nothing else."""
    sentence = document.sentences[number]
    low = bisect_left(mentions, sentence.start, key=_start)
    inside = mentions[low : bisect_left(mentions, sentence.end, low, key=_start)]
    short = len(document.text[sentence.start : sentence.end].split()) <= _WORDS
    named = len(inside) == 1 and inside[0].kind in _SLOTS and inside[0].payload.form in {"name", "named"}
    return inside[0] if short and named and sentence.zone == _BODY else None
