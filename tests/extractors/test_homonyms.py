"""Words that mean something else beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor


def _targets(extractor: Extractor, text: str) -> list[str]:
    """Return the codes of whom the one record of a text is on."""
    [record] = extractor.extract(Article(text)).records
    return [target.code for target in record.tariff.targets]


@pytest.mark.parametrize("dateline", ["KATHMANDU. ", "Kathmandu, April 29: ", "Beijing: "])
def test_dateline(extractor: Extractor, dateline: str) -> None:
    """The city where an article was written has no part in it."""
    assert ["WORLD"] == _targets(
        extractor, f"{dateline}U.S. President Donald Trump agreed to ease tariffs on car makers."
    )


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The United States put a 9% tariff on Peruvian tin.", ["PE"]),
        ("The United States put a 9% tariff on tin of Peru's neighbor Chile.", ["CL"]),
        ("The United States put a 9% tariff on Peruvian tin, one of Chile's rivals said.", ["PE"]),
        ("Canada put a charge of 9% on Peruvian tin.", ["PE"]),
        ("The duty it levies on Peruvian tin is 9%, says Canada.", ["PE"]),
    ],
)
def test_words_beside_others(extractor: Extractor, text: str, targets: list[str]) -> None:
    """Who is named for what another is to him is not hit, and levying is a deed."""
    assert targets == _targets(extractor, text)
