"""A sentence as a string of symbols in which every party to talks, with its titles and names, is one symbol."""

import re
from typing import NamedTuple

from extractors.measure import WORLD, code_of
from extractors.mention import Document, Mention, Sentence
from extractors.negotiations.patterns import CLAUSE_MARK, FILLER, MENTIONS, Alphabet

_TOKEN = re.compile(r"[a-z0-9~]+|[;:&]")
_CLAUSE_MARKS = {";": CLAUSE_MARK, ":": CLAUSE_MARK}
_OWNS = "'"
_PUNCTUATION = {",": ",", "(": ",", ")": ","}
_NAMES = frozenset({"PLACE", "PERSON", "AGENCY", "BLOC"})
_KINDS = {kind: MENTIONS[kind] for kind in ("LEVY", "GOODS", "DATE", "DEAL")}
_TALKS = {"talks": MENTIONS["TALK"], "negotiate": MENTIONS["NEGOTIATE"], "meet": MENTIONS["MEET"]}
_NAME, _DEMONYM, _PERSON, _NOBODY = "n", "d", "h", MENTIONS["OTHER"]
_NAMED = frozenset({_NAME, _DEMONYM, _PERSON, _NOBODY})
_LIST = re.compile(r"[PB](?:,(?:[PB]|o[^,;&'#tvmDLPB]{0,4}))+,?&P|[PB]&P|[PB](?:-[PB])+|P,P")
_APPOSITION = "P,P"
_CACHED_GAP, _CACHE_SIZE = 20, 8192


class Item(NamedTuple):
    """A party in the text: `[start, end)` in code points, and its codes, several for a list (“India and the EU”)."""

    start: int
    end: int
    codes: tuple[str, ...]


class Clause(NamedTuple):
    """The symbols of a sentence, and behind each PARTY and OWN its item."""

    symbols: str
    items: dict[int, Item]


