"""Tests of the page of what was deleted lately."""
