"""A sentence as a string of symbols in which every party to talks, with its titles and names, is one symbol."""

import re
from typing import NamedTuple

from extractors.discourse.measure import WORLD, code_of
from extractors.mention import Document, Mention, Sentence
from extractors.negotiations.patterns import CLAUSE_MARK, FILLER, MENTIONS, Alphabet

_OWNS, _HYPHEN, _COMMA = "'", "-", ","
_NAME, _DEMONYM, _PERSON, _NOBODY = "n", "d", "h", MENTIONS["OTHER"]
_NAMED = frozenset({_NAME, _DEMONYM, _PERSON, _NOBODY})
_NAMES = frozenset({"PLACE", "PERSON", "AGENCY", "BLOC"})
_KINDS = {kind: MENTIONS[kind] for kind in ("LEVY", "GOODS", "DATE", "DEAL")}
_TALKS = {"talks": MENTIONS["TALK"], "negotiate": MENTIONS["NEGOTIATE"], "meet": MENTIONS["MEET"]}
_TOKEN = {symbol: b"=" + symbol.encode() for symbol in (*MENTIONS.values(), *_NAMED, _OWNS, _HYPHEN, _COMMA)}
"""Symbols in a form that no word of a text has."""
_MARKS = (b";", b":", b"&")
_MARKED = re.compile(r"[;:&]")
_KEEP_MARKS = bytes(c if chr(c).isalnum() or chr(c) in "~;:&" else 32 for c in range(256))
_NO_MARK = b""
_AFTER_COMMA = (", ", " (", ", the ")
_LIST = r"[PB](?:,{1,2}(?:[PB]|o[^,;&'#tvmDLPB]{0,4}))+,{0,2}&P|[PB]&P|[PB](?:-[PB])+|P,P"
_TWO = "P,P"
_TITLE_REACH = 6
"""How many words a title in front of a name has (“Deputy Trade Representative”)."""
_NAMES_IN_PHRASE = 24


class Item(NamedTuple):
    """A party in the text: `[start, end)` in code points, and its codes, several for a list (“India and the EU”)."""

    start: int
    end: int
    codes: tuple[str, ...]


class Clause(NamedTuple):
    """The symbols of a sentence, behind each PARTY and OWN its item, and the mentions that it was made of."""

    symbols: str
    items: dict[int, Item]
    mentions: list[Mention]


class _Name(NamedTuple):
    """A place, person or agency, and the code that it stands for."""

    start: int
    end: int
    code: str | None


