"""The page that lists every request."""
