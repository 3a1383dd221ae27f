"""Settings from the command line, the environment and a file."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from api.settings import SettingsError
from api.settings_sources import load_settings

HASH = "sha256:" + "0" * 64


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return the path of a settings file that sets the port and two lists."""
    path = tmp_path / "tariffwire.toml"
    path.write_text(
        f'port = 7000\nmax_batch_articles = 7\ncors_origins = ["https://a.example"]\n[api_keys]\ndesk = "{HASH}"\n',
        encoding="utf-8",
    )
    return path


def test_precedence(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option wins over a variable, that over the file, and that over the default."""
    settings = load_settings({}, config)
    assert (7000, 7, "127.0.0.1") == (settings.port, settings.max_batch_articles, settings.host)
    monkeypatch.setenv("TARIFFWIRE_PORT", "9000")
    assert 9000 == load_settings({}, config).port
    assert 9001 == load_settings({"port": 9001}, config).port


def test_file_of_the_environment(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable can name the file, and the option that names another wins over it."""
    monkeypatch.setenv("TARIFFWIRE_CONFIG", str(config))
    assert 7000 == load_settings({}).port
    other = config.with_name("other.toml")
    other.write_text("port = 7001", encoding="utf-8")
    assert 7001 == load_settings({}, other).port


def test_lists_and_tables(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists and tables are TOML in the file, and parts between commas elsewhere."""
    settings = load_settings({}, config)
    assert (("https://a.example",), {"desk": HASH}) == (settings.cors_origins, settings.api_keys)
    monkeypatch.setenv("TARIFFWIRE_CORS_ORIGINS", "https://b.example, https://c.example")
    monkeypatch.setenv("TARIFFWIRE_API_KEYS", f"desk={HASH},news={HASH}")
    settings = load_settings({"trusted_proxies": "10.0.0.0/8"}, config)
    assert ("https://b.example", "https://c.example") == settings.cors_origins
    assert ({"desk": HASH, "news": HASH}, ("10.0.0.0/8",)) == (settings.api_keys, settings.trusted_proxies)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "high", "TARIFFWIRE_PORT is 'high': input should be a valid integer"),
        ("PORT", "70000", "TARIFFWIRE_PORT is '70000': input should be less than or equal to 65535."),
        ("HOST", "", "TARIFFWIRE_HOST is '': string should have at least 1 character."),
        ("MAX_BODY_BYTES", "0", "TARIFFWIRE_MAX_BODY_BYTES is '0': input should be greater than or equal to 1024."),
        ("WORKERS", "100000", "TARIFFWIRE_WORKERS is '100000': input should be less than or equal to 256."),
        ("LOG_LEVEL", "loud", "TARIFFWIRE_LOG_LEVEL is 'loud': input should be 'debug', 'info', 'warning' or 'error'."),
        ("OPEN_ACCESS", "maybe", "TARIFFWIRE_OPEN_ACCESS is 'maybe': input should be a valid boolean"),
        ("PROT", "1", "TARIFFWIRE_PROT is no setting; did you mean TARIFFWIRE_PORT?"),
        ("XYZZY", "1", "TARIFFWIRE_XYZZY is no setting; `tariffwire serve --help` names them all."),
    ],
)
def test_bad_variable(monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str) -> None:
    """A bad variable is told by its name, its value and the reason."""
    monkeypatch.setenv(f"TARIFFWIRE_{name}", value)
    assert _complaint({}).startswith(sentence)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("port = 'high'", "`port` in {path} is 'high': input should be a valid integer"),
        ("cors_origins = [1]", "`cors_origins` in {path} (0) is 1: input should be a valid string."),
        ("max_batch_article = 3", "`max_batch_article` in {path} is no setting; did you mean max_batch_articles?"),
        ("port: 3", "Cannot read the settings in {path}: Expected '=' after a key"),
        (None, "Cannot read the settings in {path}: No such file or directory."),
    ],
)
def test_bad_file(tmp_path: Path, content: str | None, sentence: str) -> None:
    """A bad setting of the file is told by its name and the file's, and so is a file that cannot be read."""
    path = tmp_path / "tariffwire.toml"
    if content:
        path.write_text(content, encoding="utf-8")
    assert _complaint({}, path).startswith(sentence.format(path=path))


def test_bad_option(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bad option of the command line is told as the option, whatever the environment says."""
    monkeypatch.setenv("TARIFFWIRE_MAX_BODY_BYTES", "2048")
    assert "--port is 70000: input should be less than or equal to 65535." == _complaint({"port": 70000})
    assert _complaint({"max_body_bytes": 1}).startswith("--max-body-bytes is 1: ")


def test_several_bad_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each bad setting gets its sentence, so that one attempt tells them all."""
    monkeypatch.setenv("TARIFFWIRE_HOST", "")
    complaint = _complaint({"port": -1})
    assert (True, True) == ("TARIFFWIRE_HOST is ''" in complaint, "--port is -1" in complaint)


def _complaint(options: Mapping[str, str | float], config: Path | None = None) -> str:
    with pytest.raises(SettingsError) as failure:
        load_settings(options, config)
    return str(failure.value)
