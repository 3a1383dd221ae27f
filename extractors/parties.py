"""Step 5: who charges and who is charged, from the clause, else the sentence, else what the article said before."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from extractors.attach import NEAR, TRADE_REMEDIES
from extractors.frame import Frame
from extractors.layout import Layout
from extractors.measure import ALL, PARTIES, WORLD, Measure, code_of, codes_of, emitted, slot_of
from extractors.memory import REACH, Memory
from extractors.mention import Document, Mention
from extractors.outline import HOME, LIKELY_IMPOSER, REMEDIES, Outline, acts_at_home

_AMERICAN = frozenset({"reciprocal", "baseline"})
"""Kinds that the United States alone charges under that name."""
_THEIR = "their "
_TWO = 2
_IMPORTING = tuple(f"{mark} imports {of} " for mark in ("", ".") for of in ("of", "from"))
"""What stands behind the name of who buys, and so charges (“all US imports of steel”)."""
_THESE_COUNTRIES = re.compile(
    r"(?:(?<= on )|(?<= against )|(?<= from )|(?<= for )|(?<![\w ,] ))"
    r"(?:these|those|the (?:three|four|five|six|seven|eight))(?: \w+){0,2}"
    r" (?:countries|economies|nations|neighbou?rs|partners)\b"
)
"""Under a preposition of a levy, or as the first words of a sentence."""
_LIST_MARK = re.compile(r",? ?(?:and |or )?(?:the )?")
_LISTED = 2
"""How many sentences back the countries are named that “these countries” are."""
_MEMBERS = re.compile(r" (?:union )?(?:countries|members?|nations|states)\b")
_SEVERAL = 3
_PAYING = frozenset(
    {"levy-imposed-on-goods", "rate-imposed-on-goods", "rates-on-goods-of-targets", "targets-face-levy"}
)
"""The rules that name who pays: all of them do, whoever charges elsewhere in the article."""
_THOSE_COUNTRIES = re.compile(
    r"(?:from|on|against|by|of) (?P<many>both|the two|the three|all three|the four|all four)"
    r" (?:[a-z]+ )?(?:countries|nations|neighbou?rs|economies|states)\b"
)
_HOW_MANY = {"both": 2, "the two": 2, "the three": 3, "all three": 3, "the four": 4, "all four": 4}
_BACK = 40
"""How many mentions back “both countries” are named."""
_WORLDWIDE = frozenset({"baseline", "general", "secondary"})


class Parties:
    """Fills imposer and targets of one document's measures."""

    def __init__(self, document: Document, mentions: list[Mention], frames: list[Frame], article: Outline) -> None:
        """Keep what the defaults look at."""
        self._document = document
        self._mentions = mentions
        self._starts = [m.start for m in mentions]
        self._charging: dict[int, dict[str, None]] = defaultdict(dict)
        self._charged: dict[int, dict[str, None]] = defaultdict(dict)
        for frame in frames:
            self._charging[frame.sentence] |= dict.fromkeys(codes_of(slot_of(frame, "imposer")))
            self._charged[frame.sentence] |= dict.fromkeys(codes_of(slot_of(frame, "targets")))
        self._chargers = {code for codes in self._charging.values() for code in codes}
        self._article = article
        self._layout = Layout(document, mentions)

    def fill(self, measure: Measure, memory: Memory) -> None:
        """Fill the parties of a measure; `memory` holds the measures before it."""
        told = memory.told
        self._from_clause(measure)
        if not measure.imposers and memory.means_last(measure) and self._names_none(measure.frame):
            last = told[-1]
            if measure.frame.sentence - last.frame.sentence <= 1 and last.imposer not in measure.targets:
                measure.imposer = last.imposer
                other_goods = slot_of(measure.frame, "sectors") or (
                    "sectors" in measure.explicit and ALL not in last.sectors
                )
                measure.targets = measure.targets or ([] if other_goods else last.targets)
        if not measure.imposers and measure.imposer is None:
            measure.imposer = self._default_imposer(measure, told)
        if not measure.targets and (partner := self._in_heading(measure)):
            measure.targets = [partner]
            measure.explicit.add("targets")
        if not measure.targets:
            again = None if slot_of(measure.frame, "across") else memory.told_again(measure)
            same = again.targets if again and again.imposer == measure.imposer else None
            meant = same or self._those_countries(measure) or self._listed_countries(measure)
            measure.targets = meant or self._default_targets(measure, told)

    def _from_clause(self, measure: Measure) -> None:
        frame, main = measure.frame, self._article.imposer
        if acts_at_home(frame) or (frame.parent is not None and acts_at_home(frame.parent)):
            frame.emits["subject"] = HOME
        spared = slot_of(frame, "exempt")
        imposers, targets = [[m for m in slot_of(frame, slot) if m not in spared] for slot in ("imposer", "targets")]
        for owner in slot_of(frame, "owner"):
            (imposers if _owns(owner, main) or (targets and not imposers) else targets).append(owner)
        if _is_on_exports(measure) and not imposers:
            imposers, targets = targets, []
        imposers = [m for m in imposers if code_of(m) != WORLD]  # “as a third country” stands beside a subject
        importing = [m for m in targets if self._document.folded.startswith(_IMPORTING, m.end)]
        if importing and not imposers:
            imposers, targets = importing, [m for m in targets if m not in importing]
        charged = codes_of(self._without_sum(targets))
        measure.imposers = [c for c in codes_of(imposers) if c not in charged] or codes_of(imposers)
        paying = not _PAYING.isdisjoint(measure.rules) and main != self._article.likely
        measure.targets, partner_of = _hit(charged, set(measure.imposers) or (set() if paying else {main}))
        if not measure.imposers and partner_of:
            measure.imposers = [partner_of]
        if slot_of(frame, "third"):
            measure.targets, measure.kind = [WORLD], "secondary"
            measure.explicit.add("kind")
        near = [
            c
            for c in codes_of(frame.slots.get(f"{NEAR}targets", ()))
            if c not in {*(measure.imposers or [main or WORLD]), *codes_of(spared)}
        ]
        open_ = not (slot_of(frame, "sectors") or slot_of(frame, "across")) or measure.kind in TRADE_REMEDIES
        if near and open_ and not measure.targets and measure.kind != "secondary":
            measure.targets = near
        if not measure.targets and (theirs := self._theirs(measure)):
            measure.targets = [theirs]
        if measure.imposers and set(measure.imposers) <= set(measure.targets):
            named = emitted(frame, "subject") == "imposer" or any(m.kind != "PLACE" for m in imposers)
            if measure.targets and imposers and all(m.kind == "AGENCY" for m in imposers):  # a ministry of nobody named
                frame.emits["subject"], named = HOME, False
            measure.imposers, measure.targets = (measure.imposers, []) if named else ([], measure.targets)
        measure.imposer = measure.imposers[0] if measure.imposers else None
        measure.support += [("tariff.imposer", m) for m in imposers] + [("tariff.targets", m) for m in targets]
        measure.explicit |= {slot for slot in ("imposer", "targets") if getattr(measure, slot)}

    def _without_sum(self, targets: list[Mention]) -> list[Mention]:
        """Return targets without a bloc that only sums up the others (“four European Union countries: Denmark …”)."""
        if len(targets) <= _SEVERAL:
            return targets
        text = self._document.folded
        return [m for m in targets if code_of(m) != "EU" or not _MEMBERS.match(text, m.end)] or targets

    def _in_heading(self, measure: Measure) -> str | None:
        """Return the country whose name alone stands over the sentence, as in a list of what its partners pay."""
        heading = self._layout.heading_over(measure.frame.sentence, "PLACE")
        ours = measure.imposer in {LIKELY_IMPOSER, *measure.imposers} and measure.kind not in _WORLDWIDE
        code = code_of(heading) if heading and ours else None
        return code if code not in {measure.imposer, WORLD} else None

    def _theirs(self, measure: Measure) -> str | None:
        """Return whose goods “their cars” are: of the party named last before."""
        goods = [m for slot in ("sectors", "items") for m in slot_of(measure.frame, slot)[:1]]
        goods += [m for m in measure.sectors.values() if m is not None][:1]
        if not any(self._document.folded[max(m.start - len(_THEIR), 0) : m.start] == _THEIR for m in goods):
            return None
        first = bisect_left(self._starts, self._document.sentences[max(measure.frame.sentence - 1, 0)].start)
        before = self._mentions[first : bisect_left(self._starts, goods[0].start)]
        ours = {WORLD, None, *measure.imposers, *([] if measure.imposers else [self._article.imposer])}
        return next((code for m in reversed(before) if m.kind in PARTIES and (code := code_of(m)) not in ours), None)

    def _default_imposer(self, measure: Measure, told: list[Measure]) -> str | None:  # noqa: PLR0911 one a reason
        """Return the sentence's imposer, the article's, or that of the last measure told."""
        article, number = self._article, measure.frame.sentence
        if measure.kind == "retaliatory":
            other = self._nearest(measure.frame, [article.imposer or "", *measure.targets])
            if other in {None, article.likely} and slot_of(measure.frame, "adj"):  # “the retaliatory tariffs”
                other = self._answering(measure, told) or other
            ours = measure.rate is not None and article.imposer not in measure.targets
            return other or (article.imposer if ours else None)
        if _is_home(measure):
            return self._home(measure)
        if over := self._country_of_case(measure):
            return over
        if emitted(measure.frame, "subject") == "it" and (before := self._subject_before(measure, told)):
            return before
        if measure.kind in _AMERICAN and article.likely and article.likely not in measure.targets:
            return article.likely
        recent = (m.imposer for m in takewhile(lambda m: number - m.frame.sentence <= REACH, reversed(told)))
        spared = codes_of(slot_of(measure.frame, "exempt"))
        levy = measure.frame.parent
        beside = [told[-1].imposer] if told and levy is not None and told[-1].frame.parent is levy else []
        for code in (*self._charging[number], *beside, article.imposer, *recent, article.likely):
            if code and code not in measure.targets and code not in spared:
                return code
        return self._nearest(measure.frame, measure.targets, only=True)

    def _answering(self, measure: Measure, told: list[Measure]) -> str | None:
        """Return who was told last to retaliate, but the likely imposer."""
        barred = {self._article.likely, None, *measure.targets}
        return next((m.imposer for m in reversed(told) if m.kind == "retaliatory" and m.imposer not in barred), None)

    def _country_of_case(self, measure: Measure) -> str | None:
        """Return the country under whose name a digest of trade cases tells of the measure."""
        if measure.kind not in REMEDIES:
            return None
        heading = self._layout.heading_over(measure.frame.sentence, "PLACE")
        code = code_of(heading) if heading else None
        return code if code not in {WORLD, *measure.targets} else None

    def _home(self, measure: Measure) -> str | None:
        """Return whose “government” acts: of those whose laws, title, neighbourhood and deeds are told."""
        article, charged = self._article, measure.targets
        near = self._nearest(measure.frame, [article.likely or "", *charged])
        candidates = (article.native, article.home, near, article.imposer)
        return next((code for code in candidates if code and code not in charged), None)

    def _default_targets(self, measure: Measure, told: list[Measure]) -> list[str]:
        """Return the world for what is charged across the board, else whom the text spoke of last."""
        article, imposer, number = self._article, measure.imposer, measure.frame.sentence
        is_on_all = slot_of(measure.frame, "across") or slot_of(measure.frame, "exempt")
        if is_on_all or imposer is None or _is_on_exports(measure):
            return [WORLD]
        if measure.rate is not None and (titled := article.titled.get((imposer, measure.rate))):
            return titled
        if (
            article.imposer
            and imposer != article.imposer
            and article.target in {None, imposer}
            and self._quarrels(measure)
        ):
            return [article.imposer]
        last = next((m for m in reversed(told) if m.kind != "baseline" and m.status != "exempted"), None)
        last = last if last and last.imposer == imposer else None
        beside = last if last and last.frame.sentence == number and last.targets != [WORLD] else None
        if beside and beside.rate is not None:
            return beside.targets
        if topic := self._topic_before(measure, told):
            return [topic]
        return self._targets_by_kind(measure, last) or self._spoken_of(measure, last)

    def _quarrels(self, measure: Measure) -> bool:
        """Tell whether who charges is at odds with the main imposer, and not one of several countries with duties."""
        few = len(self._chargers) <= _TWO or LIKELY_IMPOSER in self._chargers
        return few or self._article.answers or measure.kind == "retaliatory"

    def _spoken_of(self, measure: Measure, last: Measure | None) -> list[str]:
        """Return whom the text spoke of last: those that are charged, else the party named nearest; or the world."""
        article, imposer, number = self._article, measure.imposer, measure.frame.sentence
        if last and number - last.frame.sentence <= REACH:
            return last.targets
        goods = "sectors" in measure.explicit
        if not goods and (before := [c for c in self._charged[number - 1] if c != imposer]):
            return before
        near = None if goods else self._nearest(measure.frame, [str(imposer)])
        if near is None and (goods or article.targets_named > 1):
            near = article.target
        return [near] if near and near != imposer else [WORLD]

    def _those_countries(self, measure: Measure) -> list[str]:
        """Return whom “both countries” means: as many of those named last before."""
        sentence = self._document.sentences[measure.frame.sentence]
        found = _THOSE_COUNTRIES.search(self._document.folded, sentence.start, sentence.end)
        if found is None:
            return []
        at = bisect_left(self._starts, found.start())
        others = {WORLD, measure.imposer}
        named = codes_of(m for m in reversed(self._mentions[max(at - _BACK, 0) : at]) if m.kind == "PLACE")
        return sorted([c for c in named if c not in others][: _HOW_MANY[found["many"]]])

    def _targets_by_kind(self, measure: Measure, last: Measure | None) -> list[str] | None:  # noqa: PLR0911 one a kind
        """Return whom a measure of its kind hits, or None where the kind does not tell."""
        article, number = self._article, measure.frame.sentence
        partner = [article.target] if article.target else None
        if measure.kind == "retaliatory" and article.likely not in {None, measure.imposer}:
            return [str(article.likely)]
        if measure.kind == "reciprocal":
            if last and number - last.frame.sentence <= 1 and last.targets != [WORLD]:
                return last.targets
            return (partner if article.targets_named > 1 else None) or [WORLD]
        if measure.kind in _WORLDWIDE:
            if last and slot_of(measure.frame, "deed") and number - last.frame.sentence <= REACH:
                return last.targets
            return [WORLD]
        beside = last.targets if last and number - last.frame.sentence <= 1 else []
        if measure.kind in TRADE_REMEDIES and last and len(beside) == 1 and WORLD not in beside:
            return last.targets
        if "sectors" in measure.explicit and measure.imposer == article.likely:
            meant = measure.rate is None or article.target in self._beside(measure.frame)
            return (partner if article.targets_named > _SEVERAL and meant else None) or [WORLD]
        if measure.kind in TRADE_REMEDIES and not last:
            places = codes_of(m for m in self._mentions if m.kind == "PLACE")
            return [c for c in places if c not in {measure.imposer, WORLD}][:1] or [WORLD]
        return None

    def _listed_countries(self, measure: Measure) -> list[str]:
        """Return the list of countries named last before “these countries” or “the four nations” of the sentence."""
        sentence = self._document.sentences[measure.frame.sentence]
        found = _THESE_COUNTRIES.search(self._document.folded, sentence.start, sentence.end)
        if found is None or measure.rate is None:
            return []
        since = self._document.sentences[max(measure.frame.sentence - _LISTED, 0)].start
        first, last = (bisect_left(self._starts, at) for at in (since, found.start()))
        places = [m for m in self._mentions[first:last] if m.kind == "PLACE" and m.payload.form == "name"]
        listed: list[Mention] = []
        for place in reversed(places):
            if listed and _LIST_MARK.fullmatch(self._document.folded, place.end, listed[-1].start) is None:
                if len(listed) > 1:
                    break
                listed = []
            listed.append(place)
        codes = [code for code in codes_of(reversed(listed)) if code not in {WORLD, measure.imposer}]
        return codes if len(codes) > 1 else [WORLD]

    def _topic_before(self, measure: Measure, told: list[Measure]) -> str | None:
        """Return whom the sentence before, which tells no measure, begins with if it names no other partner."""
        number = measure.frame.sentence - 1
        if number < 0 or measure.rate is None or "sectors" in measure.explicit or measure.kind in _WORLDWIDE:
            return None
        if measure.imposer != self._article.imposer or (told and told[-1].frame.sentence >= number):
            return None
        before, sentence = self._document.sentences[number], self._document.sentences[number + 1]
        if before.paragraph != sentence.paragraph:
            return None
        first, last = (bisect_left(self._starts, at) for at in (before.start, before.end))
        named = [m for m in self._mentions[first:last] if m.kind in PARTIES]
        partners = {code_of(m) for m in named} - {WORLD, None, measure.imposer}
        begins = bool(named) and named[0] is self._mentions[first] and code_of(named[0]) in partners
        return partners.pop() if begins and len(partners) == 1 else None

    def _subject_before(self, measure: Measure, told: list[Measure]) -> str | None:
        """Return who charges in the sentence before, or else the party that it begins with."""
        number = measure.frame.sentence - 1
        if number < 0:
            return None
        if told and told[-1].frame.sentence == number and told[-1].imposer not in measure.targets:
            return told[-1].imposer
        sentence = self._document.sentences[number]
        first, last = (bisect_left(self._starts, at) for at in (sentence.start, sentence.end))
        named = (code_of(m) for m in self._mentions[first:last] if m.kind in PARTIES)
        barred = {WORLD, None, *measure.targets}
        return next((c for c in (*self._charging[number], *named) if c not in barred), None)

    def _names_none(self, frame: Frame) -> bool:
        """Tell whether the sentence of a frame names no party at all."""
        return self._beside(frame) <= {None}

    def _beside(self, frame: Frame) -> set[str | None]:
        """Return the parties that a frame's sentence names."""
        sentence = self._document.sentences[frame.sentence]
        first, last = (bisect_left(self._starts, at) for at in (sentence.start, sentence.end))
        return {code_of(m) for m in self._mentions[first:last]}

    def _nearest(self, frame: Frame, but: Iterable[str], *, only: bool = False) -> str | None:
        """Return the party named nearest to the frame, not one of `but`, in its sentence or the one before.

        With `only` there must be no other one to choose from.
        """
        since = self._document.sentences[max(frame.sentence - 1, 0)].start
        until = self._document.sentences[frame.sentence].end
        near = self._mentions[bisect_left(self._starts, since) : bisect_left(self._starts, until)]
        others = {WORLD, *but}
        codes = [
            (abs(frame.anchor.start - m.start), code)
            for m in near
            if m.kind in PARTIES and (code := code_of(m)) and code not in others
        ]
        return min(codes)[1] if codes and not (only and len({code for _, code in codes}) > 1) else None


def _hit(codes: list[str], chargers: set[str | None]) -> tuple[list[str], str | None]:
    """Return who is charged of those named, and whose partners they are if the text says so.

    “China and others” is China; “US trading partners” is the world, charged by the US.
    """
    named = [c for c in codes if c != WORLD]
    if WORLD not in codes or len(named) > 1:
        return [c for c in named if c not in chargers] or named, None
    partner_of = named[0] if named and codes[0] != WORLD and (named[0] in chargers or named[0] == "US") else None
    return ([WORLD], partner_of) if partner_of or not named else (named, None)


def _is_on_exports(measure: Measure) -> bool:
    """Tell whether the levy is one on a country's own exports (“the export duty on Russian wheat”)."""
    return measure.levy is not None and str(measure.levy.payload) == "export"


def _is_home(measure: Measure) -> bool:
    """Tell whether it is “the government” that acts, of the country that the article is about."""
    return emitted(measure.frame, "subject") == HOME


def _owns(owner: Mention, main: str | None) -> bool:
    """Tell whether a bare name before a levy is who charges (“US tariffs”) or who pays (“China tariffs”)."""
    code = code_of(owner)
    return owner.payload.form != "name" or code in {"US", main} or (code == "EU" and main != "US")
