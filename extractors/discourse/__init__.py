"""Step 5: frames to measures. What a clause leaves open is filled from its sentence, its paragraph and the article."""

from extractors.discourse.resolver import resolve

__all__ = ["resolve"]
