"""Which way a clause looks where something starts on a day: “a duty starting Tuesday”, “has set a duty from Monday”."""

from collections.abc import Sequence

from extractors.timex.directions import AHEAD, BACK, NEAREST, UNKNOWN

_NEAR = 2
"""So many words at most stand between a day and what tells that it is past."""
_PERFECT = frozenset({"has", "have"})
"""What “has set a duty from Thursday” starts then; what “has risen from Monday” has moved since."""
_MOVING = frozenset({"down", "fallen", "fell", "grown", "lost", "risen", "rose", "run", "unchanged", "up"})
_STARTING = frozenset({"beginning", "commencing", "effective", "starting"})
"""What leads to a day ahead, where the verb in front only decides (“announced a duty starting Tuesday”)."""
_DECIDING = frozenset(
    {"agreed", "announced", "approved", "decided", "declared", "issued", "ordered", "planned", "pledged", "proposed"}
    | {"promised", "said", "signed", "threatened", "unveiled", "vowed", "warned"}
)
_ONTO = frozenset({"from", "in", "on"})
_LEVIED = frozenset({"duties", "duty", "levies", "levy", "surcharge", "tariff", "tariffs"})
"""“From Tuesday” is when these are charged, and otherwise what a price is compared with."""
_TO_COME = _DECIDING | {"shall", "will", "would"}
_RETROACTIVE = frozenset({"backdated", "retroactive", "retroactively", "retrospectively"})
"""A little in front of a day these tell that it is past (“will apply retroactively from August 1”)."""
_WERE = frozenset({"been", "had", "was", "were"})
"""Duties that “were charged starting Monday” have begun."""
MARKS = ".,;:!?\"'()[]"
"""What may hang on a word."""


def starting_at(left: Sequence[str]) -> int:
    """Return where the day behind `left` lies, on which something starts: “starting on”, “has set a duty from”.

    What is told as charged (“imposed a duty starting on”) starts on the nearest such day; UNKNOWN is none of it.
    """
    if not _RETROACTIVE.isdisjoint(left[-_NEAR - 1 :]):
        return BACK
    lasting = left[-1:] == ["through"] and left[-2:-1] and (left[-2] == "valid" or left[-2].endswith("ing"))
    since = left[-1:] in (["from"], ["until"]) and not _PERFECT.isdisjoint(left) and _MOVING.isdisjoint(left)
    if lasting or since:  # “imposed a duty lasting through December 31”
        return AHEAD
    at = len(left) - 1 if left and left[-1] in _ONTO else len(left)
    starting = at > 0 and left[at - 1].strip(MARKS) in _STARTING
    if starting or left[-1:] == ["from"]:
        return _led_to([word.strip(MARKS) for word in left], starting=starting)
    return UNKNOWN


def _led_to(words: Sequence[str], *, starting: bool) -> int:
    """Return where the day lies that “starting on”, or the “from” of a levy, leads to."""
    levied = not _LEVIED.isdisjoint(words)
    moved = any(word in _MOVING and words[i : i + 1] != ["to"] for i, word in enumerate(words, 1))
    if moved or not (starting or levied):
        return UNKNOWN
    verb = next((word for word in reversed(words) if word in _TO_COME or word[-2:] == "ed"), "")
    if verb in _TO_COME:
        return AHEAD
    return NEAREST if starting and levied and _WERE.isdisjoint(words) else UNKNOWN
