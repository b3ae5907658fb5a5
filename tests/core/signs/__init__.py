"""Did it work: the export of searches, the figures typed, the tally, and the months."""
