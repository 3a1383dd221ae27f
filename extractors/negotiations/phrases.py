"""Noun phrases of talks: a party with its titles and names, or a list of parties, becomes one symbol."""

import re
from typing import NamedTuple

from extractors.negotiations.patterns import MENTIONS, Alphabet

OWNS, HYPHEN, COMMA = "'", "-", ","
NAME, DEMONYM, PERSON, NOBODY = "n", "d", "h", MENTIONS["OTHER"]
NAMED = frozenset({NAME, DEMONYM, PERSON, NOBODY})
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


class Name(NamedTuple):
    """A place, person or agency, and the code that it stands for."""

    start: int
    end: int
    code: str | None


class Phrases:
    """Puts the parties of a string of symbols together. Immutable once built."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Compile the patterns of noun phrases with the alphabet's agents and titles."""
        classes = alphabet.classes
        agents, titles = classes["AGENT"], classes["TITLE"]
        self._title = re.compile(
            rf"(?:[.{titles}]{{0,4}}[{agents}ho]|&[.{titles}]{{0,4}}[{agents}]|,[{agents}{titles}]{{0,3}}h){{0,4}}"
        )
        self._ends = frozenset(agents + PERSON + NOBODY)
        self._things = frozenset(classes["THING"] + MENTIONS["LEVY"] + MENTIONS["GOODS"] + OWNS)
        self._titles = titles + agents
        self._list = re.compile(rf"(?<!{alphabet.of_word['in']})(?:{_LIST})")  # “in Geneva, China and India” are two
        self._headline = re.compile(rf"P,P[{classes['HEADLINE']}{classes['CUE']}]")

    def parties(self, symbols: str, names: list[Name]) -> tuple[str, list[Item]]:
        """Return the symbols with a PARTY or OWN for each party or list of them, and what these stand for."""
        return self._lists(*self._parties(symbols, names))

    def _parties(self, symbols: str, names: list[Name]) -> tuple[str, list[Item]]:
        """Put every place, its title and its people into one symbol: PARTY where it acts, OWN where it describes.

        An apposition (“Akazawa, Japan's negotiator”) is one, too.
        """
        parts: list[str] = []
        items: list[Item] = []
        places = [at for at, symbol in enumerate(symbols) if symbol in NAMED]
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
            if items and between == COMMA and items[-1].codes == item.codes and parts[-1] == "P":
                items[-1] = Item(items[-1].start, item.end, item.codes)
            else:
                parts += (between, "P" if acts else "B")
                items.append(item)
        return "".join(parts) + symbols[at:], items

    def _phrase(self, symbols: str, at: int, names: list[Name]) -> tuple[int, int, bool]:
        """Return where the noun phrase around the first of `names` starts and ends, and whether it acts."""
        owned = at + 1 + symbols.startswith(OWNS, at + 1)
        if symbols[at] == PERSON:
            team = owned > at + 1 and (title := self._title.match(symbols, owned)) and title.end() > owned
            before = symbols[max(at - _TITLE_REACH, 0) : at]
            start = at - len(before) + len(before.rstrip(self._titles))
            return start, at + 1, owned == at + 1 or bool(team)
        end = self._title_end(symbols, owned, names)
        if end > owned:
            return at, end, True
        plain = symbols[at] == NAME and owned == at + 1 and symbols[owned : owned + 1] not in self._things
        return at, owned, plain

    def _title_end(self, symbols: str, start: int, names: list[Name]) -> int:
        """Return where the title behind a place ends: before a person or agency that serves someone else."""
        match = self._title.match(symbols, start)
        number, end = 0, start
        for at in range(start, match.end() if match else start):
            if symbols[at] in NAMED:
                number += 1
                if names[number].code not in {None, names[0].code}:
                    joint = max(symbols.rfind("&", start, at), symbols.rfind(COMMA, start, at))
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


def _sides(symbols: str) -> int:
    return symbols.count("P") + symbols.count("B")
