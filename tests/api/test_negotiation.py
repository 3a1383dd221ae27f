"""Media types, sent and wanted."""

import pytest

from api.formats import ARROW, CSV, FORMATS, JSON, MESSAGE_PACK, NDJSON, Format
from api.formats.arrow import Arrow
from api.negotiation import check_media_type, choose_format, header_of, parse_qualities
from api.problems import ProblemError

PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(("name", "value"), [(b"accept", "text/csv"), (b"x-name", "Zo\xeb"), (b"content-type", "")])
def test_header(name: bytes, value: str) -> None:
    """A header is found by its name in lower case, the first of several; one that was not sent is empty."""
    sent = [(b"host", b"desk"), (b"accept", b"text/csv"), (b"accept", b"*/*"), (b"x-name", b"Zo\xeb")]
    assert value == header_of({"headers": sent}, name)


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", JSON),
        ("*/*", JSON),
        (PAGE, JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("application/x-ndjson", NDJSON),
        ("application/vnd.msgpack", MESSAGE_PACK),
        ("text/csv", CSV),
        ("Text/CSV; header=present", CSV),
        ("text/*", CSV),
        ("application/vnd.apache.arrow.stream", ARROW),
        ("application/json;q=0.5, text/csv", CSV),
        ("application/json;q=0.5, */*;q=0.1", JSON),
        ("text/csv;q=0.2, application/vnd.msgpack;q=0.3", MESSAGE_PACK),
        ("application/json;q=0, */*", NDJSON),
        ("application/*;q=0, */*", CSV),
        ("text/csv, application/json", JSON),
        ("text/csv;q=often, application/json;q=0.1", JSON),
        ("text/csv;q=nan, application/json;q=0.1", JSON),
        (",,,text/csv,", CSV),
        (";;=", JSON),
    ],
)
def test_choice(accept: str, chosen: Format) -> None:
    """The most specific range decides for each format, the best quality among formats, and our order between equals."""
    assert chosen is choose_format(accept, FORMATS)


@pytest.mark.parametrize("accept", ["text/html", "*/*;q=0", "application/json;q=0", "json", "text/csv;q=2"])
def test_nothing_acceptable(accept: str) -> None:
    """Where none is wanted, the problem lists what is on offer."""
    with pytest.raises(ProblemError) as failure:
        choose_format(accept, FORMATS)
    assert (406, "not_acceptable") == (failure.value.problem.status, failure.value.problem.code)
    assert all(it.media_type in failure.value.problem.detail for it in FORMATS)


@pytest.mark.parametrize(
    ("sent", "detail"),
    [
        ("text/plain; charset=utf-8", "`text/plain` is not read here."),
        ("x" * 100, f"`{'x' * 60}` is not read here."),
        ("", "The request does not say what it sends."),
        ("application/json; charset=latin-1", "JSON is always UTF-8 (RFC 8259)."),
    ],
)
def test_what_is_not_read(sent: str, detail: str) -> None:
    """A media type that is not read is named, and so is the header that would do."""
    with pytest.raises(ProblemError) as failure:
        check_media_type(sent, JSON.media_type)
    problem = failure.value.problem
    assert (detail, "Send the header `Content-Type: application/json`.") == (problem.detail, problem.hint)


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its extra a format is not on offer, and who asks for it alone learns what to install."""
    monkeypatch.setattr(Arrow, "missing_extra", lambda _: "arrow")
    arrow = ARROW.media_type
    assert CSV is choose_format(f"{arrow}, text/csv;q=0.1", FORMATS)
    with pytest.raises(ProblemError) as failure:
        choose_format(arrow, FORMATS)
    assert "pip install 'tariffwire[arrow]'" in (failure.value.problem.hint or "")


def test_qualities() -> None:
    """A header is read item by item; what has no quality has the best one."""
    assert {"a/b": 1.0, "c/*": 0.25, "*/*": 0.0} == parse_qualities("A/B ;level=1, c/*; Q=0.25 ,*/*;q=0,")


def test_media_type_of_several() -> None:
    """Where several types are read, it is told which one came."""
    allowed = (JSON.media_type, NDJSON.media_type)
    assert NDJSON.media_type == check_media_type("application/X-NDJSON; charset=utf-8", *allowed)
    with pytest.raises(ProblemError, match="not read here"):
        check_media_type("text/csv", *allowed)
