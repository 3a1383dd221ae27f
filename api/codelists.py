"""All code lists, as they are served: those of the types, of the vocabulary, and of the problems."""

import functools
from collections.abc import Mapping

from api.problems import CATALOGUE
from extractors.codelists import list_jurisdictions, list_rules, list_sectors
from schemas.codelists import Code, Codelist, CodelistSummary, closed_lists
from schemas.export import UnknownNameError


class UnknownCodelistError(UnknownNameError):
    """No code list has that name."""

    kind = "code list"


@functools.cache
def all_codelists() -> Mapping[str, Codelist]:
    """Return the code lists by name, in alphabetical order."""
    closed = (
        Codelist(name, it.description, [Code(code, said) for code, said in it.codes.items()])
        for name, it in closed_lists().items()
    )
    problems = [Code(code, kind.title) for code, kind in CATALOGUE.items()]
    lists = [
        *closed,
        list_sectors(),
        list_jurisdictions(),
        list_rules(),
        Codelist("problem_codes", "The kinds of problem that the service and the command report.", problems),
    ]
    return {it.name: it for it in sorted(lists, key=lambda it: it.name)}


def find_codelist(name: str) -> Codelist:
    """Return the code list of this name.

    Raises:
        UnknownCodelistError: when there is none.
    """
    lists = all_codelists()
    if name not in lists:
        raise UnknownCodelistError(name, lists)
    return lists[name]


def summarize_codelists() -> list[CodelistSummary]:
    """Return the names of all code lists, with what they hold."""
    return [CodelistSummary(it.name, it.description) for it in all_codelists().values()]
