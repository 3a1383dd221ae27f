"""Where settings come from: command line over environment over a TOML file over the defaults."""

import difflib
import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, get_origin

from pydantic import BeforeValidator, Field, ValidationError, create_model
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from api.settings import CONFIG_VARIABLE, PREFIX, Setting, Settings, SettingsError, list_settings


def load_settings(options: Mapping[str, str | float], config: Path | None = None) -> Settings:
    """Return the settings of these options, of the environment and of the file, in this order of precedence.

    The file is `config`, or the one that `TARIFFWIRE_CONFIG` names.

    Raises:
        SettingsError: with one sentence for each bad setting.
    """
    named = os.environ.get(CONFIG_VARIABLE)
    path = config or (Path(named) if named else None)
    table = _read_table(path) if path else {}
    _refuse_unknown(table, path)
    try:
        make: Callable[..., BaseSettings] = _make_model(table)
        model = make(**options)
    except ValidationError as error:
        raise SettingsError(" ".join(_explain(item, options, path) for item in error.errors())) from error
    return Settings(**{name: getattr(model, name) for name in type(model).model_fields})


def read_toml(path: Path, what: str) -> dict[str, Any]:
    """Return the content of a TOML file; `what` names it in the error.

    Raises:
        SettingsError: when it cannot be opened, or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"Cannot read {what} {path}: {error.strerror}."
    except ValueError as error:
        message = f"Cannot read {what} {path}: {error}."
    raise SettingsError(message)


def _read_table(path: Path) -> dict[str, Any]:
    return read_toml(path, "the settings in")


def _refuse_unknown(table: Mapping[str, Any], path: Path | None) -> None:
    """Refuse a key or a variable that sets nothing: a slip of the pen would otherwise go unnoticed."""
    known = {setting.name for setting in list_settings()}
    wrong = [f"`{name}` in {path} is no setting; {_suggest(name, known)}" for name in table if name not in known]
    for variable in sorted(name for name in os.environ if name.upper().startswith(PREFIX)):
        name = variable[len(PREFIX) :].lower()
        if name not in known and variable.upper() != CONFIG_VARIABLE:
            wrong.append(f"{variable} is no setting; {_suggest(name, known, PREFIX)}")
    if wrong:
        raise SettingsError(" ".join(wrong))


def _suggest(name: str, known: set[str], prefix: str = "") -> str:
    close = difflib.get_close_matches(name, known, n=1)
    if not close:
        return "`tariffwire serve --help` names them all."
    return f"did you mean {prefix}{close[0].upper() if prefix else close[0]}?"


def _make_model(table: dict[str, Any]) -> type[BaseSettings]:
    """Return the pydantic model of all settings, which reads options, environment and this table of the file."""

    class Sources(BaseSettings):
        model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid")

        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - not used here
            file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - nor is this
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, InitSettingsSource(settings_cls, init_kwargs=table)

    model: type[BaseSettings] = create_model(  # type: ignore[call-overload]  # the names are not known to mypy
        "Sources", __base__=Sources, **{it.name: (_annotate(it), it.default) for it in list_settings()}
    )
    return model


def _annotate(setting: Setting) -> Any:  # noqa: ANN401 - a type is no type of types
    bounds = {name: getattr(setting.means, name) for name in ("ge", "le", "min_length")}
    bounded: Any = Annotated[setting.type, Field(**bounds)]
    if get_origin(setting.type) is tuple:
        return Annotated[bounded, NoDecode, BeforeValidator(_split)]
    return Annotated[bounded, NoDecode, BeforeValidator(_pair)] if setting.option is None else bounded


def _split(value: object) -> object:
    """Split the text of a variable or an option at its commas; a list of the file stays as it is."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _pair(value: object) -> object:
    """Split `name=value, name=value` into a table; a table of the file stays as it is."""
    parts = _split(value)
    return dict(part.partition("=")[::2] for part in parts) if isinstance(parts, list) else value


_SECRET = frozenset({"api_keys"})
"""Settings whose values are not repeated: they may be keys."""


def _explain(item: ErrorDetails, options: Mapping[str, object], path: Path | None) -> str:
    field, *below = (str(part) for part in item["loc"])
    name = next(_places(field, options, path))
    place = f"{name} ({'.'.join(below)})" if below else name
    said = "not what it should be" if field in _SECRET else repr(item["input"])
    return f"{place} is {said}: {item['msg'][0].lower()}{item['msg'][1:]}."


def _places(field: str, options: Mapping[str, object], path: Path | None) -> Iterator[str]:
    """Yield the names by which the setting was given, the one that counts first."""
    if field in options:
        yield "--" + field.replace("_", "-")
    if any(name.upper() == PREFIX + field.upper() for name in os.environ):
        yield PREFIX + field.upper()
    yield f"`{field}` in {path}"
