"""My links in a page's facts, and one link's state."""
