"""Models of the vocabulary files in `extractors/lexicon/`: strict, so that a slip is an error with a field."""

from typing import Annotated

from msgspec import Meta

from schemas.data import DataStruct

Surface = Annotated[str, Meta(pattern=r"^\S(.*\S)?$")]
"""A word or phrase as the press writes it. Its letter case is a condition on the article's, see `extractors.pack`."""


class Group(DataStruct, frozen=True):
    """Words of one mention kind: payload to surfaces."""

    kind: Annotated[str, Meta(pattern="^[A-Z][A-Z_]*$")]
    terms: dict[str, list[Surface]]


class VocabularyFile(DataStruct, frozen=True):
    """A file of plain vocabulary: months, cues, offices …; `words` are named sets that the automaton does not read."""

    group: list[Group]
    words: dict[str, list[Surface]] = {}


class JurisdictionEntry(DataStruct, frozen=True):
    """The names of one jurisdiction (ISO 3166-1 code as its key)."""

    name: Surface
    names: list[Surface] = []
    demonyms: list[Surface] = []
    seats: list[Surface] = []
    members: list[str] = []
    weak: list[Surface] = []


class JurisdictionsFile(DataStruct, frozen=True, kw_only=True):
    """The gazetteer of jurisdictions and blocs."""

    ambiguous: list[Surface] = []
    decoys: list[Surface] = []
    blocs: dict[str, list[Surface]] = {}
    jurisdictions: dict[str, JurisdictionEntry]


class GoodsEntry(DataStruct, frozen=True):
    """The words for one sector code: `weak` ones are goods only where a tariff word governs them."""

    name: Surface
    hs: list[str] = []
    terms: list[Surface] = []
    weak: list[Surface] = []
