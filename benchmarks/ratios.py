"""What is compared is timed by turns: a noisy machine disturbs both alike, and their ratio stays what it is."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from benchmarks.samples import Sample
from benchmarks.stages import Stage, stages
from extractors import Extractor, Pack

COMPARED: Final = ("lower", "scan", "extract")
"""The stages that are timed by turns: two floors, and what stands on them."""
_ROUNDS: Final = 15
_STARTS: Final = 5
_IMPORT: Final = "from extractors import Extractor, load_pack; Extractor(load_pack())"


def by_turns(
    works: Mapping[str, Callable[[], object]], rounds: int = _ROUNDS, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Return the seconds that the best of several rounds took for each of the works."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            began = clock()
            work()
            best[name] = min(best[name], clock() - began)
    return best


def compare(sample: Sample, pack: Pack, extractor: Extractor, rounds: int = _ROUNDS) -> dict[str, float]:
    """Return the seconds of processor time of `COMPARED` over a sample."""
    every = stages(sample, pack, extractor)
    return by_turns({name: partial(_run, every[name]) for name in COMPARED}, rounds)


def seconds_to_start() -> dict[str, float]:
    """Return the seconds that new processes take: a bare interpreter, one with a compiled pack, and the help text."""
    commands = {"python": ["-c", ""], "engine": ["-c", _IMPORT], "help": ["-m", "api.cli", "--help"]}
    return by_turns({name: partial(_call, options) for name, options in commands.items()}, _STARTS, time.perf_counter)


def _run(stage: Stage) -> object:
    return stage.run(stage.prepare())


def _call(options: list[str]) -> None:
    subprocess.run([sys.executable, *options], check=True, capture_output=True)  # noqa: S603 - our own commands
