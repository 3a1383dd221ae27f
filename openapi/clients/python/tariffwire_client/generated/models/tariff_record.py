from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.status import Status, check_status

if TYPE_CHECKING:
    from ..models.attribution import Attribution
    from ..models.evidence import Evidence
    from ..models.rate import Rate
    from ..models.record_dates import RecordDates
    from ..models.sector import Sector
    from ..models.tariff import Tariff


T = TypeVar("T", bound="TariffRecord")


@_attrs_define
class TariffRecord:
    """A customs duty measure that the text states: who charges whom, on what, how much, in what state.

    Attributes:
        tariff (Tariff): Who charges whom, under which kind of measure and which law.
        rate (None | Rate): Null when the text states none; null is never zero.
        sectors (list[Sector]): The goods that are charged.
        status (Status): The state of a tariff measure.
        actors (list[str]): Ids of actors who decided, announced, threatened or negotiated it.
        attribution (Attribution): On whose word the record rests.
        dates (RecordDates): When the measure was announced, starts (or started), and ends.
        evidence (list[Evidence]): The words that support it, field by field.
        rules (list[str]): Names of the rules that fired; the code list `rules` shows what each reads.
        confidence (float): Calibrated probability that this is right, 0 to 1.
    """

    tariff: Tariff
    rate: None | Rate
    sectors: list[Sector]
    status: Status
    actors: list[str]
    attribution: Attribution
    dates: RecordDates
    evidence: list[Evidence]
    rules: list[str]
    confidence: float

    def to_dict(self) -> dict[str, Any]:
        from ..models.rate import Rate

        tariff = self.tariff.to_dict()

        rate: dict[str, Any] | None
        if isinstance(self.rate, Rate):
            rate = self.rate.to_dict()
        else:
            rate = self.rate

        sectors = []
        for sectors_item_data in self.sectors:
            sectors_item = sectors_item_data.to_dict()
            sectors.append(sectors_item)

        status: str = self.status

        actors = self.actors

        attribution = self.attribution.to_dict()

        dates = self.dates.to_dict()

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        rules = self.rules

        confidence = self.confidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tariff": tariff,
                "rate": rate,
                "sectors": sectors,
                "status": status,
                "actors": actors,
                "attribution": attribution,
                "dates": dates,
                "evidence": evidence,
                "rules": rules,
                "confidence": confidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.attribution import Attribution
        from ..models.evidence import Evidence
        from ..models.rate import Rate
        from ..models.record_dates import RecordDates
        from ..models.sector import Sector
        from ..models.tariff import Tariff

        d = dict(src_dict)
        tariff = Tariff.from_dict(d.pop("tariff"))

        def _parse_rate(data: object) -> None | Rate:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rate_type_0 = Rate.from_dict(data)

                return rate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Rate, data)

        rate = _parse_rate(d.pop("rate"))

        sectors = []
        _sectors = d.pop("sectors")
        for sectors_item_data in _sectors:
            sectors_item = Sector.from_dict(sectors_item_data)

            sectors.append(sectors_item)

        status = check_status(d.pop("status"))

        actors = cast(list[str], d.pop("actors"))

        attribution = Attribution.from_dict(d.pop("attribution"))

        dates = RecordDates.from_dict(d.pop("dates"))

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        rules = cast(list[str], d.pop("rules"))

        confidence = d.pop("confidence")

        tariff_record = cls(
            tariff=tariff,
            rate=rate,
            sectors=sectors,
            status=status,
            actors=actors,
            attribution=attribution,
            dates=dates,
            evidence=evidence,
            rules=rules,
            confidence=confidence,
        )

        return tariff_record
