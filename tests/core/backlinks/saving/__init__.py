"""Tests of core/backlinks/saving."""
