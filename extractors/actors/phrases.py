"""The phrase of a title: the modifiers in front of its head, and the complement behind it."""

import re

from extractors.actors.scene import Scene
from extractors.mention import Mention
from schemas.actor_rules import ActorRules

_STEPS = 9
_COMPLEMENT = 110
_OPENING = "“‘\"'([—–*"
_JOINTS = frozenset({"and", "of", "&", "for"})
_GENITIVES = ("’s", "'s", "s’", "s'")
_CHAIN = (" and ", " & ")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][a-z]{0,3}\.")
OF = re.compile(r"(?:,? (?:of|for)| (?:to|at|with|from|in|on)) (?:the )?")
"""What may lead from an office to its complement."""


class PhraseReader:
    """Finds where the phrase around an office starts and ends."""

    def __init__(self, rules: ActorRules) -> None:
        """Compile the words of titles."""
        titles, names = rules.titles, rules.names
        self._modifiers = frozenset(titles.modifiers)
        self._fields = frozenset(titles.portfolios) | self._modifiers
        self._bodies = frozenset(titles.bodies)
        self._not_in_title = frozenset(names.function_words + names.calendar + names.headline_verbs)
        fields = "|".join(sorted(titles.portfolios, key=len, reverse=True))
        joint = "(?:, and | and the | and | & |, | of | for the | for | )?"
        self.portfolio = re.compile(rf"(?:(?:{fields})\b{joint}){{1,9}}")
        words = "|".join(rules.phrases.cut)
        self._cut = re.compile(rf"[,;:()“”\"—–\n\[]|(?<![A-Z])\.(?!\w)|--|['’](?= )| (?:{words})\b")

    def is_field(self, word: str) -> bool:
        """Tell whether the word names a field of government or business, or modifies an office."""
        return word in self._fields

    def front(self, scene: Scene, start: int) -> int:
        """Return where the modifiers in front of the office at `start` begin (“US deputy trade | representative”)."""
        text = scene.text
        at = best = start
        shouted = text[start + 1 : start + 5].isupper()
        joined = False
        for _ in range(_STEPS):
            if text[at - 1 : at] != " ":
                break
            space = text.rfind(" ", 0, at - 1)
            word = text[space + 1 : at - 1]
            line = word.rfind("\n")
            bare = word[line + 1 :].lstrip(_OPENING)
            if bare in _JOINTS:
                if line >= 0 or not self._joins(scene, bare, space):
                    break
                joined = True
                at = space + 1
                continue
            if bare in self._modifiers or self._is_title_word(bare, shouted=shouted) or joined:
                best = at - 1 - len(bare)
                if bare is not word or bare[-2:] in _GENITIVES:
                    break
            elif not (bare.isalpha() and text[max(space - 2, 0) : space] in _GENITIVES):
                break
            at, joined = space + 1, False
        return scene.places.start_of(best)

    def complement(self, scene: Scene, office: Mention) -> int:
        """Return where the words behind an office, or a chain of them, end (“director | of research at a bank”)."""
        text, end = scene.text, last_of_chain(scene, office, len(scene.text)).end
        if OF.match(text, end) is None:
            return end
        cut = self._cut.search(text, end + 1, end + _COMPLEMENT)
        return cut.start() if cut else end

    def _joins(self, scene: Scene, word: str, end: int) -> bool:
        """Tell whether “and” or “of” after `end` joins words of one title: “Energy and Mines Minister”."""
        text = scene.text
        left = text[text.rfind(" ", 0, end) + 1 : end].rsplit("\n", 1)[-1].lstrip(_OPENING)
        if word in ("and", "&"):
            return left.lower().rstrip(",") in self._fields or end in scene.office_ends
        return left in self._bodies

    def _is_title_word(self, word: str, *, shouted: bool) -> bool:
        """Tell whether a capital word belongs to a title; in a text that shouts, capitals tell nothing."""
        return self._is_capital(word) and (not shouted or word.lower() in self._fields)

    def _is_capital(self, word: str) -> bool:
        return (
            word[:1].isupper()
            and word not in self._not_in_title
            and (word[-1].isalnum() or word[-1] == "’" or _ABBREVIATION.fullmatch(word) is not None)
        )


def last_of_chain(scene: Scene, office: Mention, end: int) -> Mention:
    """Return the last office of “president and CEO”, which says most of whom its holder serves."""
    for joint in _CHAIN:
        if scene.text.startswith(joint, office.end):
            following = scene.offices.at(office.end + len(joint))
            return following if following and following.end <= end else office
    return office
