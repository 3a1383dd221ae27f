"""A sighting: one place of the text that shows a person."""

import msgspec

from extractors.actors.titles import Title


class Sighting(msgspec.Struct, gc=False):
    """A name `[start, end)` of the text; without `titles` it is a person by other evidence."""

    start: int
    end: int
    titles: list[Title] = []
    founds: bool = True
    """Whether it makes a person; otherwise it only adds to one whom the text shows elsewhere."""
