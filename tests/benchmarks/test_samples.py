"""Samples: the texts that speed is measured on."""

from __future__ import annotations

import pytest

from benchmarks.samples import samples


@pytest.mark.parametrize(
    ("name", "length", "is_ascii"),
    [
        ("posts", 280, False),
        ("news", 3000, False),
        ("news in ASCII", 3000, True),
        ("dense", 3000, False),
        ("sparse", 3000, False),
    ],
)
def test_samples(name: str, length: int, is_ascii: bool) -> None:  # noqa: FBT001 - a column of the table
    """A sample is a dozen different texts of one length, of any letters or of ASCII."""
    texts = [article.text for article in samples()[name].articles]

    assert {length} == set(map(len, texts))
    assert is_ascii == all(map(str.isascii, texts))
    assert 12 == len(texts)


def test_samples_are_the_same_each_time() -> None:
    """Two runs measure the same texts."""
    assert samples() == samples()
