"""Step 2: sentences, and the zone of the article that each stands in. Nothing is cut; offsets never move."""

import re
from collections.abc import Iterator

from extractors.mention import Document, Sentence

BODY = "body"
_ENDS = (". ", "! ", "? ", '."', '!"', '?"', ".'", "!'", "?'", ".)", "!)", "?)", ".\n", "!\n", "?\n")
_CLOSERS = "\"')]"
_BREAK = re.compile(r"\n\s*+")
_INITIAL = 1
_SPACE = re.compile(r"\s{0,40}+")
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
        start = paragraph = 0
        for end, breaks in self._ends(document):
            if document.folded[start:end].strip():
                document.sentences.append(Sentence(start, end, _zone(zones, start, end), paragraph))
                document.sentence_starts.append(start)
            paragraph += breaks
            start = end

    def _ends(self, document: Document) -> Iterator[tuple[int, bool]]:
        """Yield where sentences end, and whether a paragraph ends there too."""
        folded, text = document.folded, document.text
        ends: dict[int, bool] = {}
        for mark in _ENDS:
            at = folded.find(mark)
            while at >= 0:
                end = _after_closers(folded, at + 1)
                if not self._runs_on(folded, text, at, end):
                    ends[end] = False
                at = folded.find(mark, at + 1)
        for lines in _BREAK.finditer(folded):
            if not _continues(folded, text, lines.end()):
                ends[lines.end()] = True
        ends[len(folded)] = True
        return iter(sorted(ends.items()))

    def _runs_on(self, folded: str, text: str, at: int, end: int) -> bool:
        """Tell whether the mark at `at` ends no sentence: an abbreviation, an initial, or a small letter after it."""
        if _continues(folded, text, end):
            return True
        if folded[at] != ".":
            return False
        word = folded[max(at - 8, 0) : at].rsplit(None, 1)[-1:]
        last = word[0].lstrip("(\"'-") if word else ""
        return len(last) == _INITIAL and last.isalpha() or last in self._abbreviations

    @staticmethod
    def _zoned_lines(document: Document) -> list[tuple[int, int, str]]:
        zones = []
        for mention in document.by_kind["ZONE"]:
            start, end = _line(document.folded, mention.start, mention.end)
            zones.append((start, end, mention.payload))
        return zones


def _after_closers(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in _CLOSERS:
        at += 1
    return at


def _continues(folded: str, text: str, at: int) -> bool:
    """Tell whether the next word starts with a small letter, as after a break inside a sentence."""
    space = _SPACE.match(folded, at)
    return space is not None and space.end() < len(folded) and text[space.end()].islower()


def _line(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the line around a zone mark; of text that came as one long line only the mark itself."""
    first = folded.rfind("\n", max(start - _ZONE_REACH, 0), start)
    last = folded.find("\n", end, end + _ZONE_REACH)
    if first < 0 and start > _ZONE_REACH or last < 0 and end + _ZONE_REACH < len(folded):
        return start, end
    return first + 1, len(folded) if last < 0 else last


def _zone(zones: list[tuple[int, int, str]], start: int, end: int) -> str:
    for first, last, zone in zones:
        if start < last and end > first:
            return zone
    return BODY
