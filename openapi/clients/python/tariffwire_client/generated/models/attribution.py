from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.attribution_mode import AttributionMode, check_attribution_mode

T = TypeVar("T", bound="Attribution")


@_attrs_define
class Attribution:
    """On whose word the record rests.

    Attributes:
        mode (AttributionMode): By the article, reported speech, or a quotation.
        speaker (None | str): Id of the actor who says it.
    """

    mode: AttributionMode
    speaker: None | str

    def to_dict(self) -> dict[str, Any]:
        mode: str = self.mode

        speaker: None | str
        speaker = self.speaker

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "mode": mode,
                "speaker": speaker,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        mode = check_attribution_mode(d.pop("mode"))

        def _parse_speaker(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        speaker = _parse_speaker(d.pop("speaker"))

        attribution = cls(
            mode=mode,
            speaker=speaker,
        )

        return attribution
