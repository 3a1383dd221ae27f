"""The tools, and how many times as fast as each tariffwire wants to be."""

from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.gold import ROOT

ENVIRONMENTS: Final = ROOT / ".uv" / "peers"
"""Where `make peers` installs each tool, beside what the installer said of it."""
REQUIREMENTS: Final = Path(__file__).parent / "requirements"


class Peer(NamedTuple):
    """A tool: the module of its adapter, its environment (None: this one), and the budget, where there is one."""

    name: str
    module: str
    environment: str | None
    budget: float | None = None
    note: str = ""


OURS: Final = "tariffwire"
PEERS: Final = (
    Peer(OURS, "tariffwire", None, note="whole extraction, records included"),
    Peer("spaCy, rule matcher", "spacy_rules", "spacy", note="tariffwire's words and a dozen patterns; no values"),
    Peer("spaCy, en_core_web_sm", "spacy_ner", "spacy", 200, "entities only; no values"),
    Peer("dateparser, search", "dateparser_search", "dateparser"),
    Peer("quantulum3", "quantities", "quantulum3"),
    Peer("Recognizers-Text", "recognizers", "recognizers", 1000, "percentages, currencies, dates; any reading counts"),
    Peer("HeidelTime", "heideltime", "heideltime", note="with TreeTagger, in one Java process"),
    Peer("Duckling", "ducklings", "duckling", 100, "times, durations, money; any reading counts"),
)
