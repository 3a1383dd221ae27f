"""spaCy's rule matcher: an EntityRuler with all the words of tariffwire as phrases, and a dozen patterns of tokens."""

import datetime as dt
from importlib.metadata import version
from typing import Any, Final, get_args

import spacy

from benchmarks.peers.protocol import Found, Sort, Vocabulary

_Token = dict[str, Any]
_NUMBER: Final[_Token] = {"LIKE_NUM": True}
_DASH: Final[_Token] = {"ORTH": "-", "OP": "?"}
_GREAT: Final[_Token] = {"LOWER": {"IN": ["million", "billion", "trillion", "bn", "m"]}, "OP": "?"}
_YEAR: Final[_Token] = {"TEXT": {"REGEX": r"^(?:19|20)\d\d$"}}
_TIMES: Final = frozenset({"DAY_DEIXIS", "DAY_PART", "HOLIDAY", "TIME_REF", "WEEKDAYS"})
"""The kinds of words that are dates by themselves."""
_PARTS: Final = frozenset({"MONTH", "WEEKDAY", "TIME_UNIT", "TIME_UNITS", "PERCENT", "CURRENCY", "GIVEN"})
"""The kinds of words that the patterns of tokens are made of."""
_COMMA_YEAR: Final[list[_Token]] = [{"ORTH": ",", "OP": "?"}, {**_YEAR, "OP": "?"}]


class SpacyRules:
    """The matches of the ruler, which gives no values."""

    version: Final = version("spacy")
    sorts: Final[frozenset[Sort]] = frozenset(get_args(Sort))

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile phrases and patterns."""
        self._pipeline = spacy.blank("en")
        ruler: Any = self._pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
        ruler.add_patterns(
            [
                {"label": "date" if kind in _TIMES else kind, "pattern": word}
                for kind in vocabulary.keys() - _PARTS
                for word in vocabulary[kind]
            ]
            + [{"label": sort, "pattern": tokens} for sort, tokens in _patterns(vocabulary)]
        )

    def find(self, text: str, published_on: dt.date) -> list[Found]:  # noqa: ARG002 it knows no days
        """Return the matches of the four sorts."""
        return [
            Found(match.label_, match.start_char, match.end_char, [match.text] if match.label_ == "person" else [])
            for match in self._pipeline(text).ents
            if match.label_ in self.sorts
        ]


def _patterns(vocabulary: Vocabulary) -> list[tuple[Sort, list[_Token]]]:
    """Return the patterns of tokens, made of the words of tariffwire where it has them."""
    word = {kind: vocabulary.get(kind, []) for kind in _PARTS}
    month, weekday = ({"TEXT": {"IN": word[kind]}} for kind in ("MONTH", "WEEKDAY"))
    unit = {"LOWER": {"IN": word["TIME_UNIT"] + word["TIME_UNITS"]}}
    percent = {"LOWER": {"IN": [*word["PERCENT"], "%"]}}
    currency = {"LOWER": {"IN": word["CURRENCY"]}}
    given = {"TEXT": {"IN": word["GIVEN"]}}
    edge = {"LOWER": {"IN": ["last", "next", "this", "early", "late", "mid", "first"]}}
    return [
        ("rate", [_NUMBER, _DASH, percent]),
        ("rate", [_NUMBER, {"LOWER": "per"}, {"LOWER": "cent"}]),
        ("rate", [{"TEXT": {"REGEX": r"^\d[\d.,]*(?:-percent|%)$"}}]),
        ("amount", [{"IS_CURRENCY": True}, _NUMBER, _GREAT]),
        ("amount", [_NUMBER, _GREAT, currency]),
        ("date", [{**edge, "OP": "?"}, month, {**_NUMBER, "OP": "?"}, *_COMMA_YEAR]),
        ("date", [_NUMBER, month, *_COMMA_YEAR]),
        ("date", [_YEAR]),
        ("date", [{**edge, "OP": "?"}, weekday]),
        ("date", [edge, unit]),
        ("date", [_NUMBER, _DASH, unit]),
        ("date", [{"LOWER": "a"}, unit]),
        ("person", [given, {"IS_TITLE": True, "OP": "+"}]),
    ]


def load(vocabulary: Vocabulary) -> SpacyRules:
    """Return the ruler."""
    return SpacyRules(vocabulary)
