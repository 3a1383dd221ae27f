"""The settings of the service, from environment variables that start with `TARIFFWIRE_`."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

_PREFIX = "TARIFFWIRE_"


class SettingsError(Exception):
    """Raised when a setting cannot be used; the message names it and says why."""


class Settings(BaseSettings):
    """Where the service listens, and how much it takes at once; every field is read from `TARIFFWIRE_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, extra="ignore", frozen=True)

    host: Annotated[str, Field(min_length=1, description="Name or address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, description="TCP port to listen on; 0 takes a free one.")] = 8000
    max_body_bytes: Annotated[int, Field(ge=1024, description="Longest request body, in bytes.")] = 32 * 2**20
    max_batch_articles: Annotated[int, Field(ge=1, description="Most articles in one batch.")] = 1000
    inline_characters: Annotated[
        int, Field(ge=0, description="Longer texts are read in a thread, so that short ones need not wait.")
    ] = 20_000


def load_settings(overrides: Mapping[str, str | int]) -> Settings:
    """Return the settings of the environment, under the overrides of the command line.

    Raises:
        SettingsError: with one sentence for each bad setting.
    """
    try:
        return Settings(**overrides)  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as error:
        raise SettingsError(" ".join(_explain(item, overrides) for item in error.errors())) from error


def _explain(item: ErrorDetails, overrides: Mapping[str, str | int]) -> str:
    field = str(item["loc"][0])
    name = f"--{field}" if field in overrides else _PREFIX + field.upper()
    return f"{name} is {item['input']!r}: {item['msg'][0].lower()}{item['msg'][1:]}."
