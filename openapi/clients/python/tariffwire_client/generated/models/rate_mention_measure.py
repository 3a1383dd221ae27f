from typing import Literal

RateMentionMeasure = Literal[
    "change",
    "growth",
    "inflation",
    "interest",
    "other",
    "probability",
    "share",
    "tariff",
]

RATE_MENTION_MEASURE_VALUES: set[RateMentionMeasure] = {
    "change",
    "growth",
    "inflation",
    "interest",
    "other",
    "probability",
    "share",
    "tariff",
}


def check_rate_mention_measure(value: str) -> RateMentionMeasure:
    if value in RATE_MENTION_MEASURE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RATE_MENTION_MEASURE_VALUES!r}"
    )
