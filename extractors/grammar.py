"""The mention grammar: a rule's readable pattern, compiled to a `regex` over symbol strings.

    RATE ADJ? LEVY ('on'|'for'|'against') GOODS{list}:sectors

- `KIND` or `KIND.form` is a mention (`IMPOSE.past`); `'word'` is that word of the text; `ANY(...)`-like choices are
  written `(A|B)`; `?`, `*` (at most eight) and `+` repeat.
- `KIND:slot` puts the mention into a slot of the frame; `KIND{list}:slot` takes a list of them (“steel, aluminum and
  cars”), each a capture of its own.
- `~3` is up to three words that do not matter (fillers, adjectives, sums of money); `~~9` is up to nine symbols of one
  clause, none a rate, levy or party; `~~~9` is up to nine of any kind but a rate or semicolon; `!KIND` looks ahead for
  its absence, `<!KIND` behind.
- `@NAME` is a macro of the rule file.
"""

import regex

from extractors.symbols import FILLER, FORMS, SYMBOL

_PIECE = regex.compile(
    r"\s*(?:(?P<macro>@\w+)|(?P<look><?!)?(?P<name>[A-Z][A-Z_]*(?:\.[a-z]+)?|'[^']+'|'s')(?P<list>\{list\})?(?::(?P<slot>\w+))?"
    r"|(?P<gap>~{1,3})(?P<most>\d+)|(?P<mark>[()|?*+^$]))"
)
_REPEAT = {"*": "{0,8}", "+": "{1,8}"}


class GrammarError(ValueError):
    """A pattern cannot be read; the message shows where."""


def compile_pattern(pattern: str, macros: dict[str, str]) -> regex.Pattern[str]:
    """Return the compiled pattern; its groups are the slots. Raises `GrammarError` with the place that is wrong."""
    return regex.compile(_translate(pattern, macros, ()))


def symbol_class(name: str) -> str:
    """Return a regex for one symbol of `KIND`, `KIND.form` or `'word'`. Raises `GrammarError` for an unknown name."""
    if name in SYMBOL:
        return SYMBOL[name]
    symbols = [SYMBOL[f"{name}.{form}"] for form in FORMS.get(name, ())]
    if not symbols:
        message = f"unknown mention kind or literal {name!r}; kinds are {', '.join(FORMS)}"
        raise GrammarError(message)
    return f"[{''.join(symbols)}]"


def _translate(pattern: str, macros: dict[str, str], inside: tuple[str, ...]) -> str:
    parts: list[str] = []
    at = 0
    while at < len(pattern.rstrip()):
        piece = _PIECE.match(pattern, at)
        if piece is None or piece.end() == at:
            message = f"cannot read the pattern here: {pattern[at : at + 30]!r}"
            raise GrammarError(message)
        parts.append(_piece(piece, macros, inside))
        at = piece.end()
    return "".join(parts)


def _piece(piece: regex.Match[str], macros: dict[str, str], inside: tuple[str, ...]) -> str:
    if piece["macro"]:
        name = piece["macro"][1:]
        if name not in macros or name in inside:
            message = f"unknown or circular macro @{name}"
            raise GrammarError(message)
        return f"(?:{_translate(macros[name], macros, (*inside, name))})"
    if piece["name"]:
        return _named(piece)
    if piece["gap"]:
        return f"{_GAPS[len(piece['gap'])]}{{0,{piece['most']}}}?"
    mark = piece["mark"]
    return "(?:" if mark == "(" else _REPEAT.get(mark, mark)


def _named(piece: regex.Match[str]) -> str:
    one = symbol_class(piece["name"])
    if piece["look"]:
        return f"(?{'<' if piece['look'] == '<!' else ''}!{one})"
    captured = f"(?P<{piece['slot']}>{one})" if piece["slot"] else one
    if not piece["list"]:
        return captured
    return f"{captured}(?:{_LIST_GAP}{captured}){{0,11}}"


def _symbols(*names: str) -> str:
    return "".join(symbol_class(name).strip("[]") for name in names)


_FILLERS = "[" + FILLER + _symbols("ADJ", "AMOUNT", *(f"'{w}'" for w in ("all", "most", "other", "both", "each", "same", "also", "these", "those"))) + "]"
_GAPS = {
    1: _FILLERS,
    2: "[^" + _symbols(*(f"'{w}'" for w in (";", "if", "while", "but", "although", "unless", "when", "because")), "RATE", "LEVY", "PLACE", "PERSON", "AGENCY") + "]",
    3: "[^" + _symbols("';'", "RATE") + "]",
}
_LIST_GAP = _symbols("','") + "?[" + _symbols("'and'", "'or'") + "]?" + _FILLERS + "{0,2}"
