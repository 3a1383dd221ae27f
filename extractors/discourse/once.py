"""What is found out of a sentence, once for all its measures: a long one holds hundreds of them."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_S = TypeVar("_S")
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


def once_per_sentence(find: Callable[[_S, int], _T]) -> Callable[[_S, int], _T]:
    """Let a method keep what it tells of each sentence, for as long as its object lives.

    A `PerSentence` of a method would hold the object that holds it, and both would wait for the garbage collector.
    """
    name = f"{find.__name__}_told"

    @wraps(find)
    def tell(finder: _S, number: int) -> _T:
        told: dict[int, _T] = vars(finder).setdefault(name, {})
        if number not in told:
            told[number] = find(finder, number)
        return told[number]

    return tell
