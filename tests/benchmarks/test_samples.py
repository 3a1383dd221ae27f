"""Samples: the texts that speed is measured on."""

from __future__ import annotations

import pytest

from benchmarks.samples import samples


@pytest.mark.parametrize(
    ("name", "count", "length", "is_ascii"),
    [
        ("posts", 12, 280, False),
        ("news", 12, 3000, False),
        ("news in ASCII", 12, 3000, True),
        ("dense", 12, 3000, False),
        ("sparse", 12, 3000, False),
        ("without tariffs", 12, 3000, False),
        ("orders", 12, 20_000, False),
        ("long", 1, 1_000_000, False),
    ],
)
def test_samples(name: str, count: int, length: int, is_ascii: bool) -> None:  # noqa: FBT001 - a column of the table
    """A sample is some different texts of one length, of any letters or of ASCII."""
    texts = [article.text for article in samples()[name].articles]

    assert {length} == set(map(len, texts))
    assert is_ascii == all(map(str.isascii, texts))
    assert count == len(texts)


def test_samples_are_the_same_each_time() -> None:
    """Two runs measure the same texts."""
    assert samples() == samples()


def test_size() -> None:
    """The size of a sample is that of its texts in UTF-8, in which some letters take more than one byte."""
    assert 36_000 == samples()["news in ASCII"].size < samples()["news"].size


def test_without_tariffs() -> None:
    """What says nothing of tariffs has neither the word nor a share."""
    texts = "".join(article.text for article in samples()["without tariffs"].articles)

    assert [] == [word for word in ("tariff", "duty", "levies", "percent", "%") if word in texts.lower()]
