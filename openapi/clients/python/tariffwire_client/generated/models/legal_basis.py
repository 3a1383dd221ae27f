from typing import Literal

LegalBasis = Literal[
    "AD_CVD",
    "IEEPA",
    "OTHER",
    "SECTION_122",
    "SECTION_201",
    "SECTION_232",
    "SECTION_301",
    "SECTION_338",
    "WTO",
]

LEGAL_BASIS_VALUES: set[LegalBasis] = {
    "AD_CVD",
    "IEEPA",
    "OTHER",
    "SECTION_122",
    "SECTION_201",
    "SECTION_232",
    "SECTION_301",
    "SECTION_338",
    "WTO",
}


def check_legal_basis(value: str) -> LegalBasis:
    if value in LEGAL_BASIS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LEGAL_BASIS_VALUES!r}"
    )
