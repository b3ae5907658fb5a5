"""The window, proved in real windows that nobody sees."""
