"""The set-up: real environments made from tiny packages, real processes, no network."""
