"""The mention grammar: what a pattern matches in a string of symbols, and how a bad one is refused."""

from __future__ import annotations

import re

import pytest

from extractors.relate.grammar import GrammarError, compile_pattern, symbol_class
from extractors.relate.symbols import FILLER, SYMBOL

MACROS = {"PREP": "('on' | 'against')", "ONTO": "@PREP GOODS{list}:sectors", "LOOP": "LEVY @LOOP"}


def symbols(sentence: str) -> str:
    """Return the symbol string of a sentence that is written in names of symbols; `.` is a filler."""
    return "".join(FILLER if name == "." else SYMBOL[name] for name in sentence.split())


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("LEVY", "LEVY", 1),
        ("LEVY", "RATE.percent", None),
        ("RATE", "RATE.zero", 1),
        ("RATE.percent", "RATE.zero", None),
        ("LEVY 'on' GOODS", "LEVY 'on' GOODS.weak", 3),
        ("LEVY 'on' GOODS", "LEVY 'of' GOODS.weak", None),
        ("LEVY ('on'|'for'|'against') GOODS", "LEVY 'against' GOODS.all", 3),
        ("LEVY (~2 'on' GOODS | 'of' RATE)", "LEVY 'of' RATE.percent", 3),
        ("RATE ADJ? LEVY", "RATE.percent LEVY", 2),
        ("RATE ADJ? LEVY", "RATE.percent ADJ.kind LEVY", 3),
        ("RATE ADJ? LEVY", "RATE.percent ADJ.kind ADJ.plain LEVY", None),
        ("RATE ADJ* LEVY", "RATE.percent ADJ.kind ADJ.plain LEVY", 4),
        ("RATE ADJ+ LEVY", "RATE.percent LEVY", None),
        ("LEVY*", " ".join(["LEVY"] * 13), 12),
        ("(LEVY 'on')+ GOODS", "LEVY 'on' LEVY 'on' GOODS.named", 5),
        ("RATE ~2 LEVY", "RATE.percent . . LEVY", 4),
        ("RATE ~2 LEVY", "RATE.percent . . . LEVY", None),
        ("RATE ~2 LEVY", "RATE.percent AMOUNT ADJ.plain LEVY", 4),
        ("RATE ~2 LEVY", "RATE.percent 'on' LEVY", None),
        ("MODAL ~~3 FACE", "MODAL.soft 'in' GOODS.named DATE FACE", 5),
        ("MODAL ~~3 FACE", "MODAL.soft PLACE.name FACE", None),
        ("MODAL ~~3 FACE", "MODAL.soft 'but' FACE", None),
        ("MODAL ~~~3 FACE", "MODAL.soft PLACE.name 'but' LEVY FACE", 5),
        ("MODAL ~~~3 FACE", "MODAL.soft RATE.percent FACE", None),
        ("MODAL ~~~3 FACE", "MODAL.soft ';' FACE", None),
        ("LEVY !'s' PLACE", "LEVY PLACE.name", 2),
        ("LEVY !PLACE", "LEVY PLACE.name", None),
        ("LEVY !PLACE", "LEVY GOODS.named", 1),
        ("^ LEVY $", "LEVY", 1),
        ("LEVY $", "LEVY LEVY .", None),
        ("LEVY @PREP GOODS", "LEVY 'against' GOODS.named", 3),
        ("\n  LEVY 'on'  # a tariff on\n  # goods\n| RATE\n", "LEVY 'on'", 2),
        ("\n  LEVY 'on'  # RATE\n| RATE\n", "RATE.zero", 1),
        ("LEVY  # RATE", "LEVY RATE.zero", 1),
    ],
)
def test_match(pattern: str, sentence: str, expected: int | None) -> None:
    """A pattern matches the symbols that it names, with gaps and repetitions as bounded as it says."""
    found = compile_pattern(pattern, MACROS).regex.match(symbols(sentence))

    assert expected == (found.end() if found else None)


def test_looks_for_several_absences_at_once() -> None:
    """What may not stand at one place, on one side of it, is one set of symbols."""
    of, on, levy = (SYMBOL[name] for name in ("'of'", "'on'", "LEVY"))
    behind, ahead = (compile_pattern(pattern, {}) for pattern in ("<!'of' <!'on' LEVY", "LEVY !'of' !'on'"))

    assert 1 == behind.source.count("(?<!")
    assert ["."] == [word for word in (".", of, on) if behind.regex.search(word + levy)]
    assert ["."] == [word for word in (".", of, on) if ahead.regex.search(levy + word)]


