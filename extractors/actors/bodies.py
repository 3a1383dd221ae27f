"""Public bodies and organisations: by name, and by a head word with the capitals beside it."""

import re
from collections.abc import Iterable, Iterator

from extractors.actors.scene import Scene
from extractors.actors.served import nearest
from extractors.mention import Mention
from schemas.actor_rules import ActorRules, HeadClass

_BESIDE = 30
_REACH = 80
_POSSESSIVE = re.compile(r"['’]?s?['’]? |, ")
_OF = re.compile(r" (?:of|in) (?:the )?")
_WORD = r"[^\W\d_a-z][\w’'-]*"
_BEFORE = re.compile(rf"(?:(?:{_WORD}|of|and|for|&)(?:,? ))*$")
_AFTER = re.compile(rf" (?:of|for|on) (?:the )?{_WORD}(?:(?:,? and |, | & | of the | of | for | )(?!The )({_WORD}))*")
_ALIAS = re.compile(r" \((?:the )?[“\"]?([A-Z][\w&.-]{1,14})[”\"]?(?: or (?:the )?([A-Z]\w+))?\)")
_SEATS = frozenset({"white house", "kremlin"})
_STATELESS = frozenset({"WORLD"})


class Body:
    """A public body or organisation of one article: its name's span and every span that names it."""

    __slots__ = ("code", "end", "kind", "spans", "start")

    def __init__(self, kind: str, code: str | None, start: int, end: int) -> None:
        """Start with the span that gives the name."""
        self.kind = kind
        self.code = code
        self.start, self.end = start, end
        self.spans = [(start, end)]

    def add(self, start: int, end: int) -> None:
        """Take another span, and its name where that is longer."""
        self.spans.append((start, end))
        if end - start > self.end - self.start:
            self.start, self.end = start, end


class BodyFinder:
    """Finds the bodies of an article and the jurisdictions that they serve."""

    def __init__(self, rules: ActorRules) -> None:
        """Compile the rules of heads and of what follows a name."""
        self._heads = rules.head
        self._offices = rules.office
        self._domestic = {body: code for code, bodies in rules.domestic.items() for body in bodies}
        self._not_before = re.compile(rf"[ -](?:{'|'.join(rules.not_before)})\b")
        self._markers = {name: frozenset(head.markers) for name, head in rules.head.items()}
        self._never = frozenset(rules.names.function_words + rules.names.calendar)
        self._regions = {name: code for code, names in rules.regions.items() for name in names}

    def find(self, scene: Scene) -> list[Body]:
        """Return the bodies in the order of their first mention."""
        bodies: dict[tuple[str, str | None], Body] = {}
        for name, kind, code, start, end in self._named(scene):
            known = bodies.get((name, code))
            if known:
                known.add(start, end)
            else:
                bodies[name, code] = Body(kind, code, start, end)
        for body in bodies.values():
            body.spans.extend(_aliases(scene.text, body.end, bodies.values()))
        return list(bodies.values())

    def _named(self, scene: Scene) -> Iterator[tuple[str, str, str | None, int, int]]:
        """Yield identity, kind, jurisdiction and span of each mention."""
        for mention in scene.by_kind["AGENCY"]:
            if self._not_before.match(scene.folded, mention.end) is None:
                code, _, name = mention.payload.partition(".")
                yield name, "agency", self._code(scene, mention, name) if code == "-" else code, mention.start, mention.end
        for place in scene.places.mentions:
            if place.payload.form == "seat" and scene.folded[place.start : place.end] in _SEATS:
                yield scene.folded[place.start : place.end], "agency", place.payload.code, place.start, place.end
        for office in scene.by_kind["OFFICE"]:
            body = self._offices[office.payload].body
            if body and not scene.text[office.end + 1 : office.end + 2].isupper():
                code, _, name = body.partition(".")
                yield name, "agency", code, office.start, office.end
        for mention in scene.by_kind["ORGANIZATION"]:
            yield scene.folded[mention.start : mention.end], "organization", None, mention.start, mention.end
        for kind in ("AGENCY_HEAD", "ORGANIZATION_HEAD"):
            for head in scene.by_kind[kind]:
                yield from self._headed(scene, head, self._heads[head.payload])

    def _code(self, scene: Scene, mention: Mention, name: str) -> str | None:
        """Return the jurisdiction of a body whose name tells none."""
        place = _beside(scene, mention.start, mention.end)
        if place:
            return str(place.payload.code)
        surface = scene.folded[mention.start : mention.end]
        if name in self._domestic and "ministry" not in surface:
            return self._domestic[name]
        never = self._domestic.get(name) if "ministry" in surface else None
        return nearest(scene, mention.start, lambda code: code not in _STATELESS and code != never and not (name != "central_bank" and code in ("US", "EU")))

    def _headed(self, scene: Scene, head: Mention, rule: HeadClass) -> Iterator[tuple[str, str, str | None, int, int]]:
        text = scene.text
        start, end = head.start, head.end
        if rule.after:
            after = _AFTER.match(text, end, end + _REACH)
            end = after.end() if after else end
        if rule.before and end == head.end:
            start = self._front(text, start)
        words = (text[start : head.start] + text[head.end : end]).replace(",", " ").split()
        if start in scene.named and start != head.start and scene.places.at(start) is None:
            return
        place = scene.places.last_within(start, end) or _beside(scene, start, end)
        proper = [w for w in words if w[:1].isupper()]
        if not proper or not (rule.any_name or place or not self._markers[head.payload].isdisjoint(proper)):
            return
        code = place.payload.code if place else next((self._regions[w] for w in proper if w in self._regions), None)
        if rule.kind == "organization":
            code = None
        elif code is None:
            code = nearest(scene, start, lambda c: c not in _STATELESS)
        yield scene.folded[start:end], rule.kind, code, start, end

    def _front(self, text: str, start: int) -> int:
        """Return where the capitals in front of a head word start."""
        at = best = start
        for word in reversed(text[max(start - _REACH, 0) : start].split(" ")[:-1]):
            at -= len(word) + 1
            bare = word.rsplit("\n", 1)[-1].lstrip("“‘\"'([")
            if bare in ("of", "and", "&", "for"):
                continue
            if not bare[:1].isupper() or bare in self._never or not (bare[-1].isalnum() or bare.endswith(".") and len(bare) > 2):
                break
            best = at + len(word) - len(bare)
            if bare is not word:
                break
        return best


def _beside(scene: Scene, start: int, end: int) -> Mention | None:
    """Return the place whose name stands directly before the body (“India's”) or after it (“of Japan”)."""
    place = scene.places.last_within(start - _BESIDE, start)
    if place and _POSSESSIVE.fullmatch(scene.text, place.end, start):
        return place
    of = _OF.match(scene.text, end)
    return scene.places.at(of.end()) if of else None


def _aliases(text: str, end: int, bodies: Iterable[Body]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the short names that the text gives in brackets: “(STB or Board)”."""
    given = _ALIAS.match(text, end)
    if given is None:
        return
    taken = {start for body in bodies for start, _ in body.spans}
    for alias in filter(None, given.groups()):
        at = text.find(alias, end)
        while at >= 0:
            close = at + len(alias)
            if at not in taken and not text[at - 1].isalnum() and not text[close : close + 1].isalnum():
                yield at, close
            at = text.find(alias, close)
