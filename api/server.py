"""Runs the service on uvicorn, with uvloop and httptools where they are installed."""

import functools
import ipaddress
import logging
import shlex
import socket
from typing import Any

import click
import msgspec
import uvicorn
from litestar import Litestar
from uvicorn.supervisors import Multiprocess

from api.app import create_app
from api.examples import TEXT
from api.observability.logs import load_with_log, set_up_logs
from api.observability.metrics import forget_process, shared_metrics
from api.security.exposure import read_proxies, refuse_open_access
from api.security.protocol import bound_protocol
from api.settings import Settings, SettingsError
from api.work import built_in_extractor, warm_extractor

_LOGGER = logging.getLogger("tariffwire")
_START_SECONDS = 60


def run_server(settings: Settings) -> None:
    """Listen until a signal ends the process; say where, once articles can be sent.

    Raises:
        SettingsError: when the address cannot be listened on, others can reach it and no keys are set, or the
            application cannot use a setting.
        PackError: when the built-in pack cannot be compiled.
    """
    refuse_open_access(settings)
    proxies = read_proxies(settings)
    app = make_app(settings)  # fails here, with a sentence, and not in the processes below; so does the next line
    built_in_extractor()
    alone = settings.processes == 1
    with _listen(settings) as listener:
        config = uvicorn.Config(
            app if alone else functools.partial(make_app, settings),
            factory=not alone,
            http=bound_protocol(settings),
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=bool(proxies),
            forwarded_allow_ips=proxies,
            timeout_keep_alive=settings.keep_alive_seconds,
            timeout_graceful_shutdown=settings.grace_seconds,
            workers=settings.processes,
            ws="none",
        )
        if alone:
            _GreetingServer(config).run(sockets=[listener])
        else:
            with shared_metrics():
                _GreetingSupervisor(config, sockets=[listener]).run()


def make_app(settings: Settings) -> Litestar:
    """Return the application of a server process, with its log set up, and that of its workers."""
    set_up_logs(settings)
    return create_app(settings, functools.partial(load_with_log, settings, warm_extractor))


def _listen(settings: Settings) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=2048)
    except (OSError, ValueError) as error:  # ValueError for a name that is too long
        place = f"{settings.host}, port {settings.port}"
        why = error.strerror if isinstance(error, OSError) else "that is no name of a host"
        reason = f"Cannot listen on {place}: {why}. Choose another with --host and --port."
        raise SettingsError(reason) from error


class _GreetingServer(uvicorn.Server):
    """Says where it listens once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            click.echo(greet(sockets[0].getsockname()))


class _GreetingSupervisor(Multiprocess):
    """Runs several servers on one socket, replaces those that die, and says where they listen once all do."""

    def init_processes(self) -> None:
        super().init_processes()
        if all(process.wait_until_ready(_START_SECONDS, self.should_exit) for process in self.processes):
            click.echo(greet(self.sockets[0].getsockname()))

    def keep_subprocess_alive(self) -> None:
        before = {process.pid for process in self.processes}
        super().keep_subprocess_alive()
        for pid in filter(None, before - {process.pid for process in self.processes}):
            _LOGGER.warning("Server process %s ended unexpectedly; another takes its place.", pid)
            forget_process(pid)


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
