from typing import Literal

RateQualifier = Literal["about", "additional", "at_least", "exact", "up_to"]

RATE_QUALIFIER_VALUES: set[RateQualifier] = {
    "about",
    "additional",
    "at_least",
    "exact",
    "up_to",
}


def check_rate_qualifier(value: str) -> RateQualifier:
    if value in RATE_QUALIFIER_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RATE_QUALIFIER_VALUES!r}"
    )
