"""The runner: turns, time limits, and the reason why a tool was not run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.peers.registry import PEERS, REQUIREMENTS, Peer
from benchmarks.peers.running import NotRunError, Reply, by_turns, command, run

if TYPE_CHECKING:
    from pathlib import Path

FAST, SLOW, BROKEN = (Peer(name, name, name) for name in ("fast", "slow", "broken"))


def replied(seconds: float) -> Reply:
    """Return a reply that took so long."""
    return Reply("1.0", frozenset({"date"}), seconds, [])


def test_turns() -> None:
    """Each tool has its turn in each round, its best reply is kept, and one that fails is not asked again."""
    asked: list[str] = []
    seconds = iter([1.0, 9.0, 3.0, 8.0])

    def ask(peer: Peer) -> Reply:
        asked.append(peer.name)
        if peer is BROKEN:
            message = "failed: no Java"
            raise NotRunError(message)
        return replied(next(seconds))

    best = by_turns([FAST, BROKEN, SLOW], 2, ask)

    assert ["fast", "broken", "slow", "fast", "slow"] == asked
    assert (replied(1.0), replied(8.0)) == (best["fast"], best["slow"])
    assert "failed: no Java" == str(best["broken"])


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import time; time.sleep(60)", "not done in 0.5 s"),
        ("raise ValueError('no model')", "failed: ValueError: no model"),
        ("raise SystemExit(3)", "failed: exit status 3"),
    ],
)
def test_reasons(code: str, reason: str) -> None:
    """A tool that hangs or fails gives a reason, and the run goes on."""
    limit = 0.5 if "sleep" in code else 30
    with pytest.raises(NotRunError) as raised:
        run([sys.executable, "-c", code], b"", limit)

    assert reason == str(raised.value)


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        (None, "make peers installs it"),
        ("resolving\nno wheel for this and/or that Python\n", "no wheel for this and/or that Python"),
        ("error: No solution\n  cause: no wheel fits\n\nhint: others have one", "no wheel fits"),
        ("error: cannot read https://host.example/simple and '/home/me/x'", "error: cannot read … and '…'"),
    ],
)
def test_not_installed(tmp_path: Path, log: str | None, reason: str) -> None:
    """A tool that is not installed says so, in the words of the installer, without its addresses and paths."""
    if log is not None:
        (tmp_path / "slow.log").write_text(log, encoding="utf-8")
    with pytest.raises(NotRunError) as raised:
        command(SLOW, tmp_path)

    assert f"not installed: {reason}" == str(raised.value)


def test_installed(tmp_path: Path) -> None:
    """A tool that is installed runs by the Python of its own environment."""
    (tmp_path / "slow").mkdir()
    (tmp_path / "slow" / ".installed").touch()

    assert [str(tmp_path / "slow" / "bin" / "python"), "-m", "benchmarks.peers.worker", "slow"] == command(
        SLOW, tmp_path
    )


def test_every_tool_has_requirements_and_an_adapter() -> None:
    """What is listed can be installed, and there is a module for it."""
    adapters = {file.stem for file in (REQUIREMENTS.parent / "tools").glob("[!_]*.py")}

    assert {peer.environment for peer in PEERS if peer.environment} == {file.stem for file in REQUIREMENTS.iterdir()}
    assert {peer.module for peer in PEERS} == adapters
