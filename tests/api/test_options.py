"""What `tariffwire serve --help` tells."""

import click.testing
import pytest

from api.cli import cli
from api.settings import Setting, list_settings


@pytest.fixture(scope="module")
def told() -> str:
    """Return the help of the command, without its line breaks."""
    result = click.testing.CliRunner().invoke(cli, ["serve", "--help"])
    return " ".join(result.stdout.split())


@pytest.mark.parametrize("setting", [it for it in list_settings() if it.option], ids=lambda setting: setting.name)
def test_help_tells_every_setting(told: str, setting: Setting) -> None:
    """The help names each option with its meaning, its variable and its default."""
    assert f" {setting.option} " in told
    assert f"{setting.means.meaning} [{setting.variable}; default: {setting.shown_default}]" in told


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--port", "high"], "'high' is not a valid integer"),
        (["--log-format", "xml"], "'xml' is not one of 'auto', 'json', 'text'"),
        (["--prot", "1"], "No such option"),
    ],
)
def test_bad_usage(arguments: list[str], complaint: str) -> None:
    """What can be no option at all is a mistake of usage."""
    result = click.testing.CliRunner().invoke(cli, ["serve", *arguments])
    assert 2 == result.exit_code
    assert complaint in result.stderr
