from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CodelistSummary")


@_attrs_define
class CodelistSummary:
    """A code list, without its codes.

    Attributes:
        name (str): The name of the list.
        description (str): What its codes stand for, and where they come from.
    """

    name: str
    description: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        description = self.description

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "description": description,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        description = d.pop("description")

        codelist_summary = cls(
            name=name,
            description=description,
        )

        return codelist_summary
