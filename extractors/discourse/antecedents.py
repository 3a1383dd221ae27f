"""Step 5: whom words speak of that name nobody: “their cars”, “both countries”, “these countries”, “it”."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from extractors.deferred import deferred
from extractors.discourse.measure import PARTIES, WORLD, WORLDWIDE, Measure, code_of, codes_of, slot_of
from extractors.discourse.once import once_per_sentence
from extractors.discourse.outline import Outline
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
_THESE_COUNTRIES = deferred(
    r"(?=th)(?:(?<= on )|(?<= against )|(?<= from )|(?<= for )|(?<![\w ,] ))"
    r"(?:these|those|(?P<defined>the (?:above-?mentioned|afore(?:mentioned|said)|named|subject))"
    r"|the (?:same )?(?:three|four|five|six|seven|eight))(?: \w+){0,2}"
    r" (?:countries|economies|nations|neighbou?rs|partners)\b"
)
"""Under a preposition of a levy, or as the first words of a sentence."""
_LIST_MARK = deferred(r",? ?(?:and |or )?(?:the )?")
_LISTED = 2
"""How many sentences back the countries are named that “these countries” are."""
_THOSE_COUNTRIES = deferred(
    r"(?:from|on|against|by|of) (?P<many>both|either|the two|the three|all three|the four|all four)"
    r" (?:[a-z]+ )?(?:countr(?:ies|y)|nations?|neighbou?rs?|econom(?:ies|y)|states?)\b"
)
_HOW_MANY = {"both": 2, "either": 2, "the two": 2, "the three": 3, "all three": 3, "the four": 4, "all four": 4}
_THE_COUNTRY = deferred(
    r" (?:on|against) the (?:[a-z]+ ){0,2}(?:archipelago|country|island|kingdom|nation|republic)(?:'s)?\b(?! of)"
)
_ON_REACH = 60
"""How near behind the start of a rate or levy such words stand."""
_EACH_OTHER = deferred(r" (?:against|for|from|of|on) (?:[a-z]+ ){0,2}(?:each |one an)other\b")
_PAIR = 2
_STILL_IT = deferred(r"\s*(?:[a-z]+, )?it ")
"""How a sentence begins that speaks on of whom the one before does (“However, it ended up …”)."""
_BACK = 40
"""How many mentions back “both countries” are named."""


class Antecedents:
    """Finds whom such words of one document go back to."""

    def __init__(self, around: Surroundings, article: Outline) -> None:
        """Keep what is looked through."""
        self._around = around
        self._article = article

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
            if listed and _LIST_MARK.fullmatch(self._around.document.folded, party.end, listed[-1].start) is None:
                break
            if code_of(party) not in ours:
                listed.append(party)
        return codes_of(reversed(listed))

    def each_other(self, measure: Measure, chargers: list[str]) -> list[str]:
        """Return the two that charge “each other's goods”: the `chargers`, or else the two named last before."""
        around, anchor = self._around, measure.frame.anchor
        start = min(anchor.start, measure.levy.start if measure.levy else anchor.start)
        found = _EACH_OTHER.search(around.document.folded, start, anchor.end + _ON_REACH)
        if found is None or around.document.sentence_at(found.start()) != measure.frame.sentence:
            return []
        at = bisect_left(around.starts, found.start())
        before = codes_of(m for m in reversed(around.mentions[max(at - _BACK, 0) : at]) if m.kind in PARTIES)
        named = chargers if len(chargers) == _PAIR else [code for code in before if code != WORLD][:_PAIR]
        return named if len(named) == _PAIR else []

    def countries(self, measure: Measure) -> list[str]:
        """Return whom “these countries” or “both countries” of the measure's sentence means, if it says so."""
        return self._listed(measure) or self._both(measure) or self._the_country(measure)

    def _the_country(self, measure: Measure) -> list[str]:
        """Return the partner named last before “the Alpine country” that a levy is on, if it says so."""
        around, start = self._around, measure.frame.anchor.start
        found = _THE_COUNTRY.search(around.document.folded, start, start + _ON_REACH)
        if found is None:
            return []
        before = reversed(around.mentions[: bisect_left(around.starts, found.start())][-_BACK:])
        named = (code_of(m) for m in before if m.kind in PARTIES)
        partner = next((code for code in named if code not in {WORLD, None, measure.imposer}), None)
        return [partner] if partner else []

    def _both(self, measure: Measure) -> list[str]:
        """Return whom “both countries” means: as many of those named last before."""
        count, named = self._named_before_both(measure.frame.sentence)
        others = {WORLD, measure.imposer}
        return sorted([code for code in named if code not in others][:count])

    @once_per_sentence
    def _named_before_both(self, number: int) -> tuple[int, list[str]]:
        """Return how many countries “both countries” of a sentence means, and those named last before; 0 if none."""
        sentence, folded = self._around.document.sentences[number], self._around.document.folded
        if all(folded.find(many, sentence.start, sentence.end) < 0 for many in _HOW_MANY):
            return 0, []
        found = _THOSE_COUNTRIES.search(folded, sentence.start, sentence.end)
        if found is None:
            return 0, []
        at = bisect_left(self._around.starts, found.start())
        before = reversed(self._around.mentions[max(at - _BACK, 0) : at])
        return _HOW_MANY[found["many"]], codes_of(m for m in before if m.kind == "PLACE")

    def _listed(self, measure: Measure) -> list[str]:
        """Return the list of countries named last before “these countries” or “the four nations” of the sentence."""
        named = self._named_before_these(measure.frame.sentence)
        if named is None:
            return []
        codes = [code for code in named if code not in {WORLD, measure.imposer}]
        return codes if len(codes) > 1 else [WORLD]

    @once_per_sentence
    def _named_before_these(self, number: int) -> list[str] | None:
        """Return the list of countries that “these countries” of a sentence means, or None if it does not say so."""
        sentence = self._around.document.sentences[number]
        found = _THESE_COUNTRIES.search(self._around.document.folded, sentence.start, sentence.end)
        if found is None:
            return None
        since = self._around.document.sentences[max(number - _LISTED, 0)].start
        before = self._around.between(since, found.start())
        places = [m for m in before if m.kind == "PLACE" and m.payload.form == "name"]
        listed: list[Mention] = []
        for place in reversed(places):
            if listed and _LIST_MARK.fullmatch(self._around.document.folded, place.end, listed[-1].start) is None:
                if len(listed) > 1:
                    break
                listed = []
            listed.append(place)
        if found["defined"] and len(listed) <= 1:
            return None  # a notice may have listed them far in front
        return codes_of(reversed(listed))

    def first_list(self, but: set[str | None]) -> list[str]:
        """Return the first country that the text names, with those that it is listed with; none of `but`."""
        listed: list[Mention] = []
        for place in self._around.mentions:
            if place.kind != "PLACE" or (code_of(place) in but and not listed):
                continue
            if listed and _LIST_MARK.fullmatch(self._around.document.folded, listed[-1].end, place.start) is None:
                break
            listed.append(place)
        return [code for code in codes_of(listed) if code not in but]

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

    def answering(self, measure: Measure, told: list[Measure]) -> str | None:
        """Return who was told last to retaliate, but the likely imposer."""
        barred = {self._article.likely, None, *measure.targets}
        return next((m.imposer for m in reversed(told) if m.kind == "retaliatory" and m.imposer not in barred), None)
