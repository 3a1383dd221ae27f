"""What a single cue tells of talks: parties and stage, with the date, the topics, and the words that prove it."""

import datetime as dt
import re
from typing import NamedTuple

from extractors.negotiations.parties import Parties
from extractors.negotiations.scene import Scene
from schemas.extraction import Stage, Topic
from schemas.mentions import DateMention
from schemas.negotiation_rules import TalkRules
from schemas.tariff import Evidence

_BOTH = 2
_CONCLUDED = frozenset({"agreement_reached", "signed"})
_ROUND = " round"
_BEFORE_ROUND = re.compile(r"(?:\b(\d{1,2})(?:st|nd|rd|th)?|\b([a-z]+))$")
_WORD_REACH = 12


class Telling(NamedTuple):
    """One cue of talks. Of tellings of the same talks in a sentence that of the lowest `rank` holds."""

    parties: tuple[str, ...]
    stage: Stage
    rank: tuple[int, int]
    overrides: list[Stage]
    named: int
    date: DateMention | None
    scene: Scene


class Teller:
    """Turns cues into tellings by the rules."""

    def __init__(self, rules: TalkRules) -> None:
        """Prepare the rules for look-up."""
        self._rules = rules.stage
        self._stale_days = rules.stale_days
        going_on = rules.precedence.index("under_way")
        self._ranks = {stage: min(number, going_on) for number, stage in enumerate(rules.precedence)}

    def tell(self, scene: Scene, cue: int, number: int, parties: Parties) -> list[Telling]:
        """Return what stage rule `number` says at a cue, once for each set of parties; nothing of what is history."""
        rule = self._rules[number]
        if rule.stage is None or (rule.weak and parties.named < _BOTH) or (parties.joint and rule.stage == "requested"):
            return []
        many = rule.stage in _CONCLUDED
        sets = [codes for codes in parties.sets if len(codes) == _BOTH or many or scene.context.has_hub(codes)]
        date = scene.date_near(cue) if sets else None
        if self._is_history(date, scene.document.published_on):
            return []
        rank = self._ranks[rule.stage], number
        return [Telling(codes, rule.stage, rank, rule.overrides, parties.named, date, scene) for codes in sets]

    def _is_history(self, date: DateMention | None, published_on: dt.date | None) -> bool:
        if date is None or date.to is None or published_on is None:
            return False
        forgotten = max(published_on.toordinal() - self._stale_days, 1)
        return date.to < dt.date.fromordinal(forgotten).isoformat()


class Facts:
    """What the sentences of a telling say beside its stage."""

    def __init__(self, rules: TalkRules) -> None:
        """Prepare the word lists for look-up."""
        self._numbers = rules.numbers
        self._topics: dict[bytes, Topic] = {w.encode(): topic for topic, words in rules.topics.items() for w in words}

    def round_of(self, telling: Telling) -> int | None:
        """Return the ordinal of the round that the sentence names, or how many rounds there were."""
        sentence, folded = telling.scene.sentence, telling.scene.document.folded
        at = folded.find(_ROUND, sentence.start, sentence.end)
        found = _BEFORE_ROUND.search(folded[max(at - _WORD_REACH, sentence.start) : at]) if at >= 0 else None
        if found is None:
            return None
        return int(found[1]) if found[1] else self._numbers.get(found[2])

    def topics_of(self, telling: Telling) -> list[Topic]:
        """Return the topics that the sentence names, each once, in order."""
        sentence = telling.scene.sentence
        words = telling.scene.document.words[sentence.start + 1 : sentence.end + 1].split()
        return list(dict.fromkeys(self._topics[word] for word in words if word in self._topics))


def actors_of(telling: Telling) -> list[str]:
    """Return the ids of the persons and agencies of the sentence that serve a party."""
    people = (m.payload for m in telling.scene.clause.mentions if m.kind in {"PERSON", "AGENCY"})
    return [actor.id for actor in people if actor.jurisdiction in telling.parties]


def evidence_of(telling: Telling) -> list[Evidence]:
    """Return the sentence as proof of the stage, and the names of the parties in it."""
    text, sentence = telling.scene.document.text, telling.scene.sentence
    told = text[sentence.start : sentence.end]
    start = sentence.start + len(told) - len(told.lstrip())
    proof = [Evidence(told.strip(), start, start + len(told.strip()), "stage")]
    parties = set(telling.parties)
    named = [item for item in telling.scene.clause.items.values() if not parties.isdisjoint(item.codes)]
    return proof + [Evidence(text[item.start : item.end], item.start, item.end, "parties") for item in named]
