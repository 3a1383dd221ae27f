"""One article in, one `Extraction` out, and the negotiations in it."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from schemas.common import ActorId, Confidence, JurisdictionCode, PartialDate, PublicStruct
from schemas.mentions import Actor, AmountMention, DateMention, RateMention
from schemas.tariff import Evidence, TariffRecord

Stage = Literal[
    "requested",
    "scheduled",
    "under_way",
    "round_concluded",
    "stalled",
    "agreement_reached",
    "signed",
    "collapsed",
]
Topic = Literal[
    "tariffs",
    "currency",
    "defense",
    "investment",
    "energy",
    "agriculture",
    "non_tariff_barriers",
    "security",
    "other",
]


class Negotiation(PublicStruct, frozen=True):
    """Trade talks that the text reports."""

    parties: Annotated[list[JurisdictionCode], Meta(description="Who talks.", examples=[["US", "JP"]])]
    stage: Annotated[Stage, Meta(description="How far the talks are.")]
    round: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="Ordinal of the latest round, if stated.", examples=[2])
    ]
    date: Annotated[PartialDate | None, Meta(description="Day of the latest round told.")]
    next_date: Annotated[PartialDate | None, Meta(description="Day of the next round.")]
    actors: Annotated[list[ActorId], Meta(description="Ids of the actors who take part.")]
    topics: Annotated[list[Topic], Meta(description="What the talks are about.")]
    evidence: Annotated[list[Evidence], Meta(description="The words that support this.")]
    confidence: Confidence


class Extraction(PublicStruct, frozen=True):
    """All that one article says of tariffs. Offsets are code points into the text as it was sent."""

    id: Annotated[str, Meta(description="The caller's id, or a hash of the content.", examples=["story-17"])]
    published_on: Annotated[
        str | None, Meta(description="Given by the caller, else found in the text, else null.", examples=["2025-04-17"])
    ]
    records: Annotated[list[TariffRecord], Meta(description="The tariff measures that the article states.")]
    negotiations: Annotated[list[Negotiation], Meta(description="The trade talks that it reports.")]
    actors: Annotated[list[Actor], Meta(description="Everybody who plays a part.")]
    dates: Annotated[list[DateMention], Meta(description="All time expressions, in the order of the text.")]
    rates: Annotated[list[RateMention], Meta(description="All percentages, in the order of the text.")]
    amounts: Annotated[list[AmountMention], Meta(description="All sums of money, in the order of the text.")]
    warnings: Annotated[list[str], Meta(description="What the engine could not decide.")]
    pack: Annotated[
        str,
        Meta(
            description="Version of the engine, and a hash of its vocabulary and rules: the same pack says the same.",
            examples=["0.1.0+6b3f0c81d2ae"],
        ),
    ]
    text: Annotated[
        str | UnsetType,
        Meta(description="The text that offsets refer to; only where the article was sent as `html`."),
    ] = UNSET
