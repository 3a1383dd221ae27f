"""The role that a title gives, and the jurisdiction that it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

ROLES = [
    ("US President Owen Marbury", "President", "US"),
    ("Japan’s Economic Revitalisation Minister Rei Sonoda", "Economic Revitalisation Minister", "JP"),
    ("Venezuela's Energy and Mines Minister Iker Solano", "Energy and Mines Minister", "VE"),
    ("Chinese State Councilor and Foreign Minister Wei Boren", "State Councilor and Foreign Minister", "CN"),
    ("Office of Management and Budget director Hal Greer", "Office of Management and Budget director", "US"),
    ("Council of Economic Advisers Chair Hal Greer", "Council of Economic Advisers Chair", "US"),
    ("White House Press Secretary Hal Greer", "White House Press Secretary", "US"),
    ("But Treasury Secretary Hal Greer", "Treasury Secretary", "US"),
    ("On Monday Commerce Secretary Hal Greer", "Commerce Secretary", "US"),
    ("Donald Trump’s trade adviser Hal Greer", "Trump’s trade adviser", "US"),
    ("former Singaporean Foreign Minister Hal Greer", "former Singaporean Foreign Minister", "SG"),
    ("UK Steel director-general Hal Greer", "UK Steel director-general", None),
    ("AmCham China Chairman Hal Greer", "AmCham China Chairman", None),
    ("IMF chief Hal Greer", "IMF chief", None),
    ("Hal Greer, president of Renmin Steel Works, left", "president of Renmin Steel Works", None),
    ("Hal Greer, president of Mexico, left", "president of Mexico", "MX"),
    ("Hal Greer, director of the Europe Program in Rome, left", "director of the Europe Program in Rome", None),
    ("President Hal Greer, of the Philippines, left", "President", "PH"),
    ("Governor Hal Greer of Ohio left", "Governor", "US"),
    ("THANK YOU PRESIDENT GREER of Mexico", "PRESIDENT", "MX"),
    ("Reserve Bank of India (RBI) Governor Hal Greer", "Governor", "IN"),
    ("a spokesman for the White House, Hal Greer, left", "spokesman for the White House", "US"),
    ("India's U.S. ambassador, Hal Greer, left", "U.S. ambassador", "IN"),
    ("Hal Greer, the US Trade Representative, to warn of duties", "Trade Representative", "US"),
    ("Hal Greer, Associate Director, Fontane Ratings Limited, said", "Associate Director", None),
    ("Zambia fears Peruvian steel. Steel Minister Hal Greer MP left", "Steel Minister", "ZM"),
]


@pytest.mark.parametrize(("text", "role", "code"), ROLES)
def test_title_gives_role_and_jurisdiction(
    persons: Callable[[str], list[Actor]], text: str, role: str, code: str | None
) -> None:
    """The role is the title as the text has it, without the country in front, which is the jurisdiction."""
    actor = persons(text)[-1]

    assert role == actor.role
    assert code == actor.jurisdiction


CONTEXT = [
    ("Chile will answer, Finance Minister Hal Greer said.", "CL"),
    ("The US left Chile alone, Finance Minister Hal Greer said.", "CL"),
    ("Canada waits for talks with Commerce Secretary Hal Greer.", "US"),
    ("India exports more, Commerce Secretary Hal Greer said.", "IN"),
    ("Commissioner Hal Greer spoke for the EU.", None),
    ("the trade analyst Hal Greer in Chile", None),
    ("The ministry of energy and mines of Peru met. Bolivia waits. Energy and Mines Minister Hal Greer spoke.", "PE"),
    ("Senator Hal Greer spoke.", "US"),
    ("The leaders met in Buenos Aires, and President Xi left.", "CN"),
    ("Prime Minister Hal Greer spoke.", None),
]


@pytest.mark.parametrize(("text", "code"), CONTEXT)
def test_context_tells_whom_an_official_serves(
    persons: Callable[[str], list[Actor]], text: str, code: str | None
) -> None:
    """Where the title names no country it is the last one named that can have such an office."""
    assert code == persons(text)[0].jurisdiction
