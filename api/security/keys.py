"""API keys: random, kept only as SHA-256 hashes, compared in constant time.

A plain hash is enough for a key of 256 random bits: there is nothing to guess that a slow hash would have to protect.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from typing import Self

from api.settings import Settings, SettingsError
from api.settings_sources import read_toml

_KEY_PREFIX = "tw_"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


def make_key(name: str) -> tuple[str, str]:
    """Return a new key, and the line of TOML that lets the service know it under this name.

    Raises:
        SettingsError: when the name cannot be the name of a key.
    """
    _check_name(name)
    key = f"{_KEY_PREFIX}{secrets.token_urlsafe(32)}"
    return key, f'{name} = "sha256:{_digest(key).hex()}"'


class Keyring:
    """The keys that are let in; empty where none are asked for."""

    def __init__(self, hashes: Mapping[str, str]) -> None:
        """Keep the hashes, each under the name of its key.

        Raises:
            SettingsError: when a name or a hash is malformed.
        """
        self._names = [(_read_hash(name, value), name) for name, value in hashes.items()]

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Return the keys of the settings and of the file that they name.

        Raises:
            SettingsError: when a key is malformed or the file cannot be read.
        """
        more = read_toml(settings.keys_file, "the API keys in") if settings.keys_file else {}
        if settings.keys_file and not more:
            reason = (
                f"{settings.keys_file} holds no API key: `tariffwire key new NAME >> {settings.keys_file}` adds one."
            )
            raise SettingsError(reason)
        return cls({**settings.api_keys, **more})

    def __bool__(self) -> bool:
        """Return whether there is any key."""
        return bool(self._names)

    def find_name(self, key: str) -> str | None:
        """Return the name of a key, None for an unknown one; the time it takes depends on neither."""
        digest = _digest(key)
        found = None
        for known, name in self._names:
            if hmac.compare_digest(known, digest):
                found = name
        return found


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()


def _read_hash(name: str, value: object) -> bytes:
    _check_name(name)
    match = _HASH.fullmatch(value) if isinstance(value, str) else None
    if not match:  # what stands there may be the key itself, and is therefore not repeated
        reason = f"The API key {name!r} is not given as a hash; `tariffwire key new {name}` makes one."
        raise SettingsError(reason)
    return bytes.fromhex(match[1])


def _check_name(name: str) -> None:
    if name.startswith(_KEY_PREFIX):  # and is therefore not repeated
        reason = "An API key stands where its name should: write `name=hash`, as `tariffwire key new NAME` prints it."
        raise SettingsError(reason)
    if not _NAME.fullmatch(name):
        reason = (
            f"{name[:64]!r} cannot be the name of an API key: use up to 64 letters, digits, dashes and underscores."
        )
        raise SettingsError(reason)
