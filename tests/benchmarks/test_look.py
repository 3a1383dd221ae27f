"""A look at how the engine reads a text."""

import re
from pathlib import Path

import pytest

from benchmarks.look import main

CONTRIBUTING = (Path(__file__).parent.parent.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_look(capsys: pytest.CaptureFixture[str]) -> None:
    """Each sentence is shown in symbols, then what which rules say of its rates and levies, at last the records."""
    main(["Toys are dear. Chile put a tariff on tea."])
    first, second, levy, record = capsys.readouterr().out.splitlines()

    assert "body: GOODS.named 'been' ." == first
    assert "body: PLACE.name IMPOSE.past LEVY 'on' GOODS.named" == second
    assert re.fullmatch(r"  tariff: .*\bsectors=tea; .*\[.*\blevy-on-goods\b.*\]", levy)
    assert "= CL on WORLD: coffee_tea_cocoa, no rate, in_effect" == record


def test_example(capsys: pytest.CaptureFixture[str]) -> None:
    """It shows of the text in CONTRIBUTING.md what stands there."""
    [text] = re.findall(r'benchmarks\.look "(.+)"', CONTRIBUTING)
    [shown] = re.findall(r"^```text\n(body: .*?)^```$", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    main([text])
    pattern = ".*".join(map(re.escape, shown.split("…")))

    assert re.fullmatch(pattern, capsys.readouterr().out)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Chad raised its duty on tea to 2 dollars per kilogram.", "= TD on WORLD: coffee_tea_cocoa, a sum, in_effect"),
        ("Chad lifted its tariffs on tea from Peru.", "= TD on PE: coffee_tea_cocoa, no rate, lifted"),
    ],
)
def test_rates(capsys: pytest.CaptureFixture[str], text: str, record: str) -> None:
    """A record without a rate in percent says so."""
    main([text])

    assert record == capsys.readouterr().out.splitlines()[-1]
