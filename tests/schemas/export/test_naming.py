"""How names are written in other languages."""

import pytest

from schemas.export.naming import to_pascal, to_snake, wrap


@pytest.mark.parametrize(("pascal", "snake"), [("TariffRecord", "tariff_record"), ("HsSource", "hs_source")])
def test_names(pascal: str, snake: str) -> None:
    """Words are told apart by capitals or by underscores, and back."""
    assert (snake, pascal) == (to_snake(pascal), to_pascal(snake))


def test_wrapped_text() -> None:
    """A text is cut into lines at spaces, never inside a word."""
    assert ["// a well-known", "// word"] == wrap("a well-known word", "// ", width=16)
