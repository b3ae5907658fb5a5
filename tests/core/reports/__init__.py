"""What was earned, and the page to print."""
