from typing import Literal

AttributionMode = Literal["asserted", "quoted", "reported"]

ATTRIBUTION_MODE_VALUES: set[AttributionMode] = {
    "asserted",
    "quoted",
    "reported",
}


def check_attribution_mode(value: str) -> AttributionMode:
    if value in ATTRIBUTION_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ATTRIBUTION_MODE_VALUES!r}"
    )
