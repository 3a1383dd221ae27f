"""Step 4: what the head of a column says of its cells: a rate, an old or new one, a change, or something else."""

from typing import Final, Literal

from extractors.deferred import deferred

Role = Literal["rate", "old", "new", "change", "other", "code", "unknown"]
"""What the figures of a column are. `unknown` are those of which its head tells nothing."""

_CODE: Final = deferred(
    r"(?:\b(?:cn|hs|hsn|hts|htsus|ncm|tariff|customs) (?:codes?|headings?|items?|lines?|no|numbers?)\b"
    r"|\b(?:code|codes|heading|headings|hts|htsus|item no|rank|s\. ?no|serial|sl|sr|sub-?headings?)\b"
    r"|\A(?:no\.?|#|number)\Z)"
)
_LEVY: Final = deferred(
    r"\b(?:bcd|customs|dut(?:y|ies)|lev(?:y|ies)|(?:dumping|subsidy) (?:margins?|rates?)|mfn|surcharges?|surtax(?:es)?"
    r"|tariffs?)\b"
)
_RATE: Final = deferred(r"\brates?\b|\A(?:%|\(%\)|per ?cent|pct)\Z")
_PERCENT: Final = deferred(r"%|\bper ?cent\b|\bpct\b")
_OTHER: Final = deferred(
    r"\b(?:bound|ceilings?|charged? (?:against|to)|electricity|excise|freight|gas|gdp|growth|gst|inflation"
    r"|interest|margin of|power|quotas?|revenues?|sales tax|seats?|shares?|telecom|turnout"
    r"|unemployment|vat|votes?|water|weights?)\b"
)
"""What is no duty, or none that is charged, or that of others (“charged to the US”), whatever else a head says."""
_NO_LEVY: Final = deferred(
    r"\b(?:billion|bn|day|days|deficits?|exports?|imports?|index|million|mln|mn|months?|output|prices?|production|sales"
    r"|surplus|tonnes|tons|trade|units?|values?|volumes?|weeks?|year on year|yoy|y/y|ytd)\b|[$]"
)
"""What is none where no levy is named with it (“Imports”, “Import duty”)."""
_CHANGE: Final = deferred(
    r"\b(?:changes?|cuts?|decreases?|differences?|falls?|gap|hikes?|increases?|reductions?|rises?)\b|\+/-|\A(?:diff|[+-])\Z"
)
_POINTS: Final = deferred(r"\bpoints?\b|\bpp\b")
_OLD: Final = deferred(
    r"\b(?:before|current(?:ly)?|earlier|existing|former(?:ly)?|old|original(?:ly)?|prelim(?:inary)?|present|previous(?:ly)?"
    r"|prior|till|until|was)\b|\Afrom(?: ?[^\w ].*)?\Z"
)
_NEW: Final = deferred(
    r"\b(?:after|amended|final|latest|new|(?<!till )(?<!until )now|proposed|revised|updated)\b"
    r"|\bunder the (?:agreement|deal|pact)\b|\Ato(?: ?[^\w ].*)?\Z"
)
_FROM_DAY: Final = deferred(r"\b(?:as of|effective|from|since|starting)\b ")
"""In front of a day: that on which the rates of the column start."""
_PLANNED: Final = deferred(r"\b(?:planned|proposed|threatened)\b")
_AGREED: Final = deferred(r"\b(?:agreed|under the (?:agreement|deal|pact))\b")
_STANDING: Final = deferred(r"\b(?:current(?:ly)?|existing|present)\b")
"""What is old beside a new rate, and alone is the rate of the day."""
_IMPOSER: Final = deferred(
    r"\b(?:charging|importing|imposing|levying)\b|\b(?:charged|imposed|levied) by\b|\bwho (?:charges|levies|taxes)\b"
    r"|\Amarkets?\Z|\b(?:imposer|importer)\b"
)
_GENERAL: Final = deferred(r"\b(?:general|mfn|most[- ]favou?red|ordinary)\b")
_GONE: Final = deferred(
    r"\bnow (?:all |both )?(?:abolished|duty[- ]free|free|gone|nil|scrapped|zero)\b"
    r"|\b(?:cut|down|lowered|reduced) to (?:nil|zero)\b"
)
_WARES: Final = deferred(
    r"\b(?:articles?|commodit(?:y|ies)|countr(?:y|ies)|descriptions?|economy|goods|items?|origins?|partners?|products?)\b"
)
_ENDS: Final = deferred(r"\b(?:expir(?:es|y)|until|till|to|ends?)\b")
_OWN: Final = deferred(r"\b(?:applied|mfn|most[- ]favou?red)\b")
_YEAR: Final = deferred(r"(?:19|20)\d\d")


def role_of(head: str) -> Role:
    """Return the role of a column of figures by its head, folded."""
    if _CODE.search(head):
        return "code"
    if _OTHER.search(head):
        return "other"
    levied = _LEVY.search(head) is not None
    old, new = _OLD.search(head) is not None, _NEW.search(head) is not None
    if old != new:
        return "old" if old else "new"
    if _CHANGE.search(head) or (not levied and _POINTS.search(head)):
        return "change"
    if levied or _RATE.search(head):
        return "rate"
    return "other" if _NO_LEVY.search(head) else "unknown"


def names_levy(head: str) -> bool:
    """Tell whether a head says itself that its column is one of duties."""
    return _LEVY.search(head) is not None


def in_percent(head: str) -> bool:
    """Tell whether the figures under a head need no unit of their own."""
    return _PERCENT.search(head) is not None


def starts_on_its_day(head: str) -> bool:
    """Tell whether the day in a head is that on which the rates start (“From July 24”)."""
    return _FROM_DAY.search(head) is not None


def status_of(head: str) -> str | None:
    """Return the state of the rates of a column that are but proposed, or agreed on, and None for others."""
    if _PLANNED.search(head):
        return "threatened"
    return "agreed" if _AGREED.search(head) else None


def stands(head: str) -> bool:
    """Tell whether the rates of a column that look old beside new ones are those of the day."""
    return _STANDING.search(head) is not None


def names_imposers(head: str) -> bool:
    """Tell whether the countries under a head are those that charge."""
    return _IMPOSER.search(head) is not None


def are_own(head: str) -> bool:
    """Tell whether the rates under a head are those that each country applies to all others."""
    return _OWN.search(head) is not None


def year_of(head: str) -> int | None:
    """Return the year that a head consists of, or None."""
    return int(head) if _YEAR.fullmatch(head) else None


def names_wares(head: str) -> bool:
    """Tell whether a head says that its column names goods, or where they come from."""
    return _WARES.search(head) is not None


def ends(head: str) -> bool:
    """Tell whether the days under a head are the last ones."""
    return _ENDS.search(head) is not None


def are_gone(head: str) -> bool:
    """Tell whether the rates under a head are old ones, and the new ones nought (“rates until May, all now zero”)."""
    return _GONE.search(head) is not None


def is_general(head: str) -> bool:
    """Tell whether the rates under a head are those for all who have no better ones."""
    return _GENERAL.search(head) is not None
