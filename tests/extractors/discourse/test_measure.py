"""Measures and what their frames say: own slots, those of their levy, and cues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from extractors.discourse.measure import (
    Measure,
    code_of,
    codes_of,
    cue_of,
    emitted,
    is_on_exports,
    rules_of,
    slot_of,
)
from extractors.mention import Mention
from extractors.quantities.rate import Rate
from extractors.relate.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence


class Place(NamedTuple):
    """What the vocabulary says of a place."""

    code: str


class Who(NamedTuple):
    """What is known of a person or body."""

    jurisdiction: str | None


PERU, CHAD = (Mention(at, at + 4, "PLACE", Place(code)) for at, code in enumerate(("PE", "TD")))
MINISTER, NOBODY = (Mention(9, 12, "PERSON", Who(code)) for code in ("PE", None))
RICE = Mention(20, 24, "GOODS", None)
LEVY = Mention(30, 34, "LEVY", "duty")


def levied(**slots: list[Mention]) -> Frame:
    """Return the frame of a levy with these slots."""
    return Frame(LEVY, 5, 0, slots, rules=["on-goods", "shared"])


def rated(parent: Frame | None = None, *, adopted: bool = False, **slots: list[Mention]) -> Frame:
    """Return the frame of a rate of 9 percent, on a levy or not."""
    anchor = Mention(40, 49, "RATE", Rate(40, 49, 9.0, 40))
    return Frame(anchor, 7, 0, slots, rules=["at-rate", "shared"], parent=parent, adopted=adopted)


@pytest.mark.parametrize(
    ("mention", "code"), [(PERU, "PE"), (MINISTER, "PE"), (NOBODY, None), (RICE, None), (LEVY, None)]
)
def test_code_of(mention: Mention, code: str | None) -> None:
    """Places stand for themselves, and people and bodies for whom they serve."""
    assert code == code_of(mention)


def test_codes_of() -> None:
    """Codes come in their order, each once, without what stands for nobody."""
    assert ["TD", "PE"] == codes_of([CHAD, NOBODY, MINISTER, PERU, CHAD])


@pytest.mark.parametrize(
    ("frame", "slot", "expected"),
    [
        (rated(targets=[PERU]), "targets", [PERU]),
        (rated(levied(targets=[CHAD]), targets=[PERU]), "targets", [PERU]),
        (rated(levied(targets=[CHAD])), "targets", [CHAD]),
        (rated(levied(targets=[CHAD]), targets=[]), "targets", ()),
        (rated(levied(targets=[CHAD]), adopted=True), "targets", ()),
        (rated(levied(imposer=[CHAD]), adopted=True), "imposer", [CHAD]),
        (rated(), "targets", ()),
    ],
)
def test_slot_of(frame: Frame, slot: str, expected: Sequence[Mention]) -> None:
    """A rate has what its levy has, unless it says it itself; one that adopted its levy has of it only who charges."""
    assert expected == slot_of(frame, slot)


@pytest.mark.parametrize(
    ("own", "levys", "adopted", "expected"),
    [
        (("announced", 3), None, False, "announced"),
        (None, ("lifted", 3), False, "lifted"),
        (("announced", 3), ("lifted", 2), False, "lifted"),
        (("announced", 2), ("lifted", 3), False, "announced"),
        (("announced", 0), ("lifted", -1), True, "announced"),
        (("announced", 0), ("lifted", -1), False, "lifted"),
        (None, None, False, None),
    ],
)
def test_emitted(
    own: tuple[str, int] | None,
    levys: tuple[str, int] | None,
    adopted: bool,  # noqa: FBT001 - a column of the table
    expected: str | None,
) -> None:
    """Of what a rate and its levy are told the nearer cue holds; a rate that adopted its levy keeps a cue at itself."""
    levy = levied()
    frame = rated(levy, adopted=adopted)
    for told, of in ((own, frame), (levys, levy)):
        if told:
            of.emits["status"], of.cues["status"] = told[0], (told[1], None)

    assert expected == emitted(frame, "status")


def test_cue_of() -> None:
    """The cue of a field is the rate's own, or else its levy's."""
    levy = levied()
    levy.cues["status"] = 4, RICE
    frame = rated(levy)
    before = cue_of(frame, "status")
    frame.cues["status"] = 6, PERU

    assert ((4, RICE), (6, PERU), None) == (before, cue_of(frame, "status"), cue_of(frame, "kind"))


def test_rules_of() -> None:
    """The rules of a rate come first, and none comes twice."""
    assert ["at-rate", "shared", "on-goods"] == rules_of(rated(levied()))


@pytest.mark.parametrize(
    ("frame", "rate", "levy"),
    [(rated(levied()), 9.0, LEVY), (rated(), 9.0, None), (levied(), None, LEVY)],
)
def test_rate_and_levy(frame: Frame, rate: float | None, levy: Mention | None) -> None:
    """A measure hangs on a rate, on a levy, or on both."""
    measure = Measure(frame)

    assert (rate, levy) == (measure.rate, measure.levy)


@pytest.mark.parametrize(("word", "is_so"), [("export", True), ("duty", False)])
def test_is_on_exports(word: str, is_so: bool) -> None:  # noqa: FBT001 - a column of the table
    """A duty on exports is told by its word."""
    assert is_so is is_on_exports(Measure(Frame(Mention(0, 4, "LEVY", word), 0, 0)))
