"""Counts in words and figures."""
