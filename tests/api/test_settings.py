"""The table of settings that options and documentation are made of."""

import pytest

from api.settings import Setting, Settings, list_settings


def test_defaults() -> None:
    """Without a word the service listens on loopback, port 8000."""
    assert ("127.0.0.1", 8000) == (Settings().host, Settings().port)


@pytest.mark.parametrize("setting", list_settings(), ids=lambda setting: setting.name)
def test_every_setting_is_told(setting: Setting) -> None:
    """Every setting says what it means in one sentence, and has a default that can be shown."""
    assert (True, True) == (setting.means.meaning.endswith("."), bool(setting.shown_default))


@pytest.mark.parametrize(
    ("name", "variable", "option", "default"),
    [
        ("port", "TARIFFWIRE_PORT", "--port", "8000"),
        ("body_timeout_seconds", "TARIFFWIRE_BODY_TIMEOUT_SECONDS", "--body-timeout-seconds", "60"),
        ("open_access", "TARIFFWIRE_OPEN_ACCESS", "--open-access", "false"),
        ("cors_origins", "TARIFFWIRE_CORS_ORIGINS", "--cors-origins", "none"),
        ("api_keys", "TARIFFWIRE_API_KEYS", None, "none"),
    ],
)
def test_names(name: str, variable: str, option: str | None, default: str) -> None:
    """A setting has one name in three spellings; a table of keys is no option of the command line."""
    [setting] = [it for it in list_settings() if it.name == name]
    assert (variable, option, default) == (setting.variable, setting.option, setting.shown_default)
