"""Bytes to articles: strict decoding for the service and the command alike."""

import codecs
import contextlib
import datetime as dt
import json
import re
from typing import TYPE_CHECKING

import msgspec

from api.diagnosis import FIELDS, diagnose, empty_text, text_too_long
from api.problems import ProblemError
from api.syntax import explain_syntax, invalid_utf8
from schemas import MAX_HTML_LENGTH, MAX_TEXT_LENGTH, Article, HtmlArticle

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Identified(msgspec.Struct):
    """All that is read of an article when it could not be read."""

    id: str | None = None


_ARTICLE = msgspec.json.Decoder(Article)
_HTML_ARTICLE = msgspec.json.Decoder(HtmlArticle)
_IDENTIFIED = msgspec.json.Decoder(_Identified)
_ITEMS = msgspec.json.Decoder(list[msgspec.Raw])
_KEY = re.compile(rb'"(%s)"\s*:' % "|".join(FIELDS).encode())  # no text can match: its own quotes are escaped

MAX_PAGE_BYTES = 4 * MAX_HTML_LENGTH + len(codecs.BOM_UTF8)
"""No text or page that may be read is longer than this, in UTF-8 with a byte order mark."""

MAX_ARTICLE_BYTES = 32 * 2**20
"""The longest JSON of one article that is read; the longest text fits into it, escaped in full."""


def decode_article(raw: bytes, published_on: dt.date | None = None) -> Article | HtmlArticle:
    """Return the article that `raw` holds as UTF-8 JSON, with its text or its page; a byte order mark is skipped.

    An article that gives no day of publication takes `published_on`.

    Raises:
        ProblemError: when it is too long, no JSON, no article, gives a field twice, or its text is only white space.
    """
    if len(raw) > MAX_ARTICLE_BYTES:
        detail = f"The article is longer than {MAX_ARTICLE_BYTES:,} bytes."
        raise ProblemError(code="body_too_large", detail=detail, hint="Split it into articles.")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    names = _KEY.findall(raw)
    try:
        article = (_HTML_ARTICLE if b"html" in names and b"text" not in names else _ARTICLE).decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise diagnose(raw, error) from error
    if isinstance(article, Article) and article.text.isspace():
        raise empty_text()
    if isinstance(article, HtmlArticle) and article.html.isspace():
        raise empty_text(field="html")
    _refuse_duplicates(names)
    if published_on and not article.published_on:
        return msgspec.structs.replace(article, published_on=published_on)
    return article


def decode_id(raw: bytes) -> str | None:
    """Return the id of an article in JSON that cannot be read as a whole, or None where not even that can be."""
    with contextlib.suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _IDENTIFIED.decode(raw.removeprefix(codecs.BOM_UTF8)).id
    with contextlib.suppress(ValueError, RecursionError):
        article = json.loads(raw.decode(errors="replace").removeprefix("\ufeff"))
        found = article.get("id") if isinstance(article, dict) else None
        if isinstance(found, str):
            return found.encode(errors="replace").decode()  # half of a surrogate pair cannot be given back
    return None


def holds_page(raw: bytes) -> bool:
    """Return whether an article in JSON may be one that came as a page, which takes long to read."""
    return b'"html"' in raw  # no text or page can hold it: their own quotes are escaped


def read_text(
    raw: bytes, article_id: str | None, published_on: dt.date | None = None, title: str | None = None
) -> Article:
    """Return the article whose text `raw` holds as UTF-8; a byte order mark is skipped, line ends stay as they are.

    Raises:
        ProblemError: when it is not UTF-8, is nothing but white space, or is longer than an article may be.
    """
    text = _decode_text(raw, "text", MAX_TEXT_LENGTH)
    return Article(text, id=article_id, title=title, published_on=published_on)


def read_html(
    raw: bytes, article_id: str | None, published_on: dt.date | None = None, title: str | None = None
) -> HtmlArticle:
    """Return the article whose page `raw` holds as UTF-8.

    Raises:
        ProblemError: when it is not UTF-8, is nothing but white space, or is longer than a page may be.
    """
    html = _decode_text(raw, "html", MAX_HTML_LENGTH)
    return HtmlArticle(html, id=article_id, title=title, published_on=published_on)


def _decode_text(raw: bytes, field: str, limit: int) -> str:
    """Return the content of a file as the `field` of an article, of at most so many characters."""
    if len(raw) > 4 * limit + len(codecs.BOM_UTF8):
        raise text_too_long(field, length=None)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise invalid_utf8(raw, error) from error
    if not text or text.isspace():
        raise empty_text(field)
    if len(text) > limit:
        raise text_too_long(field, len(text))
    return text


def split_batch(raw: bytes, limit: int) -> list[bytes]:
    """Return the JSON of each item of the list in `raw`, undecoded, so that a bad item fails alone.

    Raises:
        ProblemError: when `raw` is no JSON list, or has more than `limit` items.
    """
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        items: Sequence[msgspec.Raw | bytes] = _ITEMS.decode(raw)
    except msgspec.ValidationError as error:
        hint = 'Send [{"text": "..."}, {"text": "..."}], or an article a line as `Content-Type: application/x-ndjson`.'
        raise ProblemError(
            code="wrong_type", detail="The body must be a JSON list of articles.", pointer="", hint=hint
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        items = _split_leniently(raw, error)
    if len(items) > limit:
        detail = f"The list has {len(items):,} articles; at most {limit:,} are taken at once."
        raise ProblemError(code="batch_too_large", detail=detail, pointer="", hint="Send it in several requests.")
    return [bytes(item) for item in items]


def _split_leniently(raw: bytes, error: Exception) -> list[bytes]:
    """Split what only a strict parser refuses: a lone surrogate or a NaN belongs to its item, not to the batch."""
    try:
        items = json.loads(raw.decode())
    except (ValueError, RecursionError):
        raise explain_syntax(raw, error) from error
    if not isinstance(items, list):
        raise explain_syntax(raw, error) from error
    return [json.dumps(item).encode() for item in items]


def _refuse_duplicates(names: list[bytes]) -> None:
    """Refuse a field given twice, of which a parser would keep the last (RFC 8259, section 4)."""
    if len(names) > len(set(names)):
        name = max(names, key=names.count).decode()
        hint = "Give each field once."
        raise ProblemError(code="duplicate_field", detail=f"`{name}` is given twice.", pointer=f"/{name}", hint=hint)
