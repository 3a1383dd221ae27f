"""Persons by their titles: “Treasury Secretary Jo Doe”, “the secretary, Jo Doe,”, “Jo Doe, an analyst at a bank”."""

import re

from extractors.actors.names import Names
from extractors.actors.phrases import PhraseReader
from extractors.actors.scene import Scene
from extractors.actors.sighting import Claim, Sighting
from extractors.mention import Mention
from schemas.actor_rules import ActorRules

_PHRASE = 70
_PHRASE_WORDS = 8
_OF = re.compile(r" (?:of|for|to) (?:the )?")
_LEADS = frozenset({", ", ". ", " o", " f", " t"})
"""How the text goes on behind an office where a name may still follow: “, Jo”, “. Jo”, “ of”, “ for”, “ to”."""
_ADDRESS = "address"
_SURNAME = "surname"
_NOTHING = (-1, -1, -1)


class TitledFinder:
    """Finds the names that an office word introduces or explains."""

    def __init__(self, rules: ActorRules, names: Names, phrases: PhraseReader) -> None:
        """Compile the words around titles; take the readers of names and phrases."""
        self._names = names
        self._phrases = phrases
        self._single = {name: office.single for name, office in rules.office.items()}
        self._abbreviated = frozenset(rules.titles.abbreviated)
        words = rules.phrases
        self._not_in_front = frozenset(words.not_in_front)
        closes = rf" (?:{'|'.join(words.closes)})\b| [-–—]| [A-Z][\w&-]+ (?:of|at|for)\b"
        self._closes = re.compile(rf"[.,;:)\]”\"\n’']|$|{closes}")
        self._closes_name = re.compile(rf"[,.;:)\n’']|$| (?:{'|'.join(words.closes_name)})\b")

    def find(self, scene: Scene) -> list[Sighting]:
        """Return a sighting for each name with a title, in the order of the titles."""
        text, named, name_end = scene.text, scene.named, self._names.end
        found: list[Sighting] = []
        for office in scene.by_kind["OFFICE"]:
            close = office.end
            start, end = close + 1, -1
            mark = text[close : close + 2]
            if mark[:1] == " " and mark[1:].isupper():
                end = -1 if start in named else name_end(text, start)
            elif mark in _LEADS:
                start, end, close = self._name_after(scene, office, mark)
            if end >= 0:
                self._introduce(scene, Claim(office, -1, close, end), start, end, found)
            elif office.payload != _ADDRESS:
                self._explain(scene, office, found)
        return found

    def _introduce(self, scene: Scene, claim: Claim, start: int, end: int, found: list[Sighting]) -> None:
        text, office = scene.text, claim.office
        founds = text.find(" ", start, end) > 0 or self._single[office.payload]
        if (
            office.payload == _ADDRESS
            and scene.given.get(start, _SURNAME) != _SURNAME
            and text.find(" ", start, end) < 0
        ):
            founds = False
        found.append(Sighting(start, end, [claim], founds))
        if text[office.end - 1] == "s" and text.startswith(" and ", end):
            second = self._name(scene, end + 5)
            if second >= 0:
                found.append(Sighting(end + 5, second, [claim], founds))

    def _name_after(self, scene: Scene, office: Mention, mark: str) -> tuple[int, int, int]:
        """Return where the name that the office introduces starts and ends, and where the title ends, or -1."""
        text, close = scene.text, office.end
        if mark == ", ":
            return self._listed(scene, close)
        if mark != ". ":
            return self._after_complement(scene, close)
        if text[office.start : close] not in self._abbreviated or not text[close + 2 : close + 3].isupper():
            return _NOTHING
        return close + 2, self._name(scene, close + 2), close

    def _after_complement(self, scene: Scene, end: int) -> tuple[int, int, int]:
        """Read “Secretary | of Agriculture Jo Doe”, “ambassador | to India Jo Doe”."""
        text = scene.text
        of = _OF.match(text, end)
        if of is None:
            return _NOTHING
        known = scene.places.at(of.end()) or scene.agencies.at(of.end())
        field = None if known else self._phrases.portfolio.match(scene.folded, of.end())
        if known is None and field is None:
            return _NOTHING
        close = known.end if known else of.end() + len(text[of.end() : field.end() if field else 0].rstrip(", "))
        if text.startswith(", ", close):
            return self._listed(scene, close)
        found = self._name(scene, close + 1) if text.startswith(" ", close) else -1
        return (close + 1, found, close) if found >= 0 and text.find(" ", close + 1, found) > 0 else _NOTHING

    def _listed(self, scene: Scene, close: int) -> tuple[int, int, int]:
        """Read “the commerce secretary|, Jo Doe, said”: two words at least, and something closes the name."""
        text, start = scene.text, close + 2
        if not text[start : start + 1].isupper():
            return _NOTHING
        end = self._name(scene, start)
        if end < 0 or text.find(" ", start, end) < 0 or self._closes_name.match(text, end) is None:
            return _NOTHING
        return start, end, close

    def _name(self, scene: Scene, start: int) -> int:
        """Return where the name that starts there ends; -1 where the vocabulary knows it as something else."""
        return -1 if start in scene.named else self._names.end(scene.text, start)

    def _explain(self, scene: Scene, office: Mention, found: list[Sighting]) -> None:
        """Read “Jo Doe, an analyst at a bank” and “Jo Doe is an analyst”."""
        text = scene.text
        if self._closes.match(text, office.end) is None:
            return
        end, head = self._phrase(text, office.start)
        if end < 0:
            return
        start = self._names.start(text, end)
        if start < 0 or start in scene.named:
            return
        close = self._phrases.complement(scene, office)
        found.append(Sighting(start, end, [Claim(office, head, close, end)], founds=text.find(" ", start, end) > 0))

    def _phrase(self, text: str, start: int) -> tuple[int, int]:
        """Return where the name before an office's noun phrase would end, and where the phrase starts, or -1."""
        low = max(start - _PHRASE, 0)
        end = max(text.rfind(", ", low, start), text.rfind(" is ", low, start), text.rfind(" was ", low, start))
        if end < 0:
            return -1, -1
        head = text.find(" ", end + 1) + 1
        name_end = end - 5 if text.startswith(", who", end - 5) else end
        word = text.rfind(" ", 0, name_end) + 1
        if not (text[word : word + 1].isupper() or text.rfind("\n", word, name_end) >= 0):
            return -1, -1
        words = text[head:start].split(" ")
        if len(words) > _PHRASE_WORDS or "\n" in text[end:start] or not self._not_in_front.isdisjoint(words):
            return -1, -1
        if "and" in words and not self._phrases.is_field(words[words.index("and") - 1]):
            return -1, -1
        return name_end, head
