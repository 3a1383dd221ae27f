"""The OpenAPI document against a running service, by Schemathesis: what is generated from it is answered as it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Served

ROOT = Path(__file__).parents[2]


def test_contract(served: Served) -> None:
    """No generated request is answered otherwise than the document says, nor with an error of the service."""
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", f"{served.url}/openapi.json"]
    options = ["--max-examples", "20", "--generation-deterministic", "--no-color"]
    run = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False)

    assert 0 == run.returncode, run.stdout
    assert '"level":"error"' not in served.log.read_text()
