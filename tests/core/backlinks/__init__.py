"""Tests of core/backlinks."""
