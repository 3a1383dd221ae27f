"""The client that the benchmarks of the service use."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from benchmarks.client import Connections, requests_for
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Served


@pytest.fixture
def connections(served: Served) -> Iterator[Connections]:
    """Yield two connections to a service."""
    found = re.search(r":(\d+)\Z", served.url)
    assert found
    clients = Connections(int(found[1]), 2)
    yield clients
    clients.close()


def test_requests() -> None:
    """A request is what goes over the wire, with the length of its body in bytes."""
    [request] = requests_for([Article("A €5 duty.")])
    head, body = request.split(b"\r\n\r\n")

    assert f"Content-Length: {len(body)}".encode() in head
    assert "A €5 duty." == json.loads(body)["text"]


def test_send(connections: Connections) -> None:
    """Each request is answered, however many there are for a connection."""
    taken = connections.send(requests_for([Article("A 5 percent duty.")]) * 5)

    assert 5 == len(taken)
    assert 0 < min(taken)


def test_refused(connections: Connections) -> None:
    """An answer other than 200 raises, with its status."""
    with pytest.raises(ConnectionError, match="422"):
        connections.send(requests_for([Article("")]))
