"""Laws that hold for whatever comes in."""
