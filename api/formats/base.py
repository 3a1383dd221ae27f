"""What every format of answers can do."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar, TypeAlias

from schemas import Extraction, LineProblem, Problem

Result: TypeAlias = Extraction | Problem | LineProblem
"""What stands in an answer for one article."""


class Format(ABC):
    """Writes results as bytes: `open`, encoded results with `separator` between those that are not empty, and `close`.

    A format has no state: every instance of a class is as good as another, in this process or in the next.
    """

    media_type: ClassVar[str]
    separator: ClassVar[bytes] = b""
    close: ClassVar[bytes] = b""
    streams: ClassVar[bool] = True
    """Whether an answer can be opened before it is known how many results there will be."""

    @abstractmethod
    def open(self, count: int | None) -> bytes:
        """Return the first bytes of an answer of so many results; None where that is not known, and it `streams`."""

    @abstractmethod
    def encode_items(self, results: Sequence[Result]) -> bytes:
        """Return these results, one behind the other."""

    def encode_one(self, result: Extraction) -> bytes:
        """Return the answer to a single article."""
        return self.encode_all([result])

    def encode_all(self, results: Sequence[Result]) -> bytes:
        """Return a whole answer."""
        return self.open(len(results)) + self.encode_items(results) + self.close

    def missing_extra(self) -> str | None:
        """Return the extra of the distribution that this format needs and that is not installed, or None."""
        return None
