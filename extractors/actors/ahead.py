"""What stands further on in a text: a name that comes a thousand times is looked for over the text but once."""


class Ahead:
    """Finds words in a text as `str.find` does, and remembers how far it looked for what."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text
        self._looked: dict[str, tuple[int, int, int]] = {}
        """From where to where each needle was looked for last, and where it was found."""

    def find(self, needle: str, start: int, end: int) -> int:
        """Return where `needle` stands first in `[start, end)`, or -1."""
        since, until, found = self._looked.get(needle, (start, start, -1))
        if since <= start <= found:
            return found if found + len(needle) <= end else -1
        low = max(start, until - len(needle) + 1) if since <= start and found < 0 else start
        found = self._text.find(needle, low, end)
        self._looked[needle] = (start, max(end, until) if low > start else end, found)
        return found
