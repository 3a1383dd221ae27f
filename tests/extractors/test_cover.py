"""Stretches of a text, and whether one of them holds an offset."""

from extractors.cover import Cover


def test_an_offset_is_held_by_any_of_the_stretches() -> None:
    """A long stretch holds what stands behind a short one inside it; the end of a stretch is outside of it."""
    cover = Cover([(8, 9), (2, 7), (3, 4)])

    assert [2, 3, 4, 5, 6, 8] == [offset for offset in range(12) if offset in cover]


def test_without_stretches_nothing_is_held() -> None:
    """Where there are none, no offset is inside."""
    assert 0 not in Cover([])
