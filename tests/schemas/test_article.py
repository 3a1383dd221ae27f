"""The request type."""

import datetime as dt

import msgspec
import pytest

from schemas import MAX_TEXT_LENGTH, Article


def test_only_the_text_is_needed() -> None:
    """An article is its text; everything else may be left out."""
    assert Article(text="a") == msgspec.json.decode(b'{"text": "a"}', type=Article)


def test_published_on_is_a_day() -> None:
    """The day of publication is a date of the calendar."""
    article = msgspec.json.decode(b'{"text": "a", "published_on": "2025-04-17"}', type=Article)
    assert dt.date(2025, 4, 17) == article.published_on


@pytest.mark.parametrize(
    ("length", "valid"), [(0, False), (1, True), (MAX_TEXT_LENGTH, True), (MAX_TEXT_LENGTH + 1, False)]
)
def test_length_of_the_text(length: int, valid: bool) -> None:  # noqa: FBT001
    """A text has between one and a million code points, however many bytes these are."""
    raw = msgspec.json.encode({"text": "😀" * length})
    try:
        article = msgspec.json.decode(raw, type=Article)
    except msgspec.ValidationError:
        assert not valid
    else:
        assert (valid, length) == (True, len(article.text))
