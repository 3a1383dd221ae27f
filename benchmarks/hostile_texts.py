"""Texts that are hard to read fast: one thing again and again, or one form of sentence, filled anew each time."""

import tomllib
from collections.abc import Iterator
from importlib import resources
from itertools import product
from pathlib import Path
from typing import Final

from benchmarks.samples import samples

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
    "Peru pays 9% on goods from the bloc. ", "Small packages from Peru lose their duty-free status. ",
    "The US put a 9% tariff on four countries. The countries are Peru and Chile. ",
    "under Section 301 of the Trade Act of 1974 ", "talks between China and Japan ", "the second round of talks ",
)  # fmt: skip
DAYS: Final = (
    "January ", "January February March ", "April 2, 2025 ", "April 2, ", "Monday ", "on Monday, ", "2025-04-02 ",
    "2025 ", "from April to ", "10:30 a.m. ", "last year ", "for 90 days ", "two weeks ago ", "until next Friday ",
)  # fmt: skip
NAMES: Final = (
    "Mr. Smith, the ", "President ", "President Donald Trump ", "Trade Minister Mary Ng, ", "Minister of Trade of ",
    "he said ", "said John Smith, ", "John Smith, who ", "John Smith ", "John Smith, Mary Jones, ", "Office of the ",
    "Department of Commerce ", "Sen. ", "John Smith, Mary Smith, Smith, ",
)  # fmt: skip
REPEATED: Final = SIGNS + WORDS + DAYS + NAMES
"""What is repeated."""
FORMS: Final = (
    "The US will impose a {rate}% tariff on {good} from {place}. ",
    "{other} will impose a {rate}% tariff on {good} from {place} from May {day}, {year}. ",
    "{place}: {rate}%\n",
    "It will raise the tariff on {good} to {rate}%. ",
    "{place} retaliated with a {rate}% tariff on {good}. ",
    "{place} is exempt from the tariff on {good}. ",
    "The US put a {rate}% tariff on steel from {place}. It is so. It was so. The code is HS 7208. ",
    "{place} and {other} reached a trade deal in {year}. ",
    "{place} and {other} held talks on May {day}. ",
    "{name} {surname} said so. ",
    "Trade Minister {name} {surname} said so. ",
    "Trade Minister {name} Smith said so. ",
    "the {name} Ministry of Trade said. ",
    "on May {day}, {year} it rose. ",
    "It sold ${rate} billion of it. ",
)
"""What is filled anew each time."""
_PLACES: Final = [
    "China",
    "Japan",
    "India",
    "Brazil",
    "Mexico",
    "Canada",
    "Vietnam",
    "Peru",
    "Norway",
    "Kenya",
    "Chile",
    "Egypt",
    "Israel",
    "Iran",
    "Spain",
]
_GOODS: Final = ["steel", "cars", "wine", "copper", "toys", "shoes", "lumber", "cheese"]
_SYLLABLES: Final = ["ba", "fu", "ko", "li", "mi", "no", "ra", "si", "te", "vo"]
_NAMES: Final = ["".join(parts).title() for parts in product(_SYLLABLES, repeat=3)]
_ENDS: Final = str.maketrans(dict.fromkeys(".!?\n", " "))


def hostile_texts(length: int) -> dict[str, str]:
    """Return the texts, of this length, by name; news that lack what they are divided by are among them."""
    news = normal_text(length)
    repeated = {repr(part): repeat(part, length) for part in REPEATED}
    filled = {repr(form): fill(form, length) for form in FORMS}
    odd = {
        "a sentence without an end": news.translate(_ENDS),
        "news without blanks": news.replace(" ", ""),
        "news in capitals": news.upper(),
        "news with a capital in each word": news.title(),
        "news with a word a line": news.replace(" ", "\n"),
    }
    return repeated | filled | odd


def normal_text(length: int) -> str:
    """Return news of this length."""
    return repeat("\n".join(article.text for article in samples()["news"].articles), length)


def rule_prefixes() -> dict[str, list[str]]:
    """Return, by file of rules, how the examples of its rules begin: a third, two thirds, and all of their words."""
    files = sorted(Path(str(resources.files("extractors") / "rules")).rglob("*.toml"))
    return {
        file.stem: found
        for file in files
        if (found := [p for text in _texts(tomllib.loads(file.read_text(encoding="utf-8"))) for p in _prefixes(text)])
    }


def repeat(part: str, length: int) -> str:
    """Return a text of this length that says one thing again and again."""
    return (part * (length // len(part) + 1))[:length]


def fill(form: str, length: int) -> str:
    """Return a text of this length of sentences of one form, hardly two of them the same."""
    sentences: list[str] = []
    size = number = 0
    while size < length:
        sentences.append(form.format_map(_filling(number)))
        size += len(sentences[-1])
        number += 1
    return "".join(sentences)[:length]


def _filling(number: int) -> dict[str, object]:
    return {
        "rate": number % 1000 / 10,
        "place": _PLACES[number % len(_PLACES)],
        "other": _PLACES[(number // len(_PLACES) + 3) % len(_PLACES)],
        "good": _GOODS[number % len(_GOODS)],
        "day": number % 28 + 1,
        "year": 1950 + number % 90,
        "name": _NAMES[number % len(_NAMES)],
        "surname": _NAMES[(number * 7 + 1) % len(_NAMES)],
    }


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
