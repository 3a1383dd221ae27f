"""Step 4: mentions to frames. Each sentence becomes a string of symbols, and the rules are patterns over it."""

from extractors.relate.relator import Relator

__all__ = ["Relator"]
