"""The extraction of the documentation, for tests that change it."""

import json
from typing import Any

import msgspec
import pytest

from api.examples import EXTRACTION


@pytest.fixture
def example() -> dict[str, Any]:
    """Return the extraction of the documentation as plain values, for a test to change."""
    plain: dict[str, Any] = json.loads(msgspec.json.encode(EXTRACTION))
    return plain
