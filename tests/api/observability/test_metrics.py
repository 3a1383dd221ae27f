"""`GET /metrics`, in one process and in several."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from prometheus_client.parser import text_string_to_metric_families

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
    assert response.headers["content-type"].startswith("text/plain; version=")
    families = {family.name: family.documentation for family in text_string_to_metric_families(response.text)}
    assert set() == NAMES - set(families)
    assert all(families.values())


def test_open_metrics(client: TestClient[Litestar]) -> None:
    """OpenMetrics is on offer, too."""
    response = client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert response.headers["content-type"].startswith("application/openmetrics-text")
    assert response.text.endswith("# EOF\n")


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
