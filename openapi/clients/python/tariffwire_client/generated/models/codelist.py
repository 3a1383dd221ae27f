from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.code import Code


T = TypeVar("T", bound="Codelist")


@_attrs_define
class Codelist:
    """A list of codes that records may hold.

    Attributes:
        name (str): The name of the list.
        description (str): What its codes stand for, and where they come from.
        codes (list[Code]): The codes, in the order of the list.
    """

    name: str
    description: str
    codes: list[Code]

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        description = self.description

        codes = []
        for codes_item_data in self.codes:
            codes_item = codes_item_data.to_dict()
            codes.append(codes_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "description": description,
                "codes": codes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.code import Code

        d = dict(src_dict)
        name = d.pop("name")

        description = d.pop("description")

        codes = []
        _codes = d.pop("codes")
        for codes_item_data in _codes:
            codes_item = Code.from_dict(codes_item_data)

            codes.append(codes_item)

        codelist = cls(
            name=name,
            description=description,
            codes=codes,
        )

        return codelist
