"""What is found out of a sentence once."""

from extractors.discourse.once import PerSentence


def test_a_sentence_is_looked_through_once() -> None:
    """The function is called once for each number that is asked for, and what it told is kept, nothing included."""
    asked: list[int] = []

    def find(number: int) -> str | None:
        asked.append(number)
        return "steel" if number else None

    told = PerSentence(find)

    assert [None, "steel", None, "steel"] == [told[number] for number in (0, 1, 0, 1)]
    assert [0, 1] == asked
