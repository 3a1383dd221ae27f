"""Tables of figures for the terminal."""

from collections.abc import Mapping
from typing import Final

from benchmarks.scores import FIELDS, SLOTS, Figures

_WIDTH: Final = 8
_NAME: Final = 14


def table(figures: Figures, unread: Figures | None, last: Figures | None) -> str:
    """Return a corpus's figures: one line a slot, then one a field.

    `unread` is the held-out part of the corpus and `last` the last recorded run, a column each where there is one; both
    are of the F1 of a slot and the share of a field.
    """
    extra = ["unread"] * (unread is not None) + ["change"] * (last is not None)
    lines = [_line("", "P", "R", "F1", "doc F1", "gold", "given", *extra)]
    for slot in (slot for slot in SLOTS if slot in figures):
        found = figures[slot]
        shares = [f"{found[name]:.3f}" for name in ("p", "r", "f1", "doc_f1")]
        counts = [f"{found[name]:g}" for name in ("gold", "given")]
        lines.append(_line(slot, *shares, *counts, *_extra(slot, "f1", figures, unread, last)))
    lines.append(_line("", "", "", "right", "", "of"))
    for field in (field for field in FIELDS if field in figures):
        found = figures[field]
        cells = ["", "", f"{found['share']:.3f}", "", f"{found['of']:g}", ""]
        lines.append(_line(field, *cells, *_extra(field, "share", figures, unread, last)))
    wrong = figures["negatives"]
    if wrong["of"]:
        lines.append(f"{wrong['false_records']:g} false records in the {wrong['of']:g} articles that hold none")
    return "\n".join(lines)


def by_theme(themes: Mapping[str, Figures]) -> str:
    """Return the F1 of each slot, one line a theme."""
    width = max(map(len, [*themes, ""])) + 1
    lines = [_line("", *(slot[: _WIDTH - 1] for slot in SLOTS), name=width)]
    for theme, found in themes.items():
        lines.append(_line(theme, *(f"{found[slot]['f1']:.3f}" if slot in found else "" for slot in SLOTS), name=width))
    return "\n".join(lines)


def _extra(slot: str, name: str, figures: Figures, unread: Figures | None, last: Figures | None) -> list[str]:
    cells = []
    if unread is not None:
        cells.append(f"{unread[slot][name]:.3f}" if slot in unread else "")
    if last is not None:
        before = last.get(slot, {}).get(name)
        change = 0.0 if before is None else round(figures[slot][name] - before, 3)
        cells.append("new" if before is None else f"{change:+.3f}" if change else "=")
    return cells


def _line(title: str, *cells: str, name: int = _NAME) -> str:
    return f"{title:{name}}{''.join(f'{cell:>{_WIDTH}}' for cell in cells)}".rstrip()
