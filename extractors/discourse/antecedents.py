"""Step 5: whom words speak of that name nobody: “their cars”, “it”, what the sentence before is about."""

from typing import TYPE_CHECKING

from extractors.deferred import deferred
from extractors.discourse.measure import PARTIES, WORLD, WORLDWIDE, Measure, code_of, codes_of, slot_of
from extractors.discourse.outline import Outline
from extractors.discourse.several import LIST_MARK, Several
from extractors.discourse.surroundings import Surroundings

if TYPE_CHECKING:
    from extractors.mention import Mention

_THEIR = " their "
_ITS = " its "
_IMPORTS = "import"
"""“Its imports” are what it charges itself."""
_ON_ITS = deferred(r" (?:against|from|on) its (?:\w+ ){0,2}\Z")
_ITS_REACH = 40
"""Goods in general behind it are those of who is named before, in the same sentence (“a duty on its main exports”)."""
_FROM_IT = deferred(r" from (?:that|the|their) (?:country|economy|kingdom|nation)\b")
"""Behind goods: they are those of the country named last before, as “its goods” are."""
_STILL_IT = deferred(r"\s*(?:[a-z]+, )?it ")
"""How a sentence begins that speaks on of whom the one before does (“However, it ended up …”)."""


class Antecedents:
    """Finds whom such words of one document go back to."""

    def __init__(self, around: Surroundings, article: Outline) -> None:
        """Keep what is looked through."""
        self._around = around
        self._article = article
        self.several = Several(around)

    def theirs(self, measure: Measure) -> list[str]:
        """Return whose goods “their cars” are: of the party named last before, and of those it is listed with."""
        goods = [m for slot in ("sectors", "items") for m in slot_of(measure.frame, slot)[:1]]
        goods += [m for m in measure.sectors.values() if m is not None][:1]
        folded, number = self._around.document.folded, measure.frame.sentence
        items = slot_of(measure.frame, "items")[:1]
        own = any(_ON_ITS.search(folded, max(m.start - _ITS_REACH, 0), m.start) for m in items)
        bare = any(folded.endswith(_ITS, 0, m.start) and not folded.startswith(_IMPORTS, m.start) for m in goods)
        own = own or (bare and bool(slot_of(measure.frame, "owner") or measure.imposers))
        if not own and not any(folded.endswith(_THEIR, 0, m.start) or _FROM_IT.match(folded, m.end) for m in goods):
            return []
        since = self._around.document.sentences[number if own else max(number - 1, 0)].start
        before = self._around.between(since, goods[0].start)
        ours = {WORLD, None, *measure.imposers, *([] if measure.imposers else [self._article.imposer])}
        listed: list[Mention] = []
        for party in reversed([m for m in before if m.kind in PARTIES]):
            if listed and LIST_MARK.fullmatch(self._around.document.folded, party.end, listed[-1].start) is None:
                break
            if code_of(party) not in ours:
                listed.append(party)
        return codes_of(reversed(listed))

    def topic_before(self, measure: Measure, told: list[Measure]) -> str | None:
        """Return whom the sentence before, which tells no measure, begins with if it names no other partner."""
        number = measure.frame.sentence - 1
        if number < 0 or measure.rate is None or "sectors" in measure.explicit or measure.kind in WORLDWIDE:
            return None
        if measure.imposer != self._article.imposer or (told and told[-1].frame.sentence >= number):
            return None
        before, sentence = self._around.document.sentences[number], self._around.document.sentences[number + 1]
        if before.paragraph != sentence.paragraph:
            return None
        inside = self._around.inside(number)
        named = [m for m in inside if m.kind in PARTIES]
        partners = {code_of(m) for m in named} - {WORLD, None, measure.imposer}
        begins = bool(named) and named[0] is inside[0] and code_of(named[0]) in partners
        return partners.pop() if begins and len(partners) == 1 else None

    def subject_before(self, measure: Measure, told: list[Measure]) -> str | None:
        """Return who charges in the sentence before, or else the party that it begins with."""
        number = measure.frame.sentence - 1
        if number > 0 and _STILL_IT.match(self._around.document.folded, self._around.document.sentences[number].start):
            number -= 1
        if number < 0:
            return None
        if told and told[-1].frame.sentence == number and told[-1].imposer not in measure.targets:
            return told[-1].imposer
        named = (code_of(m) for m in self._around.inside(number) if m.kind in PARTIES)
        barred = {WORLD, None, *measure.targets}
        return next((c for c in (*self._around.charging[number], *named) if c not in barred), None)

    def payer_before(self, measure: Measure) -> str | None:
        """Return the party that the sentence before names first, of which “it” goes on to tell what it pays."""
        named = (code_of(m) for m in self._around.inside(measure.frame.sentence - 1) if m.kind in PARTIES)
        return next((code for code in named if code not in {WORLD, None, measure.imposer}), None)

    def person_before(self, measure: Measure) -> str | None:
        """Return for whom the person acts who was named last in the measure's sentence or the two before."""
        around, number = self._around, measure.frame.sentence
        since = around.document.sentences[max(number - 2, 0)].start
        named = (code_of(m) for m in reversed(around.between(since, measure.frame.anchor.start)) if m.kind == "PERSON")
        return next((code for code in named if code and code not in {WORLD, *measure.targets}), None)
