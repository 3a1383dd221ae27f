"""The rule file of trade talks, read from the package."""

from importlib import resources

from extractors.vocabulary import load_toml
from schemas.negotiation_rules import TalkRules


def load_talk_rules() -> TalkRules:
    """Return the built-in rules. Raises `PackError` where the file is wrong."""
    return load_toml(resources.files("extractors") / "rules" / "negotiations.toml", TalkRules.model_validate)
