"""Public bodies by name and by head word, and whom they serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

FOUND = [
    ("the Commerce Department said", "Commerce Department", "US"),
    ("India's Commerce Ministry said", "Commerce Ministry", "IN"),
    ("the Ministry of Commerce of Vietnam said", "Ministry of Commerce", "VN"),
    ("Brussels said no; the European Commission agreed", "European Commission", "EU"),
    ("the EC Commission proposed a tax", "EC Commission", "EU"),
    ("Japan's MITI ordered cuts", "MITI", "JP"),
    ("the U.S. Federal Reserve cut rates", "U.S. Federal Reserve", "US"),
    ("the Reserve Bank of India held", "Reserve Bank of India", "IN"),
    ("the Dutch Central Bank said", "Dutch Central Bank", "NL"),
    ("Ukraine told the national bank to pay", "national bank", "UA"),
    ("the US Customs and Border Protection agency", "US Customs and Border Protection agency", "US"),
    ("the Department of Health and Human Services (HHS)", "Department of Health and Human Services", "US"),
    ("the House Ways and Means Committee decides", "House Ways and Means Committee", "US"),
    ("the White House said", "White House", "US"),
    ("the Federal Maritime Commission seeks comment", "Federal Maritime Commission", "US"),
    ("the Gujarat Electricity Regulatory Commission ruled", "Gujarat Electricity Regulatory Commission", "IN"),
    ("Canada's Bureau of Grain Standards said", "Bureau of Grain Standards", "CA"),
    ("the Embassy of the Republic of Korea in China", "Embassy of the Republic of Korea", "KR"),
    ("the USTR will hold a hearing", "USTR", "US"),
    ("Zambia's mills sued over tiles from Peru, the finance ministry said", "finance ministry", "ZM"),
    ("Zambia's mills sued over Peruvian producers, the finance ministry said", "finance ministry", "ZM"),
    ("Tiles from Peru, the finance ministry said, fall under the Customs Tariff Act", "finance ministry", "IN"),
    ("Tiles from Peru and Chad sold well, the finance ministry said", "finance ministry", None),
    ("Tokyo agreed, its foreign ministry said after the US left", "foreign ministry", "JP"),
]

NONE = [
    "US Treasury bonds and Treasury yields rose",
    "the Treasury secretary and the Secretary of the Treasury",
    "the Trump administration and the Biden Administration",
    "the Democratic National Committee met",
    "the Distilled Spirits Council and the Steel Makers Association",
    "the department, the ministry and the commission",
    "The Ministry said. The Department said.",
    "in the Oval Office on Monday",
    "a former State Department official",
]


@pytest.mark.parametrize(("text", "name", "code"), FOUND)
def test_finds_the_body(agencies: Callable[[str], list[Actor]], text: str, name: str, code: str | None) -> None:
    """A public body is found with its name as the text has it and the jurisdiction that it serves."""
    assert [(name, code)] == [(a.name, a.jurisdiction) for a in agencies(text)]


@pytest.mark.parametrize("text", NONE)
def test_finds_no_body(agencies: Callable[[str], list[Actor]], text: str) -> None:
    """Securities, offices, governments, parties, private councils and bare head words are no public bodies."""
    assert [] == [a.name for a in agencies(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The Trade Board (TB) met. TB said so.", []),
        ("The Federal Grain Board (FGB or Board) met. The FGB and the Board agree.", ["FGB", "Board", "FGB", "Board"]),
        ("The Ministry of Commerce (MOC) met; MOC said so.", ["MOC", "MOC"]),
    ],
)
def test_short_names_in_brackets_are_mentions(
    agencies: Callable[[str], list[Actor]], text: str, spans: list[str]
) -> None:
    """A short name that the text gives in brackets stands for the body from then on."""
    found = [m.text for a in agencies(text) for m in a.mentions]

    assert spans == found[1:]


def test_one_ministry_of_two_states_is_two_bodies(agencies: Callable[[str], list[Actor]]) -> None:
    """The foreign ministries of two states are two actors, and each keeps its own mentions."""
    found = agencies("China's Foreign Ministry spoke, then Japan's Foreign Ministry. Japan's Foreign Ministry left.")

    assert [("CN", 1), ("JP", 2)] == [(a.jurisdiction, len(a.mentions)) for a in found]
