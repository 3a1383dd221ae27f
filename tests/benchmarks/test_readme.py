"""The written parts of the README: between their marks, and nowhere else."""

from __future__ import annotations

import pytest

from benchmarks import readme

BEGIN = "<!-- speed: written by python -m benchmarks.publish -->\n"
END = "<!-- speed: end -->\n"


def test_replaced() -> None:
    """Only what stands between the marks is replaced, as often as one likes."""
    text = f"Before.\n{BEGIN}old\n{END}After.\n"
    for _ in range(2):
        text = readme.replaced("speed", text, "new\n")

    assert f"Before.\n{BEGIN}new\n{END}After.\n" == text
    assert "new\n" == readme.shown("speed", text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Before.\n{END}", "has it 0 times: <!-- speed: written by"),
        (f"{BEGIN}old\n", "has it 0 times: <!-- speed: end"),
        (f"{BEGIN}old\n{END}" * 2, "has it 2 times: <!-- speed: written by"),
        (f"{BEGIN}old\n{END}{END}", "has it 2 times: <!-- speed: end"),
    ],
)
def test_marks(text: str, said: str) -> None:
    """A part that is not there just once is an error that names the mark."""
    with pytest.raises(ValueError, match=said):
        readme.replaced("speed", text, "new\n")


def test_table() -> None:
    """A table has a head, a rule and a line a row."""
    assert "| tool | MB/s |\n| --- | --- |\n| a | 1 |\n| b | 2 |" == readme.table(
        ("tool", "MB/s"), [("a", "1"), ("b", "2")]
    )


@pytest.mark.parametrize(
    ("figure", "shown"),
    [(None, "–"), (1234.5, "1,234"), (-1234.5, "-1,234"), (12.34, "12.3"), (0.1234, "0.12"), (0, "0"), (8, "8")],
)
def test_show(figure: float | None, shown: str) -> None:
    """A figure is told with the digits that say something."""
    assert shown == readme.show(figure)


@pytest.mark.parametrize(("share", "shown"), [(None, "–"), (0, "0%"), (0.975, "98%"), (1, "100%")])
def test_percent(share: float | None, shown: str) -> None:
    """A share is told in whole percent."""
    assert shown == readme.percent(share)
