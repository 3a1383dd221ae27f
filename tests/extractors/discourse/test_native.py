"""Traces: whose laws, money and public bodies an article speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.discourse.native import NO_TRACES, traces
from extractors.ground import Grounder

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors import Pack
    from extractors.discourse.measure import Measure
    from extractors.mention import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duty on tin was raised under the Customs Tariff Act.", "IN"),
        ("The duty will cost importers 200 million naira.", "NG"),
        ("The duty was raised, the Kenya Revenue Authority said.", "KE"),
        ("The duty will cost importers $200 million, the finance ministry said.", None),
    ],
)
def test_native(pack: Pack, read: Callable[..., Document], text: str, expected: str | None) -> None:
    """Laws, money and bodies tell whose government it is, though the state is not named."""
    document = read(text)

    assert expected == traces(document, Grounder(pack).ground(document).mentions).native(but="US")


def test_no_traces() -> None:
    """Without traces there is no state."""
    assert NO_TRACES.native(but="US") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Most nuts come from the US. The government raised the duty on nuts, under the Customs Tariff Act.",
            ["IN"],
        ),
        ("The finance ministry put a 5 percent duty on Chinese tin. It was raised by 90 million naira.", ["NG"]),
        (
            "The finance ministry put a 5 percent anti-dumping duty on tin from Peru and Chad. Peruvian mills pay 3%.",
            [],
        ),
        ("Brazil's mills sued. The government put a 5 percent anti-dumping duty on tin from Peru and Chad.", ["BR"]),
    ],
)
def test_the_government(measures: Callable[[str], list[Measure]], text: str, expected: list[str]) -> None:
    """“The government”, or a ministry of nobody named, charges for the state whose laws and money are told of."""
    assert expected == list(dict.fromkeys(measure.imposer for measure in measures(text)))
