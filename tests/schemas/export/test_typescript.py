"""The exported TypeScript, by the compiler."""

import functools
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from schemas.export import export_schema
from schemas.export.description import public_types

_COMPILER = "typescript@5.9.3"
_SECONDS = 120


@functools.cache
def _find_compiler() -> tuple[str, str]:
    """Return the path of the compiler, and why there is none."""
    if shutil.which("npm") is None:
        return "", "this machine has no Node.js"
    command = ["npm", "exec", "--yes", "--prefer-offline", f"--package={_COMPILER}", "-c", "command -v tsc"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    return found.stdout.strip(), f"npm cannot get {_COMPILER}: {found.stderr.strip()[-200:]}"


@pytest.fixture(scope="module")
def compiler() -> str:
    """Return the path of the compiler, or skip."""
    path, reason = _find_compiler()
    if not path:
        pytest.skip(reason)
    return path


def _check(compiler: str, folder: Path) -> list[str]:
    """Return where the compiler finds something wrong in the modules of a folder, as `file:line`."""
    files = sorted(file.name for file in folder.glob("*.ts"))
    options = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--module", "esnext", "--lib", "es2022"]
    done = subprocess.run(
        [compiler, *options, *files], cwd=folder, capture_output=True, text=True, check=False, timeout=_SECONDS
    )
    return sorted({":".join(place) for place in re.findall(r"^(\S+)\((\d+),", done.stdout, re.MULTILINE)})


def test_extractions_are_of_their_type(compiler: str, sample: Any, tmp_path: Path) -> None:
    """All fields and codes of a thousand extractions are of the exported type, wrong ones are not; modules compile."""
    for name in public_types():
        (tmp_path / f"{name}.ts").write_bytes(export_schema(name, "typescript"))
    head = 'import type { Extraction, TariffRecord } from "./Extraction.js";\n'
    right = (f"export const e{n}: Extraction = {json.dumps(it)};\n" for n, it in enumerate(sample.varied()))
    (tmp_path / "right.ts").write_text(head + "".join(right), encoding="utf-8")
    record = next(it for document in sample.documents for it in document["records"] if it["rate"])
    changes = [{"status": "maybe"}, {"rate": {"value": "25"}}, {"surprise": 1}, {"rules": None}, {"confidence": "high"}]
    wrong = [f"export const r{n}: TariffRecord = {json.dumps(record | it)};\n" for n, it in enumerate(changes)]
    (tmp_path / "wrong.ts").write_text(head + "".join(wrong), encoding="utf-8")
    assert [f"wrong.ts:{line}" for line in range(2, 2 + len(wrong))] == _check(compiler, tmp_path)


def test_what_is_said_survives() -> None:
    """Descriptions, units, bounds and defaults stand in JSDoc, which editors show."""
    module = export_schema("TariffRecord", "typescript").decode()
    assert '  /** Charged now. */\n  | "in_effect"' in module
    assert "   * @unit percent\n" in module
    assert "   * @minimum 0\n   * @maximum 1\n   * @example 0.9\n" in module
    assert '   * @default "percent"\n' in module
    assert "readonly rate: Rate | null;" in module
