"""Step 4: sentences that name no levy, but tell what became of one: “they kick in on Tuesday”, “it was repealed”."""

from collections.abc import Callable, Iterable
from typing import Final

from extractors.mention import Mention
from extractors.relate.frame import ANAPHOR, Frame
from extractors.relate.grammar import compile_pattern
from extractors.relate.symbols import SymbolString

_MACROS: Final = {
    "LEAD": "('but' | 'and' | 'also' | ~2) (('in' | 'on' | 'by' | 'after' | 'at' | 'from')? ~1 (DATE | SPAN) ~2 ','?)?",
    "IT": "('it' | 'they' | 'this' | 'these' | 'those' | 'that' | 'measure' | THREATEN)",
    "WHO": "('it' | 'he' | 'they' | PERSON | PLACE | AGENCY)",
    "BACK": "('it' | 'them' | 'measure' | THREATEN)",
}
_SEQUEL = compile_pattern(
    "^ @LEAD (@IT ~~4 (EFFECT:said | PAUSE:said) | @IT ~2 'been' ~2 (LIFT.past:said | STRIKE:said) !'from'"
    " | 'they' ~1 LIFT.past:said ('on' | 'in' | 'after' | 'when' | ',' | DATE | SPAN | $)"
    " | @WHO ~3 (LIFT:said | PAUSE:said | STRIKE:said) ~1 @BACK !'to' !'of'"
    " | @WHO ~2 RULE_OUT:said ('after' | 'in' | 'on' | 'when' | DATE | SPAN | $))",
    _MACROS,
)
UNDOING: Final = frozenset({"LIFT", "RULE_OUT", "STRIKE"})
"""What is said of a measure shortly behind it (“a month later it was repealed”)."""
UNDOING_REACH: Final = 2
"""How many sentences behind it."""


def sequel(string: SymbolString, number: int) -> dict[int, Frame]:
    """Return a frame for a sentence that names no levy but says of it what became of it, or nothing."""
    found = _SEQUEL.regex.search(string.symbols)
    if found is None or (said := string.items[at := found.start("said")]) is None:
        return {}
    position = found.start() if said.kind == "EFFECT" else at
    return {position: Frame(Mention(said.start, said.end, ANAPHOR, None), position, number)}


def undoing_sentences(mentions: Iterable[Mention], sentence_at: Callable[[int], int], speaking: set[int]) -> set[int]:
    """Return the numbers of the sentences shortly behind one that speaks of a levy in which something is undone."""
    undoing = {sentence_at(m.start) for m in mentions if m.kind in UNDOING}
    return {n for n in undoing if any(n - apart in speaking for apart in range(1, UNDOING_REACH + 1))}
