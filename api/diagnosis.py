"""Says in people's words why a piece of JSON is no article. Runs only after decoding has failed."""

import difflib
import json
import re
from collections import deque
from collections.abc import Iterator

import msgspec

from api.problems import ProblemError
from schemas import MAX_HTML_LENGTH, MAX_TEXT_LENGTH, Article

FIELDS = (*Article.__struct_fields__, "html")
"""All that an article may have; it has either `text` or `html`."""

_LONGEST = {"text": MAX_TEXT_LENGTH, "html": MAX_HTML_LENGTH}

_DAY_HINT = 'Write the day as "YYYY-MM-DD", such as "2025-04-17".'
_ECHO_LENGTH = 60
_SURROGATE = re.compile("[\ud800-\udfff]")
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


def explain_syntax(raw: bytes, error: Exception) -> ProblemError:
    """Return the problem of bytes that are no JSON; line and column count from 1, columns in characters."""
    if not raw.strip():
        hint = 'Send a JSON object such as {"text": "..."}.'
        return ProblemError(code="empty_body", detail="There is no JSON here.", hint=hint)
    try:
        return _explain_leniency(json.loads(raw.decode()))
    except UnicodeDecodeError as failure:
        return invalid_utf8(raw, failure)
    except json.JSONDecodeError as failure:
        return _explain_place(raw, failure)
    except RecursionError:
        hint = "An article is a flat object; nothing in it is nested."
        return ProblemError(
            code="nested_too_deep", detail="Lists or objects are nested too deep to be read.", hint=hint
        )
    except ValueError:
        return _malformed(f"{error}.")


def _explain_leniency(value: object) -> ProblemError:
    """Return the problem of a value that only a lenient parser takes."""
    pointer = next(_lone_surrogates(value), None)
    if pointer is not None:
        hint = r"Characters beyond U+FFFF are written as a pair (\ud83d\ude00), or as they are, in UTF-8."
        return ProblemError(
            code="lone_surrogate", detail="An escape is half of a surrogate pair.", pointer=pointer, hint=hint
        )
    return _malformed("NaN and Infinity are no JSON.", "Write null, or leave the field out.")


def _explain_place(raw: bytes, failure: json.JSONDecodeError) -> ProblemError:
    """Return the problem of JSON that ends too early or goes wrong; a single line, as in a stream, needs no number."""
    line = f"line {failure.lineno}, " if b"\n" in raw.rstrip() else ""
    detail = f"{failure.msg} ({line}column {failure.colno})."
    if failure.msg == "Extra data":
        return _malformed(detail, "End it there; several articles go to /v1/extract/batch, as a list or one a line.")
    return _malformed(detail, "Check quotes, commas and line breaks; inside a string a line break is written \\n.")


def quote(name: str) -> str:
    """Return a name from the input, short enough to be repeated in an error, in backquotes."""
    return f"`{name}`" if len(name) <= _ECHO_LENGTH else f"`{name[:_ECHO_LENGTH]}…`"


def _malformed(detail: str, hint: str | None = None) -> ProblemError:
    return ProblemError(code="malformed_json", detail=detail, hint=hint)


def _lone_surrogates(value: object) -> Iterator[str]:
    """Yield the pointers of the strings that hold a surrogate; a paired one was joined by the parser."""
    pending = deque([("", value)])
    while pending:
        pointer, item = pending.popleft()
        if isinstance(item, str) and _SURROGATE.search(item):
            yield pointer
        elif isinstance(item, list):
            pending.extend((f"{pointer}/{index}", child) for index, child in enumerate(item))
        elif isinstance(item, dict):
            if any(map(_SURROGATE.search, item)):
                yield pointer
            pending.extend((f"{pointer}/{_escape(name)}", child) for name, child in item.items())


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


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
    pointer = f"/{_escape(name[:_ECHO_LENGTH])}"
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


def invalid_utf8(raw: bytes, failure: UnicodeDecodeError) -> ProblemError:
    """Return the problem of bytes that are not UTF-8; byte and line count from 1."""
    line = raw.count(b"\n", 0, failure.start) + 1
    detail = f"Byte {failure.start + 1} (0x{raw[failure.start]:02x}, line {line}) is not UTF-8."
    return ProblemError(code="invalid_utf8", detail=detail, hint="Convert it to UTF-8, for example with iconv.")
