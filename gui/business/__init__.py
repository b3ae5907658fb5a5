"""Who the business is, to be edited."""
