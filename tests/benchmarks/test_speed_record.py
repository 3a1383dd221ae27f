"""The record of speed: read from the report of pytest-benchmark."""

from __future__ import annotations

import datetime as dt

from benchmarks import speed_record

DAY = dt.date(2026, 11, 22)
REPORT = {
    "machine_info": {
        "cpu": {"brand_raw": "A Processor", "count": 2},
        "machine": "x86_64",
        "system": "Linux",
        "python_version": "3.11.7",
    },
    "benchmarks": [
        {
            "stats": {"min": 0.0123456},
            "extra_info": {
                "part": "bulk",
                "name": "list",
                "sample": "news",
                "articles": 12,
                "bytes": 36,
                "figures": {},
            },
        },
        {"stats": {"min": 1.0}, "extra_info": {"part": "start", "name": "seconds", "figures": {"help": 0.2}}},
    ],
}


def test_report() -> None:
    """Each benchmark stands under its part and name, with the best of its rounds, its sample and its figures."""
    run = speed_record.read_report(REPORT, DAY)

    assert speed_record.Timing(0.0123456, "news", 12, 36) == run.timings["bulk"]["list"]
    assert {"help": 0.2} == run.timings["start"]["seconds"].figures
    assert speed_record.Machine("A Processor", 2, "Linux", "3.11.7") == run.machine
