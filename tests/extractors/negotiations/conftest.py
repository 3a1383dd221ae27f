"""What the tests of trade talks share: the negotiations of a text in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas import Article
from tests.extractors.conftest import PUBLISHED_ON

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from extractors import Extractor
    from schemas import Negotiation


def _short(talks: Negotiation) -> dict[str, str]:
    return {
        "parties": "-".join(talks.parties),
        "stage": talks.stage,
        "round": str(talks.round or "–"),
        "date": talks.date or "–",
        "next": talks.next_date or "–",
        "topics": ",".join(talks.topics) or "–",
        "sure": f"{talks.confidence:g}",
    }


@pytest.fixture(scope="session")
def talks(extractor: Extractor) -> Callable[..., list[str]]:
    """Return what says of each negotiation of a text only these fields, as one string."""

    def talks_(text: str, *fields: str, published_on: dt.date | None = PUBLISHED_ON) -> list[str]:
        found = extractor.extract(Article(text, published_on=published_on)).negotiations
        return [" ".join(_short(talks)[field] for field in fields) for talks in found]

    return talks_
