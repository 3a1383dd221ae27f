"""Runs each tool in a process of its own, taken by turns, and says why where one could not be run."""

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.gold import ROOT, GoldArticle
from benchmarks.peers.protocol import Found, Sort, Vocabulary
from benchmarks.peers.registry import ENVIRONMENTS, Peer

_ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
_LONGEST_REASON: Final = 160
_CAUSE: Final = "cause: "
_PLACE: Final = re.compile(r"(?<!\w)(?:\w+:/)?/[^\s'\"`]+")
"""Addresses and paths, which say more of the machine than of the tool."""


class NotRunError(Exception):
    """A tool could not be run; the message says why."""


class Reply(msgspec.Struct):
    """What a worker answers: the processor's seconds of its best pass over the texts, and what it found in each."""

    version: str
    sorts: frozenset[Sort]
    seconds: float
    found: list[list[Found]]


def request(articles: Iterable[GoldArticle], vocabulary: Vocabulary, seconds: float) -> bytes:
    """Return what a worker is asked: to pass over the texts for so many seconds, at least once."""
    texts = [(article.text, article.published_on) for article in articles]
    return msgspec.json.encode({"texts": texts, "vocabulary": vocabulary, "seconds": seconds})


def command(peer: Peer, environments: Path = ENVIRONMENTS) -> list[str]:
    """Return the command that starts the tool's worker; raises `NotRunError` where the tool is not installed."""
    python = sys.executable
    if peer.environment is not None:
        folder = environments / peer.environment
        if not (folder / ".installed").exists():
            log = folder.with_suffix(".log")
            said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
            message = f"not installed: {_reason(said) or 'make peers installs it'}"
            raise NotRunError(message)
        python = str(folder / "bin" / "python")
    return [python, "-m", "benchmarks.peers.worker", peer.module]


def run(arguments: Sequence[str], asked: bytes, limit: float) -> Reply:
    """Return a worker's reply; raises `NotRunError` where it fails or takes more seconds than the limit."""
    try:
        done = subprocess.run(  # noqa: S603 our own commands
            arguments,
            input=asked,
            capture_output=True,
            timeout=limit,
            check=False,
            cwd=ROOT,
            env=os.environ | _ONE_THREAD,
        )
    except subprocess.TimeoutExpired as error:
        message = f"not done in {limit:g} s"
        raise NotRunError(message) from error
    if done.returncode:
        message = f"failed: {_reason(done.stderr.decode(errors='replace')) or f'exit status {done.returncode}'}"
        raise NotRunError(message)
    return msgspec.json.decode(done.stdout, type=Reply)


def by_turns(peers: Iterable[Peer], rounds: int, ask: Callable[[Peer], Reply]) -> dict[str, Reply | NotRunError]:
    """Return the best reply of each tool, or why there is none; in each round every tool has its turn.

    A tool that could not be run once is not asked again.
    """
    best: dict[str, Reply | NotRunError] = {}
    for _ in range(rounds):
        for peer in peers:
            last = best.get(peer.name)
            if isinstance(last, NotRunError):
                continue
            try:
                reply = ask(peer)
            except NotRunError as error:
                best[peer.name] = error
            else:
                best[peer.name] = min((last, reply), key=lambda it: it.seconds) if last else reply
    return best


def _reason(said: str) -> str:
    """Return the line that tells why: the last one, or the cause that the installer names before it gives hints."""
    lines = [line.strip() for line in said.splitlines() if line.strip()] or [""]
    causes = [line.removeprefix(_CAUSE) for line in lines if line.startswith(_CAUSE)]
    return textwrap.shorten(_PLACE.sub("…", (causes or lines)[-1]), _LONGEST_REASON, placeholder=" …")
