"""Five who know you: the sites, what is said of them, the first findings."""
