"""Bytes to articles: strict decoding for the service and the command alike."""

import codecs
import datetime as dt
import json
import re

import msgspec

from api.diagnosis import FIELDS, diagnose, empty_text, explain_syntax, invalid_utf8, text_too_long
from api.problems import ProblemError
from schemas import MAX_TEXT_LENGTH, Article

_ARTICLE = msgspec.json.Decoder(Article)
_ITEMS = msgspec.json.Decoder(list[msgspec.Raw])
_KEY = re.compile(rb'"(%s)"\s*:' % "|".join(FIELDS).encode())  # no text can match: its own quotes are escaped

MAX_TEXT_BYTES = 4 * MAX_TEXT_LENGTH + len(codecs.BOM_UTF8)
"""No text that may be read is longer than this, in UTF-8 with a byte order mark."""

MAX_ARTICLE_BYTES = 32 * 2**20
"""The longest JSON of one article that is read; the longest text fits into it, escaped in full."""


def decode_article(raw: bytes, published_on: dt.date | None = None) -> Article:
    """Return the article that `raw` holds as UTF-8 JSON; a byte order mark is skipped.

    An article that gives no day of publication takes `published_on`.

    Raises:
        ProblemError: when it is too long, no JSON, no `Article`, gives a field twice, or its text is only white space.
    """
    if len(raw) > MAX_ARTICLE_BYTES:
        detail = f"The article is longer than {MAX_ARTICLE_BYTES:,} bytes."
        raise ProblemError(code="body_too_large", detail=detail)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        article = _ARTICLE.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise diagnose(raw, error) from error
    if article.text.isspace():
        raise empty_text()
    _refuse_duplicates(raw)
    if published_on and not article.published_on:
        return msgspec.structs.replace(article, published_on=published_on)
    return article


def read_text(raw: bytes, article_id: str | None, published_on: dt.date | None) -> Article:
    """Return the article whose text `raw` holds as UTF-8; a byte order mark is skipped, line ends stay as they are.

    Raises:
        ProblemError: when it is not UTF-8, is nothing but white space, or is longer than an article may be.
    """
    if len(raw) > MAX_TEXT_BYTES:
        raise text_too_long(length=None)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise invalid_utf8(raw, error) from error
    if not text or text.isspace():
        raise empty_text()
    if len(text) > MAX_TEXT_LENGTH:
        raise text_too_long(length=len(text))
    return Article(text=text, id=article_id, published_on=published_on)


def split_batch(raw: bytes, limit: int) -> list[bytes]:
    """Return the JSON of each item of the list in `raw`, undecoded, so that a bad item fails alone.

    Raises:
        ProblemError: when `raw` is no JSON list, or has more than `limit` items.
    """
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        items = [bytes(item) for item in _ITEMS.decode(raw)]
    except msgspec.ValidationError as error:
        hint = 'Send a list of articles: [{"text": "..."}, {"text": "..."}].'
        raise ProblemError(
            code="wrong_type", detail="The body must be a JSON list of articles.", pointer="", hint=hint
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        items = _split_leniently(raw, error)
    if len(items) > limit:
        detail = f"The list has {len(items):,} articles; at most {limit:,} are taken at once."
        raise ProblemError(code="batch_too_large", detail=detail, pointer="", hint="Send it in several requests.")
    return items


def _split_leniently(raw: bytes, error: Exception) -> list[bytes]:
    """Split what only a strict parser refuses: a lone surrogate or a NaN belongs to its item, not to the batch."""
    try:
        items = json.loads(raw.decode())
    except (ValueError, RecursionError):
        raise explain_syntax(raw, error) from error
    if not isinstance(items, list):
        raise explain_syntax(raw, error) from error
    return [json.dumps(item).encode() for item in items]


def _refuse_duplicates(raw: bytes) -> None:
    """Refuse a field given twice, of which a parser would keep the last (RFC 8259, section 4)."""
    names = _KEY.findall(raw)
    if len(names) > len(set(names)):
        name = max(names, key=names.count).decode()
        hint = "Give each field once."
        raise ProblemError(code="duplicate_field", detail=f"`/{name}` is given twice.", pointer=f"/{name}", hint=hint)
