"""Which way a clause looks from a time expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.timex.directions import AHEAD, BACK, UNKNOWN
from extractors.timex.rules import load_grammar
from extractors.timex.tense import Tense

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.mention import Document

TENSE = Tense(load_grammar().master.tense)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said on [Monday] that he will go.", BACK),
        ("The minister said he would go on [Monday].", AHEAD),
        ("The levies will be imposed on [Monday].", AHEAD),
        ("The levies were imposed on [Monday].", BACK),
        ("Wine was taxed at 5 percent beginning [Monday].", UNKNOWN),
        ("The levies have been due to start on [Monday].", BACK),
        ("The levies are expected to be announced on [Monday].", AHEAD),
        ("Papers needed to be filed by [Monday].", BACK),
        ("They agreed to meet on [Monday].", AHEAD),
        ("They agreed on [Monday].", BACK),
        ("They went ahead on [Monday] with a levy.", BACK),
        ("By 76 votes to 5 it said on [Monday] that it would.", BACK),
        ("Duties paused until [Monday] return then.", AHEAD),
        ("Until [Monday] it charged 5 percent.", BACK),
        ("On [Monday], the panel will rule.", AHEAD),
        ("On [Monday], the panel ruled.", BACK),
        ("A duty that began on [Monday] will stay.", BACK),
        ("It will stay below the rate that in [April] brought trade to a halt.", BACK),
        ("One session [Monday] will be devoted to oil.", AHEAD),
        ("The talks [Monday] are expected to fail.", AHEAD),
        ("The slide since [Monday] is set to go on.", BACK),
        ("The deadline was extended to [Monday].", AHEAD),
        ("They returned to [Monday].", BACK),
        ("He announced a levy on steel, effective [Monday].", AHEAD),
        ("He announced levies of up to 9 percent starting [Monday].", AHEAD),
        ("He signed an order on Friday that sets duties from [Monday].", AHEAD),
        ("Duties come into force on [Monday].", AHEAD),
        ("Duties have come into force on [Monday].", BACK),
        ("Shares fell on the tariff announced, down from [Monday].", BACK),
        ("They signed off on the revised list by [Monday].", BACK),
        ("They are due to approve the shortened list by [Monday].", AHEAD),
        ("“We ship on [Monday],” she said.", UNKNOWN),
        ("He left. [Monday] is far.", UNKNOWN),
        ("They'll meet on [Monday].", AHEAD),
        ("Chad has set a duty on gum from [Monday].", AHEAD),
        ("The duty has risen from [Monday].", BACK),
        ("Duties that were to have been imposed [Monday] are off.", AHEAD),
        ("A Geneva-based court and [Monday].", UNKNOWN),
    ],
)
def test_direction(read: Callable[[str], Document], text: str, expected: int) -> None:
    """The verb nearest on the left decides, a modal right behind outweighs it, and the sentence bounds both."""
    start, end = text.index("["), text.index("]") - 1
    document = read(text.replace("[", "").replace("]", ""))

    assert expected == TENSE.direction(document, start, end)
