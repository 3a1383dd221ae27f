from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Span")


@_attrs_define
class Span:
    """A stretch of the article: `text[start:end]` is `text`, offsets in Unicode code points.

    Attributes:
        text (str): The surface string.
        start (int): Code point offset into the text exactly as it was sent.
        end (int): Code point offset into the text exactly as it was sent.
    """

    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        start = self.start

        end = self.end

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "start": start,
                "end": end,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text")

        start = d.pop("start")

        end = d.pop("end")

        span = cls(
            text=text,
            start=start,
            end=end,
        )

        return span
