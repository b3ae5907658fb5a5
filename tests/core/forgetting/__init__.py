"""Tests of forgetting a person for good."""
