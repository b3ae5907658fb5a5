"""Described forms."""
