"""Who the business is."""
