"""Trade talks: every rule's examples, what fills the other fields, and how several tellings become one."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import msgspec
import pytest

from extractors.ground import Grounder
from extractors.negotiations import load_talk_rules
from extractors.negotiations.clause import ClauseReader
from extractors.negotiations.patterns import Alphabet
from extractors.negotiations.rulebook import RuleBook
from schemas import Article

if TYPE_CHECKING:
    from extractors import Extractor
    from extractors.pack import Pack
    from schemas import Negotiation
    from schemas.negotiation_rules import TalkExample, TalkRule

RULES = load_talk_rules()
FAMILIES = {"party": RULES.party, "bystander": RULES.bystander, "stage": RULES.stage}
PUBLISHED_ON = dt.date(2025, 4, 17)
TALKS = "Japan and the United States held trade talks on tariffs in Washington."


def talks(extractor: Extractor, text: str, published_on: dt.date | None = PUBLISHED_ON) -> list[Negotiation]:
    """Return the negotiations of a text."""
    return extractor.extract(Article(text=text, published_on=published_on)).negotiations


def told(negotiations: list[Negotiation], example: TalkExample) -> list[dict[str, object]]:
    """Return of each negotiation the fields that the example speaks of, and parties and stage in any case."""
    fields = {name for expected in example.expect for name in msgspec.to_builtins(expected)}
    return [
        {name: getattr(found, name) for name in fields | {"stage"}} | {"parties": set(found.parties)}
        for found in negotiations
    ]


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule.name}: {example.text[:48]}")
        for rules in FAMILIES.values()
        for rule in rules
        for example in rule.example
    ],
)
def test_example(extractor: Extractor, rule: TalkRule, example: TalkExample) -> None:
    """A text tells the talks that the example of a rule says, and no others."""
    expected = [msgspec.to_builtins(item) | {"parties": set(item.parties)} for item in example.expect]

    assert expected == told(talks(extractor, example.text, example.published), example), rule.name


@pytest.mark.parametrize(
    ("family", "number"),
    [
        pytest.param(family, number, id=rule.name)
        for family, rules in FAMILIES.items()
        for number, rule in enumerate(rules)
    ],
)
def test_rule_fits_its_example(pack: Pack, family: str, number: int) -> None:
    """Every rule fits one of its own examples, so that none is there without a use."""
    rules = FAMILIES[family]
    alphabet, grounder = Alphabet(RULES), Grounder(pack)
    reader, book = ClauseReader(alphabet), RuleBook(rules, RULES, alphabet)
    fitting: set[int] = set()
    for example in rules[number].example:
        document = pack.scanner.read(example.text, example.published)
        pack.zones.mark(document)
        mentions = sorted((*grounder.ground(document).mentions, *document.by_kind["TALK"]), key=lambda m: m.start)
        for sentence in document.sentences:
            inside = [m for m in mentions if sentence.start <= m.start < sentence.end]
            fitting |= {hit.number for hit in book.hits(reader.read(document, sentence, inside).symbols)}

    assert number in fitting


def test_evidence_is_in_the_text(extractor: Extractor) -> None:
    """Evidence names the sentence that tells the stage and the parties in it, by true offsets."""
    text = f"Markets were calm.\n\n{TALKS}\n"
    evidence = talks(extractor, text)[0].evidence

    assert [("stage", TALKS), ("parties", "Japan and the United States")] == [(e.field, e.text) for e in evidence[:2]]
    assert all(text[e.start : e.end] == e.text for e in evidence)


def test_actors_take_part(extractor: Extractor) -> None:
    """The actors of talks are the people of the sentence who serve one of the parties."""
    text = (
        "Japan's chief negotiator Ryosei Akazawa met Treasury Secretary Scott Bessent to discuss tariffs, said French "
        "President Emmanuel Macron."
    )
    extraction = extractor.extract(Article(text=text, published_on=PUBLISHED_ON))
    names = {actor.id: actor.name for actor in extraction.actors}

    assert ["Ryosei Akazawa", "Scott Bessent"] == [
        names[actor] for actor in extraction.negotiations[0].actors if " " in names[actor]
    ]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Trade talks of India and the US stalled in March. India and the US held talks on April 15.", "under_way"),
        ("India and the US held trade talks on April 2. The talks stalled on April 15.", "stalled"),
        ("India and the US held trade talks. India and the US signed the trade deal.", "signed"),
        ("India and the US are to hold trade talks in May. The talks of India and the US stalled.", "scheduled"),
    ],
)  # fmt: skip
def test_latest_state_wins(extractor: Extractor, text: str, stage: str) -> None:
    """Of several states of the same talks the one that the article tells as the latest holds."""
    assert [stage] == [found.stage for found in talks(extractor, text)]


@pytest.mark.parametrize(
    ("published_on", "date", "next_date"),
    [
        (dt.date(2025, 5, 10), "2025-05-05", None),
        (dt.date(2025, 5, 1), None, "2025-05-05"),
        (None, "2025-05-05", None),
    ],
)
def test_dates(extractor: Extractor, published_on: dt.date | None, date: str | None, next_date: str | None) -> None:
    """The day of talks is their date, or their next one where it lies behind the day of publication."""
    found = talks(extractor, "Japan and the United States held tariff talks on May 5, 2025.", published_on)

    assert [(date, next_date)] == [(f.date, f.next_date) for f in found]


def test_old_deals_are_history(extractor: Extractor) -> None:
    """A deal of years ago is no negotiation, the same words of last week are."""
    text = "Chile and China signed a free trade agreement in {} that cut tariffs."

    assert [[], ["signed"]] == [
        [found.stage for found in talks(extractor, text.format(year))] for year in ("2005", "April 2025")
    ]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (
            "Japan held trade talks with the US. Japan held trade talks with the US.",
            "Japan held trade talks with the US.",
        ),
        ("The talks between Japan and the US on tariffs go on.", "The talks on tariffs go on."),
    ],
)
def test_confidence(extractor: Extractor, text: str, more: str) -> None:
    """Confidence is higher where the text names both parties, and where it says it twice."""
    sure = max((found.confidence for found in talks(extractor, text)), default=0)
    less = max((found.confidence for found in talks(extractor, more)), default=0)

    assert 1 > sure > less


def test_captions_tell_nothing(extractor: Extractor) -> None:
    """Talks of a photo caption or a teaser are not told."""
    assert [] == talks(extractor, f"READ MORE: {TALKS}\n\nThe weather was fine.")


def test_one_endless_sentence(pack: Pack) -> None:
    """The time for a sentence grows with its length, not with its square."""
    clause = "and Japan and China held talks on tariffs with the United States on Monday, "
    grounder = Grounder(pack)

    def seconds(times: int) -> float:
        document = pack.scanner.read(clause * times, PUBLISHED_ON)
        pack.zones.mark(document)
        ground = grounder.ground(document)
        started = time.process_time()
        pack.negotiations.find(document, ground)
        return time.process_time() - started

    assert 30 * min(seconds(100) for _ in range(3)) > seconds(1000)
