from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Code")


@_attrs_define
class Code:
    """A code, and what it stands for.

    Attributes:
        code (str): The code, as it stands in records.
        name (str): What it stands for; of a rule, an example of what it reads.
        hs (list[str] | Unset): Of goods: their chapters or headings in HS 2022.
        members (list[str] | Unset): Of a customs bloc: the codes of its members.
        pattern (str | Unset): Of a rule: its pattern over mentions.
    """

    code: str
    name: str
    hs: list[str] | Unset = UNSET
    members: list[str] | Unset = UNSET
    pattern: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name = self.name

        hs: list[str] | Unset = UNSET
        if not isinstance(self.hs, Unset):
            hs = self.hs

        members: list[str] | Unset = UNSET
        if not isinstance(self.members, Unset):
            members = self.members

        pattern = self.pattern

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "name": name,
            }
        )
        if hs is not UNSET:
            field_dict["hs"] = hs
        if members is not UNSET:
            field_dict["members"] = members
        if pattern is not UNSET:
            field_dict["pattern"] = pattern

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code")

        name = d.pop("name")

        hs = cast(list[str], d.pop("hs", UNSET))

        members = cast(list[str], d.pop("members", UNSET))

        pattern = d.pop("pattern", UNSET)

        code = cls(
            code=code,
            name=name,
            hs=hs,
            members=members,
            pattern=pattern,
        )

        return code
