"""Step 5: what a measure's rules say of its state, as far as its days hang on it."""

from typing import Final

from extractors.discourse.kinds import ROWS
from extractors.discourse.measure import Measure, has_rule
from extractors.relate.tables import ROW

KEPT: Final = frozenset({"charges-already", "keeps-charging"})
"""Rules by which a measure has begun, and goes on …"""
CHARGING: Final = frozenset({"takes-effect", "imposed"}) | KEPT
"""… and all rules of status by which a duty is charged."""
_TABLED: Final = frozenset({"announced", "in_effect"})
_ROWS: Final = ROWS - {"subject-rate"}


def goes_on(measure: Measure) -> bool:
    """Tell whether a measure has begun, and goes on: a day to come is that of another one, such as its new rate."""
    return measure.status == "in_effect" and any(has_rule(measure.frame, name) for name in KEPT)


def is_row(measure: Measure) -> bool:
    """Tell whether a measure is a row of a list or a bare figure, which leaves its state to what stands around it."""
    if ROW in measure.frame.rules and measure.status in _TABLED:
        return True  # the text over a table tells its state
    bare = measure.frame.anchor.kind == "RATE" and measure.frame.parent is None
    return "status" not in measure.explicit and (bare or bool(_ROWS & set(measure.rules)))
