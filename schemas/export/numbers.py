"""Gives new fields and codes their numbers in Protobuf: `python -m schemas.export.numbers`, after the types changed."""

from pathlib import Path

from schemas.export.description import describe, public_types
from schemas.export.protobuf import Numbers, give_numbers, load_numbers

_FILE = Path(__file__).with_name("numbers.toml")
_HEAD = """\
# The numbers of fields and codes in Protobuf. What is new gets the next one, by `python -m schemas.export.numbers`; a
# number never changes, and that of a field that has gone is not used again: its line stays here.
"""


def render_numbers(numbers: Numbers) -> str:
    """Return the numbers as they are kept, by name and then by number."""
    lines = [_HEAD.rstrip("\n")]
    for name, told in sorted(numbers.items()):
        lines += [
            "",
            f"[{name}]",
            *(f"{member} = {it}" for member, it in sorted(told.items(), key=lambda pair: pair[1])),
        ]
    return "\n".join(lines) + "\n"


def all_numbers() -> Numbers:
    """Return the numbers of all the public types: those that are kept, and of what is new the next."""
    return give_numbers(describe(*public_types().values()), load_numbers() if _FILE.exists() else {})


if __name__ == "__main__":
    _FILE.write_text(render_numbers(all_numbers()), encoding="utf-8")
