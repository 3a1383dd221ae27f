"""The frame: what step 4 finds in a sentence, and step 5 makes a measure of."""

import msgspec

from extractors.mention import Mention

ANCHORED = frozenset({"LEVY", "EXEMPTION", "RATE"})
"""The kinds of mention that a measure hangs on."""
ANAPHOR = "ANAPHOR"
"""The kind of an anchor that is the verb of a sentence that goes back to what was told: “they kick in on Tuesday”."""
EVENT = "EVENT"
"""The kind of an anchor that is neither rate nor levy: it tells no measure, only when one starts."""

LISTED = "LISTED"
"""The kind of an anchor that is neither: it tells more goods of the measure told last."""


class Frame(msgspec.Struct):
    """What the sentence says of one rate or levy: mentions by slot, fixed emissions, and the rules that said so."""

    anchor: Mention
    position: int
    sentence: int
    slots: dict[str, list[Mention]] = {}
    emits: dict[str, str] = {}
    cues: dict[str, tuple[int, Mention | None]] = {}
    rules: list[str] = []
    parent: "Frame | None" = None
    adopted: bool = False
