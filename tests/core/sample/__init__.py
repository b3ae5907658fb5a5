"""The sample business and its web, against the real checker."""
