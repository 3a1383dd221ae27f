from typing import Literal

Topic = Literal[
    "agriculture",
    "currency",
    "defense",
    "energy",
    "investment",
    "non_tariff_barriers",
    "other",
    "security",
    "tariffs",
]

TOPIC_VALUES: set[Topic] = {
    "agriculture",
    "currency",
    "defense",
    "energy",
    "investment",
    "non_tariff_barriers",
    "other",
    "security",
    "tariffs",
}


def check_topic(value: str) -> Topic:
    if value in TOPIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TOPIC_VALUES!r}")
