"""The engine: pure functions of text. `Extractor(load_pack()).extract(article)` is the whole interface."""
