"""The exported Protobuf, by the compiler of `grpcio-tools` and the runtime of `protobuf`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from grpc_tools import protoc

from schemas import Extraction
from schemas.export import export_schema
from schemas.export.description import Choice, Description, Reference, Sequence, Type, describe, public_types
from schemas.export.numbers import all_numbers, render_numbers
from schemas.export.protobuf import give_numbers, load_numbers, name_code

PACKAGE = "tariffwire.v1"


def _compile(name: str, folder: Path) -> descriptor_pb2.FileDescriptorProto:
    """Return what the compiler makes of a schema."""
    (folder / f"{name}.proto").write_bytes(export_schema(name, "protobuf"))
    out = folder / f"{name}.bin"
    status = protoc.main(["protoc", f"-I{folder}", f"--descriptor_set_out={out}", f"{name}.proto"])
    assert 0 == status
    [file] = descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes()).file
    return file


@pytest.mark.parametrize("name", public_types())
def test_file_compiles(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every schema compiles without a warning to a message with the fields of the type."""
    [message] = [it for it in _compile(name, tmp_path).message_type if it.name == name]
    assert list(public_types()[name].__struct_encode_fields__) == [field.name for field in message.field]
    assert "" == capfd.readouterr().err


def test_extractions_survive(sample: Any, tmp_path: Path) -> None:
    """More than a thousand extractions come back from their binary form as they went in."""
    pool = descriptor_pool.DescriptorPool()
    pool.Add(_compile("Extraction", tmp_path))
    message = message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{PACKAGE}.Extraction"))
    rename = _renamer(describe(Extraction))
    for document in sample.documents:
        sent = json_format.ParseDict(rename("Extraction", document), message())
        read = message.FromString(sent.SerializeToString())
        told = json_format.MessageToDict(
            read, preserving_proto_field_name=True, always_print_fields_with_no_presence=True
        )
        assert _without_nulls(rename("Extraction", document)) == _with_numbers(told)


def _renamer(description: Description) -> Callable[[str, dict[str, Any]], dict[str, Any]]:
    """Return a function that gives codes the names that they have in Protobuf."""

    def rename(name: str, value: dict[str, Any]) -> dict[str, Any]:
        kinds = {field.name: field.value.type for field in description.objects[name].fields}
        return {field: convert(kinds[field], it) for field, it in value.items()}

    def convert(kind: Type, value: Any) -> Any:
        match kind:
            case _ if value is None:
                return None
            case Choice():
                return name_code(kind.name, value)
            case Reference():
                return rename(kind.name, value)
            case Sequence():
                return [convert(kind.items.type, it) for it in value]
            case _:
                return value

    return rename


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(it) for name, it in value.items() if it is not None}
    return [_without_nulls(it) for it in value] if isinstance(value, list) else value


def _with_numbers(value: Any, name: str = "") -> Any:
    """Return the value with its 64-bit integers as numbers, which Protobuf writes as strings in JSON."""
    if isinstance(value, dict):
        return {key: _with_numbers(it, key) for key, it in value.items()}
    if isinstance(value, list):
        return [_with_numbers(it) for it in value]
    return int(value) if name in {"start", "end", "round"} else value


def test_every_number_is_kept() -> None:
    """`numbers.toml` has the number of every field and code; `python -m schemas.export.numbers` writes what is new."""
    kept = (Path(__file__).parents[3] / "schemas/export/numbers.toml").read_text(encoding="utf-8")
    assert render_numbers(all_numbers()) == kept


def test_numbers_are_given_once() -> None:
    """What is new gets the next number, what there was keeps its own, and one that has gone is not used again."""
    known = {"Attribution": {"gone": 7, "mode": 1}}
    numbers = give_numbers(describe(public_types()["Attribution"]), known)
    assert {"gone": 7, "mode": 1, "speaker": 8} == numbers["Attribution"]
    assert {"asserted": 1, "reported": 2, "quoted": 3} == numbers["AttributionMode"]


def test_zero_is_what_was_not_said() -> None:
    """The number 0 of an enum is `UNSPECIFIED`, the code of that name where the list has one."""
    kinds = load_numbers()["Kind"]
    assert 0 not in kinds.values()
    assert "unspecified" not in kinds
    assert b"// The text does not say.\n  KIND_UNSPECIFIED = 0;" in export_schema("Tariff", "protobuf")
