"""What can be set, what it means and its default; the command's options and the operators' table come from it.

Light on purpose: `tariffwire serve --help` reads it, and pydantic would make that wait for half a second.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, get_type_hints

PREFIX = "TARIFFWIRE_"
"""How the environment variables of all settings start."""

CONFIG_VARIABLE = f"{PREFIX}CONFIG"
"""The variable that names the settings file."""


_MOST_PROCESSES = 256
"""More than any one machine is well served by; a slip of the keyboard must not start thousands."""


def _count_cores() -> int:
    """Return how many processors this process may use; not every system tells, and then how many there are."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(count, _MOST_PROCESSES)


class SettingsError(Exception):
    """Raised when a setting cannot be used; the message names it and says why."""


class Means(NamedTuple):
    """What a setting means, for people, and the bounds of its value."""

    meaning: str
    ge: float | None = None
    le: float | None = None
    min_length: int | None = None
    shown: str | None = None
    """How the default is told, where it depends on the machine."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the service behaves; `api.settings_sources` reads it from options, environment and file."""

    host: Annotated[str, Means("Name or address to listen on.", min_length=1)] = "127.0.0.1"
    port: Annotated[int, Means("TCP port to listen on; 0 takes a free one.", ge=0, le=65535)] = 8000
    max_body_bytes: Annotated[int, Means("Longest request body, in bytes.", ge=1024)] = 32 * 2**20
    max_batch_articles: Annotated[int, Means("Most articles in one batch.", ge=1)] = 1000
    inline_bytes: Annotated[int, Means("Longer requests go to a worker, so that short ones need not wait.", ge=0)] = (
        6_000
    )
    processes: Annotated[
        int, Means("Processes that serve requests; each has its own workers.", ge=1, le=_MOST_PROCESSES)
    ] = 1
    workers: Annotated[
        int,
        Means(
            "Worker processes for long articles and batches; 0 uses threads, which cannot be ended.",
            ge=0,
            le=_MOST_PROCESSES,
            shown="one a core",
        ),
    ] = field(default_factory=_count_cores)
    queue_limit: Annotated[int, Means("Requests that may wait for workers; more are answered 503.", ge=1)] = 64
    deadline_seconds: Annotated[
        float, Means("Longest time for one request, or for one article of a stream; then 504.", ge=0.1)
    ] = 60.0
    grace_seconds: Annotated[
        int, Means("Time for requests under way to finish, once the service is told to end.", ge=0)
    ] = 30
    max_header_bytes: Annotated[int, Means("Longest request line and headers together, in bytes.", ge=1024)] = (
        32 * 2**10
    )
    header_timeout_seconds: Annotated[float, Means("Time a client has to send its headers.", ge=0.1)] = 10.0
    body_timeout_seconds: Annotated[
        float, Means("Time a client has to send its body; in a stream, its longest pause, in reading as well.", ge=0.1)
    ] = 60.0
    keep_alive_seconds: Annotated[
        int, Means("How long an idle connection stays open; more than a proxy in front keeps one.", ge=1)
    ] = 75
    api_keys: Annotated[
        Mapping[str, str], Means("Names of API keys and their hashes, as `tariffwire key new` prints them.")
    ] = field(default_factory=dict)
    keys_file: Annotated[Path | None, Means("TOML file of more API keys, one line each: `name = hash`.")] = None
    open_access: Annotated[
        bool, Means("Serve without API keys, though others than this machine can reach the service.")
    ] = False
    rate_limit: Annotated[
        str, Means("Most requests of a key, or of a client address without keys: `600/minute`; empty for any number.")
    ] = ""
    rate_limit_storage: Annotated[
        str,
        Means("Where requests are counted: in each process, or for all in `async+redis://host:6379`.", min_length=1),
    ] = "async+memory://"
    trusted_proxies: Annotated[
        tuple[str, ...], Means("Addresses or networks of proxies whose `X-Forwarded-For` is believed.")
    ] = ()
    cors_origins: Annotated[
        tuple[str, ...], Means("Origins whose pages may call the service: `https://desk.example`; none by default.")
    ] = ()
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"], Means("Least severe messages that are logged.")
    ] = "info"
    log_format: Annotated[
        Literal["auto", "json", "text"], Means("How log lines look; `auto` is text on a terminal, else JSON.")
    ] = "auto"
    tracing: Annotated[
        bool, Means("Send OpenTelemetry traces; on as well where `OTEL_EXPORTER_OTLP_ENDPOINT` is set.")
    ] = False


class Setting(NamedTuple):
    """One row of the table of settings."""

    name: str
    type: Any
    default: Any
    means: Means

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return PREFIX + self.name.upper()

    @property
    def option(self) -> str | None:
        """The option of `tariffwire serve` that sets it; none for tables."""
        return None if self.type == Mapping[str, str] else "--" + self.name.replace("_", "-")

    @property
    def shown_default(self) -> str:
        """The default as a person would write it."""
        if self.means.shown:
            return self.means.shown
        if isinstance(self.default, bool):
            return str(self.default).lower()
        return f"{self.default:g}" if isinstance(self.default, float) else str(self.default or "") or "none"


def list_settings() -> list[Setting]:
    """Return all settings in the order of their declaration."""
    hints = get_type_hints(Settings, include_extras=True)
    defaults = Settings()
    return [
        Setting(it.name, hints[it.name].__origin__, getattr(defaults, it.name), hints[it.name].__metadata__[0])
        for it in fields(Settings)
    ]
