"""A bar on the terminal's standard error; nothing where that is no terminal."""

import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Self

from tqdm import tqdm


class Progress:
    """Counts articles, and shows how many a second; the bar follows the bytes read, where their sum is known."""

    def __init__(self, files: Sequence[str]) -> None:
        """Start the bar over these inputs."""
        total = _total_size(files)
        fill = "{percentage:3.0f}%|{bar}| " if total else ""
        self._bar = tqdm(total=total, disable=None, bar_format=f"{fill}{{desc}} [{{elapsed}}]", file=sys.stderr)
        self._shares_terminal = not self._bar.disable and sys.stdout.isatty()
        self._start = time.perf_counter()
        self._count = 0

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the last state on the terminal."""
        self._bar.close()

    def advance(self, size: int) -> None:
        """Count one more article, of so many bytes of input."""
        self._count += 1
        rate = self._count / (time.perf_counter() - self._start)
        self._bar.set_description_str(f"{self._count:,} articles, {rate:,.0f}/s", refresh=False)
        self._bar.update(size)

    def aside(self) -> AbstractContextManager[None]:
        """Return a context in which a line can be written to the terminal without crossing the bar."""
        return tqdm.external_write_mode(file=sys.stdout) if self._shares_terminal else nullcontext()


def _total_size(files: Sequence[str]) -> int | None:
    paths = [Path(name) for name in files]
    return sum(path.stat().st_size for path in paths) if all(path.is_file() for path in paths) else None
