"""`tariffwire extract`, run in this process with a tiny extractor."""

import csv
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click.testing
import pytest

from api import commands
from api.cli import cli
from api.ndjson import extract_stream
from api.work import Extracting
from schemas import MAX_TEXT_LENGTH, Article, Extraction

Run = Callable[..., tuple[int, list[Any], str]]

GOOD = '{"text": "A 25 percent tariff.", "id": "good"}'
PAGE = "<html><body><article><h1>Duties</h1><p>A 25 percent tariff on cars of the world.</p></article></body></html>"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, percent_reader: Extracting) -> Run:
    """Return a function that runs `tariffwire extract` in an empty folder and gives status, lines and complaints."""
    monkeypatch.setattr(commands, "built_in_extractor", lambda: percent_reader)
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, stdin: bytes = b"") -> tuple[int, list[Any], str]:
        result = click.testing.CliRunner().invoke(cli, ["extract", *arguments], input=stdin)
        return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr

    return invoke


def test_one_file(run: Run) -> None:
    """A file of plain text gives one line, under the file's name."""
    Path("a.txt").write_text("A 25 percent tariff.", encoding="utf-8")
    status, [result], complaints = run("a.txt", "--published-on", "2025-04-17")
    assert (0, "") == (status, complaints)
    assert ("a.txt", "2025-04-17", 25) == (result["id"], result["published_on"], result["rates"][0]["value"])


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(run: Run, arguments: tuple[str, ...]) -> None:
    """Without a file, or with a dash, standard input is the article."""
    status, [result], _ = run(*arguments, stdin=b"A 25 percent tariff.")
    assert (0, 25) == (status, result["rates"][0]["value"])


@pytest.mark.parametrize(
    ("content", "start"),
    [(b"25 percent", 0), (b"\xef\xbb\xbf25 percent", 0), (b"a\r\n25 percent\r\n", 3), ("😀 25 percent".encode(), 2)],
)
def test_offsets_of_a_file(run: Run, content: bytes, start: int) -> None:
    """Offsets count code points; a byte order mark is no part of the text, and CRLF stays as it is."""
    _, [result], _ = run(stdin=content)
    assert start == result["rates"][0]["start"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "bad.txt: The text holds nothing but white space."),
        (b" \n", "bad.txt: The text holds nothing but white space."),
        (b"one\ntwo \xff", "bad.txt: Byte 9 (0xff, line 2) is not UTF-8."),
        (b"x" * (MAX_TEXT_LENGTH + 1), "bad.txt: The text has 1,000,001 characters; at most 1,000,000 are read."),
        (b"x" * 5 * MAX_TEXT_LENGTH, "bad.txt: The text has more than 1,000,000 characters;"),
        (b"The engine breaks on this text.", "bad.txt: The engine failed on this input."),
        (None, "bad.txt: No such file or directory."),
    ],
)
def test_bad_file(run: Run, content: bytes | None, complaint: str) -> None:
    """A file that cannot be read is told in a sentence, the others are read, and the status is 1."""
    if content is not None:
        Path("bad.txt").write_bytes(content)
    Path("good.txt").write_text("A 25 percent tariff.", encoding="utf-8")
    status, results, complaints = run("bad.txt", "good.txt")
    assert (1, ["good.txt"]) == (status, [result["id"] for result in results])
    assert complaints.startswith(complaint)
    assert 1 == complaints.count("\n")


@pytest.mark.parametrize("option", [(), ("--ndjson",)])
def test_directory(run: Run, option: tuple[str, ...]) -> None:
    """A directory is no article."""
    Path("folder").mkdir()
    assert (1, [], "folder: Is a directory.\n") == run(*option, "folder")


@pytest.mark.parametrize("date", ["April 4", "2025-13-01", ""])
def test_bad_date(run: Run, date: str) -> None:
    """A day that is none is a mistake of usage."""
    status, results, complaints = run("--published-on", date, stdin=b"x")
    assert (2, []) == (status, results)
    assert "is no day of the form YYYY-MM-DD" in complaints


@pytest.mark.parametrize(
    ("line", "code", "pointer"),
    [
        (b"oops", "malformed_json", None),
        (b'{"text": ""}', "empty_text", "/text"),
        (b'{"text": "a", "body": "b"}', "unknown_field", "/body"),
        (b'{"text": "\xff"}', "invalid_utf8", None),
        (rb'{"text": "\ud800"}', "lone_surrogate", "/text"),
        (b'{"text": "The engine breaks on this text."}', "internal_error", None),
        (b'{"text": "%s"}' % (b"x" * 33 * 2**20), "body_too_large", None),
    ],
)
def test_bad_line(run: Run, line: bytes, code: str, pointer: str | None) -> None:
    """A bad line gives its number and a problem in its place, the rest go on, and the status is 1 at the end."""
    stdin = b"%s\n\n%s\n%s\n" % (GOOD.encode(), line, GOOD.encode())
    status, [first, bad, last], complaints = run("--ndjson", stdin=stdin)
    assert (1, "good", "good", "") == (status, first["id"], last["id"], complaints)
    assert {"line", "error"} == set(bad)
    assert (3, code, pointer) == (bad["line"], bad["error"]["code"], bad["error"].get("pointer"))


