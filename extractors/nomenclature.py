"""Step 5, codes of goods that the text states itself (“HTSUS subheading 7604.21.00”), by the Harmonized System."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from extractors.deferred import deferred
from extractors.discourse.measure import ALL, Measure
from extractors.mention import Document, Mention
from schemas.lexicon import GoodsEntry

_MARKS: Final = (
    *(b"chapter", b"heading", b" hs ", b" hsn ", b" hts ", b" htsus ", b" htsa ", b" itc ", b" cn ", b" ncm "),
    *(b"tariff code", b"tariff item", b"tariff line", b"tariff number", b"tariff no"),
    *(b"customs code", b"customs item", b"customs line", b"customs number", b"customs no", b"commodity "),
)
"""One of them stands in every text that states a code: a plain search is ten times as fast as one with the pattern."""
_CODE = r"\d{4}(?:[. ]?\d{2}){0,4}(?![\d%])"
_NEXT = r"(?:, ?(?:and |or )?| and | or |; ?| ?/ ?| ?- ?| to | through )"
_STATED = deferred(
    r"\b(?:chapters? (?P<chapters>\d{2}(?:(?:, | and | or |, and )\d{2}){0,40}(?!\d))|"
    r"(?:(?:hs|hsn|hts|htsus|htsa|itc ?\(hs\)|cn|ncm|customs|commodity|tariff)(?: tariff)?"
    r"(?: (?:(?:sub-?)?heading|code|item|line|number)s?| nos?\.?)|(?:sub-?)?headings?|hs|hts|htsus)"
    rf"[: (]{{1,3}}(?P<codes>{_CODE}(?:{_NEXT}{_CODE}){{0,400}}))"
)
_CODES = re.compile(rf"(?P<up_to>to |through |- ?)?(?P<code>{_CODE})|(?P<chapter>\d\d)")
_HEADING, _SUBHEADING = 4, 6
_LEGAL: Final = ("98", "99")
"""Chapters of the American schedule that name measures and no goods."""
_EDITIONS: Final = frozenset({"2002", "2007", "2012", "2017", "2022"})
"""Years in which the World Customs Organization revised the system (“HS 2022”)."""
_MOST: Final = 100
"""So many rows of codes are looked at for goods that none is stated near."""


class _Stated(NamedTuple):
    """Codes in a row, `[start, end)`, cut to the six digits that all countries share, and their sentence."""

    start: int
    end: int
    sentence: int
    codes: list[str]


def state_codes(measures: list[Measure], document: Document, goods: Mapping[str, GoodsEntry]) -> None:
    """Give the goods of measures the codes that the text states of them, with the words that prove it.

    Codes belong to goods of their chapters or headings which are named in the same sentence or the one before; in a
    text on one sort of goods, to these.
    """
    if not measures or not any(mark in document.words for mark in _MARKS):
        return
    stated = list(_all_stated(document))
    named = {code: goods[code].hs for measure in measures for code in measure.sectors if code != ALL}
    owners = _Owners(named)
    numbers = [it.sentence for it in stated]
    anywhere = stated[:_MOST] if len(named) == 1 else []
    for measure in measures if stated else ():
        for code, mention in measure.sectors.items():
            sentence = document.sentence_at(mention.start) if mention else measure.frame.sentence
            near = stated[bisect_left(numbers, sentence) : bisect_left(numbers, sentence + 2)]
            for it in near or anywhere:
                if own := [number for number in it.codes if code in owners[number]]:
                    measure.stated = measure.stated | {code: [*measure.stated.get(code, ()), *own]}
                    measure.support = [*measure.support, ("sectors", Mention(it.start, it.end, "HS", None))]


def _all_stated(document: Document) -> Iterator[_Stated]:
    for found in _STATED.finditer(document.folded):
        group = "codes" if found["codes"] else "chapters"
        if codes := _listed(found[group]):
            start, end = found.span(group)
            yield _Stated(start, end, document.sentence_at(start), codes)


def _listed(text: str) -> list[str]:
    """Return the codes of a list, those between the ends of a range of headings too (“7208 to 7212”)."""
    codes: list[str] = []
    for found in _CODES.finditer(text):
        digits = re.sub(r"\D", "", found["code"] or found["chapter"])[:_SUBHEADING]
        if digits.startswith(_LEGAL) or digits in _EDITIONS:
            continue
        if found["up_to"] and codes and len(digits) == len(codes[-1]) == _HEADING and digits[:2] == codes[-1][:2]:
            codes += [f"{number:04}" for number in range(int(codes[-1]) + 1, int(digits))]
        codes.append(f"{digits[:_HEADING]}.{digits[_HEADING:]}" if len(digits) > _HEADING else digits)
    return codes


class _Owners(dict[str, list[str]]):
    """The goods that stated codes belong to, worked out once a code: those whose own headings tell the most of it."""

    def __init__(self, named: dict[str, list[str]]) -> None:
        super().__init__()
        self._named = named

    def __missing__(self, stated: str) -> list[str]:
        fits = {code: _fit(stated, headings) for code, headings in self._named.items()}
        most = max(fits.values(), default=-1)
        self[stated] = [code for code, fit in fits.items() if fit == most >= 0]
        return self[stated]


def _fit(stated: str, headings: list[str]) -> int:
    """Return how many digits a code and the chapters or headings of goods share, -1 for none; unlisted goods fit."""
    shared = [min(len(stated), len(own)) for own in headings if stated.startswith(own) or own.startswith(stated)]
    return max(shared, default=-1 if headings else 0)
