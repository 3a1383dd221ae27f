"""Step 5: sentences that but list more goods of the measure told last (“affected products include tea”)."""

from typing import TYPE_CHECKING, Final

import msgspec

from extractors.discourse.measure import WORLD, Measure, codes_of
from extractors.relate.frame import Frame

if TYPE_CHECKING:
    from extractors.mention import Mention

_REACH: Final = 3
"""How many sentences back the measure is told whose goods are listed."""


def more_of(told: list[Measure], frame: Frame) -> list[Measure]:
    """Return the measure told last on the goods that a frame lists, without its rate; none where it hits all."""
    last = told[-1] if told else None
    if last is None or frame.sentence - last.frame.sentence > _REACH or last.targets == [WORLD]:
        return []
    named, sold_by = frame.slots["sectors"], codes_of(frame.slots.get("targets", ()))
    goods: dict[str, Mention | None] = {m.payload.code: m for m in named}
    support = [("sectors", m) for m in named]
    explicit = last.explicit | {"sectors"}
    if last.imposer in sold_by:
        return []
    targets = sold_by or last.targets
    return [
        msgspec.structs.replace(
            last, frame=frame, targets=targets, sectors=goods, support=support, explicit=explicit, dates={}
        )
    ]
