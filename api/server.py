"""Runs the service on uvicorn, with uvloop and httptools where they are installed."""

import ipaddress
import shlex
import socket
from typing import Any

import click
import msgspec
import uvicorn

from api.app import create_app
from api.engine import built_in_extractor
from api.examples import TEXT
from api.observability.logs import set_up_logs
from api.security.exposure import refuse_open_access
from api.security.protocol import bound_protocol
from api.settings import Settings, SettingsError


def run_server(settings: Settings) -> None:
    """Listen until a signal ends the process; say where, once articles can be sent.

    Raises:
        SettingsError: when the address cannot be listened on, or others can reach it and no keys are set.
        PackError: when the built-in pack cannot be compiled.
    """
    refuse_open_access(settings)
    set_up_logs(settings)
    with _listen(settings) as listener:
        app = create_app(settings, built_in_extractor())
        config = uvicorn.Config(
            app,
            http=bound_protocol(settings),
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            ws="none",
            proxy_headers=bool(settings.trusted_proxies),
            forwarded_allow_ips=list(settings.trusted_proxies),
        )
        _GreetingServer(config).run(sockets=[listener])


def _listen(settings: Settings) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=2048)
    except OSError as error:
        place = f"{settings.host}, port {settings.port}"
        reason = f"Cannot listen on {place}: {error.strerror}. Choose another with --host and --port."
        raise SettingsError(reason) from error


class _GreetingServer(uvicorn.Server):
    """Says where it listens once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            click.echo(greet(sockets[0].getsockname()))


def greet(address: tuple[Any, ...]) -> str:
    """Return the address of the page and a command that tries the service, as a person would paste it."""
    url = f"http://{_reachable(address[0])}:{address[1]}"
    body = shlex.quote(msgspec.json.encode({"text": TEXT, "published_on": "2025-04-04"}).decode())
    return (
        f"tariffwire listens on {url} (documentation: {url}/docs). Try it:\n\n"
        f"  curl -s {url}/v1/extract -H 'Content-Type: application/json' -d {body}\n\n"
        "Ctrl-C ends it."
    )


def _reachable(host: str) -> str:
    """Return a host that a client on this machine can use: loopback for the unspecified address."""
    address = ipaddress.ip_address(host)
    if address.is_unspecified:
        return "127.0.0.1" if address.version == 4 else "[::1]"  # noqa: PLR2004
    return host if address.version == 4 else f"[{host}]"  # noqa: PLR2004
