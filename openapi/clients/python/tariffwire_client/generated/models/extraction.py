from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.actor import Actor
    from ..models.amount_mention import AmountMention
    from ..models.date_mention import DateMention
    from ..models.negotiation import Negotiation
    from ..models.rate_mention import RateMention
    from ..models.tariff_record import TariffRecord


T = TypeVar("T", bound="Extraction")


@_attrs_define
class Extraction:
    """All that one article says of tariffs. Offsets are code points into the text as it was sent.

    Attributes:
        id (str): The caller's id, or a hash of the content.
        published_on (None | str): Given by the caller, else found in the text, else null.
        records (list[TariffRecord]): The tariff measures that the article states.
        negotiations (list[Negotiation]): The trade talks that it reports.
        actors (list[Actor]): Everybody who plays a part.
        dates (list[DateMention]): All time expressions, in the order of the text.
        rates (list[RateMention]): All percentages, in the order of the text.
        amounts (list[AmountMention]): All sums of money, in the order of the text.
        warnings (list[str]): What the engine could not decide.
        pack (str): Version of the engine, and a hash of its vocabulary and rules: the same pack says the same.
        text (str | Unset): The text that offsets refer to; only where the article was sent as `html`.
    """

    id: str
    published_on: None | str
    records: list[TariffRecord]
    negotiations: list[Negotiation]
    actors: list[Actor]
    dates: list[DateMention]
    rates: list[RateMention]
    amounts: list[AmountMention]
    warnings: list[str]
    pack: str
    text: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        published_on: None | str
        published_on = self.published_on

        records = []
        for records_item_data in self.records:
            records_item = records_item_data.to_dict()
            records.append(records_item)

        negotiations = []
        for negotiations_item_data in self.negotiations:
            negotiations_item = negotiations_item_data.to_dict()
            negotiations.append(negotiations_item)

        actors = []
        for actors_item_data in self.actors:
            actors_item = actors_item_data.to_dict()
            actors.append(actors_item)

        dates = []
        for dates_item_data in self.dates:
            dates_item = dates_item_data.to_dict()
            dates.append(dates_item)

        rates = []
        for rates_item_data in self.rates:
            rates_item = rates_item_data.to_dict()
            rates.append(rates_item)

        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)

        warnings = self.warnings

        pack = self.pack

        text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "published_on": published_on,
                "records": records,
                "negotiations": negotiations,
                "actors": actors,
                "dates": dates,
                "rates": rates,
                "amounts": amounts,
                "warnings": warnings,
                "pack": pack,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.actor import Actor
        from ..models.amount_mention import AmountMention
        from ..models.date_mention import DateMention
        from ..models.negotiation import Negotiation
        from ..models.rate_mention import RateMention
        from ..models.tariff_record import TariffRecord

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_published_on(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        published_on = _parse_published_on(d.pop("published_on"))

        records = []
        _records = d.pop("records")
        for records_item_data in _records:
            records_item = TariffRecord.from_dict(records_item_data)

            records.append(records_item)

        negotiations = []
        _negotiations = d.pop("negotiations")
        for negotiations_item_data in _negotiations:
            negotiations_item = Negotiation.from_dict(negotiations_item_data)

            negotiations.append(negotiations_item)

        actors = []
        _actors = d.pop("actors")
        for actors_item_data in _actors:
            actors_item = Actor.from_dict(actors_item_data)

            actors.append(actors_item)

        dates = []
        _dates = d.pop("dates")
        for dates_item_data in _dates:
            dates_item = DateMention.from_dict(dates_item_data)

            dates.append(dates_item)

        rates = []
        _rates = d.pop("rates")
        for rates_item_data in _rates:
            rates_item = RateMention.from_dict(rates_item_data)

            rates.append(rates_item)

        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in _amounts:
            amounts_item = AmountMention.from_dict(amounts_item_data)

            amounts.append(amounts_item)

        warnings = cast(list[str], d.pop("warnings"))

        pack = d.pop("pack")

        text = d.pop("text", UNSET)

        extraction = cls(
            id=id,
            published_on=published_on,
            records=records,
            negotiations=negotiations,
            actors=actors,
            dates=dates,
            rates=rates,
            amounts=amounts,
            warnings=warnings,
            pack=pack,
            text=text,
        )

        return extraction
