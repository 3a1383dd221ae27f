"""How the names of the public types are written in other languages."""

import re
import textwrap

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")


def to_pascal(name: str) -> str:
    """Return `hs_source` as `HsSource`."""
    return "".join(part.capitalize() for part in name.split("_"))


def to_snake(name: str) -> str:
    """Return `TariffRecord` as `tariff_record`."""
    return "_".join(_WORD.findall(name)).lower()


def wrap(text: str, start: str, width: int = 110) -> list[str]:
    """Return the text as lines that begin with `start`."""
    return textwrap.wrap(text, width, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)
