from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Evidence")


@_attrs_define
class Evidence:
    """Words of the article that support a record, and the field that they support.

    Attributes:
        text (str): The surface string.
        start (int): Code point offset into the text exactly as it was sent.
        end (int): Code point offset into the text exactly as it was sent.
        field (str): The supported field, dotted.
    """

    text: str
    start: int
    end: int
    field: str

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        start = self.start

        end = self.end

        field = self.field

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "start": start,
                "end": end,
                "field": field,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text")

        start = d.pop("start")

        end = d.pop("end")

        field = d.pop("field")

        evidence = cls(
            text=text,
            start=start,
            end=end,
            field=field,
        )

        return evidence
