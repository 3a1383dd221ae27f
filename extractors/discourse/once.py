"""What is found out of a sentence, once for all its measures: a long one holds hundreds of them."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


class PerSentence(dict[int, _T]):
    """What a function tells of each sentence, by its number; it is called when a number is first asked for."""

    def __init__(self, find: Callable[[int], _T]) -> None:
        """Take the function."""
        super().__init__()
        self._find = find

    def __missing__(self, number: int) -> _T:
        """Return what the function tells of a sentence, and keep it."""
        self[number] = found = self._find(number)
        return found
