"""Tariff records, exploded to atoms: one imposer, target, sector and rate each, which is what core and strict count."""

from collections.abc import Iterable, Sequence

import msgspec

from benchmarks.agreement import round_rate
from benchmarks.gold import GoldRecord
from benchmarks.matching import Fits, Pairs
from schemas import TariffRecord


class GoldAtom(msgspec.Struct):
    """What gold asks for at one target and sector, with all the answers that it accepts."""

    record: GoldRecord
    imposers: set[str | None]
    targets: set[str]
    sectors: set[str]
    rates: set[float | None]
    statuses: set[str | None]
    label: str
    optional: bool

    @property
    def is_rated(self) -> bool:
        """Whether any accepted answer has a rate."""
        return self.rates != {None}


class Atom(msgspec.Struct):
    """What the engine says of one target and sector, and the number of the record that says it."""

    record: TariffRecord
    number: int
    imposer: str | None
    target: str
    sector: str
    rate: float | None
    status: str
    label: str


def gold_atoms(records: Iterable[GoldRecord]) -> list[GoldAtom]:
    """Return an atom for each target and sector of the gold records."""
    return [
        GoldAtom(
            record,
            {record.imposer, *record.imposer_ok},
            {target, *record.targets_ok},
            {sector, *record.sectors_ok},
            {round_rate(rate) for rate in (record.rate, *record.rate_ok)},
            {record.status, *record.status_ok},
            _label(record.imposer, target, sector, record.rate, record.status),
            record.optional,
        )
        for record in records
        for target in record.targets or ["WORLD"]
        for sector in record.sectors or ["ALL"]
    ]


def told_atoms(records: Iterable[TariffRecord]) -> list[Atom]:
    """Return an atom for each target and sector of the engine's records, each once a record."""
    atoms = []
    for number, record in enumerate(records):
        imposer = record.tariff.imposer.code if record.tariff.imposer else None
        rate = record.rate.value if record.rate else None
        for target in dict.fromkeys([place.code for place in record.tariff.targets] or ["WORLD"]):
            for sector in dict.fromkeys([goods.code for goods in record.sectors] or ["ALL"]):
                label = _label(imposer, target, sector, rate, record.status)
                atoms.append(Atom(record, number, imposer, target, sector, round_rate(rate), record.status, label))
    return atoms


def fits_core(gold: GoldAtom, told: Atom) -> bool:
    """Tell whether imposer, target, sector and rate are right."""
    return (
        told.imposer in gold.imposers
        and told.target in gold.targets
        and told.sector in gold.sectors
        and told.rate in gold.rates
    )


def fits_strict(gold: GoldAtom, told: Atom) -> bool:
    """Tell whether the status is right as well."""
    return fits_core(gold, told) and told.status in gold.statuses


def excused(gold: Sequence[GoldAtom], told: Sequence[Atom], pairs: Pairs, fits: Fits[GoldAtom, Atom]) -> set[int]:
    """Return the unmatched told atoms that are neither right nor wrong.

    They fit a gold atom that another atom of their own record already matched: “$34bn of goods, including toys” may be
    told as all goods or as the goods named.
    """
    of_record: dict[int, list[GoldAtom]] = {}
    for want, choice in pairs.items():
        of_record.setdefault(told[choice].number, []).append(gold[want])
    taken = set(pairs.values())
    return {
        index
        for index, atom in enumerate(told)
        if index not in taken and any(fits(want, atom) for want in of_record.get(atom.number, ()))
    }


def _label(imposer: str | None, target: str, sector: str, rate: float | None, status: str | None) -> str:
    return f"{imposer}>{target} {sector} {'-' if rate is None else f'{rate:g}'} {status}"
