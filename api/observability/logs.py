"""Structured logs on standard error: text on a terminal, else a JSON object a line, without text of articles."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any, TextIO, TypeVar

import msgspec
import structlog
from structlog.typing import EventDict, Processor

from api.settings import Settings

T = TypeVar("T")
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def set_up_logs(settings: Settings, stream: TextIO | None = None) -> None:
    """Send the log of this process to standard error, or to another stream, as the settings say."""
    stream = stream or sys.stderr
    text = settings.log_format == "text" or (settings.log_format == "auto" and stream.isatty())
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    start: list[Processor] = [structlog.processors.add_log_level, structlog.processors.TimeStamper("iso", utc=True)]
    console = structlog.dev.ConsoleRenderer(colors=stream.isatty())
    structlog.configure(
        processors=[*start, console if text else _to_json],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(stream) if text else structlog.BytesLoggerFactory(stream.buffer),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.contextvars.merge_contextvars, structlog.stdlib.add_logger_name, *start],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _show_traceback,
                console if text else _to_json_text,
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)
    logging.getLogger("tariffwire").setLevel(level)
    logging.captureWarnings(capture=True)


def load_with_log(settings: Settings, load: Callable[[], T]) -> T:
    """Return what `load` gives, once the log of this process is set up; for worker processes, which start with it."""
    set_up_logs(settings)
    return load()


def request_log() -> Any:  # noqa: ANN401 - structlog's loggers have no common type
    """Return the log of requests; silent until the log is set up."""
    if structlog.is_configured():
        return structlog.get_logger().bind()  # as it is set up now, which is not looked up again for each line
    silent = structlog.make_filtering_bound_logger(logging.CRITICAL)
    return structlog.wrap_logger(None, wrapper_class=silent)


def describe_exception(info: ExcInfo) -> str:
    """Return where and in which types an exception and its causes went wrong, without their messages.

    A message can quote the article on which the engine failed; the lines of code cannot.
    """
    parts: list[str] = []
    error: BaseException | None = info[1]
    while error is not None:
        kind = type(error)
        parts.append(f"{''.join(traceback.format_tb(error.__traceback__))}{kind.__module__}.{kind.__qualname__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\nwhich followed upon\n\n".join(parts)


def _show_traceback(_logger: object, _method: str, event: EventDict) -> EventDict:
    info = event.pop("exc_info", None)
    if info and info is not True:
        event["exception"] = describe_exception(info)
    return event


def _to_json(_logger: object, _method: str, event: EventDict) -> bytes:
    return msgspec.json.encode(event)


def _to_json_text(_logger: object, _method: str, event: EventDict) -> str:
    return msgspec.json.encode(event, enc_hook=repr).decode()
