from typing import Literal

RateUnit = Literal["percent", "specific"]

RATE_UNIT_VALUES: set[RateUnit] = {
    "percent",
    "specific",
}


def check_rate_unit(value: str) -> RateUnit:
    if value in RATE_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RATE_UNIT_VALUES!r}")
