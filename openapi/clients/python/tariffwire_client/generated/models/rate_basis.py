from typing import Literal

RateBasis = Literal["additional", "cap", "floor", "total", "unspecified"]

RATE_BASIS_VALUES: set[RateBasis] = {
    "additional",
    "cap",
    "floor",
    "total",
    "unspecified",
}


def check_rate_basis(value: str) -> RateBasis:
    if value in RATE_BASIS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RATE_BASIS_VALUES!r}"
    )
