from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sector_hs_source import SectorHsSource, check_sector_hs_source

T = TypeVar("T", bound="Sector")


@_attrs_define
class Sector:
    """Goods that are charged, by the contract's sector code, with their HS 2022 chapters or headings.

    Attributes:
        code (str): Sector code; `ALL` when across the board.
        name (str): Display name of the code.
        hs (list[str]): HS chapters or headings.
        hs_source (SectorHsSource): Whether the text gives the HS code itself.
        text (None | str): The words of the text, where there are any.
    """

    code: str
    name: str
    hs: list[str]
    hs_source: SectorHsSource
    text: None | str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name = self.name

        hs = self.hs

        hs_source: str = self.hs_source

        text: None | str
        text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "name": name,
                "hs": hs,
                "hs_source": hs_source,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code")

        name = d.pop("name")

        hs = cast(list[str], d.pop("hs"))

        hs_source = check_sector_hs_source(d.pop("hs_source"))

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        sector = cls(
            code=code,
            name=name,
            hs=hs,
            hs_source=hs_source,
            text=text,
        )

        return sector
