"""Which way from the day of publication a time expression looks."""

from typing import Final

AHEAD: Final = 1
UNKNOWN: Final = 0
BACK: Final = -1
NEAREST: Final = 2
"""Ahead or back, whichever is nearer."""
