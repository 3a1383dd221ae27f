"""Bar charts as SVG, for a light and for a dark page."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

_WIDTH: Final = 760
_LABELS: Final = 190
_BARS: Final = 440
_TOP: Final = 64
_ROW: Final = 26
_BAR: Final = 16
_COLORS: Final = ("#4878cf", "#e8833a", "#59a14f", "#b07aa1", "#9c755f", "#d4a72c")
_STYLE: Final = (
    "text{font:13px system-ui,sans-serif;fill:#24292f}.title{font-weight:600;font-size:15px}.faint{fill:#6e7781}"
    "line{stroke:#8c959f;stroke-width:1}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.faint{fill:#9198a1}}"
)


class Row(NamedTuple):
    """A bar: what stands before it, the parts that it is made of, and what stands behind it."""

    label: str
    parts: Sequence[float]
    told: str


def bar_chart(title: str, names: Sequence[str], rows: Sequence[Row], *, log: bool = False) -> str:
    """Return a chart of horizontal bars, their parts colored by name.

    Of a logarithmic one each bar has a single part, and begins at the power of ten below the smallest.
    """
    height = _TOP + _ROW * len(rows) + 8
    totals = [sum(row.parts) for row in rows]
    least = 10.0 ** math.floor(math.log10(min(totals)) - 0.01)

    def place(value: float) -> float:
        if log and value:
            return _BARS * math.log(value / least) / math.log(max(totals) / least)
        return _BARS * value / max(totals)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
        f'<text class="title" x="0" y="18">{escape(title)}</text>',
        *_legend(names),
        *(line for number, row in enumerate(rows) for line in _bar(row, _TOP + _ROW * number, place)),
        f'<line x1="{_LABELS}" x2="{_LABELS}" y1="{_TOP - 6}" y2="{height}"/>',
    ]
    return "\n".join([*lines, "</svg>", ""])


def _legend(names: Sequence[str]) -> Iterator[str]:
    at = 0
    for name, color in zip(names, _COLORS, strict=False):
        yield f'<rect x="{at}" y="32" width="12" height="12" fill="{color}"/>'
        yield f'<text class="faint" x="{at + 18}" y="43">{escape(name)}</text>'
        at += 40 + 8 * len(name)


def _bar(row: Row, top: int, place: Callable[[float], float]) -> Iterator[str]:
    yield f'<text x="{_LABELS - 10}" y="{top + 13}" text-anchor="end">{escape(row.label)}</text>'
    done = 0.0
    for part, color in zip(row.parts, _COLORS, strict=False):
        if part > 0:
            left, right = _LABELS + place(done), _LABELS + place(done + part)
            yield f'<rect x="{left:.1f}" y="{top}" width="{right - left:.1f}" height="{_BAR}" fill="{color}"/>'
            done += part
    yield f'<text class="faint" x="{_LABELS + place(done) + 8:.1f}" y="{top + 13}">{escape(row.told)}</text>'
