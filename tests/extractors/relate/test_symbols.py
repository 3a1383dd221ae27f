"""Symbols: a sentence as the rules see it, one symbol a mention or word."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from extractors.mention import Mention
from extractors.relate.symbols import FILLER, LITERALS, RELATED, SYMBOL, SymbolString, symbol_of

NAMES = {symbol: name for name, symbol in SYMBOL.items()} | {FILLER: "."}


class Payload(NamedTuple):
    """The parts of a payload that a symbol depends on."""

    form: str = ""
    value: float = 25.0
    role: str = "main"


@pytest.mark.parametrize(
    ("kind", "payload", "expected"),
    [
        ("LEVY", "tariff", "LEVY"),
        ("DATE", None, "DATE"),
        ("PERSON", None, "PERSON"),
        ("PLACE", Payload("demonym"), "PLACE.demonym"),
        ("GOODS", Payload("weak"), "GOODS.weak"),
        ("RATE", Payload(value=25.0), "RATE.percent"),
        ("RATE", Payload(value=0.0), "RATE.zero"),
        ("RATE", Payload(role="previous"), "RATE.old"),
        ("ADJ", "reciprocal", "ADJ.kind"),
        ("ADJ", "plain", "ADJ.plain"),
        ("ADJ", "prospect", "ADJ.prospect"),
        ("IMPOSE", "past", "IMPOSE.past"),
        ("MODAL", "soft", "MODAL.soft"),
    ],
)
def test_symbol_of(kind: str, payload: object, expected: str) -> None:
    """A mention's symbol is that of its kind and form."""
    assert expected == NAMES[symbol_of(Mention(0, 1, kind, payload))]


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        ("", {}, ""),
        ("the tariff", {"tariff": "LEVY"}, "LEVY"),
        ("on 1,675 low-value items", {}, "'on' . . ."),
        ("tariffs as well as duties", {"tariffs": "LEVY", "duties": "LEVY"}, "LEVY 'and' LEVY"),
        ("tariffs along with duties", {"tariffs": "LEVY", "duties": "LEVY"}, "LEVY 'and' LEVY"),
        ("tariffs with duties", {"tariffs": "LEVY", "duties": "LEVY"}, "LEVY 'with' LEVY"),
        ("built in peru", {}, "'made' 'in' ."),
        ("tariffs on it", {"tariffs": "LEVY"}, "LEVY 'on' 'it'"),
        ("tariffs, duties; levies", {"tariffs": "LEVY", "duties": "LEVY"}, "LEVY ',' LEVY ';' ."),
        ("its new tariff of monday", {"tariff": "LEVY", "monday": "DATE"}, ". LEVY 'of' DATE"),
        ("china's tariffs", {"china": "BLOC", "tariffs": "LEVY"}, "BLOC 's' LEVY"),
        ("partners' tariffs", {"tariffs": "LEVY"}, ". LEVY"),
        ('"tariff" (now) - 8703.80', {"tariff": "LEVY"}, "LEVY '-' ."),
        ("duty (bcd) on tin [8001 10]", {"duty": "LEVY"}, "LEVY 'on' ."),
        ("tariff (not in force yet)", {"tariff": "LEVY"}, "LEVY '(' 'not' 'in' . . ')'"),
        ("non-tariff~~ $5 a.m.", {}, ". . ."),
    ],
)
def test_symbol_string(text: str, mentions: dict[str, str], expected: str) -> None:
    """Mentions and named words have symbols, other words are fillers, and articles and possessives leave none."""
    found = [Mention(text.index(word), text.index(word) + len(word), kind, None) for word, kind in mentions.items()]

    string = SymbolString(text, 0, len(text), found)

    assert expected == " ".join(NAMES[symbol] for symbol in string.symbols)
    assert [NAMES[symbol] for symbol, item in zip(string.symbols, string.items, strict=True) if item] == [
        mention.kind for mention in found
    ]
    assert found == [item for item in string.items if item is not None]


def test_an_echo_in_brackets_leaves_no_symbol() -> None:
    """A mention that only names again the one in front of it has no symbol, and another one has."""
    text = "customs duty (levy) at mills (now 5%)"
    found = [Mention(0, 12, "LEVY", None), Mention(14, 18, "LEVY", None), Mention(33, 35, "DATE", None)]

    string = SymbolString(text, 0, len(text), found)

    assert [found[0], found[2]] == [item for item in string.items if item is not None]


def test_a_sum_in_other_money_leaves_no_symbol() -> None:
    """A sum in brackets that only tells again the one in front of it has no symbol."""
    text = "tariffs on 30 pesos (about 2 dollars) of tin"
    found = [Mention(0, 7, "LEVY", None), Mention(11, 19, "AMOUNT", None), Mention(27, 36, "AMOUNT", None)]

    string = SymbolString(text, 0, len(text), found)

    assert "LEVY 'on' AMOUNT 'of' ." == " ".join(NAMES[symbol] for symbol in string.symbols)
    assert found[:2] == [item for item in string.items if item is not None]


def test_a_sentence_is_read_alone() -> None:
    """Only the stretch of the sentence becomes symbols."""
    text = "on. the tariff of. to"
    string = SymbolString(text, 4, 17, [Mention(8, 14, "LEVY", None)])

    assert ["LEVY", "'of'"] == [NAMES[symbol] for symbol in string.symbols]


def test_symbols_differ() -> None:
    """Every kind, form and word has a symbol of its own."""
    assert len(SYMBOL) == len(set(SYMBOL.values()) - {FILLER})
    assert [] == [word for word in LITERALS if f"'{word}'" not in SYMBOL]
    assert {"ZERO"} == {kind for kind in RELATED if not any(name.split(".")[0] == kind for name in SYMBOL)}
