"""The options of `tariffwire serve`: one for each setting, told as the operators' table tells it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from api.settings import Setting, list_settings

_Command = TypeVar("_Command", bound=Callable[..., Any])
_METAVARS = {str: "TEXT", Path | None: "FILE", tuple[str, ...]: "LIST"}


def add_setting_options(command: _Command) -> _Command:
    """Give a command an option for each setting; one that is not given is None."""
    for setting in reversed(list_settings()):
        if setting.option:
            command = click.option(_declare(setting), **_describe(setting))(command)
    return command


def _declare(setting: Setting) -> str:
    option = str(setting.option)
    return f"{option}/--no-{option[2:]}" if setting.type is bool else option


def _describe(setting: Setting) -> dict[str, Any]:
    text = f"{setting.means.meaning}  [{setting.variable}; default: {setting.shown_default}]"
    if setting.type is bool:
        return {"help": text, "default": None}
    if setting.type in (int, float):
        return {"help": text, "type": setting.type}
    if setting.type in _METAVARS:
        return {"help": text, "metavar": _METAVARS[setting.type]}
    return {"help": text, "type": click.Choice(get_args(setting.type))}
