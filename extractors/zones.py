"""Step 2: sentences, and the zone of the article that each stands in. Nothing is cut; offsets never move."""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from extractors.mention import Document, Sentence

BODY = "body"
_MARKS = bytes(1 if chr(c) in ".!?\n" else 0 for c in range(256))
_CLOSERS = frozenset("\"')]")
_SPACES = frozenset(" \n\t\r")
_STROKES = frozenset(":/")
_INITIAL = 1
_WORD_BEFORE = 8
_TAIL = 3
_LONG_WORD = 24
_ADDRESS = frozenset("./@:")
_NEXT = re.compile(
    r" (?:a|after|also|although|an|and|as|at|but|during|for|he|however|if|in|it|its|last|meanwhile|on|our|she|since"
    r"|some|such|that|the|their|there|these|they|this|those|under|we|when|while|with|you) "
)
_GAP = 42
"""A word that stands further on, in characters, begins anew."""
_LONGEST = 3000
"""The most characters that a sentence has; orders and lists of heads of a table come near to it."""
_ZONE_REACH = 400
"""A zone mark colours its line up to this distance."""


class ZoneMarker:
    """Splits a document into sentences and marks captions, teasers, advertisements and boilerplate."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        """Take the words, lower case and without their final point, after which a point ends no sentence."""
        self._abbreviations = abbreviations

    def mark(self, document: Document) -> None:
        """Fill `document.sentences` and `document.sentence_starts`; a zone mark colours the whole of its line."""
        zones = self._zoned_lines(document)
        folded, sentences, starts = document.folded, document.sentences, document.sentence_starts
        start = paragraph = 0
        for stop, breaks in self._ends(document):
            for end in _cuts(folded, start, stop):
                if end > start and not folded[start:end].isspace():
                    sentences.append(Sentence(start, end, _zone(zones, start, end) if zones else BODY, paragraph))
                    starts.append(start)
                start = end
            paragraph += breaks

    def _ends(self, document: Document) -> Iterator[tuple[int, bool]]:
        """Yield where sentences end, in order, and whether a paragraph ends there too."""
        folded, text = document.folded, document.text
        length = len(folded)
        at = -1
        for part in folded.encode("ascii").translate(_MARKS).split(b"\x01")[:-1]:
            at += len(part) + 1
            end = at + 1
            breaks = folded[at] == "\n"
            if not breaks:
                while end < length and folded[end] in _CLOSERS:
                    end += 1
                closed = end > at + 1
                if end < length and not closed and folded[end] not in _SPACES and not _lacks_blank(folded, text, at):
                    continue
                if (
                    folded[at] == "."
                    and not closed
                    and self._is_abbreviation(folded, at)
                    and not _starts_anew(document, at)
                ):
                    continue
            if not _continues(folded, text, end):
                yield end, breaks
        yield length, True

    def _is_abbreviation(self, folded: str, at: int) -> bool:
        """Tell whether the point at `at` belongs to its word: an abbreviation or an initial."""
        word = folded[max(at - _WORD_BEFORE, 0) : at].rsplit(None, 1)[-1:]
        last = word[0].lstrip("(\"'-") if word else ""
        return (len(last) == _INITIAL and last.isalpha()) or last in self._abbreviations

    @staticmethod
    def _zoned_lines(document: Document) -> deque[tuple[int, int, str]]:
        """Return the lines that zone marks colour, in the order of their marks."""
        zones = deque[tuple[int, int, str]]()
        for mention in document.by_kind["ZONE"]:
            zone, _, needs_mark = mention.payload.partition("_")
            if needs_mark and document.folded[mention.end : mention.end + 2].lstrip()[:1] not in _STROKES:
                continue
            start, end = _line(document.folded, mention.start, mention.end)
            zones.append((start, end, zone))
        return zones


def _cuts(folded: str, start: int, end: int) -> Sequence[int]:
    """Return the end, and more of them in what is too long for a sentence: no text costs more than its length."""
    if end - start <= _LONGEST:
        return (end,)
    cuts = []
    while end - start > _LONGEST:
        blank = folded.rfind(" ", start + 1, start + _LONGEST)
        start = blank + 1 if blank > start else start + _LONGEST
        cuts.append(start)
    return (*cuts, end)


def _starts_anew(document: Document, at: int) -> bool:
    """Tell whether the point of “U.S.” ends a sentence too: a word that only begins one stands behind it."""
    inside = document.folded[at - 2 : at - 1] == "."
    return inside and _NEXT.match(document.folded, at + 1) is not None and document.text[at + 2].isupper()


def _continues(folded: str, text: str, at: int) -> bool:
    """Tell whether the next word starts with a small letter, as after a break inside a sentence."""
    ahead = folded[at : at + _GAP]
    at += len(ahead) - len(ahead.lstrip())
    return text[at : at + 1].islower()


def _lacks_blank(folded: str, text: str, at: int) -> bool:
    """Tell whether a sentence ends at a point though its blank was lost (“the duty rose.The dollar fell”)."""
    last = text[max(at - _TAIL, 0) : at]
    starts = text[at + 1 : at + 2].isupper() and text[at + 2 : at + 3].islower()
    if folded[at] != "." or not starts or len(last) < _TAIL or not (last.isalpha() and last.islower()):
        return False
    word = folded[max(at - _LONG_WORD, 0) : at].rsplit(None, 1)[-1]
    return _ADDRESS.isdisjoint(word) and word != "www"


def _line(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the line around a zone mark; of text that came as one long line only the mark itself."""
    first = folded.rfind("\n", max(start - _ZONE_REACH, 0), start)
    last = folded.find("\n", end, end + _ZONE_REACH)
    far = (first < 0 and start > _ZONE_REACH) or (last < 0 and end + _ZONE_REACH < len(folded))
    if far or (first < 0 and last < 0):
        return start, end
    return first + 1, len(folded) if last < 0 else last


def _zone(zones: deque[tuple[int, int, str]], start: int, end: int) -> str:
    """Return the zone of a sentence, and forget the lines that end before it: sentences are asked for in order."""
    while zones and zones[0][1] <= start:
        zones.popleft()
    for first, last, zone in zones:
        if start < last and end > first:
            return zone
        if first >= end + _ZONE_REACH:  # no later mark colours what is that far in front of it
            break
    return BODY
