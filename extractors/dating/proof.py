"""Step 5: the words that tell a measure's days, though they stand in another clause or sentence than the measure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from extractors.dating.days import day_of
from extractors.discourse.measure import Measure
from extractors.mention import Mention


def prove_dates(measures: list[Measure], mentions: Iterable[Mention]) -> None:
    """Give each day of a measure that has no evidence yet that of the nearest of these mentions that names it.

    A day that no words name, such as that of publication, or one that was counted, stays without.
    """
    naming: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "DATE" and (day := day_of(mention)):
            naming[day].append(mention)
    for measure in measures:
        proved = {field for field, _ in measure.support}
        for name, day in measure.dates.items():
            if day in naming and f"dates.{name}" not in proved:
                measure.support.append((f"dates.{name}", _nearest(naming[day], measure.frame.anchor.start)))


def _nearest(sorted_mentions: list[Mention], place: int) -> Mention:
    at = bisect_left(sorted_mentions, place, key=lambda mention: mention.start)
    return min(sorted_mentions[max(at - 1, 0) : at + 1], key=lambda mention: abs(mention.start - place))
