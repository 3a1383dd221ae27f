from typing import Literal

Stage = Literal[
    "agreement_reached",
    "collapsed",
    "requested",
    "round_concluded",
    "scheduled",
    "signed",
    "stalled",
    "under_way",
]

STAGE_VALUES: set[Stage] = {
    "agreement_reached",
    "collapsed",
    "requested",
    "round_concluded",
    "scheduled",
    "signed",
    "stalled",
    "under_way",
}


def check_stage(value: str) -> Stage:
    if value in STAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STAGE_VALUES!r}")
