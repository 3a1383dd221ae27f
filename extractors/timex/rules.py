"""The grammar of time expressions: TOML rules compiled to one pattern for each kind of anchor."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from extractors.timex.words import Words
from schemas.lexicon import VocabularyFile
from schemas.timex_rules import TimexFamily, TimexMaster, TimexRule

_GAP = r"(?:\r?[ \n] ?)"
"""White space within a paragraph."""
_NOT_INSIDE = r"(?<![\w$#@])(?<!\d[.,:])"
"""No expression begins within a word, a number, a price, a hashtag or an address."""
_MACRO = re.compile(r"\{(=?)([a-z_]+)(?::([a-z]+))?\}")
_GROUP = re.compile(r"\(\?P<([a-z_]+)>")
"""A capture; a rule may have several of one name, so the compiled groups have numbers alone."""
_NO_WORD = re.compile(r"\{=?[a-z_:-]+\}|\?P<[a-z_]+>|\\.|\[[^\]]*\]")
_LITERAL = re.compile("[a-z]+")
_CLOSED_OR_BLANK = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")
"""A blank, or what keeps its blanks: an escape, a class of characters."""
_File = TypeVar("_File", bound=BaseModel)


class TimexRuleError(Exception):
    """A rule file of time expressions is wrong; the message says which file or rule, and what is wrong there."""


class Rule(NamedTuple):
    """A compiled rule: its pattern, how its captures (group index, name, reader) are read, and its conditions."""

    name: str
    pattern: re.Pattern[str]
    captures: tuple[tuple[int, str, Callable[[str], Any]], ...]
    reads: str
    given: dict[str, str | int]
    after: frozenset[bytes]
    not_after: frozenset[bytes]


class Grammar(NamedTuple):
    """All rules compiled, by kind of anchor and in order; the words they know; and the files that they came from."""

    rules: dict[str, tuple[Rule, ...]]
    heads: set[str]
    words: set[str]
    families: dict[str, TimexFamily]
    master: TimexMaster


def load_grammar() -> Grammar:
    """Return the built-in grammar. Raises `TimexRuleError` where one of its files is wrong."""
    root = resources.files("extractors")
    master = _load(root / "rules" / "timex.toml", TimexMaster)
    words = Words(master, _load(root / "lexicon" / "time.toml", VocabularyFile))
    families = {name: _load(root / "rules" / f"timex_{name}.toml", TimexFamily) for name in master.families}
    compiler = _Compiler(words, master.macros)
    by_anchor: dict[str, list[Rule]] = defaultdict(list)
    for rule in (rule for family in families.values() for rule in family.rule):
        compiled = compiler.rule(rule)
        for anchor in rule.anchors:
            by_anchor[anchor].append(compiled)
    heads = {*master.heads, *words.first("shift", "article", "few", "ones", "teens", "tens", "powers", "ordinals")}
    patterns = [*master.macros.values(), *(rule.pattern for family in families.values() for rule in family.rule)]
    known = {word for pattern in patterns for word in _LITERAL.findall(_NO_WORD.sub(" ", pattern))} | words.all()
    return Grammar({anchor: tuple(rules) for anchor, rules in by_anchor.items()}, heads, known, families, master)


def _load(file: Traversable, model: type[_File]) -> _File:
    try:
        return model.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        message = f"{file.name}: {error}"
        raise TimexRuleError(message) from error


class _Compiler:
    """Turns patterns with macros into `re` patterns."""

    def __init__(self, words: Words, macros: dict[str, str]) -> None:
        self._words, self._macros = words, macros

    def rule(self, rule: TimexRule) -> Rule:
        """Return the compiled rule. Raises `TimexRuleError` for an unknown macro or a pattern that is none."""
        names: list[str] = []
        try:
            source = self._expand(rule.pattern).replace("{-}", f"(?:-|{_GAP})")
            source = _GROUP.sub(lambda m: names.append(m[1]) or "(", _CLOSED_OR_BLANK.sub(_open_blank, source))  # type: ignore[func-returns-value]
            pattern = re.compile(_NOT_INSIDE + f"(?:{source})")
        except (re.error, KeyError) as error:
            message = f"rule {rule.name}: {error} in {rule.pattern}"
            raise TimexRuleError(message) from error
        captures = tuple(
            (i, name.replace("__", "_"), self._words.reader(name.rpartition("__")[2])) for i, name in enumerate(names, 1)
        )
        after, not_after = (frozenset(word.encode("ascii") for word in words) for words in (rule.after, rule.not_after))
        return Rule(rule.name, pattern, captures, rule.reads, rule.given, after, not_after)

    def _expand(self, pattern: str) -> str:
        return _MACRO.sub(self._macro, pattern)

    def _macro(self, match: re.Match[str]) -> str:
        plain, name, prefix = match.groups()
        body = rf"(?P<{name}>{self._words.alternation(name)})" if name in self._words else self._macros[name]
        body = self._expand(body)
        if plain:
            return f"(?:{_GROUP.sub('(?:', body)})"
        return _GROUP.sub(rf"(?P<{prefix}__\1>", body) if prefix else f"(?:{body})" if "|" in body else body


def _open_blank(match: re.Match[str]) -> str:
    return _GAP if match[0] == " " else match[0]
