"""Pinned floors of accuracy, `floors.toml`: by corpus and slot, the least that a figure may be.

A command only raises them. A person may lower one, with the reason in the commit and in `CHANGELOG.md`.
"""

import math
import tomllib
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.scores import DETAILS, FIELDS, SLOTS, Figures

FLOORS: Final = Path(__file__).parent / "floors.toml"
Floors = dict[str, Figures]

_HEADING: Final = """\
# The least that each figure may be, by corpus and slot (of `false_records` the most). `make accuracy-gate` holds them;
# `python -m benchmarks.accuracy --record` raises them to what was reached. A person may lower one by hand, where a
# change is worth more than it costs, and gives the reason in the commit and in CHANGELOG.md.
"""
_PINNED: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(SLOTS, ("f1",)),
    "core": ("p", "f1", "doc_f1"),
    "rated": ("p", "f1"),
    **dict.fromkeys((field for field in FIELDS if field not in DETAILS), ("share",)),
    "negatives": ("false_records",),
}
_CEILINGS: Final = frozenset({"false_records"})
"""Figures that are the better the smaller they are."""
_STEPS: Final = 100
"""Floors are hundredths: a rule may cost a little in one slot for what it brings in another."""
_HAIR: Final = 1e-9
"""What multiplication may take from a figure: 0.29 * 100 is 28.999…."""


def read(file: Path) -> Floors:
    """Return the floors; raises `ValueError` with the file and what is wrong in it."""
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Floors)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        message = f"{file}: {error}"
        raise ValueError(message) from error


def fallen(corpus: str, floors: Figures, figures: Figures) -> list[str]:
    """Return a line for each figure that is below its floor; one that is not counted any more has fallen too."""
    lines = []
    for slot, least in floors.items():
        for name, floor in least.items():
            reached = figures.get(slot, {}).get(name)
            if reached is None:
                lines.append(f"{corpus}: {slot} {name} is not counted any more; its floor is {floor:g}")
            elif reached > floor if name in _CEILINGS else reached < floor:
                side = "above its ceiling" if name in _CEILINGS else "below its floor"
                lines.append(f"{corpus}: {slot} {name} is {round(reached, 4):g}, {side} of {floor:g}")
    return lines


def raised(floors: Floors, figures: Floors) -> Floors:
    """Return the floors, raised to what was reached where that is more; those of other corpora stay."""
    return {**floors, **{name: _raised(floors.get(name, {}), found) for name, found in figures.items()}}


def write(floors: Floors, file: Path) -> None:
    """Write the floors as TOML."""
    lines = [_HEADING]
    for corpus, slots in floors.items():
        lines.append(f"[{corpus}]")
        for slot, least in slots.items():
            lines.append(f"{slot} = {{ {', '.join(f'{name} = {floor:g}' for name, floor in least.items())} }}")
        lines.append("")
    file.write_text("\n".join(lines), encoding="utf-8")


def _raised(floors: Figures, figures: Figures) -> Figures:
    result: Figures = {}
    for slot, names in _PINNED.items():
        pinned, reached = floors.get(slot, {}), figures.get(slot, {})
        least = {
            name: _better(name, pinned.get(name), reached.get(name)) for name in names if name in {*pinned, *reached}
        }
        if least:
            result[slot] = least
    return result


def _better(name: str, floor: float | None, reached: float | None) -> float:
    if name in _CEILINGS:
        return min(figure for figure in (floor, reached) if figure is not None)
    hundredths = None if reached is None else math.floor(reached * _STEPS + _HAIR) / _STEPS
    return max(figure for figure in (floor, hundredths) if figure is not None)
