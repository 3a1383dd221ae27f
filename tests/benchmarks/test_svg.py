"""Bar charts: what is drawn, how long, and that it is well-formed."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from benchmarks.svg import Row, bar_chart


def widths(chart: str) -> list[float]:
    """Return the widths of the bars, from the top; the boxes of the legend are none."""
    return [float(width) for width in re.findall(r'width="([\d.]+)" height="16"', chart)]


def test_parts() -> None:
    """The longest bar has the full width, and each part its share of it."""
    chart = bar_chart("Time", ("scan", "rest"), [Row("news", (1, 3), "4 ms"), Row("posts", (2, 0), "2 ms")])

    assert [110.0, 330.0, 220.0] == widths(chart)


def test_logarithmic() -> None:
    """A logarithmic bar is as long as its figure has powers of ten above the least."""
    chart = bar_chart("Speed", (), [Row("a", (100,), ""), Row("b", (0, 10), ""), Row("c", (1,), "")], log=True)

    assert [440.0, 293.3, 146.7] == widths(chart)


def test_words() -> None:
    """Title, names, labels and figures are in it, and signs of XML do no harm."""
    root = ET.fromstring(bar_chart("a < b", ("x & y",), [Row("news", (1,), "1 > 0")]))  # noqa: S314 - our own chart
    said = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}

    assert {"a < b", "x & y", "news", "1 > 0"} == said


@pytest.mark.parametrize("scheme", ["prefers-color-scheme:dark"])
def test_dark(scheme: str) -> None:
    """On a dark page its words are light."""
    assert scheme in bar_chart("Time", (), [Row("news", (1,), "")])
