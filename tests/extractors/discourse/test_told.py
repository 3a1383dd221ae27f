"""The measures told so far, filed by what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.discourse.measure import Measure
from extractors.discourse.told import Told
from extractors.mention import Mention
from extractors.quantities.rate import Rate
from extractors.relate.frame import Frame

if TYPE_CHECKING:
    from schemas import Status

ROW = "place-rate"


def _measure(status: Status, targets: str, told: str = "status", rule: str = "imposed") -> Measure:
    """Return a measure of the US at 5 percent, with its targets and what the text tells of it outright."""
    frame = Frame(Mention(0, 2, "RATE", Rate(0, 2, 5.0, 0)), 0, 0)
    explicit = set(told.split())
    return Measure(frame, imposer="US", targets=targets.split(), status=status, rules=[rule], explicit=explicit)


def test_head_of_a_row() -> None:
    """A row is headed by the measure told last that spells out a state, of any partner or of its own."""
    told = Told()
    told.tell([_measure("suspended", "WORLD"), _measure("lifted", "CN"), _measure("threatened", "JP")])
    rows = [_measure("in_effect", targets, rule=ROW) for targets in ("CN", "JP", "WORLD")]

    assert [told[1], told[0], told[1]] == [told.head_of(row) for row in rows]


def test_a_state_that_is_told_later_makes_a_head() -> None:
    """What is filed anew once its state is told heads the rows behind it."""
    told = Told()
    told.tell([_measure("in_effect", "CN", told="")])
    row = _measure("in_effect", "CN", rule=ROW)
    before = told.head_of(row)
    told[0].explicit.add("status")
    told.file_state(0)

    assert (None, told[0]) == (before, told.head_of(row))


def test_rows_are_those_without_a_state_of_their_own() -> None:
    """Rows of the imposer are asked for until something tells their state."""
    told = Told()
    told.tell([_measure("in_effect", "CN", told="", rule=ROW), _measure("in_effect", "JP"), _measure("lifted", "PE")])
    before = told.rows_of("US")
    told[0].explicit.add("status")

    assert ([0], [], []) == (before, told.rows_of("US"), told.rows_of("CN"))


def test_last_charging() -> None:
    """Exemptions are passed over, and so is what turns out to be a duty on all alike."""
    told = Told()
    told.tell([_measure("lifted", "PE"), _measure("in_effect", "CN"), _measure("exempted", "JP")])
    before = told.last_charging("US", 0)
    told[1].kind = "baseline"

    assert (told[1], told[0]) == (before, told.last_charging("US", 0))


def test_last_charging_of_an_imposer() -> None:
    """Another's measure is passed over, unless it stands before the sentence from which on one is asked for."""
    told = Told()
    told.tell([_measure("in_effect", "CN"), _measure("in_effect", "US")])
    told[1].imposer = "CN"

    assert (told[0], None) == (told.last_charging("US", 0), told.last_charging("US", 9))


def test_what_is_known_at_a_rate_and_of_an_imposer() -> None:
    """The last measure on somebody or something is found by its rate, and whom an imposer charges by its code."""
    told = Told()
    told.tell([_measure("in_effect", "CN", told="targets"), _measure("in_effect", "JP", told="status")])

    assert told[0] is told.at_rate[5]
    assert {"CN", "JP"} == told.charged["US"]


def test_who_charges_all_these_goods() -> None:
    """Of the goods that the text names, those count that one measure is on, from the given sentence on."""
    told = Told()
    for sentence, (imposer, goods) in enumerate([("CN", ["steel"]), ("US", ["steel", "copper"]), ("PE", ["steel"])]):
        measure = _measure("in_effect", "JP", told="status sectors")
        measure.imposer, measure.sectors, measure.frame.sentence = imposer, dict.fromkeys(goods), sentence
        told.tell([measure])
    told.tell([_measure("in_effect", "JP", told="status")])

    assert {"US", "PE"} == told.charging_all({"steel"}, 1)
    assert {"US"} == told.charging_all({"steel", "copper"}, 0)
    assert set() == told.charging_all({"rice"}, 0)
