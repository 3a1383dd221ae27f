"""Settings from the environment and the command line."""

import pytest

from api.settings import Settings, SettingsError, load_settings


def test_defaults() -> None:
    """Without a word the service listens on loopback, port 8000."""
    assert ("127.0.0.1", 8000) == (Settings().host, Settings().port)


def test_environment_and_overrides(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable sets a field, and the command line wins over it."""
    monkeypatch.setenv("TARIFFWIRE_PORT", "9000")
    monkeypatch.setenv("TARIFFWIRE_MAX_BATCH_ARTICLES", "5")
    assert (9000, 5) == (load_settings({}).port, load_settings({}).max_batch_articles)
    assert 9001 == load_settings({"port": 9001}).port


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "high", "TARIFFWIRE_PORT is 'high': input should be a valid integer"),
        ("PORT", "70000", "TARIFFWIRE_PORT is '70000': input should be less than or equal to 65535."),
        ("HOST", "", "TARIFFWIRE_HOST is '': string should have at least 1 character."),
        ("MAX_BODY_BYTES", "0", "TARIFFWIRE_MAX_BODY_BYTES is '0': input should be greater than or equal to 1024."),
    ],
)
def test_bad_setting(monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str) -> None:
    """A bad setting is told by its name, its value and the reason."""
    monkeypatch.setenv(f"TARIFFWIRE_{name}", value)
    with pytest.raises(SettingsError) as failure:
        load_settings({})
    assert str(failure.value).startswith(sentence)


def test_bad_option() -> None:
    """A bad option of the command line is told as the option."""
    with pytest.raises(SettingsError, match=r"^--port is 70000: input should be less than or equal to 65535\.$"):
        load_settings({"port": 70000})
