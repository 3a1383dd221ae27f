"""Scores extractions against gold: each slot's precision, recall and F1, and the accuracy of the fields.

| slot | an item is right where |
| --- | --- |
| core | imposer, target, sector and rate of an atom of a record are (`benchmarks.atoms`) |
| rated | the same, over the records with a rate |
| strict | the status is right as well |
| persons, agencies, dates, rates, amounts, negotiations | it agrees with gold's (`benchmarks.agreement`) |

The fields of records (status, kind, days, old rate; law and exempt partners, where gold or the extraction has some) and
of persons (role, jurisdiction) count over the items matched.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from benchmarks.agreement import round_rate, same_amount, same_date, same_name, same_rate, same_role, same_talks
from benchmarks.atoms import Atom, GoldAtom, excused, fits_core, fits_strict, gold_atoms, told_atoms
from benchmarks.gold import GoldActor, GoldArticle, locate
from benchmarks.matching import Fits, Pairs, match
from benchmarks.scores import Scores
from schemas import Actor, Extraction

A = TypeVar("A", GoldActor, Actor)


def score(articles: Iterable[GoldArticle], extractions: Mapping[str, Extraction]) -> Scores:
    """Return the scores of extractions by article id; raises `KeyError` for an article without one."""
    scores = Scores()
    for gold in articles:
        add(scores, gold, extractions[gold.id])
    return scores


def add(scores: Scores, gold: GoldArticle, told: Extraction) -> None:
    """Add the counts of one article to `scores`; lists that gold leaves out are not scored."""
    scores.open(gold.id)
    if not gold.records:
        scores.negative(len(told.records))
    _add_records(scores, gold_atoms(gold.records), told_atoms(told.records))
    if isinstance(gold.actors, list):
        _add_actors(scores, gold.actors, told.actors)
    if isinstance(gold.dates, list):
        scores.slot("dates", locate(gold.text, gold.dates), told.dates, same_date)
    if isinstance(gold.rates, list):
        scores.slot("rates", locate(gold.text, gold.rates), told.rates, same_rate)
    if isinstance(gold.amounts, list):
        scores.slot("amounts", locate(gold.text, gold.amounts), told.amounts, same_amount)
    if isinstance(gold.negotiations, list):
        scores.slot("negotiations", gold.negotiations, told.negotiations, same_talks)


def _add_records(scores: Scores, gold: list[GoldAtom], told: list[Atom]) -> None:
    core = _add_atoms(scores, "core", gold, told, fits_core)
    strict = _add_atoms(scores, "strict", gold, told, fits_strict)
    rated = [
        msgspec.structs.replace(atom, optional=atom.optional or None in atom.rates) for atom in gold if atom.is_rated
    ]
    _add_atoms(scores, "rated", rated, [atom for atom in told if atom.rate is not None], fits_core)
    scores.note_unmatched("core", gold, told, core, excused(gold, told, core, fits_core))
    scores.share("status", len(strict), len(core))
    for want, choice in _completed(strict, gold, told).items():
        _judge_record(scores, gold[want], told[choice])


def _add_atoms(scores: Scores, slot: str, gold: list[GoldAtom], told: list[Atom], fits: Fits[GoldAtom, Atom]) -> Pairs:
    pairs = match(gold, told, fits)
    scores.count(slot, gold, told, pairs, excused(gold, told, pairs, fits))
    return pairs


def _completed(strict: Pairs, gold: list[GoldAtom], told: list[Atom]) -> Pairs:
    """Return the strict pairs, and of the atoms that they leave those that agree on core alone."""
    taken = set(strict.values())
    wants = [index for index in range(len(gold)) if index not in strict]
    choices = [index for index in range(len(told)) if index not in taken]
    rest = match([gold[want] for want in wants], [told[choice] for choice in choices], fits_core)
    return strict | {wants[want]: choices[choice] for want, choice in rest.items()}


def _judge_record(scores: Scores, gold: GoldAtom, told: Atom) -> None:
    want, said = gold.record, told.record
    if told.status not in gold.statuses:
        scores.note("status-wrong", f"{gold.label}, said {told.status}")
    if want.kind:
        scores.judge("kind", {want.kind, *want.kind_ok}, said.tariff.kind, gold.label)
    for field in ("announced", "effective", "until"):
        if day := getattr(want, field):
            said_day = getattr(said.dates, field) or ""
            scores.judge(field, {day}, said_day[: len(day)], gold.label)
    if want.previous is not None:
        previous = said.rate.previous if said.rate else None
        scores.judge("previous", {round_rate(want.previous)}, round_rate(previous), gold.label)
    exempt = [place.code for place in said.tariff.exempt]
    for field, right, given in (
        ("legal_basis", want.legal_basis, said.tariff.legal_basis),
        ("exempt", want.exempt, exempt),
    ):
        if right or given:
            scores.judge(field, {", ".join(sorted(right))}, ", ".join(sorted(given)), gold.label)


def _add_actors(scores: Scores, gold: list[GoldActor], told: list[Actor]) -> None:
    scores.slot("agencies", _of_kind(gold, "agency"), _of_kind(told, "agency"), same_name)
    wanted, given = _of_kind(gold, "person"), _of_kind(told, "person")
    for index, choice in scores.slot("persons", wanted, given, same_name).items():
        want, said = wanted[index], given[choice]
        if want.role:
            right = said.role if same_role(want.role, said.role) else want.role
            scores.judge("role", {right}, said.role, want.name)
        if want.jurisdiction:
            scores.judge("jurisdiction", {want.jurisdiction}, said.jurisdiction, want.name)


def _of_kind(actors: list[A], kind: str) -> list[A]:
    return [actor for actor in actors if actor.kind == kind]
