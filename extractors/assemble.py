"""Step 6: measures to public records, with evidence, rule names and a calibrated confidence."""

from collections.abc import Iterable

from extractors.confidence import confidence
from extractors.discourse.measure import WORLD, Measure, cue_of
from extractors.mention import Document, Mention
from extractors.pack import Pack
from schemas import Attribution, Evidence, Jurisdiction, Rate, RecordDates, Sector, Tariff, TariffRecord


class Assembler:
    """Builds public records with the display names of a pack."""

    def __init__(self, pack: Pack) -> None:
        """Build the jurisdictions and sectors once; records share them."""
        names = {code: entry.name for code, entry in pack.vocabulary.jurisdictions.items()} | {WORLD: "World"}
        self._places = {code: Jurisdiction(code, name) for code, name in names.items()}
        self._goods = pack.vocabulary.goods

    def record(self, measure: Measure, document: Document) -> TariffRecord:
        """Return the public record of a measure."""
        return TariffRecord(
            tariff=Tariff(
                imposer=self._places.get(measure.imposer or ""),
                targets=self._jurisdictions(measure.targets),
                exempt=self._jurisdictions(measure.exempt),
                kind=measure.kind,
                legal_basis=measure.legal_basis,
            ),
            rate=_rate(measure),
            sectors=[self._sector(code, measure, document) for code in measure.sectors],
            status=measure.status,
            actors=measure.actors,
            attribution=Attribution(measure.mode, measure.speaker),
            dates=RecordDates(**measure.dates),
            evidence=_evidence(measure, document),
            rules=measure.rules,
            confidence=confidence(measure),
        )

    def _jurisdictions(self, codes: Iterable[str]) -> list[Jurisdiction]:
        return [self._places[code] for code in codes if code in self._places]

    def _sector(self, code: str, measure: Measure, document: Document) -> Sector:
        entry, mention, stated = self._goods[code], measure.sectors[code], measure.stated.get(code)
        text = document.text[mention.start : mention.end] if mention else None
        if stated:
            return Sector(code, entry.name, list(dict.fromkeys(stated)), "stated", text)
        return Sector(code, entry.name, list(entry.hs), "inferred", text)


def _rate(measure: Measure) -> Rate | None:
    if measure.specific is not None:
        amount, currency, qualifier = measure.specific.amount, measure.specific.currency, measure.specific.qualifier
        return Rate(None, unit="specific", qualifier=qualifier, amount=amount, currency=currency)
    if measure.rate is None:
        return None
    told = measure.frame.anchor.payload
    return Rate(
        value=told.value,
        low=told.low,
        previous=told.previous,
        qualifier=told.qualifier,
        basis=told.basis,
    )


def _evidence(measure: Measure, document: Document) -> list[Evidence]:
    """Return the spans that support the record, in text order, each once; a day that was given up needs none."""
    cue = cue_of(measure.frame, "status")
    support = [("status", cue[1] if cue else None), ("tariff", measure.levy), *measure.support]
    if measure.rate is not None:
        support.append(("rate", measure.frame.anchor))
    if measure.specific is not None:
        support.append(("rate", Mention(measure.specific.start, measure.specific.end, "SUM", None)))
    days = {f"dates.{field}" for field, day in measure.dates.items() if day}
    spans = {
        (m.start, m.end, field)
        for field, m in support
        if m is not None and (field in days or not field.startswith("dates."))
    }
    return [Evidence(document.text[start:end], start, end, field) for start, end, field in sorted(spans)]
