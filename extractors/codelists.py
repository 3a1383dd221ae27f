"""The open code lists: those of goods and jurisdictions, which grow with the vocabulary."""

from importlib import resources

from msgspec import UNSET

from extractors.vocabulary import load_toml
from schemas.codelists import Code, Codelist
from schemas.lexicon import GoodsEntry, JurisdictionsFile

_LEXICON = resources.files("extractors") / "lexicon"


def list_sectors() -> Codelist:
    """Return the codes of goods, with their chapters and headings of the Harmonized System of 2022."""
    goods = load_toml(dict[str, GoodsEntry], _LEXICON / "goods.toml")
    return Codelist(
        "sectors",
        "Goods, with their chapters and headings in the Harmonized System (HS 2022, World Customs Organization).",
        [Code(code, entry.name, hs=entry.hs) for code, entry in goods.items()],
    )


def list_jurisdictions() -> Codelist:
    """Return the codes of those who charge and are charged; members are those of a bloc that charges as one."""
    file = load_toml(JurisdictionsFile, _LEXICON / "jurisdictions.toml")
    return Codelist(
        "jurisdictions",
        "Countries and territories (ISO 3166-1 alpha-2), `EU`, and `WORLD` for all, most or dozens of partners.",
        [Code(code, entry.name, members=entry.members or UNSET) for code, entry in file.jurisdictions.items()],
    )
