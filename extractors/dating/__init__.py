"""Step 5, the days of measures: first, last, and that of their announcement, told by the clause or far from it."""

from extractors.dating.clause import fill_dates
from extractors.dating.counting import count_last_days, date_acts, start_with_decision
from extractors.dating.decisions import settle_deals
from extractors.dating.entries import date_entries
from extractors.dating.proof import prove_dates
from extractors.dating.spread import spread_dates

__all__ = [
    "count_last_days",
    "date_acts",
    "date_entries",
    "fill_dates",
    "prove_dates",
    "settle_deals",
    "spread_dates",
    "start_with_decision",
]
