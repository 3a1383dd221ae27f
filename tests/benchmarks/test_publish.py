"""What is published is what was recorded."""

from __future__ import annotations

import pytest

from benchmarks import publish, speed_record

RUN = speed_record.newest()


@pytest.mark.skipif(RUN is None, reason="nothing was recorded yet")
def test_readme() -> None:
    """The README's table is that of the newest record; `python -m benchmarks.publish` writes it."""
    assert RUN is not None
    assert publish.markdown(RUN) == publish.shown(publish.README.read_text(encoding="utf-8"))


def test_plots() -> None:
    """So are the plots."""
    written = {name: (publish.PLOTS / name).read_text(encoding="utf-8") for name in publish.charts()}

    assert publish.charts() == written
