"""What is done with raw articles, here or in a worker process: decode, extract, encode. Functions of bytes alone."""

import functools
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol, Self

import msgspec

from api.codec import decode_article, decode_id, split_batch
from api.formats import Format, Result
from api.html import read_page
from api.problems import ProblemError, internal_error, place_below
from extractors import Extractor, load_pack
from extractors.deferred import compile_waiting
from schemas import Article, Extraction, HtmlArticle, LineProblem, Problem

_LOGGER = logging.getLogger("tariffwire")
_LOGGER.addHandler(logging.NullHandler())  # silent until the service sets up its log

_EXTRACTED = "extracted"


class Extracting(Protocol):
    """What the service needs of an extractor: a pure function of the article."""

    def extract(self, article: Article) -> Extraction:
        """Return all that the article says of tariffs."""


class Item(NamedTuple):
    """One raw article of many, and its place: the index in a list, from 0, or the number of a line, from 1."""

    place: int
    raw: bytes


@dataclass(frozen=True)
class Tally:
    """What was read, in numbers; two of them add up."""

    outcomes: Counter[str] = field(default_factory=Counter)
    """Articles by what became of them: `extracted`, or the code of a problem."""
    statuses: Counter[str] = field(default_factory=Counter)
    """Records by status."""

    @property
    def articles(self) -> int:
        """How many articles were read."""
        return self.outcomes[_EXTRACTED]

    @property
    def failures(self) -> int:
        """How many were not."""
        return self.outcomes.total() - self.articles

    def __add__(self, other: Self) -> Self:
        """Return both together."""
        return replace(self, outcomes=self.outcomes + other.outcomes, statuses=self.statuses + other.statuses)


class Outcome(NamedTuple):
    """Encoded results, and what they amount to."""

    body: bytes
    tally: Tally


@functools.cache
def built_in_extractor() -> Extracting:
    """Return the extractor with the built-in pack, one for each process.

    Raises:
        PackError: when a vocabulary or rule file cannot be used; the message names it and says why.
    """
    return Extractor(load_pack())


def warm_extractor() -> Extracting:
    """Return the same extractor, with all its patterns compiled: a service pays when it starts, not request by request.

    Raises:
        PackError: as `built_in_extractor`.
    """
    extractor = built_in_extractor()
    compile_waiting()
    return extractor


def extract_or_explain(extractor: Extracting, read: Callable[[], Article | HtmlArticle]) -> Extraction | Problem:
    """Return the extraction of the article that `read` gives, or the problem that stands in its place. Never raises.

    Of an article that came as a page, the extraction has the text that was read out of it.
    """
    try:
        article = read()
        if isinstance(article, Article):
            return extractor.extract(article)
        article = read_page(article)
        return msgspec.structs.replace(extractor.extract(article), text=article.text)
    except ProblemError as error:
        return error.problem
    except Exception:
        _LOGGER.exception("An extraction failed unexpectedly.")
        return internal_error()


def extract_alone(extractor: Extracting, raw: bytes, form: Format) -> Outcome | Problem:
    """Return the encoded extraction of one article, or the problem that keeps it from being read."""
    result = extract_or_explain(extractor, functools.partial(decode_article, raw))
    return result if isinstance(result, Problem) else Outcome(form.encode_one(result), count_results([result]))


def split_away(_: Extracting, raw: bytes, limit: int) -> list[bytes] | Problem:
    """Return the raw items of a list, or the problem that keeps it from being split."""
    try:
        return split_batch(raw, limit)
    except ProblemError as error:
        return error.problem


def extract_items(extractor: Extracting, items: Sequence[Item], form: Format, *, lines: bool) -> Outcome:
    """Return the encoded results of the items, in order; a bad item's problem stands in its place."""
    results = [_extract_item(extractor, item, lines=lines) for item in items]
    return Outcome(form.encode_items(results), count_results(results))


def explain_items(items: Sequence[Item], problem: Problem, form: Format, *, lines: bool) -> Outcome:
    """Return the encoded problem of each of the items, that all failed for the same reason."""
    results = [put_in_place(problem, item, lines=lines) for item in items]
    return Outcome(form.encode_items(results), count_results(results))


def count_results(results: Iterable[Result]) -> Tally:
    """Return the tally of these results."""
    tally = Tally()
    for result in results:
        if isinstance(result, Extraction):
            tally.outcomes[_EXTRACTED] += 1
            tally.statuses.update(record.status for record in result.records)
        else:
            tally.outcomes[result.error.code if isinstance(result, LineProblem) else result.code] += 1
    return tally


def put_in_place(problem: Problem, item: Item, *, lines: bool) -> Problem | LineProblem:
    """Return the item's problem as it stands among results: with its id, and its line or a pointer below `/index`."""
    article_id = decode_id(item.raw)
    if lines:
        return LineProblem(line=item.place, error=problem, id=article_id)
    return place_below(problem, f"/{item.place}", article_id)


def _extract_item(extractor: Extracting, item: Item, *, lines: bool) -> Result:
    result = extract_or_explain(extractor, functools.partial(decode_article, item.raw))
    return put_in_place(result, item, lines=lines) if isinstance(result, Problem) else result
