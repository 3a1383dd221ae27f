"""The grammar of time expressions: TOML rules compiled to one pattern for each kind of anchor."""

import re
import tomllib
from collections.abc import Callable, Iterable
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
_GROUP = re.compile(r"\(\?P(<|=)([a-z_]+)(?:>|(?=\)))")
_NO_WORD = re.compile(r"\{=?[a-z_:-]+\}|\?P[<=][a-z_]+|\\.|\[[^\]]*\]")
_CLOSED_OR_BLANK = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")
"""A blank, or what keeps its blanks: an escape, a class of characters."""
_File = TypeVar("_File", bound=BaseModel)


class TimexRuleError(Exception):
    """A rule file of time expressions is wrong; the message says which file or rule, and what is wrong there."""


class Rule(NamedTuple):
    """A compiled rule: how its captures (group index, name, reader) are read, and after which words alone."""

    name: str
    reads: str
    given: dict[str, str | int]
    after: frozenset[bytes]
    not_after: frozenset[bytes]
    captures: tuple[tuple[int, str, Callable[[str], Any]], ...]


class Matcher(NamedTuple):
    """The rules of one kind of anchor in one pattern: the index of the group that closed last tells the rule."""

    pattern: re.Pattern[str]
    rules: dict[int, Rule]


class Grammar(NamedTuple):
    """All rules compiled by kind of anchor, the words they know, and the files that they came from."""

    matchers: dict[str, Matcher]
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
    rules = [rule for family in families.values() for rule in family.rule]
    compiler = _Compiler(words, master.macros)
    matchers = {a: compiler.matcher(r for r in rules if a in r.anchors) for a in {a for r in rules for a in r.anchors}}
    heads = {*master.heads, *words.first("shift", "article", "few", "ones", "teens", "tens", "ordinals")}
    literals = _literals([*master.macros.values(), *(rule.pattern for rule in rules)])
    return Grammar(matchers, heads, words.all() | literals, families, master)


def _load(file: Traversable, model: type[_File]) -> _File:
    try:
        return model.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        message = f"{file.name}: {error}"
        raise TimexRuleError(message) from error


def _literals(patterns: Iterable[str]) -> set[str]:
    return {word for pattern in patterns for word in re.findall("[a-z]{2,}", _NO_WORD.sub(" ", pattern))}


class _Compiler:
    """Turns patterns with macros into `re` patterns with unique group names."""

    def __init__(self, words: Words, macros: dict[str, str]) -> None:
        self._words, self._macros = words, macros

    def matcher(self, rules: Iterable[TimexRule]) -> Matcher:
        sources, compiled, count = [], {}, 0
        for rule in rules:
            source, names = self._source(rule)
            captures = tuple(
                (count + 1 + i, name.replace("__", "_"), self._words.reader(name.rpartition("__")[2]))
                for i, name in names.items()
            )
            after, not_after = (frozenset(w.encode("ascii") for w in ws) for ws in (rule.after, rule.not_after))
            compiled[count + 1] = Rule(rule.name, rule.reads, rule.given, after, not_after, captures)
            sources.append(f"({source})")
            count += 1 + re.compile(source).groups
        return Matcher(re.compile(f"{_NOT_INSIDE}(?:{'|'.join(sources)})"), compiled)

    def _source(self, rule: TimexRule) -> tuple[str, dict[int, str]]:
        """Return the pattern of a rule and its captures: the index of the group within the rule, and its name."""
        try:
            source = _CLOSED_OR_BLANK.sub(_open_blank, self._expand(rule.pattern).replace("{-}", f"(?:-|{_GAP})"))
            numbered = _Numbering(rule.name)
            source = _GROUP.sub(numbered, source)
            groups = re.compile(source).groupindex
        except (re.error, KeyError) as error:
            message = f"rule {rule.name}: {error} in {rule.pattern}"
            raise TimexRuleError(message) from error
        return source, {groups[unique]: name for unique, name in numbered.names.items()}

    def _expand(self, pattern: str) -> str:
        return _MACRO.sub(self._macro, pattern)

    def _macro(self, match: re.Match[str]) -> str:
        plain, name, prefix = match.groups()
        body = rf"(?P<{name}>{self._words.alternation(name)})" if name in self._words else self._macros[name]
        body = self._expand(body)
        if plain:
            return f"(?:{_GROUP.sub('(?:', body)})"
        return _GROUP.sub(rf"(?P<{prefix}__\2>", body) if prefix else f"(?:{body})" if "|" in body else body


class _Numbering:
    """Gives every group of a rule a name of its own, so that a macro may be used twice in it."""

    def __init__(self, rule: str) -> None:
        self._rule = rule.replace("-", "_")
        self.names: dict[str, str] = {}

    def __call__(self, match: re.Match[str]) -> str:
        sign, name = match.groups()
        if sign == "=":
            unique = next(u for u in reversed(self.names) if self.names[u] == name)
            return f"(?P={unique}"
        unique = f"{self._rule}__{name}__{len(self.names)}"
        self.names[unique] = name
        return f"(?P<{unique}>"


def _open_blank(match: re.Match[str]) -> str:
    return _GAP if match[0] == " " else match[0]
