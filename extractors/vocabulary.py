"""The vocabulary: words and what they mean, read from the TOML files of `extractors/lexicon/`."""

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from extractors.scan import Reading
from schemas.data import validate
from schemas.lexicon import GoodsEntry, JurisdictionEntry, JurisdictionsFile, VocabularyFile

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_UPPER_AT_MOST = 5


_File = TypeVar("_File")


class PackError(Exception):
    """A vocabulary or rule file is wrong; the message says which file and field, and what is wrong there."""


class Place(NamedTuple):
    """What a surface says of a jurisdiction: its code, and how it names it (`name`, `demonym`, `seat` or `weak`)."""

    code: str
    form: str
    ambiguous: bool = False


class Goods(NamedTuple):
    """What a surface says of goods: the sector code, and how sure the word is.

    `form` is `named` for goods, `weak` where only a tariff word beside it makes it goods, `all` for “all imports”, and
    `items` for generic nouns (“goods”, “imports”).
    """

    code: str
    form: str


class Vocabulary(NamedTuple):
    """All that the lexicon says: readings by surface, the entries by code, and word sets that are not scanned."""

    readings: dict[str, list[Reading]]
    jurisdictions: dict[str, JurisdictionEntry]
    goods: dict[str, GoodsEntry]
    words: dict[str, list[str]]


def load_vocabulary() -> Vocabulary:
    """Return the built-in vocabulary. Raises `PackError` where one of its files is wrong."""
    lexicon = data_folder("lexicon")
    readings: dict[str, list[Reading]] = {}
    words: dict[str, list[str]] = {}
    jurisdictions = load_toml(JurisdictionsFile, lexicon / "jurisdictions.toml")
    goods = load_toml(dict[str, GoodsEntry], lexicon / "goods.toml")
    _add_jurisdictions(readings, jurisdictions)
    _add_goods(readings, goods)
    for file in sorted(lexicon.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml") and file.name not in {"jurisdictions.toml", "goods.toml"}:
            plain = load_toml(VocabularyFile, file)
            _add_groups(readings, plain)
            words |= plain.words
    return Vocabulary(readings, jurisdictions.jurisdictions, goods, words)


def data_folder(name: str) -> "Traversable":
    """Return a folder of the engine's own files: `lexicon` or `rules`."""
    from importlib import resources  # noqa: PLC0415 slow to import, and a stored pack reads no files

    return resources.files("extractors") / name


def load_toml(model: type[_File], *files: "Traversable") -> _File:
    """Return one or more TOML files as their model: of what several have, tables and lists are joined.

    Raises `PackError` with the file, the field and what is wrong there.
    """
    import tomllib  # noqa: PLC0415 as above

    merged: dict[str, Any] = {}
    for file in files:
        try:
            content = tomllib.loads(file.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            message = f"{file.name}: {error}"
            raise PackError(message) from error
        for key, value in content.items():
            merged[key] = _joined(merged.get(key), value)
    try:
        return validate(merged, model)
    except msgspec.ValidationError as error:
        message = f"{', '.join(file.name for file in files)}: {error}"
        raise PackError(message) from error


def _joined(old: Any, new: Any) -> Any:  # noqa: ANN401 plain TOML
    if old is None:
        return new
    return old + new if isinstance(old, list) else old | new


def case_of(surface: str) -> str:
    """Return the letter case that the article must show for a vocabulary entry.

    `upper` for short words in capitals (“US”, “UAE”), `capital` where the entry starts with a capital (“March”,
    “Turkey”), else `any`.
    """
    if surface.islower():
        return "any"
    letters = [c for c in surface if c.isalpha()]
    if len(letters) <= _UPPER_AT_MOST and all(c.isupper() for c in letters):
        return "upper"
    return "capital" if surface[:1].isupper() else "any"


def _add(vocabulary: dict[str, list[Reading]], surfaces: list[str], kind: str, payload: object) -> None:
    for surface in surfaces:
        vocabulary.setdefault(surface, []).append(Reading(kind, payload, case_of(surface)))


def _add_groups(vocabulary: dict[str, list[Reading]], file: VocabularyFile) -> None:
    for group in file.group:
        for payload, surfaces in group.terms.items():
            _add(vocabulary, surfaces, group.kind, payload)


def _add_jurisdictions(vocabulary: dict[str, list[Reading]], file: JurisdictionsFile) -> None:
    ambiguous = set(file.ambiguous)
    for code, entry in file.jurisdictions.items():
        named = {"name": [entry.name, *entry.names], "demonym": entry.demonyms, "seat": entry.seats, "weak": entry.weak}
        for form, surfaces in named.items():
            for surface in surfaces:
                _add(vocabulary, [surface], "PLACE", Place(code, form, surface in ambiguous))
    for bloc, surfaces in file.blocs.items():
        _add(vocabulary, surfaces, "BLOC", bloc)
    _add(vocabulary, file.decoys, "DECOY", None)


def _add_goods(vocabulary: dict[str, list[Reading]], goods: dict[str, GoodsEntry]) -> None:
    for code, entry in goods.items():
        _add(vocabulary, entry.terms, "GOODS", Goods(code, "all" if code == "ALL" else "named"))
        _add(vocabulary, entry.weak, "GOODS", Goods(code, "items" if code == "ALL" else "weak"))
