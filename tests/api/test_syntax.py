"""Why bytes are no JSON, in people's words."""

import pytest

from api.syntax import escape, explain_syntax


@pytest.mark.parametrize(
    ("raw", "code", "detail"),
    [
        (b" \n", "empty_body", "There is no JSON here."),
        (b"{oops}", "malformed_json", "Expecting property name enclosed in double quotes (column 2)."),
        (b'{\n"text": oops}', "malformed_json", "Expecting value (line 2, column 9)."),
        (b"{} {}", "malformed_json", "Extra data (column 4)."),
        (b"NaN", "malformed_json", "NaN and Infinity are no JSON."),
        (b"[%s, oops" % (b"9" * 5000), "malformed_json", "What the parser said."),
        (b"{\n\xff}", "invalid_utf8", "Byte 3 (0xff, line 2) is not UTF-8."),
        (b"[" * 100_000, "nested_too_deep", "Lists or objects are nested too deep to be read."),
        (rb'{"a/b": ["", "\ud800"]}', "lone_surrogate", "An escape is half of a surrogate pair."),
    ],
)
def test_explain_syntax(raw: bytes, code: str, detail: str) -> None:
    """Each fault has its code, says where it is as far as that is known, and how it is mended."""
    problem = explain_syntax(raw, ValueError("What the parser said")).problem

    assert (code, detail) == (problem.code, problem.detail)
    assert problem.hint


def test_place_of_a_surrogate() -> None:
    """Half of a surrogate pair is pointed at."""
    assert "/a~1b/1" == explain_syntax(rb'{"a/b": ["", "\ud800"]}', ValueError()).problem.pointer


@pytest.mark.parametrize(("name", "expected"), [("text", "text"), ("a/b", "a~1b"), ("~1", "~01")])
def test_escape(name: str, expected: str) -> None:
    """A name in a JSON pointer has neither slash nor tilde of its own."""
    assert expected == escape(name)
