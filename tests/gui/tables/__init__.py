"""Described tables."""
