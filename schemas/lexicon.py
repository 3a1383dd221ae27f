"""Models of the vocabulary files in `extractors/lexicon/`: strict, so that a slip is an error with a field."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Surface = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A word or phrase as the press writes it. Its letter case is a condition on the article's, see `extractors.pack`."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Group(_Strict):
    """Words of one mention kind: payload to surfaces."""

    kind: Annotated[str, Field(pattern="^[A-Z][A-Z_]*$")]
    terms: dict[str, list[Surface]]


class VocabularyFile(_Strict):
    """A file of plain vocabulary: months, cues, offices …; `words` are named sets that the automaton does not read."""

    group: list[Group]
    words: dict[str, list[Surface]] = {}


class JurisdictionEntry(_Strict):
    """The names of one jurisdiction (ISO 3166-1 code as its key)."""

    name: Surface
    names: list[Surface] = []
    demonyms: list[Surface] = []
    seats: list[Surface] = []
    members: list[str] = []
    weak: list[Surface] = []


class JurisdictionsFile(_Strict):
    """The gazetteer of jurisdictions and blocs."""

    ambiguous: list[Surface] = []
    decoys: list[Surface] = []
    blocs: dict[str, list[Surface]] = {}
    jurisdictions: dict[str, JurisdictionEntry]


class GoodsEntry(_Strict):
    """The words for one sector code: `weak` ones are goods only where a tariff word governs them."""

    name: Surface
    hs: list[str] = []
    terms: list[Surface] = []
    weak: list[Surface] = []
