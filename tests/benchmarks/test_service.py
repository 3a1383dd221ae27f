"""Texts for a service under load."""

from __future__ import annotations

import itertools

from benchmarks import service


def test_posts() -> None:
    """No two posts are alike, though there are far more of them than the news are long."""
    posts = list(itertools.islice(service.posts(), 40_000))

    assert 40_000 == len({post.text for post in posts})
    assert [str(number) for number in range(40_000)] == [post.id for post in posts]
    assert {len(post.text) - len(f" {post.id}") for post in posts} == {280}
