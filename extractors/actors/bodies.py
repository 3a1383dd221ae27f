"""Public bodies and organisations: by name, and by a head word with the capitals beside it."""

import re
from collections.abc import Iterable, Iterator

from extractors.actors.scene import Scene
from extractors.actors.served import BodyCodes, beside, commonest
from extractors.mention import Mention
from schemas.actor_rules import ActorRules, HeadClass

_REACH = 80
_WORD = r"[^\W\d_a-z][\w’'-]*"
_AFTER = re.compile(rf" (?:of|for|on) (?:the )?{_WORD}(?:(?: and |, (?:and )?| & | of the | of | for | )(?!The ){_WORD})*")
_ALIAS = re.compile(r" \((?:the )?[“\"]?([A-Z][\w&.-]{1,14})[”\"]?(?: or (?:the )?([A-Z]\w+))?\)")
_SEATS = frozenset({"white house", "kremlin"})
_ASIDE = frozenset({"caption", "teaser", "advert", "boilerplate"})
_JOINTS = frozenset({"of", "and", "&", "for"})
_COMMISSION = "commission"


Named = tuple[str, str, str | None, int, int]
"""One mention of a body: what tells it from others, its kind, whom it serves, and its span."""


class Body:
    """A public body or organisation of one article: its name's span and every span that names it."""

    __slots__ = ("code", "end", "kind", "spans", "start")

    def __init__(self, kind: str, code: str | None, start: int, end: int) -> None:
        """Start with the span that gives the name."""
        self.kind, self.code = kind, code
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
        """Compile the rules of heads and of what stands beside a name."""
        self._heads = rules.head
        self._markers = {name: frozenset(head.markers) for name, head in rules.head.items()}
        self._office_bodies = {name: office.body for name, office in rules.office.items() if office.body}
        self._codes = BodyCodes(rules)
        self._not_before = re.compile(rf"(?: (?:and|&) \w+)?[ -](?:{'|'.join(rules.not_before)})\b")
        self._words_before = tuple(rules.not_after)
        self._not_after = re.compile(rf"\b(?:{'|'.join(rules.not_after)}) (?:[\w.]+ )?$")
        self._never = frozenset(rules.names.function_words + rules.names.calendar)
        self._regions = {name: code for code, names in rules.regions.items() for name in names}

    def find(self, scene: Scene) -> list[Body]:
        """Return the bodies, each with all its mentions."""
        bodies: dict[tuple[str, str | None], Body] = {}
        for step in (self._agencies, self._offices, self._seats, self._organizations, self._headed):
            for identity, kind, code, start, end in step(scene):
                known = bodies.get((identity, code))
                if known:
                    known.add(start, end)
                elif not _is_aside(scene, start):
                    bodies[identity, code] = Body(kind, code, start, end)
        for body in bodies.values():
            if scene.text.startswith(" (", body.end):
                body.spans.extend(_aliases(scene.text, body.end, bodies.values()))
            body.spans.sort()
        return list(bodies.values())

    def _agencies(self, scene: Scene) -> Iterator[Named]:
        told: dict[str, str | None] = {}
        for mention in scene.agencies.mentions:
            if not self._is_something_else(scene, mention):
                code, _, identity = mention.payload.partition(".")
                if code == "-":
                    code = self._code_told(scene, mention, told)
                yield identity, "agency", code, _with_place(scene, mention.start), mention.end

    def _offices(self, scene: Scene) -> Iterator[Named]:
        for office in scene.by_kind["OFFICE"]:
            body = self._office_bodies.get(office.payload)
            if body and not scene.text[office.end + 1 : office.end + 2].isupper():
                code, _, identity = body.partition(".")
                yield identity, "agency", code, office.start, office.end

    def _seats(self, scene: Scene) -> Iterator[Named]:
        for place in scene.places.mentions:
            if place.payload.form == "seat" and (name := scene.folded[place.start : place.end]) in _SEATS:
                yield name, "agency", place.payload.code, place.start, place.end

    def _organizations(self, scene: Scene) -> Iterator[Named]:
        for mention in scene.by_kind["ORGANIZATION"]:
            yield scene.folded[mention.start : mention.end], "organization", None, mention.start, mention.end

    def _code_told(self, scene: Scene, mention: Mention, told: dict[str, str | None]) -> str | None:
        """Return whom a body serves whose name does not tell; what the text says outright holds for later mentions."""
        if beside(scene, mention.start, mention.end):
            code = told[mention.payload] = self._codes.of(scene, mention)
            return code
        return told.get(mention.payload) or self._codes.of(scene, mention)

    def _is_something_else(self, scene: Scene, mention: Mention) -> bool:
        """Tell “Treasury yields” and “the Treasury secretary” from the Treasury."""
        folded = scene.folded
        if self._not_before.match(folded, mention.end):
            return True
        front = folded[max(mention.start - _REACH // 2, 0) : mention.start]
        return any(word in front for word in self._words_before) and self._not_after.search(front) is not None

    def _headed(self, scene: Scene) -> Iterator[Named]:
        for kind in ("AGENCY_HEAD", "ORGANIZATION_HEAD"):
            for head in scene.by_kind[kind]:
                if scene.text[head.start].isupper():
                    yield from self._around(scene, head.start, head.end, head.payload)
        for utility in scene.by_kind["UTILITY"]:
            if scene.folded.startswith(_COMMISSION, utility.end - len(_COMMISSION)) and scene.text[utility.start].isupper():
                yield from self._around(scene, utility.start, utility.end, _COMMISSION)

    def _around(self, scene: Scene, start: int, end: int, payload: str) -> Iterator[Named]:
        """Read the body whose head word is at `[start, end)`."""
        rule, text = self._heads[payload], scene.text
        after = _AFTER.match(text, end, end + _REACH) if rule.after else None
        front = start if after or not rule.before else self._front(text, start)
        words = text[front:start].split() if after is None else after[0].replace(",", "").split()
        proper = {w for w in words if w[:1].isupper()}
        place = scene.places.last_within(front, after.end() if after else end)
        if not proper.isdisjoint(rule.never) or not self._is_proper(rule, payload, proper, place is not None):
            return
        first, last = (front, after.end()) if after else (front, end)
        code = None if rule.kind == "organization" else self._code(scene, place or beside(scene, first, last), proper)
        yield scene.folded[first:last], rule.kind, code, first, last

    def _is_proper(self, rule: HeadClass, payload: str, proper: set[str], placed: bool) -> bool:  # noqa: FBT001
        if not proper:
            return False
        return rule.any_name or (placed and rule.place) or not self._markers[payload].isdisjoint(proper)

    def _code(self, scene: Scene, place: Mention | None, proper: set[str]) -> str:
        if place:
            return str(place.payload.code)
        return next((self._regions[w] for w in proper if w in self._regions), None) or commonest(scene)

    def _front(self, text: str, start: int) -> int:
        """Return where the capitals in front of a head word start."""
        at = best = start
        words = text[max(start - _REACH, 0) : start].split(" ")
        if words.pop():
            return start
        for word in reversed(words):
            at -= len(word) + 1
            bare = word.rsplit("\n", 1)[-1].lstrip("“‘\"'([")
            if bare in _JOINTS:
                continue
            if not bare[:1].isupper() or bare in self._never or not (bare[-1].isalnum() or bare[1:2] == "."):
                break
            best = at + len(word) - len(bare)
            if bare is not word:
                break
        return best


def _with_place(scene: Scene, start: int) -> int:
    """Return where the name starts with the country in front: “US | Treasury”, “Chinese | finance ministry”."""
    place = scene.places.last_within(start - 30, start)
    if place and scene.text[place.end : start] in (" ", ". "):
        return place.start
    return start


def _is_aside(scene: Scene, offset: int) -> bool:
    document = scene.document
    return bool(document.sentences) and document.sentences[document.sentence_at(offset)].zone in _ASIDE


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
