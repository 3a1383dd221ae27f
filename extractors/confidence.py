"""Step 6: how sure a record is, from what the text says outright and what was inferred.

The confidence is the logistic function of a sum of weights, one for each feature that holds. The weights are fitted on
gold by `python -m benchmarks.calibration --fit`; the reliability table in the documentation shows how well they do.
"""

from math import exp
from typing import Final

from extractors.discourse.measure import ALL, WORLD, Measure
from extractors.relate.attach import NEAR

WEIGHTS: Final[dict[str, float]] = {
    "always": 0.49,
    "rate": 0.21,
    "levy": 0.63,
    "imposer told": -0.38,
    "targets told": -0.45,
    "goods told": 0.82,
    "status told": 0.24,
    "goods near": 0.56,
    "targets near": -0.93,
    "on the world": -0.53,
    "on all goods": 1.49,
    "several named": 1.31,
    "two rules": 0.41,
    "zero": -0.38,
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
