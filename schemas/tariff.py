"""`TariffRecord`, the point of it all, and its parts."""

from typing import Annotated, Literal

from msgspec import Meta

from schemas.common import (
    ActorId,
    Confidence,
    CurrencyCode,
    Jurisdiction,
    Kind,
    LegalBasis,
    PartialDate,
    PublicStruct,
    Span,
    Status,
)

_PERCENT = {"x-unit": "percent"}


class Tariff(PublicStruct, frozen=True):
    """Who charges whom, under which kind of measure and which law."""

    imposer: Annotated[Jurisdiction | None, Meta(description="The jurisdiction that charges, or would charge.")]
    targets: Annotated[
        list[Jurisdiction], Meta(description="The jurisdictions whose goods are charged; `WORLD` for all or most.")
    ]
    exempt: Annotated[list[Jurisdiction], Meta(description="Jurisdictions that the text carves out of the measure.")]
    kind: Annotated[Kind, Meta(description="The kind of measure.", examples=["reciprocal"])]
    legal_basis: Annotated[
        list[LegalBasis], Meta(description="The legal authority, only where the text states it.", examples=[["IEEPA"]])
    ]


class Rate(PublicStruct, frozen=True):
    """How much is charged. `value` is in percent, or null where the duty is an amount per unit."""

    value: Annotated[
        float | None,
        Meta(description="The rate; of a range, its upper end.", examples=[25], extra_json_schema=_PERCENT),
    ]
    low: Annotated[
        float | None, Meta(description="The lower end of a range.", examples=[10], extra_json_schema=_PERCENT)
    ] = None
    previous: Annotated[
        float | None,
        Meta(description="The rate that this one replaces, where told.", examples=[2.5], extra_json_schema=_PERCENT),
    ] = None
    unit: Annotated[
        Literal["percent", "specific"], Meta(description="Percent of the value, or an amount per unit of goods.")
    ] = "percent"
    qualifier: Annotated[
        Literal["exact", "up_to", "at_least", "about", "additional"],
        Meta(description="The text's hedge on the figure."),
    ] = "exact"
    basis: Annotated[
        Literal["additional", "total", "cap", "floor", "unspecified"], Meta(description="What the figure is.")
    ] = "unspecified"
    amount: Annotated[
        float | None,
        Meta(
            description="The sum per unit of goods, where `unit` is `specific`.",
            examples=[0.5],
            extra_json_schema={"x-unit": "currency"},
        ),
    ] = None
    currency: Annotated[CurrencyCode | None, Meta(description="ISO 4217 code of `amount`.")] = None


class Sector(PublicStruct, frozen=True):
    """Goods that are charged, by the contract's sector code, with their HS 2022 chapters or headings."""

    code: Annotated[
        str,
        Meta(
            description="Sector code; `ALL` when across the board.",
            examples=["vehicles"],
            extra_json_schema={"x-codelist": "sectors"},
        ),
    ]
    name: Annotated[str, Meta(description="Display name of the code.", examples=["Cars and light trucks"])]
    hs: Annotated[list[str], Meta(description="HS chapters or headings.", examples=[["8703", "8704"]])]
    hs_source: Annotated[
        Literal["stated", "inferred"], Meta(description="Whether the text gives the HS code itself.")
    ] = "inferred"
    text: Annotated[str | None, Meta(description="The words of the text, where there are any.", examples=["cars"])] = (
        None
    )


class Attribution(PublicStruct, frozen=True):
    """On whose word the record rests."""

    mode: Annotated[
        Literal["asserted", "reported", "quoted"], Meta(description="By the article, reported speech, or a quotation.")
    ] = "asserted"
    speaker: Annotated[ActorId | None, Meta(description="Id of the actor who says it.")] = None


class RecordDates(PublicStruct, frozen=True):
    """When the measure was announced, starts (or started), and ends."""

    announced: Annotated[PartialDate | None, Meta(description="The day the measure was announced.")] = None
    effective: Annotated[PartialDate | None, Meta(description="The day it starts, or started.")] = None
    until: Annotated[PartialDate | None, Meta(description="The day it ends, or is paused until.")] = None


class Evidence(Span, frozen=True):
    """Words of the article that support a record, and the field that they support."""

    field: Annotated[str, Meta(description="The supported field, dotted.", examples=["rate", "tariff.targets"])]


class TariffRecord(PublicStruct, frozen=True):
    """A customs duty measure that the text states: who charges whom, on what, how much, in what state."""

    tariff: Annotated[Tariff, Meta(description="Who charges whom.")]
    rate: Annotated[Rate | None, Meta(description="Null when the text states none; null is never zero.")]
    sectors: Annotated[list[Sector], Meta(description="The goods that are charged.")]
    status: Annotated[Status, Meta(description="The state of the measure as the article has it.")]
    actors: Annotated[
        list[ActorId], Meta(description="Ids of actors who decided, announced, threatened or negotiated it.")
    ]
    attribution: Annotated[Attribution, Meta(description="On whose word it rests.")]
    dates: Annotated[RecordDates, Meta(description="When it is announced, starts and ends.")]
    evidence: Annotated[list[Evidence], Meta(description="The words that support it, field by field.")]
    rules: Annotated[
        list[str],
        Meta(
            description="Names of the rules that fired; the code list `rules` shows what each reads.",
            examples=[["rate-levy"]],
        ),
    ]
    confidence: Confidence
