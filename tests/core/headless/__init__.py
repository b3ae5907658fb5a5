"""Tests of core/headless."""
