"""Step 5: the two sides of a measure as its clause names them: who charges, and who is charged."""

from collections.abc import Sequence

from extractors.deferred import deferred
from extractors.discourse.charging import HOME, LIKELY_IMPOSER
from extractors.discourse.measure import WORLD, Measure, code_of, codes_of, emitted, is_on_exports, slot_of
from extractors.discourse.outline import Outline
from extractors.mention import Document, Mention

_IMPORTING = deferred(r"\.? imports (?:of|from) (?!(?:[a-z]+ ){0,3}\d)")
"""What stands behind the name of who buys, and so charges (“all US imports of steel”)."""
_MARKET = (" in ", " in the ")
"""What stands in front of who charges what another one sells there (“higher duties for US cars in China”)."""
_ALL, _IMPORTS = "all ", (" imports", ".imports", ". imports")
_SPARING = deferred(
    r"\b(?:aside from|apart from|except(?:ing)?(?: for)?|excluding|other than|save for|with the exceptions? of)"
    r" (?:those (?:from|of) )?(?:the )?\Z"
)
"""What stands in front of whom a measure spares (“all countries (except for China), even small ones, pay 5%”)."""
_BEFORE = 36
_MEMBERS = deferred(r" (?:union )?(?:countries|members?|nations|states)\b")
_TITLED = deferred(
    r"(?:\.|'s)? (?:president|prime minister|premier|chancellor|trade representative|leader|treasury|commerce)\b"
)
"""What stands behind the name of who charges (“duties on tin from U.S. President Donald Trump”)."""
_EXAMPLES = deferred(r"\b(?:especially|including|in particular|like|namely|notably|particularly|such as)\b")
_EVERYBODY = deferred(r"(?:all|almost|any|each|every|most|nearly|virtually) ")
"""How a name for all partners, or most of them, begins."""
_BLOC = "EU"
_SEVERAL = 3
_ANSWER = "retaliatory"
_OF_ORIGIN = "demonym"
"""“Canadian imports of paper” are those that another country, where one is named that charges, buys of Canada."""
_BARE_OWNER = "demonym-goods-levy"
"""The rule that reads “Chilean wine tariffs”, which are as often on the wine as they are Chile's."""


