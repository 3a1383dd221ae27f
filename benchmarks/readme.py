"""The parts of the README that are written from records: their marks, their tables, and the figures in these."""

from collections.abc import Iterable
from typing import Final

from benchmarks.gold import ROOT

README: Final = ROOT / "README.md"


def shown(part: str, readme: str) -> str:
    """Return what stands between the marks of a part; raises `ValueError` where they do not stand there just once."""
    start, end = _place(part, readme)
    return readme[start:end]


def replaced(part: str, readme: str, content: str) -> str:
    """Return the README with other content between the marks of a part; raises `ValueError` as `shown` does."""
    start, end = _place(part, readme)
    return f"{readme[:start]}{content}{readme[end:]}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    names = list(head)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (names, ["---"] * len(names), *rows))


def show(figure: float | None) -> str:
    """Return a figure with the digits that say something, and a dash where there is none."""
    if figure is None:
        return "–"
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.2g}" if abs(figure) < 1 else f"{figure:.3g}"


def percent(share: float | None) -> str:
    """Return a share in percent, and a dash where there is none."""
    return "–" if share is None else f"{share:.0%}"


def _place(part: str, readme: str) -> tuple[int, int]:
    marks = f"<!-- {part}: written by python -m benchmarks.publish -->\n", f"<!-- {part}: end -->\n"
    for mark in marks:
        if readme.count(mark) != 1:
            message = f"the README must have this line once, and has it {readme.count(mark)} times: {mark.rstrip()}"
            raise ValueError(message)
    return readme.index(marks[0]) + len(marks[0]), readme.index(marks[1])
