"""The first questions."""
