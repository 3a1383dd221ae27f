"""Negotiations: who talks with whom, how far the talks are, and when they go on."""

from extractors.negotiations.finder import NegotiationFinder
from extractors.negotiations.rules import load_talk_rules

__all__ = ["NegotiationFinder", "load_talk_rules"]
