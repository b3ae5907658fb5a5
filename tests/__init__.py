"""The proof: mirrors of core and gui, journeys, laws, the bundle, a small web."""
