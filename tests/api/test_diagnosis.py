"""Why a piece of JSON is no article, in people's words."""

import msgspec
import pytest

from api.diagnosis import diagnose, empty_text, quote, text_too_long
from schemas import Article

DATED = b'{"text": "a", "published_on": "soon"}'
BOTH = b'{"text": "a", "html": "b"}'


@pytest.mark.parametrize(
    ("raw", "code", "pointer", "detail"),
    [
        (b"[]", "wrong_type", "", "An article must be an object, and is a list."),
        (b"1e999", "wrong_type", "", "An article must be an object, and is a number."),
        (b'{"text": 1e999}', "wrong_type", "/text", "`text` must be a string, and is a number."),
        (b'{"text": "a", "id": true}', "wrong_type", "/id", "`id` must be a string or null, and is true or false."),
        (DATED, "invalid_date", "/published_on", "`published_on` is no date of the calendar."),
        (b'{"text": "a", "txt": 1}', "unknown_field", "/txt", "An article has no field `txt`."),
        (BOTH, "conflicting_fields", "/html", "An article has `text` or `html`, and not both."),
        (b"{}", "missing_field", "/text", "The article has no `text`."),
        (b'{"text": ""}', "empty_text", "/text", "The text holds nothing but white space."),
        (b"{", "malformed_json", None, "Expecting property name enclosed in double quotes (column 2)."),
    ],
)
def test_diagnose(raw: bytes, code: str, pointer: str | None, detail: str) -> None:
    """Each fault has its code, says what is wrong, where, and how it is mended."""
    with pytest.raises(msgspec.MsgspecError) as failure:
        msgspec.json.decode(raw, type=Article)
    problem = diagnose(raw, failure.value).problem

    assert (code, pointer, detail) == (problem.code, problem.pointer, problem.detail)
    assert problem.hint


def test_too_long() -> None:
    """A text that is too long is told with its length, where that is known."""
    counted, uncounted = text_too_long("text", 1_000_001).problem, text_too_long("html", None).problem

    assert "The text has 1,000,001 characters; at most 1,000,000 are read." == counted.detail
    assert "The html has more than 2,000,000 characters; at most 2,000,000 are read." == uncounted.detail


def test_empty_page() -> None:
    """An empty page is told as a page."""
    problem = empty_text("html").problem

    assert ("/html", "The html holds nothing but white space.") == (problem.pointer, problem.detail)


def test_quote() -> None:
    """A long name is repeated in part."""
    assert ("`id`", f"`{'x' * 60}…`") == (quote("id"), quote("x" * 61))
