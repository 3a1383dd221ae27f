from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="RecordDates")


@_attrs_define
class RecordDates:
    """When the measure was announced, starts (or started), and ends.

    Attributes:
        announced (None | str): The day the measure was announced.
        effective (None | str): The day it starts, or started.
        until (None | str): The day it ends, or is paused until.
    """

    announced: None | str
    effective: None | str
    until: None | str

    def to_dict(self) -> dict[str, Any]:
        announced: None | str
        announced = self.announced

        effective: None | str
        effective = self.effective

        until: None | str
        until = self.until

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "announced": announced,
                "effective": effective,
                "until": until,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_announced(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        announced = _parse_announced(d.pop("announced"))

        def _parse_effective(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        effective = _parse_effective(d.pop("effective"))

        def _parse_until(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        until = _parse_until(d.pop("until"))

        record_dates = cls(
            announced=announced,
            effective=effective,
            until=until,
        )

        return record_dates
