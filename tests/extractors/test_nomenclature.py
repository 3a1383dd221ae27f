"""Codes of goods that a text states: which, of what goods, with what words, and which numbers are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


def _stated(extractor: Extractor, text: str) -> dict[str, list[str]]:
    """Return the codes that the text states, by goods."""
    records = extractor.extract(Article(text)).records
    return {it.code: it.hs for record in records for it in record.sectors if it.hs_source == "stated"}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Chad put a 9% duty on Peruvian steel (HS 7208).", {"steel": ["7208"]}),
        ("Chad put a 9% duty on Peruvian steel, headings 7208 to 7210.", {"steel": ["7208", "7209", "7210"]}),
        (
            "Chad put a 9% antidumping duty on garlic from Peru, of HTS subheadings 0703.20.0010, and 0712.90.40.",
            {"fruit_vegetables": ["0703.20", "0712.90"]},
        ),
        ("Chad charges 9% on Peruvian copper of chapters 74 and 75.", {"copper": ["74"]}),
        (
            "Chad put a 9% duty on Peruvian televisions (HS 8528.72) and an 8% duty on solar cells (HS code 854143).",
            {"electronics": ["8528.72"], "solar": ["8541.43"]},
        ),
        ("Rain fell.\nHS code 7208.\nRain fell.\nChad put a 9% duty on Peruvian steel.", {"steel": ["7208"]}),
    ],
)
def test_stated(extractor: Extractor, text: str, stated: dict[str, list[str]]) -> None:
    """Codes go to the goods whose own headings they are, cut to six digits, ranges of headings written out."""
    assert stated == _stated(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad put a 9% duty on Peruvian steel.",
        "Chad put a 9% duty on Peruvian steel under heading 9903.01.25, as HS 2022 has it.",
        "Chad put a 9% duty on Peruvian steel, says chapter 11 of the report.",
        "Chad put a 9% duty on all Peruvian goods, those of heading 7208 too.",
        "Chad put a 9% duty on Peruvian steel.\nRain fell.\nIts duty on tin is 7%.\nRain fell.\nSee HS code 7208.",
    ],
)
def test_not_stated(extractor: Extractor, text: str) -> None:
    """Provisions, editions, chapters of reports, and codes far from where one of several goods is named are none."""
    assert {} == _stated(extractor, text)


def test_evidence(extractor: Extractor) -> None:
    """The digits prove the goods."""
    text = "Chad put a 9% duty on Peruvian steel (HS codes 7208 and 7209)."
    [record] = extractor.extract(Article(text)).records

    assert "7208 and 7209" in [span.text for span in record.evidence if span.field == "sectors"]


def test_words_stay(extractor: Extractor) -> None:
    """The goods keep their words."""
    [record] = extractor.extract(Article("Chad put a 9% duty on Peruvian steel (HS 7208).")).records
    [steel] = record.sectors

    assert ("steel", "stated") == (steel.text, steel.hs_source)
