from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="FormatSummary")


@_attrs_define
class FormatSummary:
    """A format that schemas are exported to.

    Attributes:
        name (str): Its name.
        media_type (str): What it is sent as.
        description (str): What is written.
    """

    name: str
    media_type: str
    description: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        media_type = self.media_type

        description = self.description

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "media_type": media_type,
                "description": description,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        media_type = d.pop("media_type")

        description = d.pop("description")

        format_summary = cls(
            name=name,
            media_type=media_type,
            description=description,
        )

        return format_summary
