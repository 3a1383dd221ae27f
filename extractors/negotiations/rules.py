"""The rule files of trade talks, read from the package."""

from importlib import resources

from extractors.vocabulary import load_toml
from schemas.negotiation_rules import TalkPartyRules, TalkRules, TalkStageRules, TalkWords


def load_talk_rules() -> TalkRules:
    """Return the built-in rules. Raises `PackError` where one of the files is wrong."""
    folder = resources.files("extractors") / "rules"
    words = load_toml(folder / "negotiations.toml", TalkWords.model_validate)
    parties = load_toml(folder / "negotiations_parties.toml", TalkPartyRules.model_validate)
    stages = load_toml(folder / "negotiations_stages.toml", TalkStageRules.model_validate)
    return TalkRules(**dict(words), **dict(parties), **dict(stages))
