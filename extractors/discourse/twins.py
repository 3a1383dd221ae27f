"""Step 5: two cases in one breath: “antidumping and countervailing duty investigations” are one of each kind."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from extractors.deferred import deferred
from extractors.discourse.measure import Measure
from extractors.mention import Document

_BOTH: Final = deferred(
    r"\b(?:ad|anti-?dumping)(?: dut(?:y|ies))?(?: \(ad\))? and (?:anti-?subsidy|countervailing|cvd)\b"
)
_CASE: Final = "_case"
"""Marks a levy word that names an inquiry; duties of both kinds have rates of their own, which tell them apart."""
_BEFORE: Final = 40
"""How far in front of the levy word, which may be but the second half, the first one starts."""


def one_of_each(measures: Iterable[Measure], document: Document) -> Iterator[Measure]:
    """Yield the measures, an inquiry into dumping and one into subsidies for each that is told to be into both."""
    for measure in measures:
        if not _is_both(measure, document):
            yield measure
            continue
        for kind in ("anti_dumping", "countervailing"):
            yield msgspec.structs.replace(
                measure,
                kind=kind,
                sectors=dict(measure.sectors),
                dates=dict(measure.dates),
                rules=list(measure.rules),
                explicit=set(measure.explicit),
                support=list(measure.support),
            )


def _is_both(measure: Measure, document: Document) -> bool:
    levy = measure.levy
    if levy is None or measure.rate is not None or not str(levy.payload).endswith(_CASE):
        return False
    found = _BOTH.search(document.folded, max(levy.start - _BEFORE, 0), levy.end)
    return found is not None and found.end() > levy.start
