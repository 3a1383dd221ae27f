from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.format_summary import FormatSummary
    from ..models.schema_summary import SchemaSummary


T = TypeVar("T", bound="SchemaCatalogue")


@_attrs_define
class SchemaCatalogue:
    """Every schema, and every format that each of them can be had in.

    Attributes:
        schemas (list[SchemaSummary]): The public types.
        formats (list[FormatSummary]): What they can be exported to.
    """

    schemas: list[SchemaSummary]
    formats: list[FormatSummary]

    def to_dict(self) -> dict[str, Any]:
        schemas = []
        for schemas_item_data in self.schemas:
            schemas_item = schemas_item_data.to_dict()
            schemas.append(schemas_item)

        formats = []
        for formats_item_data in self.formats:
            formats_item = formats_item_data.to_dict()
            formats.append(formats_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "schemas": schemas,
                "formats": formats,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.format_summary import FormatSummary
        from ..models.schema_summary import SchemaSummary

        d = dict(src_dict)
        schemas = []
        _schemas = d.pop("schemas")
        for schemas_item_data in _schemas:
            schemas_item = SchemaSummary.from_dict(schemas_item_data)

            schemas.append(schemas_item)

        formats = []
        _formats = d.pop("formats")
        for formats_item_data in _formats:
            formats_item = FormatSummary.from_dict(formats_item_data)

            formats.append(formats_item)

        schema_catalogue = cls(
            schemas=schemas,
            formats=formats,
        )

        return schema_catalogue
