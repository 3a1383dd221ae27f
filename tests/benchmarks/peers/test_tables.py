"""Tables of tools: what the terminal and the README show, and whether the README is the last record's."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from benchmarks.peers import results, tables
from benchmarks.peers.results import Record, Row

if TYPE_CHECKING:
    from pathlib import Path

RECORD = Record(
    date=dt.date(2026, 1, 2),
    machine="a machine",
    texts=25,
    bytes=32448,
    rows=[
        Row(tool="tariffwire", version="1", articles_per_second=2040, times_slower_than_tariffwire=1, false_spans=0),
        Row(tool="Recognizers-Text", version="2", times_slower_than_tariffwire=1010, rates_found=0.975, note="n"),
        Row(tool="spaCy, en_core_web_sm", version="3", times_slower_than_tariffwire=58.31),
        Row(tool="Duckling", note="not installed: no wheel"),
    ],
)


def test_terminal() -> None:
    """A tool has a line, a figure that it has not is a dash, and the reason stands at the end."""
    lines = tables.terminal(RECORD).splitlines()

    assert ["tariffwire", "1", "2,040", "–", "1", *"–––––", "0"] == lines[1].split()
    assert ["Recognizers-Text", "2", "–", "–", "1,010", "98%", *"–––––", "n"] == lines[2].split()
    assert lines[4].endswith("not installed: no wheel")


def test_budgets() -> None:
    """A budget is met, missed or not measured."""
    assert [
        "spaCy, en_core_web_sm: 200 times as fast is wanted, 58.3 measured: missed",
        "Recognizers-Text: 1,000 times as fast is wanted, 1,010 measured: met",
        "Duckling: 100 times as fast is wanted, and it was not measured",
    ] == tables.budgets(RECORD)


def test_markdown() -> None:
    """What was not run says why beside its name."""
    lines = tables.markdown(RECORD).splitlines()

    assert "Measured on 2026-01-02 (a machine): 25 articles, 32,448 bytes in all." == lines[0]
    assert "| Duckling, not installed: no wheel | – | – | – | – | – | – | – | – | – |" == lines[7]


def test_written_between_the_marks(tmp_path: Path) -> None:
    """Only what stands between the marks is written, as often as one likes."""
    readme = tmp_path / "README.md"
    readme.write_text(f"Before.\n{tables.BEGIN}old\n{tables.END}After.\n", encoding="utf-8")
    results.write(RECORD, tmp_path)
    for _ in range(2):
        tables.main(readme, tmp_path)

    assert f"Before.\n{tables.BEGIN}{tables.markdown(RECORD)}{tables.END}After.\n" == readme.read_text(encoding="utf-8")


def test_readme_is_the_last_record() -> None:
    """The README shows the last record: `python -m benchmarks.peers.tables` writes it."""
    last = results.last()

    assert last is not None
    assert tables.markdown(last) == tables.shown(tables.README.read_text(encoding="utf-8"))
