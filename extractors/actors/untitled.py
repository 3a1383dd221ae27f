"""Persons without a title: by a given name, a verb of speech, or a clause that only people take."""

import re
from collections.abc import Iterable, Iterator

from extractors.actors.names import Names
from extractors.actors.rules import Official, name_key
from extractors.actors.scene import Scene
from extractors.actors.sighting import Sighting
from schemas.actor_rules import ActorRules

_REACH = 40
_FAR = 20_000
"""How far from a bare surname its full name is looked for."""
_WHO = " who"
_LETTERS = re.compile(r"\w+")
_SURNAME = "surname"
_ADMINISTRATION = "administration"


class UntitledFinder:
    """Finds names that no title introduces."""

    def __init__(self, rules: ActorRules, names: Names, officials: dict[tuple[str, ...], Official]) -> None:
        """Compile the evidence that makes a capitalised name a person's."""
        self._names = names
        self._officials = officials
        self._after_single = _either(e.after for e in rules.evidence if e.single)
        self._after = _either(e.after for e in rules.evidence if not e.before)
        self._around = [(re.compile(f"(?:{e.before})$"), re.compile(e.after)) for e in rules.evidence if e.before]
        self._auxiliaries = frozenset(rules.phrases.auxiliaries)
        self._spoken = [f" {verb}" for verb in rules.phrases.spoken]
        self._introduces = tuple(f"{word} " for word in rules.phrases.introduces)

    def find(self, scene: Scene, starts: set[int], known: set[str]) -> Iterator[Sighting]:
        """Yield sightings; `starts` and `known` are the names found so far: where they start, and their last words."""
        yield from self._given(scene, starts, known)
        yield from self._speakers(scene, starts, known)
        yield from self._clauses(scene, known)

    def _given(self, scene: Scene, starts: set[int], known: set[str]) -> Iterator[Sighting]:
        text, names = scene.text, self._names
        for start, culture in scene.given.items():
            if start in starts or (culture == _SURNAME and _word_at(text, start) in known):
                continue
            end = names.end(text, start)
            if end < 0 or names.is_place_head(text, start):
                continue
            if text.find(" ", start, end) < 0:
                if (scene.folded[start:end],) not in self._officials or text[start:end] in known:
                    continue
            elif culture == "word" and not self._is_person(scene, start, end):
                continue
            yield Sighting(names.initials_before(text, start), end)

    def _speakers(self, scene: Scene, starts: set[int], known: set[str]) -> Iterator[Sighting]:
        """Read “says Jo Doe of a firm”, “Jo Doe told” and, with strong evidence, “Doe vowed”."""
        text = scene.text
        for verb in scene.by_kind["SPEECH"]:
            after = verb.end + 1
            if text[after : after + 1].isupper() and after not in starts and text[verb.end] == " ":
                yield from self._candidate(scene, after, self._names.end(text, after), known)
            end, word = self._subject(text, verb.start)
            if word and word not in known and word not in self._names.common and end - len(word) not in scene.named:
                yield from self._speaker(scene, end, word, known)

    def _speaker(self, scene: Scene, end: int, word: str, known: set[str]) -> Iterator[Sighting]:
        """Read the subject that ends at `end`; a bare word stands for the full name before it that it ends."""
        text = scene.text
        start = end - len(word)
        if _is_capital_before(text, start):
            yield from self._candidate(scene, self._names.start(text, end), end, known)
            return
        first = text.find(word, max(end - _FAR, 0))
        if first < start and _is_capital_before(text, first):
            full = self._names.start(text, first + len(word))
            if full >= 0 and text.find(" ", full, first) > 0 and full not in scene.named:
                yield Sighting(full, first + len(word))
                return
        if (scene.folded[start:end],) in self._officials or self._after_single.match(text, end):
            yield from self._candidate(scene, self._names.start(text, end), end, known)

    def _subject(self, text: str, verb: int) -> tuple[int, str]:
        """Return where the subject of a verb ends, and its last word; auxiliaries are skipped (“Doe | has said”)."""
        end = verb - 1
        for _ in range(3):
            if text[end : end + 1] != " ":
                break
            word = text[text.rfind(" ", 0, end) + 1 : end]
            word = word[word.rfind("\n") + 1 :]
            if word[:1].isupper():
                return end, word
            if word not in self._auxiliaries:
                break
            end -= len(word) + 1
        return -1, ""

    def _clauses(self, scene: Scene, known: set[str]) -> Iterator[Sighting]:
        """Read “Jo Doe, who heads”, “the Doe administration”."""
        text = scene.text
        at = text.find(_WHO)
        while at >= 0:
            end = at - 1 if text[at - 1] == "," else at
            word = text.rfind(" ", 0, end) + 1
            if text[word : word + 1].isupper() and text[word:end] not in known:
                start = self._names.start(text, end)
                if start >= 0 and text.find(" ", start, end) > 0:
                    yield from self._candidate(scene, start, end, known)
            at = text.find(_WHO, at + 1)
        for head in scene.by_kind["AGENCY_HEAD"]:
            if head.payload == _ADMINISTRATION:
                yield from self._administration(scene, head.start - 1, known)

    def _administration(self, scene: Scene, end: int, known: set[str]) -> Iterator[Sighting]:
        """Read “the Doe | administration” and “the Doe-Roe | administration”."""
        text = scene.text
        start = text.rfind(" ", 0, end) + 1 if end > 0 else 0
        if not text[start : start + 1].isupper() or not text.endswith(self._introduces, 0, start):
            return
        for name in text[start:end].split("-"):
            if name not in known and self._names.end(text, start) >= start + len(name):
                yield from self._candidate(scene, start, start + len(name), known)
            start += len(name) + 1

    def _candidate(self, scene: Scene, start: int, end: int, known: set[str]) -> Iterator[Sighting]:
        text = scene.text
        if start < 0 or end <= start or start in scene.named:
            return
        single = text.find(" ", start, end) < 0
        if single and text[start:end] in known:
            return
        key = name_key(scene.folded[start:end])
        told = key in self._officials
        if told or (self._after_single.match(text, end) if single else self._is_person(scene, start, end)):
            yield Sighting(start, end)

    def _is_person(self, scene: Scene, start: int, end: int) -> bool:
        """Tell whether the words beside a name of two words, or its last word's return as a speaker, show a person."""
        text = scene.text
        if self._after.match(text, end):
            return True
        front = text[max(start - _REACH, 0) : start]
        if any(after.match(text, end) and before.search(front) for before, after in self._around):
            return True
        return any(_returns(scene, start, end, spoken) for spoken in self._spoken)


def _returns(scene: Scene, start: int, end: int, spoken: str) -> bool:
    """Tell whether the last word of a name speaks alone later on: “Doe said”."""
    text = scene.text
    at = text.rfind(" ", start, end) + 1
    later = scene.ahead.find(text[at:end] + spoken, end + 1, end + _FAR)
    return later > 0 and text[later - (at - start) : later] != text[start:at]


def _word_at(text: str, start: int) -> str:
    found = _LETTERS.match(text, start)
    return found[0] if found else ""


def _is_capital_before(text: str, start: int) -> bool:
    """Tell whether the word before `start` begins with a capital, as the first part of a full name does."""
    if text[start - 1 : start] != " " or not text[text.rfind(" ", 0, start - 1) + 1].isupper():
        return False
    return text[start - 2].isalnum() or (
        text[start - 2] == "." and text[start - 3].isupper() and not text[start - 4].isalnum()
    )


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
