"""Texts to measure speed on, all made of the project's own articles: short and long, dense and sparse, ASCII or not."""

import datetime as dt
import re
from collections.abc import Iterable
from itertools import islice
from typing import Final, NamedTuple

from benchmarks.gold import OWN_ARTICLES, GoldArticle, read_folder
from schemas import Article

PUBLISHED_ON: Final = dt.date(2025, 4, 17)
_POST: Final = 280
_NEWS: Final = 3000
_ORDER: Final = 20_000
_LONG: Final = 1_000_000
_TEXTS: Final = 12
"""How many texts a sample has; of a million characters, one is enough."""
_DENSE: Final = frozenset({"explainer", "white-house", "post"})
"""Themes with a rate in nearly every line."""
_SPARSE: Final = frozenset({"negative"})
_ORDERS: Final = frozenset({"white-house", "fact-sheet", "federal-register"})
_TO_ASCII: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "•": "*", "§": "s"})
_OF_TARIFFS: Final = re.compile(
    r"tariff|dut(?:y|ies|iable)|lev(?:y|ies)|surcharge|tax|exempt|dump|%|per ?cent|pct|normal value|subsid|CVD",
    re.IGNORECASE,
)


class Sample(NamedTuple):
    """Articles of one sort."""

    name: str
    articles: list[Article]

    @property
    def size(self) -> int:
        """How many bytes of UTF-8 they are."""
        return sum(len(article.text.encode()) for article in self.articles)


def samples() -> dict[str, Sample]:
    """Return the samples by name, the same ones each time."""
    gold = read_folder(OWN_ARTICLES)
    news = _texts(article for article in gold if article.theme not in _DENSE | _SPARSE)
    texts = {
        "posts": [text[:_POST] for text in islice(news, _TEXTS)],
        "news": _joined(news),
        "news in ASCII": [_ascii(text) for text in _joined(news)],
        "dense": _joined(_texts(article for article in gold if article.theme in _DENSE)),
        "sparse": _joined(_texts(article for article in gold if article.theme in _SPARSE)),
        "without tariffs": _joined([_without_tariffs(text) for text in _texts(gold)]),
        "orders": _joined(_texts(article for article in gold if article.theme in _ORDERS), _ORDER),
        "long": _joined(_joined(news), _LONG)[:1],
    }
    return {
        name: Sample(name, [Article(text, published_on=PUBLISHED_ON) for text in found])
        for name, found in texts.items()
    }


def _texts(articles: Iterable[GoldArticle]) -> list[str]:
    return [article.text for article in articles]


def _joined(texts: list[str], length: int = _NEWS) -> list[str]:
    """Return texts of this many characters, each of several texts in a row and each beginning with another one."""
    rounds = length // sum(map(len, texts)) + 2
    starts = [number % len(texts) for number in range(_TEXTS)]
    return ["\n".join((texts[start:] + texts) * rounds)[:length] for start in starts]


def _without_tariffs(text: str) -> str:
    """Return the paragraphs of a text that name neither levy nor share."""
    return "\n".join(paragraph for paragraph in text.splitlines() if not _OF_TARIFFS.search(paragraph))


def _ascii(text: str) -> str:
    return text.translate(_TO_ASCII).encode("ascii", "replace").decode()
