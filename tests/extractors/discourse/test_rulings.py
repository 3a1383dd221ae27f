"""Rulings: whether a higher court lets annulled duties be charged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.discourse.rulings import is_stayed

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An appeals court paused on Friday the ruling that struck down the duties.", True),
        ("The judgment is temporarily stayed while the appeal is heard.", True),
        ("A panel granted the ministry's request to suspend the decision.", True),
        ("The appeals court issued a short administrative stay.", True),
        ("A higher court has reinstated most of the sweeping tariffs.", True),
        ("The ministry asked a higher court to pause the ruling.", False),
        ("The appeals court denied a stay of the ruling.", False),
        ("The president suspended the tariffs after the ruling.", False),
        ("An appeals court paused the ruling in May. In June the Supreme Court struck the duties down.", False),
        ("The cabinet paused its talks on Friday.", False),
    ],
)
def test_is_stayed(read: Callable[..., Document], text: str, expected: bool) -> None:  # noqa: FBT001 a parameter of a test
    """A ruling is stayed where a court did so, and neither where one is asked to nor where the highest has ruled."""
    assert expected is is_stayed(read(text))
