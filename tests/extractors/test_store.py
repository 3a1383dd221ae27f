"""Stores of compiled packs: read where they are the pack that these files make, and otherwise as good as not there."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from extractors import Extractor
from extractors.pack import compile_pack, load_pack
from extractors.store import stored_pack
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "Tokyo, April 17. The United States imposed a 25 percent tariff on Japanese cars, said Minister Jo Doe."


class Thing(NamedTuple):
    """Something that is compiled."""

    pattern: re.Pattern[str]


class Remembering:
    """Something that remembers what its method returned."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.double = lru_cache(8)(self._double)

    def _double(self, number: int) -> int:
        return 2 * number


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "tariffwire"


@pytest.fixture
def compiled() -> list[Thing]:
    """What was compiled so far."""
    return []


@pytest.fixture
def load(folder: Path, compiled: list[Thing]) -> Callable[[], Thing]:
    """Return the thing, from its store or compiled."""
    assert not folder.exists()

    def compile_() -> Thing:
        compiled.append(Thing(re.compile("(?i)ab+")))
        return compiled[-1]

    return lambda: stored_pack(compile_)


def test_a_stored_pack_extracts_the_same(folder: Path) -> None:
    """What is read from a store does what was compiled."""
    load_pack()
    assert 1 == len(list(folder.iterdir()))

    extractions = [Extractor(pack).extract(Article(TEXT)) for pack in (compile_pack(), load_pack())]

    assert extractions[0] == extractions[1]
    assert extractions[0].records


def test_compiles_once(load: Callable[[], Thing], compiled: list[Thing]) -> None:
    """The second time nothing is compiled, and the pattern still matches as it did."""
    first, second = load(), load()

    assert 1 == len(compiled)
    assert [bool(thing.pattern.match("ABB")) for thing in (first, second)] == [True, True]


def test_methods_that_remember(folder: Path) -> None:
    """A method that remembers what it returned does so anew for what was read."""
    assert not folder.exists()
    stored_pack(Remembering)

    thing = stored_pack(Remembering)

    assert [6, 6] == [thing.double(3), thing.double(3)]
    assert 1 == thing.double.cache_info().hits


@pytest.mark.parametrize("harm", ["stale", "damaged", "shared"])
def test_another_store_is_not_read(
    load: Callable[[], Thing], compiled: list[Thing], folder: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    """A store of other files or versions, a damaged one, and one that others may write is compiled anew."""
    load()
    file = next(folder.iterdir())
    if harm == "stale":
        monkeypatch.setattr("sys.version", "4.0")
    elif harm == "damaged":
        file.write_bytes(file.read_bytes()[:-1])
    else:
        file.chmod(0o666)

    load()

    assert 2 == len(compiled)


@pytest.mark.parametrize("home", ["relative", "/dev/null"])
def test_no_folder(load: Callable[[], Thing], monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    """Where nothing can be stored the pack is compiled all the same."""
    monkeypatch.setenv("XDG_CACHE_HOME", home)

    assert load().pattern.match("ab")


def test_a_stored_pack_needs_no_reader_of_files(folder: Path) -> None:
    """A process that finds a store imports nothing that only compiling and storing needs, which takes its time."""
    load_pack()
    code = "import sys, extractors; extractors.load_pack(); print(*sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert any(folder.iterdir())
    assert set() == {"importlib.resources", "litestar", "pydantic", "tempfile", "tomllib"} & set(done.stdout.split())
