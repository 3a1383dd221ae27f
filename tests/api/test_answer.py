"""Answers that are ready."""

import asyncio
from typing import Any
from unittest.mock import AsyncMock

import pytest

from api.answer import Answer


@pytest.mark.parametrize(
    ("media_type", "content_type"),
    [("application/json", b"application/json"), ("text/csv", b"text/csv; charset=utf-8")],
)
def test_messages(media_type: str, content_type: bytes) -> None:
    """A body goes out in one piece with its length and type, and what it depends on; that of text tells its charset."""
    sent: list[Any] = []

    async def keep(message: Any) -> None:
        sent.append(message)

    scope: Any = {"type": "http"}
    asyncio.run(Answer(b"{}", media_type)(scope, AsyncMock(), keep))
    start, body = sent
    assert [(b"content-type", content_type), (b"content-length", b"2"), (b"vary", b"Accept")] == start["headers"]
    assert (200, b"{}", False) == (start["status"], body["body"], body["more_body"])
