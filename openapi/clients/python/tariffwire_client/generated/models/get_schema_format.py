from typing import Literal

GetSchemaFormat = Literal[
    "arrow",
    "avro",
    "duckdb",
    "json-schema",
    "openapi",
    "postgresql",
    "protobuf",
    "pydantic",
    "typescript",
]

GET_SCHEMA_FORMAT_VALUES: set[GetSchemaFormat] = {
    "arrow",
    "avro",
    "duckdb",
    "json-schema",
    "openapi",
    "postgresql",
    "protobuf",
    "pydantic",
    "typescript",
}


def check_get_schema_format(value: str) -> GetSchemaFormat:
    if value in GET_SCHEMA_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {GET_SCHEMA_FORMAT_VALUES!r}"
    )
