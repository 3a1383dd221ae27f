"""The request type: one article as the caller has it."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from schemas.common import PublicStruct

MAX_TEXT_LENGTH = 1_000_000
"""The longest text that is accepted, in Unicode code points; longer is an error, never a cut."""


class Article(PublicStruct, frozen=True):
    """An article to read. Only `text` is needed; `published_on` makes relative dates exact."""

    text: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=MAX_TEXT_LENGTH,
            description="The article as plain text. All offsets in the answer refer to it, as it was sent.",
            examples=["WASHINGTON, April 3, 2025 - The United States imposed a 25 percent tariff on cars."],
        ),
    ]
    id: Annotated[str | None, Meta(description="The caller's id, given back in the answer.", examples=["story-17"])] = (
        None
    )
    title: Annotated[
        str | None, Meta(description="The headline, where it is not part of the text.", examples=["Tariff talks go on"])
    ] = None
    published_on: Annotated[
        dt.date | None,
        Meta(description="The day of publication, the reference of relative dates.", examples=["2025-04-17"]),
    ] = None
    url: Annotated[
        str | None, Meta(description="Where the article came from.", examples=["https://news.example/story-17"])
    ] = None
