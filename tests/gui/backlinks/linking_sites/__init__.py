"""Tests of the list of known sites."""
