"""The title that an office beside a name gives: the role, and what it tells of whom its holder serves."""

import re
from typing import NamedTuple

from extractors.actors.phrases import OF, PhraseReader, last_of_chain
from extractors.actors.scene import Scene
from extractors.actors.served import POSSESSIVE, BodyCodes
from extractors.actors.sighting import Claim
from extractors.mention import Mention
from schemas.actor_rules import ActorRules, OfficeClass

_BEHIND = re.compile(r",? of (?:the )?")
_BRACKETED = ") "
_BRACKET_REACH = 14
"""“Reserve Bank of India (RBI) | Governor Doe”: how far from the title its bracket opens."""
_JOINED = re.compile(r"['’]s |[-–]")
_DETERMINER = re.compile(r"(?:the|an?|its|his|her|their|our|another|one of the) ", re.IGNORECASE)


class Title(NamedTuple):
    """A title as the text gives it, and what it tells of the jurisdiction that its holder serves."""

    start: int
    role: str | None
    """Without determiner and jurisdiction in front; None where the word is a form of address."""
    office: OfficeClass
    code: str | None
    public: bool
    """Whether its holder serves a state."""
    patron: str | None
    """A capital word in front that is neither place nor body: a firm, or the person who is served."""


class TitleReader:
    """Reads the title whose head is an office of the vocabulary."""

    def __init__(self, rules: ActorRules, phrases: PhraseReader) -> None:
        """Take what the classes of offices say, and the reader of phrases."""
        self._offices = rules.office
        self._phrases = phrases
        self._codes = BodyCodes(rules)
        self._goes_on = re.compile(rf"\.? (?!(?:{'|'.join(rules.phrases.goes_on)})\b)\w")
        self._region_code = {name: code for code, names in rules.regions.items() for name in names}
        self._region = re.compile(rf"\b(?:{'|'.join(map(re.escape, self._region_code))})\b")

    def kind(self, office: Mention) -> OfficeClass:
        """Return what the rules say of the office's class."""
        return self._offices[office.payload]

    def read(self, scene: Scene, claim: Claim) -> Title:
        """Return the title of an office beside a name."""
        office, kind = claim.office, self._offices[claim.office.payload]
        if kind.sector == "address":
            return Title(office.start, None, kind, None, public=False, patron=None)
        text, end = scene.text, claim.close
        if claim.head < 0:
            start = self._phrases.front(scene, office.start)
        else:
            determiner = _DETERMINER.match(text, claim.head)
            start = determiner.end() if determiner else claim.head
        if end > office.end:
            office = last_of_chain(scene, office, end)
            kind = self._offices[office.payload]
        place = _owner(scene, start, office.start) or scene.places.last_within(start, office.start)
        code, body = self._served(scene, office, start, end, place)
        after_place = POSSESSIVE.match(text, place.end) if place and place.start == start else None
        role_start = after_place.end() if after_place else start
        others: list[str] = []
        if code is None or kind.sector == "either":
            front = text[role_start : office.start]
            others = [w for w in front.split() if w[0].isupper() and not self._phrases.is_field(w.lower())]
            region = self._region.search(front) if others and code is None else None
            if region:
                code, others = self._region_code[region[0]], []
            code = code or self._code_behind(scene, claim.name_end)
        public = kind.sector == "government" or body is not None
        if kind.sector == "either" and not others and not public:
            public = code is not None or self._is_public(scene, office, end, kind)
        if others or (place and place.payload.form == "seat"):
            role_start = start
        role = text[role_start:end].replace("\n", " ")
        patron = others[0].rstrip("’'s.") if others and body is None else None
        return Title(start, role, kind, code if public else None, public, patron)

    def _served(
        self, scene: Scene, office: Mention, start: int, end: int, place: Mention | None
    ) -> tuple[str | None, Mention | None]:
        """Return the jurisdiction that the words around the office name, and the public body among them."""
        body = scene.agencies.last_within(start, office.start) if scene.agencies.mentions else None
        if body is None and scene.text[max(start - len(_BRACKETED), 0) : start] == _BRACKETED:
            body = scene.agencies.last_within(max(start - _BRACKET_REACH, 0), start)
        code = str(place.payload.code) if place else None
        if end > office.end:
            code = code or self._complement_code(scene, office, end)
            body = body or _complement_body(scene, office, end)
        if code is None and body is not None:
            code = self._codes.of(scene, body)
        return code, body

    def _code_behind(self, scene: Scene, name_end: int) -> str | None:
        """Return the code of “President Doe | of Mexico”, “Governor Roe | of Ohio”."""
        of = _BEHIND.match(scene.text, name_end)
        if of is None:
            return None
        place = scene.places.at(of.end())
        region = None if place else self._region.match(scene.text, of.end())
        return str(place.payload.code) if place else self._region_code[region[0]] if region else None

    def _is_public(self, scene: Scene, office: Mention, end: int, kind: OfficeClass) -> bool:
        """Tell “the president” and “Director of National Intelligence” from “director of Acme Research”."""
        after = scene.text[office.end : end]
        private = any(c.isupper() for c in after)
        if after.startswith(" of ") and after[4:5].isupper():
            field = self._phrases.portfolio.match(scene.folded, office.end + 4)
            private = field is None or field.end() < end
        return not private and (kind.alone or bool(after))

    def _complement_code(self, scene: Scene, office: Mention, end: int) -> str | None:
        """Return the code of “president | of Mexico”, “official | at Japan's mission”."""
        of = OF.match(scene.text, office.end)
        place = scene.places.at(of.end()) if of and of.end() <= end else None
        if of is None or place is None:
            return None
        if place.payload.form == "seat" and "for" in of[0]:
            return str(place.payload.code)
        if self._offices[office.payload].vague and scene.text.startswith(("'s ", "’s "), place.end):
            return str(place.payload.code)
        if "of" not in of[0] or self._goes_on.match(scene.text, place.end):
            return None
        return str(place.payload.code)


def _owner(scene: Scene, start: int, end: int) -> Mention | None:
    """Return the place in front of a title that names another place, too (“India's | U.S. ambassador”)."""
    first = scene.places.at(start)
    return first if first and first.end < end and _JOINED.match(scene.text, first.end) else None


def _complement_body(scene: Scene, office: Mention, end: int) -> Mention | None:
    """Return the body of “spokesman | for the Commerce Ministry”, “minister | of China's Ministry of Commerce”."""
    of = OF.match(scene.text, office.end)
    if of is None or of.end() >= end:
        return None
    place = scene.places.at(of.end())
    gap = POSSESSIVE.match(scene.text, place.end) if place else of
    return scene.agencies.at(gap.end()) if gap else None
