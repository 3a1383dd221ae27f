"""A sighting: one place of the text that shows a person, and the office words that say what the person is."""

from typing import NamedTuple

import msgspec

from extractors.mention import Mention


class Claim(NamedTuple):
    """An office beside a name, not read yet: where its phrase starts (-1: unknown) and ends, and the name's end."""

    office: Mention
    head: int
    close: int
    name_end: int


class Sighting(msgspec.Struct, gc=False):
    """A name `[start, end)` of the text; without `claims` it is a person by other evidence."""

    start: int
    end: int
    claims: list[Claim] = []
    founds: bool = True
    """Whether it makes a person; otherwise it only adds to one whom the text shows elsewhere."""
