from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.actor_kind import ActorKind, check_actor_kind

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="Actor")


@_attrs_define
class Actor:
    """A person, agency, organisation or jurisdiction that plays a part, with all its mentions.

    Attributes:
        id (str): Stable within the extraction.
        name (str): The fullest form in the text, without titles.
        kind (ActorKind): What sort of actor it is.
        role (None | str): The title that the text gives.
        jurisdiction (None | str): The jurisdiction served.
        mentions (list[Span]): Where the text names it.
    """

    id: str
    name: str
    kind: ActorKind
    role: None | str
    jurisdiction: None | str
    mentions: list[Span]

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        kind: str = self.kind

        role: None | str
        role = self.role

        jurisdiction: None | str
        jurisdiction = self.jurisdiction

        mentions = []
        for mentions_item_data in self.mentions:
            mentions_item = mentions_item_data.to_dict()
            mentions.append(mentions_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "kind": kind,
                "role": role,
                "jurisdiction": jurisdiction,
                "mentions": mentions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.span import Span

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        kind = check_actor_kind(d.pop("kind"))

        def _parse_role(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        role = _parse_role(d.pop("role"))

        def _parse_jurisdiction(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        mentions = []
        _mentions = d.pop("mentions")
        for mentions_item_data in _mentions:
            mentions_item = Span.from_dict(mentions_item_data)

            mentions.append(mentions_item)

        actor = cls(
            id=id,
            name=name,
            kind=kind,
            role=role,
            jurisdiction=jurisdiction,
            mentions=mentions,
        )

        return actor
