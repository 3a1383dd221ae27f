"""What texts that are hard to read fast cost beside the news, and how that grows: `python -m benchmarks.hostile`."""

import argparse
import time
from collections.abc import Iterator
from typing import Final, NamedTuple

from benchmarks.hostile_texts import hostile_texts, normal_text, repeat, rule_prefixes
from benchmarks.ratios import by_turns
from benchmarks.samples import PUBLISHED_ON
from extractors import Extractor, load_pack
from schemas import Article

LENGTH: Final = 12_000
"""How long the texts are, in characters."""
_PREFIX_LENGTH: Final = 4_000
_TIMES: Final = 4
_TURNS: Final = 2
_MOST_ROUNDS: Final = 9
_LONG_ENOUGH: Final = 0.1
"""Seconds after which no further round is run."""
_SHOWN: Final = 50


class Cost(NamedTuple):
    """What a text costs."""

    name: str
    times_normal: float
    """The time for a character, as a multiple of that for one of the news."""
    growth: float
    """The time for four times the text, as a multiple of four times the time: 1 where it grows with the text."""


def growth(extractor: Extractor, text: str, turns: int = _TURNS) -> float:
    """Return how many times longer a character takes in four times the text: 1 where time grows with the text.

    The text is read four times for each time that the long one is read, by turns: noise has as long to strike in both.
    Of several turns the best counts.
    """
    short, long = Article(text, published_on=PUBLISHED_ON), Article(text * _TIMES, published_on=PUBLISHED_ON)
    works = {
        "short": lambda: [extractor.extract(short) for _ in range(_TIMES)],
        "long": lambda: extractor.extract(long),
    }
    taken = by_turns(works, turns)
    return taken["long"] / taken["short"]


def seconds(extractor: Extractor, text: str) -> float:
    """Return the processor time of an extraction, the best of a few; of more where it is short."""
    article = Article(text, published_on=PUBLISHED_ON)
    times = [_once(extractor, article)]
    while len(times) < _MOST_ROUNDS and sum(times) < _LONG_ENOUGH:
        times.append(_once(extractor, article))
    return min(times)


def costs(extractor: Extractor, texts: dict[str, str]) -> Iterator[Cost]:
    """Yield what each text costs, taken by turns with the news."""
    for name, text in texts.items():
        normal, taken = seconds(extractor, normal_text(len(text))), seconds(extractor, text)
        yield Cost(name, taken / normal, growth(extractor, text))


def main() -> None:
    """Print the costs, the highest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", action="store_true", help="repeat the beginnings of the rules' examples instead")
    options = parser.parse_args()
    texts = _of_rules() if options.rules else hostile_texts(LENGTH)
    found = sorted(costs(Extractor(load_pack()), texts), key=lambda cost: -max(cost.times_normal, 2 * cost.growth))
    print(f"the costliest of {len(found)}: times the news, growth")
    for cost in found[:_SHOWN]:
        print(f"{cost.times_normal:6.1f} {cost.growth:6.2f}   {cost.name}")


def _of_rules() -> dict[str, str]:
    return {f"{file}: {p}": repeat(p, _PREFIX_LENGTH) for file, found in rule_prefixes().items() for p in found}


def _once(extractor: Extractor, article: Article) -> float:
    began = time.process_time()
    extractor.extract(article)
    return time.process_time() - began


if __name__ == "__main__":
    main()
