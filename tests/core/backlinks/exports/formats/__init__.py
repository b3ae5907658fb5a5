"""What each tool exports."""
