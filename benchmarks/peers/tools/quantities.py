"""quantulum3: quantities and their units, of which percentages and currencies are looked at."""

import datetime as dt
from importlib.metadata import version
from typing import Final

from quantulum3 import parser

from benchmarks.peers.protocol import Found, Sort, Vocabulary

_RATES: Final = frozenset({"percentage", "percentage point"})


class Quantulum:
    """The parser, without the classifier of units that needs a model."""

    version: Final = version("quantulum3")
    sorts: Final[frozenset[Sort]] = frozenset({"rate", "amount"})

    def find(self, text: str, published_on: dt.date) -> list[Found]:  # noqa: ARG002 it knows no days
        """Return the percentages and the sums of money."""
        found = []
        for quantity in parser.parse(text):
            start, end = quantity.span
            if quantity.unit.name in _RATES:
                found.append(Found("rate", start, end))
            elif quantity.unit.currency_code or quantity.unit.entity.name == "currency":
                found.append(Found("amount", start, end))
        return found


def load(_vocabulary: Vocabulary) -> Quantulum:
    """Return the parser, which has its own vocabulary."""
    return Quantulum()
