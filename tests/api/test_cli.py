"""The command as a person runs it: a process of its own, with the built-in pack."""

import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import termios
from importlib.metadata import version
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "api.cli"]
TEXT = "The United States imposed a 25 percent tariff on cars from Japan."
LINE = json.dumps({"text": TEXT, "id": "a"}) + "\n"


def _run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, text=True, check=False, timeout=60)


def test_help_answers_at_once() -> None:
    """Asking for help loads neither the engine nor the service, so that it takes no time."""
    command = [sys.executable, "-X", "importtime", *COMMAND[1:], "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "extract" in told.stdout
    assert "serve" in told.stdout
    assert "click" in told.stderr
    assert [] == [name for name in ("extractors.engine", "litestar", "pydantic") if name in told.stderr]


def test_version() -> None:
    """The version is that of the distribution."""
    assert f"tariffwire {version('tariffwire')}\n" == _run("--version").stdout


def test_extract_text() -> None:
    """An article on standard input becomes one line with a record."""
    done = _run("extract", "--published-on", "2025-04-17", stdin=TEXT)
    [result] = [json.loads(line) for line in done.stdout.splitlines()]
    [record] = result["records"]
    assert ("US", ["JP"], 25) == (
        record["tariff"]["imposer"]["code"],
        [target["code"] for target in record["tariff"]["targets"]],
        record["rate"]["value"],
    )
    assert (0, "", "2025-04-17") == (done.returncode, done.stderr, result["published_on"])


def test_extract_lines() -> None:
    """NDJSON goes in and out line by line; the status tells that one line was bad; nothing is drawn into a pipe."""
    done = _run("extract", "--ndjson", stdin=LINE * 3 + "oops\n" + LINE)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert (1, "", 5) == (done.returncode, done.stderr, len(results))
    assert (4, "malformed_json") == (results[3]["line"], results[3]["error"]["code"])


def test_reader_that_leaves(tmp_path: Path) -> None:
    """`| head -1` ends the command quietly."""
    source = tmp_path / "many.ndjson"
    source.write_text(LINE * 3000, encoding="utf-8")
    command = [*COMMAND, "extract", "--ndjson", str(source)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert b"" == process.stderr.read()


@pytest.mark.usefixtures("interruptible")
def test_interrupt() -> None:
    """Ctrl-C ends the command with status 130 and no traceback, after the results that were ready."""
    command = [*COMMAND, "extract", "--ndjson"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(LINE)
        process.stdin.flush()
        assert "a" == json.loads(process.stdout.readline())["id"]
        process.send_signal(signal.SIGINT)
        assert 130 == process.wait(timeout=20)
        assert "" == process.stderr.read()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk() -> None:
    """Where the output cannot be written, a sentence says why."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "extract"], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert (1, b"Error: No space left on device.\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("options", [[], ["--ndjson"]])
@pytest.mark.parametrize(
    ("closed", "sentence"),
    [("<&-", "standard input: It is closed.\n"), (">&-", "Error: Standard output is closed.\n")],
)
def test_closed_stream(options: list[str], closed: str, sentence: str) -> None:
    """A stream that the shell closed ends the command with a sentence."""
    command = ["bash", "-c", f"{shlex.join([*COMMAND, 'extract', *options])} {closed}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (1, "", sentence) == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("day", ["yesterday", "2025-02-30", "20250417", "2025-W16-4", "2025-4-17"])
def test_bad_day(day: str) -> None:
    """A day of publication is taken as strictly as in JSON."""
    done = _run("extract", "--published-on", day, stdin=TEXT)
    assert 2 == done.returncode
    assert f"'{day}' is no day of the form YYYY-MM-DD." in done.stderr


def test_terminal(tmp_path: Path) -> None:
    """On a terminal a single result is indented, and NDJSON shows a bar with articles per second."""
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert b'{\r\n  "id":' in _run_on_terminal("extract", str(source))
    lines = tmp_path / "a.ndjson"
    lines.write_text(LINE * 20, encoding="utf-8")
    shown = _run_on_terminal("extract", "--ndjson", str(lines))
    assert b"100%" in shown
    assert b"20 articles, " in shown
    assert b"/s" in shown


def _run_on_terminal(*arguments: str) -> bytes:
    controller, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    with subprocess.Popen([*COMMAND, *arguments], stdin=terminal, stdout=terminal, stderr=terminal) as process:
        os.close(terminal)
        shown = b""
        try:
            while chunk := os.read(controller, 65536):
                shown += chunk
        except OSError:  # how Linux tells that the other side is closed
            pass
        finally:
            os.close(controller)
        assert 0 == process.wait(timeout=20)
    return shown


@pytest.mark.parametrize(
    ("arguments", "environment", "sentence"),
    [
        (["--port", "99999"], {}, "Error: --port is 99999: input should be less than or equal to 65535."),
        ([], {"TARIFFWIRE_PORT": "x"}, "Error: TARIFFWIRE_PORT is 'x': input should be a valid integer"),
        ([], {"TARIFFWIRE_PROT": "1"}, "Error: TARIFFWIRE_PROT is no setting; did you mean TARIFFWIRE_PORT?"),
        (["--config", "nowhere.toml"], {}, "Error: Cannot read the settings in nowhere.toml: No such file"),
        (["--host", "192.0.2.1"], {}, "Error: Others can reach 192.0.2.1, and there is no API key: make one with"),
        (["--rate-limit", "often"], {}, "Error: rate_limit is 'often': write it as 600/minute"),
        (["--host", "256.1.1.1"], {}, "Error: Cannot listen on 256.1.1.1, port 8000:"),
        (["--host", "192.0.2.1", "--open-access"], {}, "Error: Cannot listen on 192.0.2.1, port 8000:"),
    ],
)
def test_bad_setting_stops_the_start(arguments: list[str], environment: dict[str, str], sentence: str) -> None:
    """A setting that cannot work stops the start with one sentence."""
    done = subprocess.run(
        [*COMMAND, "serve", *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert 1 == done.returncode
    assert done.stderr.startswith(sentence)
    assert "Traceback" not in done.stderr


def test_new_key() -> None:
    """`tariffwire key new` writes a line for the keys file, and shows the key itself on standard error alone."""
    done = _run("key", "new", "desk")
    assert re.fullmatch(r'desk = "sha256:[0-9a-f]{64}"\n', done.stdout)
    assert re.search(r"The key of desk, shown only now: tw_[\w-]{43}\n", done.stderr)
    bad = _run("key", "new", "no name")
    assert (1, "") == (bad.returncode, bad.stdout)
    assert bad.stderr.startswith("Error: 'no name' cannot be the name of an API key:")
