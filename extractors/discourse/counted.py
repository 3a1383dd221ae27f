"""Step 5: countries that are counted and listed: “eight European countries … Denmark, Norway …”, “the two nations”."""

from typing import TYPE_CHECKING, Final

from extractors.deferred import deferred
from extractors.discourse.measure import codes_of
from extractors.discourse.once import once_per_sentence
from extractors.discourse.surroundings import Surroundings

if TYPE_CHECKING:
    from extractors.mention import Mention

_NUMBERS: Final = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_LEAST: Final = 3
_COUNTED = deferred(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|[3-9]|1[0-9]) (?:[a-z]+ ){{0,2}}"
    r"(?:allies|countries|economies|members|nations|neighbou?rs|partners|states)\b"
)
_COUNTING: Final = ("allies", "countries", "economies", "members", "nations", "neighb", "partners", "states")
"""A plain search for these words spares most sentences the pattern."""
_TWO = deferred(r"\s*(?:[^.,]{3,40}, )?(?:the two|both)(?: [a-z]+)? (?:countries|nations|states) ")
"""How a sentence begins of which two that were listed before it are the subject (“The two Alpine nations will …”)."""
_PAIR: Final = 2
_BETWEEN = deferred(r",? (?:and |as well as )?(?:the )?")
_REACH: Final = 2
"""How many sentences behind the count the list may stand."""


class Counted:
    """Finds the lists of countries that one document counts."""

    def __init__(self, around: Surroundings) -> None:
        """Keep what is looked through."""
        self._around = around

    @once_per_sentence
    def countries(self, number: int) -> list[str]:
        """Return the codes of the countries that a sentence counts, where just as many are listed; else none."""
        document = self._around.document
        sentence = document.sentences[number]
        if all(document.folded.find(word, sentence.start, sentence.end) < 0 for word in _COUNTING):
            return []
        counted = _COUNTED.search(document.folded, sentence.start, sentence.end)
        if counted is None:
            return []
        word = counted["count"]
        count = int(word) if word.isdigit() else _NUMBERS.index(word) + _LEAST
        end = document.sentences[min(number + _REACH, len(document.sentences) - 1)].end
        lists = self._lists(counted.end(), end)
        return next((codes for codes in map(codes_of, lists) if len(codes) == count), [])

    @once_per_sentence
    def two_before(self, number: int) -> list[str]:
        """Return the codes of the two, listed before a sentence, that it begins with as “the two countries”."""
        document = self._around.document
        sentence = document.sentences[number]
        if _TWO.match(document.folded, sentence.start, sentence.end) is None:
            return []
        lists = self._lists(document.sentences[max(number - _REACH, 0)].start, sentence.start)
        return next((codes for codes in map(codes_of, reversed(lists)) if len(codes) == _PAIR), [])

    def _lists(self, start: int, end: int) -> list[list["Mention"]]:
        """Return the lists of names of countries in `[start, end)`."""
        lists: list[list[Mention]] = []
        for place in self._around.between(start, end):
            if place.kind != "PLACE" or place.payload.form != "name":
                continue
            last = lists[-1][-1] if lists else None
            if last is not None and _BETWEEN.fullmatch(self._around.document.folded, last.end, place.start):
                lists[-1].append(place)
            else:
                lists.append([place])
        return lists
