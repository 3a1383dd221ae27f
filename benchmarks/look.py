"""A look at how the engine reads a text: the symbols that the rules match, what the rules say, and the records."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from extractors import Extractor, load_pack
from extractors.mention import Document
from extractors.relate.frame import Frame
from extractors.relate.symbols import FILLER, SYMBOL, SymbolString
from schemas import Article, TariffRecord

_NAME_OF: Final = {symbol: name for name, symbol in SYMBOL.items()} | {FILLER: FILLER}


def look(article: Article) -> Iterator[str]:
    """Yield each sentence in symbols, with a line for each of its rates and levies; at the end, a line a record."""
    pack = load_pack()
    extractor = Extractor(pack)
    document, ground, _ = extractor.read(article)
    frames = pack.relator.relate(document, ground.mentions)
    for number, sentence in enumerate(document.sentences):
        inside = [mention for mention in ground.mentions if sentence.start <= mention.start < sentence.end]
        symbols = SymbolString(document.folded, sentence.start, sentence.end, inside).symbols
        yield f"{sentence.zone}: {' '.join(_NAME_OF[symbol] for symbol in symbols)}"
        yield from (f"  {_told(frame, document)}" for frame in frames if frame.sentence == number)
    yield from (f"= {_recorded(record)}" for record in extractor.extract(article).records)


def _told(frame: Frame, document: Document) -> str:
    """Return what the rules say of a rate or levy, and which did."""
    slots = {slot: [document.text[m.start : m.end] for m in mentions] for slot, mentions in frame.slots.items()}
    said = [f"{field}={', '.join(texts)}" for field, texts in slots.items() if texts]
    said += [f"{field}={value}" for field, value in frame.emits.items()]
    anchor = document.text[frame.anchor.start : frame.anchor.end]
    return f"{anchor}: {'; '.join(said) or 'nothing'} [{' '.join(frame.rules)}]"


def _recorded(record: TariffRecord) -> str:
    """Return a record in short."""
    tariff, rate = record.tariff, record.rate
    imposer = tariff.imposer.code if tariff.imposer else "?"
    targets, sectors = (" ".join(it.code for it in codes) for codes in (tariff.targets, record.sectors))
    charged = f"{rate.value:g}%" if rate and rate.value is not None else "a sum" if rate else "no rate"
    return f"{imposer} on {targets}: {sectors}, {charged}, {record.status}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how the engine reads the text of the arguments, or of standard input where they have none."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.look", description=main.__doc__)
    parser.add_argument("text", nargs="?", help="what to read")
    parser.add_argument("--published-on", type=dt.date.fromisoformat, default=dt.date(2025, 4, 17), metavar="DATE")
    options = parser.parse_args(arguments)
    for line in look(Article(options.text or sys.stdin.read(), published_on=options.published_on)):
        print(line)


if __name__ == "__main__":
    main()
