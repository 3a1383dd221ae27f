"""What all formats have in common."""

import pickle
from typing import Any

import pyarrow as pa
import pytest

from api.examples import EXTRACTION
from api.formats import ARROW, FORMATS, NDJSON, STREAM_FORMATS, Format, Result
from schemas import LineProblem, Problem

PROBLEM = Problem(type="/docs#empty_text", title="", status=422, detail="", code="empty_text")
RESULTS: list[Result] = [EXTRACTION, PROBLEM, LineProblem(line=3, error=PROBLEM), EXTRACTION]


@pytest.mark.parametrize("form", FORMATS)
def test_parts_join(form: Format) -> None:
    """What is encoded part by part, wherever, and joined, is what is encoded at once."""
    elsewhere = pickle.loads(pickle.dumps(form))  # noqa: S301 our own
    parts = [elsewhere.encode_items(RESULTS[:1]), form.encode_items(RESULTS[1:])]
    joined = form.open(len(RESULTS)) + form.separator.join(parts) + form.close
    assert _read(form, form.encode_all(RESULTS)) == _read(form, joined)


def _read(form: Format, content: bytes) -> Any:
    """Return the content where two ways to write the same are possible, the bytes where they are not."""
    return pa.ipc.open_stream(content).read_all() if form is ARROW else content


def test_formats_of_streams() -> None:
    """A stream is answered in every format that need not know its length, by the line where nobody asks."""
    assert {it for it in FORMATS if it.streams} == set(STREAM_FORMATS)
    assert NDJSON is STREAM_FORMATS[0]
