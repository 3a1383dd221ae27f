from typing import Literal

Status = Literal[
    "agreed",
    "announced",
    "exempted",
    "in_effect",
    "investigation",
    "lifted",
    "offered",
    "ruled_out",
    "struck_down",
    "suspended",
    "threatened",
]

STATUS_VALUES: set[Status] = {
    "agreed",
    "announced",
    "exempted",
    "in_effect",
    "investigation",
    "lifted",
    "offered",
    "ruled_out",
    "struck_down",
    "suspended",
    "threatened",
}


def check_status(value: str) -> Status:
    if value in STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATUS_VALUES!r}")
