"""Accuracy against gold data, speed, and the figures that were recorded of both."""
