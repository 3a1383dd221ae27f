"""Texts that are hard to read fast: one thing again and again, which an engine with a step too many reads for ever.

`python -m benchmarks.hostile` prints what a character of each costs beside one of the news, and how that grows.
"""

import argparse
import time
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.samples import PUBLISHED_ON, samples
from extractors import Extractor, load_pack
from schemas import Article

SIGNS: Final = (
    "8", "%", "A", ",", "“", "“a” ", '"', "(", "[", "\n", " ", ". ", "...", "a-", "1,", "1.", "1/2 ", "2½ ", "$", "’s ",
    "e\u0301", "😀", "\u200b", "Alpha Beta ", "Mr. ", "J. R. ", "http://a.b/", "a: ", "a; ",
)  # fmt: skip
WORDS: Final = (
    "tariff ", "tariffs. ", "tariff on ", "tariffs and ", "tariffs on and ", "the tariff of ", "a 25% tariff; ",
    "25% ", "25%, ", "25 percent ", "25 percent tariff ", "25 to ", "25 and ", "from 10% to 20% ", "raised to a ",
    "tariffs doubled to 50% ", "raised by 2 points to 12% ", "one half of a percent ", "twenty-five hundred ",
    "$5 billion ", "five billion dollars ", "the same rate ", "a 25% tariff on steel from China, ", "25% on steel, ",
    "China ", "China, ", "China and ", "Chinese ", "China’s tariffs ", "tariffs on China, ", "U.S. ", "except Canada ",
    "steel ", "cars, steel, aluminum, ", "on steel ", "imposed ", "will impose ", "if ", "not ", "in retaliation ",
    "Canada, Mexico, China, Japan and the European Union ", "China and Japan at 10% and 20% respectively ",
    "“We will impose a 25% tariff on China ", "“We will impose a tariff,” he said. ", "\n• China: 25%", "China 25%\n",
    "China\t25%\t10%\n", "Photo: A. Doe / Reuters\n", "READ MORE: tariffs\n", "TARIFFS ON CHINA ", "heading 7206, ",
    "under Section 301 of the Trade Act of 1974 ", "talks between China and Japan ", "the second round of talks ",
)  # fmt: skip
DAYS: Final = (
    "January ", "January February March ", "April 2, 2025 ", "April 2, ", "Monday ", "on Monday, ", "2025-04-02 ",
    "2025 ", "from April to ", "10:30 a.m. ", "last year ", "for 90 days ", "two weeks ago ", "until next Friday ",
)  # fmt: skip
NAMES: Final = (
    "Mr. Smith, the ", "President ", "President Donald Trump ", "Trade Minister Mary Ng, ", "Minister of Trade of ",
    "he said ", "said John Smith, ", "John Smith, who ", "John Smith ", "John Smith, Mary Jones, ", "Office of the ",
    "Department of Commerce ", "Sen. ",
)  # fmt: skip
REPEATED: Final = SIGNS + WORDS + DAYS + NAMES
"""What is repeated."""

MOST_TIMES_NORMAL: Final = 3.0
"""A character of a hostile text may cost so many times one of the news."""
_LENGTH: Final = 20_000
_PREFIX_LENGTH: Final = 4_000
_MOST_ROUNDS: Final = 9
_LONG_ENOUGH: Final = 0.1
"""Seconds after which no further round is run."""
_ENDS: Final = str.maketrans(dict.fromkeys(".!?\n", " "))


class Cost(NamedTuple):
    """What a text costs."""

    name: str
    times_normal: float
    """The time for a character, as a multiple of that for one of the news."""
    growth: float
    """The time for four times the text, as a multiple of four times the time: 1 where it grows with the text."""


def repeat(part: str, length: int) -> str:
    """Return a text of this length that says one thing again and again."""
    return (part * (length // len(part) + 1))[:length]


def hostile_texts(length: int) -> dict[str, str]:
    """Return texts of this length by name: those of one thing, and news that lack what they are divided by."""
    news = normal_text(length)
    return {repr(part): repeat(part, length) for part in REPEATED} | {
        "a sentence without an end": news.translate(_ENDS),
        "news without blanks": news.replace(" ", ""),
        "news in capitals": news.upper(),
        "news with a capital in each word": news.title(),
        "news with a word a line": news.replace(" ", "\n"),
    }


def normal_text(length: int) -> str:
    """Return news of this length."""
    return repeat("\n".join(article.text for article in samples()["news"].articles), length)


def rule_prefixes() -> dict[str, list[str]]:
    """Return, by file of rules, how the examples of its rules begin: with a third, two thirds, and all of their words."""
    files = sorted(Path(str(resources.files("extractors") / "rules")).rglob("*.toml"))
    return {
        file.stem: found
        for file in files
        if (found := [p for text in _texts(tomllib.loads(file.read_text(encoding="utf-8"))) for p in _prefixes(text)])
    }


def seconds(extractor: Extractor, text: str) -> float:
    """Return the processor time of an extraction, the best of a few; of more where it is short."""
    article = Article(text, published_on=PUBLISHED_ON)
    times = [_once(extractor, article)]
    while len(times) < _MOST_ROUNDS and sum(times) < _LONG_ENOUGH:
        times.append(_once(extractor, article))
    return min(times)


def growth(extractor: Extractor, text: str) -> float:
    """Return how many times longer a character takes in four times the text: 1 where time grows with the text."""
    return seconds(extractor, text * 4) / seconds(extractor, text) / 4


def costs(extractor: Extractor, texts: Mapping[str, str]) -> Iterator[Cost]:
    """Yield what each text costs, taken by turns with the news."""
    for name, text in texts.items():
        normal = seconds(extractor, normal_text(len(text)))
        taken = seconds(extractor, text)
        yield Cost(name, taken / normal, seconds(extractor, text * 4) / taken / 4)


def main() -> None:
    """Print the costs, the highest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", action="store_true", help="repeat the beginnings of the rules' examples instead")
    parser.add_argument("--most", type=int, default=50, help="so many lines")
    options = parser.parse_args()
    texts = hostile_texts(_LENGTH)
    if options.rules:
        texts = {f"{file}: {p}": repeat(p, _PREFIX_LENGTH) for file, found in rule_prefixes().items() for p in found}
    found = sorted(costs(Extractor(load_pack()), texts), key=lambda cost: -max(cost.times_normal, cost.growth * 2))
    print("times normal   growth")
    for cost in found[: options.most]:
        print(f"{cost.times_normal:12.1f} {cost.growth:8.2f}   {cost.name}")
    over = sum(cost.times_normal > MOST_TIMES_NORMAL for cost in found)
    print(f"{over} of {len(found)} texts cost more than {MOST_TIMES_NORMAL:g} times the news")


def _once(extractor: Extractor, article: Article) -> float:
    began = time.process_time()
    extractor.extract(article)
    return time.process_time() - began


def _texts(content: object) -> Iterator[str]:
    """Yield the text of each example, wherever it stands."""
    if isinstance(content, dict):
        if isinstance(content.get("text"), str):
            yield content["text"]
        content = list(content.values())
    if isinstance(content, list):
        for value in content:
            yield from _texts(value)


def _prefixes(text: str) -> Iterator[str]:
    words = text.split()
    for third in (1, 2, 3):
        if count := len(words) * third // 3:
            yield " ".join(words[:count]) + " "


if __name__ == "__main__":
    main()
