"""Did it work, on the screen."""
