"""`GET /metrics`, in one process and in several."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from litestar import Litestar
from litestar.testing import TestClient
from prometheus_client.parser import text_string_to_metric_families

from api.observability.metrics import shared_metrics

NAMES = {
    "tariffwire_requests",
    "tariffwire_request_seconds",
    "tariffwire_requests_in_progress",
    "tariffwire_request_bytes",
    "tariffwire_articles",
    "tariffwire_records",
    "tariffwire_queue_depth",
    "tariffwire_problems",
}


def test_text_format(client: TestClient[Litestar]) -> None:
    """The metrics are text that Prometheus reads, and each says what it means."""
    response = client.get("/metrics")
    media_type, *parameters = response.headers["content-type"].split("; ")
    assert ("text/plain", ["charset", "version"]) == (media_type, sorted(it.partition("=")[0] for it in parameters))
    families = {family.name: family.documentation for family in text_string_to_metric_families(response.text)}
    assert set() == NAMES - set(families)
    assert all(families.values())


def test_open_metrics(client: TestClient[Litestar]) -> None:
    """OpenMetrics is on offer, too."""
    response = client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert response.headers["content-type"].startswith("application/openmetrics-text")
    assert response.text.endswith("# EOF\n")


def test_shared_folder() -> None:
    """Processes share a folder that is empty at first, and gone in the end."""
    with shared_metrics():
        folder = Path(os.environ["PROMETHEUS_MULTIPROC_DIR"])
        assert [] == list(folder.iterdir())
    assert (False, False) == (folder.exists(), "PROMETHEUS_MULTIPROC_DIR" in os.environ)


def test_metrics_of_a_service(serve: Any) -> None:
    """Whichever process is asked, it tells what all of them did, and says so after one of them was killed."""
    with serve(processes="2", workers="0") as running:
        answers = [httpx.post(f"{running.url}/v1/extract", json={"text": "a"}) for _ in range(20)]
        assert {200} == {answer.status_code for answer in answers}
        asked = [httpx.get(f"{running.url}/metrics").text for _ in range(5)]
        assert [20.0] * 5 == [_sample(text, "tariffwire_articles_total") for text in asked]
        assert len(running.log.read_text().splitlines()) == 20
        next(iter(_servers(running))).kill()
        _wait_for(running.log, "ended unexpectedly")
        assert 20.0 == _sample(httpx.get(f"{running.url}/metrics").text, "tariffwire_articles_total")


def _servers(running: Any) -> list[psutil.Process]:
    children = psutil.Process(running.process.pid).children()
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def _wait_for(log: Path, words: str) -> None:
    deadline = time.monotonic() + 20
    while words not in log.read_text() and time.monotonic() < deadline:
        time.sleep(0.1)


def _sample(text: str, name: str) -> float:
    """Return the sum of the samples of this name."""
    return sum(float(line.split()[-1]) for line in text.splitlines() if line.startswith(name))


@pytest.mark.parametrize(("ended", "waiting"), [("", 5), ("m.forget_process(int(sys.argv[2]));", 3)])
def test_several_processes(tmp_path: Path, ended: str, waiting: int) -> None:
    """In several processes the counters add up, and so do the gauges of those that live."""
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    start = "import sys; from api.observability import metrics as m;"
    count = "m.QUEUE_DEPTH.set(int(sys.argv[1])); m.BYTES_READ.inc(); import os; print(os.getpid());"
    first = _run(f"{start}{count}", environment, "2")
    text = _run(f"{start}{count}{ended}print(m.render_metrics(None)[0].decode())", environment, "3", first.strip())
    samples = {line.split()[0]: line.split()[1] for line in text.splitlines()[1:] if line and line[0] != "#"}
    assert ("2.0", f"{waiting}.0") == (
        samples["tariffwire_request_bytes_total"],
        samples["tariffwire_queue_depth"],
    )


def _run(code: str, environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
