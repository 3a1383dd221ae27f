"""Length-preserving folding: the text in lower-case ASCII, one character for one, so that offsets never move."""

import unicodedata
from functools import lru_cache

import regex

_NON_ASCII = regex.compile(r"[^\x00-\x7f]")
_QUOTES = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"'}
_LETTER = "~"
"""Stands for a letter or digit that has no ASCII base: it is part of a word and matches no vocabulary."""
_MANY = 40
"""With more distinct characters than this, one pass through a table beats a pass for each character."""

_WORD_BYTES = bytes(c if chr(c).isalnum() or chr(c) == _LETTER else 32 for c in range(256))
_ENTITIES = {"&amp;": " and ", "&nbsp;": " " * 6, "&quot;": '     "', "&#39;": "    '", "&#8217;": "      '"}


def fold(text: str) -> str:
    """Return `text` in lower-case ASCII of the very same length in code points.

    Letters lose their diacritics (NFKD), curly quotes and dashes become straight, currency signs become `$`, and other
    white space becomes a blank; a character without an ASCII base becomes `~` where it is a letter or digit and a blank
    otherwise. The entities that posts keep (“&amp;”) become what they stand for, in as many characters.
    """
    if not text.isascii():
        found = set(_NON_ASCII.findall(text))
        if len(found) <= _MANY:
            for char in found:
                text = text.replace(char, _fold_char(char))
        else:
            text = text.translate({ord(char): _fold_char(char) for char in found})
    if "&" in text:
        for entity, plain in _ENTITIES.items():
            text = text.replace(entity, plain)
    return text.lower()


def word_bytes(folded: str) -> bytes:
    """Return the folded text with all that is no letter or digit blanked, between two blanks: what the automaton reads.

    Byte `i + 1` of the result is code point `i` of the text.
    """
    return b" " + folded.encode("ascii").translate(_WORD_BYTES) + b" "


def fold_terms(surface: str) -> set[bytes]:
    """Return a vocabulary entry as the automaton looks for it: folded, a blank before it.

    An entry with marks inside (“U.S. dollars”) is looked for with and without them.
    """
    words = word_bytes(fold(surface)).strip()
    return {b" " + words, b" " + b" ".join(words.split())}


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in _QUOTES:
        return _QUOTES[char]
    category = unicodedata.category(char)
    if category == "Pd":
        return "-"
    if category == "Sc":
        return "$"
    if char == "…":
        return "."
    base = unicodedata.normalize("NFKD", char)[:1]
    if base.isascii() and base.isalnum():
        return base
    return _LETTER if char.isalnum() else " "
