"""The answer as a whole: names, defaults and bounds of the public types."""

from typing import Any

import msgspec
import pytest

from api.examples import EXTRACTION
from schemas import Extraction, Negotiation, RecordDates, Sector, Tariff

COMPONENTS = msgspec.json.schema_components([Extraction], ref_template="{name}")[1]


def test_names_are_those_of_the_contract() -> None:
    """The JSON names of an extraction and of a record are the public contract, to the letter."""
    assert (
        [
            "id",
            "published_on",
            "records",
            "negotiations",
            "actors",
            "dates",
            "rates",
            "amounts",
            "warnings",
            "pack",
            "text",
        ],
        ["tariff", "rate", "sectors", "status", "actors", "attribution", "dates", "evidence", "rules", "confidence"],
        ["imposer", "targets", "exempt", "kind", "legal_basis"],
        ["value", "low", "previous", "unit", "qualifier", "basis", "amount", "currency"],
        ["code", "name", "hs", "hs_source", "text"],
        ["text", "start", "end", "type", "value", "from", "to"],
    ) == tuple(
        list(COMPONENTS[name]["properties"])
        for name in ("Extraction", "TariffRecord", "Tariff", "Rate", "Sector", "DateMention")
    )


def test_round_trip() -> None:
    """An extraction survives JSON, and the same extraction is the same bytes."""
    raw = msgspec.json.encode(EXTRACTION)
    assert EXTRACTION == msgspec.json.decode(raw, type=Extraction)
    assert raw == msgspec.json.encode(msgspec.json.decode(raw, type=Extraction))


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (
            Tariff,
            {"imposer": None, "targets": [], "exempt": [], "kind": "odd", "legal_basis": []},
            "Invalid enum value",
        ),
        (Sector, {"code": "steel", "name": "Steel", "hs": ["72"], "hs_source": "guessed"}, "Invalid enum value"),
        (RecordDates, {"effective": "April"}, "matching regex"),
        (RecordDates, {"effective": "2025-04-17", "since": "2025"}, "unknown field"),
        (Negotiation, {"parties": ["USA"]}, "matching regex"),
    ],
)
def test_what_is_out_of_bounds_is_refused(kind: type[Any], value: dict[str, Any], message: str) -> None:
    """Code lists, patterns and unknown fields are checked on decoding."""
    with pytest.raises(msgspec.ValidationError, match=message):
        msgspec.convert(value, kind)
