"""Everything HTTP: addresses, who we say we are, pacing per host, robots, the guard, bounded fetch, reading a page into plain facts."""
