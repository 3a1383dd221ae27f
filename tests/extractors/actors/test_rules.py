"""The rule files of actors: they load, they agree with the vocabulary, and their examples hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from extractors.actors import load_actor_rules
from extractors.actors.rules import name_key, officials_by_name
from extractors.vocabulary import load_vocabulary
from schemas.actor_rules import ActorRules
from schemas.data import validate

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor
    from schemas.actor_rules import ActorExample

RULES = load_actor_rules()
READINGS = [reading for readings in load_vocabulary().readings.values() for reading in readings]


@pytest.mark.parametrize("example", RULES.example, ids=lambda e: e.text[:50])
def test_example_holds(actors: Callable[[str], list[Actor]], example: ActorExample) -> None:
    """An example's text has exactly the persons and public bodies that the example lists."""
    found = actors(example.text)

    assert example.persons == [(a.name, a.role or "", a.jurisdiction or "") for a in found if a.kind == "person"]
    assert example.agencies == [(a.name, a.jurisdiction or "") for a in found if a.kind == "agency"]


@pytest.mark.parametrize(
    ("kinds", "classes"),
    [
        pytest.param({"OFFICE"}, set(RULES.office), id="offices"),
        pytest.param({"AGENCY_HEAD", "ORGANIZATION_HEAD"}, set(RULES.head), id="heads"),
    ],
)
def test_every_class_has_a_rule(kinds: set[str], classes: set[str]) -> None:
    """Each class of office and head word in the vocabulary has its rule, and each rule has words."""
    assert classes == {reading.payload for reading in READINGS if reading.kind in kinds}


def test_agencies_name_their_jurisdiction() -> None:
    """The payload of a public body is its jurisdiction's code, or a dash, a point, and its identity."""
    payloads = {str(reading.payload) for reading in READINGS if reading.kind == "AGENCY"}
    codes = {*load_vocabulary().jurisdictions, "-"}

    assert set() == {p for p in payloads if p.partition(".")[0] not in codes or not p.partition(".")[2]}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (("donald", "trump"), "US"),
        (("trump",), "US"),
        (("von", "der", "leyen"), None),
        (("leyen",), "EU"),
        (("kim",), None),
        (("nobody",), None),
    ],
)
def test_officials_are_known_by_full_and_unshared_last_names(name: tuple[str, ...], code: str | None) -> None:
    """An official is found by the full name, and by the last one where only one jurisdiction has it."""
    official = officials_by_name(RULES).get(name)

    assert code == (official.code if official else None)


@pytest.mark.parametrize(
    ("folded", "key"),
    [
        ("donald j. trump", ("donald", "j", "trump")),
        ("robert f. kennedy, jr.", ("robert", "f", "kennedy")),
        ("abdullah ii", ("abdullah",)),
        ("sefcovic", ("sefcovic",)),
    ],
)
def test_name_key_drops_points_and_suffixes(folded: str, key: tuple[str, ...]) -> None:
    """Two spellings of a name are one by their words, without points and suffixes."""
    assert key == name_key(folded)


def test_unknown_field_is_an_error() -> None:
    """A misspelt key in a rule file is refused and not ignored."""
    content = msgspec.to_builtins(RULES) | {"evidnce": []}

    with pytest.raises(ValueError, match="evidnce"):
        validate(content, ActorRules)
