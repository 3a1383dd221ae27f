"""The rule files of trade talks, read from the package."""

from typing import Final

from extractors.vocabulary import data_folder, load_toml
from schemas.negotiation_rules import TalkRules

_FILES: Final = ("negotiations.toml", "negotiations_parties.toml", "negotiations_stages.toml")


def load_talk_rules() -> TalkRules:
    """Return the built-in rules. Raises `PackError` where one of the files is wrong."""
    folder = data_folder("rules")
    return load_toml(TalkRules, *(folder / name for name in _FILES))
