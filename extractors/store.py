"""Compiled packs on disk: what was compiled once is read back in a tenth of the time, as Python does with its modules.

A store is a file in the user's cache folder. It is used only where this user made it, of these very files and with
these versions; wherever it cannot be read or written, the pack is compiled as if there were none.
"""

import copyreg
import gc
import hashlib
import io
import os
import pickle
import re
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import MethodType
from typing import Any, TypeVar

import msgspec
import regex

from extractors.deferred import Deferred

_T = TypeVar("_T")
_PACKAGE = Path(__file__).parent
_DIGEST = 32
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_CACHED = type(lru_cache(len))


def stored_pack(compile_: Callable[[], _T]) -> _T:
    """Return the pack that `compile_` returned for these files the last time, or else call it and store its pack."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111 Path raises
    if not (folder.is_absolute() and _PACKAGE.is_dir()):
        return compile_()
    file = folder / "tariffwire" / f"{hashlib.sha256(str(_PACKAGE).encode()).hexdigest()[:16]}.pack"
    try:
        key = _fingerprint()
    except OSError:
        return compile_()
    content = _read(file, key)
    if content is not None:
        with suppress(Exception):
            return _unpickled(content)  # type: ignore[no-any-return]
    compiled = compile_()
    with suppress(OSError, pickle.PicklingError):
        _write(file, key, compiled)
    return compiled


def _fingerprint() -> bytes:
    """Return a digest of all that decides what is compiled: the files of the engine, and who reads them."""
    told = hashlib.sha256(f"{sys.version} {msgspec.__version__} {regex.__version__}".encode())
    for folder in (_PACKAGE, _PACKAGE.parent / "schemas"):
        for path in _files_in(str(folder)):
            with open(path, "rb") as stream:  # noqa: PTH123 a path object takes longer than reading what it names
                told.update(f"\n{path}\n".encode() + stream.read())
    return told.digest()


def _files_in(folder: str) -> list[str]:
    """Return the paths of the modules and data files in a folder, sorted."""
    return sorted(
        os.path.join(where, name)  # noqa: PTH118 as above
        for where, _, names in os.walk(folder)
        for name in names
        if name.endswith((".py", ".toml")) and not name.startswith(".")
    )


def _read(file: Path, key: bytes) -> bytes | None:
    """Return the content of a store; None where it is missing, damaged, stale, or not this user's alone."""
    try:
        with file.open("rb") as stream:
            info = os.fstat(stream.fileno())
            content = stream.read()
    except OSError:
        return None
    if hasattr(os, "geteuid") and (info.st_uid != os.geteuid() or info.st_mode & _WRITABLE_BY_OTHERS):
        return None
    stored = content[_DIGEST:]
    return stored if _seal(stored, key) == content[:_DIGEST] else None


def _seal(content: bytes, key: bytes) -> bytes:
    """Return what tells that content is whole, and made of the files that make this key."""
    told = hashlib.sha256(key)  # where the processor helps, it takes a third of what BLAKE2 takes
    told.update(content)
    return told.digest()


def _unpickled(content: bytes) -> Any:  # noqa: ANN401 whatever was stored
    """Return what a store holds. Nothing of it is garbage, so the collector rests meanwhile: a quarter of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(content)  # noqa: S301 see `_read`
    finally:
        if collects:
            gc.enable()


def _write(file: Path, key: bytes, compiled: object) -> None:
    """Write a store in one step, so that no process ever reads half of one."""
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(compiled)
    content = buffer.getvalue()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    import tempfile  # noqa: PLC0415 slow to import, and what is stored is mostly read

    descriptor, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(_seal(content, key) + content)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class _Pickler(pickle.Pickler):
    """Writes what `pickle` alone cannot: patterns of `re` and methods that remember what they returned."""

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 as in the standard library
        if isinstance(value, re.Pattern):
            return Deferred, (re.compile, value.pattern, value.flags)
        if isinstance(value, regex.Pattern):
            reduced = copyreg.dispatch_table[regex.Pattern](value)
            return Deferred, (reduced[0], *reduced[1])
        if isinstance(value, _CACHED) and isinstance(value.__wrapped__, MethodType):
            return _remembering, (value.__wrapped__, value.cache_parameters()["maxsize"])
        return NotImplemented


def _remembering(method: Callable[..., Any], maxsize: int) -> Any:  # noqa: ANN401 what `lru_cache` returns
    return lru_cache(maxsize)(method)
