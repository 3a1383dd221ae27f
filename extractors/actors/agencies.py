"""Public bodies and organisations: by name, and by a head word with the capitals beside it."""

import re
from collections.abc import Iterator

from extractors.actors.rules import SUFFIXES
from extractors.actors.scene import Scene
from extractors.actors.served import nearest
from extractors.mention import Mention
from schemas.actor_rules import ActorRules

_REACH = 70


class Body:
    """A public body or organisation of one article."""

    __slots__ = ("code", "end", "kind", "spans", "start")

    def __init__(self, kind: str, code: str | None, start: int, end: int) -> None:
        """Start with the span that gives the name."""
        self.kind = kind
        self.code = code
        self.start, self.end = start, end
        self.spans = [(start, end)]
