from typing import Literal

SectorHsSource = Literal["inferred", "stated"]

SECTOR_HS_SOURCE_VALUES: set[SectorHsSource] = {
    "inferred",
    "stated",
}


def check_sector_hs_source(value: str) -> SectorHsSource:
    if value in SECTOR_HS_SOURCE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SECTOR_HS_SOURCE_VALUES!r}"
    )
