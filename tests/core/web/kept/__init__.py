"""Tests of what is kept of asking."""
