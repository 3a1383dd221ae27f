"""Patterns that are compiled when they are first used: what no text asks for delays no start."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Final, cast
from weakref import WeakSet


class Deferred:
    """A pattern of `re` or `regex` that is made when one of its methods is first asked for."""

    def __init__(self, make: Callable[..., Any], *told: object) -> None:
        """Keep for later what makes the pattern."""
        self._pattern: Callable[[], Any] = partial(make, *told)
        _WAITING.add(self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 the attributes of a pattern
        """Return an attribute of the pattern, and keep it here for the next time."""
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self.compile(), name)
        setattr(self, name, value)
        return value

    def compile(self) -> Any:  # noqa: ANN401 as above
        """Return the pattern, made once."""
        pattern = self._pattern()
        self._pattern = lambda: pattern
        _WAITING.discard(self)
        return pattern


_WAITING: Final[WeakSet[Deferred]] = WeakSet()
"""The patterns that nothing has asked for yet."""


def compile_waiting() -> None:
    """Compile what waits for its first use: a process that reads for days starts with all that it will ever hold."""
    for waiting in list(_WAITING):
        waiting.compile()


def deferred(pattern: str) -> re.Pattern[str]:
    """Return a pattern that is used as a compiled one, and compiled at its first use."""
    return cast("re.Pattern[str]", Deferred(re.compile, pattern))
