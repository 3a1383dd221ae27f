"""Texts to measure speed on, all made of the project's own articles: posts, news, dense, sparse, ASCII or not."""

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import Final, NamedTuple

from benchmarks.gold import OWN_ARTICLES, GoldArticle, read_folder
from schemas import Article

_POST: Final = 280
_NEWS: Final = 3000
_TEXTS: Final = 12
"""How many texts a sample has."""
_PUBLISHED_ON: Final = dt.date(2025, 4, 17)
_DENSE: Final = frozenset({"explainer", "white-house", "post"})
"""Themes with a rate in nearly every line."""
_SPARSE: Final = frozenset({"negative"})
_TO_ASCII: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "•": "*", "§": "s"})


class Sample(NamedTuple):
    """Articles of one sort."""

    name: str
    articles: list[Article]


def samples() -> dict[str, Sample]:
    """Return the samples by name, the same ones each time."""
    gold = read_folder(OWN_ARTICLES)
    news = [article for article in gold if article.theme not in _DENSE | _SPARSE]
    texts = {
        "posts": [article.text[:_POST] for article in islice(news, _TEXTS)],
        "news": _joined(news),
        "news in ASCII": [_ascii(text) for text in _joined(news)],
        "dense": _joined(article for article in gold if article.theme in _DENSE),
        "sparse": _joined(article for article in gold if article.theme in _SPARSE),
    }
    return {
        name: Sample(name, [Article(text, published_on=_PUBLISHED_ON) for text in found])
        for name, found in texts.items()
    }


def _joined(articles: Iterable[GoldArticle]) -> list[str]:
    """Return texts of 3,000 characters, each of several articles in a row and each beginning with another one."""
    texts = [article.text for article in articles]
    starts = [number % len(texts) for number in range(_TEXTS)]
    return ["\n".join((texts[start:] + texts) * 3)[:_NEWS] for start in starts]


def _ascii(text: str) -> str:
    return text.translate(_TO_ASCII).encode("ascii", "replace").decode()
