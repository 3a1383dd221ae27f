"""Runs tariffwire beside other tools, `make peers`: prints tables and budgets; publishes the record of a whole run."""

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from typing import Final

from benchmarks import budgets, publish
from benchmarks.gold import OWN_ARTICLES, SHARED_CORPUS, GoldArticle, read_folder, read_lines
from benchmarks.peers import results, tables
from benchmarks.peers.protocol import Vocabulary
from benchmarks.peers.registry import OURS, PEERS, Peer
from benchmarks.peers.results import Record, Table
from benchmarks.peers.running import Reply, by_turns, command, request, run
from extractors.vocabulary import load_vocabulary

_SHARED: Final = SHARED_CORPUS / "dev.jsonl"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the tools over the project's own articles and, where it is there, once over the shared corpus."""
    options = _parser().parse_args(arguments)
    peers = [peer for peer in PEERS if peer.name == OURS or options.only in (None, peer.module)]
    own = _measure("own articles", read_folder(OWN_ARTICLES), peers, options)
    others = {}
    if _SHARED.exists() and not options.own:
        options.rounds, options.seconds = 1, 0
        others["dev"] = _measure("shared corpus", read_lines(_SHARED), peers, options)
    print(budgets.table(tables.judge(own)))
    if options.only is None and not options.own:
        today = dt.datetime.now(dt.UTC).date()
        record = Record(
            date=today, machine=results.machine(), texts=own.texts, bytes=own.bytes, rows=own.rows, others=others
        )
        print(f"\nrecorded in {results.RECORDS.write(record).name}")
        publish.main()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    modules = [peer.module for peer in PEERS if peer.name != OURS]
    parser.add_argument("--only", choices=modules, help="run this tool and tariffwire, and record nothing")
    parser.add_argument("--own", action="store_true", help="leave out the shared corpus, and record nothing")
    parser.add_argument("--rounds", type=int, default=5, help="how many turns each tool has")
    parser.add_argument(
        "--seconds", type=float, default=2, help="how long a turn is at least, in the processor's seconds"
    )
    parser.add_argument("--limit", type=float, default=600, help="how many seconds a turn may take")
    return parser


def _measure(name: str, articles: list[GoldArticle], peers: Sequence[Peer], options: argparse.Namespace) -> Table:
    asked = request(articles, vocabulary(), options.seconds)

    def ask(peer: Peer) -> Reply:
        print(f"{name}: {peer.name} ...", file=sys.stderr)
        return run(command(peer), asked, options.limit)

    found = results.table(articles, peers, by_turns(peers, options.rounds, ask))
    print(f"{name}: {found.texts} articles, {found.bytes:,} bytes\n{tables.terminal(found)}\n")
    return found


def vocabulary() -> Vocabulary:
    """Return all the words of the lexicon by the kind of their first reading."""
    words: Vocabulary = {}
    for word, readings in load_vocabulary().readings.items():
        words.setdefault(readings[0].kind, []).append(word)
    return words


if __name__ == "__main__":
    main()
