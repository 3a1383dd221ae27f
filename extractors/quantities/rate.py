"""A percentage as the steps of this package hand it on."""

from typing import Final, Literal

import msgspec

from schemas.quantity_rules import Basis, Measure, Qualifier

Role = Literal["main", "low", "previous"]

_LONGEST_WORD: Final = 64


class Rate(msgspec.Struct, gc=False):
    """A percentage `[start, end)` in code points, with what its neighbourhood says of it.

    `value`, `low` (the lower end of a range) and `previous` (the rate that this one replaces) are in percent. `lead` is
    where its qualifiers start (“up to a further 25 percent”). `role` is `low` or `previous` where another rate carries
    this figure in that field, so that it is no measure of its own.
    """

    start: int
    end: int
    value: float
    lead: int
    low: float | None = None
    previous: float | None = None
    qualifier: Qualifier = "exact"
    basis: Basis = "unspecified"
    measure: Measure = "other"
    role: Role = "main"


def opening_of(flat: str, rate: Rate) -> str:
    """Return the word in front of a rate, or the end of what is too long for one."""
    end = max(rate.lead - 1, 0)
    low = max(end - _LONGEST_WORD, 0)
    return flat[max(flat.rfind(" ", low, end) + 1, low) : rate.lead].strip(' ("')
