"""The page, the documentation and the OpenAPI document as a browser gets them."""

import datetime as dt
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from extractors import Extractor
from schemas import Article

SCRIPT = Path(__file__).parents[2] / "api/page/app.js"

FILES = {
    "/": "text/html",
    "/docs": "text/html",
    "/page/elements.js": "text/javascript",
    "/page/app.js": "text/javascript",
    "/page/docs.js": "text/javascript",
    "/page/style.css": "text/css",
    "/page/icon.svg": "image/svg+xml",
}


@pytest.mark.parametrize(("path", "media_type"), FILES.items())
def test_file(client: TestClient[Litestar], path: str, media_type: str) -> None:
    """Every file of the page is served with its type, and may load nothing from outside."""
    response = client.get(path)
    assert (200, media_type) == (response.status_code, response.headers["content-type"].partition(";")[0])
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "unsafe" not in response.headers["content-security-policy"]
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+[^\s\"')]*", response.text)) - {"//www.w3.org/2000/svg"}
    assert {"http://www.w3.org/2000/svg"} >= addresses


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_links_lead_somewhere(client: TestClient[Litestar], path: str) -> None:
    """Whatever a page links to or loads is served, and nothing in it needs an inline script or style."""
    page = _Page()
    page.feed(client.get(path).text)
    assert {"page/style.css", "openapi.json"} < page.links
    assert {200} == {client.get(f"/{link.removeprefix('./')}").status_code for link in page.links}
    assert set() == page.inline


def test_every_id_that_the_script_asks_for_is_in_the_page(client: TestClient[Litestar]) -> None:
    """The script and the page agree on their ids."""
    for html, script in (("/", "/page/app.js"), ("/docs", "/page/docs.js")):
        wanted = set(re.findall(r'byId\("([\w-]+)"\)', client.get(script).text))
        assert wanted <= set(re.findall(r'\bid="([\w-]+)"', client.get(html).text))


def test_example(extractor: Extractor) -> None:
    """The example that the page offers is read as a person reads it."""
    source = re.sub(r'" \+\s+"', "", SCRIPT.read_text(encoding="utf-8"))
    paragraphs = re.search(r"text: (\[.*?),\s*\]\.join", source, re.DOTALL)
    day = re.search(r'published_on: "(.*?)"', source)
    title = re.search(r'title: "(.*?)"', source)
    assert paragraphs
    assert day
    assert title
    text = "\n\n".join(json.loads(f"{paragraphs[1]}]"))
    records = extractor.extract(Article(text, title=title[1], published_on=dt.date.fromisoformat(day[1]))).records
    assert [
        ("US", ["WORLD"], 25, ["vehicles"], "in_effect", "2025-04-03"),
        ("US", ["FR"], 200, ["alcohol"], "threatened", None),
        ("CA", ["US"], 25, ["steel", "alcohol"], "in_effect", None),
        ("CN", ["US"], 34, ["ALL"], "announced", "2025-04-10"),
    ] == [
        (
            it.tariff.imposer and it.tariff.imposer.code,
            [target.code for target in it.tariff.targets],
            it.rate and it.rate.value,
            [sector.code for sector in it.sectors],
            it.status,
            it.dates.effective,
        )
        for it in records
    ]


class _Page(HTMLParser):
    """Collects what a page links to, and what the content security policy would block."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.inline: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.links.add(value)
            if name == "style" or name.startswith("on"):
                self.inline.add(f"{tag} {name}")
        if tag == "style" or (tag == "script" and "src" not in dict(attrs)):
            self.inline.add(tag)
