"""Numbers as people write them: digits with commas and fractions, number words, and magnitudes (“bn”, “lakh crore”)."""

import re
import unicodedata

import regex

from extractors.mention import Document, Mention
from schemas.quantity_rules import NumberRules

_WINDOW = 64
"""A number in words is no longer than this."""
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
_LAST = regex.compile(r"(?r)([a-z]+|\d)[ -]{0,2}")
_LONGEST_WORD = 16
_GAPS = frozenset({"", " ", "\n", "-", "- ", " -"})
_DENOMINATORS = frozenset({2, 3, 4, 8, 16, 32})
_TENS = range(20, 100)
_CONNECTIVES = {"a": "article", "an": "article", "and": "and", "of": "of", "point": "point"}

_BEFORE = {
    "unit": {"", "scale", "fraction", "point", "and fraction"},
    "tens": {"", "unit", "scale", "point", "and fraction"},
    "scale": {"", "unit", "tens", "scale", "and", "of"},
    "fraction": {"", "article", "of", "scale"},
    "article": {"", "scale", "fraction"},
    "and": {"unit", "tens"},
    "and fraction": {"fraction", "article fraction"},
    "of": {"unit", "article"},
    "point": {"unit"},
    "digits": {"", "scale", "and fraction", "point"},
}
"""Which class of word may stand before which (the empty one is the unit that the number counts)."""
_INNER = frozenset({"and", "and fraction", "of", "point"})
"""Words that a number may hold but that start none."""


class Numerals:
    """Reads numbers. Immutable once built."""

    def __init__(self, rules: NumberRules) -> None:
        """Take the number words and magnitudes."""
        self._words: dict[str, tuple[str, float]] = {word: (name, 0) for word, name in _CONNECTIVES.items()}
        for word, value in rules.words.items():
            self._words[word] = ("tens" if value in _TENS else "unit", value)
        self._words |= {word: ("fraction", value) for word, value in rules.fractions.items()}
        self._words |= {word: ("scale", value) for word, value in rules.magnitudes.items()}
        self._factors = rules.magnitudes | rules.glued
        names = "|".join(sorted(rules.magnitudes, key=len, reverse=True))
        self._magnitude = re.compile(
            rf"(?:[ -]{{0,2}}({names})|-?({'|'.join(rules.glued)}))(?![a-z0-9])(?:[ -]({names})(?![a-z]))?"
        )

    def magnitude_after(self, folded: str, end: int) -> tuple[float, int]:
        """Return the factor that follows a number (1 where none does) and where it ends."""
        found = self._magnitude.match(folded, end)
        if not found:
            return 1.0, end
        first, glued, second = found.groups()
        return self._factors[first or glued] * self._factors.get(second, 1.0), found.end()

    def words_before(self, document: Document, end: int) -> tuple[int, float] | None:
        """Return start and value of the number (“half a billion”, “eighteen”, “18 million”) that ends at `end`."""
        folded = document.folded
        last = _LAST.match(folded, max(end - _LONGEST_WORD, 0), end)
        if not last or not (last[1] in self._words or last[1].isdigit()):
            return None
        start, head = end, ""
        parts: list[tuple[int, str, float]] = []
        for token in reversed(list(_TOKEN.finditer(folded, max(end - _WINDOW, 0), end))):
            name, value = self._words.get(token[0]) or ("digits" if token[0][0].isdigit() else "", 0)
            if name == "and" and head in _BEFORE["and fraction"]:
                name = "and fraction"
            if not name or head not in _BEFORE[name] or folded[token.end() : start] not in _GAPS:
                break
            start = token.start()
            parts.append((start, name, digits_value(document.text[start : token.end()]) if name == "digits" else value))
            head = "article fraction" if name == "article" and head == "fraction" else name
            if name == "digits":
                break
        while parts and parts[-1][1] in _INNER:
            parts.pop()
        if not parts or parts[-1][1] == "scale" or all(name == "article" for _, name, _ in parts):
            return None
        return parts[-1][0], _evaluate(parts[::-1])


def digits_value(raw: str) -> float:
    """Return the value of digits with separators (“1,250.5”, “12½”, and the decimal comma of “2,5”).

    Superscripts, which are footnote marks, do not count.
    """
    raw = raw.rstrip(",")
    extra = 0.0
    if not raw.isascii():
        extra = sum(unicodedata.numeric(char) for char in raw if "<fraction>" in unicodedata.decomposition(char))
        raw = "".join(str(int(c)) if c.isdecimal() else c for c in raw if c.isdecimal() or c in ".,").strip(".,") or "0"
    head, comma, tail = raw.rpartition(",")
    if comma and len(tail) < len("000") and "," not in head and "." not in raw:
        return float(f"{head}.{tail}") + extra
    return float(raw.replace(",", "") if comma else raw) + extra


def mixed_fraction(folded: str, numbers: list[Mention], index: int) -> tuple[int, float] | None:
    """Return start and value of “7 1/2” or “1/4” whose denominator is `numbers[index]`, else None."""
    below = numbers[index]
    if index == 0 or folded[below.start - 1] != "/" or numbers[index - 1].end != below.start - 1:
        return None
    above = numbers[index - 1]
    bottom = digits_value(folded[below.start : below.end])
    top = digits_value(folded[above.start : above.end])
    if bottom not in _DENOMINATORS or top >= bottom:
        return None
    whole = numbers[index - 2] if index > 1 else None
    if whole and whole.end == above.start - 1 and folded[whole.end] in " -":
        return whole.start, digits_value(folded[whole.start : whole.end]) + top / bottom
    return above.start, top / bottom


def _evaluate(parts: list[tuple[int, str, float]]) -> float:
    product, total, current, last = 1.0, 0.0, 0.0, 0.0
    decimals = 0
    for _, name, value in parts:
        if name == "of":
            product, total, current = product * (total + current), 0.0, 0.0
        elif name == "point":
            decimals = 1
        elif name == "fraction":
            current += value if not last else last * value - last
        elif name == "scale":
            total, current = _scaled(total, current, value)
        elif decimals:
            current += value * 10.0**-decimals
            decimals += 1
        else:
            current += value
        last = value if name == "unit" else 0.0
    return round(product * ((total + current) or float(product != 1)), 6)


def _scaled(total: float, current: float, scale: float) -> tuple[float, float]:
    """Apply “hundred” to the running group, and larger magnitudes to the sum (“lakh crore” multiplies)."""
    if scale < 1e3:  # noqa: PLR2004 - below a thousand the group goes on: “three hundred thousand”
        return total, (current or 1.0) * scale
    if not current and total:
        return total * scale, 0.0
    return total + (current or 1.0) * scale, 0.0
