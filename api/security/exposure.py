"""Who can reach the service: from other machines only with keys, or if so told; through proxies that are known."""

import ipaddress
import socket

from api.security.keys import Keyring
from api.settings import Settings, SettingsError


def refuse_open_access(settings: Settings) -> None:
    """Refuse to listen where others can call the service and none needs a key, unless the settings say so.

    Raises:
        SettingsError: when that is the case; the message says how to mend it.
    """
    if settings.open_access or is_loopback(settings.host) or Keyring.from_settings(settings):
        return
    reason = (
        f"Others can reach {settings.host}, and there is no API key: make one with "
        "`tariffwire key new NAME >> keys.toml` and set keys_file to that file, "
        "or set open_access to serve whoever calls."
    )
    raise SettingsError(reason)


def read_proxies(settings: Settings) -> list[str]:
    """Return the addresses and networks of the proxies that are trusted.

    Raises:
        SettingsError: when one of them is neither, and would never be met.
    """
    for proxy in settings.trusted_proxies:
        try:
            ipaddress.ip_network(proxy)
        except ValueError as error:
            reason = (
                f"trusted_proxies has {proxy!r}, which is neither an address nor a network ({error}): "
                "write `192.0.2.7` or `10.0.0.0/8`."
            )
            raise SettingsError(reason) from error
    return list(settings.trusted_proxies)


def is_loopback(host: str) -> bool:
    """Return whether only this machine reaches a service that listens on the host."""
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, ValueError):  # ValueError for a name that is too long
        return True  # nobody can listen there either, which is told when it is tried
    return all(ipaddress.ip_address(str(address).partition("%")[0]).is_loopback for address in found)
