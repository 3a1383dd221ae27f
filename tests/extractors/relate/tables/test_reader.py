"""Tables of duties, and of what is none, as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.discourse.measure import Measure

LEAD = "Kenya changed its duties.\n"
RAISED = "Kenya raised its duties on Monday.\n"


def rates(measure: Measure) -> tuple[str, float | None, float | None]:
    """Return goods, new rate and old rate."""
    return " ".join(measure.sectors), measure.rate, measure.frame.anchor.payload.previous


@pytest.mark.parametrize(
    "table",
    [
        "Item | Existing rate | New rate |\nRice | 40% | 20% |\nMilk powder | 15% | 6% |",
        "Item | New duty | From | Previous duty |\nRice | 20% | May 1 | 40% |\nMilk powder | 6% | May 1 | 15% |",
        "Item | 2024 | 2025 |\nRice | 40% | 20% |\nMilk powder | 15% | 6% |",
        "Item | Duty till now | From 1 July | Change\nRice | 40% | 20% | -20%\nMilk powder | 15% | 6% | -9%",
        "Item\n\nCurrent tariff\n\nProposed tariff\n\nRice\n\n40%\n\n20%\n\nMilk powder\n\n15%\n\n6%",
        "Item         From, %   To, %\nRice         40        20\nMilk powder  15        6",
        "Item\tHS code\tOld duty (%)\tNew duty (%)\nRice\t1006\t40\t20\nMilk powder\t0402\t15\t6",
        "| Item | Duty | |\n|---|---|---|\n| | Old | New |\n| Rice | 40% | 20% |\n| Milk powder | 15% | 6% |",
        "| | Old duty | New duty |\n| --- | --- | --- |\n| Rice | 40% | 20% |\n\nFOOD\n| Milk powder | 15% | 6% |",
    ],
)
def test_columns(measures: Callable[[str], list[Measure]], table: str) -> None:
    """The rate of the old column is the previous one of that of the new column, and no measure, as a change is none."""
    assert [("rice", 20.0, 40.0), ("dairy", 6.0, 15.0)] == [rates(m) for m in measures(LEAD + table)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Item | Rate in May | Rate in June |\nRice | 40% | 20% |", [40, 20]),
        ("Item | Existing law | New law |\nRice | 40% | 20% |", [40, 20]),
        ("Item | Existing rate | New rate |\nRice | 40% | 20% | 10% |", [40, 20, 10]),
    ],
)
def test_no_columns(measures: Callable[[str], list[Measure]], table: str, expected: list[float]) -> None:
    """One row is no table, and every rate of it is one."""
    assert [("rice", rate, None) for rate in expected] == [rates(it) for it in measures(LEAD + table)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Market       Duty on cars (%)   Remark\nChile        6                  since 2003\nPeru         9      -",
            ["CL WORLD vehicles 6", "PE WORLD vehicles 9"],
        ),
        (
            "Partner | Duty | Note\nChile | 6% | 8% for tin\nPeru | 9% | -",
            ["KE CL ALL 6", "KE CL metals 8", "KE PE ALL 9"],
        ),
        ("Partner | Duty | Note\nChile | 6% | 8% of trade\nPeru | 9% | up 3% for now", ["KE CL ALL 6", "KE PE ALL 9"]),
        (
            "Market   Duty on cars (%)   Remark\nChile    6                  nil for Mali\nPeru     9",
            ["CL WORLD vehicles 6", "CL ML vehicles 0", "PE WORLD vehicles 9"],
        ),
        ("Product | Duty\nTin | nil\nRice | 5-9%\nAverage | 7%", ["KE WORLD metals 0", "KE WORLD rice 9"]),
        (
            "Country | Bound duty | Applied duty\nChile | 25% | 6%\nPeru | 30% | 9%",
            ["CL WORLD ALL 6", "PE WORLD ALL 9"],
        ),
        (
            "Partner | Tariff charged to us | Our tariff\nChile | 25% | 6%\nPeru | 30% | 9%",
            ["KE CL ALL 6", "KE PE ALL 9"],
        ),
        (
            "Product | MFN | Rate for Chile\nTin | 6% | 2%\nRice | 9% | nil",
            ["KE WORLD metals 6", "KE CL metals 2", "KE WORLD rice 9", "KE CL rice 0"],
        ),
        ("Duties on rice\nPartner | Duty\nChile | 6%\nPeru | 9%", ["KE CL rice 6", "KE PE rice 9"]),
        ("Duties now, in per cent:\nTin ..... 6\nRice .... 9", ["KE WORLD metals 6", "KE WORLD rice 9"]),
        ("Duties till Sunday, all now nil:\nTin ... 6%\nRice .. 9%", ["KE WORLD metals 0", "KE WORLD rice 0"]),
        ("Partner | Rate\nChile | 6%\nPeru | 9%\nTotal | 8%", ["KE CL ALL 6", "KE PE ALL 9"]),
    ],
)
def test_roles(told: Callable[..., list[str]], table: str, expected: list[str]) -> None:
    """The rows name goods, or who pays, or who charges, as the heads say; remarks may tell more, sums do not."""
    assert expected == told(f"{RAISED}{table}", "imposer", "targets", "goods", "rate")


@pytest.mark.parametrize(
    "table",
    [
        "Partner | Share of exports | Change\nChile | 16% | +3%\nPeru | 9% | -2%",
        "Their shares of exports:\n\nChile ..... 16 %\nPeru ...... 9 %",
        "Partner | Greens | Liberals\nChile | 16% | 30%\nPeru | 9% | 22%",
        "Item | 12 months | Month\nRice | 16% | 3%\nMilk powder | 9% | 2%",
        "Item | VAT till now | New VAT\nRice | 16% | 13%\nMilk powder | 9% | 12%",
        "Its bank has cut its growth forecasts.\n\nPartner | 2025 | 2026\nChile | 1.6% | 3%\nPeru | 0.9% | 2%",
    ],
)
def test_other_tables(told: Callable[..., list[str]], table: str) -> None:
    """A table of shares, changes, votes, prices or growth tells no measure, though duties are spoken of over it."""
    assert [] == told(f"Kenya's duties are high.\n{table}", "rate")


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Item | Old duty | From 1 May\nRice | 40% | 20%\nTea | 15% | 6%", ["announced 2025-05-01"] * 2),
        ("Item | Duty | Starts\nRice | 40% | May 1\nTea | 15% | May 1", ["announced 2025-05-01"] * 2),
        ("Item | Duty\nRice | 40% (from May 1)\nTea | 15% from May 1", ["announced 2025-05-01"] * 2),
        ("Item | Duty | Note\nRice | 40% | 25% until May 1\nTea | 15% | 9% till May 1", ["announced 2025-05-01"] * 2),
        ("Item | Current duty | Proposed duty\nRice | 40% | 20%\nTea | 15% | 6%", ["threatened –"] * 2),
    ],
)
def test_days(told: Callable[..., list[str]], table: str, expected: list[str]) -> None:
    """The day in a head, in a column of days or beside a rate is that on which the rate starts."""
    assert expected == told(f"{table}\n\nKenya charges these.", "status", "day")


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Kenya will put duties on goods from Peru from May 1:", ["PE rice 40 announced 2025-05-01"]),
        ("Kenya said it would put duties on goods from Peru from May 1:", ["PE rice 40 announced 2025-05-01"]),
        ("Kenya has put these duties on goods from Peru since March 3.", ["PE rice 40 in_effect 2025-03-03"]),
        ("Kenya may put a duty on cars from Peru.", ["PE vehicles – threatened –", "PE rice 40 threatened –"]),
    ],
)
def test_lead(told: Callable[..., list[str]], lead: str, expected: list[str]) -> None:
    """A levy without a rate over a table is that of its rows, told in its stead unless it is on other goods."""
    table = "Item | Duty\nRice | 40%\nAverage | 30%"

    assert expected == told(f"{lead}\n\n{table}", "targets", "goods", "rate", "status", "day")
