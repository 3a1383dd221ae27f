"""Step 5: the parties around a measure: those of its sentence, of the one before, and of the heading over it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from extractors.discourse.charging import POSSESSIVE, is_remedy
from extractors.discourse.layout import Layout
from extractors.discourse.measure import PARTIES, WORLD, code_of, codes_of, emitted, has_rule, slot_of
from extractors.discourse.once import once_per_sentence
from extractors.mention import Document, Mention
from extractors.relate.frame import Frame

_FROM = (" from ", " from the ")
_BEFORE = 10
_ACTORS = frozenset({"name", "seat"})
_ARTICLES = frozenset({"", "the"})
_BY = (
    " by ",
    " by the ",
    *(f" {deal} with {the}" for deal in ("accord", "agreement", "deal", "pact") for the in ("", "the ")),
)
_BLOC_RULE = "bloc-imposes"
"""The rule that reads that a bloc without a code of its own charges: none of the countries named does."""


class Surroundings:
    """Finds the parties that stand around the measures of one document."""

    def __init__(self, document: Document, mentions: list[Mention], layout: Layout, frames: list[Frame]) -> None:
        """Keep who is told to charge and to be charged, sentence by sentence."""
        self.document = document
        self.mentions = mentions
        self.starts = [m.start for m in mentions]
        self.charging: dict[int, dict[str, None]] = defaultdict(dict)
        """Who charges, by the numbers of the sentences that tell so."""
        self.charged: dict[int, dict[str, None]] = defaultdict(dict)
        """Who is charged, by the numbers of the sentences that tell so."""
        self.acting: set[str] = set()
        """Who is told to charge in other words than as the owner of a levy (“Peru's 10% tariff”)."""
        self.defendants: set[str] = set()
        """Whom trade remedies are on that is never told to charge."""
        for frame in frames:
            imposers, targets = codes_of(slot_of(frame, "imposer")), codes_of(slot_of(frame, "targets"))
            if emitted(frame, "scenario") != "yes":
                self.charging[frame.sentence] |= dict.fromkeys(imposers)
            self.charged[frame.sentence] |= dict.fromkeys(targets)
            if imposers and not has_rule(frame, POSSESSIVE):
                self.acting.update(imposers)
            if targets and is_remedy(frame):
                self.defendants.update(targets)
        self.hit = {code for codes in self.charged.values() for code in codes}
        """Who is charged anywhere in the text."""
        self.chargers = {code for codes in self.charging.values() for code in codes}
        self.defendants -= self.chargers
        self.of_blocs = {frame.sentence for frame in frames if _BLOC_RULE in frame.rules}
        """The numbers of the sentences in which a bloc charges that has no code of its own."""
        self._layout = layout

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that start in `[start, end)`."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def inside(self, number: int) -> list[Mention]:
        """Return the mentions of a sentence."""
        sentence = self.document.sentences[number]
        return self.between(sentence.start, sentence.end)

    def over(self, frame: Frame) -> str | None:
        """Return the country whose name alone stands over the frame's sentence."""
        return self._heading_over(frame.sentence)

    @once_per_sentence
    def _heading_over(self, number: int) -> str | None:
        heading = self._layout.heading_over(number, "PLACE")
        return code_of(heading) if heading else None

    def beside(self, frame: Frame) -> set[str | None]:
        """Return the parties that a frame's sentence names."""
        return self._named_in(frame.sentence)

    @once_per_sentence
    def _named_in(self, number: int) -> set[str | None]:
        return {code_of(m) for m in self.inside(number)}

    def acting_in(self, frame: Frame) -> set[str | None]:
        """Return who acts in a frame's sentence: people, agencies, who stands first or behind “by”, or makes a deal."""
        return self._acting_in(frame.sentence)

    @once_per_sentence
    def _acting_in(self, number: int) -> set[str | None]:
        return {code_of(m) for m in self.inside(number) if m.kind in {"AGENCY", "PERSON"} or self._acts(m, number)}

    def _acts(self, mention: Mention, number: int) -> bool:
        if mention.kind != "PLACE" or mention.payload.form not in _ACTORS:
            return False
        folded, start = self.document.folded, self.document.sentences[number].start
        return folded[start : mention.start].strip() in _ARTICLES or folded.endswith(_BY, 0, mention.start)

    def nearest(self, frame: Frame, but: Iterable[str], *, only: bool = False, supplies: bool = True) -> str | None:
        """Return the party named nearest to the frame, not one of `but`, in its sentence or the one before.

        With `only` there must be no other one to choose from; without `supplies` it is none that goods come from.
        """
        others, at = {WORLD, *but}, frame.anchor.start
        near = self._parties_near(frame.sentence) if supplies else self._buyers_near(frame.sentence)
        found = [(_distance(starts, at), code) for code, starts in near.items() if code not in others]
        return min(found)[1] if found and not (only and len(found) > 1) else None

    @once_per_sentence
    def _parties_near(self, number: int) -> dict[str, list[int]]:
        return self._where_named(number, supplies=True)

    @once_per_sentence
    def _buyers_near(self, number: int) -> dict[str, list[int]]:
        return self._where_named(number, supplies=False)

    def _where_named(self, number: int, *, supplies: bool) -> dict[str, list[int]]:
        """Return where each party is named in a sentence and the one before, in text order."""
        sentences, starts = self.document.sentences, defaultdict[str, list[int]](list)
        for mention in self.between(sentences[max(number - 1, 0)].start, sentences[number].end):
            named = mention.kind in PARTIES and (supplies or not self._supplies(mention))
            if named and (code := code_of(mention)):
                starts[code].append(mention.start)
        return starts

    def _supplies(self, place: Mention) -> bool:
        """Tell whether goods come from a place (“tiles from Peru”)."""
        return self.document.folded.endswith(_FROM, max(place.start - _BEFORE, 0), place.start)


def _distance(starts: list[int], at: int) -> int:
    """Return how far from `at` the nearest of these sorted places is."""
    behind = bisect_left(starts, at)
    return min(abs(start - at) for start in starts[max(behind - 1, 0) : behind + 1])