def test_look_behind() -> None:
    """`<!` refuses a match behind the symbol that it names."""
    pattern = compile_pattern("<!'of' LEVY", {}).regex

    assert [2] == [found.start() for found in pattern.finditer(symbols("'of' LEVY LEVY"))]


@pytest.mark.parametrize(
    ("pattern", "sentence", "slot", "expected"),
    [
        ("LEVY 'on' GOODS:sectors", "LEVY 'on' GOODS.named", "sectors", [2]),
        (
            "LEVY 'on' GOODS{list}:sectors",
            "LEVY 'on' GOODS.named ',' GOODS.named 'and' GOODS.named",
            "sectors",
            [2, 4, 6],
        ),
        ("LEVY 'on' GOODS{list}:sectors", "LEVY 'on' GOODS.named ',' 'and' . GOODS.named", "sectors", [2, 6]),
        ("LEVY 'on' GOODS{list}:sectors", "LEVY 'on' GOODS.named 'of' GOODS.named", "sectors", [2]),
        ("LEVY @ONTO", "LEVY 'on' GOODS.named 'or' GOODS.named", "sectors", [2, 4]),
        ("(RATE.percent:rate | RATE.zero:rate) LEVY", "RATE.zero LEVY", "rate", [0]),
        ("LEVY PLACE:targets? GOODS", "LEVY GOODS.named", "targets", []),
    ],
)
def test_slots(pattern: str, sentence: str, slot: str, expected: list[int]) -> None:
    """A slot holds the places of its mentions, each item of a list its own."""
    found = compile_pattern(pattern, MACROS).regex.match(symbols(sentence))

    assert found is not None
    assert expected == [start for start, _ in found.spans(slot)]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("LEVI", "unknown mention kind or word 'LEVI'; kinds are LEVY"),
        ("RATE.half", "'RATE.half'"),
        ("LEVY 'upon'", "\"'upon'\""),
        ("LEVY @NOWHERE", "unknown or circular macro @NOWHERE"),
        ("@LOOP", "unknown or circular macro @LOOP"),
        ("LEVY & RATE", "& RATE' in 'LEVY & RATE'"),
        ("LEVY (RATE", "not closed"),
        ("LEVY RATE)", "in 'LEVY RATE)'"),
        ("* LEVY", "in '* LEVY'"),
        ("LEVY (? RATE)", "in 'LEVY (? RATE)'"),
    ],
)
def test_a_bad_pattern_is_refused(pattern: str, expected: str) -> None:
    """A pattern that cannot be read is an error that shows what is wrong and where."""
    with pytest.raises(GrammarError, match=re.escape(expected)):
        compile_pattern(pattern, MACROS)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("LEVY", {"LEVY"}),
        ("PLACE", {"PLACE.name", "PLACE.demonym", "PLACE.seat", "PLACE.weak"}),
        ("PLACE.seat", {"PLACE.seat"}),
        ("'on'", {"'on'"}),
    ],
)
def test_symbol_class(name: str, expected: set[str]) -> None:
    """A kind stands for all its forms."""
    assert {SYMBOL[symbol] for symbol in expected} == symbol_class(name)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("LEVY 'on' GOODS.named", [[{"LEVY"}, {"'on'"}, {"GOODS.named"}]]),
        ("LEVY? 'on'", [[{"'on'"}]]),
        ("LEVY* ~3 'on'", [[{"'on'"}]]),
        ("LEVY+", [[{"LEVY"}]]),
        ("(LEVY | DATE) 'on'", [[{"LEVY", "DATE"}, {"'on'"}]]),
        ("(LEVY | DATE?) 'on'", [[{"'on'"}]]),
        ("(LEVY 'on' | DATE 'to' 'by')", [[{"LEVY"}, {"'on'"}], [{"DATE"}, {"'to'"}, {"'by'"}]]),
        ("!LEVY 'on'", [[{"'on'"}]]),
        ("~3", [[]]),
    ],
)
def test_needs(pattern: str, expected: list[list[set[str]]]) -> None:
    """A pattern knows rows of sets of symbols: each of its matches holds one symbol of each set of a row, in order."""
    rows = compile_pattern(pattern, {}).needs

    assert expected == [[{name for name, symbol in SYMBOL.items() if symbol in need} for need in row] for row in rows]
