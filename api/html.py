"""Web pages to articles: trafilatura finds body, title and day. It is loaded for the first page and fetches nothing."""

import datetime as dt
import logging
import re
from typing import Any

from api.diagnosis import text_too_long
from api.problems import ProblemError
from schemas import MAX_TEXT_LENGTH, Article, HtmlArticle

MAX_TAGS = 10_000
"""The most opening tags that a page may have; those of news sites have some thousands."""

MAX_ATTRIBUTES = 1_000
"""The most attributes that one tag may have; those of news sites have some dozens."""

_TAG = re.compile("<[A-Za-z]")
_LONG_TAG = re.compile(rf"""<[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*'){{{MAX_ATTRIBUTES},}}""")
_QUOTED = re.compile(r"""=?\s*(?:"[^"]*"|'[^']*')""")

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""Days are taken from what a page says of itself; without a last day, the library would ask the clock for one."""


def read_page(page: HtmlArticle) -> Article:
    """Return the article in a page; title and day of the caller, where given, win over those of the page.

    Raises:
        ProblemError: when no article is found in it, or its text is longer than an article may be.
    """
    _check_size(page.html)
    found = _find(page.html)
    text = found.text.strip() if found and found.text else ""
    if not text:
        detail = "No article was found in the page."
        hint = "Send the page as the server gives it, with its article; or send the article's `text`."
        raise ProblemError(code="no_article", detail=detail, pointer="/html", hint=hint)
    if len(text) > MAX_TEXT_LENGTH:
        raise text_too_long(field="html", length=len(text))
    return Article(
        text=text,
        id=page.id,
        title=page.title or found.title,
        published_on=page.published_on or (dt.date.fromisoformat(found.date) if found.date else None),
        url=page.url,
    )


def _check_size(html: str) -> None:
    """Refuse what would take its finder minutes: its time grows with the square of the elements.

    That of the parser below grows with the square of the attributes of a tag.
    """
    count = sum(1 for _ in _TAG.finditer(html))
    if count > MAX_TAGS:
        detail = f"The page has {count:,} tags; at most {MAX_TAGS:,} are read."
        raise _too_complex(detail)
    for tag in _LONG_TAG.finditer(html):
        count = len(_QUOTED.sub(" ", tag[0]).split()) - 1
        if count > MAX_ATTRIBUTES:
            detail = f"A tag of the page has {count:,} attributes; at most {MAX_ATTRIBUTES:,} are read."
            raise _too_complex(detail)


def _too_complex(detail: str) -> ProblemError:
    hint = "Send the part of it that holds the article, or the article's `text`."
    return ProblemError(code="page_too_complex", detail=detail, pointer="/html", hint=hint)


def _find(html: str) -> Any:  # noqa: ANN401 a class of a library that is loaded late
    """Return the document that is in the page, or None. Whatever breaks a parser of the wild web is no article."""
    import trafilatura  # noqa: PLC0415 takes half a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings would repeat what the problem says
    try:
        return trafilatura.bare_extraction(
            html,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except Exception:  # noqa: BLE001 the libraries below raise what they like
        return None
