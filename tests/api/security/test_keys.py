"""API keys: how they are made, kept and found."""

import hmac
from pathlib import Path

import pytest

from api.security.keys import Keyring, make_key
from api.settings import Settings, SettingsError


def test_a_key_is_known_by_its_line(tmp_path: Path) -> None:
    """A new key opens the service under its name once its line is in the keys file; no other key does."""
    key, line = make_key("desk")
    path = tmp_path / "keys.toml"
    path.write_text(f"# the desk\n{line}\n{make_key('news')[1]}\n", encoding="utf-8")
    keyring = Keyring.from_settings(Settings(keys_file=path))
    assert ("desk", None, None) == tuple(keyring.find_name(sent) for sent in (key, key[:-1], make_key("desk")[0]))


def test_keys_are_random_and_not_kept() -> None:
    """Two keys are never the same, carry 256 bits, and do not stand in their line."""
    keys, lines = zip(*(make_key("desk") for _ in range(100)), strict=True)
    assert (100, {46}) == (len(set(keys)), {len(key) for key in keys})
    assert not any(key in line for key, line in zip(keys, lines, strict=True))


def test_every_hash_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search compares with every key by `hmac.compare_digest`, also once it has found the right one."""
    compared = []

    def compare(known: bytes, digest: bytes) -> bool:
        compared.append(known)
        return known == digest

    monkeypatch.setattr(hmac, "compare_digest", compare)
    made = {name: make_key(name) for name in "abc"}
    keyring = Keyring({name: line.split('"')[1] for name, (_, line) in made.items()})
    assert "a" == keyring.find_name(made["a"][0])
    assert 3 == len(compared)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"desk": "tw_secret"}, "The API key 'desk' is not given as a hash; `tariffwire key new desk` makes one."),
        ({"desk": "sha256:12"}, "The API key 'desk' is not given as a hash; `tariffwire key new desk` makes one."),
        ({"a\nb": "sha256:" + "0" * 64}, r"'a\nb' cannot be the name of an API key"),
        ({"tw_secret": ""}, "An API key stands where its name should"),
        ({"x" * 65: "sha256:" + "0" * 64}, "cannot be the name of an API key"),
    ],
)
def test_bad_keys(keys: dict[str, str], sentence: str) -> None:
    """A key that is no hash, or has a name that does not belong in a log, stops the start; it is not repeated."""
    with pytest.raises(SettingsError) as failure:
        Keyring.from_settings(Settings(api_keys=keys))
    assert sentence in str(failure.value)
    assert "secret" not in str(failure.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Cannot read the API keys in {path}: No such file or directory."),
        ("desk", "Cannot read the API keys in {path}: Expected '=' after a key"),
        ("# no keys yet", "{path} holds no API key: `tariffwire key new NAME >> {path}` adds one."),
        ("desk = 5", "The API key 'desk' is not given as a hash"),
    ],
)
def test_bad_file(tmp_path: Path, content: str | None, sentence: str) -> None:
    """A keys file that cannot be used stops the start with a sentence."""
    path = tmp_path / "keys.toml"
    if content:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as failure:
        Keyring.from_settings(Settings(keys_file=path))
    assert str(failure.value).startswith(sentence.format(path=path))
