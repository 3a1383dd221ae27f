"""Whom a measure on all partners spares, told in its sentence or in another, and with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor
    from schemas import TariffRecord


def _on_all(extractor: Extractor, text: str) -> list[TariffRecord]:
    """Return the records of measures on all partners."""
    records = extractor.extract(Article(text)).records
    return [it for it in records if [target.code for target in it.tariff.targets] == ["WORLD"]]


@pytest.mark.parametrize(
    ("text", "exempt"),
    [
        ("Chad imposed a 9% duty on rice from all countries except Mali and Peru.", ["ML", "PE"]),
        ("Chad imposed a 9% duty on rice from all countries apart from Mali.", ["ML"]),
        ("Chad imposed a 9% duty on rice. Mali and Peru are exempt.", ["ML", "PE"]),
        ("Chad imposed a 9% duty on rice. Imports from Mali are not subject to the duty.", ["ML"]),
        ("Chad imposed a 9% duty on all imports. Mali will be spared for now.", ["ML"]),
        ("Apart from Mali, all countries will pay Chad's 9% duty on rice.", ["ML"]),
        ("Chad imposed a 9% duty on rice. Mali pays it too.", []),
        ("Chad imposed a 9% duty on rice. Niger put a 5% duty on tin, and exempted Mali from it.", []),
    ],
)
def test_exempt(extractor: Extractor, text: str, exempt: list[str]) -> None:
    """Partners are spared by the measure on the goods in question, of the one who charges them."""
    [record, *_] = _on_all(extractor, text)

    assert exempt == [place.code for place in record.tariff.exempt]


def test_the_nearest(extractor: Extractor) -> None:
    """An exemption is one from the measure told last, and from each of those that its goods are told apart in."""
    text = "In 2002 Chad put 8% on steel from all countries. Now it puts 9% on all steel imports. Mali is exempt."
    old, new = _on_all(extractor, text)

    assert ([], ["ML"]) == tuple([place.code for place in it.tariff.exempt] for it in (old, new))


def test_evidence(extractor: Extractor) -> None:
    """The names prove it, wherever they stand."""
    for text in ("Chad imposed a 9% duty on rice. Mali is exempt.", "Chad put a 9% duty on all imports except Mali's."):
        [record] = _on_all(extractor, text)
        assert ["Mali"] == [span.text for span in record.evidence if span.field == "tariff.exempt"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Chad put a 9% duty on goods from Mali. The duty does not apply to rice.", ["ML"]),
        ("Chad put a 9% duty on goods from Mali. The duty does not apply to rice from Peru.", ["PE"]),
        ("Chad put a 9% duty on all imports. The duty does not apply to rice.", ["WORLD"]),
    ],
)
def test_goods_of_whom(extractor: Extractor, text: str, targets: list[str]) -> None:
    """Goods that a duty spares are those of the partners whom it was told to be on, unless others are named."""
    [spared] = [it for it in extractor.extract(Article(text)).records if it.status == "exempted"]

    assert targets == [place.code for place in spared.tariff.targets]
