"""What share of gold a tool finds: spans that overlap, values that agree, and the names of people."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from benchmarks.agreement import same_name
from benchmarks.gold import GoldActor, GoldArticle, GoldDate, GoldSpan, Placed, locate
from benchmarks.peers.protocol import Found, Sort
from schemas import Actor

_FIELDS: Final[dict[Sort, str]] = {"rate": "rates", "amount": "amounts", "date": "dates"}


class Shares(NamedTuple):
    """Shares of what gold asks for; None where the tool does not look for it, or gives no values.

    A rate, amount or date is found where a span of its sort overlaps it, and a date is right where such a span has its
    value among its readings. `false_spans` are the rates, amounts and dates that overlap none of gold's.
    """

    rates_found: float | None
    amounts_found: float | None
    dates_found: float | None
    dates_right: float | None
    persons_found: float | None
    false_spans: int


def shares(articles: Iterable[GoldArticle], found: Iterable[Sequence[Found]], sorts: frozenset[Sort]) -> Shares:
    """Return the shares of a tool that looks for such sorts and found this in each of the articles."""
    hits: dict[str, list[bool]] = {"rate": [], "amount": [], "date": [], "right": [], "person": []}
    false_spans, has_values = 0, False
    for gold, told in zip(articles, found, strict=True):
        given = {sort: [it for it in told if it.sort == sort] for sort in hits}
        placed = {sort: _placed(gold, field) for sort, field in _FIELDS.items()}
        for sort, items in placed.items():
            hits[sort] += [any(_touch(item, it) for it in given[sort]) for item in items if not item.optional]
            false_spans += sum(not any(_touch(item, it) for item in items) for it in given[sort])
        dates = [item for item in placed["date"] if not item.optional]
        hits["right"] += [any(_is_right(item, it) for it in given["date"]) for item in dates]
        has_values |= any(it.values for it in given["date"])
        people = [who for who in gold.actors or [] if who.kind == "person" and not who.optional]
        hits["person"] += [any(_is_named(who, it) for it in given["person"]) for who in people]
    looked: dict[str, bool] = {sort: sort in sorts for sort in hits} | {"right": has_values}
    share = {name: round(sum(of) / len(of), 4) if of and looked[name] else None for name, of in hits.items()}
    return Shares(share["rate"], share["amount"], share["date"], share["right"], share["person"], false_spans)


def _placed(gold: GoldArticle, field: str) -> list[Placed[GoldSpan]]:
    return locate(gold.text, getattr(gold, field) or [])


def _touch(gold: Placed[GoldSpan], told: Found) -> bool:
    return gold.start < told.end and told.start < gold.end


def _is_right(gold: Placed[GoldSpan], told: Found) -> bool:
    date = gold.gold
    accepted = {date.value, *date.value_ok} if isinstance(date, GoldDate) else set()
    return _touch(gold, told) and not accepted.isdisjoint(told.values)


def _is_named(gold: GoldActor, told: Found) -> bool:
    return any(same_name(gold, Actor("", name, "person", None, None, [])) for name in told.values)
