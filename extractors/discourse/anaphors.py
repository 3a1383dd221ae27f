"""Step 5: levy words that go back to what was told before: “those tariffs”, “the 50 percent levy”."""

from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention

_THOSE: Final = frozenset({"these", "those"})
_SINGULAR: Final = frozenset({"that", "this"})
_DEFINITE: Final = _THOSE | {"the", "this", "that", "both", "such"}
_ARTICLE: Final = deferred(r"\b(?:the|that|this|those|these)(?: [a-z]{3,12})? $")
_ANY: Final = deferred(r"\b(?:all|any|every)\b")
_PART: Final = deferred(r"\b(?:few|many|one|part|several|some) of (?:his|its|the|their|these|those) ")
_COMPOUND: Final = deferred(
    r" (?:agreement|battle|case|deal|dispute|fight|news|order|pact|policy|refund|regime|revenue|row|ruling|system|talk"
    r"|threat|truce|war)s?\b"
)
"""With these behind it a levy word names another thing (“the tariff truce”)."""
_BACK: Final = deferred(
    r"\b(?:it|the[my]|this|that|these|those"
    r"|(?:the|his|her|its|their) (?:[a-z]+ )?(?:idea|measure|move|plan|proposal|step|threat)s?)\b"
)
"""What a sentence without a levy word calls the measure that was told in the one before it."""
_MORE: Final = deferred(
    r" (?:against|for|on|to) (?:as much as |up to |nearly |about |roughly |some )?(?:an additional|an extra|another"
    r"|a further|more than another|the other|the remaining|the rest)\b"
)
_FURTHER: Final = deferred(r"\b(?:additional|another|extra|further|more) (?:[a-z]+ ){0,3}$")
"""In front of a levy word, or behind it, these tell of a levy that comes on top of those in force."""
_SHORT: Final = 16
_BEFORE: Final = 24


def is_definite(levy: Mention, document: Document) -> bool:
    """Tell whether an article or the like stands in front of a levy word: “the duties”, “both new tariffs”."""
    return _has_in_front(levy, document, _DEFINITE)


def is_spoken_of(levy: Mention, document: Document) -> bool:
    """Tell whether a levy is the one spoken of (“for farm products the duty is 25 percent”), and not on any goods."""
    start = document.sentences[document.sentence_at(levy.start)].start
    return is_definite(levy, document) and _ANY.search(document.folded, start, levy.start) is None


def is_pointed_at(levy: Mention, document: Document) -> bool:
    """Tell whether it is “these” or “those” duties."""
    return _has_in_front(levy, document, _THOSE)


def goes_back(verb: Mention, document: Document) -> bool:
    """Tell whether a sentence without a levy word speaks of what was told before it: “a month later it was lifted”."""
    sentence = document.sentences[document.sentence_at(verb.start)]
    return _BACK.search(document.folded, sentence.start, min(verb.end + _BEFORE, sentence.end)) is not None


def is_whole(levy: Mention, document: Document) -> bool:
    """Tell whether no part is spoken of (“some of the key tariffs”), nor another thing (“the tariff truce”)."""
    if _COMPOUND.match(document.folded, levy.end) is not None:
        return False
    return _PART.search(document.folded, max(levy.start - _BEFORE, 0), levy.start) is None


def has_article(rate: Mention, document: Document) -> bool:
    """Tell whether an article stands in front of a rate: “the 50 percent”, “that additional 10 percent”."""
    return _ARTICLE.search(document.folded, max(rate.start - _SHORT, 0), rate.start) is not None


def is_further(levy: Mention, document: Document) -> bool:
    """Tell whether a levy comes on top of others: “more tariffs”, “tariffs on another $9bn of goods”."""
    folded = document.folded
    before = _FURTHER.search(folded, max(levy.start - _BEFORE, 0), levy.start)
    return before is not None or _MORE.match(folded, levy.end) is not None


def word_of(levy: Mention, document: Document) -> str:
    """Return the levy word in the singular, as far as it is regular."""
    return document.folded[levy.start : levy.end].rstrip("s")


def _has_in_front(levy: Mention, document: Document, words: frozenset[str]) -> bool:
    if levy.kind != "LEVY":
        return False
    before = document.folded[max(levy.start - _BEFORE, 0) : levy.start].replace('"', " ").split()
    found = words.intersection(before[-2:])
    is_plural = document.folded[levy.end - 1] == "s"  # “said that tariffs …”
    return bool(found - _SINGULAR if is_plural else found)
