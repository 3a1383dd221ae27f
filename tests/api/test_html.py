"""Articles that come as web pages."""

import logging
from typing import Any

import httpx
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.html import MAX_ATTRIBUTES, MAX_TAGS, read_page
from api.problems import ProblemError
from schemas import HtmlArticle

BODY = """\
<p>The United States imposed a 25 percent tariff on cars from Japan 😀 &amp; Korea.</p>
<p>Steel pays 50 percent.</p>"""
TEXT = (
    "Duties rise\nThe United States imposed a 25 percent tariff on cars from Japan 😀 & Korea.\nSteel pays 50 percent."
)
DAY = '<meta property="article:published_time" content="2025-04-17T23:59:00Z">'


def _page(body: str = BODY, head: str = DAY) -> str:
    menu = "<nav><a href='/'>Home</a> <a href='/10'>10 percent off</a></nav>"
    article = f"<article><h1>Duties rise</h1>{body}</article>"
    head = f"<head><title>Duties rise</title>{head}<script>var off = '30 percent';</script></head>"
    return f"<!DOCTYPE html><html>{head}<body>{menu}{article}<footer>99 percent of readers</footer></body></html>"


def _post(client: TestClient[Litestar], **article: object) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/extract", json=article).json()
    return answer


def test_page_over_http(client: TestClient[Litestar]) -> None:
    """Of a page the article alone is read, and the answer has the text that its offsets refer to."""
    answer = _post(client, html=_page(), id="a")
    assert ("a", "2025-04-17", TEXT) == (answer["id"], answer["published_on"], answer["text"])
    assert [25, 50] == [rate["value"] for rate in answer["rates"]]
    assert ["25 percent", "50 percent"] == [answer["text"][rate["start"] : rate["end"]] for rate in answer["rates"]]


def test_text_is_not_given_back(client: TestClient[Litestar]) -> None:
    """An article that came as text is answered without it."""
    assert "text" not in _post(client, text=TEXT)


def test_page_and_text_say_the_same(client: TestClient[Litestar]) -> None:
    """The answer to a page is the answer to the article in it, and its text besides."""
    page = _post(client, html=_page())
    assert page == _post(client, text=TEXT, published_on="2025-04-17") | {"text": TEXT}


def test_page_in_a_batch(client: TestClient[Litestar]) -> None:
    """Pages and texts stand side by side in a batch, and a page without an article fails alone, under its id."""
    articles = [{"html": _page()}, {"html": "<html></html>", "id": "b"}, {"text": "A 5 percent duty."}]
    page, empty, text = client.post("/v1/extract/batch", json=articles).json()
    assert (TEXT, "no_article", "/1/html", "b", False) == (
        page["text"],
        empty["code"],
        empty["pointer"],
        empty["id"],
        "text" in text,
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ("Duties rise", "2025-04-17")),
        ({"title": "Mine"}, ("Mine", "2025-04-17")),
        ({"published_on": "2018-03-08"}, ("Duties rise", "2018-03-08")),
    ],
)
def test_what_the_caller_gives_wins(given: dict[str, Any], expected: tuple[str, str]) -> None:
    """Title and day come from the page where the caller gave none."""
    article = read_page(HtmlArticle(html=_page(), **given))
    assert expected == (article.title, str(article.published_on))


def test_page_without_a_day() -> None:
    """A page that does not say its day has none; nothing asks the clock."""
    assert None is read_page(HtmlArticle(html=_page(head=""))).published_on
    future = DAY.replace("2025", "2095")
    assert "2095-04-17" == str(read_page(HtmlArticle(html=_page(head=future))).published_on)


@pytest.mark.parametrize(
    "html",
    [
        "x",
        "<",
        "\x00",
        "\ud800",
        "<html><body></body></html>",
        "<?xml version='1.0' encoding='utf-16'?><rss></rss>",
        "<frameset>" * 5000,
        "<!--" * 100_000,
        "<" * 100_000,
        "<a " + "x=1 " * 1_000,
        "&#x110000;&#0;" * 1000,
        "<svg><script>" * 1000,
        "<b>" * 9_000 + "a" + "</b>" * 9_000,
    ],
)
def test_no_article(html: str, caplog: pytest.LogCaptureFixture) -> None:
    """What holds no article is a problem, however broken, deep or odd it is; nothing of it is logged."""
    with caplog.at_level(logging.INFO), pytest.raises(ProblemError) as failure:
        read_page(HtmlArticle(html=html))
    assert (422, "no_article", "/html") == _told(failure.value)
    assert [] == caplog.messages


def test_too_many_tags() -> None:
    """A page whose reading would take minutes is refused at once."""
    with pytest.raises(ProblemError, match="10,001 tags") as failure:
        read_page(HtmlArticle(html="<ul>" + "<li>a" * MAX_TAGS))
    assert (422, "page_too_complex", "/html") == _told(failure.value)


@pytest.mark.parametrize("form", ["a{}", "a{}=1", 'a{}="1 2"', "a{}='>'", "a{} = '1'"])
def test_tag_of_too_many_attributes(form: str) -> None:
    """So is one that has a tag with very many attributes; long values of few attributes are no reason."""
    attributes = " ".join(map(form.format, range(MAX_ATTRIBUTES + 1)))
    with pytest.raises(ProblemError, match="1,001 attributes") as failure:
        read_page(HtmlArticle(html=f"<body {attributes}>"))
    assert (422, "page_too_complex", "/html") == _told(failure.value)
    page = _page(f"<p {form.format('b')} title='{'1 2 3 ' * 5000}'>The duty on cars is 25 percent from today on.</p>")
    assert "25 percent" in read_page(HtmlArticle(html=page)).text


def test_article_longer_than_a_text() -> None:
    """An article in a page may be no longer than one that comes as text, and is not cut."""
    with pytest.raises(ProblemError) as failure:
        read_page(HtmlArticle(html=_page(f"<p>{'Duties rise. ' * 80_000}</p>")))
    assert (413, "text_too_long", "/html") == _told(failure.value)


def _told(error: ProblemError) -> tuple[int, str, str | None]:
    return error.problem.status, error.problem.code, error.problem.pointer


def test_worker_processes(served: Any) -> None:
    """A page is read in a worker process, alone and in a list alike."""
    page = {"html": _page()}
    one = httpx.post(f"{served.url}/v1/extract", json=page).json()
    many = httpx.post(f"{served.url}/v1/extract/batch", json=[page, page]).json()
    assert (TEXT, [one, one]) == (one["text"], many)
    assert ["sectoral"] == [record["tariff"]["kind"] for record in one["records"][:1]]
