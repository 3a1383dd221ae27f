"""The OpenAPI document serves languages that we keep no client for."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from openapi.snapshot import SNAPSHOT

OF_THE_GENERATOR = (
    "OpenAPI 3.1 support is still in beta.",
    "Failed to get the schema name: null",  # of objects with `additionalProperties: false`
)
"""What openapi-generator 7.26 warns of itself, whatever the document."""


@pytest.mark.skipif(shutil.which("java") is None, reason="this machine has no Java")
@pytest.mark.parametrize(("language", "made"), [("go", "model_tariff_record.go"), ("kotlin", "TariffRecord.kt")])
def test_other_languages(language: str, made: str, tmp_path: Path) -> None:
    """openapi-generator writes clients for other languages, and has nothing to warn of."""
    generator = Path(sys.executable).with_name("openapi-generator-cli")
    command = [str(it) for it in (generator, "generate", "-i", SNAPSHOT, "-g", language, "-o", tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = re.findall(r"^.*\b(?:WARN|ERROR)\b.*$", done.stdout + done.stderr, re.MULTILINE)
    assert [] == [line for line in said if not any(known in line for known in OF_THE_GENERATOR)]
    assert 0 == done.returncode
    assert 1 == len(list(tmp_path.rglob(made)))
