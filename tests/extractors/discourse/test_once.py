"""What is found out of a sentence once."""

import gc
import weakref

from extractors.discourse.once import PerSentence, once_per_sentence


def test_a_sentence_is_looked_through_once() -> None:
    """The function is called once for each number that is asked for, and what it told is kept, nothing included."""
    asked: list[int] = []

    def find(number: int) -> str | None:
        asked.append(number)
        return "steel" if number else None

    told = PerSentence(find)

    assert [None, "steel", None, "steel"] == [told[number] for number in (0, 1, 0, 1)]
    assert [0, 1] == asked


class Finder:
    """Finds goods in sentences."""

    def __init__(self) -> None:
        """Start without having looked."""
        self.asked: list[int] = []

    @once_per_sentence
    def goods_in(self, number: int) -> str | None:
        """Return the goods of a sentence."""
        self.asked.append(number)
        return "steel" if number else None


def test_method_looks_through_a_sentence_once() -> None:
    """Each object keeps what its method told, nothing included, and asks again only for itself."""
    finder, other = Finder(), Finder()

    assert [None, "steel", None, "steel"] == [finder.goods_in(number) for number in (0, 1, 0, 1)]
    assert "steel" == other.goods_in(1)
    assert [[0, 1], [1]] == [finder.asked, other.asked]


def test_what_is_kept_goes_with_its_object() -> None:
    """An object that nothing holds any more is gone at once, without the garbage collector."""
    gc.disable()
    try:
        finder = Finder()
        finder.goods_in(1)
        gone = weakref.ref(finder)
        del finder

        assert gone() is None
    finally:
        gc.enable()
