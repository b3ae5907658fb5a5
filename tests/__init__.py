"""The proof: mirrors of core and gui, journeys, laws, a small web."""
