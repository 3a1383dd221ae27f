"""Step 6: how sure a record is, from what the text says outright and what was inferred.

The confidence is the logistic function of a sum of weights, one for each feature that holds. The weights are fitted on
gold by `python -m benchmarks.calibration --fit`; the reliability table in the documentation shows how well they do.
"""

from math import exp
from typing import Final

from extractors.attach import NEAR
from extractors.measure import ALL, WORLD, Measure

WEIGHTS: Final[dict[str, float]] = {
    "always": 0.33,
    "rate": 0.34,
    "levy": 0.09,
    "imposer told": 0.54,
    "targets told": 0.48,
    "goods told": 0.02,
    "status told": -0.07,
    "goods near": 0.26,
    "targets near": -0.31,
    "on the world": 0.29,
    "on all goods": 0.31,
    "several named": 0.69,
    "two rules": 0.43,
    "zero": -0.92,
}
"""Log-odds of each feature; “several named” are several mentions that prove one field."""
_TWICE: Final = 2


def features(measure: Measure) -> set[str]:
    """Return the names of the features of a measure, all of them keys of `WEIGHTS`."""
    told, frame = measure.explicit, measure.frame
    evidence = [field for field, _ in measure.support]
    held = {
        "always": True,
        "rate": measure.rate is not None,
        "levy": measure.levy is not None,
        "imposer told": "imposer" in told,
        "targets told": "targets" in told,
        "goods told": "sectors" in told,
        "status told": "status" in told,
        "goods near": "sectors" not in frame.slots and f"{NEAR}sectors" in frame.slots,
        "targets near": "targets" not in frame.slots and f"{NEAR}targets" in frame.slots,
        "on the world": measure.targets == [WORLD],
        "on all goods": ALL in measure.sectors,
        "several named": len(evidence) > len(set(evidence)),
        "two rules": len(measure.rules) >= _TWICE,
        "zero": measure.rate == 0,
    }
    return {name for name, holds in held.items() if holds}


def confidence(measure: Measure) -> float:
    """Return the probability that the record of a measure is right, 0 to 1, to two places."""
    return round(1 / (1 + exp(-sum(WEIGHTS[name] for name in features(measure)))), 2)
