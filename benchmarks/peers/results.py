"""The dated record of a run beside other tools, `benchmarks/records/peers-YYYY-MM-DD.json`."""

import datetime as dt
import os
import platform
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from benchmarks.dated import Records
from benchmarks.gold import GoldArticle
from benchmarks.peers.registry import OURS, Peer
from benchmarks.peers.running import NotRunError, Reply
from benchmarks.peers.shares import shares


class Row(msgspec.Struct, kw_only=True):
    """A tool's speed and shares of gold (`benchmarks.peers.shares`); None where there is none, and `note` says why."""

    tool: str
    version: str | None = None
    articles_per_second: float | None = None
    megabytes_per_second: float | None = None
    times_slower_than_tariffwire: float | None = None
    rates_found: float | None = None
    amounts_found: float | None = None
    dates_found: float | None = None
    dates_right: float | None = None
    persons_found: float | None = None
    false_spans: int | None = None
    note: str = ""


class Table(msgspec.Struct, kw_only=True):
    """The rows of one corpus, its texts, and how many bytes of UTF-8 they have."""

    texts: int
    bytes: int
    rows: list[Row]


class Record(Table, kw_only=True):
    """A run: its day, its machine, the project's own articles, and by name the other corpora that were there."""

    date: dt.date
    machine: str
    others: dict[str, Table] = {}


RECORDS: Final = Records("peers", Record)


def table(articles: Sequence[GoldArticle], peers: Sequence[Peer], replies: Mapping[str, Reply | NotRunError]) -> Table:
    """Return the rows of a corpus, in the order of the tools."""
    size = sum(len(article.text.encode()) for article in articles)
    ours = replies[OURS]
    best = ours.seconds if isinstance(ours, Reply) else None
    return Table(texts=len(articles), bytes=size, rows=[_row(p, replies[p.name], articles, size, best) for p in peers])


def _row(peer: Peer, reply: Reply | NotRunError, articles: Sequence[GoldArticle], size: int, ours: float | None) -> Row:
    if isinstance(reply, NotRunError):
        return Row(tool=peer.name, note=str(reply))
    return Row(
        tool=peer.name,
        version=reply.version,
        articles_per_second=len(articles) / reply.seconds,
        megabytes_per_second=size / reply.seconds / 1e6,
        times_slower_than_tariffwire=reply.seconds / ours if ours else None,
        **shares(articles, reply.found, reply.sorts)._asdict(),
        note=peer.note,
    )


def machine() -> str:
    """Return what is needed to read the figures of a run: system, processor, cores and Python."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
