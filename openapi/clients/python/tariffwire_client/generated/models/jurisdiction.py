from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Jurisdiction")


@_attrs_define
class Jurisdiction:
    """A country, territory or customs bloc by its code and short English name (ISO 3166-1).

    Attributes:
        code (str): ISO 3166-1 alpha-2 code, `EU`, or `WORLD` for all, most or dozens of partners.
        name (str): Short English name.
    """

    code: str
    name: str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code")

        name = d.pop("name")

        jurisdiction = cls(
            code=code,
            name=name,
        )

        return jurisdiction
