"""Which currency a sign, a code or a name means, by what is glued to it and by the countries of the article."""

from extractors.mention import Document
from extractors.quantities.near import starting_in
from schemas.quantity_rules import AmountRules, SharedCurrency

_LONGEST_PREFIX = 5
_LARGE = 3000.0
"""A sum in a currency whose name is a common word is larger: smaller figures may be years and counts."""
_HUNDREDTH = "/100"
_NEAR = 3000
"""A country further off says nothing of a currency."""


class CurrencyReader:
    """Resolves currencies to ISO 4217 codes. Immutable once built."""

    def __init__(self, rules: AmountRules) -> None:
        """Take the signs, the letters before them, and the names that several countries share."""
        self._signs = rules.signs
        self._prefixes = rules.prefixes
        self._glued = rules.glued
        self._shared = rules.shared

    def of_sign(self, document: Document, at: int) -> tuple[str, int] | None:
        """Return the currency of the sign at `at` and where it starts, letters before it (“HK$”, “U.S. $”) included."""
        sign = document.text[at]
        start = _letters_before(document.folded, at)
        if start < at:
            named = self._prefixes.get(document.folded[start:at].replace(".", ""), {}).get(sign)
            if named:
                return named, start
        plain = self._signs.get(sign)
        return (plain, at) if plain else None

    def of_glued(self, document: Document, at: int) -> tuple[str, int] | None:
        """Return the currency of the letters glued to the number at `at` (“Rmb5bn”) and where they start."""
        start = _letters_before(document.folded, at)
        name = self._glued.get(document.folded[start:at])
        if name is None or not document.text[start].isupper() or document.folded[start - 1 : start].isalnum():
            return None
        return name, start

    def resolve(self, document: Document, name: str, at: int, end: int, value: float) -> tuple[str, float] | None:
        """Return code and value of a sum `[at, end)` in the currency that `name` means there, None where it is none."""
        if name.endswith(_HUNDREDTH):
            return name.removesuffix(_HUNDREDTH), round(value / 100, 6)
        shared = self._shared.get(name)
        if shared is None:
            return name, value
        if (shared.large_only and value < _LARGE) or (shared.mass and document.folded.startswith(" of ", end)):
            return None
        code = _by_country(document, shared, at)
        return (code, value) if code else None


def _by_country(document: Document, shared: SharedCurrency, at: int) -> str | None:
    places = starting_in(document.by_kind["PLACE"], at - _NEAR, at + _NEAR)
    near = [place for place in places if place.payload.code in shared.places]
    if near:
        return shared.places[min(near, key=lambda place: abs(place.start - at)).payload.code]
    if shared.before and document.published_on and document.published_on.year < shared.before:
        return shared.then
    return shared.default


def _letters_before(folded: str, at: int) -> int:
    start = at
    while start and at - start < _LONGEST_PREFIX and (folded[start - 1].isalpha() or folded[start - 1] == "."):
        start -= 1
    return start
