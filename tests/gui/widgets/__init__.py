"""The shared pieces."""
