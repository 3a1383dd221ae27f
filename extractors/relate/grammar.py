"""The mention grammar: a rule's readable pattern, compiled to a `regex` over symbol strings.

    RATE ADJ? LEVY ('on'|'for'|'against') GOODS{list}:sectors

- `KIND` or `KIND.form` is a mention (`IMPOSE.past`); `'word'` is that word of the text; `(A | B)` is a choice; `?`, `*`
 (at most twelve) and `+` repeat; `^` and `$` are the ends of the sentence.
- `KIND:slot` puts the mention into a slot of the frame; `KIND{list}:slot` takes a list of them (“steel, aluminum and
  cars”), each a capture of its own.
- `~3` is up to three words that do not matter (fillers, adjectives, sums of money); `~~9` is up to nine symbols of one
  clause, none a rate, levy or party; `~~~9` is up to nine of any kind but a rate or semicolon; `!KIND` looks ahead for
  its absence, `<!KIND` behind.
- `@NAME` is a macro of the rule file.
- Blanks and line breaks only part what they stand between; `#` opens a remark, up to the end of its line.
"""

import re
from functools import cached_property
from typing import NamedTuple, NoReturn

import regex

from extractors.relate.needs import NOTHING, Rows, in_turn, one_of
from extractors.relate.symbols import FILLER, FORMS, PASSED, PASSED_KINDS, SYMBOL

_PIECE = re.compile(
    r"\s*(?:(?P<macro>@\w+)|(?P<look><?!)?(?P<name>[A-Z][A-Z_]*(?:\.[a-z]+)?|'[^']+')(?P<list>\{list\})?(?::(?P<slot>\w+))?"
    r"|(?P<gap>~{1,3})(?P<most>\d+)|(?P<mark>[()|?*+^$]))"
)
_BLANK = re.compile(r"(?:\s|#.*)+")
_REPEAT = {"?": "?", "*": "{0,12}", "+": "{1,8}"}
_SKIPPABLE = frozenset("?*")


class GrammarError(ValueError):
    """A pattern cannot be read; the message shows where."""


class _Part(NamedTuple):
    """A translated piece of a pattern, and the rows of symbol sets of which it needs one."""

    source: str
    needs: Rows


class Compiled(_Part):
    """A translated pattern, compiled when it is first asked for."""

    @cached_property
    def regex(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        return regex.compile(self.source)


def compile_pattern(pattern: str, macros: dict[str, str]) -> Compiled:
    """Return the compiled pattern; its groups are the slots. Raises `GrammarError` with the place that is wrong."""
    return Compiled(*_Reader(pattern, macros, ()).read())


def on_one_line(pattern: str) -> str:
    """Return a pattern without its line breaks and remarks."""
    return _BLANK.sub(" ", pattern).strip()


def symbol_class(name: str) -> frozenset[str]:
    """Return the symbols of `KIND`, `KIND.form` or `'word'`. Raises `GrammarError` for an unknown name."""
    if name in SYMBOL:
        return frozenset({SYMBOL[name]})
    symbols = frozenset(SYMBOL[f"{name}.{form}"] for form in FORMS.get(name, ()))
    if not symbols:
        message = f"unknown mention kind or word {name!r}; kinds are {', '.join(FORMS)}"
        raise GrammarError(message)
    return symbols


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str, macros: dict[str, str], inside: tuple[str, ...]) -> None:
        self._pattern, self._macros, self._inside = on_one_line(pattern), macros, inside
        self._at = 0

    def read(self, *, nested: bool = False) -> _Part:
        """Return the choice that starts here, up to its closing bracket or the end of the pattern."""
        alternatives: list[list[_Part]] = [[]]
        while self._at < len(self._pattern):
            piece = self._next()
            mark = piece["mark"]
            if mark == ")":
                if not nested:
                    self._fail("a bracket is closed that was not opened")
                return _choice(alternatives)
            if mark == "|":
                alternatives.append([])
            elif mark in _REPEAT:
                if not alternatives[-1]:
                    self._fail(f"{mark!r} repeats nothing")
                last = alternatives[-1].pop()
                alternatives[-1].append(
                    _Part(last.source + _REPEAT[mark], NOTHING if mark in _SKIPPABLE else last.needs)
                )
            else:
                alternatives[-1].append(self._part(piece))
        if nested:
            self._fail("a bracket is not closed")
        return _choice(alternatives)

    def _next(self) -> re.Match[str]:
        piece = _PIECE.match(self._pattern, self._at)
        if piece is None:
            self._fail("cannot read this")
        self._at = piece.end()
        return piece

    def _part(self, piece: re.Match[str]) -> _Part:
        if piece["macro"]:
            name = piece["macro"][1:]
            if name not in self._macros or name in self._inside:
                self._fail(f"unknown or circular macro @{name}")
            return _Reader(self._macros[name], self._macros, (*self._inside, name)).read()
        if piece["look"]:
            return self._absence(piece)
        if piece["name"]:
            return _named(piece)
        if piece["gap"]:
            return _Part(f"{_GAPS[len(piece['gap'])]}{{0,{piece['most']}}}?", NOTHING)
        return self.read(nested=True) if piece["mark"] == "(" else _Part(piece["mark"], NOTHING)

    def _absence(self, piece: re.Match[str]) -> _Part:
        """Return what looks for an absence; several at one place (`<!'in' <!'of'`) are looked for at once."""
        symbols, look = symbol_class(piece["name"]), piece["look"]
        while (following := _PIECE.match(self._pattern, self._at)) and following["look"] == look:
            symbols |= symbol_class(following["name"])
            self._at = following.end()
        return _Part(f"(?{look.rstrip('!')}!{_class(symbols)})", NOTHING)

    def _fail(self, why: str) -> NoReturn:
        message = f"{why}: {self._pattern[self._at : self._at + 40]!r} in {self._pattern!r}"
        raise GrammarError(message)


