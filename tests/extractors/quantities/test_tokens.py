"""The tokens of a text, read once a sentence."""

import pytest

from extractors.quantities.tokens import TOKEN, Tokens

TEXT = "the u.s. put anti-dumping duties of 7.5%, 10% (or us$25) on tin; then it rose"


@pytest.mark.parametrize("end", range(len(TEXT) + 1))
def test_tokens_between_are_those_that_the_pattern_finds(end: int) -> None:
    """Wherever a part begins and ends, within words too, its tokens are what the pattern finds there."""
    tokens = Tokens(TEXT)
    bounds = 0, len(TEXT)

    assert [TOKEN.findall(TEXT, start, end) for start in range(end)] == [
        tokens.between(start, end, bounds) for start in range(end)
    ]