@pytest.mark.parametrize(
    ("stdin", "count"),
    [
        (b"", 0),
        (b"\n \n\r\n", 0),
        (GOOD.encode(), 1),
        (b"\xef\xbb\xbf" + GOOD.encode() + b"\r\n" + GOOD.encode() + b"\r\n", 2),
    ],
)
def test_line_ends(run: Run, stdin: bytes, count: int) -> None:
    """Blank lines are skipped; CRLF, a byte order mark and a last line without an end are all read."""
    status, results, _ = run("--ndjson", stdin=stdin)
    assert (0, ["good"] * count) == (status, [result["id"] for result in results])


def test_date_for_lines_that_give_none(run: Run) -> None:
    """The option is the day of those articles that name none of their own."""
    stdin = b'{"text": "a"}\n{"text": "a", "published_on": "2018-03-08"}\n'
    _, results, _ = run("--ndjson", "--published-on", "2025-04-17", stdin=stdin)
    assert ["2025-04-17", "2018-03-08"] == [result["published_on"] for result in results]


def test_several_files_of_lines(run: Run) -> None:
    """With several inputs, a problem names the file as well; a missing one does not stop the rest."""
    Path("a.ndjson").write_text(f"{GOOD}\n{{}}\n", encoding="utf-8")
    Path("b.ndjson").write_text(f"{GOOD}\n", encoding="utf-8")
    status, results, complaints = run("--ndjson", "a.ndjson", "missing.ndjson", "b.ndjson")
    assert (1, "missing.ndjson: No such file or directory.\n") == (status, complaints)
    assert [None, ("a.ndjson", 2), None] == [("error" in it and (it["file"], it["line"])) or None for it in results]


def test_memory_does_not_grow_with_the_input(tmp_path: Path, percent_reader: Extracting) -> None:
    """A thousand times as many lines take no more memory."""
    line = b'{"text": "%s"}\n' % (b"A 25 percent tariff. " * 50)
    peaks = []
    for count in (10, 10_000):
        path = tmp_path / f"{count}.ndjson"
        path.write_bytes(line * count)
        with path.open("rb") as stream:
            tracemalloc.start()
            assert count == sum(1 for _ in extract_stream(percent_reader, stream, None))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0] + 100_000


def test_web_pages(run: Run) -> None:
    """With --html a file is a web page: its article is read, and the result has the text that offsets refer to."""
    Path("good.html").write_text(PAGE, encoding="utf-8")
    Path("empty.html").write_text("<html></html>", encoding="utf-8")
    status, [result], complaints = run("--html", "empty.html", "good.html", "--published-on", "2025-04-17")
    [rate] = result["rates"]
    assert (1, "good.html", "2025-04-17") == (status, result["id"], result["published_on"])
    assert "25 percent" == result["text"][rate["start"] : rate["end"]]
    assert complaints.startswith("empty.html: No article was found in the page.")


def test_web_page_in_a_line(run: Run) -> None:
    """A line holds its page as `html`; both options at once are refused, and told apart."""
    status, [result], _ = run("--ndjson", stdin=json.dumps({"html": PAGE, "id": "a"}).encode())
    assert (0, "a", 25) == (status, result["id"], result["rates"][0]["value"])
    status, results, complaint = run("--ndjson", "--html", stdin=b"{}")
    assert (2, [], True) == (status, results, "exclude each other" in complaint)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b'{"id": "a", "text": ""}', "a"),
        (b'{"id": "a", "text": ["b"], "other": {"id": "c"}}', "a"),
        (rb'{"id": "a", "text": "\ud800"}', "a"),
        (rb'{"id": "\ud800", "text": ""}', "?"),
        (b'{"id": "a", "text": "\xff"}', "a"),
        (b'\xef\xbb\xbf{"id": "a", "text": NaN}', "a"),
        (b'{"id": 5, "text": ""}', None),
        (b'{"id": null, "text": ""}', None),
        (b'{"text": ""}', None),
        (b'{"id": "a", "text": "cut o', None),
        (b'["a"]', None),
        (b"[" * 100_000, None),
    ],
)
def test_id_of_a_bad_line(run: Run, line: bytes, expected: str | None) -> None:
    """The place of an article that cannot be read tells its id, where that can be."""
    status, [result], _ = run("--ndjson", stdin=line)
    assert (1, 1, expected) == (status, result["line"], result.get("id"))


def test_output_file(run: Run) -> None:
    """With -o the results go into a file, in the format that is asked for, and nothing to standard output."""
    assert (1, [], "") == run("--ndjson", "--format", "csv", "-o", "out.csv", stdin=f"{GOOD}\noops\n".encode())
    [row] = csv.DictReader(Path("out.csv").read_text(encoding="utf-8").splitlines())
    assert ("2", "malformed_json") == (row["line"], row["code"])


def test_title(run: Run, monkeypatch: pytest.MonkeyPatch, percent_reader: Extracting) -> None:
    """The headline of one article is read with it; several articles, or lines, have no headline in common."""
    titles: list[str | None] = []
    extract = percent_reader.extract

    def note(article: Article) -> Extraction:
        titles.append(article.title)
        return extract(article)

    monkeypatch.setattr(percent_reader, "extract", note)
    assert 0 == run("--title", "Duties rise", stdin=b"A tariff.")[0]
    assert 0 == run("--html", "--title", "Duties rise", stdin=PAGE.encode())[0]
    assert ["Duties rise"] * 2 == titles
    for arguments in (("--ndjson",), ("a.txt", "b.txt")):
        status, lines, complaint = run("--title", "Duties rise", *arguments)
        assert (2, [], True) == (status, lines, "--title is that of one article" in complaint)
