"""Articles as lines of NDJSON, in parts of a bounded size, and the lines that come back.

Few HTTP clients read an answer before they have sent their request. A stream of articles therefore goes out as many
requests, each with as many lines as fit, which can also be sent again where the service is busy.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tariffwire_client.generated.models import Article, Extraction, HtmlArticle, LineProblem

AnyArticle: TypeAlias = Article | HtmlArticle
LineResult: TypeAlias = Extraction | LineProblem

MAX_LINES = 100
MAX_BYTES = 2**20
PATH = "/v1/extract/batch"
HEADERS = {"Content-Type": "application/x-ndjson", "Accept": "application/x-ndjson"}


@dataclass
class Part:
    """Some lines of a stream, sent in one request; `before` counts those of the parts before."""

    before: int = 0
    lines: list[bytes] = field(default_factory=list)
    size: int = 0

    def add(self, article: AnyArticle) -> None:
        """Add an article as the last line."""
        self.lines.append(json.dumps(article.to_dict()).encode() + b"\n")
        self.size += len(self.lines[-1])

    @property
    def is_full(self) -> bool:
        """Whether the part should be sent."""
        return len(self.lines) >= MAX_LINES or self.size >= MAX_BYTES

    @property
    def request(self) -> dict[str, Any]:
        """The arguments of the request that sends it."""
        return {"method": "POST", "url": PATH, "headers": HEADERS, "content": b"".join(self.lines)}

    def next(self) -> "Part":
        """Return an empty part that follows."""
        return Part(self.before + len(self.lines))

    def read(self, line: bytes) -> LineResult:
        """Return the result on a line; the lines of problems are counted from the start of the stream."""
        told = json.loads(line)
        if "error" not in told:
            return Extraction.from_dict(told)
        return LineProblem.from_dict(told | {"line": told["line"] + self.before})


class LineSplitter:
    """Puts lines together from pieces; unlike `str.splitlines` it breaks at line feeds alone, as NDJSON does."""

    def __init__(self) -> None:
        """Start at the beginning of a line."""
        self._rest = b""

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Yield the lines that this piece completes."""
        *lines, self._rest = (self._rest + piece).split(b"\n")
        yield from filter(None, lines)
