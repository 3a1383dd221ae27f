"""Percentages and sums of money: found, normalised, and told apart by what they measure."""

from extractors.quantities.rate import Rate
from extractors.quantities.specific import Specific
from extractors.quantities.tagger import QuantityTagger, load_quantity_rules, to_mention

__all__ = ["QuantityTagger", "Rate", "Specific", "load_quantity_rules", "to_mention"]
