"""Gold data: articles and what a careful reader finds in them, in the project's own folder or as JSON lines."""

import hashlib
from pathlib import Path
from typing import Generic, Literal, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from schemas import Article, Kind, LegalBasis, Status
from schemas.extraction import Stage

ROOT = Path(__file__).parent.parent
OWN_ARTICLES = ROOT / "tests" / "articles"
SHARED_CORPUS = ROOT.parent / "shared" / "corpus"
_ONE_IN = 5
"""How many documents there are to each one that is held out."""


class GoldItem(msgspec.Struct, kw_only=True):
    """Base of what gold lists: missing an `optional` item costs nothing, and finding it is right."""

    optional: bool = False


class GoldRecord(GoldItem, kw_only=True):
    """A measure; each `*_ok` holds further answers that a careful reader could defend."""

    imposer: str | None = None
    targets: list[str] = []
    sectors: list[str] = []
    rate: float | None = None
    low: float | None = None
    previous: float | None = None
    kind: Kind | None = None
    status: Status | None = None
    announced: str | None = None
    effective: str | None = None
    until: str | None = None
    exempt: list[str] = []
    legal_basis: list[LegalBasis] = []
    quote: str = ""
    imposer_ok: list[str | None] = []
    targets_ok: list[str] = []
    sectors_ok: list[str] = []
    rate_ok: list[float | None] = []
    kind_ok: list[str] = []
    status_ok: list[str] = []


class GoldNegotiation(GoldItem, kw_only=True):
    """Trade talks, their stage, and their days."""

    parties: list[str]
    stage: Stage
    stage_ok: list[str] = []
    round: int | None = None
    date: str | None = None
    next_date: str | None = None


class GoldActor(GoldItem, kw_only=True):
    """A person or agency that plays a part."""

    name: str
    name_ok: list[str] = []
    kind: Literal["person", "agency", "organization", "jurisdiction"]
    role: str | None = None
    jurisdiction: str | None = None


class GoldSpan(GoldItem, kw_only=True):
    """Words of the text; `nth` counts their occurrences from 0."""

    text: str
    nth: int | None = None


class GoldDate(GoldSpan, kw_only=True):
    """A time expression and its TIMEX3 value."""

    value: str
    value_ok: list[str] = []


class GoldRate(GoldSpan, kw_only=True):
    """A percentage and what it measures."""

    value: float
    measure: str
    low: float | None = None


class GoldAmount(GoldSpan, kw_only=True):
    """A sum of money."""

    value: float
    currency: str


S = TypeVar("S", bound=GoldSpan)


class Placed(msgspec.Struct, Generic[S]):
    """A gold span with its offsets, `[start, end)` in code points."""

    gold: S
    start: int
    end: int

    @property
    def optional(self) -> bool:
        """Whether missing it costs nothing."""
        return self.gold.optional


class GoldArticle(msgspec.Struct, kw_only=True):
    """An article with its gold; a list that is left out is not scored."""

    id: str
    text: str = ""
    source: str | None = None
    theme: str = ""
    published_on: str | None = None
    title: str | None = None
    records: list[GoldRecord] = []
    negotiations: list[GoldNegotiation] | UnsetType = UNSET
    actors: list[GoldActor] | UnsetType = UNSET
    dates: list[GoldDate] | UnsetType = UNSET
    rates: list[GoldRate] | UnsetType = UNSET
    amounts: list[GoldAmount] | UnsetType = UNSET

    def article(self) -> Article:
        """Return what a caller would send of it."""
        fields = {"id": self.id, "text": self.text, "title": self.title, "published_on": self.published_on}
        return msgspec.convert(fields, Article)


def locate(text: str, spans: list[S]) -> list[Placed[S]]:
    """Return the spans with their offsets; those that share a `text` and say no `nth` take its occurrences in order.

    What the text does not hold is left out.
    """
    placed: list[Placed[S]] = []
    following: dict[str, int] = {}
    for span in spans:
        nth = following.get(span.text, 0) if span.nth is None else span.nth
        following[span.text] = nth + 1
        start = _find(text, span.text, nth)
        if start >= 0:
            placed.append(Placed(span, start, start + len(span.text)))
    return placed


def _find(text: str, words: str, nth: int) -> int:
    start = text.find(words)
    while nth and start >= 0:
        start = text.find(words, start + 1)
        nth -= 1
    return start


def is_held_out(article: GoldArticle) -> bool:
    """Tell whether it is of the fifth of the articles that nobody reads, by the SHA-256 of its id."""
    return int(hashlib.sha256(article.id.encode()).hexdigest(), 16) % _ONE_IN == 0


def read_lines(file: Path) -> list[GoldArticle]:
    """Return the articles of a JSON-lines file; raises `ValueError` with file, line and field for a bad one."""
    articles = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        if line.strip():
            articles.append(_decode(line, f"{file}, line {number}"))
    return articles


def read_folder(folder: Path) -> list[GoldArticle]:
    """Return the articles of a folder of pairs, `NAME.txt` and `NAME.gold.json`, sorted by name.

    Raises `ValueError` with the file and field of bad gold, and `FileNotFoundError` for gold without its text.
    """
    articles = []
    for file in sorted(folder.glob("*.gold.json")):
        article = _decode(file.read_bytes(), str(file))
        article.text = file.with_name(file.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        articles.append(article)
    return articles


def _decode(raw: bytes, place: str) -> GoldArticle:
    try:
        return msgspec.json.decode(raw, type=GoldArticle)
    except msgspec.DecodeError as error:
        message = f"{place}: {error}"
        raise ValueError(message) from error
