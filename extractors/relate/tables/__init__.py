"""Step 4, tables: rows are found, each column gets a role by its head and its cells, and rows become frames."""

from extractors.relate.tables.reader import read_tables
from extractors.relate.tables.rows import ROW

__all__ = ["ROW", "read_tables"]
