"""What was earned, on the screen."""
