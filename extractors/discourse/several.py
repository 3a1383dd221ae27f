"""Step 5: whom words for some countries mean that name none: “both countries”, “these countries”, “each other”."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from extractors.deferred import deferred
from extractors.discourse.measure import PARTIES, WORLD, Measure, code_of, codes_of
from extractors.discourse.once import once_per_sentence
from extractors.discourse.surroundings import Surroundings

if TYPE_CHECKING:
    from extractors.mention import Mention

_THESE_COUNTRIES = deferred(
    r"(?=th)(?:(?<= on )|(?<= against )|(?<= from )|(?<= for )|(?<![\w ,] ))"
    r"(?:these|those|(?P<defined>the (?:above-?mentioned|afore(?:mentioned|said)|named|subject))"
    r"|the (?:same )?(?:three|four|five|six|seven|eight))(?: \w+){0,2}"
    r" (?:countries|economies|nations|neighbou?rs|partners)\b"
)
"""Under a preposition of a levy, or as the first words of a sentence."""
LIST_MARK = deferred(r",? ?(?:and |or )?(?:the )?")
"""What stands between the names of a list."""
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
_BACK = 40
"""How many mentions back “both countries” are named."""


class Several:
    """Finds which countries such words of one document mean."""

    def __init__(self, around: Surroundings) -> None:
        """Keep what is looked through."""
        self._around = around

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
        at = bisect_left(around.starts, found.start())
        before = reversed(around.mentions[max(at - _BACK, 0) : at])
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
            if listed and LIST_MARK.fullmatch(self._around.document.folded, place.end, listed[-1].start) is None:
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
            if listed and LIST_MARK.fullmatch(self._around.document.folded, listed[-1].end, place.start) is None:
                break
            listed.append(place)
        return [code for code in codes_of(listed) if code not in but]
