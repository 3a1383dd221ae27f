from typing import Literal

Kind = Literal[
    "anti_dumping",
    "baseline",
    "countervailing",
    "emergency",
    "fee",
    "general",
    "preferential",
    "reciprocal",
    "retaliatory",
    "safeguard",
    "secondary",
    "sectoral",
    "unspecified",
]

KIND_VALUES: set[Kind] = {
    "anti_dumping",
    "baseline",
    "countervailing",
    "emergency",
    "fee",
    "general",
    "preferential",
    "reciprocal",
    "retaliatory",
    "safeguard",
    "secondary",
    "sectoral",
    "unspecified",
}


def check_kind(value: str) -> Kind:
    if value in KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KIND_VALUES!r}")
