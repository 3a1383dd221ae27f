"""A record as one flat row: the columns of tables such as CSV. They are the fields of `Row`, and said nowhere else."""

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from schemas.common import PublicStruct
from schemas.extraction import Extraction
from schemas.tariff import TariffRecord

_Text = str | None
_Number = float | None
_Count = int | None
_List = list[str] | None


class Row(PublicStruct, frozen=True, kw_only=True):
    """A record, or an article that could not be read; an article without records has no row."""

    id: Annotated[_Text, Meta(description="The article's id.")] = None
    line: Annotated[_Count, Meta(description="Of an article that failed, its line in the input.")] = None
    published_on: Annotated[_Text, Meta(description="The day of publication.")] = None
    record: Annotated[_Count, Meta(description="The record's number in its article, from 1.")] = None
    imposer: Annotated[_Text, Meta(description="Code of the jurisdiction that charges.")] = None
    targets: Annotated[_List, Meta(description="Codes of the jurisdictions whose goods are charged.")] = None
    exempt: Annotated[_List, Meta(description="Codes of the jurisdictions that are carved out.")] = None
    kind: Annotated[_Text, Meta(description="The kind of measure.")] = None
    legal_basis: Annotated[_List, Meta(description="The legal authority.")] = None
    rate: Annotated[_Number, Meta(description="The rate in percent; of a range, its upper end.")] = None
    rate_low: Annotated[_Number, Meta(description="The lower end of a range.")] = None
    rate_previous: Annotated[_Number, Meta(description="The rate that this one replaces.")] = None
    rate_unit: Annotated[_Text, Meta(description="`percent`, or `specific` for a sum per unit of goods.")] = None
    rate_qualifier: Annotated[_Text, Meta(description="The text's hedge on the figure.")] = None
    rate_basis: Annotated[_Text, Meta(description="What the figure is: additional, total, cap, floor.")] = None
    rate_amount: Annotated[_Number, Meta(description="The sum per unit of goods.")] = None
    rate_currency: Annotated[_Text, Meta(description="The currency of the sum.")] = None
    sectors: Annotated[_List, Meta(description="Codes of the goods.")] = None
    hs: Annotated[_List, Meta(description="HS chapters or headings of the goods.")] = None
    goods: Annotated[_List, Meta(description="The goods in the words of the text.")] = None
    status: Annotated[_Text, Meta(description="The state of the measure.")] = None
    announced: Annotated[_Text, Meta(description="When it was announced.")] = None
    effective: Annotated[_Text, Meta(description="When it starts, or started.")] = None
    until: Annotated[_Text, Meta(description="When it ends.")] = None
    actors: Annotated[_List, Meta(description="Names of those who decide or announce it.")] = None
    attribution: Annotated[_Text, Meta(description="`asserted`, `reported` or `quoted`.")] = None
    speaker: Annotated[_Text, Meta(description="Name of the one who says so.")] = None
    start: Annotated[_Count, Meta(description="Where the evidence begins in the text, in code points.")] = None
    end: Annotated[_Count, Meta(description="Where the evidence ends.")] = None
    evidence: Annotated[_List, Meta(description="The words that prove each field, as `field=words`.")] = None
    rules: Annotated[_List, Meta(description="Names of the rules that fired.")] = None
    confidence: Annotated[_Number, Meta(description="How sure that makes it, 0 to 1.")] = None
    pack: Annotated[_Text, Meta(description="The version of the engine, its vocabulary and its rules.")] = None
    code: Annotated[_Text, Meta(description="Of an article that failed, the code of the problem.")] = None
    detail: Annotated[_Text, Meta(description="What is wrong with it.")] = None
    pointer: Annotated[_Text, Meta(description="Where: a JSON pointer into the request.")] = None


def flatten(extraction: Extraction) -> Iterator[Row]:
    """Yield a row for each record, in order."""
    names = {actor.id: actor.name for actor in extraction.actors}
    for number, record in enumerate(extraction.records, start=1):
        yield Row(
            id=extraction.id,
            published_on=extraction.published_on,
            record=number,
            pack=extraction.pack,
            **_measure(record),
            **_proof(record, names),
        )


def _measure(record: TariffRecord) -> dict[str, Any]:
    """Return what the record says of the measure."""
    tariff, rate = record.tariff, record.rate
    told = {} if rate is None else {f"rate_{name}": value for name, value in msgspec.structs.asdict(rate).items()}
    return {
        "imposer": tariff.imposer and tariff.imposer.code,
        "targets": [it.code for it in tariff.targets],
        "exempt": [it.code for it in tariff.exempt],
        "kind": tariff.kind,
        "legal_basis": tariff.legal_basis,
        "rate": told.pop("rate_value", None),
        **told,
        "sectors": [sector.code for sector in record.sectors],
        "hs": [code for sector in record.sectors for code in sector.hs],
        "goods": [sector.text for sector in record.sectors if sector.text],
        "status": record.status,
        **msgspec.structs.asdict(record.dates),
    }


def _proof(record: TariffRecord, names: dict[str, str]) -> dict[str, Any]:
    """Return on whose word and on which words the record rests; `names` has the name of each actor's id."""
    attribution = record.attribution
    return {
        "actors": [names.get(actor, actor) for actor in record.actors],
        "attribution": attribution.mode,
        "speaker": attribution.speaker and names.get(attribution.speaker, attribution.speaker),
        "start": min((it.start for it in record.evidence), default=None),
        "end": max((it.end for it in record.evidence), default=None),
        "evidence": [f"{it.field}={it.text}" for it in record.evidence],
        "rules": record.rules,
        "confidence": record.confidence,
    }
