from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="LineProblem")


@_attrs_define
class LineProblem:
    """Stands in NDJSON output in the place of the result of a line that could not be read.

    Attributes:
        line (int): Number of the line in the input, from 1.
        error (Problem): A problem document (RFC 9457): what is wrong, where, and how to mend it. Absent members are
            left out.
        id (None | str | Unset): The article's id, where it could be read.
        file (None | str | Unset): Name of the input, where there are several.
    """

    line: int
    error: Problem
    id: None | str | Unset = UNSET
    file: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        line = self.line

        error = self.error.to_dict()

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        file: None | str | Unset
        if isinstance(self.file, Unset):
            file = UNSET
        else:
            file = self.file

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "line": line,
                "error": error,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if file is not UNSET:
            field_dict["file"] = file

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.problem import Problem

        d = dict(src_dict)
        line = d.pop("line")

        error = Problem.from_dict(d.pop("error"))

        def _parse_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_file(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file = _parse_file(d.pop("file", UNSET))

        line_problem = cls(
            line=line,
            error=error,
            id=id,
            file=file,
        )

        return line_problem
