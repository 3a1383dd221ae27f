"""Step 5: whether a higher court lets what a lower one annulled be charged for the time being."""

from typing import Final

from extractors.deferred import deferred
from extractors.mention import Document, Sentence

_RULING: Final = r"(?:(?:court(?:'s)?|removal) order|decisions?|injunctions?|judge?ments?|rulings?)"
_BETWEEN: Final = r"(?:(?!tariff|dut(?:y|ies)\b|lev(?:y|ies)\b|after\b|following\b|in )[^;]){0,70}?"
_LEVIES: Final = r"(?:dut(?:y|ies)|lev(?:y|ies)|tariffs?)"
_STAY = deferred(
    rf"\b(?:froze|halt(?:ed|ing|s)?|lifted|paus(?:ed?|es|ing)|put on (?:hold|pause)|stay(?:ed|ing|s)?"
    rf"|suspend(?:ed|ing|s)?)\b{_BETWEEN}\b{_RULING}\b"
    rf"|\b{_RULING}\b{_BETWEEN}\b(?:frozen|halted|paused|put on hold|stayed|suspended)\b"
    r"|\b(?:granted|issued) (?:an? )?(?:[a-z]+ ){0,2}stay\b"
    rf"|\breinstat(?:ed|es|ing)\b[^;]{{0,60}}?\b{_LEVIES}\b"
    rf"|\bcourt\b[^;.]{{0,40}}? stayed its\b"
    rf"|\bput (?:that|the|this) (?:block|{_RULING}) on (?:hold|pause)\b"
    rf"|\b(?:allow|lett?)(?:ed|ing|s) (?:[a-z']+ ){{0,3}}{_LEVIES} (?:to )?(?:continue|go on|remain|stand|stay)\b"
    rf"|\b{_LEVIES} (?:are|were) (?:back in (?:effect|force)|reinstated)\b"
)
_ASKED = deferred(
    r"\b(?:appeal(?:ed|s)? to|ask(?:ed|ing|s)?|could|denied|denies|if|may|might|rejected|request|seeks?|sought"
    r"|unless|will|would)\b"
)
"""A court is only asked to, or may yet …"""
_GRANTED = deferred(r"\b(?:agreed|granted|grants)\b")
"""… unless it did."""
_FINAL = deferred(r"\bsupreme court\b[^.;]{0,60}\b(?:invalidated|nullified|overturned|ruled|strikes|struck)\b")
"""The highest court has the last word."""


def is_stayed(document: Document) -> bool:
    """Tell whether the ruling that an article tells of is stayed."""
    folded = document.folded
    return any(_stays(folded, sentence) for sentence in document.sentences) and _FINAL.search(folded) is None


def _stays(folded: str, sentence: Sentence) -> bool:
    span = sentence.start, sentence.end
    return _STAY.search(folded, *span) is not None and (
        _ASKED.search(folded, *span) is None or _GRANTED.search(folded, *span) is not None
    )
