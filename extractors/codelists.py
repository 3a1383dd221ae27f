"""The open code lists: those of goods, jurisdictions and rules, which grow with the vocabulary and the grammar."""

from importlib import resources
from typing import Final

from msgspec import UNSET

from extractors.pack import load_rules
from extractors.relate.grammar import on_one_line
from extractors.vocabulary import load_toml
from schemas.codelists import Code, Codelist
from schemas.lexicon import GoodsEntry, JurisdictionsFile
from schemas.rules import Rule

_WITHOUT_PATTERN: Final = {
    "retaliates-against-goods": "Chad put a tariff on tin. Peru vowed to retaliate against $2bn of Chadian goods.",
    "taxes-goods": "Chile pays duties. Peru said it would tax $2bn of Chilean wine.",
    "row-of-table": "Peru cut its duties on food.\nProduct | Old duty | New duty\nTea | 20% | 12%\nRice | 15% | 9%",
    "margin-of-a-case": (
        "Peru ended an anti-dumping case. It put anti-dumping duties on tin from Chad. The anti-dumping margins are:\n"
        "All others: 24.1 percent"
    ),
}
"""What no single pattern of the rule files reads, with an example of each."""
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


def list_rules() -> Codelist:
    """Return the names of the rules that records name, in order of priority, with a sentence that each reads."""
    rules = [rule for family in load_rules() for rule in family.rule]
    return Codelist(
        "rules",
        "The rules that records name, each with an example of what it reads, and its pattern.",
        [Code(rule.name, _example_of(rule), pattern=on_one_line(rule.pattern)) for rule in rules]
        + [Code(name, example) for name, example in _WITHOUT_PATTERN.items()],
    )


def _example_of(rule: Rule) -> str:
    """Return the text of the first example in which there is something to read, else of the first there is."""
    return next((example.text for example in (*(it for it in rule.example if it.expect), *rule.example)), "")
