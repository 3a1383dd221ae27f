"""Patterns that are compiled when they are first used: what no text asks for delays no start."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast


class Deferred:
    """A pattern of `re` or `regex` that is made when one of its methods is first asked for."""

    def __init__(self, make: Callable[..., Any], *told: object) -> None:
        """Keep for later what makes the pattern."""
        self._pattern: Callable[[], Any] = partial(make, *told)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 the attributes of a pattern
        """Return an attribute of the pattern, and keep it here for the next time."""
        if name.startswith("_"):
            raise AttributeError(name)
        pattern = self._pattern()
        self._pattern = lambda: pattern
        value = getattr(pattern, name)
        setattr(self, name, value)
        return value


def deferred(pattern: str) -> re.Pattern[str]:
    """Return a pattern that is used as a compiled one, and compiled at its first use."""
    return cast("re.Pattern[str]", Deferred(re.compile, pattern))
