"""The title around an office word: its modifiers, its complement, and what it tells of whom its holder serves."""

import re
from typing import NamedTuple

from extractors.actors.scene import Scene
from extractors.actors.served import POSSESSIVE, BodyCodes
from extractors.actors.sighting import Claim
from extractors.mention import Mention
from schemas.actor_rules import ActorRules, OfficeClass

_STEPS = 9
_COMPLEMENT = 110
_OF = re.compile(r",? (?:of|for|to|at|with|from|in|on) (?:the )?")
_CUT = re.compile(
    r"[,;:()“”\"—–\n\[]|(?<![A-Z])\.(?!\w)|--|['’](?= )"
    r"| (?:who|which|that|said|says|told|has|have|had|is|was|were|will|would|but|when|while|as|if|after|before|because)\b"
)
_DETERMINER = re.compile(r"(?:the|an?|its|his|her|their|our|another|one of the) ", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][a-z]{0,3}\.")
_GOES_ON = re.compile(r"\.? (?!(?:and|in|on|who|said|says|told|since|from|by|will|was|is|has)\b)\w")
_CHAIN = (" and ", " & ")
_JOINTS = frozenset({"and", "of", "&", "for"})
_GENITIVES = ("’s", "'s", "s’", "s'")


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

    def __init__(self, rules: ActorRules) -> None:
        """Compile the words of titles."""
        self._codes = BodyCodes(rules)
        titles = rules.titles
        self._offices = rules.office
        self._modifiers = frozenset(titles.modifiers)
        self._fields = frozenset(titles.portfolios) | self._modifiers
        self._bodies = frozenset(titles.bodies)
        self._not_in_title = frozenset(rules.names.function_words + rules.names.calendar + rules.names.headline_verbs)
        fields = "|".join(sorted(titles.portfolios, key=len, reverse=True))
        self.portfolio = re.compile(rf"(?:(?:{fields})\b(?:, and | and | & |, | of | for the | for | )?){{1,9}}")
        self._region_code = {name: code for code, names in rules.regions.items() for name in names}
        self._region = re.compile(rf"\b(?:{'|'.join(map(re.escape, self._region_code))})\b")

    def kind(self, office: Mention) -> OfficeClass:
        """Return what the rules say of the office's class."""
        return self._offices[office.payload]

    def is_field(self, word: str) -> bool:
        """Tell whether the word names a field of government or business, or modifies an office."""
        return word in self._fields

    def read(self, scene: Scene, claim: Claim) -> Title:
        """Return the title of an office beside a name."""
        office, kind = claim.office, self._offices[claim.office.payload]
        if kind.sector == "address":
            return Title(office.start, None, kind, None, public=False, patron=None)
        text, end = scene.text, claim.close
        if claim.head < 0:
            start = self._front(scene, office.start)
        else:
            determiner = _DETERMINER.match(text, claim.head)
            start = determiner.end() if determiner else claim.head
        if end > office.end:
            office = _last_of_chain(scene, office, end)
            kind = self._offices[office.payload]
        place = scene.places.last_within(start, office.start)
        after_place = POSSESSIVE.match(text, place.end) if place and place.start == start else None
        role_start = after_place.end() if after_place else start
        others = [w for w in text[role_start : office.start].split() if w[0].isupper() and w.lower() not in self._fields]
        code, body = self._served(scene, office, end, start, place)
        if code is None and others:
            region = self._region.search(text, role_start, office.start)
            code = self._region_code[region[0]] if region else None
            others = [] if region else others
        patron = others[0].rstrip("’'s.") if others and body is None else None
        public = kind.sector == "government" or body is not None
        if kind.sector == "either" and patron is None and not public:
            public = code is not None or self._is_public(scene, office, end, kind)
        if place and place.payload.form == "seat":
            role_start = start
        role = " ".join(text[role_start:end].split())
        return Title(start, role, kind, code if public else None, public, patron)

    def _served(
        self, scene: Scene, office: Mention, end: int, start: int, place: Mention | None
    ) -> tuple[str | None, Mention | None]:
        """Return the jurisdiction that the words around the office name, and the public body among them."""
        body = scene.agencies.last_within(start, office.start)
        code = str(place.payload.code) if place else None
        if end > office.end:
            code = code or _complement_code(scene, office, end)
            body = body or _complement_body(scene, office, end)
        if code is None and body is not None:
            code = self._codes.of(scene, body)
        return code, body

    def _is_public(self, scene: Scene, office: Mention, end: int, kind: OfficeClass) -> bool:
        """Tell “the president” and “Director of National Intelligence” from “director of Acme Research”."""
        after = scene.text[office.end : end]
        private = any(c.isupper() for c in after)
        if after.startswith(" of ") and after[4:5].isupper():
            field = self.portfolio.match(scene.folded, office.end + 4)
            private = field is None or field.end() < end
        return not private and (kind.alone or bool(after))

    def _front(self, scene: Scene, start: int) -> int:
        """Return where the modifiers in front of the office at `start` begin (“US deputy trade | representative”)."""
        text = scene.text
        at = best = start
        for _ in range(_STEPS):
            if text[at - 1 : at] != " ":
                break
            space = text.rfind(" ", 0, at - 1)
            word = text[space + 1 : at - 1]
            line = word.rfind("\n")
            bare = word[line + 1 :].lstrip("“‘\"'([—–*")
            if bare in _JOINTS:
                if line >= 0 or not self._joins(scene, bare, space):
                    break
            elif bare in self._modifiers or self._is_capital(bare):
                best = at - 1 - len(bare)
                if bare is not word or bare[-2:] in _GENITIVES:
                    break
            else:
                break
            at = space + 1
        return scene.places.start_of(best)

    def chain_end(self, scene: Scene, office: Mention) -> int:
        """Return where the last office of “president and CEO” ends."""
        return _last_of_chain(scene, office, len(scene.text)).end

    def complement(self, text: str, end: int) -> int:
        """Return where the words after the office end that say of what (“director | of research at a bank”)."""
        if _OF.match(text, end) is None:
            return end
        cut = _CUT.search(text, end + 1, end + _COMPLEMENT)
        return cut.start() if cut else end

    def _joins(self, scene: Scene, word: str, end: int) -> bool:
        """Tell whether “and” or “of” after `end` joins words of one title: “Energy and Mines Minister”."""
        text = scene.text
        left = text[text.rfind(" ", 0, end) + 1 : end].rsplit("\n", 1)[-1].lstrip("“‘\"'(")
        if word in ("and", "&"):
            return left.lower().rstrip(",") in self._fields or scene.is_office_end(end)
        return left in self._bodies

    def _is_capital(self, word: str) -> bool:
        return word[:1].isupper() and word not in self._not_in_title and (word[-1].isalnum() or word[-1] == "’" or _ABBREVIATION.fullmatch(word) is not None)


def _last_of_chain(scene: Scene, office: Mention, end: int) -> Mention:
    """Return the last office of “president and CEO”, which says most of whom its holder serves."""
    for joint in _CHAIN:
        if scene.text.startswith(joint, office.end):
            following = scene.office_at(office.end + len(joint))
            return following if following and following.end <= end else office
    return office


def _complement_code(scene: Scene, office: Mention, end: int) -> str | None:
    """Return the code of “president | of Mexico”, but not of “director | of the Europe Program”."""
    of = _OF.match(scene.text, office.end)
    if of is None or of.end() > end or "of" not in of[0]:
        return None
    place = scene.places.at(of.end())
    if place is None or _GOES_ON.match(scene.text, place.end):
        return None
    return str(place.payload.code)


def _complement_body(scene: Scene, office: Mention, end: int) -> Mention | None:
    """Return the body of “spokesman | for the Commerce Ministry”, “minister | of China's Ministry of Commerce”."""
    of = _OF.match(scene.text, office.end)
    if of is None or of.end() >= end:
        return None
    place = scene.places.at(of.end())
    gap = POSSESSIVE.match(scene.text, place.end) if place else of
    return scene.agencies.at(gap.end()) if gap else None
