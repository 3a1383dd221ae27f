"""More than a thousand extractions, of all that the project's own texts say: what types and clients are tried on."""

import datetime as dt
import json
import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from api.work import Extracting
from schemas import Article, Extraction

PUBLISHED_ON = dt.date(2025, 4, 17)
_ARTICLES = Path(__file__).parent / "articles"
_TOGETHER = 3
_CODES = frozenset(
    {"basis", "field", "hs_source", "kind", "legal_basis", "measure", "mode", "qualifier", "stage", "status", "topics"}
    | {"type", "unit"}
)
"""The fields whose values are of a closed list."""


class Sample(NamedTuple):
    """What the service says of many articles: as types, and as the plain values that their JSON holds."""

    extractions: list[Extraction]
    documents: list[dict[str, Any]]

    def varied(self) -> list[dict[str, Any]]:
        """Return the few documents in which all stands that stands in any: every field, type and code, nulls too."""
        seen: set[tuple[str, object]] = set()
        found = []
        for document in self.documents:
            traits = set(_find_traits("", document))
            if not traits <= seen:
                seen |= traits
                found.append(document)
        return found


def _find_traits(path: str, value: object) -> Iterator[tuple[str, object]]:
    """Yield what a schema can tell of a value and those in it: where it stands, its type, and which code it is."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _find_traits(f"{path}.{name}", item)
    elif isinstance(value, list):
        yield path, min(len(value), 2)
        for item in value:
            yield from _find_traits(path, item)
    else:
        yield path, value if path.rpartition(".")[2] in _CODES else type(value)


def _find_texts(content: object) -> Iterator[str]:
    """Yield each example's text, wherever it stands in a file of rules."""
    if isinstance(content, dict):
        if isinstance(content.get("text"), str):
            yield content["text"]
        for value in content.values():
            yield from _find_texts(value)
    elif isinstance(content, list):
        for value in content:
            yield from _find_texts(value)


def _write_articles() -> Iterator[Article]:
    """Yield the project's articles, the examples of all rules, and some of them together; a few have a title."""
    rules = Path(str(resources.files("extractors") / "rules"))
    files = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(rules.rglob("*.toml"))]
    texts = [file.read_text(encoding="utf-8") for file in sorted(_ARTICLES.glob("*.txt"))]
    texts += dict.fromkeys(_find_texts(files))
    together = ["\n\n".join(texts[at : at + _TOGETHER]) for at in range(0, len(texts), _TOGETHER)]
    for number, text in enumerate([*texts, *together]):
        yield Article(
            text=text,
            id=f"story-{number}",
            title=text[:40] if number % 7 == 0 else None,
            published_on=None if number % 5 == 0 else PUBLISHED_ON,
        )


def take_sample(extractor: Extracting) -> Sample:
    """Return the extractions of more than a thousand articles."""
    extractions = [extractor.extract(article) for article in _write_articles()]
    documents = json.loads(msgspec.json.encode(extractions))
    assert len(extractions) > 1000
    return Sample(extractions, documents)
