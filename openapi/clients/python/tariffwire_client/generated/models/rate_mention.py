from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.rate_mention_measure import RateMentionMeasure, check_rate_mention_measure

T = TypeVar("T", bound="RateMention")


@_attrs_define
class RateMention:
    """A percentage, tariff or not, and what it measures.

    Attributes:
        text (str): The surface string.
        start (int): Code point offset into the text exactly as it was sent.
        end (int): Code point offset into the text exactly as it was sent.
        value (float): In percent; of a range, its upper end.
        low (float | None): The lower end of a range, in percent.
        measure (RateMentionMeasure): What the percentage measures.
    """

    text: str
    start: int
    end: int
    value: float
    low: float | None
    measure: RateMentionMeasure

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        start = self.start

        end = self.end

        value = self.value

        low: float | None
        low = self.low

        measure: str = self.measure

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "start": start,
                "end": end,
                "value": value,
                "low": low,
                "measure": measure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text")

        start = d.pop("start")

        end = d.pop("end")

        value = d.pop("value")

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        measure = check_rate_mention_measure(d.pop("measure"))

        rate_mention = cls(
            text=text,
            start=start,
            end=end,
            value=value,
            low=low,
            measure=measure,
        )

        return rate_mention
