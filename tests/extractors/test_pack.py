"""The pack: the built-in files are in order, and a bad one is refused with file and field."""

from __future__ import annotations

import re
from importlib import metadata, resources
from typing import TYPE_CHECKING

import pytest

from extractors.pack import FAMILIES, VERSION, PackError, digest_files, load_rules
from extractors.vocabulary import data_folder, load_toml
from schemas.lexicon import VocabularyFile
from schemas.rules import RuleFile

if TYPE_CHECKING:
    from pathlib import Path

    from extractors import Pack
    from schemas.data import DataStruct


@pytest.mark.parametrize(
    ("text", "kind", "readings"),
    [
        ("tariffs", "LEVY", 1),
        ("Japanese", "PLACE", 1),
        ("japanese", "PLACE", 0),
        ("the White House", "PLACE", 1),
        ("steel", "GOODS", 1),
        ("April", "MONTH", 1),
        ("Wednesday", "WEEKDAY", 1),
        ("commerce secretary", "OFFICE", 1),
        ("xyzzy", "GOODS", 0),
    ],
)
def test_vocabulary_is_compiled(pack: Pack, text: str, kind: str, readings: int) -> None:
    """The pack's scanner knows the words of all files of the lexicon."""
    assert readings == len(pack.scanner.read(text, None).by_kind[kind])


def test_families_in_order() -> None:
    """Every family of record rules has its files, in the declared order, and rule names are unique."""
    files = load_rules()
    names = [rule.name for file in files for rule in file.rule]

    assert list(FAMILIES) == [file.family for file in files]
    assert [] == sorted({name for name in names if names.count(name) > 1})


def test_families_leave_no_file_out() -> None:
    """Every file that is called after a family of record rules is read."""
    read = [f"{file}.toml" for files in FAMILIES.values() for file in files]
    found = [path.name for path in data_folder("rules").iterdir()]

    assert sorted(read) == sorted(name for name in found if name.removesuffix(".toml").partition("_")[0] in FAMILIES)


@pytest.mark.parametrize(
    ("model", "text", "message"),
    [
        (RuleFile, """family = "x"
            [[rule]]
            name = "a"
            pattern = "LEVY"
            emit = {}""", r"unknown field `emit` - at `\$\.rule\[0\]`"),
        (RuleFile, """family = "x"
            [[rule]]
            name = "Not A Name"
            pattern = "LEVY\"""", r"`\$\.rule\[0\]\.name`"),
        (RuleFile, "rule = [", "Invalid value"),
        (VocabularyFile, """[[group]]
            kind = "goods"
            terms = {}""", r"`\$\.group\[0\]\.kind`"),
        (VocabularyFile, """[[group]]
            kind = "GOODS"
            terms = { steel = [""] }""", r"`\$\.group\[0\]\.terms\.steel\[0\]`"),
        (VocabularyFile, """[[group]]
            kind = "GOODS"
            terms = { steel = "iron" }""", r"`\$\.group\[0\]\.terms\.steel`"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused(tmp_path: Path, model: type[DataStruct], text: str, message: str) -> None:
    """A slip in a file is an error that names the file and the field."""
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(PackError, match=rf"(?s)bad\.toml: .*{message}"):
        load_toml(model, file)


def test_files_are_found_as_package_data(pack: Pack) -> None:
    """The lexicon ships with the package, so that it is found wherever that is installed."""
    files = [file.name for file in (resources.files("extractors") / "lexicon").iterdir()]

    assert {"jurisdictions.toml", "goods.toml", "cues.toml"} <= set(files)
    assert {"steel", "ALL", "de_minimis", "other"} <= set(pack.vocabulary.goods)
    assert {"US", "EU", "HK", "MO"} <= set(pack.vocabulary.jurisdictions)


def test_version_is_that_of_the_distribution(pack: Pack) -> None:
    """A pack's version begins with that of the distribution, and ends with a hash."""
    assert VERSION == metadata.version("tariffwire")
    assert re.fullmatch(re.escape(VERSION) + r"\+[0-9a-f]{12}", pack.version)


@pytest.mark.parametrize(
    ("name", "content", "same"),
    [("a.toml", "x = 1", True), ("a.toml", "x = 2", False), ("b.toml", "x = 1", False), ("a.py", "x = 1", False)],
)
def test_hash_of_a_pack(tmp_path: Path, name: str, content: str, *, same: bool) -> None:
    """The hash changes with what the vocabulary and rules say and are called, and with nothing else."""
    digests = []
    for folder, file, said in (("one", "a.toml", "x = 1"), ("two", name, content)):
        (tmp_path / folder / "lexicon").mkdir(parents=True)
        (tmp_path / folder / "lexicon" / file).write_text(said, encoding="utf-8")
        (tmp_path / folder / "module.py").write_text(folder, encoding="utf-8")
        digests.append(digest_files(tmp_path / folder))
    assert same == (digests[0] == digests[1])
