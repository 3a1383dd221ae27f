"""Time expressions: TIMEX3 mentions of an article, and the day on which it was published."""

from extractors.timex.published import find_published_on
from extractors.timex.tagger import TimexTagger, load_tagger

__all__ = ["TimexTagger", "find_published_on", "load_tagger"]
