"""The page for operators tells what the code does, and what is deployed does what the page tells."""

import configparser
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client import REGISTRY

from api.observability import metrics
from api.settings import Settings, list_settings

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/operators.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")


def _table(heading: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the table with this heading."""
    _, _, below = PAGE.partition(f"| {heading} |")
    for line in below.split("\n\n", 1)[0].splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def test_settings() -> None:
    """The table has every setting with its default and its meaning, in the order of the code."""
    expected = [[f"`{it.name}`", it.shown_default, it.means.meaning] for it in list_settings()]
    assert expected == list(_table("setting | default | means"))


def test_metrics() -> None:
    """The table has every metric that the service counts."""
    assert metrics.REQUESTS in set(REGISTRY._names_to_collectors.values())  # noqa: SLF001 - no other way
    own = {name for name in REGISTRY._names_to_collectors if name.startswith("tariffwire_")}  # noqa: SLF001 - as above
    told = {row[0].strip("`") for row in _table("metric | counts")}
    assert set() == told - own
    assert {_base(name) for name in own} == {_base(name) for name in told}


def _base(name: str) -> str:
    return re.sub(r"_(total|created|bucket|count|sum)$", "", name)


def test_container_installs_as_make_run_does() -> None:
    """The steps of the Containerfile are those of `make run`: its prerequisite, then its command."""
    found = re.search(r"^run: (\S+) .*\n\t(.*) \$\(ARGS\)$", MAKEFILE, re.MULTILINE)
    assert found
    assert f'RUN make {found[1]} EXTRAS="$EXTRAS"\n' in CONTAINERFILE
    command = found[2].replace("$(BIN)", ".venv/bin").split()
    assert CONTAINERFILE.endswith(f'ENTRYPOINT ["{command[0]}", "{command[1]}"]\n')


def test_container_gets_what_it_copies() -> None:
    """What the Containerfile copies exists, and is not kept from it."""
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    copied = [name for line in re.findall(r"^COPY (.*) \S+$", CONTAINERFILE, re.MULTILINE) for name in line.split()]
    assert [] == [name for name in copied if f"!{name}" not in ignored or not (ROOT / name).exists()]


@pytest.mark.parametrize(
    ("key", "expected"), [("KillMode", "mixed"), ("ExecStart", "/opt/tariffwire/.venv/bin/tariffwire serve --config")]
)
def test_unit(key: str, expected: str) -> None:
    """The unit starts the command, and ends the service before its workers."""
    assert _unit()[key].startswith(expected)


def test_unit_waits_for_the_end() -> None:
    """The unit gives the service longer to end than the service gives its requests."""
    assert int(_unit()["TimeoutStopSec"]) > Settings().grace_seconds


def _unit() -> configparser.SectionProxy:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(ROOT / "deploy/tariffwire.service", encoding="utf-8")
    return unit["Service"]