def _choice(alternatives: list[list[_Part]]) -> _Part:
    """Join the alternatives."""
    source = "|".join("".join(part.source for part in parts) for parts in alternatives)
    return _Part(f"(?:{source})", one_of(in_turn(part.needs for part in parts) for parts in alternatives))


def _named(piece: re.Match[str]) -> _Part:
    symbols = symbol_class(piece["name"])
    one = _class(symbols)
    captured = f"(?P<{piece['slot']}>{one})" if piece["slot"] else one
    if piece["list"]:
        more = f"(?:{_LIST_GAP}{captured}){{0,11}}"
        if symbols <= _PLACES:
            more = f"(?:{_LIST_COMMA}{captured}){{0,11}}(?:{_LIST_LAST}{captured}){{0,3}}"
        captured = f"(?:{captured}{more})"
    return _Part(captured, ((symbols,),))


def _class(symbols: frozenset[str], *, negated: bool = False) -> str:
    """Return what matches one of the symbols; those in a row as a range, which is read and matched much faster."""
    found = sorted(symbols)
    if len(found) == 1 and not negated:
        return found[0]
    firsts = [s for s in found if chr(ord(s) - 1) not in symbols]
    lasts = [s for s in found if chr(ord(s) + 1) not in symbols]
    ranges = [f"{first}-{last}" if first < last else first for first, last in zip(firsts, lasts, strict=True)]
    return f"[{'^' if negated else ''}{''.join(ranges)}]"


def _words(*words: str) -> frozenset[str]:
    return frozenset(SYMBOL[f"'{word}'"] for word in words)


_FILLERS = frozenset({FILLER, *_words(*PASSED)}).union(*map(symbol_class, PASSED_KINDS))
_CLAUSE_ENDS = _words(";", "if", "while", "but", "although", "unless", "when", "where", "because")
_ANCHORS = symbol_class("RATE") | symbol_class("LEVY")
_PARTIES = symbol_class("PLACE") | symbol_class("PERSON") | symbol_class("AGENCY")
_GAPS = {
    1: _class(_FILLERS),
    2: _class(_CLAUSE_ENDS | _ANCHORS | _PARTIES, negated=True),
    3: _class(_words(";") | symbol_class("RATE"), negated=True),
}
_PLACES = symbol_class("PLACE")
_LIST_COMMA = f"{_class(_words(','))}?{_class(_FILLERS)}{{0,2}}"
_LIST_LAST = f"{_class(_words(','))}?{_class(_words('and', 'or'))}{_class(_FILLERS)}{{0,2}}"
"""After its last member a list of countries is over (“on goods of Chad or Mali, Togo imposed …”)."""
_LIST_GAP = f"{_class(_words(','))}?(?:{_class(_FILLERS)}?{_class(_words('and', 'or'))})?{_class(_FILLERS)}{{0,2}}"
