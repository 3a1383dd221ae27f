"""Other tools beside tariffwire: the same texts, one core, what each finds and how fast. `make peers` runs them.

Each tool has an environment of its own (`requirements/`), for what one of them needs another cannot have, and runs in a
process of its own (`worker`), which imports nothing of the project but what stands in this package.
"""
