"""Tests of asking for pages."""