class Sides:
    """Reads the sides that the clauses of one document name."""

    def __init__(self, document: Document, article: Outline) -> None:
        """Keep the text, and what the article as a whole says."""
        self._document = document
        self._article = article

    def named(self, measure: Measure) -> tuple[list[Mention], list[Mention]]:
        """Return who is named as charging in the clause, and who as charged."""
        frame, main = measure.frame, self._article.imposer
        spared = slot_of(frame, "exempt")
        imposers, targets = [[m for m in slot_of(frame, slot) if m not in spared] for slot in ("imposer", "targets")]
        if targets and _SPARING.search(self._document.folded, max(targets[0].start - _BEFORE, 0), targets[0].start):
            frame.slots["exempt"], targets = targets, []
        parties = slot_of(frame, "parties")
        if not targets and LIKELY_IMPOSER in codes_of(parties):  # what it agrees on with another is what it charges
            imposers = [m for m in parties if code_of(m) == LIKELY_IMPOSER]
            targets = [m for m in parties if m not in imposers]
        bare = _BARE_OWNER not in measure.rules
        for owner in [m for m in slot_of(frame, "owner") if m not in targets]:
            (imposers if _owns(owner, main, bare=bare) or (targets and not imposers) else targets).append(owner)
        if _differ(imposers, slot_of(frame, "owner")):
            imposers, targets = imposers[1:], targets or imposers[:1]
        if not imposers and (is_on_exports(measure) or (codes_of(targets) == [main] and self._leaves(measure))):
            imposers, targets = targets, []
        imposers = [m for m in imposers if code_of(m) != WORLD]  # “as a third country” stands beside a subject
        folded = self._document.folded
        charging = [m for m in targets if self._imports(m, measure) or _TITLED.match(folded, m.end)]
        charging = charging or [m for m in targets[1:] if folded.endswith(_MARKET, 0, m.start)]
        if charging and not imposers:
            imposers, targets = charging, [m for m in targets if m not in charging]
        return imposers, targets

    def _imports(self, place: Mention, measure: Measure) -> bool:
        """Tell whether a place is who buys: “U.S. imports of steel”, or “all U.S. imports” where it charges others."""
        folded, answered = self._document.folded, measure.kind == _ANSWER  # by whom it charges, on what that buys of it
        ours = code_of(place) == self._article.imposer and not answered
        bought = ours and folded.startswith(_IMPORTS, place.end) and folded.endswith(_ALL, 0, place.start)
        return bought or (self._buys(place) and _IMPORTING.match(folded, place.end) is not None)

    def _buys(self, place: Mention) -> bool:
        """Tell whether who stands before “imports of” is the buyer: by its name, or as one that charges."""
        if place.kind != "PLACE" or place.payload.form != _OF_ORIGIN or self._article.likely is None:
            return True
        return code_of(place) in {LIKELY_IMPOSER, self._article.imposer}

    def without_sum(self, targets: list[Mention]) -> list[Mention]:
        """Return targets without a bloc that only sums up the others (“four European Union countries: Denmark …”).

        Nor with members that are examples of what the bloc sells (“European wine, including French champagne”), or with
        partners that are examples of all (“nearly all countries, including Chad”).
        """
        text = self._document.folded
        several = len(targets) > 1 and (code_of(targets[0]) == _BLOC or _EVERYBODY.match(text, targets[0].start))
        if several and _EXAMPLES.search(text, targets[0].end, targets[1].start):
            return targets[:1]
        if len(targets) <= _SEVERAL:
            return targets
        return [m for m in targets if code_of(m) != _BLOC or not _MEMBERS.match(text, m.end)] or targets

    def _leaves(self, measure: Measure) -> bool:
        """Tell whether a duty is on what leaves a country, in an article that names no other one to charge it."""
        if self._article.likely is not None or self._article.target is not None:
            return False
        sentence = self._document.sentences[measure.frame.sentence]
        return self._document.folded.find("export", sentence.start, sentence.end) >= 0


def _differ(imposers: list[Mention], owners: Sequence[Mention]) -> bool:
    """Tell whether a subject only seeks to change the levy of another (“Peru spoke of cutting the American duty”)."""
    if len(imposers) != len(owners) + 1 or not owners or imposers[-1] is not owners[-1]:
        return False
    named = codes_of(imposers)
    return len(named) > 1 and named[-1] == LIKELY_IMPOSER and owners[-1].payload.form == "demonym"


def tell_apart(measure: Measure, imposers: list[Mention]) -> None:
    """Decide which side a party is on that seems to be on both."""
    named = emitted(measure.frame, "subject") == "imposer" or any(m.kind != "PLACE" for m in imposers)
    if measure.kind == "retaliatory" and LIKELY_IMPOSER not in measure.targets:
        named = False  # a minister of the other side, whose country the text does not name
    if imposers and all(m.kind == "AGENCY" for m in imposers):  # a ministry of nobody named
        measure.frame.emits["subject"], named = HOME, False
    measure.imposers, measure.targets = (measure.imposers, []) if named else ([], measure.targets)


def hit(codes: list[str], chargers: set[str | None]) -> tuple[list[str], str | None]:
    """Return who is charged of those named, and whose partners they are if the text says so.

    “China and others” is China; “US trading partners” is the world, charged by the US.
    """
    named = [c for c in codes if c != WORLD]
    if WORLD not in codes or len(named) > 1:
        return [c for c in named if c not in chargers] or named, None
    partner_of = named[0] if named and codes[0] != WORLD and (named[0] in chargers or named[0] == "US") else None
    return ([WORLD], partner_of) if partner_of or not named else (named, None)


def _owns(owner: Mention, main: str | None, *, bare: bool) -> bool:
    """Tell whether a bare name before a levy is who charges (“US tariffs”) or who pays (“China tariffs”)."""
    code = code_of(owner)
    return (bare and owner.payload.form != "name") or code in {"US", main} or (code == _BLOC and main != "US")
