"""What there is to export: the names of schemas and formats, as they are listed."""

from typing import Annotated

from msgspec import Meta

from schemas.common import PublicStruct


class SchemaSummary(PublicStruct, frozen=True):
    """A public type."""

    name: Annotated[str, Meta(description="Its name.", examples=["TariffRecord"])]
    description: Annotated[str, Meta(description="What it is.")]


class FormatSummary(PublicStruct, frozen=True):
    """A format that schemas are exported to."""

    name: Annotated[str, Meta(description="Its name.", examples=["json-schema"])]
    media_type: Annotated[str, Meta(description="What it is sent as.", examples=["application/schema+json"])]
    description: Annotated[str, Meta(description="What is written.")]


class SchemaCatalogue(PublicStruct, frozen=True):
    """Every schema, and every format that each of them can be had in."""

    schemas: Annotated[list[SchemaSummary], Meta(description="The public types.")]
    formats: Annotated[list[FormatSummary], Meta(description="What they can be exported to.")]
