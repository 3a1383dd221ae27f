"""Runs one tool over texts: `python -m benchmarks.peers.worker MODULE`, a request on standard input, a reply on output.

Both are JSON: `{"texts": [[text, day], …], "vocabulary": {kind: [word, …]}, "seconds": s}` and the fields of
`benchmarks.peers.running.Reply`. Standard library only, so that it runs in the environment of any tool.
"""

import datetime as dt
import importlib
import json
import os
import resource
import sys
from typing import Any

from benchmarks.peers.protocol import Found, Tool


def main() -> None:
    """Answer one request; what the tool itself prints goes to standard error."""
    reply = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    request = json.load(sys.stdin)
    module = importlib.import_module(f"benchmarks.peers.tools.{sys.argv[1]}")
    texts = [(text, dt.date.fromisoformat(day)) for text, day in request["texts"]]
    with reply:
        json.dump(measure(module.load(request["vocabulary"]), texts, request["seconds"]), reply)


def measure(tool: Tool, texts: list[tuple[str, dt.date]], seconds: float) -> dict[str, Any]:
    """Return what the tool finds, and the processor's seconds of its best pass over the texts.

    It warms up on the first text, and passes over all of them until so many seconds are gone, at least once.
    """
    tool.find(*texts[0])
    began = processor_seconds()
    found: list[list[Found]] = []
    best = float("inf")
    while not found or processor_seconds() - began < seconds:
        before = processor_seconds()
        found = [tool.find(text, day) for text, day in texts]
        best = min(best, processor_seconds() - before)
    return {"version": tool.version, "sorts": sorted(tool.sorts), "seconds": best, "found": found}


def processor_seconds() -> float:
    """Return the seconds of processor that this process and its ended children took, however many threads they had."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in used)


if __name__ == "__main__":
    main()
