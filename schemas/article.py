"""The request types: one article as the caller has it, as text or as a page."""

import datetime as dt
from typing import Annotated, TypeAlias

from msgspec import Meta

from schemas.common import PublicStruct

MAX_TEXT_LENGTH = 1_000_000
"""The longest text that is accepted, in Unicode code points; longer is an error, never a cut."""

MAX_HTML_LENGTH = 2_000_000
"""The longest page that is accepted, in Unicode code points, tags and scripts included."""

_Id: TypeAlias = Annotated[
    str | None, Meta(description="The caller's id, given back in the answer.", examples=["story-17"])
]
_Url: TypeAlias = Annotated[
    str | None, Meta(description="Where the article came from.", examples=["https://news.example/story-17"])
]


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
    id: _Id = None
    title: Annotated[
        str | None, Meta(description="The headline, where it is not part of the text.", examples=["Tariff talks go on"])
    ] = None
    published_on: Annotated[
        dt.date | None,
        Meta(description="The day of publication, the reference of relative dates.", examples=["2025-04-17"]),
    ] = None
    url: _Url = None


class HtmlArticle(PublicStruct, frozen=True):
    """An article to read out of its web page: body, title and day are taken from it; the answer has the `text`."""

    html: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=MAX_HTML_LENGTH,
            description="The page as the browser gets it. Nothing that it refers to is fetched.",
            examples=[
                "<html><body><article><h1>Duties rise</h1><p>The levy is 25 percent.</p></article></body></html>"
            ],
        ),
    ]
    id: _Id = None
    title: Annotated[
        str | None, Meta(description="The headline, where the page's own is not to be used.", examples=["Duties rise"])
    ] = None
    published_on: Annotated[
        dt.date | None,
        Meta(description="The day of publication, where the page's own is not to be used.", examples=["2025-04-17"]),
    ] = None
    url: _Url = None
