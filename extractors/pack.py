"""The pack: vocabulary and rules, read from TOML, validated and compiled once at start-up."""

import hashlib
from pathlib import Path
from typing import Final, NamedTuple

from extractors.vocabulary import Goods, PackError, Place, Vocabulary, data_folder, load_toml, load_vocabulary  # isort: skip
from extractors.actors import ActorFinder, load_actor_rules
from extractors.negotiations import NegotiationFinder, load_talk_rules
from extractors.quantities import QuantityTagger, load_quantity_rules
from extractors.relate import Relator
from extractors.scan import Scanner
from extractors.store import stored_pack
from extractors.timex import TimexTagger, load_tagger
from extractors.zones import ZoneMarker
from schemas.rules import RuleFile

__all__ = ["Goods", "Pack", "PackError", "Place", "load_pack", "load_rules"]

FAMILIES: Final = {
    "levies": (
        "levies",
        "levies_targets",
        "levies_spared",
        "levies_remedies",
        "levies_goods",
        "levies_imposers",
    ),
    "status": (
        "status",
        "status_undone",
        "status_facing",
        "status_courts",
        "status_paused",
        "status_deals",
        "status_lifted",
        "status_rates",
        "status_threats",
        "status_imposed",
    ),
    "kinds": ("kinds",),
    "dates": ("dates",),
}
"""The families of record rules and their files, both in order of priority: the one place that says it."""

VERSION: Final = "0.1.0"
"""The version of the distribution; a test holds it to the metadata, which take too long to be asked at each start."""

_DIGEST_LENGTH: Final = 12


class Pack(NamedTuple):
    """All that the engine needs, compiled and immutable."""

    vocabulary: Vocabulary
    scanner: Scanner
    zones: ZoneMarker
    timex: TimexTagger
    actors: ActorFinder
    quantities: QuantityTagger
    relator: Relator
    negotiations: NegotiationFinder
    version: str
    """The version of the distribution, and a short hash of the vocabulary and rules."""


def load_rules() -> list[RuleFile]:
    """Return the families of record rules in order. Raises `PackError` where one of the files is wrong."""
    folder = data_folder("rules")
    return [load_toml(RuleFile, *(folder / f"{file}.toml" for file in files)) for files in FAMILIES.values()]


def load_pack() -> Pack:
    """Return the built-in pack, from its store or compiled. Raises `PackError` where one of its files is wrong."""
    return stored_pack(compile_pack)


def compile_pack() -> Pack:
    """Return the built-in pack, compiled anew. Raises `PackError` where one of its files is wrong."""
    vocabulary = load_vocabulary()
    return Pack(
        vocabulary._replace(readings={}),  # the scanner has them
        Scanner(vocabulary.readings),
        ZoneMarker(frozenset(vocabulary.words["abbreviations"])),
        load_tagger(),
        ActorFinder(load_actor_rules(), vocabulary.jurisdictions),
        QuantityTagger(load_quantity_rules()),
        Relator(load_rules()),
        NegotiationFinder(load_talk_rules()),
        f"{VERSION}+{digest_files(Path(__file__).parent)}",
    )


def digest_files(package: Path) -> str:
    """Return a short hash of the vocabulary and rules in this folder: of what they are called and what they say."""
    told = hashlib.sha256()
    for path in sorted(package.rglob("*.toml")):
        content = path.read_bytes()
        told.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode() + content)
    return told.hexdigest()[:_DIGEST_LENGTH]
