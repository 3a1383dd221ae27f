"""What holds for any text: spans are true, answers are valid, the same and independent, and nothing raises."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import msgspec
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from extractors.fold import fold
from schemas import Article, Extraction, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors import Extractor

FRAGMENTS: Final = (
    "The United States", "U.S.", "the EU’s", "Brussels", "China", "Japanese", "Türkiye", "India's", "White House",
    "imposed", "may impose", "will raise", "has paused", "lifted", "threatened", "was struck down", "retaliated with",
    "a 25 percent tariff", "tariffs of 10% to 50%", "an additional 2½ pct duty", "duty-free", "from 2.5 pct to 27.5%",
    "levies", "anti-dumping duties", "reciprocal tariffs", "electricity tariff", "up to €5 billion", "145 mln dlrs",
    "on steel and aluminum", "on cars, chips and wine", "on all goods", "on imports from Mexico and Canada", "phones",
    "except Canada", "under Section 232", "in retaliation", "respectively", "effective August 1", "until next Friday",
    "on Wednesday", "in the first quarter of 2025", "since 2018", "for 90 days", "late last year", "10:30 a.m. EST",
    "President Donald Trump", "Trade Minister Mary Ng", "said Ryosei Akazawa, who heads the talks,", "30 centuries ago",
    "Mr. J. Smith Jr.", "the Federal Reserve", "talks between Tokyo and Washington stalled", "Photo: A. Doe / Reuters",
    "READ MORE:", "Published: April 17, 2025", "inflation of 3.2%", "12,5", "8703.80", "the Ministry of Commerce",
    "“", "”", "(", ")", "—", ";", ",", ":", ".", ". ", "!\n", "\n\n", "\r\n", "\u2028", "\u00a0", "…",
    "関税", "25٪", "𝟐𝟓%", "ß", "İ", "\u0301", "\x00", "\ud800", "🚢", "9" * 400,
)  # fmt: skip
"""Tariff language, so that something is extracted, and what disturbs it."""

texts = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), st.text(max_size=8)), min_size=1, max_size=40
).flatmap(lambda parts: st.sampled_from([" ", " ", ""]).map(lambda gap: gap.join(parts) or "."))
articles = st.builds(
    Article,
    text=texts,
    published_on=st.one_of(
        st.none(), st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.sampled_from([dt.date.min, dt.date.max])
    ),
)
anything = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans(extraction: Extraction) -> Iterator[Span]:
    """Yield every span of an answer."""
    for record in extraction.records:
        yield from record.evidence
    for talks in extraction.negotiations:
        yield from talks.evidence
    for actor in extraction.actors:
        yield from actor.mentions
    yield from (*extraction.dates, *extraction.rates, *extraction.amounts)


@anything
@given(article=articles)
@example(article=Article("．"))
@example(article=Article("\ud800 25 percent tariff on \udfff steel"))
@example(article=Article("Salt was taxed 30 centuries ago.", published_on=dt.date(2025, 4, 17)))
@example(article=Article("On 31/12/9999 the US imposed a 25% tariff next week.", published_on=dt.date.max))
@example(article=Article("A century ago the US imposed a 25% tariff.", published_on=dt.date.min))
@example(article=Article("The US imposed a 25% tariff this week.", published_on=dt.date.max))
@example(article=Article("China and the United States signed a trade deal on Monday.", published_on=dt.date.min))
def test_spans_are_true(extractor: Extractor, article: Article) -> None:
    """Every span is the text between its offsets, in code points of the text as it was sent."""
    extraction = extractor.extract(article)

    assert [] == [
        span for span in spans(extraction) if article.text[span.start : span.end] != span.text or not span.text
    ]
    assert [] == [g.text for r in extraction.records for g in r.sectors if g.text and g.text not in article.text]


@anything
@given(article=articles)
@example(article=Article(f"A {'9' * 400}% tariff on steel, ${'9' * 400} and {'9' * 400}.5 percent."))
def test_answers_are_valid(extractor: Extractor, article: Article) -> None:
    """Every answer keeps to the bounds of its own schema, and refers to actors that it lists."""
    sent = msgspec.structs.replace(article, text=article.text.replace("\ud800", "?"))
    extraction = extractor.extract(sent)
    listed = {actor.id for actor in extraction.actors}

    assert extraction == msgspec.json.decode(msgspec.json.encode(extraction), type=Extraction)
    assert len(listed) == len(extraction.actors)
    assert set() == {actor for record in extraction.records for actor in record.actors} - listed
    assert set() == {record.attribution.speaker for record in extraction.records} - listed - {None}
    assert set() == {actor for talks in extraction.negotiations for actor in talks.actors} - listed


@anything
@given(article=articles, between=articles)
def test_no_article_affects_another(extractor: Extractor, article: Article, between: Article) -> None:
    """An article gives the same answer each time, whatever was read in between."""
    first = extractor.extract(article)
    extractor.extract(between)

    assert first == extractor.extract(article)


@anything
@given(batch=st.lists(articles, min_size=2, max_size=4))
def test_order_does_not_matter(extractor: Extractor, batch: list[Article]) -> None:
    """A batch gives the same answers backwards."""
    forwards = [extractor.extract(article) for article in batch]

    assert forwards == [extractor.extract(article) for article in reversed(batch)][::-1]


@anything
@given(text=texts)
def test_fold_keeps_the_length_of_articles(text: str) -> None:
    """Folding keeps the length, so that offsets never move."""
    assert len(text) == len(fold(text))


def test_fragments_tell_something(extractor: Extractor) -> None:
    """The fragments hold what is to be extracted, so that the properties are not empty."""
    text = ". ".join(fragment for fragment in FRAGMENTS if fragment != "electricity tariff")
    extraction = extractor.extract(Article(text, published_on=dt.date(2025, 4, 17)))
    slots = ("records", "actors", "dates", "rates", "amounts")

    assert [] == [slot for slot in slots if not getattr(extraction, slot)]
