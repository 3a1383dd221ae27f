"""What can be exported, and how it is asked for."""

import importlib.util

import pytest

from schemas.export import (
    FORMATS,
    MissingExtraError,
    UnknownFormatError,
    UnknownSchemaError,
    catalogue,
    export_schema,
)
from schemas.export.description import public_types


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", public_types())
def test_every_type_in_every_format(name: str, form: str) -> None:
    """Every public type can be had in every format, and twice the same."""
    written = export_schema(name, form)
    export_schema.cache_clear()
    assert written == export_schema(name, form)
    assert (b"\0" in written) == (form == "arrow")
    assert form == "arrow" or written.endswith(b"\n")


def test_catalogue() -> None:
    """The catalogue lists all schemas and formats, each with what it is."""
    told = catalogue()
    assert list(public_types()) == [it.name for it in told.schemas]
    assert list(FORMATS) == [it.name for it in told.formats]
    assert all(it.description.endswith(".") for it in told.schemas)
    assert all(it.description.endswith(".") for it in told.formats)


@pytest.mark.parametrize(
    ("name", "form", "error", "said", "hint"),
    [
        ("Rates", "avro", UnknownSchemaError, "There is no schema `Rates`.", "Did you mean `Rate`? There are: Actor,"),
        ("rate", "avro", UnknownSchemaError, "There is no schema `rate`.", "Did you mean `Rate`?"),
        ("Rate", "xsd", UnknownFormatError, "There is no format `xsd`.", "There are: json-schema, openapi, avro,"),
        ("", "avro", UnknownSchemaError, "There is no schema ``.", "There are: Actor, "),
        ("x" * 99, "avro", UnknownSchemaError, f"There is no schema `{'x' * 60}`.", "There are: Actor, "),
    ],
)
def test_unknown_names(name: str, form: str, error: type[Exception], said: str, hint: str) -> None:
    """A name that nothing has is told, with what there is, and the nearest first."""
    with pytest.raises(error) as caught:
        export_schema(name, form)
    assert said == str(caught.value)
    assert getattr(caught.value, "hint", "").startswith(hint)


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed, the error names the extra; the other formats need nothing."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    export_schema.cache_clear()
    with pytest.raises(MissingExtraError, match="needs the extra `arrow`") as caught:
        export_schema("Rate", "arrow")
    assert "Install it where tariffwire runs: pip install 'tariffwire[arrow]'." == caught.value.hint
    assert export_schema("Rate", "avro")
