"""Step 5: section headings, which tell the goods that the lines under them speak of."""

from bisect import bisect_right

from extractors.mention import Document, Mention

_WORDS = 4
"""The most words that a heading of one name has."""
_STOPS = (".", "!", "?", ",", ";", "%")


class Headings:
    """The headings of a document that are the name of goods (“Copper”, “Softwood lumber:”)."""

    def __init__(self, document: Document, mentions: list[Mention]) -> None:
        """Find short lines that do not end like a sentence and hold nothing but a name of goods."""
        inside: dict[int, list[Mention]] = {}
        for mention in mentions:
            inside.setdefault(document.sentence_at(mention.start), []).append(mention)
        self._found: list[tuple[int, Mention]] = []
        for number, named in inside.items():
            sentence = document.sentences[number]
            line = document.text[sentence.start : sentence.end].strip()
            if (
                named[0].kind == "GOODS"
                and len(named) == 1
                and len(line.split()) <= _WORDS
                and not line.endswith(_STOPS)
            ):
                self._found.append((number, named[0]))

    def over(self, sentence: int) -> Mention | None:
        """Return the goods of the heading that stands over a sentence, or None."""
        at = bisect_right(self._found, sentence, key=lambda found: found[0])
        return self._found[at - 1][1] if at else None
