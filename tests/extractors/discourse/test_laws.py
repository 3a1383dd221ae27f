"""The law that a measure rests on: named in its clause, told by its kind, or spoken of elsewhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("The US put 9% on Peruvian tin under Section 301 of the Trade Act.", [["SECTION_301"]]),
        ("Chad set a 9% anti-dumping duty on Peruvian tin.", [["AD_CVD"]]),
        ("Chad opened a countervailing duty investigation into Peruvian tin.", [["AD_CVD"]]),
        ("The US put a 9% tariff on steel from all countries.\nRain fell.\nIt used Section 232.", [["SECTION_232"]]),
        (
            "A court struck down the 10% baseline tariff under IEEPA. The 25% Section 232 steel tariff stays.",
            [["IEEPA"], ["SECTION_232"]],
        ),
        ("Trump used IEEPA. The US will charge 9% on all imports from Peru from May 5.", [["IEEPA"]]),
    ],
)
def test_laws(extractor: Extractor, text: str, laws: list[list[str]]) -> None:
    """Records have the law that the text gives for duties of their kind."""
    assert laws == [record.tariff.legal_basis for record in extractor.extract(Article(text)).records]


@pytest.mark.parametrize(
    "text",
    [
        "Chad put 9% on Peruvian tin.",
        "Chad put 9% on Peruvian tin.\nThe US looks at tin under Section 232.",
        "The US put a 9% tariff on shoes from Peru.\nIt looks at tin under Section 232.",
        "The US put a 9% tariff on shoes from Peru.\nTrump used IEEPA.",
        "The US put a 9% tariff on all goods from Peru.\nTrump used emergency powers.",
        "The US dropped its 9% tariff on steel.\nIt had used Section 232.",
    ],
)
def test_no_law(extractor: Extractor, text: str) -> None:
    """An American law is no ground for the duties of others, nor for those that it is not used for."""
    [record, *_] = extractor.extract(Article(text)).records

    assert [] == record.tariff.legal_basis


def test_evidence(extractor: Extractor) -> None:
    """The words that name the law, or the kind of duty, prove it."""
    for text, words in (
        ("The US put a 9% tariff on steel from all countries. It used Section 232.", "Section 232"),
        ("Chad set a 9% anti-dumping duty on Peruvian tin.", "anti-dumping duty"),
    ):
        [record] = extractor.extract(Article(text)).records
        assert [words] == [span.text for span in record.evidence if span.field == "tariff.legal_basis"]
