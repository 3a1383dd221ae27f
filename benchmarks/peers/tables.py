"""The table of tools for the terminal, and the last record's for the README (`python -m benchmarks.peers.tables`)."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from benchmarks.gold import ROOT
from benchmarks.peers import results
from benchmarks.peers.registry import PEERS
from benchmarks.peers.results import Record, Row, Table

README: Final = ROOT / "README.md"
BEGIN: Final = "<!-- peers: written by python -m benchmarks.peers.tables -->\n"
END: Final = "<!-- peers: end -->\n"
_NONE: Final = "–"
_LARGE: Final = 100


def _number(value: float | None) -> str:
    if value is None:
        return _NONE
    return f"{value:,.0f}" if value >= _LARGE else f"{value:.3g}"


def _percent(value: float | None) -> str:
    return _NONE if value is None else f"{value:.0%}"


COLUMNS: Final[dict[str, Callable[[Row], str]]] = {
    "tool": lambda row: f"{row.tool} {row.version or ''}".strip(),
    "articles/s": lambda row: _number(row.articles_per_second),
    "MB/s": lambda row: _number(row.megabytes_per_second),
    "times slower": lambda row: _number(row.times_slower_than_tariffwire),
    "rates": lambda row: _percent(row.rates_found),
    "amounts": lambda row: _percent(row.amounts_found),
    "dates": lambda row: _percent(row.dates_found),
    "right": lambda row: _percent(row.dates_right),
    "persons": lambda row: _percent(row.persons_found),
    "false": lambda row: _number(row.false_spans),
    "note": lambda row: row.note,
}
"""What each column shows of a row: speed, shares of gold, and the spans that gold has not."""


def terminal(table: Table) -> str:
    """Return the table with its columns one under the other."""
    cells = [list(COLUMNS), *([show(row) for show in COLUMNS.values()] for row in table.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    numbers = [[cell.rjust(width) for cell, width in zip(line, widths, strict=True)][1:-1] for line in cells]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *middle, line[-1]]) for line, middle in zip(cells, numbers, strict=True)
    )


def budgets(table: Table) -> list[str]:
    """Return a line for each tool that has a budget: how many times as fast tariffwire is, and wants to be."""
    times = {row.tool: row.times_slower_than_tariffwire for row in table.rows}
    return [_budget(it.name, times[it.name], it.budget) for it in PEERS if it.budget and it.name in times]


def _budget(name: str, times: float | None, budget: float) -> str:
    wanted = f"{name}: {budget:,g} times as fast is wanted"
    if times is None:
        return f"{wanted}, and it was not measured"
    return f"{wanted}, {_number(times)} measured: {'met' if times >= budget else 'missed'}"


def markdown(record: Record) -> str:
    """Return the section of the README: what was not run says why in its first column."""
    columns = list(COLUMNS)[:-1]
    about = f"Measured on {record.date} ({record.machine}): {record.texts} articles, {record.bytes:,} bytes in all."
    lines = [_line(columns), _line("---" for _ in columns)]
    for row in record.rows:
        tool, *figures = (COLUMNS[name](row) for name in columns)
        lines.append(_line([f"{tool}, {row.note}" if row.version is None else tool, *figures]))
    return "\n".join([about, "", *lines, "", *(f"- {line}" for line in budgets(record)), ""])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def shown(readme: str) -> str:
    """Return what the README has between its marks; raises `ValueError` where there are none."""
    return readme[readme.index(BEGIN) + len(BEGIN) : readme.index(END)]


def main(readme: Path = README, records: Path = results.RECORDS) -> None:
    """Write the table of the last record into the README."""
    record = results.last(records)
    if record is not None:
        text = readme.read_text(encoding="utf-8")
        readme.write_text(text.replace(f"{BEGIN}{shown(text)}", f"{BEGIN}{markdown(record)}"), encoding="utf-8")


if __name__ == "__main__":
    main()
