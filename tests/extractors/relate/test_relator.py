"""Relating: how rules make frames of a sentence, and which frame a cue goes to. The rules here are the test's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from extractors.mention import Document, Mention, Sentence
from extractors.relate.grammar import GrammarError
from extractors.relate.relator import Relator
from schemas.data import validate
from schemas.rules import RuleFile

if TYPE_CHECKING:
    from extractors.relate.frame import Frame

_MARKED = re.compile(r"\[([^:\]]+):([A-Z_]+)(?:\.([a-z]+))?\]")
_FORMS = {"PLACE": "name", "GOODS": "named", "RATE": "percent"}
"""Kinds whose payload says more than its form, with the form that they have here unless marked otherwise."""


class Payload(NamedTuple):
    """What symbols look at in places, goods and rates."""

    form: str = "name"
    value: float = 25.0
    role: str = "main"


def read(marked: str, zone: str = "body") -> tuple[Document, list[Mention]]:
    """Return a document of one sentence a line, and the mentions that are marked in it as `[words:KIND.form]`."""
    mentions, text, at = [], "", 0
    for found in _MARKED.finditer(marked):
        text += marked[at : found.start()]
        words, kind, form = found.groups()
        payload = Payload(form or _FORMS[kind]) if kind in _FORMS else form
        mentions.append(Mention(len(text), len(text) + len(words), kind, payload))
        text, at = text + words, found.end()
    text += marked[at:]
    document = Document(text, text.lower(), b"", None)
    for line in text.splitlines(keepends=True):
        start = document.sentences[-1].end if document.sentences else 0
        document.sentences.append(Sentence(start, start + len(line), zone, 0))
        document.sentence_starts.append(start)
    return document, mentions


def relate(marked: str, *families: dict[str, Any], zone: str = "body") -> list[Frame]:
    """Return the frames of a marked text under rules of one or more families."""
    files = [validate({"family": "test", **family}, RuleFile) for family in families]
    return Relator(files).relate(*read(marked, zone))


def told(frame: Frame, marked: str) -> dict[str, Any]:
    """Return what a frame says, in words of the text."""
    text = read(marked)[0].text
    slots = {slot: [text[m.start : m.end] for m in found] for slot, found in frame.slots.items()}
    return {"anchor": text[frame.anchor.start : frame.anchor.end], **slots, **frame.emits}


LEVIES = {
    "macros": {"ONTO": "'on' GOODS{list}:sectors"},
    "rule": [
        {"name": "rate-levy-on-goods", "pattern": "RATE:rate ~2 LEVY:levy @ONTO"},
        {"name": "rate-levy", "pattern": "RATE:rate ~2 LEVY:levy", "emits": {"kind": "general"}},
        {"name": "levy-on-goods", "pattern": "LEVY:levy @ONTO"},
        {"name": "rate-on-goods", "pattern": "RATE:rate @ONTO"},
    ],
}
STATUS = {
    "rule": [
        {"name": "not-imposed", "pattern": "NEG ~1 IMPOSE", "emits": {"status": "ruled_out"}},
        {"name": "may-impose", "pattern": "MODAL.soft ~1 IMPOSE", "emits": {"status": "threatened"}},
        {"name": "imposes", "pattern": "IMPOSE", "emits": {"status": "in_effect"}},
        {"name": "paused", "pattern": "PAUSE", "emits": {"status": "suspended"}, "side": "left"},
    ]
}
DATES = {"rule": [{"name": "from", "pattern": "'from' DATE:effective"}]}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("a [25%:RATE] new [tariff:LEVY]", [{"anchor": "25%", "kind": "general"}, {"anchor": "tariff"}]),
        (
            "a [25%:RATE] [tariff:LEVY] on [steel:GOODS], [cars:GOODS] and [wine:GOODS]",
            [{"anchor": "25%", "sectors": ["steel", "cars", "wine"], "kind": "general"},
             {"anchor": "tariff", "sectors": ["steel", "cars", "wine"]}],
        ),
        ("they [raised:RAISE.past] the [tariff:LEVY] on [steel:GOODS]", [{"anchor": "tariff", "sectors": ["steel"]}]),
        ("[steel:GOODS] was [imposed:IMPOSE.past]", []),
        ("", []),
        (
            "[25%:RATE] on [steel:GOODS] and [10%:RATE] on [cars:GOODS]",
            [
                {"anchor": "25%", "sectors": ["steel"], "near_sectors": ["steel"]},
                {"anchor": "10%", "sectors": ["cars"], "near_sectors": ["cars"]},
            ],
        ),
        ("the rate is [25%:RATE]", [{"anchor": "25%"}]),
    ],
)  # fmt: skip
def test_frames(marked: str, expected: list[dict[str, Any]]) -> None:
    """Each rate and levy has a frame, with the mentions that the rules put into it."""
    frames = relate(marked, LEVIES)

    assert expected == [told(frame, marked) for frame in frames]


def test_first_rule_wins() -> None:
    """What a rule fills or emits no later rule changes; the names of all that matched are kept, each once."""
    rules = [
        {"name": "one", "pattern": "RATE:rate LEVY:levy 'on' GOODS:sectors", "emits": {"kind": "fee"}},
        {"name": "two", "pattern": "RATE:rate ~3 LEVY 'on' GOODS 'and' GOODS:sectors", "emits": {"kind": "general"}},
    ]
    marked = "a [25%:RATE] [tariff:LEVY] on [steel:GOODS] and [cars:GOODS]"
    frame = relate(marked, {"rule": rules})[0]

    assert {"anchor": "25%", "sectors": ["steel"], "kind": "fee"} == told(frame, marked)
    assert ["one", "two"] == frame.rules


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("a [25%:RATE] [tariff:LEVY]", "tariff"),
        ("a [tariff:LEVY] that is high, [25%:RATE] now", "tariff"),
        ("a [tariff:LEVY] and a [duty:LEVY], [25%:RATE] now", "duty"),
        ("a [25%:RATE] universal [rate:SOFT_LEVY] and a [tariff:LEVY]", None),
        ("it is [25%:RATE]", None),
    ],
)
def test_rates_find_their_levy(marked: str, expected: str | None) -> None:
    """A rate that no rule ties to a levy takes the nearest one of its sentence, unless it has a word of its own."""
    text = read(marked)[0].text
    parent = next(frame for frame in relate(marked, LEVIES) if frame.anchor.kind == "RATE").parent

    assert expected == (parent and text[parent.anchor.start : parent.anchor.end])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("they [imposed:IMPOSE.past] a [25%:RATE] [tariff:LEVY]", ["in_effect", "in_effect"]),
        ("they [may:MODAL.soft] [impose:IMPOSE.base] a [tariff:LEVY]", ["threatened"]),
        ("they will [not:NEG] [impose:IMPOSE.base] a [tariff:LEVY]", ["ruled_out"]),
        (
            "they [imposed:IMPOSE.past] a [tariff:LEVY] on it but [may:MODAL.soft] [impose:IMPOSE.base] a [duty:LEVY]",
            ["in_effect", "threatened"],
        ),
        (
            "a [tariff:LEVY] is [paused:PAUSE.past] while they [imposed:IMPOSE.past] a [duty:LEVY]",
            ["suspended", "in_effect"],
        ),
        ("they [imposed:IMPOSE.past] it\nThe [tariff:LEVY] is [25%:RATE]", [None, None]),
        (f"they [imposed:IMPOSE.past] {'very ' * 30} a [tariff:LEVY]", [None]),
    ],
)  # fmt: skip
def test_cues_go_to_the_nearest_frame(marked: str, expected: list[str | None]) -> None:
    """A cue goes to the nearest frame of its sentence, where a break of the clause counts as distance, or to none."""
    assert expected == [frame.emits.get("status") for frame in relate(marked, LEVIES, STATUS)]


@pytest.mark.parametrize(("spread", "expected"), [(False, [None, "announced"]), (True, ["announced"] * 2)])
def test_spread(spread: bool, expected: list[str | None]) -> None:  # noqa: FBT001 - a column of the table
    """A cue of a family that spreads goes to every frame that is near."""
    rules = [{"name": "june", "pattern": "'from' DATE", "emits": {"status": "announced"}}]
    frames = relate(
        "[25%:RATE] on [steel:GOODS], [10%:RATE] on [cars:GOODS] from [June:DATE]", {"spread": spread, "rule": rules}
    )

    assert expected == [frame.emits.get("status") for frame in frames]


def test_cue_fills_slots() -> None:
    """A cue puts the mentions that it names into slots, and a date that is told once holds for all measures."""
    marked = "[25%:RATE] on [steel:GOODS] and [10%:RATE] on [cars:GOODS] from [June:DATE]"

    assert [["June"], ["June"]] == [told(frame, marked)["effective"] for frame in relate(marked, LEVIES, DATES)]


@pytest.mark.parametrize("zone", ["caption", "teaser", "advert", "boilerplate", "header"])
def test_only_the_body_tells(zone: str) -> None:
    """What is no body text has no frames."""
    assert [] == relate("a [25%:RATE] [tariff:LEVY] on [steel:GOODS]", LEVIES, zone=zone)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They [kick in:EFFECT.base] from [June:DATE]", [{"anchor": "kick in", "effective": ["June"]}]),
        ("Prices [kick in:EFFECT.base] from [June:DATE]", [{"anchor": "kick in", "effective": ["June"]}]),
        ("From [June:DATE] the new [rates:SOFT_LEVY] are due", [{"anchor": "rates", "effective": ["June"]}]),
        ("Prices [kick in:EFFECT.base] from there", []),
    ],
)
def test_starts(marked: str, expected: list[dict[str, Any]]) -> None:
    """A sentence without a levy that says when “they”, or the rates told before, start has a frame of its own."""
    assert expected == [told(frame, marked) for frame in relate(marked, LEVIES, DATES)]


def test_a_bad_pattern_names_its_rule() -> None:
    """A rule whose pattern cannot be read is an error that names the rule."""
    with pytest.raises(GrammarError, match="bad-one"):
        relate("", {"rule": [{"name": "bad-one", "pattern": "LEVI"}]})
