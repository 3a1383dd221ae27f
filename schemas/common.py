"""Building blocks that several public types share: spans, jurisdictions, bounds and the closed code lists."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Offset = Annotated[
    int,
    Meta(
        ge=0,
        description="Code point offset into the text exactly as it was sent.",
        extra_json_schema={"x-unit": "code points"},
    ),
]
Confidence = Annotated[
    float, Meta(ge=0, le=1, description="Calibrated probability that this is right, 0 to 1.", examples=[0.9])
]
PartialDate = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$",
        description="ISO 8601 date, cut to the precision that the text supports.",
        examples=["2025", "2025-07", "2025-07-09"],
    ),
]
JurisdictionCode = Annotated[
    str,
    Meta(
        pattern=r"^([A-Z]{2}|WORLD)$",
        description="ISO 3166-1 alpha-2 code, `EU`, or `WORLD` for all, most or dozens of partners.",
        examples=["US", "JP", "EU", "WORLD"],
        extra_json_schema={"x-codelist": "jurisdictions"},
    ),
]
ActorId = Annotated[
    str,
    Meta(
        description="Id of an actor of the same extraction.",
        examples=["a1"],
        extra_json_schema={"x-references": "actors"},
    ),
]
CurrencyCode = Annotated[str, Meta(pattern="^[A-Z]{3}$", description="ISO 4217 code.", examples=["USD"])]

Status = Literal[
    "investigation",
    "threatened",
    "offered",
    "announced",
    "in_effect",
    "suspended",
    "agreed",
    "lifted",
    "exempted",
    "struck_down",
    "ruled_out",
]
Kind = Literal[
    "reciprocal",
    "baseline",
    "sectoral",
    "retaliatory",
    "anti_dumping",
    "countervailing",
    "safeguard",
    "secondary",
    "preferential",
    "general",
    "emergency",
    "fee",
    "unspecified",
]
LegalBasis = Literal[
    "IEEPA",
    "SECTION_122",
    "SECTION_201",
    "SECTION_232",
    "SECTION_301",
    "SECTION_338",
    "AD_CVD",
    "WTO",
    "OTHER",
]


class PublicStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Base of every public type: immutable, strict about unknown fields, free of reference cycles."""


class Span(PublicStruct, frozen=True):
    """A stretch of the article: `text[start:end]` is `text`, offsets in Unicode code points."""

    text: Annotated[str, Meta(description="The surface string.", examples=["24 percent"])]
    start: Offset
    end: Offset


class Jurisdiction(PublicStruct, frozen=True):
    """A country, territory or customs bloc by its code and short English name (ISO 3166-1)."""

    code: JurisdictionCode
    name: Annotated[str, Meta(description="Short English name.", examples=["Japan"])]
