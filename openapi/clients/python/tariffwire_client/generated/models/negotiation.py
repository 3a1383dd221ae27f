from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.stage import Stage, check_stage
from ..models.topic import Topic, check_topic

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Negotiation")


@_attrs_define
class Negotiation:
    """Trade talks that the text reports.

    Attributes:
        parties (list[str]): Who talks.
        stage (Stage): How far trade talks are.
        round_ (int | None): Ordinal of the latest round, if stated.
        date (None | str): Day of the latest round told.
        next_date (None | str): Day of the next round.
        actors (list[str]): Ids of the actors who take part.
        topics (list[Topic]): What the talks are about.
        evidence (list[Evidence]): The words that support this.
        confidence (float): Calibrated probability that this is right, 0 to 1.
    """

    parties: list[str]
    stage: Stage
    round_: int | None
    date: None | str
    next_date: None | str
    actors: list[str]
    topics: list[Topic]
    evidence: list[Evidence]
    confidence: float

    def to_dict(self) -> dict[str, Any]:
        parties = self.parties

        stage: str = self.stage

        round_: int | None
        round_ = self.round_

        date: None | str
        date = self.date

        next_date: None | str
        next_date = self.next_date

        actors = self.actors

        topics = []
        for topics_item_data in self.topics:
            topics_item: str = topics_item_data
            topics.append(topics_item)

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        confidence = self.confidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "parties": parties,
                "stage": stage,
                "round": round_,
                "date": date,
                "next_date": next_date,
                "actors": actors,
                "topics": topics,
                "evidence": evidence,
                "confidence": confidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.evidence import Evidence

        d = dict(src_dict)
        parties = cast(list[str], d.pop("parties"))

        stage = check_stage(d.pop("stage"))

        def _parse_round_(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        round_ = _parse_round_(d.pop("round"))

        def _parse_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        date = _parse_date(d.pop("date"))

        def _parse_next_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_date = _parse_next_date(d.pop("next_date"))

        actors = cast(list[str], d.pop("actors"))

        topics = []
        _topics = d.pop("topics")
        for topics_item_data in _topics:
            topics_item = check_topic(topics_item_data)

            topics.append(topics_item)

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        confidence = d.pop("confidence")

        negotiation = cls(
            parties=parties,
            stage=stage,
            round_=round_,
            date=date,
            next_date=next_date,
            actors=actors,
            topics=topics,
            evidence=evidence,
            confidence=confidence,
        )

        return negotiation
