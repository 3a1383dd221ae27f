"""When an item that the engine gives is the one that gold asks for."""

import re
from typing import Final

from benchmarks.gold import GoldActor, GoldAmount, GoldDate, GoldNegotiation, GoldRate, Placed
from schemas import Actor, AmountMention, DateMention, Negotiation, RateMention, Span

_WORD: Final = re.compile(r"[^\W_]+")
_SMALL_WORDS: Final = frozenset({"of", "the", "for", "and", "s"})
_ENOUGH_OF_A_ROLE: Final = 0.5
_RATE_DIGITS: Final = 4


def round_rate(rate: float | None) -> float | None:
    """Return the number as it is compared, or None."""
    return None if rate is None else round(rate, _RATE_DIGITS)


def same_name(gold: GoldActor, told: Actor) -> bool:
    """Tell whether the words of the names are the same, or one name of two words or more holds all of the other's."""
    said = _words(told.name)
    wanted = [_words(name) for name in (gold.name, *gold.name_ok)]
    return bool(said) and any(
        said == words or (min(len(said), len(words)) > 1 and (said <= words or words <= said)) for words in wanted
    )


def same_role(gold: str, told: str | None) -> bool:
    """Tell whether the titles share at least half of the words of the shorter one."""
    wanted, said = _words(gold), _words(told or "")
    return bool(said) and len(wanted & said) / min(len(wanted), len(said)) >= _ENOUGH_OF_A_ROLE


def same_date(gold: Placed[GoldDate], told: DateMention) -> bool:
    """Tell whether the spans overlap and the TIMEX3 value is accepted."""
    return _overlap(gold, told) and told.value in {gold.gold.value, *gold.gold.value_ok}


def same_rate(gold: Placed[GoldRate], told: RateMention) -> bool:
    """Tell whether the spans overlap, the values are equal, and both or neither measure a tariff."""
    return (
        _overlap(gold, told)
        and round_rate(told.value) == round_rate(gold.gold.value)
        and (told.measure == "tariff") == (gold.gold.measure == "tariff")
    )


def same_amount(gold: Placed[GoldAmount], told: AmountMention) -> bool:
    """Tell whether the spans overlap, value and currency are equal."""
    return (
        _overlap(gold, told)
        and round_rate(told.value) == round_rate(gold.gold.value)
        and told.currency == gold.gold.currency
    )


def same_talks(gold: GoldNegotiation, told: Negotiation) -> bool:
    """Tell whether the parties are the same and the stage is accepted."""
    return set(told.parties) == set(gold.parties) and told.stage in {gold.stage, *gold.stage_ok}


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.lower())) - _SMALL_WORDS


def _overlap(gold: Placed[GoldDate] | Placed[GoldRate] | Placed[GoldAmount], told: Span) -> bool:
    return gold.start < told.end and told.start < gold.end
