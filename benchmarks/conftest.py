"""What the benchmarks share: the compiled pack and its engine."""

import pytest

from extractors import Extractor, Pack, load_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return the built-in pack."""
    return load_pack()


@pytest.fixture(scope="session")
def extractor(pack: Pack) -> Extractor:
    """Return the engine."""
    return Extractor(pack)
