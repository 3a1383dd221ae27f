"""The seam between the event loop and the engine: here it is decided where an extraction runs."""

import asyncio
import functools
import logging
from collections.abc import Callable
from typing import Protocol

import msgspec

from api.codec import decode_article, decode_id
from api.html import read_page
from api.problems import ProblemError, internal_error, place_below
from extractors import Extractor, load_pack
from schemas import Article, Extraction, HtmlArticle, Problem

_LOGGER = logging.getLogger("tariffwire")
_LOGGER.addHandler(logging.NullHandler())  # silent until the service sets up its log


class Extracting(Protocol):
    """What the service needs of an extractor: a pure function of the article."""

    def extract(self, article: Article) -> Extraction:
        """Return all that the article says of tariffs."""


def built_in_extractor() -> Extracting:
    """Return the extractor with the built-in pack, compiled anew.

    Raises:
        PackError: when a vocabulary or rule file cannot be used; the message names it and says why.
    """
    return Extractor(load_pack())


def extract(extractor: Extracting, article: Article | HtmlArticle) -> Extraction:
    """Return the extraction of an article; where it came as a page, with the text that was read out of it.

    Raises:
        ProblemError: when there is no article in the page.
    """
    if isinstance(article, Article):
        return extractor.extract(article)
    article = read_page(article)
    return msgspec.structs.replace(extractor.extract(article), text=article.text)


def extract_or_explain(extractor: Extracting, read: Callable[[], Article | HtmlArticle]) -> Extraction | Problem:
    """Return the extraction of the article that `read` gives, or the problem that stands in its place. Never raises."""
    try:
        return extract(extractor, read())
    except ProblemError as error:
        return error.problem
    except Exception:
        _LOGGER.exception("An extraction failed unexpectedly.")
        return internal_error()


class Engine:
    """Runs extractions for the event loop: short texts inline, long ones in a thread."""

    def __init__(self, extractor: Extracting, inline_characters: int) -> None:
        """Keep the extractor; texts of more than `inline_characters` go to a thread."""
        self._extractor = extractor
        self._inline_characters = inline_characters

    async def extract(self, article: Article | HtmlArticle) -> Extraction:
        """Return the extraction of one article. Raises `ProblemError` when there is none in its page."""
        if isinstance(article, Article) and len(article.text) <= self._inline_characters:
            return self._extractor.extract(article)
        return await asyncio.to_thread(extract, self._extractor, article)

    async def extract_batch(self, items: list[bytes]) -> list[Extraction | Problem]:
        """Return the results of the items, articles in JSON, in order; a bad item's problem points below `/index`."""
        return [await self._extract_item(f"/{index}", item) for index, item in enumerate(items)]

    async def _extract_item(self, place: str, item: bytes) -> Extraction | Problem:
        read = functools.partial(decode_article, item)
        if len(item) <= self._inline_characters:
            await asyncio.sleep(0)  # between two articles other requests have their turn
            result = extract_or_explain(self._extractor, read)
        else:
            result = await asyncio.to_thread(extract_or_explain, self._extractor, read)
        return place_below(result, place, decode_id(item)) if isinstance(result, Problem) else result