class ClauseReader:
    """Turns sentences into clauses. Immutable once built."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Compile the patterns of noun phrases with the alphabet's agents and titles."""
        classes = alphabet.classes
        agents, titles = classes["AGENT"], classes["TITLE"]
        skipped = frozenset(classes["SKIPPED"])
        self._symbols = {word.encode(): "" if s in skipped else s for word, s in alphabet.of_word.items()}
        self._symbols |= {b"s": "", b"&": "&", b";": CLAUSE_MARK, b":": CLAUSE_MARK}
        self._symbols |= {token: symbol for symbol, token in _TOKEN.items()}
        self._title = re.compile(
            rf"(?:[.{titles}]{{0,4}}[{agents}ho]|&[.{titles}]{{0,4}}[{agents}]|,[{agents}{titles}]{{0,3}}h){{0,4}}"
        )
        self._ends = frozenset(agents + _PERSON + _NOBODY)
        self._things = frozenset(classes["THING"] + MENTIONS["LEVY"] + MENTIONS["GOODS"] + _OWNS)
        self._titles = titles + agents
        self._list = re.compile(rf"(?<!{alphabet.of_word['in']})(?:{_LIST})")  # “in Geneva, China and India” are two
        self._headline = re.compile(rf"P,P[{classes['HEADLINE']}{classes['CUE']}]")

    def read(self, document: Document, sentence: Sentence, mentions: list[Mention]) -> Clause:
        """Return the clause of a sentence from the mentions inside, sorted; of two that overlap the first counts."""
        pieces: list[bytes] = []
        names: list[_Name] = []
        folded, at = document.folded, sentence.start
        words, shift = _words(document, sentence)
        for mention in mentions:
            kind, start, end = mention.kind, mention.start, mention.end
            if start < at:
                continue
            if kind in _NAMES:
                symbol, code = _read_name(mention)
                names.append(_Name(start, end, code))
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
        symbols, items = self._lists(*self._parties(self._spell(b" ".join(pieces)), names))
        places = [place for place, symbol in enumerate(symbols) if symbol in "PB"]
        return Clause(symbols, dict(zip(places, items, strict=True)), mentions)

    def _spell(self, words: bytes) -> str:
        for mark in _MARKS:
            if mark in words:
                words = words.replace(mark, b" " + mark + b" ")
        get = self._symbols.get
        return "".join([get(word, FILLER) for word in words.split()])

    def _parties(self, symbols: str, names: list[_Name]) -> tuple[str, list[Item]]:
        """Put every place, its title and its people into one symbol: PARTY where it acts, OWN where it describes.

        An apposition (“Akazawa, Japan's negotiator”) is one, too.
        """
        parts: list[str] = []
        items: list[Item] = []
        places = [at for at, symbol in enumerate(symbols) if symbol in _NAMED]
        at = number = 0
        while number < len(places):
            place, first = places[number], names[number]
            if first.code is None:
                number += 1
                continue
            start, end, acts = self._phrase(symbols, place, names[number : number + _NAMES_IN_PHRASE])
            while number < len(places) and places[number] < end:
                number += 1
            between, at = symbols[at : max(start, at)], end
            item = Item(first.start, names[number - 1].end, (first.code,))
            if items and between == _COMMA and items[-1].codes == item.codes and parts[-1] == "P":
                items[-1] = Item(items[-1].start, item.end, item.codes)
            else:
                parts += (between, "P" if acts else "B")
                items.append(item)
        return "".join(parts) + symbols[at:], items

    def _phrase(self, symbols: str, at: int, names: list[_Name]) -> tuple[int, int, bool]:
        """Return where the noun phrase around the first of `names` starts and ends, and whether it acts."""
        owned = at + 1 + symbols.startswith(_OWNS, at + 1)
        if symbols[at] == _PERSON:
            team = owned > at + 1 and (title := self._title.match(symbols, owned)) and title.end() > owned
            before = symbols[max(at - _TITLE_REACH, 0) : at]
            start = at - len(before) + len(before.rstrip(self._titles))
            return start, at + 1, owned == at + 1 or bool(team)
        end = self._title_end(symbols, owned, names)
        if end > owned:
            return at, end, True
        plain = symbols[at] == _NAME and owned == at + 1 and symbols[owned : owned + 1] not in self._things
        return at, owned, plain

    def _title_end(self, symbols: str, start: int, names: list[_Name]) -> int:
        """Return where the title behind a place ends: before a person or agency that serves someone else."""
        match = self._title.match(symbols, start)
        number, end = 0, start
        for at in range(start, match.end() if match else start):
            if symbols[at] in _NAMED:
                number += 1
                if names[number].code not in {None, names[0].code}:
                    joint = max(symbols.rfind("&", start, at), symbols.rfind(_COMMA, start, at))
                    return min(end, joint) if joint >= 0 else end
            if symbols[at] in self._ends:
                end = at + 1
        return end

    def _lists(self, symbols: str, items: list[Item]) -> tuple[str, list[Item]]:
        """Put every list of parties (“India and the EU”, “US-China”) into one symbol with all their codes."""
        parts: list[str] = []
        kept: list[Item] = []
        at = number = 0
        for match in self._list.finditer(symbols):
            before = number + _sides(symbols[at : match.start()])
            members = items[before : before + _sides(match[0])]
            if match[0] == _TWO and not self._headline.match(symbols):
                continue
            codes = tuple(dict.fromkeys(code for item in members for code in item.codes))
            parts += (symbols[at : match.start()], match[0][-1])
            kept += (*items[number:before], Item(members[0].start, members[-1].end, codes))
            number = before + len(members)
            at = match.end()
        return "".join(parts) + symbols[at:], kept + items[number:]


def _words(document: Document, sentence: Sentence) -> tuple[bytes, int]:
    """Return bytes of words with what to add to an offset to find it there; marks stay where the sentence has some."""
    if _MARKED.search(document.folded, sentence.start, sentence.end):
        return document.folded[sentence.start : sentence.end].encode().translate(_KEEP_MARKS), -sentence.start
    return document.words, 1


def _mark_before(folded: str, at: int, start: int) -> bytes:
    """Return the mark between what ends at `at` and the name that starts at `start`."""
    if start - at <= len(" - ") and folded[at:start].strip(" .") == _HYPHEN:
        return _TOKEN[_HYPHEN]
    marked = folded.startswith((",", ")"), at)
    return _TOKEN[_COMMA] if folded.endswith(_AFTER_COMMA, at + marked, start) else _NO_MARK


def _mark_behind(folded: str, end: int) -> bytes:
    """Return the mark that follows a name."""
    if folded.startswith(" ", end):
        return _NO_MARK
    mark = folded[end : end + 3].lstrip(".")
    if mark.startswith("'s"):
        return _TOKEN[_OWNS]
    return _TOKEN[_COMMA] if mark.startswith((",", ")")) else _NO_MARK


def _sides(symbols: str) -> int:
    return symbols.count("P") + symbols.count("B")


def _read_name(mention: Mention) -> tuple[str, str | None]:
    """Return the raw symbol of a place, person or agency, and the code that it stands for."""
    code = code_of(mention) if mention.kind != "BLOC" else None
    if code is None or code == WORLD:
        return _NOBODY, None
    if mention.kind == "PLACE":
        return _DEMONYM if mention.payload.form == "demonym" else _NAME, code
    return _PERSON, code
