"""Whole ways through the program, from the first word to the last."""
