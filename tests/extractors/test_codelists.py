"""The code lists of goods, jurisdictions and rules."""

import re

from msgspec import UNSET

from extractors import Extractor
from extractors.codelists import list_jurisdictions, list_rules, list_sectors
from extractors.pack import Pack
from schemas import Article


def test_sectors(pack: Pack) -> None:
    """Every code that the vocabulary has for goods is in the list, with chapters or headings of HS 2022."""
    codes = {it.code: it for it in list_sectors().codes}
    assert set(pack.vocabulary.goods) == set(codes)
    assert ["8703", "8704"] == codes["vehicles"].hs
    assert all(re.fullmatch(r"\d{2}|\d{4}(\.\d{1,2})?", hs) for it in codes.values() for hs in it.hs or ())
    assert {"ALL", "other", "defense"} <= set(codes)


def test_jurisdictions(pack: Pack) -> None:
    """Every code that the vocabulary has for a jurisdiction is in the list; `EU` names its members."""
    codes = {it.code: it for it in list_jurisdictions().codes}
    assert set(pack.vocabulary.jurisdictions) == set(codes)
    assert "Japan" == codes["JP"].name
    assert 27 == len(codes["EU"].members or ())
    assert {code for code in codes if not re.fullmatch("[A-Z]{2}", code)} == {"WORLD"}


def test_rules(extractor: Extractor) -> None:
    """Every rule that a record names is in the list, with a text that it reads, and mostly its pattern."""
    codes = {it.code: it for it in list_rules().codes}
    text = "The United States imposed a 25 percent tariff on cars from Japan."
    [record] = extractor.extract(Article(text)).records
    assert set(record.rules) <= set(codes)
    assert all(it.name for it in codes.values())
    assert not any("\n" in it.pattern for it in codes.values() if it.pattern is not UNSET)
    for name in ("goods-at-rates-respectively", *(code for code, it in codes.items() if it.pattern is UNSET)):
        records = extractor.extract(Article(codes[name].name)).records
        assert any(name in record.rules for record in records), name
