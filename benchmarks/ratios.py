"""Speed against the budgets: extraction beside the bare scan, in one run, and how long the engine takes to start."""

import subprocess
import sys
import time
from collections.abc import Callable
from typing import Final, NamedTuple

from benchmarks.samples import Sample, samples
from extractors import Extractor, Pack, load_pack

BUDGETED: Final = "news"
"""The sample that the budgets of ratio and throughput are for: articles of 3 KB."""
MOST_TIMES_THE_SCAN: Final = 6.0
LEAST_MB_PER_SECOND: Final = 5.0
MOST_SECONDS_TO_START: Final = 0.5
_ROUNDS: Final = 15
_STARTS: Final = 3
_START: Final = """\
import time
began = time.perf_counter()
from extractors import Extractor, load_pack
Extractor(load_pack())
print(time.perf_counter() - began)
"""


class Speed(NamedTuple):
    """Bytes of UTF-8 in a sample, and the seconds that the best of several rounds took for them."""

    name: str
    size: int
    scan: float
    extract: float

    @property
    def ratio(self) -> float:
        """How many times the bare scan an extraction takes."""
        return self.extract / self.scan

    @property
    def throughput(self) -> float:
        """Millions of bytes that are extracted in a second."""
        return self.size / self.extract / 1e6


def measure(sample: Sample, pack: Pack, extractor: Extractor) -> Speed:
    """Return the speed of scan and extraction, taken by turns, so that a noisy machine disturbs both alike."""
    articles = sample.articles
    size = sum(len(article.text.encode()) for article in articles)
    scan = extract = float("inf")
    for _ in range(_ROUNDS):
        scan = min(scan, _seconds(lambda: [pack.scanner.read(a.text, a.published_on) for a in articles]))
        extract = min(extract, _seconds(lambda: [extractor.extract(a) for a in articles]))
    return Speed(sample.name, size, scan, extract)


def seconds_to_start() -> float:
    """Return the seconds that a new process takes to import the engine and compile its pack, the best of a few."""
    command = [sys.executable, "-c", _START]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(_STARTS)]  # noqa: S603 constant
    return min(float(run.stdout) for run in runs)


def over_budget(speeds: list[Speed], start: float) -> list[str]:
    """Return what is over its budget, each as a line for people."""
    news = next(speed for speed in speeds if speed.name == BUDGETED)
    budgets = [
        (news.ratio > MOST_TIMES_THE_SCAN, f"extraction of {BUDGETED} takes {news.ratio:.1f} times the bare scan"),
        (news.throughput < LEAST_MB_PER_SECOND, f"extraction of {BUDGETED} runs at {news.throughput:.1f} MB/s"),
        (start > MOST_SECONDS_TO_START, f"import and compilation take {start:.2f} s"),
    ]
    return [line for over, line in budgets if over]


def table(speeds: list[Speed], start: float) -> str:
    """Return the figures for the terminal."""
    lines = [f"{'':14}{'scan MB/s':>12}{'extract MB/s':>14}{'times the scan':>16}"]
    lines += [f"{s.name:14}{s.size / s.scan / 1e6:12.1f}{s.throughput:14.2f}{s.ratio:16.1f}" for s in speeds]
    lines.append(f"budget of {BUDGETED}: {LEAST_MB_PER_SECOND:g} MB/s, {MOST_TIMES_THE_SCAN:g} times the scan")
    lines.append(f"import and compilation: {start:.2f} s of {MOST_SECONDS_TO_START:g} s")
    return "\n".join(lines)


def main() -> int:
    """Print the figures; return 1 where one is over its budget."""
    pack = load_pack()
    extractor = Extractor(pack)
    speeds = [measure(sample, pack, extractor) for sample in samples().values()]
    start = seconds_to_start()
    print(table(speeds, start))
    over = over_budget(speeds, start)
    for line in over:
        print(f"over budget: {line}")
    return int(bool(over))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
