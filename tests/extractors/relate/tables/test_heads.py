"""Heads of columns."""

from __future__ import annotations

import pytest

from extractors.relate.tables.heads import role_of


@pytest.mark.parametrize(
    ("role", "heads"),
    [
        ("rate", ["duty", "rate", "import tariff on cars", "additional duty (percentage points)", "%", "applied rate"]),
        ("old", ["old rate", "basic duty till now", "from (%)", "current duty", "until nov. 9", "preliminary margin"]),
        ("new", ["new duty", "to (%)", "duty now", "rate after the cut", "duty under the deal", "final rate"]),
        ("change", ["change", "increase", "cut, points", "+/-", "tariff increase"]),
        ("other", ["share of exports", "vat", "imports, $bn", "bound rate", "tariff charged to us", "price", "months"]),
        ("code", ["hs code", "tariff item", "no.", "heading", "s. no"]),
        ("unknown", ["greens", "2024", "chile", "from july 24", ""]),
    ],
)
def test_role(role: str, heads: list[str]) -> None:
    """A head tells whether its column is one of rates, old ones or new ones, or of something else."""
    assert dict.fromkeys(heads, role) == {head: role_of(head) for head in heads}
