"""Says in people's words why bytes are no JSON. Runs only after decoding has failed."""

import json
import re
from collections import deque
from collections.abc import Iterator

from api.problems import ProblemError

_HINT = "Check quotes, commas and line breaks; inside a string a line break is written \\n."
_SURROGATE = re.compile("[\ud800-\udfff]")


def explain_syntax(raw: bytes, error: Exception) -> ProblemError:
    """Return the problem of bytes that are no JSON; line and column count from 1, columns in characters."""
    if not raw.strip():
        hint = 'Send an article, {"text": "..."}, or a list of them to /v1/extract/batch.'
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
    return _malformed(detail)


def invalid_utf8(raw: bytes, failure: UnicodeDecodeError) -> ProblemError:
    """Return the problem of bytes that are not UTF-8; byte and line count from 1."""
    line = raw.count(b"\n", 0, failure.start) + 1
    detail = f"Byte {failure.start + 1} (0x{raw[failure.start]:02x}, line {line}) is not UTF-8."
    return ProblemError(code="invalid_utf8", detail=detail, hint="Convert it to UTF-8, for example with iconv.")


def _malformed(detail: str, hint: str = _HINT) -> ProblemError:
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
            pending.extend((f"{pointer}/{escape(name)}", child) for name, child in item.items())


def escape(name: str) -> str:
    """Return a name as it stands in a JSON pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")
