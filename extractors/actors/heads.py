"""Bodies by a head word and the capitals beside it: “Federal Maritime Commission”, “Bureau of Mines”, “Acme Corp”."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from extractors.actors.scene import Scene
from extractors.actors.served import beside, home_of
from extractors.mention import Mention
from schemas.actor_rules import ActorRules, HeadClass

_REACH = 80
_OPENING = "“‘\"'(["
_JOINTS = frozenset({"and", "&"})
_COMMISSION = "commission"
_WORD = r"[^\W\d_a-z][\w’'-]*"
_AFTER = re.compile(
    rf" (?:of|for|on) (?:the )?{_WORD}(?:(?: and |, (?:and )?| & | of the | of | for | )(?!The ){_WORD})*"
)


BodyKind = Literal["agency", "organization"]


class Named(NamedTuple):
    """One mention of a body: what tells it from others, its kind, whom it serves, and its span."""

    identity: str
    kind: BodyKind
    code: str | None
    start: int
    end: int


class HeadReader:
    """Reads the names of bodies that no list can hold."""

    def __init__(self, rules: ActorRules) -> None:
        """Compile what must stand beside each class of head words."""
        self._heads = rules.head
        self._markers = {name: frozenset(head.markers) for name, head in rules.head.items()}
        self._never = frozenset(rules.names.function_words + rules.names.calendar)
        self._regions = {name: code for code, names in rules.regions.items() for name in names}

    def find(self, scene: Scene) -> Iterator[Named]:
        """Yield the bodies around the head words of the text, and around what others know as a utility's regulator."""
        text, by_kind = scene.text, scene.by_kind
        for head in (*by_kind["AGENCY_HEAD"], *by_kind["ORGANIZATION_HEAD"]):
            if text[head.start].isupper():
                yield from self._around(scene, head.start, head.end, head.payload)
        for utility in by_kind["UTILITY"]:
            if text[utility.start].isupper() and scene.folded.endswith(_COMMISSION, utility.start, utility.end):
                yield from self._around(scene, utility.start, utility.end, _COMMISSION)

    def _around(self, scene: Scene, start: int, end: int, payload: str) -> Iterator[Named]:
        """Read the body whose head word is at `[start, end)`."""
        rule, text = self._heads[payload], scene.text
        after = _AFTER.match(text, end, end + _REACH) if rule.after else None
        first = start if after or not rule.before else self._front(text, start)
        last = after.end() if after else end
        beyond = after[0].replace(",", "") if after else text[first:start]
        proper = [w for w in beyond.split() if w[:1].isupper()]
        place = scene.places.last_within(first, last)
        if not self._is_name(rule, payload, proper, place):
            return
        if rule.kind == "agency":
            code = self._code(scene, place or beside(scene, first, last), proper)
            yield Named(scene.folded[first:last], rule.kind, code, first, last)
        elif place or first not in scene.named:
            yield Named(scene.folded[first:last], rule.kind, None, first, last)

    def _is_name(self, rule: HeadClass, payload: str, proper: list[str], place: Mention | None) -> bool:
        if not proper or not set(rule.never).isdisjoint(proper):
            return False
        return rule.any_name or (rule.place and place is not None) or not self._markers[payload].isdisjoint(proper)

    def _code(self, scene: Scene, place: Mention | None, proper: list[str]) -> str | None:
        if place:
            return str(place.payload.code)
        return next((self._regions[w] for w in proper if w in self._regions), None) or home_of(scene)

    def _front(self, text: str, start: int) -> int:
        """Return where the capitals in front of a head word start."""
        at = best = start
        words = text[max(start - _REACH, 0) : start].split(" ")
        if words.pop():
            return start
        for word in reversed(words):
            at -= len(word) + 1
            bare = word.rsplit("\n", 1)[-1].lstrip(_OPENING)
            if bare in _JOINTS:
                continue
            if not bare[:1].isupper() or bare in self._never or not (bare[-1].isalnum() or bare[1:2] == "."):
                break
            best = at + len(word) - len(bare)
            if bare is not word:
                break
        return best
