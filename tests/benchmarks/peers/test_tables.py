"""Tables of tools: what the terminal and the README show, and the budgets beside the tools."""

from __future__ import annotations

import datetime as dt

from benchmarks.peers import tables
from benchmarks.peers.results import Record, Row

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


def test_judge() -> None:
    """A budget is met or missed; one of a tool that was not run is left out."""
    assert [
        ("as fast as spaCy, en_core_web_sm", 200, 58.31, False),
        ("as fast as Recognizers-Text", 1000, 1010, True),
    ] == [(it.name, it.bound, it.figure, it.met) for it in tables.judge(RECORD)]


def test_markdown() -> None:
    """The README has all columns, and a note says how a tool was run, or why not; budgets and the plot follow."""
    lines = tables.markdown(RECORD).splitlines()

    assert "Measured on 2026-01-02 (a machine): 25 articles, 32,448 bytes in all." == lines[0]
    assert "| Recognizers-Text 2 | – | – | 1,010 | 98% | – | – | – | – | – | n |" == lines[5]
    assert "| Duckling | – | – | – | – | – | – | – | – | – | not installed: no wheel |" == lines[7]
    assert "| as fast as Recognizers-Text | at least 1,000 times | 1,010 | met |" == lines[12]
    assert "![Throughput beside other tools](docs/plots/tools.svg)" == lines[-1]
