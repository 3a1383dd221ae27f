"""Words that the rules take for one: what a quoted literal of a pattern stands for, beside the word itself."""

from typing import Final

SYNONYMS: Final = {
    "admit": "admits admitted allow allowed let permit permitted",
    "after": "follow follows",
    "allows": (
        "allowing authorises authorising authorizes authorizing empowering empowers enable enables lets permits "
        "permitting"
    ),
    "already": "currently",
    "been": "am are be being is was were",
    "buyers": "consumers customers families households shoppers",
    "challenge": "challenged challenges challenging contest contested lawsuit lawsuits",
    "company": "companies firms manufacturer manufacturers",
    "concessions": "concession preferences treatment",
    "continue": "continues",
    "decision": "announcement vote",
    "dispute": "barriers disputes feud policies policy prices regime row rules subsidies war",
    "enter": "entered enters reaches reaching",
    "equal": "akin equivalent tantamount",
    "except": "apart aside",
    "extend": "expand expanded expanding extended extending extends widened widening",
    "gives": "giving",
    "granted": "grant granting grants",
    "has": "had have",
    "he": "she",
    "impact": "consequences effect effects impacts",
    "include": "includes",
    "linked": "connected related tied",
    "made": "assembled brewed built distilled grown knitted manufactured mined produced sewn stitched woven",
    "market": "markets",
    "means": "mean",
    "measure": "idea measures move moves step steps",
    "negligible": "insignificant",
    "no": "hardly",
    "on": "concerning involving onto regarding upon",
    "opens": "establish established establishes open opening",
    "originating": "originate originated originates",
    "panel": "appellate judges panel's tribunal",
    "prevents": "forestalled forestalls prevent prevented preventing",
    "received": "receive receives receiving",
    "replacing": "replaced",
    "revenue": "earnings income profit profits revenues turnover wages",
    "rose": (  # or fell: what goes down moves as what goes up does
        "climb climbed climbs decline declined declines dip dipped dips drop dropped drops fall fallen falls fell jump"
        " jumped jumps rise risen rises shrank shrinks skyrocketed soar soared soars surge surged surges tumbled"
    ),
    "ruling": "judgement judgment rulings verdict",
    "see": "saw seeing seen sees",
    "sell": "selling sells",
    "sent": "shipped",
    "take": "taken takes taking took",
    "until": "till",
    "violate": (
        "breach breached breaches break breaks broke contravene contravened contravenes incompatible inconsistent "
        "violated violates violating"
    ),
}
"""Literal to the words that are read as it, with blanks between them."""
