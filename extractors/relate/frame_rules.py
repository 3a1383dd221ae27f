"""Step 4: rules that build frames: what each of their matches says goes to its rates, or else to its levies."""

from collections.abc import Callable

import regex

from extractors.mention import Mention
from extractors.relate.frame import Frame
from extractors.relate.grammar import symbol_class
from extractors.relate.symbols import FILLER, SYMBOL
from schemas.rules import Rule

_NOT_CHARGING = frozenset({"deal", "targets"})
_COMMA = SYMBOL["','"]
_PREPOSITIONS = "".join(SYMBOL[f"'{w}'"] for w in ("against", "between", "by", "for", "from", "of", "on", "to", "with"))
_PLACES = symbol_class("PLACE")
_JOINT = "".join(SYMBOL[f"'{word}'"] for word in (",", "and", "or"))
_LISTED = regex.compile(rf"[{_PREPOSITIONS}][{FILLER}]?(?:[{''.join(_PLACES)}][{_JOINT}]){{1,6}}$")
"""What stands in front of the tail of a list that a preposition opens."""
_LIST_REACH = 16


class FrameRule:
    """A rule that builds frames."""

    def __init__(self, rule: Rule, pattern: regex.Pattern[str]) -> None:
        """Take a rule with its compiled pattern, one of whose slots is `rate` or `levy`."""
        self._name = rule.name
        self._pattern = pattern
        groups = pattern.groupindex
        self._rate, self._levy = groups.get("rate"), groups.get("levy")
        self._slots = [(slot, group) for slot, group in groups.items() if slot not in {"rate", "levy"}]
        self._imposer = groups.get("imposer")
        self._pair = rule.emits.get("pair")
        self._emits = {str(field): value for field, value in rule.emits.items()}

    def apply(self, symbols: str, items: list[Mention | None], frames: dict[int, Frame]) -> None:
        """Write what each match says into the frames of its rates, or of its levies where it has no rate."""
        pair, last = self._pair, next(reversed(frames))  # behind the last rate or levy no match says anything
        search = self._pattern.search
        match = search(symbols)
        while match:
            starts = match.starts
            rates = [frames[start] for start in starts(self._rate)] if self._rate else []
            levies = [frames[start] for start in starts(self._levy)] if self._levy else []
            slots = self._slots_of(starts, symbols, items)
            if pair and len(slots[pair]) == len(rates):
                for frame, mention in zip(rates, slots.pop(pair), strict=True):
                    frame.slots.setdefault(pair, [mention])
            for frame in rates or levies:
                if rates and levies and frame.parent is None:
                    frame.parent = levies[0]
                self._write(frame, levies, slots)
            match = search(symbols, match.end()) if match.end() <= last else None

    def _write(self, frame: Frame, levies: list[Frame], slots: dict[str, list[Mention]]) -> None:
        """Write what a match says into a frame that is not told it yet; who is told of a levy does not charge it."""
        if self._name not in frame.rules:
            frame.rules.append(self._name)
        for slot, mentions in slots.items():
            frame.slots.setdefault(slot, mentions)
        if self._emits.get("subject") in _NOT_CHARGING:
            for told in (frame, *levies):
                told.slots.setdefault("imposer", [])
        for field, value in self._emits.items():
            frame.emits.setdefault(field, value)

    def _slots_of(
        self, starts: Callable[[int], list[int]], symbols: str, items: list[Mention | None]
    ) -> dict[str, list[Mention]]:
        """Return the mentions of each slot that a match fills; `starts` gives the places of its groups."""
        slots = {s: [m for start in found if (m := items[start])] for s, g in self._slots if (found := starts(g))}
        if self._imposer and (found := starts(self._imposer)) and _is_tail(symbols, found[0], len(found)):
            del slots["imposer"]
        return slots


def _is_tail(symbols: str, at: int, count: int) -> bool:
    """Tell whether `count` places from `at` go on a list of others (“letters to Peru and Chad, imposing a 9% duty”).

    A single one behind a comma does not (“of duties on Peru, Chad said”).
    """
    if symbols[at] not in _PLACES or (count == 1 and symbols[at - 1] == _COMMA):
        return False
    return _LISTED.search(symbols, max(at - _LIST_REACH, 0), at) is not None
