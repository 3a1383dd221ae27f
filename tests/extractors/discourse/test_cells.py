"""Tables whose cells stand on lines of their own, and the rows of a trade case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor

DUTIES = "Kenya raised its duties on farm goods.\n\n{}\n"
CASE = (
    "The United States set anti-dumping duties on lumber from Chile and told the anti-dumping margins at the end of"
    " an anti-dumping inquiry.\n\n{}\n"
)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("Milk powder\n\n5%\n\nFrozen beef\n\n30%", {("dairy", 5), ("beef", 30)}),
        ("Milk powder\n\nup to 5%\n\nFrozen beef\n\n30 per cent ad valorem", {("dairy", 5), ("beef", 30)}),
        ("Milk powder sold last year to most of our neighbours\n\n5%", set()),
    ],
)
def test_cell(extractor: Extractor, cells: str, expected: set[tuple[str, float]]) -> None:
    """A rate alone on its line is that of the short line above it that names goods; a longer line names nothing."""
    records = extractor.extract(Article(DUTIES.format(cells))).records

    rated = {(sector.code, record.rate.value) for record in records if record.rate for sector in record.sectors}
    assert expected == rated


@pytest.mark.parametrize(
    ("rows", "expected"),
    [("Maderas Sur: 4.1 percent\n\nAll others: 9.7 percent", [4.1, 9.7]), ("Its sales rose 4.1 percent.", [])],
)
def test_margin(extractor: Extractor, rows: str, expected: list[float]) -> None:
    """A row of a trade case is a duty of that kind on its goods; what is no tariff rate is none."""
    records = [it for it in extractor.extract(Article(CASE.format(rows))).records if it.rate]

    assert expected == [it.rate.value for it in records if it.rate]
    assert all(it.tariff.kind == "anti_dumping" and it.sectors[0].code == "lumber" for it in records)
