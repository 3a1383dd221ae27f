"""Step 4, last: goods and places that no rule tied to a rate are tied to the one that they stand nearest to.

So are those of trade remedies, whose notices tell goods and places at more length than the rules reach.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import Final

import regex

from extractors.mention import Mention
from extractors.relate.frame import Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import FILLER, RATES, SYMBOL, SymbolString

NEAR: Final = "near_"
TRADE_REMEDIES: Final = frozenset({"anti_dumping", "countervailing"})
_RATE_BETWEEN: Final = 6
_PREPOSED: Final = frozenset(SYMBOL[f"'{word}'"] for word in ("on", "for", "against", "over"))
_BARTER: Final = SYMBOL["'in'"] + FILLER + SYMBOL["'for'"]
"""What is given “in return for” a rate is not what it is on."""
_ONTO: Final = 4
_BEHIND: Final = frozenset({SYMBOL["'in'"], SYMBOL["'with'"]})
_NAMES: Final = frozenset({SYMBOL["PLACE.name"]})
_TO: Final = SYMBOL["'to'"]
_SENDING: Final = frozenset(SYMBOL[f"'{word}'"] for word in ("sell", "sent", "sold"))
_INSIDE: Final = 5
"""What it costs more to take a country in or with which something is (“cork that is rare in Peru”)."""
_SPARING: Final = frozenset(SYMBOL[f"'{word}'"] for word in ("except", "besides", "than", "unless", "until", "if"))
_SPARED: Final = _SPARING | {SYMBOL["EXEMPT.ing"]}
_SEMICOLON: Final = SYMBOL["';'"]
_BRACKET: Final = SYMBOL["')'"]
_REACH: Final = 24
_JUST: Final = 2
"""How many symbols in front of a list the word stands that spares it (“all but those except for Chad pay 5%”)."""
_SEVERAL: Final = 2
_BESIDE_LEVY: Final = "rate-levy"
"""The rule that reads a rate with the levy word right behind it."""
_GOODS = compile_pattern("<!THIRD_PARTY (GOODS.named{list}:found | GOODS.weak{list}:found) !'market' !'dispute'", {})
_PLACES = compile_pattern(
    "(PLACE.name:found ',' 'including' ~2 PLACE.name{list}:found | PLACE.name{list}:found !'s'"
    " | PLACE.demonym{list}:found)",
    {},
)
_start, _end = attrgetter("start"), attrgetter("end")


def attach(string: SymbolString, frames: dict[int, Frame], tolls: list[int]) -> None:
    """Give rates and trade remedies the goods and places nearest to them, but none that a rule gave to another rate."""
    open_ = [f for f in frames.values() if f.anchor.kind == "RATE" or f.anchor.payload in TRADE_REMEDIES]
    if not open_:
        return
    for slot, found in _chunks(string.symbols, string.items).items():
        if not found:
            continue
        taken = {id(m) for f in frames.values() if f.parent for m in f.slots.get(slot.removeprefix(NEAR), ())}
        free = [chunk for chunk in found if taken.isdisjoint(map(id, chunk.mentions))]
        levied = _levied(slot.removeprefix(NEAR), frames)
        for frame in open_:
            near = _around(free, frame.position)
            if levied:
                near = [c for c in near if _is_free_for(frame, levied.get(id(c.mentions[0])))]
                if (told := frame.slots.get(slot)) and not _is_free_for(frame, levied.get(id(told[0]))):
                    del frame.slots[slot]
            if charging := _charging(frame):
                near = [c for c in near if charging.isdisjoint(map(id, c.mentions))]
            if chunk := _nearest(near, string.symbols, frame.position, tolls):
                frame.slots[slot] = chunk.mentions


def _charging(frame: Frame) -> set[int]:
    """Return the mentions that tell who charges, which are not what is charged."""
    levy = frame.parent
    own = (*frame.slots.get("imposer", ()), *frame.slots.get("owner", ()))
    return {id(m) for m in (*own, *(levy.slots.get("imposer", ()) if levy else ()))}


def _levied(slot: str, frames: dict[int, Frame]) -> dict[int, tuple[Frame, bool]]:
    """Return by what the levies of a sentence are on the levies, where there are several, and whether they have rates.

    What one is on that has a rate of its own is no other rate's (“on top of the 25% duty on tin”).
    """
    levies = [f for f in frames.values() if f.anchor.kind == "LEVY"]
    if len(levies) < _SEVERAL:
        return {}
    rated = {id(f.parent) for f in frames.values() if f.parent is not None and not f.adopted}
    return {id(m): (levy, id(levy) in rated) for levy in levies for m in levy.slots.get(slot, ())}


def _is_free_for(frame: Frame, taken: tuple[Frame, bool] | None) -> bool:
    """Tell whether a rate may be on what a levy is on that has a rate, or stands beside one with its own levy word."""
    if taken is None or taken[0] is frame.parent:
        return True
    return not taken[1] and _BESIDE_LEVY not in frame.rules


class _Chunk:
    """A list of goods or of places: its span in symbols, and its mentions."""

    __slots__ = ("end", "mentions", "start")

    def __init__(self, match: regex.Match[str], items: list[Mention | None]) -> None:
        """Take the mentions behind what a pattern found."""
        self.start, self.end = match.span()
        self.mentions = [m for at, _ in match.spans("found") if (m := items[at])]


def _chunks(symbols: str, items: list[Mention | None]) -> dict[str, list[_Chunk]]:
    """Return the lists of goods and of places of a sentence."""
    return {
        f"{NEAR}sectors": [_Chunk(m, items) for m in _GOODS.regex.finditer(symbols)],
        f"{NEAR}targets": [_Chunk(m, items) for m in _PLACES.regex.finditer(symbols)],
    }


def _around(found: list[_Chunk], position: int) -> list[_Chunk]:
    """Return the chunks that are not further off than a symbol for each step within reach."""
    first = bisect_left(found, position - _REACH, key=_end)
    return found[first : bisect_right(found, position + _REACH + _ONTO, first, key=_start)]


def _nearest(found: Iterable[_Chunk], symbols: str, position: int, tolls: list[int]) -> _Chunk | None:
    """Return the chunk that costs least to reach from the rate or levy at `position`, or None within reach."""
    best, least = None, _REACH + 1
    for chunk in found:
        if (cost := _cost(chunk, symbols, position, tolls)) < least:
            best, least = chunk, cost
    return best


def _cost(chunk: _Chunk, symbols: str, position: int, tolls: list[int]) -> int:
    if chunk.start > position:
        between = symbols[position + 1 : chunk.start]
        cost = tolls[chunk.start] - tolls[position + 1]
        if between and between[-1] in _PREPOSED:
            cost -= _ONTO
        if between[:1] == _BRACKET:
            cost += _INSIDE  # “Chad (10%), Peru (9%)”
        if _BARTER in between or not _SPARED.isdisjoint(between):
            cost += 2 * _REACH
    else:
        between = symbols[chunk.end : position]
        cost = tolls[position] - tolls[chunk.end]
        if not _SPARING.isdisjoint(symbols[max(chunk.start - _JUST, 0) : chunk.start]):
            cost += 2 * _REACH
    if _SEMICOLON in between:
        cost += 2 * _REACH  # “they pay 9%; Chilean tin pays 20%”
    sent = symbols[max(chunk.start - _ONTO, 0) : chunk.start]
    if sent[-1:] == _TO and not _SENDING.isdisjoint(sent):
        cost += 2 * _REACH  # “on countries that sent troops to Chad”
    if chunk.start and symbols[chunk.start - 1] in _BEHIND and symbols[chunk.start] in _NAMES:
        cost += _INSIDE
    return cost if RATES.isdisjoint(between) else cost + _RATE_BETWEEN * sum(symbol in RATES for symbol in between)
