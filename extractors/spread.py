"""Step 5: the days that one sentence tells hold for the other measures of the same event."""

from extractors.measure import Measure

_NEAR = 6
_STANDING = frozenset({"announced", "in_effect", "suspended", "threatened", "agreed"})


def spread_dates(measures: list[Measure]) -> None:
    """Give each measure the days that it does not tell from the nearest one of the same imposer, kind and state."""
    told = [(m, dict(m.dates)) for m in measures]
    for measure in measures:
        if measure.status not in _STANDING:
            continue
        for field in ("effective", "announced"):
            if field in measure.dates:
                continue
            near = [
                (abs(other.frame.sentence - measure.frame.sentence), n)
                for n, (other, dates) in enumerate(told)
                if other is not measure and field in dates and _same_event(other, measure)
            ]
            if near and min(near)[0] <= _NEAR:
                measure.dates[field] = told[min(near)[1]][1][field]


def _same_event(one: Measure, other: Measure) -> bool:
    return (
        one.imposer == other.imposer
        and one.status == other.status
        and (one.kind == other.kind or "kind" not in one.explicit & other.explicit)
    )
