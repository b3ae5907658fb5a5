"""Tests of recognising my links and judging them."""
