"""What the benchmarks share: the compiled pack and its engine."""

import pytest

from extractors import Extractor, Pack, load_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return the built-in pack."""
    return load_pack()


@pytest.fixture(scope="session")
def is_timed(request: pytest.FixtureRequest) -> bool:
    """Tell whether anything is timed, or each benchmark runs once for what it finds."""
    return not request.config.getoption("benchmark_disable")


@pytest.fixture(scope="session")
def extractor(pack: Pack) -> Extractor:
    """Return the engine."""
    return Extractor(pack)
