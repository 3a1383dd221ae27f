"""Which way a clause looks where something starts on a day."""

import pytest

from extractors.timex.directions import AHEAD, BACK, NEAREST, UNKNOWN
from extractors.timex.starting import starting_at


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("it announced a duty starting", AHEAD),
        ("it announced a duty effective on", AHEAD),
        ("it will charge duties from", AHEAD),
        ("it has set a duty from", AHEAD),
        ("it imposed a duty starting", NEAREST),
        ("it imposed duties beginning on", NEAREST),
        ("will apply retroactively from", BACK),
        ("duties were charged starting", UNKNOWN),
        ("prices have risen from", UNKNOWN),
        ("the tariff was down from", UNKNOWN),
        ("it imposed a duty", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_starting_at(words: str, expected: int) -> None:
    """What is decided starts ahead, what is charged on the nearest day; what has moved starts on none."""
    assert expected == starting_at(words.split())