class ClauseReader:
    """Turns sentences into clauses. Immutable but for a cache of short gaps."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Compile the patterns of noun phrases with the alphabet's agents and titles."""
        classes = alphabet.classes
        agents, titles = classes["AGENT"], classes["TITLE"]
        skipped = frozenset(classes["SKIPPED"])
        self._words = {w.encode(): "" if s in skipped else s for w, s in alphabet.of_word.items()} | {b"s": ""}
        self._title = re.compile(
            rf"(?:[.{titles}]{{0,4}}[{agents}ho]|&[.{titles}]{{0,4}}[{agents}]|,[{agents}{titles}]{{0,3}}h){{0,4}}"
        )
        self._ends = frozenset(agents + "ho")
        self._things = frozenset(classes["THING"] + MENTIONS["LEVY"] + MENTIONS["GOODS"] + _OWNS)
        self._titles = titles + agents
        self._headline = re.compile(rf"P,P[{classes['HEADLINE']}{classes['CUE']}]")
        self._cache: dict[str, str] = {}

    def read(self, document: Document, sentence: Sentence, mentions: list[Mention]) -> Clause:
        """Return the clause of a sentence; `mentions` are those inside, sorted, not overlapping."""
        folded, words, cache = document.folded, document.words, self._cache
        parts: list[str] = []
        named: list[tuple[Mention, str | None]] = []
        at = sentence.start
        for mention in mentions:
            kind = mention.kind
            if kind in _NAMES:
                symbol, code = _read_name(mention)
                named.append((mention, code))
            elif kind in _KINDS:
                symbol = _KINDS[kind]
            elif kind == "TALK":
                symbol = _TALKS[mention.payload]
            else:
                continue
            gap = folded[at : mention.start]
            known = cache.get(gap)
            parts.append(self._spell(gap, words[at + 1 : mention.start + 1]) if known is None else known)
            parts.append(symbol)
            at = mention.end
        parts.append(self._spell(folded[at : sentence.end], words[at + 1 : sentence.end + 1]))
        symbols, items = self._parties("".join(parts), named)
        return self._lists(symbols, items)

    def _spell(self, text: str, words: bytes) -> str:
        """Return the symbols of the words between two mentions, and of the marks that touch the mentions."""
        stripped = text.strip(" .")
        if len(stripped) <= 1:
            symbols = _PUNCTUATION.get(stripped) or stripped if stripped in ",(-&" else ""
        else:
            symbols = self._spell_words(text, words)
            symbols = (_OWNS if text.startswith("'s") else _PUNCTUATION.get(stripped[0], "")) + symbols
            symbols += _PUNCTUATION.get(stripped[-1], "")
        if len(text) <= _CACHED_GAP and len(self._cache) < _CACHE_SIZE:
            self._cache[text] = symbols
        return symbols

    def _spell_words(self, text: str, words: bytes) -> str:
        get = self._words.get
        if ";" in text or ":" in text or "&" in text:
            return "".join([_CLAUSE_MARKS.get(t) or get(t.encode(), FILLER) for t in _TOKEN.findall(text)])
        return "".join([get(word, FILLER) for word in words.split()])

    def _parties(self, symbols: str, named: list[tuple[Mention, str | None]]) -> tuple[str, list[Item]]:
        """Put every place, its title and its people into one symbol: PARTY where it acts, OWN where it describes."""
        parts: list[str] = []
        items: list[Item] = []
        places = [at for at, symbol in enumerate(symbols) if symbol in _NAMED]
        at = number = 0
        while number < len(places):
            place = places[number]
            if symbols[place] == _NOBODY:
                number += 1
                continue
            first = named[number]
            start, end, acts = self._phrase(symbols, place, named, number)
            while number < len(places) and places[number] < end:
                number += 1
            parts += (symbols[at : max(start, at)], "P" if acts else "B")
            items.append(Item(first[0].start, named[number - 1][0].end, (first[1],) if first[1] else ()))
            at = end
        return "".join(parts) + symbols[at:], items

    def _phrase(
        self, symbols: str, at: int, named: list[tuple[Mention, str | None]], number: int
    ) -> tuple[int, int, bool]:
        """Return where the noun phrase around the name at `at` starts and ends, and whether it acts."""
        owned = at + 1 + symbols.startswith(_OWNS, at + 1)
        if symbols[at] == _PERSON:
            team = owned > at + 1 and (title := self._title.match(symbols, owned)) and title.end() > owned
            return len(symbols[:at].rstrip(self._titles)), at + 1, owned == at + 1 or bool(team)
        end = self._title_end(symbols, owned, named, number)
        if end > owned:
            return at, end, True
        plain = symbols[at] != _DEMONYM and owned == at + 1 and symbols[owned : owned + 1] not in self._things
        return at, owned, plain

    def _title_end(self, symbols: str, start: int, named: list[tuple[Mention, str | None]], number: int) -> int:
        """Return where the title behind a place ends: before a person or agency that serves someone else."""
        match = self._title.match(symbols, start)
        code = named[number][1]
        end = start
        for at in range(start, match.end() if match else start):
            if symbols[at] in "ho":
                number += 1
                if named[number][1] not in {None, code}:
                    joint = max(symbols.rfind("&", start, at), symbols.rfind(",", start, at))
                    return min(end, joint) if joint >= 0 else end
            if symbols[at] in self._ends:
                end = at + 1
        return end

    def _lists(self, symbols: str, items: list[Item]) -> Clause:
        """Put every list of parties (“India and the EU”, “US-China”) into one symbol with all their codes."""
        parts: list[str] = []
        kept: list[Item] = []
        at = number = 0
        for match in _LIST.finditer(symbols):
            before = _parties_in(symbols[at : match.start()])
            members = items[number + before : number + before + _parties_in(match[0])]
            codes = tuple(dict.fromkeys(code for item in members for code in item.codes))
            if match[0] == _APPOSITION and len(codes) > 1 and not self._headline.match(symbols):
                continue
            parts += (symbols[at : match.start()], match[0][-1])
            kept += (*items[number : number + before], Item(members[0].start, members[-1].end, codes))
            number += before + len(members)
            at = match.end()
        symbols = "".join(parts) + symbols[at:]
        at_side = [place for place, symbol in enumerate(symbols) if symbol in "PB"]
        return Clause(symbols, dict(zip(at_side, kept + items[number:], strict=True)))


def _parties_in(symbols: str) -> int:
    return symbols.count("P") + symbols.count("B")


def _read_name(mention: Mention) -> tuple[str, str | None]:
    """Return the raw symbol of a place, person or agency, and the code that it stands for."""
    code = code_of(mention)
    if code is None or code == WORLD:
        return _NOBODY, None
    if mention.kind == "PLACE":
        return _DEMONYM if mention.payload.form == "demonym" else _NAME, code
    return _PERSON, code
