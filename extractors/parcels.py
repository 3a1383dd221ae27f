"""Step 3: what lets small parcels in free of duty, in other words than “the de minimis exemption”."""

from collections.abc import Iterator
from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Mention

_CODE: Final = "de_minimis"
_FORM: Final = "parcels"
_FREE: Final = r"(?:customs|duty|tariff|tax)[- ]free"
_CHEAP: Final = (
    r"(?: with a value| valued| worth| priced| costing)?(?: at)?(?: of)?"
    r" (?:up to|under|below|(?:no|not)? ?(?:less|more) than)"
)
_GOODS = deferred(
    r"\b(?:consignments?|goods|imports|items|orders|packages|parcels|purchases|shipments)"
    + _CHEAP
    + r" [$€£¥a-z]{0,4}\d"
)
"""Parcels of small value, in words that no list holds."""
_EXEMPTION = deferred(
    r"\b(?:(?:(?:duty|import|tariff|tax|customs)(?: duty)? )?"
    r"(?:exemptions?|exceptions?|loopholes?|privileges?|rules?|waivers?)"
    rf"|{_FREE} (?:access|allowances?|entry|exemptions?|importation|imports?|status|thresholds?|treatment))\b"
    r"(?=(?: [a-z]+){0,2} (?:for|of|on|to)(?: [a-z]+){0,2} \Z"
    r"|(?: that| which| under which)?(?: had)? (?:allow|exempt|let|spar)(?:e[ds]?|ed|ing|s|ting)?(?: in)?"
    r"(?: [a-z]+){0,2} \Z)"
)
_LOSING = deferred(
    r"\A[^.;:()]{0,60}?\b(?P<end>los(?:es?|ing|t)|(?:are|be|will|would|can|could) no longer|no longer|stripped of)\b"
    rf"[^.;:()]{{0,40}}?\b(?P<free>{_FREE}|exempt(?:ed|ion)?|free of (?:customs|dut(?:y|ies)|tariffs?|tax(?:es)?))\b"
)
_CLOSING = deferred(r"\b(?:would (?:be )?)?(?:clos(?:e[sd]?|ing)|plug(?:s|ged|ging)?|shut(?:s|ting)?)\b")
"""What is done to a loophole, and to no duty."""
_NEAR: Final = 40
"""How far around an exemption the verb stands that closes it, in characters."""
_REACH: Final = 70
"""How far around the words for parcels those for what frees them stand, in characters."""


def names_parcels(document: Document) -> bool:
    """Tell whether a text speaks of parcels at all."""
    return any(m.payload.code == _CODE for m in document.by_kind["GOODS"])


def freed_parcels(document: Document) -> list[Mention]:
    """Return mentions of what lets small parcels in free, of the form that “the de minimis exemption” has.

    And of the verbs that tell its end: “lose their duty-free status”, “the loophole closed”.
    """
    exemptions = [m for m in document.by_kind["EXEMPTION"] if m.payload == _FORM]
    if not exemptions and not names_parcels(document):
        return []
    found: dict[int, Mention] = {}
    for start, end in _parcels(document):
        sentence = document.sentences[document.sentence_at(start)]
        for mention in _around(document.folded, start, end, sentence.start, sentence.end):
            found.setdefault(mention.start, mention)
    for mention in [*exemptions, *(m for m in list(found.values()) if m.kind == "EXEMPTION")]:
        if closing := _closing(document, mention):
            found.setdefault(closing.start, closing)
    return list(found.values())


def _closing(document: Document, exemption: Mention) -> Mention | None:
    """Return the verb beside an exemption that closes it as it does a loophole."""
    sentence = document.sentences[document.sentence_at(exemption.start)]
    start, end = max(exemption.start - _NEAR, sentence.start), min(exemption.end + _NEAR, sentence.end)
    verb = _CLOSING.search(document.folded, start, end)
    return Mention(*verb.span(), "LIFT", "past") if verb else None


def _parcels(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words for small parcels."""
    yield from ((m.start, m.end) for m in document.by_kind["GOODS"] if m.payload[:2] == (_CODE, "named"))
    yield from (m.span() for m in _GOODS.finditer(document.folded))


def _around(folded: str, start: int, end: int, first: int, last: int) -> Iterator[Mention]:
    """Yield what frees the parcels at `[start, end)`, of the sentence `[first, last)`, and what ends it."""
    since = max(start - _REACH, first)
    if front := _EXEMPTION.search(folded[since:start]):
        yield Mention(since + front.start(), since + front.end(), "EXEMPTION", _FORM)
    elif behind := _LOSING.search(folded[end : min(end + 2 * _REACH, last)]):
        yield Mention(end + behind.start("end"), end + behind.end("end"), "LIFT", "past")
        yield Mention(end + behind.start("free"), end + behind.end("free"), "EXEMPTION", _FORM)
