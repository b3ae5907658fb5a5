"""Tests of what a helper needs."""
