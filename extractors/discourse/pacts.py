"""Step 5: the two parties of the trade pact that an article is about, each other's partners where none is named."""

from extractors.discourse.charging import LIKELY_IMPOSER, SECURITY, Headline
from extractors.discourse.measure import PARTIES, WORLD, WORLDWIDE, Measure, codes_of, emitted
from extractors.mention import Document, Mention

_PAIR = 2
SEALING = frozenset({"AGREE", "DEAL"})
"""The kinds of words that tell of a pact."""
_DECIDED = "announced"
_OPENING = 2
"""How many sentences open an article."""
_GIVEN = frozenset({"agreed", "announced", "lifted", "offered", "suspended"})
"""The states of what a party to a pact gives the other one."""


def gives_way(measure: Measure) -> bool:
    """Tell whether a measure can be what a pact gives a partner."""
    if emitted(measure.frame, "status") == _DECIDED and _for_security(measure):
        return False
    return measure.kind not in WORLDWIDE and emitted(measure.frame, "status") in _GIVEN


def _for_security(measure: Measure) -> bool:
    """Tell whether the likely imposer puts a duty on goods that it charges wherever they come from, and lowers none."""
    if measure.rate is not None and measure.frame.anchor.payload.previous is not None:
        return False
    return measure.imposer == LIKELY_IMPOSER and not SECURITY.isdisjoint(measure.sectors)


def pact_of(document: Document, mentions: list[Mention], headline: Headline) -> dict[str, str]:
    """Return each party's partner in the pact that the title or the first sentences are about, if it has two."""
    end = document.sentences[min(_OPENING, len(document.sentences)) - 1].end if document.sentences else 0
    opening = [m for m in mentions if m.start < end]
    for part in (headline.mentions, opening):
        codes = [code for code in codes_of(m for m in part if m.kind in PARTIES) if code != WORLD]
        if any(m.kind in SEALING for m in part) and len(codes) == _PAIR:
            return {codes[0]: codes[1], codes[1]: codes[0]}
    return {}
