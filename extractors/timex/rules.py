"""The grammar of time expressions: TOML rules compiled to patterns over symbols, one symbol a word."""

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple

from extractors.timex.words import Words
from extractors.vocabulary import PackError, data_folder, load_toml
from schemas.lexicon import VocabularyFile
from schemas.timex_rules import TimexFamily, TimexMaster, TimexRule

_MACRO = re.compile(r"\{(=?)([a-z_]+)(?::([a-z]+))?\}")
_GROUP = re.compile(r"\(\?P<([a-z_]+)>")
_PIECE = re.compile(r"\(\?P<([a-z_]+)>|('?[a-z]+)|(\((?!\?))|(\s+)|\(\?<?[=!:]|\\.|.")
"""A piece of a pattern: a capture, a word, a group, a blank, or what stays as it is."""
_NOT_INSIDE = r"(?<![$#@])"
"""No expression begins in a price, a hashtag or an address."""


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
    words: Words
    families: dict[str, TimexFamily]
    master: TimexMaster


def load_grammar() -> Grammar:
    """Return the built-in grammar. Raises `PackError` where one of its files is wrong."""
    rules_folder = data_folder("rules")
    master = load_toml(TimexMaster, rules_folder / "timex.toml")
    families = {name: load_toml(TimexFamily, rules_folder / f"timex_{name}.toml") for name in master.families}
    patterns = [*master.macros.values(), *(rule.pattern for family in families.values() for rule in family.rule)]
    literals = {piece[2] for pattern in patterns for piece in _PIECE.finditer(_MACRO.sub("", pattern)) if piece[2]}
    words = Words(master, load_toml(VocabularyFile, data_folder("lexicon") / "time.toml"), literals)
    rules: dict[str, list[Rule]] = defaultdict(list)
    for rule in (rule for family in families.values() for rule in family.rule):
        compiled = compile_rule(rule, words, master.macros)
        for anchor in rule.anchors:
            rules[anchor].append(compiled)
    heads = {*master.heads, *words.first("shift", "article", "few", "ones", "teens", "tens", "powers", "ordinals")}
    return Grammar({anchor: tuple(some) for anchor, some in rules.items()}, heads, words, families, master)


def compile_rule(rule: TimexRule, words: Words, macros: dict[str, str]) -> Rule:
    """Return the compiled rule. Raises `PackError` for an unknown macro, or a pattern that is none."""
    names: list[str] = []

    def translate(piece: re.Match[str]) -> str:
        capture, word, group, blank = piece.groups()
        if capture:
            names.append(capture)
            return "("
        if word:
            return words.symbol(word)
        return "(?:" if group else "" if blank else piece[0]

    def expand(macro: re.Match[str]) -> str:
        plain, name, prefix = macro.groups()
        own = words.pattern(name)
        body = f"(?P<{name}>{own})" if own else f"({macros[name]})"
        body = _MACRO.sub(expand, body)
        return _GROUP.sub("(" if plain else rf"(?P<{prefix}__\1>" if prefix else r"\g<0>", body)

    try:
        pattern = re.compile(_NOT_INSIDE + _PIECE.sub(translate, f"({_MACRO.sub(expand, rule.pattern)})"))
    except (re.error, KeyError) as error:
        message = f"rule {rule.name}: {error} in {rule.pattern}"
        raise PackError(message) from error
    captures = tuple((i, n.replace("__", "_"), words.reader(n.rpartition("__")[2])) for i, n in enumerate(names, 1))
    after, not_after = (frozenset(word.encode("ascii") for word in some) for some in (rule.after, rule.not_after))
    return Rule(rule.name, pattern, captures, rule.reads, rule.given, after, not_after)
