"""The table of tools, for the terminal and for the README, and the budgets beside them."""

from collections.abc import Callable
from typing import Final

from benchmarks import budgets, readme
from benchmarks.peers.registry import PEERS
from benchmarks.peers.results import Record, Row, Table
from benchmarks.readme import percent, show
from benchmarks.speed_record import Verdict

COLUMNS: Final[dict[str, Callable[[Row], str]]] = {
    "tool": lambda row: f"{row.tool} {row.version or ''}".strip(),
    "articles/s": lambda row: show(row.articles_per_second),
    "MB/s": lambda row: show(row.megabytes_per_second),
    "times slower": lambda row: show(row.times_slower_than_tariffwire),
    "rates": lambda row: percent(row.rates_found),
    "amounts": lambda row: percent(row.amounts_found),
    "dates": lambda row: percent(row.dates_found),
    "right": lambda row: percent(row.dates_right),
    "persons": lambda row: percent(row.persons_found),
    "false": lambda row: show(row.false_spans),
    "note": lambda row: row.note,
}
"""What each column shows of a row: speed, shares of gold, spans that gold has not, and how it was run, or why not."""


def terminal(table: Table) -> str:
    """Return the table with its columns one under the other."""
    cells = [list(COLUMNS), *_rows(table)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    numbers = [[cell.rjust(width) for cell, width in zip(line, widths, strict=True)][1:-1] for line in cells]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *middle, line[-1]]) for line, middle in zip(cells, numbers, strict=True)
    )


def markdown(record: Record) -> str:
    """Return the part of the README."""
    about = f"Measured on {record.date} ({record.machine}): {record.texts} articles, {record.bytes:,} bytes in all."
    image = "![Throughput beside other tools](docs/plots/tools.svg)"
    content = (about, readme.table(COLUMNS, _rows(record)), budgets.markdown(judge(record)), image)
    return "\n\n".join(content) + "\n"


def judge(table: Table) -> list[Verdict]:
    """Return for each tool that has a budget, and was run, whether tariffwire is as many times as fast."""
    times = {row.tool: row.times_slower_than_tariffwire for row in table.rows}
    return [
        budgets.verdict(f"as fast as {peer.name}", "times", (">=", peer.budget), figure)
        for peer in PEERS
        if peer.budget and (figure := times.get(peer.name)) is not None
    ]


def _rows(table: Table) -> list[list[str]]:
    return [[cell(row) for cell in COLUMNS.values()] for row in table.rows]
