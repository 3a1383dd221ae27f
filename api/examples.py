"""The example of the documentation and of the command's greeting: one article, and what is read from it."""

import datetime as dt

import msgspec

from schemas import (
    Actor,
    Article,
    Attribution,
    DateMention,
    Evidence,
    Extraction,
    HtmlArticle,
    Jurisdiction,
    Rate,
    RateMention,
    RecordDates,
    Sector,
    Span,
    Tariff,
    TariffRecord,
)

TEXT = "On Thursday the United States imposed a 25 percent tariff on cars from Japan."
ARTICLE = Article(text=TEXT, id="story-17", published_on=dt.date(2025, 4, 4))
PAGE = HtmlArticle(
    id="story-17",
    html=(
        "<html><head><title>Duty on cars</title>"
        '<meta property="article:published_time" content="2025-04-04T09:00:00Z"></head>'
        f"<body><article><h1>Duty on cars</h1><p>{TEXT}</p></article></body></html>"
    ),
)


def _evidence(surface: str, field: str) -> Evidence:
    start = TEXT.index(surface)
    return Evidence(text=surface, start=start, end=start + len(surface), field=field)


def _span(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(text=surface, start=start, end=start + len(surface))


def _jurisdiction(actor_id: str, name: str, code: str) -> Actor:
    return Actor(id=actor_id, name=name, kind="jurisdiction", role=None, jurisdiction=code, mentions=[_span(name)])


_RECORD = TariffRecord(
    tariff=Tariff(
        imposer=Jurisdiction(code="US", name="United States"),
        targets=[Jurisdiction(code="JP", name="Japan")],
        exempt=[],
        kind="sectoral",
        legal_basis=[],
    ),
    rate=Rate(value=25.0),
    sectors=[Sector(code="vehicles", name="Cars and light trucks", hs=["8703", "8704"], text="cars")],
    status="in_effect",
    actors=[],
    attribution=Attribution(),
    dates=RecordDates(announced="2025-04-03", effective="2025-04-03"),
    evidence=[
        _evidence("Thursday", "dates.announced"),
        _evidence("Thursday", "dates.effective"),
        _evidence("United States", "tariff.imposer"),
        _evidence("imposed", "status"),
        _evidence("25 percent", "rate"),
        _evidence("tariff", "tariff"),
        _evidence("cars", "sectors"),
        _evidence("Japan", "tariff.targets"),
    ],
    rules=["rate-levy", "subject-imposes", "levy-on-goods"],
    confidence=0.95,
)

EXTRACTION = Extraction(
    id="story-17",
    published_on="2025-04-04",
    records=[_RECORD],
    negotiations=[],
    actors=[_jurisdiction("a1", "United States", "US"), _jurisdiction("a2", "Japan", "JP")],
    dates=[
        DateMention(
            **msgspec.structs.asdict(_span("Thursday")),
            type="DATE",
            value="2025-04-03",
            from_="2025-04-03",
            to="2025-04-03",
        )
    ],
    rates=[RateMention(**msgspec.structs.asdict(_span("25 percent")), value=25.0, low=None, measure="tariff")],
    amounts=[],
    warnings=[],
    pack="0.1.0+6b3f0c81d2ae",
)
