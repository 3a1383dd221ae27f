"""A run of the benchmarks of speed: what it says and returns, by what pytest reports."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from benchmarks import publish, speed, speed_record
from benchmarks.dated import Records

if TYPE_CHECKING:
    from collections.abc import Callable

ONE: dict[str, Any] = {
    "machine_info": {"cpu": {"count": 2}, "machine": "x86_64", "system": "Linux", "python_version": "3.11.7"},
    "benchmarks": [
        {"stats": {"min": 1.0}, "extra_info": {"part": "start", "name": "seconds", "figures": {"help": 0.9}}},
    ],
}
OTHER = {**ONE, "benchmarks": [{"stats": {"min": 1.0}, "extra_info": {"part": "stages", "name": "news: scan"}}]}
SLOW = "missed          tariffwire --help"


class Outcome(NamedTuple):
    """What came of a run: its exit status, what it said, and what it wrote."""

    code: int
    said: str
    written: list[str]


@pytest.fixture
def bench(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[list[str], int, object], Outcome]:
    """Return what makes a run in which pytest ends with a status, and reports this or nothing."""
    published: list[str] = []
    real = subprocess.run

    def run(arguments: list[str], status: int, report: object) -> Outcome:
        def pytest_or_git(command: list[str], **options: Any) -> subprocess.CompletedProcess[Any]:
            files = [Path(word.partition("=")[2]) for word in command if word.startswith("--benchmark-json=")]
            for file in files:
                file.write_text(json.dumps(report) if report else "", encoding="utf-8")
            return subprocess.CompletedProcess(command, status) if files else real(command, **options)

        monkeypatch.setattr(subprocess, "run", pytest_or_git)
        code = speed.main(arguments)
        return Outcome(
            code, "".join(capsys.readouterr()), [*published, *(file.name[:5] for file in tmp_path.iterdir())]
        )

    monkeypatch.setattr(speed_record, "RECORDS", Records("speed", speed_record.Run, tmp_path))
    monkeypatch.setattr(publish, "main", lambda: published.append("README"))
    return run


@pytest.mark.parametrize(
    ("arguments", "pytest_gave", "code", "said"),
    [
        ([], (0, ONE), 0, SLOW),
        (["--gate"], (0, ONE), 1, SLOW),
        (["--only", "start"], (0, ONE), 0, SLOW),
        (["--only", "scan"], (0, OTHER), 0, "no budget is judged by these benchmarks alone"),
        (["--only", "nobody"], (5, None), 1, "nothing is judged: no benchmark was timed of those named 'nobody'"),
        (["--only", "ratchet"], (0, None), 1, "nothing is judged: no benchmark was timed of those named 'ratchet'"),
        ([], (0, None), 1, "nothing is judged: no benchmark was timed\n"),
        ([], (1, ONE), 1, "nothing is judged: pytest ended with 1"),
    ],
)
def test_main(
    arguments: list[str], pytest_gave: tuple[int, object], code: int, said: str, bench: Callable[..., Outcome]
) -> None:
    """Whatever pytest reports, a line says what came of it, and the exit status whether it is good."""
    outcome = bench(arguments, *pytest_gave)

    assert code == outcome.code
    assert said in outcome.said


@pytest.mark.parametrize(
    ("arguments", "pytest_gave", "written"),
    [
        ([], (0, ONE), ["README", "speed"]),
        (["--gate"], (0, ONE), ["README", "speed"]),
        (["--only", "start"], (0, ONE), []),
        ([], (0, None), []),
        ([], (1, ONE), []),
    ],
)
def test_written(
    arguments: list[str], pytest_gave: tuple[int, object], written: list[str], bench: Callable[..., Outcome]
) -> None:
    """Record and README are written after a whole run in which nothing failed, and after no other."""
    assert written == bench(arguments, *pytest_gave).written
