"""Tests of what was deleted lately."""
