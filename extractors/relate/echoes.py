"""Step 4, first half: what in brackets only names again what stands in front of it leaves no symbol."""

import re
from itertools import pairwise
from typing import Final

from extractors.mention import Mention

ECHO = re.compile(
    r"[(\[{] ?(?:"
    r"(?:the )?[\"'`]{0,3}[a-z][a-z.&]{1,12}[\"'`]{0,3} {0,2}"
    r"|(?:hs(?: codes?| headings?)? ?)?\d[\d., -]{2,40}"
    r"|[\"'` ]{0,6}"
    r")[)\]}]"
)
"""What names again what stands in front of it (“the Ministry of Industry (MoI)”), or its code; mentions are symbols."""
_OPENING: Final = frozenset({"(", "(the"})
_IN_OTHER_MONEY: Final = frozenset(
    {"(", "(about", "(approximately", "(around", "(nearly", "(or", "(or about", "(roughly", "(some", "(worth"}
)
_QUOTES: Final = " \"'`"
_MONEY: Final = "AMOUNT"
_SAME: Final = frozenset({"LEVY", "AGENCY", _MONEY})
_CODED: Final = frozenset({"PLACE", "GOODS"})


def echoes_in(folded: str, mentions: list[Mention]) -> set[int]:
    """Return where mentions start that only name again the one in front (“customs duty (BCD)”)."""
    return {
        mention.start
        for last, mention in pairwise(mentions)
        if last.kind == mention.kind
        and folded[last.end : mention.start].strip(_QUOTES) in (_IN_OTHER_MONEY if last.kind == _MONEY else _OPENING)
        and folded[mention.end : mention.end + 3].lstrip(_QUOTES).startswith(")")
        and (mention.kind in _SAME or (mention.kind in _CODED and mention.payload.code == last.payload.code))
    }
