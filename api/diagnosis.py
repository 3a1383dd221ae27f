"""Says in people's words why a piece of JSON is no article; `api.syntax` says why bytes are no JSON."""

import difflib
import re

import msgspec

from api.problems import ProblemError
from api.syntax import escape, explain_syntax
from schemas import MAX_HTML_LENGTH, MAX_TEXT_LENGTH, Article

FIELDS = (*Article.__struct_fields__, "html")
"""All that an article may have; it has either `text` or `html`."""

_LONGEST = {"text": MAX_TEXT_LENGTH, "html": MAX_HTML_LENGTH}

_DAY_HINT = 'Write the day as "YYYY-MM-DD", such as "2025-04-17".'
_ECHO_LENGTH = 60
_FIELD_MESSAGE = re.compile(r"Object (contains unknown|missing required) field `(.*)`", re.DOTALL)
_TYPE_MESSAGE = re.compile(r"Expected `(.+?)`, got `(.+?)`")
_PATH = re.compile(r" - at `\$\.?(.*)`$")
_OUT_OF_RANGE = "Number out of range"
"""So msgspec says of a number like 1e999, before it looks at the type; no field of an article is a number."""
_TYPE_NAMES = {
    "str": "a string",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "null": "null",
    "array": "a list",
    "object": "an object",
    "date": "a date",
}


def diagnose(raw: bytes, error: Exception) -> ProblemError:
    """Return the problem that made msgspec refuse `raw` as an `Article` or `HtmlArticle` with this error."""
    if isinstance(error, msgspec.ValidationError):
        return _explain_validation(raw, str(error))
    return explain_syntax(raw, error)


def quote(name: str) -> str:
    """Return a name from the input, short enough to be repeated in an error, in backquotes."""
    return f"`{name}`" if len(name) <= _ECHO_LENGTH else f"`{name[:_ECHO_LENGTH]}…`"


def _explain_validation(raw: bytes, message: str) -> ProblemError:
    if match := _FIELD_MESSAGE.match(message):
        return _explain_field(match[2], missing=match[1].startswith("missing"))
    path = _PATH.search(message)
    pointer = f"/{path[1]}" if path else ""
    match = _TYPE_MESSAGE.match(message)
    if match or message.startswith(_OUT_OF_RANGE):
        return _explain_type(pointer, *(match.groups() if match else ("str" if pointer else "object", "float")))
    if "length <=" in message:
        return _explain_length(raw, pointer[1:])
    if "length >=" in message:
        return empty_text(pointer[1:])
    if "date" in message:
        detail = f"`{pointer[1:]}` is no date of the calendar."
        return ProblemError(code="invalid_date", detail=detail, pointer=pointer, hint=_DAY_HINT)
    return ProblemError(code="invalid_value", detail=f"{message.partition(' - at ')[0]}.", pointer=pointer)


def _explain_field(name: str, *, missing: bool) -> ProblemError:
    if missing:
        detail = f"The article has no {quote(name)}."
        return ProblemError(
            code="missing_field", detail=detail, pointer=f"/{name}", hint="An article needs its `text`, or its `html`."
        )
    if name == "html":
        detail = "An article has `text` or `html`, and not both."
        hint = "Leave out `html` where you have the text."
        return ProblemError(code="conflicting_fields", detail=detail, pointer="/html", hint=hint)
    close = difflib.get_close_matches(name[:_ECHO_LENGTH], FIELDS, n=1)
    hint = f"Did you mean `{close[0]}`?" if close else f"An article has the fields {', '.join(sorted(FIELDS))}."
    pointer = f"/{escape(name[:_ECHO_LENGTH])}"
    return ProblemError(
        code="unknown_field", detail=f"An article has no field {quote(name)}.", pointer=pointer, hint=hint
    )


def _explain_type(pointer: str, expected: str, got: str) -> ProblemError:
    wanted = " or ".join(_TYPE_NAMES.get(name, name) for name in expected.split(" | "))
    field = pointer[1:]
    where = f"`{field}`" if field else "An article"
    detail = f"{where} must be {wanted}, and is {_TYPE_NAMES.get(got, got)}."
    if field == "published_on":
        hint = _DAY_HINT
    elif field:
        hint = f'Write "{field}": "..."{", or leave it out" if "null" in expected else ""}.'
    else:
        hint = 'An article is an object such as {"text": "..."}; a list of them goes to /v1/extract/batch, as JSON.'
    return ProblemError(code="wrong_type", detail=detail, pointer=pointer, hint=hint)


def _explain_length(raw: bytes, field: str) -> ProblemError:
    try:
        return text_too_long(field, len(msgspec.json.decode(raw)[field]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):  # what follows the text is broken, too
        return text_too_long(field, None)


def empty_text(field: str = "text") -> ProblemError:
    """Return the problem of an article whose `text`, or `html`, is empty or nothing but white space."""
    hint = "Send the article's body as plain text, or its page as `html`."
    detail = f"The {field} holds nothing but white space."
    return ProblemError(code="empty_text", detail=detail, pointer=f"/{field}", hint=hint)


def text_too_long(field: str, length: int | None) -> ProblemError:
    """Return the problem of a `text`, or `html`, of this many characters; None where they have not been counted."""
    most = _LONGEST[field]
    told = f"more than {most:,}" if length is None else f"{length:,}"
    detail = f"The {field} has {told} characters; at most {most:,} are read."
    hint = "Split it into articles; nothing is cut off silently."
    return ProblemError(code="text_too_long", detail=detail, pointer=f"/{field}", hint=hint)
