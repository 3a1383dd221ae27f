"""One document as the steps of this package see it: the mentions that they look up by offset."""

from bisect import bisect_left

from extractors.mention import Document, Mention

_EVERYWHERE = "WORLD"
_NAMED = ("PLACE", "BLOC", "AGENCY", "ORGANIZATION", "DECOY")


class Spans:
    """Mentions of one kind, sorted by start, to be found by offset."""

    __slots__ = ("mentions", "starts")

    def __init__(self, mentions: list[Mention]) -> None:
        """Take mentions that are sorted and do not overlap."""
        self.mentions = mentions
        self.starts = [m.start for m in mentions]

    def at(self, start: int) -> Mention | None:
        """Return the mention that starts at `start`."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] == start:
            return self.mentions[index]
        return None

    def last_within(self, start: int, end: int) -> Mention | None:
        """Return the last mention that lies within `[start, end)`."""
        index = bisect_left(self.starts, end) - 1
        if index >= 0 and self.starts[index] >= start and self.mentions[index].end <= end:
            return self.mentions[index]
        return None

    def start_of(self, offset: int) -> int:
        """Return where the mention that holds `offset` starts, or `offset` itself."""
        index = bisect_left(self.starts, offset) - 1
        return self.starts[index] if index >= 0 and self.mentions[index].end > offset else offset

    def before(self, offset: int) -> int:
        """Return how many mentions start before `offset`."""
        return bisect_left(self.starts, offset)


class Scene:
    """A document with its places and public bodies by offset."""

    __slots__ = ("agencies", "by_kind", "document", "folded", "given", "named", "places", "text")

    def __init__(self, document: Document) -> None:
        """Index the mentions that titles and names are checked against."""
        self.document = document
        self.text = document.text
        self.folded = document.folded
        by_kind = self.by_kind = document.by_kind
        self.places = Spans([m for m in by_kind["PLACE"] if m.payload.code != _EVERYWHERE])
        self.agencies = Spans(by_kind["AGENCY"])
        self.given = {m.start: m.payload for m in by_kind["GIVEN"]}
        self.named = {m.start for kind in _NAMED for m in by_kind[kind]}
        """Where something starts that the vocabulary knows and that is no person."""

    def office_at(self, start: int) -> Mention | None:
        """Return the office word that starts there."""
        return next((m for m in self.by_kind["OFFICE"] if m.start == start), None)

    def is_office_end(self, end: int) -> bool:
        """Tell whether an office word ends there."""
        return any(m.end == end for m in self.by_kind["OFFICE"])

