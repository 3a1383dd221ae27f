"""A percentage as the steps of this package hand it on."""

from typing import Literal

import msgspec

from schemas.quantity_rules import Basis, Measure, Qualifier

Role = Literal["main", "low", "previous"]


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
