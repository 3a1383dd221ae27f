"""A sentence as a string of symbols in which every party to talks, with its titles and names, is one symbol."""

import re
from typing import NamedTuple

from extractors.discourse.measure import WORLD, code_of
from extractors.mention import Document, Mention, Sentence
from extractors.negotiations.patterns import CLAUSE_MARK, FILLER, MENTIONS, Alphabet
from extractors.negotiations.phrases import (
    COMMA,
    DEMONYM,
    HYPHEN,
    NAME,
    NAMED,
    NOBODY,
    OWNS,
    PERSON,
    Item,
    Name,
    Phrases,
)

_NAMES = frozenset({"PLACE", "PERSON", "AGENCY", "BLOC"})
_KINDS = {kind: MENTIONS[kind] for kind in ("LEVY", "GOODS", "DATE", "DEAL")}
_TALKS = {"talks": MENTIONS["TALK"], "negotiate": MENTIONS["NEGOTIATE"], "meet": MENTIONS["MEET"]}
_TOKEN = {symbol: b"=" + symbol.encode() for symbol in (*MENTIONS.values(), *NAMED, OWNS, HYPHEN, COMMA)}
"""Symbols in a form that no word of a text has."""
_MARKS = (b";", b":", b"&")
_MARKED = re.compile(r"[;:&]")
_KEEP_MARKS = bytes(c if chr(c).isalnum() or chr(c) in "~;:&" else 32 for c in range(256))
_NO_MARK = b""
_AFTER_COMMA = (", ", " (", ", the ")


class Clause(NamedTuple):
    """The symbols of a sentence, behind each PARTY and OWN its item, and the mentions that it was made of."""

    symbols: str
    items: dict[int, Item]
    mentions: list[Mention]


class ClauseReader:
    """Turns sentences into clauses. Immutable once built."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Take the words of the alphabet, and compile the patterns of noun phrases with it."""
        classes = alphabet.classes
        skipped = frozenset(classes["SKIPPED"])
        self._symbols = {word.encode(): "" if s in skipped else s for word, s in alphabet.of_word.items()}
        self._symbols |= {b"s": "", b"&": "&", b";": CLAUSE_MARK, b":": CLAUSE_MARK}
        self._symbols |= {token: symbol for symbol, token in _TOKEN.items()}
        self._phrases = Phrases(alphabet)

    def read(self, document: Document, sentence: Sentence, mentions: list[Mention]) -> Clause:
        """Return the clause of a sentence from the mentions inside, sorted; of two that overlap the first counts."""
        pieces: list[bytes] = []
        names: list[Name] = []
        folded, at = document.folded, sentence.start
        words, shift = _words(document, sentence)
        for mention in mentions:
            kind, start, end = mention.kind, mention.start, mention.end
            if start < at:
                continue
            if kind in _NAMES:
                symbol, code = _read_name(mention)
                names.append(Name(start, end, code))
                before = _mark_before(folded, at, start)
                pieces += (words[at + shift : start + shift], before, _TOKEN[symbol], _mark_behind(folded, end))
            elif kind in _KINDS:
                pieces += (words[at + shift : start + shift], _TOKEN[_KINDS[kind]])
            elif kind == "TALK":
                pieces += (words[at + shift : start + shift], _TOKEN[_TALKS[mention.payload]])
            else:
                continue
            at = end
        pieces.append(words[at + shift : sentence.end + shift])
        symbols, items = self._phrases.parties(self._spell(b" ".join(pieces)), names)
        places = [place for place, symbol in enumerate(symbols) if symbol in "PB"]
        return Clause(symbols, dict(zip(places, items, strict=True)), mentions)

    def _spell(self, words: bytes) -> str:
        for mark in _MARKS:
            if mark in words:
                words = words.replace(mark, b" " + mark + b" ")
        get = self._symbols.get
        return "".join([get(word, FILLER) for word in words.split()])


def _words(document: Document, sentence: Sentence) -> tuple[bytes, int]:
    """Return bytes of words with what to add to an offset to find it there; marks stay where the sentence has some."""
    if _MARKED.search(document.folded, sentence.start, sentence.end):
        return document.folded[sentence.start : sentence.end].encode().translate(_KEEP_MARKS), -sentence.start
    return document.words, 1


def _mark_before(folded: str, at: int, start: int) -> bytes:
    """Return the mark between what ends at `at` and the name that starts at `start`."""
    if start - at <= len(" - ") and folded[at:start].strip(" .") == HYPHEN:
        return _TOKEN[HYPHEN]
    marked = folded.startswith((",", ")"), at)
    return _TOKEN[COMMA] if folded.endswith(_AFTER_COMMA, at + marked, start) else _NO_MARK


def _mark_behind(folded: str, end: int) -> bytes:
    """Return the mark that follows a name."""
    if folded.startswith(" ", end):
        return _NO_MARK
    mark = folded[end : end + 3].lstrip(".")
    if mark.startswith("'s"):
        return _TOKEN[OWNS]
    return _TOKEN[COMMA] if mark.startswith((",", ")")) else _NO_MARK


def _read_name(mention: Mention) -> tuple[str, str | None]:
    """Return the raw symbol of a place, person or agency, and the code that it stands for."""
    code = code_of(mention) if mention.kind != "BLOC" else None
    if code is None or code == WORLD:
        return NOBODY, None
    if mention.kind == "PLACE":
        return DEMONYM if mention.payload.form == "demonym" else NAME, code
    return PERSON, code
