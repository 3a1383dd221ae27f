"""What many tests share: the built-in pack, compiled once, and one fixed publication date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from extractors import Extractor

PUBLISHED_ON = dt.date(2025, 4, 17)
"""A Thursday: the reference of every relative date in the tests."""


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Return the engine with the built-in pack; it is immutable, so that all tests can share it."""
    from extractors import Extractor, load_pack  # noqa: PLC0415 - a test that needs no engine does not wait for it

    return Extractor(load_pack())
