"""Step 5: what the layout tells: the goods or country of the heading over a line, and the bullets under it."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter

from extractors.deferred import deferred
from extractors.discourse.once import once_per_sentence
from extractors.mention import Document, Mention

_FRONT = deferred(r"[\s#*]*(?:\d{1,2}[.)]\s*)?(?:\w+\s+)?")
"""What may stand before the goods of a heading: a number, and one word (“Refined copper”)."""
_RUNS_ON = deferred(r" ?[^\s:]")
"""Behind goods or a country: they do not end their line."""
_LEAD = deferred(r":[ \t]*(?=\n)")
_SPARED = deferred(r"\b(?:carv|exempt|exclu|spare|not (?:be )?(?:affected|appl|covered|included|subject))")
"""What tells that goods listed by a sentence of its own are not those charged."""
_BULLETS = deferred(r"(?:\s*\n[ \t]*(?:[•·*▪–-]|\(?[a-z0-9]{1,2}[).])[ \t][^\n]*)+")
_ALREADY = deferred(r"\balready (?:covered|hit|paying|subject|taxed)\b")
_GAP = deferred(r"\n[ \t]*\n")
_LEAD_IN = 2
"""How many sentences on a list may begin (“… on a list of goods. They are worth $3 billion:”)."""
_HEADING = {"GOODS": "named", "PLACE": "name"}
"""The kinds of mention that a heading consists of, and the form in which they are named there."""
_SECTION = 12
"""How many sentences under the name of a country still speak of it; goods are spoken of up to the next heading."""
_MEASURING = frozenset({"RATE", "LEVY"})
_start = attrgetter("start")


class Layout:
    """The headings of a document (“Copper”, “Softwood lumber:”, “Vietnam”), and its bullets that name goods."""

    def __init__(self, document: Document, mentions: list[Mention]) -> None:
        """Keep what is looked through when it is first asked for; `mentions` are those that the rules read."""
        self._document = document
        self._mentions = mentions

    @cached_property
    def _headings(self) -> dict[str, list[tuple[int, Mention]]]:
        found: dict[str, list[tuple[int, Mention]]] = {kind: [] for kind in _HEADING}
        for at, name in enumerate(self._mentions):
            if name.kind in _HEADING and not _RUNS_ON.match(self._document.text, name.end):
                number = self._headed_by(at)
                if number is not None:
                    found[name.kind].append((number, name))
        return found

    def heading_over(self, sentence: int, kind: str = "GOODS") -> Mention | None:
        """Return the goods, or the place, of the heading that stands over a sentence, or None."""
        headings = self._headings[kind]
        at = bisect_right(headings, sentence, key=lambda found: found[0])
        if not at or (kind == "PLACE" and not self._reaches(*headings[at - 1], sentence)):
            return None
        return headings[at - 1][1]

    def _reaches(self, number: int, heading: Mention, sentence: int) -> bool:
        """Tell whether the name of a country still stands over a sentence; one with a colon only leads a list in."""
        text, start = self._document.text, self._document.sentences[sentence].start
        is_lead = text.startswith(":", heading.end)
        return sentence - number <= _SECTION and not (is_lead and _GAP.search(text, heading.end, start))

    @once_per_sentence
    def bullets_under(self, sentence: int) -> list[Mention]:
        """Return the goods of the bullets that a sentence, or the one behind it, leads up to with a colon."""
        sentences, text = self._document.sentences, self._document.text
        lead = _LEAD.search(
            text, sentences[sentence].start, sentences[min(sentence + _LEAD_IN, len(sentences)) - 1].end
        )
        spared = lead and _SPARED.search(self._document.folded, sentences[sentence].end, lead.start())
        bullets = _BULLETS.match(text, lead.end()) if lead and not spared else None
        if bullets is None:
            return []
        at = bisect_left(self._mentions, bullets.start(), key=_start)
        listed = self._mentions[at : bisect_left(self._mentions, bullets.end(), key=_start)]
        rated = any(m.kind in _MEASURING and not self._explains(m) for m in listed)
        return [] if rated else [m for m in listed if m.kind == "GOODS" and m.payload.form == "named"]

    def _explains(self, levy: Mention) -> bool:
        """Tell whether a bullet names a levy only to say why its goods are listed (“cars, already subject to …”)."""
        start = self._document.sentences[self._document.sentence_at(levy.start)].start
        return _ALREADY.search(self._document.folded, start, levy.start) is not None

    def _headed_by(self, at: int) -> int | None:
        """Return the number of the line of the body that holds but mention `at`, goods or a country, or None."""
        name, mentions = self._mentions[at], self._mentions
        if name.payload.form != _HEADING[name.kind]:
            return None
        number = self._document.sentence_at(name.start)
        sentence, text = self._document.sentences[number], self._document.text
        if sentence.zone != "body" or text[name.end : sentence.end].strip() not in {"", ":"}:
            return None
        is_first = at == 0 or mentions[at - 1].start < sentence.start
        is_last = at + 1 == len(mentions) or mentions[at + 1].start >= sentence.end
        return number if is_first and is_last and _FRONT.fullmatch(text, sentence.start, name.start) else None
