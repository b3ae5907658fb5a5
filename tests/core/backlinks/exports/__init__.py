"""Reading what other tools export."""
