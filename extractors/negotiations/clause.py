"""A sentence as a string of symbols in which every party to talks, with its titles and names, is one symbol."""

import re
from typing import NamedTuple

from extractors.measure import WORLD, code_of
from extractors.mention import Mention
from extractors.negotiations.patterns import FILLER, MENTIONS, Alphabet

_TOKEN = re.compile(r"[a-z0-9~]+|'s\b|[,;:()&]")
_MARKS = {"'s": "'", "&": "&", ";": ";", ":": ";", "(": ",", ")": ","}
_KINDS = {"LEVY": "LEVY", "GOODS": "GOODS", "DATE": "DATE", "DEAL": "DEAL", "BLOC": "OTHER"}
_TALK_CLASSES = {"talks": "TALK", "negotiate": "NEGOTIATE", "meet": "MEET"}
_PLACES = {"demonym": "d", "seat": "s"}
_CACHED_GAP, _CACHE_SIZE = 16, 4096


class Item(NamedTuple):
    """What stands behind a symbol: `[start, end)` in code points, and the codes of a party."""

    start: int
    end: int
    codes: tuple[str, ...]
    mention: Mention


class Clause(NamedTuple):
    """The symbols of a sentence, and behind each its item; words of the gaps have none."""

    symbols: str
    items: list[Item | None]


class ClauseReader:
    """Turns sentences into clauses. Immutable but for a cache of short gaps."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Compile the patterns of noun phrases with the alphabet's agents and titles."""
        self._words = alphabet.of_word
        self._skipped = frozenset(alphabet.classes["SKIPPED"])
        agents, titles = alphabet.classes["AGENT"], alphabet.classes["TITLE"]
        things = alphabet.classes["THING"] + MENTIONS["LEVY"] + MENTIONS["GOODS"]
        self._party = re.compile(
            rf"(?:(?P<place>[nsd])(?P<owns>')?(?P<title>(?:[.{titles}]{{0,4}}[{agents}hgo]|&[.{titles}]{{0,4}}[{agents}]|,[{agents}{titles}]{{0,3}}h){{0,4}})"
            rf"|[{agents}{titles}]{{0,4}}[hg](?P<owned>'[.{titles}]{{0,3}}[{agents}])?)(?P<thing>(?=[{things}']))?"
        )
        self._ends = frozenset(agents + "hgo")
        self._list = re.compile(r"[PB](?:,(?:[PB]|o[^,;&'#tvmDLPB]{0,4}))+,?&P|[PB]&P|[PB](?:-[PB])+|P,P")
        self._headline = re.compile(rf"P,P[{alphabet.classes['HEADLINE']}{alphabet.classes['CUE']}]")
        self._cache: dict[str, str] = {}

    def read(self, folded: str, start: int, end: int, mentions: list[Mention]) -> Clause:
        """Return the clause of the sentence `[start, end)`; `mentions` are those inside, sorted, not overlapping."""
        parts: list[str] = []
        items: list[Item | None] = []
        at = start
        for mention in mentions:
            codes, symbol = _symbol(mention)
            if not symbol:
                continue
            gap = self._gap(folded[at : mention.start])
            parts.append(gap)
            parts.append(symbol)
            items.extend([None] * len(gap))
            items.append(Item(mention.start, mention.end, codes, mention))
            at = mention.end
        gap = self._gap(folded[at:end])
        parts.append(gap)
        items.extend([None] * len(gap))
        return self._lists(self._parties("".join(parts), items))

    def _gap(self, gap: str) -> str:
        known = self._cache.get(gap)
        if known is None:
            words = self._words
            found = [_MARKS.get(token) or words.get(token, FILLER) for token in _TOKEN.findall(gap)]
            known = "-" if gap.strip(" .") == "-" else "".join([symbol for symbol in found if symbol not in self._skipped])
            if len(gap) <= _CACHED_GAP and len(self._cache) < _CACHE_SIZE:
                self._cache[gap] = known
        return known

    def _parties(self, symbols: str, items: list[Item | None]) -> Clause:
        """Put every place, its title and its people into one symbol: PARTY where it acts, OWN where it describes."""
        parts: list[str] = []
        found: list[Item | None] = []
        at = 0
        while match := self._party.search(symbols, at):
            end = self._end(match, items)
            if match["place"]:
                bare = end <= match.start("title")
                acts = not bare or match["place"] != "d" and not match["owns"] and match["thing"] is None
            else:
                acts = bool(match["owned"]) or not symbols.startswith("'", end)
            inside = [item for item in items[match.start() : end] if item]
            named = next(item for item in inside if item.codes)
            parts += (symbols[at : match.start()], "P" if acts else "B")
            found += items[at : match.start()]
            found.append(Item(named.start, inside[-1].end, named.codes, named.mention))
            at = end
        return Clause("".join(parts) + symbols[at:], found + items[at:])

    def _end(self, match: re.Match[str], items: list[Item | None]) -> int:
        """Return where the noun phrase ends: before a person or agency that serves someone else."""
        if not match["place"]:
            return match.end()
        code = items[match.start()].codes
        end = match.end("owns") if match["owns"] else match.start() + 1
        for at in range(match.start("title"), match.end("title")):
            item = items[at]
            if item and item.codes and item.codes != code:
                return min(end, _joint(match.string, match.start(), at))
            if match.string[at] in self._ends:
                end = at + 1
        return end

    def _lists(self, clause: Clause) -> Clause:
        """Put every list of parties (“India and the EU”, “US-China”) into one symbol with all their codes."""
        parts: list[str] = []
        found: list[Item | None] = []
        at = 0
        for match in self._list.finditer(clause.symbols):
            members = [item for item in clause.items[match.start() : match.end()] if item and item.codes]
            codes = tuple(dict.fromkeys(code for item in members for code in item.codes))
            if match[0] == "P,P" and len(codes) > 1 and not self._headline.match(clause.symbols):
                continue
            parts += (clause.symbols[at : match.start()], clause.symbols[match.end() - 1])
            found += clause.items[at : match.start()]
            found.append(Item(members[0].start, members[-1].end, codes, members[-1].mention))
            at = match.end()
        return Clause("".join(parts) + clause.symbols[at:], found + clause.items[at:])


def _joint(symbols: str, start: int, end: int) -> int:
    """Return where the last “and” or comma of a noun phrase stands, or `end` where it has none."""
    at = max(symbols.rfind("&", start, end), symbols.rfind(",", start, end))
    return at if at >= 0 else end


def _symbol(mention: Mention) -> tuple[tuple[str, ...], str | None]:
    """Return the codes that a mention stands for, and its raw symbol, or None where talks have no use for it."""
    kind = mention.kind
    if kind == "PLACE":
        code = code_of(mention)
        return ((), "o") if code is None or code == WORLD else ((code,), _PLACES.get(mention.payload.form, "n"))
    if kind in {"PERSON", "AGENCY"}:
        code = code_of(mention)
        return ((code,), "h" if kind == "PERSON" else "g") if code else ((), "o")
    if kind == "TALK":
        return (), MENTIONS[_TALK_CLASSES[mention.payload]]
    return (), MENTIONS.get(_KINDS.get(kind, ""))
