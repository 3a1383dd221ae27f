"""What the models of vocabulary and rule files share, and how a file's content becomes one."""

import re
from typing import Annotated, Any, TypeVar

import msgspec

RuleName = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]

_Model = TypeVar("_Model")
_STEP = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")
_ANY_KEY = "[...]"


class DataStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of the models: immutable, and strict, so that a slip is an error that names its field."""


def validate(content: dict[str, Any], model: type[_Model]) -> _Model:
    """Return TOML content as its model. Raises `msgspec.ValidationError` that says what is wrong, and where."""
    try:
        return msgspec.convert(content, model)
    except msgspec.ValidationError as error:
        message = str(error)
        while _ANY_KEY in message:
            message = _with_key(content, model, message)
        raise msgspec.ValidationError(message) from None


def _with_key(content: dict[str, Any], model: type[object], message: str) -> str:
    """Return the message with the key for the first “[...]” of its path: the one that fails alone."""
    table: Any = content
    start = message.index("`$") + 2
    for step in _STEP.finditer(message, start, message.index(_ANY_KEY)):
        table = table[step[1] or int(step[2])]
    for key, value in table.copy().items():
        table.clear()
        table[key] = value
        try:
            msgspec.convert(content, model)
        except msgspec.ValidationError as error:
            return str(error).replace(_ANY_KEY, f".{key}", 1)
    return message.replace(_ANY_KEY, "", 1)
