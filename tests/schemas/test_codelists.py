"""The closed code lists, and what is served of a list."""

from typing import get_args

import msgspec
import pytest

from schemas import Kind
from schemas.codelists import Code, Codelist, closed_lists, explain_codes


@pytest.mark.parametrize("name", closed_lists())
def test_every_code_is_explained(name: str) -> None:
    """A closed list says what it is, and what each of its codes says, in sentences."""
    told = closed_lists()[name]
    assert all(it.endswith(".") for it in (told.description, *told.codes.values()))
    assert len(set(told.codes.values())) == len(told.codes)


def test_names_of_types() -> None:
    """Codes that several types share have the name of their list; others that of their place, in their own order."""
    assert "Kind" == explain_codes(sorted(get_args(Kind)), "TariffKind")[0]
    assert ("ColourShade", {"red": "", "blue": ""}) == explain_codes(["red", "blue"], "ColourShade")


def test_what_a_code_has_not_is_left_out() -> None:
    """A code without HS codes or members is served without those fields."""
    told = Codelist("colours", "Shades.", [Code("red", "Red"), Code("steel", "Steel", hs=["72"])])
    codes = [{"code": "red", "name": "Red"}, {"code": "steel", "name": "Steel", "hs": ["72"]}]
    assert {"name": "colours", "description": "Shades.", "codes": codes} == msgspec.to_builtins(told)
