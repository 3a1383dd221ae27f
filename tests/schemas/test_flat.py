"""A record as one flat row."""

import msgspec

from api.examples import EXTRACTION
from schemas import Row
from schemas.flat import flatten


def test_row() -> None:
    """A record is a row with its codes, its rate and its proof; a list is a list of strings."""
    [row] = flatten(EXTRACTION)
    assert ("story-17", 1, "US", ["JP"], 25.0, ["vehicles"], ["8703", "8704"], "in_effect") == (
        row.id,
        row.record,
        row.imposer,
        row.targets,
        row.rate,
        row.sectors,
        row.hs,
        row.status,
    )
    assert (3, 76, "2025-04-03", EXTRACTION.pack) == (row.start, row.end, row.effective, row.pack)


def test_nothing_told() -> None:
    """What a record does not tell is null, and a list is empty; an extraction without records has no row."""
    record = msgspec.structs.replace(EXTRACTION.records[0], rate=None, sectors=[], evidence=[])
    [row] = flatten(msgspec.structs.replace(EXTRACTION, records=[record]))
    assert (None, None, [], [], None) == (row.rate, row.rate_unit, row.sectors, row.hs, row.start)
    assert [] == list(flatten(msgspec.structs.replace(EXTRACTION, records=[])))


def test_every_column_is_said() -> None:
    """Every column may be null, and says what it holds."""
    _, components = msgspec.json.schema_components([Row])
    columns = components["Row"]["properties"].values()
    assert all({"type": "null"} in it["anyOf"] and it["description"].endswith(".") for it in columns)
