"""Where an extraction runs."""

import asyncio
import threading

from api.engine import Engine
from schemas import Article, Extraction


class ThreadReader:
    """Tells, as the id of the extraction, whether it ran in the main thread."""

    def extract(self, article: Article) -> Extraction:
        """Return where this ran, and how long the text is."""
        inline = threading.current_thread() is threading.main_thread()
        return Extraction("inline" if inline else "thread", None, [], [], [], [], [], [], [str(len(article.text))], "")


def test_short_texts_run_inline_and_long_ones_in_a_thread() -> None:
    """Only a text over the limit pays for a thread, and no text is cut."""
    engine = Engine(ThreadReader(), inline_characters=10)
    short, long = (asyncio.run(engine.extract(Article(text="x" * length))) for length in (10, 11))
    assert [("inline", ["10"]), ("thread", ["11"])] == [(it.id, it.warnings) for it in (short, long)]


def test_batch_lets_others_in() -> None:
    """Between two articles of a batch the event loop turns to other tasks."""

    async def count_turns() -> int:
        engine = Engine(ThreadReader(), inline_characters=1000)
        batch = asyncio.create_task(engine.extract_batch([b'{"text": "x"}'] * 50))
        turns = 0
        while not batch.done():
            turns += 1
            await asyncio.sleep(0)
        return turns

    assert 50 <= asyncio.run(count_turns())
