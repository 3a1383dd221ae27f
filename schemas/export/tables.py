"""The public types as normalised tables: one for the root, one for each list below it, and keys that tie them.

The name of a table is the path of its list (`records_sectors`), that of a column the path of its member in the row's
object (`rate_value`). A row's key is its parent's and its own: its `id`, where it has one, else its `number` in the
list, from 1.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeAlias

from schemas.export.description import Description, Field, Number, Object, Reference, Sequence, Text, Value
from schemas.export.naming import to_snake

_NUMBER = Value(Number(is_integer=True, minimum=1), description="Its place in the list, from 1.")
_ROOT_NUMBER = Value(Number(is_integer=True, minimum=1), description="The number of the object, from 1.")
_ID = "id"


@dataclass(frozen=True)
class Column:
    """A column: what stands in it, and where that is below the row's object; nowhere, for a row's own number."""

    name: str
    value: Value
    path: tuple[str, ...] | None
    is_optional: bool = False
    """Whether it may be empty, because its value or an object around it may be null."""


@dataclass(frozen=True)
class Table:
    """A table: its rows are the items of the list at `path` below the row of its parent."""

    name: str
    description: str
    path: tuple[str, ...]
    inherited: tuple[Column, ...]
    """The parent's key, under names of this table."""
    own: Column
    """What tells rows of one parent apart."""
    columns: tuple[Column, ...]
    """The columns that are no part of the key."""
    children: tuple["Table", ...]

    @property
    def key(self) -> tuple[Column, ...]:
        """The columns of the primary key."""
        return (*self.inherited, self.own)

    def walk(self) -> Iterator["Table"]:
        """Yield the table and all below it, each behind those that it refers to."""
        yield self
        for child in self.children:
            yield from child.walk()


def build_tables(description: Description) -> Table:
    """Return the table of the description's root, with all below it."""
    root = description.root
    name = f"{to_snake(root.name)}s"
    return _Builder(description).build(name, Value(Reference(root.name), description=root.description), (), ())


def split_rows(root: Table, documents: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Table, tuple[Any, ...]]]:
    """Yield a row for each object and each item of a list in the documents, which are plain JSON values.

    A row has the key's columns and then the others. It comes after those that it refers to.
    """
    yield from _split(root, list(documents), ())


def _split(table: Table, items: Iterable[Any], inherited: tuple[Any, ...]) -> Iterator[tuple[Table, tuple[Any, ...]]]:
    for number, item in enumerate(items, start=1):
        key = (*inherited, number if table.own.path is None else _find(item, table.own.path))
        yield table, (*key, *(_find(item, column.path or ()) for column in table.columns))
        for child in table.children:
            yield from _split(child, _find(item, child.path) or (), key)


def _find(item: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 plain JSON
    for name in path:
        item = None if item is None else item.get(name)
    return item


class _Place(NamedTuple):
    """Where an object stands inside its row."""

    path: tuple[str, ...] = ()
    is_optional: bool = False


_List: TypeAlias = tuple[tuple[str, ...], Value]
"""Where a list stands inside its row, and what its items are."""


class _Builder:
    def __init__(self, description: Description) -> None:
        self._objects = description.objects

    def build(self, name: str, item: Value, path: tuple[str, ...], inherited: tuple[Column, ...]) -> Table:
        """Return the table of a list of such items."""
        columns: list[Column] = []
        lists: list[_List] = []
        if isinstance(item.type, Reference):
            it = self._objects[item.type.name]
            described = it.description
            self._flatten(it, _Place(), columns, lists)
        else:
            described = item.description
            columns.append(Column("value", item, ()))
        own = next((column for column in columns if _is_key(column)), None)
        if own:
            columns.remove(own)
        else:
            own = Column("number", _NUMBER if path else _ROOT_NUMBER, None)
        below = (*inherited, Column(f"{_singular(path[-1] if path else name)}_{own.name}", own.value, None))
        prefix = f"{name}_" if path else ""
        children = [self.build(prefix + "_".join(it), inner, it, below) for it, inner in lists]
        referenced = {column.value.references for child in children for it in child.walk() for column in it.columns}
        children.sort(key=lambda child: child.name not in referenced)
        return Table(name, described, path, inherited, own, tuple(columns), tuple(children))

    def _flatten(self, it: Object, place: _Place, columns: list[Column], lists: list[_List]) -> None:
        """Sort the members of an object, and of the single objects in it, into columns and lists."""
        for field in it.fields:
            path = (*place.path, field.name)
            is_optional = place.is_optional or field.value.nullable or not field.required
            match field.value.type:
                case Sequence(items=items):
                    lists.append((path, _describe_item(field, items)))
                case Reference(name=name):
                    self._flatten(self._objects[name], _Place(path, is_optional), columns, lists)
                case _:
                    columns.append(Column("_".join(path), field.value, path, is_optional))


def _describe_item(field: Field, item: Value) -> Value:
    """Return the item of a list, with the list's description where it has none of its own."""
    return replace(item, description=field.value.description or item.description)


def _is_key(column: Column) -> bool:
    return column.path == (_ID,) and not column.is_optional and isinstance(column.value.type, Text)


def _singular(name: str) -> str:
    return name.removesuffix("s")
