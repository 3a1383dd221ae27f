"""The vocabulary: letter case, and that no word has two meanings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from extractors.fold import fold_terms
from extractors.vocabulary import case_of, data_folder, load_toml, load_vocabulary
from schemas.lexicon import VocabularyFile

if TYPE_CHECKING:
    from extractors import Pack


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("steel", "any"),
        ("ad valorem tariff", "any"),
        ("US", "upper"),
        ("U.S.", "upper"),
        ("ASEAN", "upper"),
        ("UNCTAD", "capital"),
        ("Turkey", "capital"),
        ("White House", "capital"),
        ("São Paulo", "capital"),
        ("9mm", "any"),
    ],
)
def test_case_of(surface: str, expected: str) -> None:
    """A capital asks for a capital, a short word in capitals for capitals, and small letters for nothing."""
    assert expected == case_of(surface)


def test_no_word_has_two_meanings() -> None:
    """No two entries that the scan cannot tell apart mean different things: one of them would never be read."""
    meanings: dict[tuple[bytes, str], set[str]] = defaultdict(set)
    for surface, readings in load_vocabulary().readings.items():
        for reading in readings:
            for term in fold_terms(surface):
                meanings[term, reading.case].add(f"{reading.kind} {reading.payload}")

    assert {} == {term.decode().strip(): sorted(found) for (term, _), found in meanings.items() if len(found) > 1}


def test_no_word_stands_twice() -> None:
    """No two entries are one to the scan, which reads a hyphen as a blank, and mean the same: one would say nothing."""
    entries: dict[tuple[str, frozenset[bytes]], list[str]] = defaultdict(list)
    for surface, readings in load_vocabulary().readings.items():
        for reading in readings:
            meaning = f"{reading.kind} {reading.payload} {reading.case}"
            entries[meaning, frozenset(fold_terms(surface))].append(surface)

    assert [] == [surfaces for surfaces in entries.values() if len(surfaces) > 1]


def test_lists_of_verbs_are_in_order() -> None:
    """The words of a list of verbs are in alphabetical order, each once: so two who add one see what is there."""
    lists = {
        f"{group.kind}.{form}": terms
        for group in load_toml(VocabularyFile, data_folder("lexicon") / "verbs.toml").group
        for form, terms in group.terms.items()
    }

    assert {} == {
        name: terms
        for name, terms in lists.items()
        if terms != sorted(set(terms), key=lambda term: (term.casefold(), term))
    }


def test_every_sector_code_of_the_contract(pack: Pack) -> None:
    """Every sector code has a name and words, and all but those without a heading of their own an HS heading."""
    goods = pack.vocabulary.goods

    assert [] == [code for code, entry in goods.items() if not entry.name or not [*entry.terms, *entry.weak]]
    assert {"ALL", "other"} == {code for code, entry in goods.items() if not entry.hs}
    assert 65 == len(goods)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("e-bike imports", ["motorcycles", "ALL"]),
        ("ball bearings, scissor lifts and boom lifts", ["machinery"] * 3),
        ("frozen seafood, scrap copper and spring onions", ["seafood", "copper", "fruit_vegetables"]),
        ("hollow structural sections and billet", ["steel", "steel"]),
        ("potato starch, prawn feed and Christmas trees", ["agriculture"] * 3),
        ("bangles, opals and lab-grown diamonds", ["gems_jewelry"] * 3),
        ("station wagons, headlamps and diesel engines", ["vehicles", "auto_parts", "machinery"]),
        ("aluminium scrap and unwrought aluminum", ["aluminum", "aluminum"]),
        ("cellular phones and set-top boxes", ["smartphones", "electronics"]),
        ("make up its mind, pick up speed and flip-flops on trade", []),
        ("the looms of war, a bumper crop report and an olive branch", []),
    ],
)
def test_goods_words(pack: Pack, words: str, expected: list[str]) -> None:
    """Goods have the code of the most specific entry, and words of another meaning have none."""
    found = pack.scanner.read(words, None).by_kind["GOODS"]

    assert expected == [mention.payload.code for mention in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("basic customs duty, BCD and an impost", ["LEVY"] * 3),
        ("retenciones, export withholdings and an import cess", ["LEVY"] * 3),
        ("nil duty or free of customs duty", ["ZERO", "ZERO"]),
        ("time-of-use tariffs, a toll tariff, night duty", ["NON_LEVY"] * 3),
        ("grid tariffs, a postal tariff, the tariff for households", ["NON_LEVY"] * 3),
        ("duty-free allowance, tour of duty, tariff headwinds", ["NON_LEVY"] * 3),
    ],
)
def test_levy_words(pack: Pack, words: str, expected: list[str]) -> None:
    """A customs charge has many names, and its look-alikes are none."""
    kinds = [mention.kind for mention in pack.scanner.read(words, None).mentions]

    assert expected == [kind for kind in kinds if kind in {"LEVY", "ZERO", "NON_LEVY"}]
