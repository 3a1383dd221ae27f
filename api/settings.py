"""The settings of the service, from environment variables that start with `TARIFFWIRE_`."""

import os
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

_PREFIX = "TARIFFWIRE_"


def _count_cores() -> int:
    """Return how many processors this process may use; not every system tells, and then how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class SettingsError(Exception):
    """Raised when a setting cannot be used; the message names it and says why."""


class Settings(BaseSettings):
    """Where the service listens, and how much it takes at once; every field is read from `TARIFFWIRE_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, extra="ignore", frozen=True)

    host: Annotated[str, Field(min_length=1, description="Name or address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, description="TCP port to listen on; 0 takes a free one.")] = 8000
    max_body_bytes: Annotated[int, Field(ge=1024, description="Longest request body, in bytes.")] = 32 * 2**20
    max_batch_articles: Annotated[int, Field(ge=1, description="Most articles in one batch.")] = 1000
    inline_bytes: Annotated[
        int, Field(ge=0, description="Longer requests go to a worker, so that short ones need not wait.")
    ] = 20_000
    processes: Annotated[int, Field(ge=1, description="Processes that serve requests; each has its own workers.")] = 1
    workers: Annotated[
        int,
        Field(
            ge=0, description="Worker processes for long articles and batches; 0 uses threads, which cannot be ended."
        ),
    ] = _count_cores()
    queue_limit: Annotated[
        int, Field(ge=1, description="Requests that may wait for workers; more are answered 503.")
    ] = 64
    deadline_seconds: Annotated[
        float, Field(gt=0, description="Longest time for one request, or for one article of a stream; then 504.")
    ] = 60
    grace_seconds: Annotated[
        int, Field(ge=0, description="Time for requests under way to finish, once the service is told to end.")
    ] = 30


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
