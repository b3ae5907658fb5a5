"""Tests of gui/backlinks/over_time."""
