"""Persons by their titles: “Treasury Secretary Jo Doe”, “the secretary, Jo Doe,”, “Jo Doe, an analyst at a bank”."""

import re
from collections.abc import Iterator

from extractors.actors.names import Names
from extractors.actors.scene import Scene
from extractors.actors.sighting import Sighting
from extractors.actors.titles import TitleReader
from extractors.mention import Mention

_PHRASE = 70
_PHRASE_WORDS = 8
_NO_PHRASE = frozenset(
    "said says told added and or but who whose which that whom to of in on at by for from with as than is was are were has had have will"
    " would could may not when while after before if because".split()
)
_PHRASE_ENDS = re.compile(r"[.,;:)\]”\"\n’']|$| (?:of|at|for|with|to|in|from|on|and|who|whose|under|based)\b| [-–—]| [A-Z][\w&-]+ (?:of|at|for)\b")
_LIST_ENDS = re.compile(r"[,.;:)\n’']|$| (?:and|said|says|told|has|had|will|was|is|who)\b")
_OF = re.compile(r" (?:of|for|to) (?:the )?")


class TitledFinder:
    """Finds the names that an office word introduces or explains."""

    def __init__(self, names: Names, titles: TitleReader, abbreviated: list[str]) -> None:
        """Take the readers of names and titles, and the titles that end in a point (“Sen.”)."""
        self._abbreviated = frozenset(abbreviated)
        self._names = names
        self._titles = titles

    def find(self, scene: Scene) -> Iterator[Sighting]:
        """Yield a sighting for each name with a title, in the order of the titles."""
        for office in scene.titles:
            start, close = self._name_after(scene, office)
            if start >= 0:
                yield from self._introduced(scene, office, start, close)
            elif self._titles.kind(office).sector != "address":
                yield from self._explained(scene, office)

    def _introduced(self, scene: Scene, office: Mention, start: int, close: int) -> Iterator[Sighting]:
        text = scene.text
        end = self._names.end(text, start)
        title = self._titles.read(scene, office, self._titles.front(scene, office.start), close)
        founds = title.office.single or text.find(" ", start, end) > 0
        yield Sighting(start, end, [title], founds)
        if text[office.end - 1] == "s" and text.startswith(" and ", end) and self._is_name(scene, end + 5):
            yield Sighting(end + 5, self._names.end(text, end + 5), [title], founds)

    def _name_after(self, scene: Scene, office: Mention) -> tuple[int, int]:
        """Return where the name that the office introduces starts, and where the title ends; -1 without a name."""
        text, end = scene.text, office.end
        short = text.startswith(". ", end) and text[office.start : end] in self._abbreviated
        start = end + 2 if short else end + 1
        if short or text.startswith(" ", end):
            if not text[start : start + 1].isupper():
                return self._after_complement(scene, end)
            return (start, end) if self._is_name(scene, start) else (-1, -1)
        return self._listed(scene, end) if text.startswith(", ", end) else (-1, -1)

    def _after_complement(self, scene: Scene, end: int) -> tuple[int, int]:
        """Read “Secretary | of Agriculture Jo Doe”, “ambassador | to India Jo Doe”, “Secretary | for Trade, Jo Doe,”."""
        text = scene.text
        of = _OF.match(text, end)
        if of is None:
            return -1, -1
        known = scene.places.at(of.end()) or scene.agencies.at(of.end())
        field = None if known else self._titles.portfolio.match(scene.folded, of.end())
        close = known.end if known else field.end() if field else -1
        if close >= 0 and text[close - 1] == " ":
            close -= 1
        if close >= 0 and text[close - 1 : close + 1] == ", ":
            close -= 1
        if text.startswith(", ", close):
            return self._listed(scene, close)
        start = close + 1
        if close < 0 or text[close] != " " or not self._is_name(scene, start) or " " not in self._name(text, start):
            return -1, -1
        return start, close

    def _listed(self, scene: Scene, close: int) -> tuple[int, int]:
        """Read “the commerce secretary|, Jo Doe, said”: two words at least, and something closes the name."""
        text, start = scene.text, close + 2
        if not text[start : start + 1].isupper() or not self._is_name(scene, start):
            return -1, -1
        name = self._name(text, start)
        if " " not in name or _LIST_ENDS.match(text, start + len(name)) is None:
            return -1, -1
        return start, close

    def _name(self, text: str, start: int) -> str:
        return text[start : self._names.end(text, start)]

    def _is_name(self, scene: Scene, start: int) -> bool:
        if start in scene.named:
            return False
        end = self._names.end(scene.text, start)
        return end > 0 and not self._names.is_firm(scene.text, start, end)

    def _explained(self, scene: Scene, office: Mention) -> Iterator[Sighting]:
        """Read “Jo Doe, an analyst at a bank” and “Jo Doe is an analyst”."""
        text = scene.text
        end, head = _phrase(text, office.start)
        if end < 0 or _PHRASE_ENDS.match(text, office.end) is None:
            return
        start = self._names.start(text, end)
        if start < 0 or start in scene.named or self._names.is_firm(text, start, end):
            return
        last = self._titles.chain_end(scene, office)
        title = self._titles.read(scene, office, head, self._titles.complement(text, last))
        yield Sighting(start, end, [title], founds=text.find(" ", start, end) > 0)


def _phrase(text: str, start: int) -> tuple[int, int]:
    """Return where the name before an office's noun phrase would end, and where the phrase starts; -1 without one."""
    low = max(start - _PHRASE, 0)
    comma = text.rfind(", ", low, start)
    copula = max(text.rfind(" is ", low, start), text.rfind(" was ", low, start))
    end = max(comma, copula)
    if end < 0:
        return -1, -1
    head = text.find(" ", end + 1) + 1
    words = text[head:start].split(" ")
    if len(words) > _PHRASE_WORDS or "\n" in text[end:start] or not _NO_PHRASE.isdisjoint(words):
        return -1, -1
    return (end - 5 if text.startswith(", who", end - 5) else end), head
