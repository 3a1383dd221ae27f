"""The socket that knows its requests by heart."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import msgspec

from benchmarks.client import requests_for
from benchmarks.wire import ByHeart, learn
from schemas import Article, Extraction

if TYPE_CHECKING:
    from extractors import Extractor

ARTICLES = [Article("A 5 percent duty."), Article("A 25 percent tariff.")]


def test_answers(extractor: Extractor) -> None:
    """Each request that it knows is answered once it is whole, in however many pieces it comes."""
    transport = Mock()
    socket = ByHeart(extractor, learn(extractor, ARTICLES))
    socket.connection_made(transport)
    first, second = requests_for(ARTICLES)
    for piece in (first[:50], first[50:], second):
        socket.data_received(piece)

    told = [call.args[0].split(b"\r\n\r\n") for call in transport.write.call_args_list]
    assert [f"content-length: {len(body)}" for _, body in told] == [head.decode().splitlines()[1] for head, _ in told]
    assert [5, 25] == [msgspec.json.decode(body, type=Extraction).rates[0].value for _, body in told]
