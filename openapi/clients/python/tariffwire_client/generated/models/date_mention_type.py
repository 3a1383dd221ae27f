from typing import Literal

DateMentionType = Literal["DATE", "DURATION", "SET", "TIME"]

DATE_MENTION_TYPE_VALUES: set[DateMentionType] = {
    "DATE",
    "DURATION",
    "SET",
    "TIME",
}


def check_date_mention_type(value: str) -> DateMentionType:
    if value in DATE_MENTION_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DATE_MENTION_TYPE_VALUES!r}"
    )
