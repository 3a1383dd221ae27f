"""Step 5: whose laws, money and public bodies an article speaks of, though it may never name the state."""

from collections import Counter
from typing import Final, NamedTuple

from extractors.actors.served import SHARED
from extractors.mention import Document, Mention

_UNKNOWN: Final = "-"
"""Stands in the vocabulary for the state of a body that every state has (“the finance ministry”)."""
_EVERYWHERE: Final = frozenset({"USD", "GBP", "EUR"})
"""Currencies in which the press of all countries tells sums."""


class Traces(NamedTuple):
    """How often laws and news agencies of a state, and its public bodies, are named; its money counts once."""

    laws: Counter[str]
    bodies: Counter[str]

    def native(self, but: str) -> str | None:
        """Return the state that leaves most traces, not `but`, or None."""
        codes = (self.laws + self.bodies).most_common()
        return next((code for code, _ in codes if code != but), None)


NO_TRACES: Final = Traces(Counter(), Counter())


def traces(document: Document, mentions: list[Mention]) -> Traces:
    """Return the traces of states in text and title; `mentions` are those of step 3, for the sums of money."""
    parts = [document] if document.title is None else [document, document.title]
    laws = Counter(str(law.payload) for part in parts for law in part.by_kind["LAW_OF"])
    currencies = {str(m.payload.currency) for m in mentions if m.kind == "AMOUNT"}
    laws.update(sorted(currency[:2] for currency in currencies - _EVERYWHERE))
    bodies = (str(body.payload).partition(".") for part in parts for body in part.by_kind["AGENCY"])
    owners = (owner for owner, _, name in bodies if name not in SHARED)
    return Traces(laws, Counter(owner for owner in owners if owner != _UNKNOWN))
