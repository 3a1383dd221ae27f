"""The rule files of actors, read once at start-up, and the list of officials by their folded names."""

from functools import lru_cache
from typing import NamedTuple

from extractors.fold import fold
from extractors.vocabulary import data_folder, load_toml
from schemas.actor_rules import ActorRules

_CACHED = 4096
_FAMILY_FIRST = frozenset({"CN", "KH", "KP", "KR", "SG", "TW", "VN"})
"""Where the family name comes first in English, too."""


class Official(NamedTuple):
    """Whom an untitled name stands for: the jurisdiction served, and the office."""

    code: str
    office: str


def load_actor_rules() -> ActorRules:
    """Return the rules of `extractors/rules/actors*.toml`. Raises `PackError` where one of the files is wrong."""
    folder = data_folder("rules")
    files = sorted(folder.iterdir(), key=lambda f: f.name)
    return load_toml(ActorRules, *(f for f in files if f.name.startswith("actors") and f.name.endswith(".toml")))


@lru_cache(_CACHED)
def name_key(folded: str) -> tuple[str, ...]:
    """Return the words of a folded name by which two spellings of it are one: no points, no suffix."""
    return tuple(w for w in folded.replace(".", " ").replace(",", " ").split() if w not in SUFFIXES)


def officials_by_name(rules: ActorRules) -> dict[tuple[str, ...], Official]:
    """Return the officials by their full names and, where only one jurisdiction has it, by their last name."""
    found: dict[tuple[str, ...], Official] = {}
    shared: set[tuple[str, ...]] = set()
    for code, offices in rules.officials.items():
        for office, names in offices.items():
            for name in names:
                key = name_key(fold(name))
                found[key] = Official(code, office)
                last = key[-1:]
                if found.setdefault(last, Official(code, office)).code != code:
                    shared.add(last)
    return {key: official for key, official in found.items() if key not in shared}


def officials_by_family(rules: ActorRules) -> dict[tuple[str, ...], Official]:
    """Return the officials whose family name comes first by that name alone, where only one jurisdiction has it.

    Beside a title it tells whom is meant (“President Xi”); without one it is as likely somebody else's.
    """
    named = [
        (name_key(fold(name))[:1], Official(code, office))
        for code, offices in rules.officials.items()
        if code in _FAMILY_FIRST
        for office, names in offices.items()
        for name in names
    ]
    codes = {family: {o.code for other, o in named if other == family} for family, _ in named}
    return {family: official for family, official in named if len(codes[family]) == 1}


SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
