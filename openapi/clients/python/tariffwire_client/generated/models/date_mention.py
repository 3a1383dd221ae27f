from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.date_mention_type import DateMentionType, check_date_mention_type

T = TypeVar("T", bound="DateMention")


@_attrs_define
class DateMention:
    """A time expression, normalised to TIMEX3 against the day of publication.

    Attributes:
        text (str): The surface string.
        start (int): Code point offset into the text exactly as it was sent.
        end (int): Code point offset into the text exactly as it was sent.
        type_ (DateMentionType): TIMEX3 type.
        value (str): ISO 8601 with TIMEX3's extensions.
        from_ (None | str): First day that a DATE covers.
        to (None | str): Last day that a DATE covers.
    """

    text: str
    start: int
    end: int
    type_: DateMentionType
    value: str
    from_: None | str
    to: None | str

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        start = self.start

        end = self.end

        type_: str = self.type_

        value = self.value

        from_: None | str
        from_ = self.from_

        to: None | str
        to = self.to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "start": start,
                "end": end,
                "type": type_,
                "value": value,
                "from": from_,
                "to": to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text")

        start = d.pop("start")

        end = d.pop("end")

        type_ = check_date_mention_type(d.pop("type"))

        value = d.pop("value")

        def _parse_from_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_ = _parse_from_(d.pop("from"))

        def _parse_to(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        to = _parse_to(d.pop("to"))

        date_mention = cls(
            text=text,
            start=start,
            end=end,
            type_=type_,
            value=value,
            from_=from_,
            to=to,
        )

        return date_mention
