"""Step 3, actors: the persons, bodies, organisations and jurisdictions of an article, with all their mentions."""

from extractors.actors.finder import ActorFinder
from extractors.actors.rules import load_actor_rules

__all__ = ["ActorFinder", "load_actor_rules"]
