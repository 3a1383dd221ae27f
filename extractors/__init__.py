"""The engine: pure functions of text. `Extractor(load_pack()).extract(article)` is the whole interface."""

from extractors.engine import Extractor
from extractors.pack import Pack, PackError, load_pack

__all__ = ["Extractor", "Pack", "PackError", "load_pack"]
