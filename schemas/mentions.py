"""What the text mentions whether or not a tariff record needs it: actors, times, percentages and money."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from schemas.common import CurrencyCode, JurisdictionCode, PublicStruct, Span

_PERCENT = {"x-unit": "percent"}


class Actor(PublicStruct, frozen=True):
    """A person, agency, organisation or jurisdiction that plays a part, with all its mentions."""

    id: Annotated[str, Meta(description="Stable within the extraction.", examples=["a1"])]
    name: Annotated[str, Meta(description="The fullest form in the text, without titles.", examples=["Ryosei Akazawa"])]
    kind: Annotated[
        Literal["person", "agency", "organization", "jurisdiction"], Meta(description="What sort of actor it is.")
    ]
    role: Annotated[
        str | None, Meta(description="The title that the text gives.", examples=["Economic Revitalization Minister"])
    ]
    jurisdiction: Annotated[JurisdictionCode | None, Meta(description="The jurisdiction served.")]
    mentions: Annotated[list[Span], Meta(description="Where the text names it.")]


class DateMention(Span, frozen=True):
    """A time expression, normalised to TIMEX3 against the day of publication."""

    type: Annotated[Literal["DATE", "TIME", "DURATION", "SET"], Meta(description="TIMEX3 type.")]
    value: Annotated[
        str, Meta(description="ISO 8601 with TIMEX3's extensions.", examples=["2025-04-16", "2025-W16", "P90D"])
    ]
    from_: Annotated[str | None, Meta(description="First day that a DATE covers.", examples=["2025-04-14"])] = (
        msgspec.field(name="from", default=None)
    )
    to: Annotated[str | None, Meta(description="Last day that a DATE covers.", examples=["2025-04-20"])] = None


class RateMention(Span, frozen=True):
    """A percentage, tariff or not, and what it measures."""

    value: Annotated[
        float, Meta(description="In percent; of a range, its upper end.", examples=[24], extra_json_schema=_PERCENT)
    ]
    low: Annotated[float | None, Meta(description="The lower end of a range, in percent.", extra_json_schema=_PERCENT)]
    measure: Annotated[
        Literal["tariff", "growth", "inflation", "share", "change", "interest", "probability", "other"],
        Meta(description="What the percentage measures."),
    ]


class AmountMention(Span, frozen=True):
    """A sum of money, as a plain number of an ISO 4217 currency."""

    value: Annotated[
        float,
        Meta(
            description="The sum in whole units of the currency.",
            examples=[1e12],
            extra_json_schema={"x-unit": "currency"},
        ),
    ]
    currency: CurrencyCode
