"""What stands further on in a text."""

from hypothesis import given
from hypothesis import strategies as st

from extractors.actors.ahead import Ahead


@given(
    text=st.text("ab", max_size=12),
    asked=st.lists(
        st.tuples(st.text("ab", min_size=1, max_size=2), st.integers(0, 12), st.integers(0, 12)), max_size=9
    ),
)
def test_it_finds_what_a_plain_search_finds(text: str, asked: list[tuple[str, int, int]]) -> None:
    """Whatever was asked before, and in which order, the answer is that of `str.find`."""
    ahead = Ahead(text)

    for needle, start, end in asked:
        assert text.find(needle, start, end) == ahead.find(needle, start, end)
