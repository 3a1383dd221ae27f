"""Step 3: the titles of orders, notices and laws that a text cites; what they name is not what the text itself says."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from extractors.cover import Cover
from extractors.deferred import deferred
from extractors.mention import Document, Mention

_CITING = r"\b(?:orders?|proclamations?|memorand(?:um|a)|notices?|eos?|entitled|titled)\b"
_STEMS: Final = ("order", "proclamation", "memorand", "notice", "eo", "entitled", "titled")
"""What the words that cite start with: a plain search for each is many times as fast as one with the patterns."""
_QUOTED = deferred(_CITING + r'[^"\n;]{0,60}"(?P<title>[^"\n]{8,260})"')
_BRACKETED = deferred(_CITING + r" \d{4,5}(?: of [a-z]+ \d{1,2}, \d{4})?,? ?\((?P<title>[^()\n]{8,260})\)")
_BARE = deferred(
    r"\b(?:[Oo]rder|[Pp]roclamation)s? (?P<title>[A-Z][a-z]+ing(?: (?:[A-Z][\w'’-]*|of|the|to|in|on|and|from|with|for"
    r"|by|between|that|into)){2,40})"
)
_ACT = deferred(r"\b[A-Z][a-z]+ing(?: (?:[A-Z][\w'’-]*|of|the|to|in|on|and|from|with|for)){1,12} Act\b")
"""A law whose name begins with what it does: “the Suspending … Act” suspends nothing here."""
_ACT_REACH = 100
_TRAILING = deferred(r"(?: (?:of|the|to|in|on|and|from|with|for|by|between|that|into))+\Z")
_LONG_WORD = re.compile(r"[A-Za-z]{5,}")
_CAPITALS = 0.8
"""The share of the longer words of a title that start with a capital; a sentence that is quoted has fewer."""
_KEPT = frozenset({"GOODS"})
"""What a title is about, and so what the order that has it is on."""


def without_cited(mentions: list[Mention], document: Document) -> list[Mention]:
    """Return sorted mentions without those inside the title of a document that the text cites, but with its goods."""
    spans = cited_titles(document)
    if not spans:
        return mentions
    cited = Cover(spans)
    return [m for m in mentions if m.kind in _KEPT or m.start not in cited]


def cited_titles(document: Document) -> list[tuple[int, int]]:
    """Return the spans of the titles of orders, proclamations, notices and laws that the text cites."""
    return [span for span in _found(document) if _is_title(document.text[slice(*span)])]


def _found(document: Document) -> Iterator[tuple[int, int]]:
    patterns: Iterable[tuple[re.Pattern[str], str]] = (
        (_QUOTED, document.folded),
        (_BRACKETED, document.folded),
        (_BARE, document.text),
    )
    places = _places(document.folded)
    for pattern, text in patterns:
        done = 0
        for at in places:
            if at >= done and (match := pattern.match(text, at)):
                start, end = match.span("title")
                trailing = _TRAILING.search(text, start, end)
                yield start, trailing.start() if trailing else end
                done = match.end()
    yield from _acts(document.text)


def _acts(text: str) -> Iterator[tuple[int, int]]:
    at = text.find(" Act")
    while at >= 0:
        end = at + len(" Act")
        match = _ACT.search(text, max(at - _ACT_REACH, 0), end)
        if match and match.end() == end and not text[end : end + 1].isalnum():
            yield match.span()
        at = text.find(" Act", at + 1)


def _places(folded: str) -> list[int]:
    """Return where a word may cite a document, in text order."""
    places: list[int] = []
    for stem in _STEMS:
        at = folded.find(stem)
        while at >= 0:
            places.append(at)
            at = folded.find(stem, at + 1)
    return sorted(places)


def _is_title(text: str) -> bool:
    """Tell whether nearly all longer words start with a capital, and no figure is told."""
    words = _LONG_WORD.findall(text)
    return bool(words) and "%" not in text and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)
