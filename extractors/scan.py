"""Step 1: one pass of the automaton over the text, and a few anchored patterns for what no list can hold."""

import datetime as dt
from operator import attrgetter
from typing import Any, NamedTuple

import ahocorasick_rs
import regex

from extractors.fold import fold, fold_terms, word_bytes
from extractors.mention import Document, Mention

_NUMBER = regex.compile(r"[0-9][0-9,]*+(?:\.[0-9]++)?+")
"""Folded text is ASCII, and `[0-9]` finds the next digit several times as fast as `\\d`."""
_BLANK = 32
_START = attrgetter("start")
_LONG_PHRASE = 48
"""What begins with the last word of a phrase that the text does not have whole is looked for this far on."""


class Reading(NamedTuple):
    """What a surface can mean: the mention's kind and payload, and the letter case that the article must show."""

    kind: str
    payload: object
    case: str = "any"


class Scanner:
    """The compiled vocabulary. Immutable once built, so it may be shared between threads."""

    def __init__(self, vocabulary: dict[str, list[Reading]]) -> None:
        """Compile `vocabulary`: surface to readings, the pickiest about letter case first."""
        folded: dict[bytes, list[Reading]] = {}
        for surface, readings in vocabulary.items():
            for term in fold_terms(surface):
                folded.setdefault(term, []).extend(readings)
        self._patterns = patterns = list(folded)
        self._readings = _shared([tuple(sorted(folded[p], key=_pickiness)) for p in patterns])
        firsts = [readings[0] for readings in self._readings]
        self._always = [first if first.case == "any" else None for first in firsts]
        self._if_capital = [first if first.case != "upper" else None for first in firsts]
        self._lengths = [len(p) for p in patterns]
        number = {p: i for i, p in enumerate(patterns)}
        self._is_phrase = [b" " in p[1:] for p in patterns]
        self._shorter = [_whole_word_prefixes(p, number) for p in patterns]
        self._automaton = _automaton(patterns)

    def __getstate__(self) -> dict[str, Any]:
        """Return the state for a pickle: the automaton itself cannot be in it."""
        return {name: value for name, value in vars(self).items() if name != "_automaton"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the state of a pickle and build the automaton anew."""
        vars(self).update(state)
        self._automaton = _automaton(self._patterns)

    def read(self, text: str, published_on: dt.date | None) -> Document:
        """Return a document with its vocabulary mentions, sorted by position and not overlapping, and its numbers."""
        folded = fold(text)
        words = word_bytes(folded)
        document = Document(text, folded, words, published_on)
        by_kind = document.by_kind
        document.mentions = self._search(text, words)
        for mention in document.mentions:
            by_kind[mention.kind].append(mention)
        by_kind["NUMBER"] = [Mention(*m.span(), "NUMBER", None) for m in _NUMBER.finditer(folded)]
        return document

    def _search(self, text: str, words: bytes, reach: int = _LONG_PHRASE) -> list[Mention]:
        mentions: list[Mention] = []
        failed: list[tuple[int, int, int]] = []
        always, if_capital = self._always, self._if_capital
        for found, start, end in self._automaton.find_matches_as_indexes(words):
            if words[end] == _BLANK:
                reading = always[found] or (if_capital[found] if text[start].isupper() else None)
                if reading or (reading := self._choose(found, text, start, end - 1)):
                    mentions.append(Mention(start, end - 1, reading[0], reading[1]))
                    continue
            if self._is_phrase[found]:
                failed.append((found, start, end))
        if failed:
            for match in failed:
                mentions += self._search_again(text, words, match, reach)
            mentions = _without_overlaps(mentions)
        return mentions

    def _search_again(self, text: str, words: bytes, match: tuple[int, int, int], reach: int) -> list[Mention]:
        """Return what is in a phrase that the text does not have whole: “EC” and “Commissioner”, no “EC Commission”."""
        found, start, end = match
        mentions: list[Mention] = []
        rest = words.index(b" ", start + 1)
        for shorter in self._shorter[found]:
            stop = start + self._lengths[shorter]
            if words[stop] == _BLANK and (reading := self._choose(shorter, text, start, stop - 1)):
                mentions.append(Mention(start, stop - 1, reading[0], reading[1]))
                rest = stop
                break
        last = words.index(b" ", end)
        far = words.find(b" ", last + reach)
        far = far if far >= 0 else len(words) - 1
        inner = self._search(text[rest:far], words[rest : far + 1], 0)
        return mentions + [
            Mention(m.start + rest, m.end + rest, m.kind, m.payload) for m in inner if m.start + rest < last
        ]

    def _choose(self, found: int, text: str, start: int, end: int) -> Reading | None:
        """Return the first reading whose letter case the article shows."""
        for reading in self._readings[found]:
            case = reading.case
            if case == "any" or (
                text[start].isupper() if case == "capital" else text[start:end].replace(".", "").isupper()
            ):
                return reading
        return None


def _shared(readings: list[tuple[Reading, ...]]) -> list[tuple[Reading, ...]]:
    """Return the readings with one object for all that are alike: a stored pack is read in half of the time."""
    known: dict[object, Reading] = {}
    lists: dict[tuple[int, ...], tuple[Reading, ...]] = {}
    shared = []
    for several in readings:
        alike = tuple(known.setdefault((r, type(r.payload)), r) for r in several)  # 1 is not True
        shared.append(lists.setdefault(tuple(map(id, alike)), alike))
    return shared


def _automaton(patterns: list[bytes]) -> ahocorasick_rs.BytesAhoCorasick:
    return ahocorasick_rs.BytesAhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _pickiness(reading: Reading) -> int:
    return ("upper", "capital", "any").index(reading.case)


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """Return mentions in the order of the text, without those that start inside the one in front of them."""
    mentions.sort(key=_START)
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _whole_word_prefixes(pattern: bytes, number: dict[bytes, int]) -> tuple[int, ...]:
    """Return the patterns that are proper prefixes of `pattern` and end where one of its words ends, longest first."""
    ends = [i for i, byte in enumerate(pattern) if byte == _BLANK and i]
    return tuple(number[pattern[:i]] for i in reversed(ends) if pattern[:i] in number)
