"""Accuracy: run the engine over gold data and print the table of slots."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from benchmarks import floors, publish, record, report
from benchmarks.gold import OWN_ARTICLES, SHARED_CORPUS, GoldArticle, is_held_out, read_folder, read_lines
from benchmarks.reliability import outcomes, reliability
from benchmarks.scores import Figures
from benchmarks.scoring import score
from extractors import Extractor, load_pack
from schemas import Extraction

_SPLIT: Final = frozenset({"dev"})
"""Corpora of which a fifth stays unread: its figures are printed, its texts and errors are not."""
_PINNED: Final = ("articles", "seeds", "dev")
"""Corpora that have floors: those that every run reads, where they are there."""


class Corpus(msgspec.Struct):
    """Gold articles and what the engine says of them."""

    name: str
    articles: list[GoldArticle]
    told: dict[str, Extraction]

    @property
    def unread(self) -> list[GoldArticle]:
        """The held-out fifth, where the corpus has one."""
        return [article for article in self.articles if self.name in _SPLIT and is_held_out(article)]

    @property
    def read(self) -> list[GoldArticle]:
        """The articles that may be read."""
        return [article for article in self.articles if self.name not in _SPLIT or not is_held_out(article)]

    def measured(self, articles: list[GoldArticle]) -> record.Measured:
        """Return what is recorded of some of its articles."""
        return record.Measured(self.figures(articles), len(articles), reliability(outcomes(articles, self.told)))

    def figures(self, articles: list[GoldArticle]) -> Figures:
        """Return the figures of some of its articles."""
        return score(articles, self.told).figures()


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the engine and do what the arguments ask; return 1 where `--gate` finds a figure below its floor."""
    options = _parser().parse_args(arguments)
    extractor = Extractor(load_pack())
    corpora = [run(name, articles, extractor) for name, articles in gold(options.gold)]
    figures = {corpus.name: corpus.figures(corpus.articles) for corpus in corpora}
    if options.json:
        print(json.dumps({name: record.rounded(found) for name, found in figures.items()}))
    else:
        for corpus in corpora:
            _print(corpus, figures[corpus.name], record.read(options.recorded), options)
    if options.record:
        _record(corpora, options.recorded)
        pinned = {name: found for name, found in figures.items() if name in _PINNED}
        floors.write(floors.raised(floors.read(options.floors), pinned), options.floors)
    return int(options.gate and not passes(figures, floors.read(options.floors)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD.jsonl", help="gold data, one article a line")
    parser.add_argument("--errors", action="store_true", help="list what was missed, spurious or wrong")
    parser.add_argument("--theme", action="store_true", help="print the F1 of each slot by theme")
    parser.add_argument("--gate", action="store_true", help="fail where a figure is below its floor in floors.toml")
    parser.add_argument("--record", action="store_true", help="keep the figures, in the README too; raise the floors")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--floors", type=Path, default=floors.FLOORS, metavar="FILE", help="another file of floors")
    parser.add_argument("--recorded", type=Path, default=record.RECORD, metavar="FILE", help="another recorded run")
    return parser


def gold(files: Sequence[Path]) -> list[tuple[str, list[GoldArticle]]]:
    """Return the named gold files; by default the project's own articles, and the shared corpus where it is there."""
    if files:
        return [(file.stem, read_lines(file)) for file in files]
    shared = [file for name in ("seeds", "dev") if (file := SHARED_CORPUS / f"{name}.jsonl").exists()]
    if not shared:
        print(f"There is no {SHARED_CORPUS}: scoring the project's own articles only.\n", file=sys.stderr)
    return [("articles", read_folder(OWN_ARTICLES)), *((file.stem, read_lines(file)) for file in shared)]


def run(name: str, articles: list[GoldArticle], extractor: Extractor) -> Corpus:
    """Return what the engine says of a corpus."""
    return Corpus(name, articles, {article.id: extractor.extract(article.article()) for article in articles})


def passes(figures: floors.Floors, pinned: floors.Floors) -> bool:
    """Tell whether every figure is at its floor or above, and print which is not and which could not be checked."""
    fallen = [line for name in pinned.keys() & figures for line in floors.fallen(name, pinned[name], figures[name])]
    missing = [name for name in pinned if name not in figures]
    for line in fallen:
        print(line, file=sys.stderr)
    if missing:
        print(f"The floors of {' and '.join(missing)} were not checked: their gold data was not read.", file=sys.stderr)
    return not fallen


def _record(corpora: Sequence[Corpus], file: Path) -> None:
    """Keep what was measured, unread parts by themselves; the README says what the record of the project does."""
    parts = {corpus.name: corpus.measured(corpus.articles) for corpus in corpora}
    parts |= {f"{corpus.name}, unread": corpus.measured(corpus.unread) for corpus in corpora if corpus.unread}
    record.write(parts, file)
    if file == record.RECORD:
        publish.main()


def _print(corpus: Corpus, figures: Figures, last: record.Run | None, options: argparse.Namespace) -> None:
    before = last.corpora.get(corpus.name) if last else None
    since = f", change since {last.recorded_on} at {last.commit}" if last and before else ""
    unread = corpus.figures(corpus.unread) if corpus.unread else None
    apart = f", {len(corpus.unread)} of them unread" if unread else ""
    print(f"{corpus.name}: {len(corpus.articles)} articles{apart}{since}")
    print(report.table(figures, unread, before))
    if options.theme:
        themes = sorted({article.theme for article in corpus.read})
        of_theme = {theme: [article for article in corpus.read if article.theme == theme] for theme in themes}
        print(report.by_theme({f"{t} ({len(found)})": corpus.figures(found) for t, found in of_theme.items()}))
    if options.errors:
        print(*("\t".join(error) for error in score(corpus.read, corpus.told).errors), sep="\n")
    print()


if __name__ == "__main__":
    sys.exit(main())
